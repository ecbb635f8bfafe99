#include "sim/scenario/network_parts.h"

#include <algorithm>

namespace thermohall {

void read_measured_point(ReaderContext& c, Section& parent, std::string_view key, bool needed,
                         const HydraulicFluid& fluid, FlowResistanceParameters& part) {
  Section s(parent.mapping(key, needed), parent.path_of(key), c.diagnostics);
  if (!parent.has(key)) return;
  part.reference_flow_m3_s = s.quantity("flow", "m3/s", 1e-9, 100);
  part.reference_pressure_drop_Pa = s.quantity("pressure_drop", "Pa", 0, 1e8);
  part.exponent = s.quantity("exponent", "1", 1, 2, 2.0);
  part.reference_density_kg_m3 = fluid.density_kg_m3;
  part.reference_viscosity_Pa_s = fluid.viscosity_Pa_s;
  s.finish();
}

void read_network_pipe(ReaderContext& c, Section& parent, std::string_view key, PipeParameters& pipe) {
  const YamlNode& map = parent.mapping(key);
  if (parent.has(key))
    read_parameters(map, parent.path_of(key), parameter_table(static_cast<const PipeParameters*>(nullptr)),
                    pipe, c.diagnostics);
}

void read_network_pump(ReaderContext& c, Section& parent, const Origin& origin, NetworkPumpParameters& pump) {
  const YamlNode& map = parent.mapping("pump", true);
  if (!parent.has("pump")) return;
  read_parameters(map, parent.path_of("pump"),
                  parameter_table(static_cast<const NetworkPumpParameters*>(nullptr)), pump, c.diagnostics);
  note_assumptions(c, parent.path_of("pump"), origin, pump);
  if (is_valid(pump.pressure_Pa) && !std::is_sorted(pump.pressure_Pa.y.rbegin(), pump.pressure_Pa.y.rend()))
    parent.error("pump", "needs a pressure that falls with the flow");
}

}  // namespace thermohall
