#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/hydraulics/control_valve.h"
#include "models/hydraulics/distribution_network.h"
#include "sim/base/diagnostic.h"
#include "sim/scenario/hydraulics_section.h"

namespace thermohall {

/// A take-off of a loop: the pipes and valves of one bank of units, of the rear doors of one row, or
/// of the racks of one row.
struct LoopBranchSpec {
  std::string unit;                 ///< id of the bank, door or row
  PipeParameters main{0, 1, 0, 0};  ///< from the take-off before, and as much back
  PipeParameters pipe{0, 1, 0, 0};  ///< of one unit, out and back together
  FlowResistanceParameters coil{};  ///< of one unit
  std::optional<ControlValveParameters> valve{};
  std::optional<double> balancing_kv_m3_s{};
  double design_flow_m3_s = 0;  ///< of one unit; 0: by its data
  SourceLocation location;
};

/// Pipes, pumps and valves of a facility loop. Pumps are counted by the loop; its vessel holds the pressure
/// at their suction.
struct LoopNetworkSpec {
  NetworkPumpParameters pump{};
  LoopPumpControl control = LoopPumpControl::pressure;
  double pressure_difference_Pa = 0;
  std::size_t sensor = 0;  ///< branch
  FlowResistanceParameters plant{}, strainer{};
  double minimum_flow_m3_s = 0;  ///< of each running chiller; without chillers of the plant
  std::optional<ControlValveParameters> bypass{};
  bool reverse_return = false;
  bool is_balanced = false;  ///< balancing valves are worked out for the design flows
  std::vector<LoopBranchSpec> branches{};
  SourceLocation location;
};

}  // namespace thermohall
