#pragma once

#include <string>
#include <vector>

#include "sim/run/design_point.h"

namespace thermohall {

/// Something that a design must not exceed at its design point.
struct DesignLimit {
  std::string unit;  ///< in the words of events: "chillers.main", "pumps.warm", "ups", "zones.main"
  std::string kind;  ///< heat, flow, power, inlet, chip
  std::string text;  ///< what happens beyond it
  /// Below zero: held. Load over capacity less one, or kelvin beyond a temperature.
  double excess = 0;
  bool in_kelvin() const { return kind == "heat" || kind == "inlet"; }
};

/// Units of a system that can carry load: as many as normally run, of those not in `out`.
double units_in_place(const Scenario& scenario, EventTarget target, std::size_t index,
                      const std::vector<EventSpec>& out);

/// All limits of a hall at rest, `out` being what is out of service there.
std::vector<DesignLimit> design_limits(const Scenario& scenario, const DesignPoint& point,
                                       const std::vector<EventSpec>& out);

/// Column of one group of a design point, one value a computed item; empty when it is not there.
std::vector<double> point_column(const DesignPoint& point, std::string_view group, std::string_view column);

/// Power that one run may carry, its limit of load included.
double busway_rating_W(const BuswayParameters& busway);

}  // namespace thermohall
