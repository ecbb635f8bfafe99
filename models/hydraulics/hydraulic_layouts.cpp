#include "models/hydraulics/hydraulic_layouts.h"

namespace thermohall {
namespace {

int add_node(HydraulicNetwork& network, const HydraulicNode& node = {}) {
  network.nodes.push_back(node);
  return static_cast<int>(network.nodes.size()) - 1;
}

int add_branch(HydraulicNetwork& network, const HydraulicBranch& branch) {
  network.branches.push_back(branch);
  return static_cast<int>(network.branches.size()) - 1;
}

HydraulicBranch pipe_between(int from, int to, const PipeParameters& pipe) {
  HydraulicBranch branch;
  branch.from = from;
  branch.to = to;
  branch.pipe = pipe;
  return branch;
}

HydraulicBranch resistance_between(int from, int to, const FlowResistanceParameters& resistance) {
  HydraulicBranch branch;
  branch.from = from;
  branch.to = to;
  branch.resistance = resistance;
  return branch;
}

}  // namespace

std::vector<int> add_ladder(HydraulicNetwork& network, const HydraulicLadder& ladder, int inlet, int outlet) {
  std::vector<int> rungs;
  const int last = ladder.branch_count - 1;
  int supply = inlet;
  int collector = ladder.has_reverse_return && last > 0 ? add_node(network) : outlet;
  for (int i = 0; i <= last; ++i) {
    rungs.push_back(add_branch(network, resistance_between(supply, collector, ladder.branch)));
    if (i == last) break;
    const int next_supply = add_node(network);
    add_branch(network, pipe_between(supply, next_supply, ladder.supply_segment));
    const bool leaves_next = ladder.has_reverse_return && i + 1 == last;
    const int next_collector = leaves_next ? outlet : add_node(network);
    // The return runs away from the inlet when it is reversed, else towards it.
    add_branch(network, ladder.has_reverse_return
                            ? pipe_between(collector, next_collector, ladder.return_segment)
                            : pipe_between(next_collector, collector, ladder.return_segment));
    supply = next_supply;
    collector = next_collector;
  }
  return rungs;
}

LadderLayout rack_manifold(const HydraulicLadder& ladder, double total_flow_m3_s) {
  LadderLayout layout;
  layout.inlet = add_node(layout.network, {.injection_m3_s = total_flow_m3_s});
  layout.outlet = add_node(layout.network, {.has_fixed_pressure = true});
  layout.branches = add_ladder(layout.network, ladder, layout.inlet, layout.outlet);
  return layout;
}

LoopLayout hydraulic_loop(const HydraulicLoop& loop) {
  LoopLayout layout;
  HydraulicNetwork& network = layout.network;
  network.pump_pressure_Pa.push_back(loop.pump_pressure_Pa);
  layout.suction =
      add_node(network, {.has_fixed_pressure = true, .fixed_pressure_Pa = loop.suction_pressure_Pa});
  layout.discharge = add_node(network);
  layout.supply = add_node(network);
  for (int i = 0; i < loop.pump_count; ++i) {
    HydraulicBranch pump = resistance_between(layout.suction, layout.discharge, {});
    pump.pump = 0;
    pump.has_check_valve = true;
    layout.pumps.push_back(add_branch(network, pump));
  }
  layout.plant = add_branch(network, resistance_between(layout.discharge, layout.supply, loop.plant));
  layout.racks = add_ladder(network, loop.racks, layout.supply, layout.suction);
  return layout;
}

FlowResistanceParameters equivalent_resistance(const HydraulicLadder& ladder, const HydraulicFluid& fluid,
                                               double low_flow_m3_s, double high_flow_m3_s) {
  LadderLayout layout = rack_manifold(ladder, low_flow_m3_s);
  const int inlet = layout.inlet;
  HydraulicSolver solver(std::move(layout.network), fluid);
  const double low_Pa = solver.solve().pressure_Pa[static_cast<std::size_t>(inlet)];
  solver.set_injection(inlet, high_flow_m3_s);
  const double high_Pa = solver.solve().pressure_Pa[static_cast<std::size_t>(inlet)];
  return power_law_resistance(low_flow_m3_s, low_Pa, high_flow_m3_s, high_Pa, fluid);
}

}  // namespace thermohall
