#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/valved_exchanger.h"

namespace thermohall {

/// Rear-door heat exchanger: a water coil in the exhaust of one rack. A passive door has no fan (rated fan
/// power zero); an active one has fans that follow the air flow.
///
///   Q       = g (T_air_in - T_water_in)                                                   (1)
///   P_fan   = P_rated max(C_air / C_air,rated, n_min)^k    into the leaving air           (2)
///   T_leave = T_air_in - (Q - P_fan) / C_air                                              (3)
///   Q       = min(Q_max, C_air (T_air_in - T_set) + P_fan), not below zero, by the valve  (4)
///   e       = Q / (C_air (T_air_in - T_water_in))                                         (5)
///
/// g(C_water) as in valved_exchanger.h, cross flow with both streams unmixed, from the rating: heat, entering
/// air, entering water, both flows. Water warmer than the air shuts the valve. The coil is taken as dry:
/// condensation_risk says when it may not be. outside_range: a capacity rate above twice its rating, fan
/// beyond its rating, or rating impossible. Errors: effectiveness within 0.02 of the exact cross-flow series.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2; F. Incropera and D. DeWitt,
/// Fundamentals of Heat and Mass Transfer, 6th ed. (2007), ch. 11. See docs/theory/rear_door.md.
struct RearDoorParameters {
  double rated_heat_W;
  double rated_air_inlet_temperature_K;
  double rated_water_inlet_temperature_K;
  double rated_air_flow_m3_s;    ///< at the rated inlet temperature and sea level
  double rated_water_flow_m3_s;  ///< of plain water
  double air_resistance_share;   ///< of 1/UA at the rating
  double air_exponent, water_exponent;
  double rated_fan_power_W;  ///< zero: passive
  double fan_exponent, lowest_fan_speed;
  double dew_point_margin_temperature_difference_K;
};

struct RearDoorInputs {
  double air_inlet_temperature_K;
  double air_capacity_rate_W_K;
  double water_inlet_temperature_K;
  double maximum_water_capacity_rate_W_K;
  double leaving_air_setpoint_temperature_K;
  double dew_point_temperature_K;  ///< of the entering air
};

struct RearDoorOutputs {
  double heat_W;  ///< to the water, fan heat included
  double leaving_air_temperature_K, lowest_leaving_air_temperature_K;
  double water_capacity_rate_W_K, leaving_water_temperature_K;
  double effectiveness_air, full_effectiveness_air;  ///< (5) at the valve's position and with the valve open
  double fan_power_W;
  double condensation_risk;  ///< 1: the water is colder than dew point plus margin
  double limited;            ///< 1: the set-point is not reached
  double outside_range;
};

/// The coil that the rating describes; compute it once a type. The process stream is the air.
ValvedExchanger rear_door_coil(const RearDoorParameters&);

RearDoorOutputs rear_door_outputs(const RearDoorParameters&, const ValvedExchanger&, const RearDoorInputs&);
RearDoorOutputs rear_door_outputs(const RearDoorParameters&, const RearDoorInputs&);

std::span<const Parameter<RearDoorParameters>> parameter_table(const RearDoorParameters*);
std::span<const Parameter<RearDoorInputs>> input_table(const RearDoorInputs*);
std::span<const Output<RearDoorOutputs>> output_table(const RearDoorOutputs*);

}  // namespace thermohall
