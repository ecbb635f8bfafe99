#include "models/economics/tariff.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {

constexpr double day_s = 86400, year_s = 365 * day_s;
constexpr std::array<int, 13> month_starts{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

std::int64_t day_number(double time_s) { return static_cast<std::int64_t>(std::floor(time_s / day_s)); }

int month_of_day(std::int64_t day_of_year) {
  return static_cast<int>(std::upper_bound(month_starts.begin(), month_starts.end(), day_of_year) -
                          month_starts.begin());
}

std::int64_t floor_mod(std::int64_t value, std::int64_t divisor) {
  return ((value % divisor) + divisor) % divisor;
}

// Months since the beginning of the first year.
std::int64_t month_number(double time_s) {
  const std::int64_t day = day_number(time_s), day_of_year = floor_mod(day, 365);
  return (day - day_of_year) / 365 * 12 + month_of_day(day_of_year) - 1;
}

// from <= value < to, or around the end of the cycle when from > to.
bool in_cycle(double value, double from, double to) {
  return from < to ? value >= from && value < to : value >= from || value < to;
}

bool holds(const TariffPeriod& period, const CalendarTime& time) {
  const bool weekend = time.weekday >= 5;
  if (period.days == DayKind::weekday && weekend) return false;
  if (period.days == DayKind::weekend && !weekend) return false;
  return in_cycle(time.month, period.first_month, std::fmod(period.last_month, 12) + 1) &&
         in_cycle(time.time_of_day_s, period.from_s, period.to_s);
}

void close_window(TariffMeter& meter, double window_s) {
  if (meter.window < 0) return;
  const double demand_W = meter.window_energy_J / window_s;
  meter.month_peak_W = std::max(meter.month_peak_W, demand_W);
  meter.peak_W = std::max(meter.peak_W, demand_W);
  meter.window_energy_J = 0;
}

double block_cost_USD(const Tariff& tariff, double energy_J) {
  double cost_USD = 0, below_J = 0;
  for (const auto& block : tariff.blocks) {
    cost_USD += block.adder_USD_J * std::clamp(energy_J - below_J, 0.0, block.up_to_J - below_J);
    below_J = block.up_to_J;
  }
  return cost_USD;
}

// Highest peak of the months before month `next` (of all that were closed); the ring goes round when
// `repeats`.
double earlier_peak_W(const TariffMeter& meter, const Tariff& tariff, int next, bool repeats) {
  const int known = repeats ? 11 : std::min(next, 12);
  const int count = std::min(known, static_cast<int>(std::lround(tariff.ratchet_months)));
  double highest_W = 0;
  for (int back = 1; back <= count; ++back)
    highest_W = std::max(highest_W, meter.last_peaks_W[static_cast<std::size_t>((next - back + 24) % 12)]);
  return highest_W;
}

void close_month(TariffMeter& meter, const Tariff& tariff) {
  if (meter.month < 0) return;
  const double ratchet_W = tariff.ratchet_share * earlier_peak_W(meter, tariff, meter.closed_months, false);
  meter.month_peaks_W += std::max(meter.month_peak_W, ratchet_W);
  meter.last_peaks_W[static_cast<std::size_t>(meter.closed_months % 12)] = meter.month_peak_W;
  meter.block_cost_USD += block_cost_USD(tariff, meter.month_energy_J);
  meter.month_peak_W = meter.month_energy_J = 0;
  ++meter.closed_months;
}

double billed_peaks_W(const TariffMeter& meter, const Tariff& tariff) {
  if (meter.closed_months != 12 || tariff.ratchet_share <= 0) return meter.month_peaks_W;
  double sum_W = 0;
  for (int month = 0; month < 12; ++month)
    sum_W += std::max(meter.last_peaks_W[static_cast<std::size_t>(month)],
                      tariff.ratchet_share * earlier_peak_W(meter, tariff, month, true));
  return sum_W;
}

void enter_window(TariffMeter& meter, const Tariff& tariff, std::int64_t window) {
  if (window == meter.window) return;
  close_window(meter, tariff.demand_window_s);
  meter.window = window;
  const std::int64_t month = month_number(static_cast<double>(window) * tariff.demand_window_s);
  if (month == meter.month) return;
  close_month(meter, tariff);
  meter.month = month;
}

double at_hour(const std::vector<double>& values, double time_s) {
  const auto hour = static_cast<std::int64_t>(std::floor(time_s / 3600));
  return values[static_cast<std::size_t>(floor_mod(hour, static_cast<std::int64_t>(values.size())))];
}

// Takes from the grid what the agreement does not give; returns that energy.
double buy_agreement(TariffMeter& meter, const Tariff& tariff, double time_s, double duration_s,
                     double energy_J) {
  const auto& a = tariff.agreement;
  if (a.power_W <= 0) return energy_J;
  const double share = a.hourly_profile.empty() ? 1 : at_hour(a.hourly_profile, time_s);
  const double produced_J = a.power_W * share * duration_s, used_J = std::min(energy_J, produced_J);
  meter.agreement_energy_J += used_J;
  meter.agreement_cost_USD += a.take_or_pay
                                  ? a.price_USD_J * produced_J - a.surplus_price_USD_J * (produced_J - used_J)
                                  : a.price_USD_J * used_J;
  return energy_J - used_J;
}

TariffCost with_total(TariffCost cost) {
  cost.total_USD = cost.energy_USD + cost.demand_USD + cost.fixed_USD;
  return cost;
}

}  // namespace

CalendarTime calendar_time(double time_s, int first_weekday) {
  const std::int64_t day = day_number(time_s);
  return {.month = month_of_day(floor_mod(day, 365)),
          .weekday = static_cast<int>(floor_mod(day + first_weekday, 7)),
          .time_of_day_s = time_s - static_cast<double>(day) * day_s};
}

double tariff_price_USD_J(const Tariff& tariff, const CalendarTime& time) {
  for (const auto& period : tariff.periods) {
    if (holds(period, time)) return period.price_USD_J;
  }
  return tariff.default_price_USD_J;
}

double tariff_price_at_USD_J(const Tariff& tariff, double time_s, int first_weekday) {
  if (tariff.periods.empty() && tariff.hourly_price_USD_J.empty()) return tariff.default_price_USD_J;
  const auto time = calendar_time(time_s, first_weekday);
  for (const auto& period : tariff.periods)
    if (holds(period, time)) return period.price_USD_J;
  return tariff.hourly_price_USD_J.empty() ? tariff.default_price_USD_J
                                           : at_hour(tariff.hourly_price_USD_J, time_s);
}

void add_energy(TariffMeter& meter, const Tariff& tariff, double time_s, double duration_s, double energy_J) {
  if (!(duration_s > 0)) return;
  const double window_s = tariff.demand_window_s, end_s = time_s + duration_s;
  // A millionth of a window absorbs the rounding of times that are meant to fall on a window's edge.
  const double tolerance_s = 1e-6 * window_s;
  auto window = static_cast<std::int64_t>(std::floor((time_s + tolerance_s) / window_s));
  for (double start_s = time_s; start_s < end_s; ++window) {
    const double edge_s = static_cast<double>(window + 1) * window_s;
    const double stop_s = edge_s < end_s - tolerance_s ? edge_s : end_s;
    const double piece_J = energy_J * ((stop_s - start_s) / duration_s);
    enter_window(meter, tariff, window);
    meter.window_energy_J += piece_J;
    meter.month_energy_J += piece_J;
    const double middle_s = (start_s + stop_s) / 2;
    const double from_grid_J = buy_agreement(meter, tariff, middle_s, stop_s - start_s, piece_J);
    meter.energy_cost_USD += from_grid_J * tariff_price_at_USD_J(tariff, middle_s, meter.first_weekday);
    start_s = stop_s;
  }
  meter.energy_J += energy_J;
  meter.duration_s += duration_s;
}

TariffCost tariff_bill(const Tariff& tariff, const TariffMeter& meter) {
  TariffMeter closed = meter;
  close_window(closed, tariff.demand_window_s);
  close_month(closed, tariff);
  return with_total({.energy_USD = closed.energy_cost_USD + closed.agreement_cost_USD + closed.block_cost_USD,
                     .demand_USD = tariff.monthly_demand_charge_USD_W * billed_peaks_W(closed, tariff),
                     .fixed_USD = tariff.monthly_fixed_charge_USD * closed.closed_months,
                     .total_USD = 0,
                     .peak_W = closed.peak_W,
                     .months = static_cast<double>(closed.closed_months)});
}

TariffCost tariff_cost_per_year(const Tariff& tariff, const TariffMeter& meter) {
  TariffCost cost = tariff_bill(tariff, meter);
  if (cost.months <= 0) return cost;
  cost.energy_USD *= year_s / meter.duration_s;
  cost.demand_USD *= 12 / cost.months;
  cost.fixed_USD *= 12 / cost.months;
  return with_total(cost);
}

std::span<const Parameter<Tariff>> parameter_table(const Tariff*) {
  using P = Tariff;
  static constexpr Parameter<P> table[] = {
      {"default_price", &P::default_price_USD_J, "USD/J", -1e-6, 1e-5, "energy price when no period holds"},
      {"monthly_demand_charge", &P::monthly_demand_charge_USD_W, "USD/W", 0, 1,
       "charge for each month on its highest demand", 0},
      {"demand_window", &P::demand_window_s, "s", 60, 86400, "time over which demand is averaged", 900},
      {"monthly_fixed_charge", &P::monthly_fixed_charge_USD, "USD", 0, 1e9, "charge for each month", 0},
      {"ratchet_share", &P::ratchet_share, "1", 0, 1, "share of earlier peaks that is billed at least", 0},
      {"ratchet_months", &P::ratchet_months, "1", 0, 12, "how many months the ratchet looks back", 11},
  };
  return table;
}

std::span<const Parameter<TariffPeriod>> parameter_table(const TariffPeriod*) {
  using P = TariffPeriod;
  static constexpr Parameter<P> table[] = {
      {"days", choice<&P::days>(day_kind_names), "1", 0, 2, "days on which the price holds", 0},
      {"first_month", &P::first_month, "1", 1, 12, "first month of the price", 1},
      {"last_month", &P::last_month, "1", 1, 12, "last month of the price, inclusive", 12},
      {"from", &P::from_s, "s", 0, 86400, "time of day at which the price begins", 0},
      {"to", &P::to_s, "s", 0, 86400, "time of day at which the price ends", 86400},
      {"price", &P::price_USD_J, "USD/J", -1e-6, 1e-5, "energy price"},
  };
  return table;
}

}  // namespace thermohall
