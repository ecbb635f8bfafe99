#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/effectiveness.h"

namespace thermohall {

/// Heat exchanger between a hot and a cold stream, with a conductance that follows the flows.
///
///   1 / UA = (s (c_h)^-n_h + (1 - s) (c_c)^-n_c) / UA_design,   c = C / C_design          (1)
///   Q      = eps(N, Z) C_min (T_hot_in - T_cold_in),   N = UA / C_min, Z = C_min / C_max  (2)
///   T_hot_out = T_hot_in - Q / C_h,   T_cold_out = T_cold_in + Q / C_c                    (3)
///
/// C is a capacity rate (mass flow times specific heat), s the share of the hot side in the resistance at
/// design. A stream that condenses or boils is the one with the larger capacity rate, however large. Q is
/// negative when the cold inlet is the warmer one. No flow on either side: no heat, outlets equal inlets.
/// Valid for constant specific heats; c is held in 0..2 in (1) and beyond that outside_range is set.
/// Errors: with both films turbulent about 5 % of UA down to c = 0.3; more once a film turns laminar.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2; exponents of (1) after
/// F. Incropera and D. DeWitt, Fundamentals of Heat and Mass Transfer, 6th ed. (2007), ch. 8.
/// See docs/theory/heat_exchanger.md.
struct HeatExchangerParameters {
  FlowArrangement arrangement;
  double conductance_W_K;  ///< UA at both design capacity rates
  double design_hot_capacity_rate_W_K;
  double design_cold_capacity_rate_W_K;
  double hot_exponent;          ///< n_h: 0.8 turbulent in tubes, 0.6 across tubes, 0 for a phase change
  double cold_exponent;         ///< n_c
  double hot_resistance_share;  ///< s
};
struct HeatExchangerInputs {
  double hot_inlet_temperature_K, cold_inlet_temperature_K, hot_capacity_rate_W_K, cold_capacity_rate_W_K;
};
struct HeatExchangerOutputs {
  double heat_to_cold_W, effectiveness, ntu, conductance_W_K, hot_outlet_temperature_K,
      cold_outlet_temperature_K, outside_range;
};
HeatExchangerOutputs heat_exchanger_outputs(const HeatExchangerParameters&, const HeatExchangerInputs&);

/// The part of a data sheet that (1) needs, for models that keep their own parameters.
struct ExchangerRating {
  double conductance_W_K, hot_resistance_share, hot_exponent, cold_exponent;
};
/// (1) at fractions of the design flows; zero when either flow is zero.
double exchanger_conductance_W_K(const ExchangerRating&, double hot_flow_fraction, double cold_flow_fraction);

/// The same exchanger with the names hot and cold exchanged.
HeatExchangerParameters mirrored(const HeatExchangerParameters&);

/// Conductance found from one operating point of a data sheet.
struct RatedConductance {
  double conductance_W_K, hot_capacity_rate_W_K, cold_capacity_rate_W_K, effectiveness, ntu;
  bool possible;  ///< false: the point breaks the second law or the limits of the arrangement
};
/// From the heat and the four terminal temperatures. Where in and out are equal the stream changes phase.
RatedConductance rated_conductance(FlowArrangement, double heat_W, double hot_inlet_K, double hot_outlet_K,
                                   double cold_inlet_K, double cold_outlet_K);
/// From the heat, both capacity rates and the approach T_hot_out - T_cold_in. For an approach at the other
/// end (T_hot_in - T_cold_out) exchange the two capacity rates, and their names in the answer.
RatedConductance rated_conductance_from_approach(FlowArrangement, double heat_W, double hot_capacity_rate_W_K,
                                                 double cold_capacity_rate_W_K,
                                                 double approach_temperature_difference_K);

std::span<const Parameter<HeatExchangerParameters>> parameter_table(const HeatExchangerParameters*);
std::span<const Parameter<HeatExchangerInputs>> input_table(const HeatExchangerInputs*);
std::span<const Output<HeatExchangerOutputs>> output_table(const HeatExchangerOutputs*);

}  // namespace thermohall
