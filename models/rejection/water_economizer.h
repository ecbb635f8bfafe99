#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Plate exchanger that cools the chilled-water return with tower or dry-cooler water before the chillers.
///
///   method constant:     eps given                                                                   (1)
///   method conductance:  1/UA = (g_w^-n + g_c^-n) / (2 UA_rated),  g: flows over their design values;
///                        eps of counter flow, UA / C_min and C_min / C_max                           (2)
///   Q = min(eps C_min (T_return - T_cold), C_w (T_return - T_target)), not below zero                (3)
///   T_supply = T_return - Q / C_w,   T_cold,out = T_cold + Q / C_c                                   (4)
/// (3) never cools below the target and never heats the chilled water: a valve by-passes the cold side. (2)
/// takes both sides' film coefficients as equal at design flow and free of fouling.
///
/// Source: Kays & London, Compact Heat Exchangers (1984), ch. 2; exponent n of turbulent plate channels 0.6
/// to 0.8, Incropera & DeWitt, Fundamentals of Heat and Mass Transfer (2007), ch. 8, 11. Valid for
/// single-phase water of constant properties. See docs/theory/water_economizer.md.
enum class EconomizerMethod { constant, conductance };
struct WaterEconomizerParameters {
  EconomizerMethod method;
  double effectiveness;            ///< of (1)
  double rated_conductance_W_K;    ///< of (2), at both design capacity rates
  double design_chilled_rate_W_K;  ///< mass flow times specific heat, here and below
  double design_cold_rate_W_K;
  double flow_exponent;  ///< n of (2)
};
struct WaterEconomizerInputs {
  double return_temperature_K, chilled_rate_W_K;
  double cold_temperature_K, cold_rate_W_K;
  double target_supply_K;
};
struct WaterEconomizerOutputs {
  double heat_W;  ///< taken from the chilled water
  double supply_temperature_K, cold_outlet_temperature_K;
  double effectiveness;
  double carried_share;  ///< of the cooling asked for; one: no chiller needed
  double outside_range;  ///< 1: a flow above twice or below a fifth of design
};

WaterEconomizerOutputs water_economizer_outputs(const WaterEconomizerParameters&,
                                                const WaterEconomizerInputs&);

/// eps C_min of (3): the most heat a kelvin between the inlets; zero when either side rests.
double water_economizer_slope_W_K(const WaterEconomizerParameters&, double chilled_rate_W_K,
                                  double cold_rate_W_K);

/// UA_rated for a rated heat at both design rates, with the return that much warmer than the cold water; the
/// effectiveness is held below 0.98.
double water_economizer_conductance_W_K(double heat_W, double inlet_temperature_difference_K,
                                        double chilled_rate_W_K, double cold_rate_W_K);

std::span<const Parameter<WaterEconomizerParameters>> parameter_table(const WaterEconomizerParameters*);
std::span<const Parameter<WaterEconomizerInputs>> input_table(const WaterEconomizerInputs*);
std::span<const Output<WaterEconomizerOutputs>> output_table(const WaterEconomizerOutputs*);

}  // namespace thermohall
