#pragma once

#include <span>

#include "models/hydraulics/flow_resistance.h"
#include "models/hydraulics/hydraulic_layouts.h"
#include "models/hydraulics/pipe.h"
#include "models/parameter.h"

namespace thermohall {

/// The pump of one unit of a bank, by its curves at reference speed.
struct NetworkPumpParameters {
  Curve pressure_Pa;           ///< rise over flow, at 1000 kg/m3
  Curve efficiency;            ///< wire to water over flow
  Curve npsh_required_m;       ///< over flow; empty: nothing is needed
  double npsh_margin_m;        ///< that the designer keeps
  double suction_pressure_Pa;  ///< absolute, held by the expansion vessel
  double suction_diameter_m;
  double lowest_speed, highest_speed;  ///< over that of the curves
};
std::span<const Parameter<NetworkPumpParameters>> parameter_table(const NetworkPumpParameters*);

/// What the pumps hold: the flow that the racks ask for together, or a pressure difference at the header.
enum class PumpControl { flow, pressure };

/// The network of pipes between the units of a bank and their racks: every row is a ladder of racks on its
/// own mains, all rows start at one header.
struct HydraulicsSpec {
  NetworkPumpParameters pump{};
  PumpControl control = PumpControl::flow;
  double pressure_difference_Pa = 0;
  FlowResistanceParameters unit{};    ///< exchanger, strainer and pipework of one unit
  PipeParameters feeder{0, 1, 0, 0};  ///< from the header to the first rack of a row, and as much back
  PipeParameters main{0, 1, 0, 0};    ///< between neighbouring racks, supply and return alike
  bool reverse_return = false;
  FlowResistanceParameters rack{};     ///< hoses and couplings between mains and manifold
  int trays = 0;                       ///< branches of the manifold; 0: the rack is one resistance
  PipeParameters segment{0, 1, 0, 0};  ///< of the manifold, between neighbouring trays
  FlowResistanceParameters tray{};     ///< couplings and cold plates of one tray
};

}  // namespace thermohall
