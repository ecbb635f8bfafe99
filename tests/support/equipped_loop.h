#pragma once

#include <string>

#include "tests/support/scenario_builder.h"

namespace thermohall::small_halls {

/// The chiller hall with more keys under its loop, two blanks of indentation taken as given.
inline std::string with_loop_keys(const std::string& keys) {
  return replaced(chiller, "        chillers: chillers\n", "        chillers: chillers\n" + keys);
}

inline std::string tank(const std::string& volume, const std::string& more = "rule: reserve") {
  return "        tank: {volume: " + volume +
         ", height: 5 m, ambient_conductance: 10 W/K, inlet_mixing_share: 3 %, maximum_flow: 12 L/s, "
         "charge_power: 100 kW, " +
         more + "}\n";
}

inline const std::string pipe =
    "        pipe: {length: 200 m, inner_diameter: 100 mm, loss_conductance: 0.3 W/(m K)}\n";

/// The cold-plate hall with the pipes between CDUs and racks.
inline const std::string network =
    replaced(cold_plate, "      glycol: 25 %\n      volume: 1 m3\n", R"(      glycol: 25 %
      volume: 1 m3
      hydraulics:
        pump:
          pressure: {units: [L/min, kPa], points: [[0, 300], [400, 260], [800, 150]]}
          efficiency: 35 %
          npsh_required: {units: [L/min, m], points: [[0, 2], [800, 4]]}
        unit: {flow: 400 L/min, pressure_drop: 50 kPa, exponent: 1.8}
        feeder: {length: 4 m, inner_diameter: 80 mm, roughness: 0.002 mm, loss_coefficient: 3}
        main: {length: 0.6 m, inner_diameter: 50 mm, roughness: 0.002 mm, loss_coefficient: 0.5}
        rack: {flow: 70 L/min, pressure_drop: 15 kPa}
        manifold:
          trays: 27
          segment: {length: 48 mm, inner_diameter: 38 mm, roughness: 0.002 mm, loss_coefficient: 0.2}
          tray: {flow: 2.6 L/min, pressure_drop: 35 kPa, exponent: 1.8}
)");

}  // namespace thermohall::small_halls
