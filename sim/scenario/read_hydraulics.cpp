#include <algorithm>

#include "sim/scenario/hydraulics_section.h"
#include "sim/scenario/network_parts.h"

namespace thermohall {

void read_hydraulics(ReaderContext& c, Section& bank_section, CduBank& bank) {
  if (!bank_section.has("hydraulics")) return bank_section.leave({"hydraulics"});
  Section s(bank_section.mapping("hydraulics"), bank_section.path_of("hydraulics"), c.diagnostics);
  HydraulicsSpec h;
  // Data sheets give drops of the coolant as it is used.
  const HydraulicFluid fluid = hydraulic_fluid(bank.coolant, bank.supply_setpoint_K);
  read_network_pump(c, s, bank.origin, h.pump);
  h.control = static_cast<PumpControl>(std::max(0, s.word("control", {"flow", "pressure"}, 0)));
  if (h.control == PumpControl::pressure)
    h.pressure_difference_Pa = s.quantity("pressure_difference", "Pa", 1, 1e7);
  else
    s.leave({"pressure_difference"});
  read_measured_point(c, s, "unit", true, fluid, h.unit);
  read_network_pipe(c, s, "feeder", h.feeder);
  read_network_pipe(c, s, "main", h.main);
  h.reverse_return = s.flag("reverse_return", false);
  read_measured_point(c, s, "rack", true, fluid, h.rack);
  if (s.has("manifold")) {
    Section m(s.mapping("manifold"), s.path_of("manifold"), c.diagnostics);
    h.trays = m.count("trays", 1, 1000);
    read_network_pipe(c, m, "segment", h.segment);
    read_measured_point(c, m, "tray", true, fluid, h.tray);
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
