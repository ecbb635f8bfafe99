#pragma once

#include <string>

#include "sim/airflow/airflow_run.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {

/// A small hall with two rows that look at each other over tiles, two perimeter units on a raised floor.
inline const std::string air_hall = small_halls::head + R"(
hall:
  length: 9.6 m
  width: 7.2 m
  height: 3 m
  raised_floor: {height: 600 mm, leakage: 0.35 %}
  tiles:
    T: {x: 3 m, y: 3 m, length: 3.6 m, width: 1.2 m, open_area: 25 %}
  zones:
    hall: {containment: none, supply_setpoint: 18 degC, air_margin: 10 %, lighting: 8 W/m2}
rows:
  A: {type: enterprise-cpu-8kw, count: 6, load: work, x: 3 m, y: 1.93 m, facing: south}
  B: {type: enterprise-cpu-8kw, count: 6, load: work, x: 3 m, y: 4.2 m, facing: north}
cooling:
  air:
    crah:
      type: crah-100kw
      count: 2
      loop: chilled
      places:
        W: {x: 0 m, y: 2.3 m, facing: east}
        E: {x: 8.7 m, y: 2.3 m, facing: west}
  plant:
    loops:
      chilled:
        coolant: water
        supply_setpoint: 12 degC
        design_temperature_difference: 6 K
        volume: 4 m3
        pumps: {type: variable-speed-10ls, count: 2, standby: 1}
        chillers: chillers
    chillers:
      chillers: {type: air-cooled-scroll-199kw, count: 2}
airflow: {mode: preview, coarse_cell: 0.3 m}
)";

/// What a plant would say: every rack the same heat and air, the units together more air than the racks.
inline AirOperatingPoint hall_point(const Scenario& scenario, double heat_W = 6000, double rack_m3_s = 0.4,
                                    double margin = 0.15) {
  AirOperatingPoint point;
  double racks_m3_s = 0, heat = 0;
  for (const auto& group : scenario.racks)
    for (int n = 0; n < group.count; ++n) {
      point.racks.push_back({rack_id(group, n), heat_W, rack_m3_s, 292.15, 1.25});
      racks_m3_s += rack_m3_s, heat += heat_W;
    }
  for (std::size_t b = 0; b < scenario.air_units.size(); ++b)
    point.banks.push_back(
        {racks_m3_s * (1 + margin) / static_cast<double>(scenario.air_units.size()), 291.15, 5, 2 * heat});
  for (std::size_t z = 0; z < scenario.hall.zones.size(); ++z) point.zones.push_back({1500, 500});
  return point;
}

inline double total_heat_W(const AirOperatingPoint& point) {
  double heat = 0;
  for (const auto& r : point.racks) heat += r.heat_W;
  for (const auto& z : point.zones) heat += z.other_heat_W;
  return heat;
}

}  // namespace thermohall
