#pragma once

#include <fmt/core.h>

#include <cmath>
#include <string>

namespace thermohall {

/// How a generated hall is run.
struct BenchRun {
  bool dynamic = true;
  bool record_racks = true;
  bool cohorts = true;
};

/// A hall of `air` racks of 15 kW in rows of 40 and `liquid` racks of 132 kW in rows of 20, with a plant
/// sized to them. `each_rack` lists every rack by itself instead of rows.
inline std::string bench_hall(int air, int liquid, const BenchRun& run, bool each_rack = false) {
  const auto units = [](double need, double unit) {
    return std::max(1, static_cast<int>(std::ceil(1.2 * need / unit)));
  };
  const double air_kW = 15.0 * air + 20.0 * liquid, liquid_kW = 120.0 * liquid,
               all_kW = 15.0 * air + 132.0 * liquid;
  std::string text = fmt::format(
      "format: thermohall-scenario 1\nname: {} air and {} liquid racks\n"
      "site: {{climate: ashburn, grid: ashburn}}\n"
      "run: {{mode: {}, duration: 365 day, output_interval: 1 h, step: 60 s, control_interval: 60 s, "
      "record_racks: {}, rack_interval: 1 h, cohorts: {}}}\n"
      "hall:\n  length: 2000 m\n  width: {} m\n  height: 4.5 m\n  zones:\n    main: {{containment: "
      "hot-aisle, "
      "supply_setpoint: 22 degC, minimum_air_share: 30 %, metal_heat_capacity: 60 MJ/K, "
      "metal_conductance: 4 kW/K}}\n"
      "loads:\n  training: {{utilisation: 80 %}}\n  inference: {{mean: 60 %, amplitude: 25 %}}\n",
      air, liquid, run.dynamic ? "dynamic" : "quasi_steady", run.record_racks, run.cohorts,
      std::min(2000, 20 + (air + liquid) / 100));
  const std::string air_type = "type: hgx-b200-15kw, load: ",
                    liquid_type = "type: gb200-nvl72, liquid: cdu, load: ";
  const auto load = [](int i) { return i % 2 == 0 ? "training" : "inference"; };
  text += each_rack ? "racks:\n" : "rows:\n";
  const int air_row = each_rack ? 1 : 40, liquid_row = each_rack ? 1 : 20;
  for (int i = 0; i < air; i += air_row)
    text += fmt::format("  A{}: {{{}{}{}}}\n", i, air_type, load(i / air_row),
                        each_rack ? "" : fmt::format(", count: {}", std::min(air_row, air - i)));
  for (int i = 0; i < liquid; i += liquid_row)
    text += fmt::format("  L{}: {{{}{}{}}}\n", i, liquid_type, load(i / liquid_row),
                        each_rack ? "" : fmt::format(", count: {}", std::min(liquid_row, liquid - i)));
  text += fmt::format(
      "cooling:\n  air:\n    crah: {{type: crah-233kw, count: {}, loop: chilled}}\n"
      "  liquid:\n    cdu: {{type: cdu-row-1368kw-2p, count: {}, loop: warm, supply_setpoint: 41 degC, "
      "coolant: "
      "propylene_glycol, glycol: 25 %, volume: {} m3}}\n"
      "  plant:\n    loops:\n"
      "      chilled: {{coolant: water, supply_setpoint: 10 degC, design_temperature_difference: 6 K, "
      "volume: {} m3, "
      "pumps: {{type: variable-speed-100ls, count: {}}}, chillers: chillers, towers: towers, exchanger: "
      "{{type: "
      "plate-2500kw, count: {}}}}}\n"
      "      warm: {{coolant: propylene_glycol, glycol: 30 %, supply_setpoint: 36 degC, "
      "design_temperature_difference: 10 K, volume: {} m3, pumps: {{type: variable-speed-100ls, count: {}}}, "
      "dry_coolers: coolers}}\n",
      units(air_kW, 200), units(liquid_kW, 1368), std::max(1.0, liquid_kW / 1000),
      std::max(1.0, air_kW / 250), units(air_kW, 2500), units(air_kW, 2500), std::max(1.0, liquid_kW / 500),
      units(liquid_kW, 3800));
  text += fmt::format(
      "    chillers:\n      chillers: {{type: warm-water-centrifugal-1000kw, count: {}, condenser: towers}}\n"
      "    towers:\n      towers: {{type: york-3500kw, count: {}, minimum_setpoint: 5 degC, "
      "condenser_setpoint: 16 "
      "degC, pumps: {{type: variable-speed-100ls, count: {}}}}}\n"
      "    dry_coolers:\n      coolers: {{type: warm-water-1200kw, count: {}}}\n"
      "power:\n  transformers: {{type: unit-substation-2500kva, count: {}}}\n"
      "  ups: {{type: double-conversion-1500kw, count: {}}}\n"
      "cost:\n  tariff: {{type: ashburn}}\n  water: 2.5 USD/m3\n  discount_rate: 8 %\n  years: 10\n",
      units(air_kW, 1000), units(air_kW, 2500), units(air_kW, 2500), units(liquid_kW, 1000),
      units(all_kW, 2500), units(all_kW, 1500));
  return text;
}

}  // namespace thermohall
