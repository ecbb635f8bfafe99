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

void close_month(TariffMeter& meter) {
  if (meter.month < 0) return;
  meter.month_peaks_W += meter.month_peak_W;
  meter.month_peak_W = 0;
  ++meter.closed_months;
}

void enter_window(TariffMeter& meter, std::int64_t window, double window_s) {
  if (window == meter.window) return;
  close_window(meter, window_s);
  meter.window = window;
  const std::int64_t month = month_number(static_cast<double>(window) * window_s);
  if (month == meter.month) return;
  close_month(meter);
  meter.month = month;
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
    enter_window(meter, window, window_s);
    meter.window_energy_J += piece_J;
    const auto middle = calendar_time((start_s + stop_s) / 2, meter.first_weekday);
    meter.energy_cost_USD += piece_J * tariff_price_USD_J(tariff, middle);
    start_s = stop_s;
  }
  meter.energy_J += energy_J;
  meter.duration_s += duration_s;
}

TariffCost tariff_bill(const Tariff& tariff, const TariffMeter& meter) {
  TariffMeter closed = meter;
  close_window(closed, tariff.demand_window_s);
  close_month(closed);
  return with_total({.energy_USD = closed.energy_cost_USD,
                     .demand_USD = tariff.monthly_demand_charge_USD_W * closed.month_peaks_W,
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
