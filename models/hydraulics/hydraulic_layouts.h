#pragma once

#include <vector>

#include "models/hydraulics/hydraulic_network.h"

namespace thermohall {

/// A supply and a return pipe joined by branches like a ladder by its rungs: the manifold of a rack, the
/// mains of a row or a hall.
struct HydraulicLadder {
  int branch_count = 1;
  PipeParameters supply_segment{};    ///< between neighbouring branches
  PipeParameters return_segment{};    ///< between neighbouring branches
  FlowResistanceParameters branch{};  ///< of every branch, to be changed one by one if they differ
  bool has_reverse_return = false;    ///< the return leaves at the far end: every path is equally long
};

/// Adds a ladder between two nodes of a network: its first supply junction is `inlet`, the junction of the
/// return that leaves is `outlet`. Returns the indices of the rungs, the nearest to the inlet first.
std::vector<int> add_ladder(HydraulicNetwork&, const HydraulicLadder&, int inlet, int outlet);

/// A ladder with its indices: flow is injected at `inlet`, `outlet` is held at zero pressure.
struct LadderLayout {
  HydraulicNetwork network;
  int inlet = 0, outlet = 1;
  std::vector<int> branches;
};

/// The manifold of a rack, alone, with a given flow (27 branches: a rack of 18 compute and 9 switch trays).
LadderLayout rack_manifold(const HydraulicLadder&, double total_flow_m3_s);

/// One loop of pumps, plant and racks.
struct HydraulicLoop {
  HydraulicLadder racks{};
  Curve pump_pressure_Pa{};          ///< of one pump at 1000 kg/m3
  int pump_count = 1;                ///< each in its own branch with a check valve
  FlowResistanceParameters plant{};  ///< exchanger, strainer, and pipes to the first rack and back
  double suction_pressure_Pa = 0;    ///< held by the expansion vessel at the pumps' inlet
};

struct LoopLayout {
  HydraulicNetwork network;
  int suction = 0, discharge = 1, supply = 2;
  std::vector<int> pumps;  ///< branches
  int plant = 0;           ///< branch
  std::vector<int> racks;  ///< branches
};
LoopLayout hydraulic_loop(const HydraulicLoop&);

/// The whole ladder as one resistance, fitted through its pressure drop at two flows, so that a loop of many
/// racks need not hold their manifolds.
FlowResistanceParameters equivalent_resistance(const HydraulicLadder&, const HydraulicFluid&,
                                               double low_flow_m3_s, double high_flow_m3_s);

}  // namespace thermohall
