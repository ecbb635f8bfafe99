#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/weather/climate_statistics.h"
#include "models/weather/year_calendar.h"

namespace thermohall {

/// What an hourly series of 8760 temperatures is to agree with.
struct TemperatureTargets {
  MonthlyValues mean_K;
  std::optional<MonthlyValues> min_K, max_K;
  std::vector<DistributionPoint> distribution;  ///< any order; impossible or repeated points are left out
};

/// Bends a series smoothly, without changing its course in time, until it has the monthly means and extremes
/// and the annual distribution asked for. A pass is
///   (1) T <- T + a(d) u^2 for u = T - m(d) > 0 and T + b(d) u^2 for u < 0, m the seasonal mean of the day d;
///       a and b bring each month's extremes to their targets as far as the map stays monotone;
///   (2) T <- T + c(d), which brings each month to its mean;
///   (3) T <- g(T), g piecewise linear and increasing, which moves the value exceeded in exactly the given
///       number of hours to the given temperature; slope 1 beyond the outermost points;
///   (4) T <- min(T, ceiling) where a ceiling is given (the dry bulb for a wet bulb).
/// a, b and c follow straight lines between mid-months. The last pass leaves out (1) and (2), so that the
/// annual distribution is met exactly but for the ceiling.
/// @param ceiling  empty, or 8760 values
void fit_to_targets(std::span<double> hourly_K, const TemperatureTargets& targets,
                    std::span<const double> ceiling, int passes);

/// The piecewise linear map of step (3).
struct MonotoneMap {
  std::vector<double> from, to;  ///< both strictly increasing, of equal length

  double operator()(double value) const;
};

/// Builds the map of step (3) for a series; empty (the identity) without usable points.
MonotoneMap distribution_map(std::span<const double> hourly_K, std::vector<DistributionPoint> points);

}  // namespace thermohall
