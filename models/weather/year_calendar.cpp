#include "models/weather/year_calendar.h"

#include <cstddef>

namespace thermohall {
namespace {

std::array<MonthBlend, days_per_year> make_month_blends() {
  std::array<MonthBlend, days_per_year> blends{};
  for (int month = 0; month < 12; ++month) {
    const auto m = static_cast<std::size_t>(month);
    const double middle = month_start_day[m] + 0.5 * days_in_month[m];
    const int next = (month + 1) % 12, previous = (month + 11) % 12;
    const double to_next = 0.5 * (days_in_month[m] + days_in_month[static_cast<std::size_t>(next)]);
    const double to_previous = 0.5 * (days_in_month[m] + days_in_month[static_cast<std::size_t>(previous)]);
    for (int day = month_start_day[m]; day < month_start_day[m + 1]; ++day) {
      const double after_middle = day + 0.5 - middle;
      blends[static_cast<std::size_t>(day)] =
          after_middle >= 0.0 ? MonthBlend{month, next, after_middle / to_next}
                              : MonthBlend{previous, month, 1.0 + after_middle / to_previous};
    }
  }
  return blends;
}

}  // namespace

const std::array<MonthBlend, days_per_year>& month_blends() {
  static const std::array<MonthBlend, days_per_year> blends = make_month_blends();
  return blends;
}

std::vector<double> daily_from_monthly(const MonthlyValues& mid_month) {
  std::vector<double> days;
  days.reserve(days_per_year);
  for (const MonthBlend& blend : month_blends()) days.push_back(blend.of(mid_month));
  return days;
}

MonthlyValues mean_preserving_nodes(const MonthlyValues& monthly_means) {
  // The lines give a month about 3/4 of its own node, so the error falls at least by half an iteration.
  constexpr int iterations = 30;
  MonthlyValues nodes = monthly_means;
  for (int iteration = 0; iteration < iterations; ++iteration) {
    const std::vector<double> days = daily_from_monthly(nodes);
    for (std::size_t m = 0; m < 12; ++m) {
      double sum = 0.0;
      for (int d = month_start_day[m]; d < month_start_day[m + 1]; ++d)
        sum += days[static_cast<std::size_t>(d)];
      nodes[m] += monthly_means[m] - sum / days_in_month[m];
    }
  }
  return nodes;
}

std::vector<double> hourly_from_daily_means(const std::vector<double>& daily_means) {
  // A day's mean is 3/4 of its noon value and 1/8 of each neighbour's (exact for 24 values at the ends of the
  // hours about a noon at 12.5): a diagonally dominant system; Gauss-Seidel gains a factor of 9 a sweep.
  constexpr int sweeps = 15;
  constexpr double noon = 12.5;
  const std::size_t days = daily_means.size();
  std::vector<double> noons = daily_means;
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    for (std::size_t d = 0; d < days; ++d) {
      const double neighbours = noons[(d + days - 1) % days] + noons[(d + 1) % days];
      noons[d] = (daily_means[d] - 0.125 * neighbours) / 0.75;
    }
  }
  std::vector<double> hours;
  hours.reserve(days * hours_per_day);
  for (std::size_t d = 0; d < days; ++d) {
    const double to_previous = noons[(d + days - 1) % days] - noons[d];
    const double to_next = noons[(d + 1) % days] - noons[d];
    for (int hour = 1; hour <= hours_per_day; ++hour) {
      const double after_noon = (hour - noon) / hours_per_day;
      hours.push_back(noons[d] + (after_noon > 0.0 ? to_next * after_noon : -to_previous * after_noon));
    }
  }
  return hours;
}

}  // namespace thermohall
