#pragma once

#include <string>
#include <vector>

#include "models/hydraulics/distribution_network.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Who draws from a facility loop: a bank of CDUs or of chilled-water units, the rear doors of one row
/// (`<row>-door`), the racks of one row that hang on the loop without a CDU.
struct LoopConsumer {
  enum class Kind { cdu, air_unit, door, row } kind;
  std::size_t index;  ///< into the vectors of the scenario
  std::string id;
  int installed, running;   ///< units, standby among the installed ones
  double design_flow_m3_s;  ///< of one unit by its data; 0: it has none
};
std::vector<LoopConsumer> loop_consumers(const Scenario&, const LoopSpec&);

/// The consumer of each branch of the loop's network; for a scenario without errors.
std::vector<LoopConsumer> branch_consumers(const Scenario&, const LoopSpec&);

/// The network with the design flows of the consumers, its balancing valves as given.
DistributionLayout distribution_layout(const LoopSpec&, const std::vector<LoopConsumer>& of_branches);

/// The network ready to be solved, in service as planned and with its balancing valves set.
DistributionNetwork design_network(const LoopSpec&, const std::vector<LoopConsumer>& of_branches);

}  // namespace thermohall
