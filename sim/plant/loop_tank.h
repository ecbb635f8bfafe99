#pragma once

#include "models/economics/tariff.h"
#include "sim/plant/facility.h"
#include "sim/plant/storage_records.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/storage_section.h"

namespace thermohall {

/// The tank of one loop, between its return and its supply, and the rule by which it works.
///
///   discharge  W = max(Q + (C / t)(T - T_set) - Q_able, W_rule)                                    (1)
///   charge     W = min(Q_able - Q, W_charge) unless (1) asks for something                         (2)
///
/// Q: heat of the loop, Q_able: what its machines can take at the set-point at this moment, W_rule: power
/// that the hours or the tariff ask for. The flow is sampled like a control: at the beginning of an interval
/// the tank is carried over the whole of it and the heat that this takes from the loop's water is held until
/// the interval ends, so that the loop misses what the tank gained, for every integrator. In the steady state
/// the plan is made anew with every sample of the controls until it stands. See docs/theory/loop_storage.md.
class LoopTank {
 public:
  LoopTank(const LoopSpec& spec, const Tariff& tariff, double rho_cp_J_m3K);

  /// What the tank sees of its loop.
  struct Loop {
    double supply_K, setpoint_K;
    double heat_W;  ///< of consumers and pumps, less what is reused
    double flow_m3_s;
    double able_W, able_charging_W;  ///< that the machines can take, with the water of either use
    double heat_capacity_J_K;
  };
  /// Ends the interval that was planned and plans another.
  void begin(double time_s, double duration_s, bool steady, const Loop& loop);
  /// The plan of the same interval with what the loop is now; returns the change of heat over the loop's.
  double plan_again(const Loop& loop);

  double heat_W() const { return plan_.heat_W; }  ///< taken from the loop's water, until the interval ends
  double charge_supply_K() const { return plan_.flow_m3_s > 0 ? tank().charge_supply_K : 0; }
  void book(FacilityMeters& meters) const;
  const LoopSpec& spec() const { return spec_; }
  TankRecord record{};

 private:
  struct Plan {
    double flow_m3_s = 0;  ///< positive: charges
    double heat_W = 0, stored_W = 0, gain_W = 0, outlet_K = 0;
    StratifiedTankState stratified{};
    double enthalpy_J = 0;
  };
  const TankSpec& tank() const { return *spec_.tank; }
  bool is_ice() const { return tank().kind == TankKind::ice; }
  double charge(const StratifiedTankState&, double enthalpy_J) const;
  double capacity_J() const;
  double rule_sign() const;  ///< 1: discharge, -1: charge, 0: neither
  double outlet_K(double flow_m3_s, double inlet_K) const;
  Plan carry(double flow_m3_s, double inlet_K) const;
  Plan discharge(double wanted_W, const Loop& loop) const;
  Plan recharge(double wanted_W) const;
  Plan plan(const Loop& loop) const;
  void show();

  LoopSpec spec_;
  Tariff tariff_;
  double rho_cp_;
  StratifiedTankState stratified_{};
  double enthalpy_J_ = 0;
  bool charges_ = false, steady_ = false;
  double time_s_ = 0, duration_s_ = 0;
  Plan plan_;
};

}  // namespace thermohall
