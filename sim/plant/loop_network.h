#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/hydraulics/distribution_network.h"
#include "models/hydraulics/npsh.h"
#include "sim/plant/loop_network_records.h"
#include "sim/scenario/loop_network_layout.h"

namespace thermohall {

/// The pipes of a facility loop as a network that is solved: what flow each CDU, coil, door and row can get,
/// and what the pumps do for it. The solution is kept while pumps, units and valves stay as they are, no
/// branch asks for a flow that differs by half a per cent of its design flow, and the coolant keeps its
/// viscosity within two per cent. See docs/theory/loop_network.md.
class LoopNetwork {
 public:
  LoopNetwork(const Scenario& scenario, std::size_t loop);

  std::size_t loop() const { return loop_; }
  const std::string& id() const { return id_; }  ///< of the loop
  const LoopNetworkSpec& spec() const { return *spec_; }
  int units(std::size_t branch) const { return consumers_[branch].running; }
  const std::vector<LoopConsumer>& consumers() const { return consumers_; }
  double design_flow_m3_s(std::size_t branch) const;  ///< of one unit
  bool has_valve(std::size_t branch) const;
  double setpoint_Pa() const { return setpoint_Pa_; }
  void set_setpoint(double pressure_difference_Pa);

  /// True when it had to be solved anew.
  bool update(const DistributionService& service, const std::vector<double>& wanted_m3_s,
              double least_plant_m3_s, double supply_K, double return_K);

  /// Flow that the units of a branch can take: at most the design flow behind a control valve, just what
  /// flows without one.
  double limit_m3_s(std::size_t branch) const;
  double flow_m3_s() const { return record.flow_m3_s; }
  int solutions() const { return solutions_; }
  /// Numbers of the branches that do not change, NaN where there are none.
  double kv_m3_s(std::size_t branch) const;
  double balancing_kv_m3_s(std::size_t branch) const;

  LoopNetworkRecord record{};
  std::vector<LoopBranchRecord> branches;

 private:
  bool must_solve(const DistributionService& service, const std::vector<double>& wanted_m3_s,
                  double least_plant_m3_s) const;
  void fill_records(double return_K);

  std::size_t loop_;
  std::string id_;
  std::shared_ptr<const LoopNetworkSpec> spec_;
  CoolantParameters coolant_;
  std::vector<LoopConsumer> consumers_;
  DistributionNetwork network_;
  DistributionService service_;
  std::vector<double> solved_for_m3_s_;
  double least_plant_m3_s_ = -1, setpoint_Pa_ = 0;
  NpshParameters npsh_{};
  int solutions_ = 0;
};

/// What does not change, for the results: how the pumps are controlled, and what the branches are.
std::vector<ItemAttribute> network_facts(const std::vector<LoopNetwork>& networks);
std::vector<ItemAttribute> branch_facts(const std::vector<LoopNetwork>& networks);

}  // namespace thermohall
