#pragma once

#include <array>
#include <vector>

namespace thermohall {

inline constexpr int days_per_year = 365;
inline constexpr int hours_per_day = 24;
inline constexpr std::array<int, 12> days_in_month{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// Day of the year (0 to 364) on which each month begins, and the end of the year.
inline constexpr std::array<int, 13> month_start_day{0,   31,  59,  90,  120, 151, 181,
                                                     212, 243, 273, 304, 334, 365};

using MonthlyValues = std::array<double, 12>;

/// A day lies between the middles of two neighbouring months.
struct MonthBlend {
  int first, second;     ///< months, 0 to 11
  double second_weight;  ///< 0 in the middle of the first month, towards 1 in that of the second

  double of(const MonthlyValues& values) const {
    return values[static_cast<std::size_t>(first)] * (1.0 - second_weight) +
           values[static_cast<std::size_t>(second)] * second_weight;
  }
};

/// The blend at noon of each of the 365 days.
const std::array<MonthBlend, days_per_year>& month_blends();

/// Straight lines between mid-month values, a value a day; the year is periodic.
std::vector<double> daily_from_monthly(const MonthlyValues& mid_month);

/// The mid-month values whose straight lines have the given monthly means.
MonthlyValues mean_preserving_nodes(const MonthlyValues& monthly_means);

/// Straight lines between noons whose 24-hour means are the given daily means; hourly values at the ends of
/// the hours, periodic.
std::vector<double> hourly_from_daily_means(const std::vector<double>& daily_means);

}  // namespace thermohall
