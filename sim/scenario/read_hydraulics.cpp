#include <algorithm>

#include "sim/scenario/hydraulics_section.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

// A measured point: `{flow: 70 L/min, pressure_drop: 35 kPa, exponent: 1.8}`.
void read_point(ReaderContext& c, Section& parent, std::string_view key, bool needed,
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

void read_pipe(ReaderContext& c, Section& parent, std::string_view key, PipeParameters& pipe) {
  const YamlNode& map = parent.mapping(key);
  if (parent.has(key))
    read_parameters(map, parent.path_of(key), parameter_table(static_cast<const PipeParameters*>(nullptr)),
                    pipe, c.diagnostics);
}

}  // namespace

void read_hydraulics(ReaderContext& c, Section& bank_section, CduBank& bank) {
  if (!bank_section.has("hydraulics")) return bank_section.leave({"hydraulics"});
  Section s(bank_section.mapping("hydraulics"), bank_section.path_of("hydraulics"), c.diagnostics);
  HydraulicsSpec h;
  // Data sheets give drops of the coolant as it is used.
  const HydraulicFluid fluid = hydraulic_fluid(bank.coolant, bank.supply_setpoint_K);
  const YamlNode& pump = s.mapping("pump", true);
  if (s.has("pump")) {
    read_parameters(pump, s.path_of("pump"),
                    parameter_table(static_cast<const NetworkPumpParameters*>(nullptr)), h.pump,
                    c.diagnostics);
    note_assumptions(c, s.path_of("pump"), bank.origin, h.pump);
    if (is_valid(h.pump.pressure_Pa) &&
        !std::is_sorted(h.pump.pressure_Pa.y.rbegin(), h.pump.pressure_Pa.y.rend()))
      s.error("pump", "needs a pressure that falls with the flow");
  }
  h.control = static_cast<PumpControl>(std::max(0, s.word("control", {"flow", "pressure"}, 0)));
  if (h.control == PumpControl::pressure)
    h.pressure_difference_Pa = s.quantity("pressure_difference", "Pa", 1, 1e7);
  else
    s.leave({"pressure_difference"});
  read_point(c, s, "unit", true, fluid, h.unit);
  read_pipe(c, s, "feeder", h.feeder);
  read_pipe(c, s, "main", h.main);
  h.reverse_return = s.flag("reverse_return", false);
  read_point(c, s, "rack", true, fluid, h.rack);
  if (s.has("manifold")) {
    Section m(s.mapping("manifold"), s.path_of("manifold"), c.diagnostics);
    h.trays = m.count("trays", 1, 1000);
    read_pipe(c, m, "segment", h.segment);
    read_point(c, m, "tray", true, fluid, h.tray);
    m.finish();
  } else {
    s.leave({"manifold"});
  }
  s.finish();
  if (!std::holds_alternative<CduParameters>(bank.model))
    bank_section.error("hydraulics", "goes with a liquid-to-liquid unit");
  bank.hydraulics = std::make_shared<const HydraulicsSpec>(std::move(h));
}

}  // namespace thermohall
