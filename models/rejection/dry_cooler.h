#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Dry cooler, one unit: cross-flow exchanger between coolant and outdoor air, fans at speed y, for a known
/// heat Q and coolant capacity rate C_c; optional wetted pads before the coil.
///
///   C_a  = y s c_a m_a,design,   s = (p / p_rated) (T_air,rated / T_air)   air mass at a fan speed   (1)
///   1/UA = (1/hA_c) + (1/hA_a),  hA_c = hA_c,rated phi^n_c,  hA_a = hA_a,rated (y s)^n_a              (2)
///          phi: share of rated coolant flow; both hA from UA_rated and r = hA_a,rated / hA_c,rated
///   T_entering = T_air + Q / (eps C_min),  T_leaving = T_entering - Q / C_c                          (3)
///          eps: cross flow, both streams unmixed, of UA / C_min and C_min / C_max
///   P = P_rated s y^3 (or the given points)                                                          (4)
/// The set-point is held as in fan_control.h, the speed found in at most six evaluations; fans off: y = f.
/// Pads are wetted above the switch-on dry bulb for the share x of the time that full fan speed needs to hold
/// the set-point, x = (T_leaving,dry - T_set) / (T_leaving,dry - T_leaving,wet) in 0..1:              (5)
///   T_air,wet = T_db - eta (T_db - T_wb),  water = m_air (W_wet - W_db) (1 + bleed)                   (6)
///   while wet: air flow times (1 - derate), fan power times (1 + extra share)                         (7)
///
/// Source: Kays & London, Compact Heat Exchangers (1984), ch. 2; structure and exponents as in the DryCooler
/// of the LBNL Modelica Buildings library (2024); (6) ASHRAE Handbook HVAC Systems and Equipment (2016),
/// ch. 41. Valid for single-phase coolant of constant properties. See docs/theory/dry_cooler.md.
struct DryCoolerParameters {
  double rated_heat_W, rated_air_temperature_K;
  double rated_entering_temperature_K, rated_leaving_temperature_K;  ///< coolant
  double rated_air_flow_kg_s, rated_pressure_Pa;
  double air_to_coolant_ratio;            ///< r of (2)
  double coolant_exponent, air_exponent;  ///< n_c, n_a of (2)
  double fan_rated_power_W, fan_min_speed, free_convection_fraction;
  double pad_effectiveness;  ///< eta of (6); zero: no pads
  double pad_switch_on_temperature_K, pad_extra_fan_power, pad_air_flow_derate;
  double pad_bleed;          ///< drained over evaporated water
  Curve fan_power_points{};  ///< share of rated power against speed; empty: cube of the speed
};
struct DryCoolerInputs {
  double heat_W, coolant_capacity_rate_W_K;
  double coolant_flow_share;  ///< of rated coolant flow
  double dry_bulb_temperature_K, wet_bulb_temperature_K, pressure_Pa;
  double leaving_setpoint_K;
};
struct DryCoolerOutputs {
  double leaving_temperature_K, entering_temperature_K;
  double fan_speed, fan_power_W;  ///< means over the time
  double water_kg_s;              ///< evaporated and bled by the pads
  double coil_air_temperature_K;  ///< entering the coil, mean of wet and dry operation
  double adiabatic_share;         ///< x of (5)
  double outside_range;
};

/// UA at the rating by inverting (3); call once at set-up. An impossible rating gives the conductance for an
/// effectiveness of 0.98, see `dry_cooler_rating_is_possible`.
double dry_cooler_rated_conductance_W_K(const DryCoolerParameters&);
/// False when the rating asks for an effectiveness above 0.98.
bool dry_cooler_rating_is_possible(const DryCoolerParameters&);

DryCoolerOutputs dry_cooler_outputs(const DryCoolerParameters&, double rated_conductance_W_K,
                                    const DryCoolerInputs&);
/// As above with the rated conductance worked out on the way.
DryCoolerOutputs dry_cooler_outputs(const DryCoolerParameters&, const DryCoolerInputs&);

std::span<const Parameter<DryCoolerParameters>> parameter_table(const DryCoolerParameters*);
std::span<const Parameter<DryCoolerInputs>> input_table(const DryCoolerInputs*);
std::span<const Output<DryCoolerOutputs>> output_table(const DryCoolerOutputs*);

}  // namespace thermohall
