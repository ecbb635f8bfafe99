#pragma once

#include "sim/plant/facility.h"
#include "sim/plant/racks.h"

namespace thermohall {

/// One bank of coolant distribution units with its technology cooling loop, a well-mixed store at supply
/// temperature. The valve brings the supply to its set-point, or as near as full facility flow allows:
///   C dT/dt = Q_in - Q_hx,   Q_hx = Q_in + (C/tau) (T - T_target)
class CduBankModel {
 public:
  CduBankModel(const CduBank& spec, double facility_rho_cp_J_m3K);

  const CduBank& spec() const { return spec_; }
  bool gives_to_air() const { return std::holds_alternative<LiquidToAirCduParameters>(spec_.model); }
  double heat_capacity_J_K() const { return spec_.volume_m3 * rho_cp_; }
  double rho_cp_J_m3K() const { return rho_cp_; }

  /// Failures: units in place, flow of their pumps over the one asked, whether these draw power, and the
  /// share of the facility's flow.
  void set_service(double units, double pump_share, bool powered, double facility_share);
  /// Of all units, from the network of the racks, instead of the rating.
  void set_pump_power(double power_W) { network_pump_W_ = power_W; }
  double pump_share() const { return pump_share_; }
  double leaving_K() const { return leaving_K_; }  ///< of the exchanger, to the loop
  void set_setpoint(double supply_K) { spec_.supply_setpoint_K = supply_K; }
  /// Facility flow over its limit, set by a sampled controller; negative: the valve holds the set-point.
  void set_valve(double opening) { valve_ = opening; }
  double valve() const;  ///< opening, whoever sets it
  /// Units that run, and the facility flow that the pressure of the loop gives an open valve.
  void set_units(double units) { units_ = units; }
  void set_facility_pressure_share(double flow_share) { pressure_share_ = flow_share; }
  double facility_pressure_share() const { return pressure_share_; }
  double units() const { return units_; }
  /// What the racks ask for in units: flow, and heat of liquid-to-liquid units, over the ratings of one.
  double load_in_units() const;

  /// What the racks give and draw in this evaluation.
  double rack_heat_W = 0, rack_flow_m3_s = 0;
  std::size_t state = no_state;

  struct Exchange {
    double heat_W;             ///< to facility water or room air, pump and fan power included
    double capacity_rate_W_K;  ///< facility water drawn
    double electric_W;
  };
  /// Heat passed on during the step; sets the state's rate and equilibrium, books the pumps.
  Exchange evaluate(double step_s, double supply_K, double sink_K, double air_rho_cp_J_m3K,
                    FacilityMeters& meters, double& rate_K_s, double& equilibrium_K);
  CduRecord record{};

 private:
  /// At rest, as far as the facility flow is not needed for it.
  struct Answer {
    double lowest_K, pump_W, limited, outside_range;
    bool transfers;  ///< both sides flow
  };
  double heat_out_W(const Answer& settled, double in_W, double supply_K, double rise_K, double sink_K,
                    double step_s);
  Answer settle(double sink_K, double air_rho_cp_J_m3K);
  double facility_rate_W_K();  ///< for `inputs_`; 0 for units that give to air
  double facility_most_W_K() const { return pressure_share_ * facility_limit_W_K_; }  ///< of one unit

  CduBank spec_;
  double units_, rho_cp_, facility_limit_W_K_ = 0, facility_design_W_K_ = 0;
  double pump_share_ = 1, leaving_K_ = 0;
  double valve_ = -1, pressure_share_ = 1, open_slope_W_K_ = 0, moved_W_K_ = 0;
  double network_pump_W_ = -1;  ///< negative: by the rating
  bool powered_ = true;
  ValvedExchanger exchanger_{};
  CachedResponse response_{};
  CduInputs inputs_{};  ///< of one unit, in this evaluation
  CduFlow flow_{};
  DemandGuess guess_{};
};

}  // namespace thermohall
