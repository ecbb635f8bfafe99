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

/// The cold-plate hall with two rows, each behind a CDU of its own, on a loop with a pipe network; `keys` are
/// those of the network besides pumps, plant and branches.
inline std::string loop_network(const std::string& keys = "          control: speed\n",
                                const std::string& far_keys = "") {
  const std::string row = "  A: {type: gb200-nvl72, count: 4, load: work, liquid: cdu, x: 2 m, y: 2 m}\n";
  const std::string bank =
      "cdu-row-600kw, loop: warm, supply_setpoint: 40 degC, coolant: propylene_glycol, "
      "glycol: 25 %, volume: 1 m3}\n";
  std::string text =
      replaced(cold_plate, row,
               "  A: {type: gb200-nvl72, count: 4, load: work, liquid: near, x: 2 m, y: 2 m}\n"
               "  B: {type: gb200-nvl72, count: 4, load: work, liquid: far, x: 2 m, y: 5 m}\n");
  const auto begin = text.find("    cdu:\n"), end = text.find("  plant:\n");
  text.replace(begin, end - begin, "    near: {type: " + bank + "    far: {type: " + bank);
  return replaced(text, "        dry_coolers: warm-coolers\n",
                  R"(        dry_coolers: warm-coolers
        hydraulics:
          pump:
            pressure: {units: [L/s, kPa], points: [[0, 240], [15, 215], [30, 140]]}
            efficiency: 60 %
            npsh_required: {units: [L/s, m], points: [[0, 2], [30, 4]]}
            suction_pressure: 250 kPa
            suction_diameter: 150 mm
          plant: {flow: 20 L/s, pressure_drop: 40 kPa, exponent: 1.8}
)" + keys + R"(          each:
            main: {length: 40 m, inner_diameter: 100 mm, roughness: 0.045 mm, loss_coefficient: 2}
            pipe: {length: 8 m, inner_diameter: 80 mm, roughness: 0.045 mm, loss_coefficient: 6}
            coil: {flow: 9 L/s, pressure_drop: 50 kPa, exponent: 1.8}
            design_flow: 9 L/s
)" +
                      std::string(keys.find("valves") != std::string::npos
                                      ? "            valve: {kv: 40 m3/h, characteristic: equal_percentage}\n"
                                      : "") +
                      R"(          branches:
            near: {}
            far: {)" + far_keys +
                      "}\n");
}

}  // namespace thermohall::small_halls
