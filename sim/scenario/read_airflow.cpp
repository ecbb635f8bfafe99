#include <algorithm>
#include <functional>

#include "sim/base/value_reader.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

void read_bin_edges(Section& s, AcceptanceRules& rules) {
  const YamlNode* edges = s.find("bin_edges");
  if (!edges) return;
  const auto values = read_quantities(*edges, s.path_of("bin_edges"), rules.bin_edges_K.size(),
                                      {.unit = "K", .min = 253.15, .max = 373.15}, s.diagnostics());
  if (!values) return;
  std::copy(values->begin(), values->end(), rules.bin_edges_K.begin());
  if (!std::is_sorted(values->begin(), values->end(), std::less_equal<>()))
    s.error("bin_edges", "must rise from one to the next");
}

void read_acceptance(Section& s, AcceptanceRules& rules) {
  constexpr double low_K = 273.15, high_K = 333.15;
  if (s.has("inlet_limit")) rules.inlet_limit_K = s.quantity("inlet_limit", "K", low_K, high_K);
  rules.recommended_K = s.quantity("recommended", "K", low_K, high_K, rules.recommended_K);
  rules.sensor_height_m = s.quantity("sensor_height", "m", 0.1, 10, rules.sensor_height_m);
  rules.design_air_m3_J = s.quantity("design_air", "m3/J", 1e-6, 1e-2, rules.design_air_m3_J);
  read_bin_edges(s, rules);
  if (s.has("load")) rules.load = s.quantity("load", "1", 0.05, 1);
  if (s.has("dry_bulb")) rules.dry_bulb_K = s.quantity("dry_bulb", "K", 223.15, 343.15);
  rules.transient = s.flag("transient", rules.transient);
  rules.outage_s = s.quantity("outage", "s", 10, 4 * 3600, rules.outage_s);
  rules.allowed_above_s = s.quantity("allowed_above", "s", 0, 4 * 3600, rules.allowed_above_s);
  if (s.has("servers")) rules.servers = s.count("servers", 0, 1000);
  rules.steel_kg_U = s.quantity("steel", "kg", 0, 50, rules.steel_kg_U);
  rules.server_kg = s.quantity("server_mass", "kg", 0, 200, rules.server_kg);
  rules.heat_J_kgK = s.quantity("specific_heat", "J/(kg K)", 50, 5000, rules.heat_J_kgK);
  rules.effectiveness = s.quantity("effectiveness", "1", 0.05, 1, rules.effectiveness);
  s.finish();
}

}  // namespace

void read_airflow(ReaderContext& c, Section& root) {
  if (!root.has("airflow")) return;
  AirflowSpec& air = c.scenario.airflow;
  Section s(root.mapping("airflow"), "airflow", c.diagnostics);
  air.mode = static_cast<AirflowMode>(
      std::max(0, s.word("mode", {"preview", "standard", "fine"}, static_cast<int>(air.mode))));
  if (s.has("turbulence"))
    air.turbulence = static_cast<AirflowTurbulence>(
        std::max(0, s.word("turbulence", {"zero_equation", "k_epsilon", "buoyant_k_epsilon"}, 0)));
  if (s.has("cell")) air.cell_m = s.quantity("cell", "m", 0.05, 1);
  if (s.has("coarse_cell")) air.coarse_cell_m = s.quantity("coarse_cell", "m", 0.1, 2);
  if (air.cell_m && air.coarse_cell_m && *air.coarse_cell_m < *air.cell_m)
    s.error("coarse_cell", "must not be smaller than cell");
  air.rack_segments = s.count("rack_segments", 1, 20, air.rack_segments);
  air.rack_recirculation = s.quantity("rack_recirculation", "1", 0, 0.5, air.rack_recirculation);
  if (s.has("rack_air")) air.rack_air_m3_J = s.quantity("rack_air", "m3/J", 1e-6, 1e-2);
  air.plenum = s.flag("plenum", air.plenum);
  air.tile_jets = s.flag("tile_jets", air.tile_jets);
  air.buoyancy = s.flag("buoyancy", air.buoyancy);
  air.couple = s.flag("couple", air.couple);
  air.fields = s.count("fields", 1, 1000, air.fields);
  air.field_step = s.quantity("field_step", "1", 0.01, 1, air.field_step);
  if (s.has("acceptance")) {
    Section acceptance(s.mapping("acceptance"), s.path_of("acceptance"), c.diagnostics);
    read_acceptance(acceptance, air.acceptance);
  }
  s.finish();
}

}  // namespace thermohall
