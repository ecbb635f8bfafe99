#pragma once

#include "sim/scenario/hydraulics_section.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {

/// The parts that every section `hydraulics` is made of. Internal to sim/scenario.

/// A measured point: `{flow: 70 L/min, pressure_drop: 35 kPa, exponent: 1.8}`, measured with `fluid`.
void read_measured_point(ReaderContext&, Section& parent, std::string_view key, bool needed,
                         const HydraulicFluid& fluid, FlowResistanceParameters&);

void read_network_pipe(ReaderContext&, Section& parent, std::string_view key, PipeParameters&);

/// The key `pump`, with its assumptions.
void read_network_pump(ReaderContext&, Section& parent, const Origin& origin, NetworkPumpParameters&);

}  // namespace thermohall
