#pragma once

#include <string>
#include <vector>

namespace thermohall {

class ResultsFile;

/// Means over the recorded run unless said otherwise.
struct NetworkRow {
  std::string id;
  double flow_m3_s, pump_pressure_Pa, pump_speed, pump_power_W;
  double least_flow, greatest_flow, least_tray;  ///< over the mean
  double least_npsh_margin_m;                    ///< lowest of the run
};
/// Of a facility loop; branches by their id `loop/unit`.
struct LoopNetworkRow {
  std::string id;
  double flow_m3_s, bypass_m3_s, pumps, pump_pressure_Pa, pump_speed, pump_power_W;
  double least_flow_ratio;     ///< lowest of the run
  double least_npsh_margin_m;  ///< lowest of the run
};
struct LoopBranchRow {
  std::string id;
  double flow_m3_s, flow_ratio, difference_Pa, valve_Pa, opening;
  double authority;  ///< lowest of the run; NaN: no valve
  double least_flow_ratio;
  double velocity_m_s;  ///< highest of the run
};
struct TankRow {
  std::string id;
  double discharge_J, charge_J, gain_J;
  double lowest_charge, last_charge;
};
struct PipeRow {
  std::string id;
  double delay_s, gain_J;
};

/// What a results file says about the equipment of loops; empty without any.
struct LoopFacts {
  std::vector<NetworkRow> networks;
  std::vector<LoopNetworkRow> loop_networks;
  std::vector<LoopBranchRow> loop_branches;
  std::vector<TankRow> tanks;
  std::vector<PipeRow> pipes;
};
LoopFacts read_loop_facts(const ResultsFile& file);

}  // namespace thermohall
