#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Battery strings behind an inverter: ride-through at constant power.
///
///   P_b = P / (n eta_d)                         power at the terminals of each string              (1)
///   P_r = E / t_r                               rated discharge power                              (2)
///   E_u = E d h min(1, (P_r / P_b)^(k - 1))     usable energy of a full string                     (3)
///   t = s E_u / P_b, at most 1e9 s              ride-through                                       (4)
///   ds/dt = -P_b / E_u                          change of the state of charge                      (5)
///   ds/dt = eta_c P_c / (n E d h)               charging with P_c <= n P_c,max                     (6)
///
/// (3) is Peukert's law written for power. It lowers the energy for discharges faster than the rated one and
/// gives no credit for slower ones, so the energy delivered never exceeds the rated one. k = 1: energy
/// independent of rate. d is the usable depth of discharge, h the state of health (share of the original
/// energy left). `battery_step` follows a changing load and recharging at constant power; temperature, the
/// voltage window of the inverter and the falling current at the end of a charge are not followed. See
/// docs/theory/battery.md.
///
/// Source: Peukert, Elektrotechnische Zeitschrift 20 (1897) 287-288; limits: Doerffel and Sharkh, A critical
/// review of using the Peukert equation, Journal of Power Sources 155 (2006) 395-400.
struct BatteryParameters {
  double rated_energy_J;  ///< of one string at its terminals, in a discharge of rated_discharge_time_s
  double rated_discharge_time_s;  ///< t_r
  double peukert_exponent;        ///< k, >= 1
  double discharge_efficiency;    ///< eta_d, from terminals to load (inverter, cables)
  double usable_depth;            ///< d
  double state_of_health;         ///< h
  double maximum_power_W;         ///< of one string at its terminals
  double maximum_charge_power_W;  ///< of one string, from the supply; 0: never recharged
  double charge_efficiency;       ///< eta_c, from the supply to the store
};

struct BatteryInputs {
  double output_power_W;  ///< power to the load from all strings
  double unit_count;      ///< strings in service
  double state_of_charge;
};

struct BatteryOutputs {
  double ride_through_s;
  double usable_energy_J;    ///< at the terminals of all strings, in the present state of charge
  double discharge_power_W;  ///< at the terminals of all strings
  double loss_W;
  double state_of_charge_rate_1_s;  ///< (5), zero or negative
  double overload;                  ///< 1: a string gives more than its maximum power
  double outside_range;
};

BatteryOutputs battery_outputs(const BatteryParameters&, const BatteryInputs&);

/// A step in which load and charging power are constant; the load comes first, charging needs it to be zero.
struct BatteryStep {
  double state_of_charge;    ///< at the end
  double carried_s;          ///< part of the step for which the load was carried
  double delivered_J;        ///< to the load
  double unserved_J;         ///< asked but not delivered
  double charging_energy_J;  ///< taken from the supply
};
BatteryStep battery_step(const BatteryParameters&, const BatteryInputs&, double charge_power_W,
                         double step_s);

std::span<const Parameter<BatteryParameters>> parameter_table(const BatteryParameters*);
std::span<const Parameter<BatteryInputs>> input_table(const BatteryInputs*);
std::span<const Output<BatteryOutputs>> output_table(const BatteryOutputs*);

}  // namespace thermohall
