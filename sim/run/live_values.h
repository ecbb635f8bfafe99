#pragma once

#include <limits>
#include <string>
#include <vector>

namespace thermohall {

class Recorder;

/// What a run tells of itself while it goes: the few figures that a planner watches. Temperatures are those
/// of the newest step; not a number where there is none (no rack on air, no chip modelled).
struct LiveValues {
  struct Loop {
    std::string id;
    double supply_K = 0, return_K = 0;
  };
  double time_s = 0;                                      ///< since 2025-01-01 00:00
  double it_power_W = 0;                                  ///< of the newest step
  double total_power_W = 0;                               ///< of the newest step
  double pue = std::numeric_limits<double>::quiet_NaN();  ///< of all so far
  double rack_inlet_max_K = std::numeric_limits<double>::quiet_NaN();
  double chip_max_K = std::numeric_limits<double>::quiet_NaN();
  std::vector<Loop> loops;
};

/// Gathers them from a recorder that has got at least one step. Cost: one pass over the racks, so to be
/// called a few times a second, not at every step.
LiveValues live_values(const Recorder& recorder);

}  // namespace thermohall
