#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sim/run/unit_capacity.h"

namespace thermohall {

class ResultsWriter;

/// One system and kind of load of the table of margins.
struct SystemMargin {
  UnitCapacity capacity;
  int needed = 0;                         ///< units that carry the demand
  double margin = 0, margin_one_out = 0;  ///< 1 - demand / capacity in place; below zero: short
  double unit_load = 0;                   ///< of each running unit, its capacity = 1
  std::string redundancy;                 ///< short, N, N+1 ..., 2N
  RedundancyLevel required{};
  bool met = false;
  bool holds_one_out = true;                       ///< the whole hall at rest with one unit of the system out
  std::string limit_one_out;                       ///< what does not hold then
  double inlet_one_out_K = 0, chip_one_out_K = 0;  ///< highest; not a number: none
};

/// A limit and the size of the load at which it binds.
struct Bottleneck {
  std::string unit, kind, text;
  double growth = 0;      ///< racks on the same plant over those of the design
  double it_power_W = 0;  ///< of the hall there
};

struct RedundancyAnswer {
  double it_power_W = 0;  ///< at the design point
  std::vector<SystemMargin> systems;
  bool maintainable = true;             ///< every unit can be taken out in turn and nothing gets worse
  std::vector<DesignLimit> beyond;      ///< what the design exceeds as it stands
  std::vector<Bottleneck> bottlenecks;  ///< of what it does not
};

/// Units beyond the need in words: `installed` units of which `needed` carry the demand.
std::string redundancy_label(int installed, int needed);
bool redundancy_met(RedundancyLevel asked, int installed, int needed);

/// Margins, one unit out of each system in turn, and which limits bind as equal racks are added to the same
/// plant: all at rest at the design point. `first_limits` is how many of the limits are looked for. Limits
/// beyond four times the racks are left out.
RedundancyAnswer redundancy_of(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather,
                               const DesignWeather& design, std::size_t first_limits = 3);

/// Groups `redundancy` and `bottleneck` of a results file.
void write_redundancy(ResultsWriter& writer, const RedundancyAnswer& answer);

}  // namespace thermohall
