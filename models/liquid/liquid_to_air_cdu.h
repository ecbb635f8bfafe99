#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/valved_exchanger.h"

namespace thermohall {

/// Liquid-to-air coolant distribution unit: the heat of a technology cooling loop goes into the air of the
/// room through a fan coil; no facility water. Heat form: the fans run as fast as the supply set-point asks.
///
///   Q        = Q_racks + P_pump = g(C_air) (T_return - T_air_in)                          (1)
///   T_lowest = T_air_in + Q / g_max - Q_racks / C_tcs               fans at full speed    (2)
///   T_supply = max(T_set, T_lowest)                                                       (3)
///   V_air    = rated flow times max(C_air / C_air,full, n_min), with C_air from (1)       (4)
///   P_fan    = P_fan,rated (V_air / V_air,rated)^k                                        (5)
///   heat to room = Q + P_fan                                                              (6)
///
/// g as in valved_exchanger.h, cross flow with both streams unmixed, from the rating: heat, air inlet, TCS
/// supply, both flows. Pump as in coolant_distribution_unit.h. Below the lowest fan speed a liquid bypass
/// holds the set-point. outside_range as there.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2; fan laws: ASHRAE Handbook
/// HVAC Systems and Equipment (2016), ch. 21. See docs/theory/liquid_to_air_cdu.md.
struct LiquidToAirCduParameters {
  double rated_heat_W;  ///< through the coil
  double rated_air_inlet_temperature_K;
  double rated_supply_temperature_K;  ///< TCS leaving the coil
  double rated_tcs_flow_m3_s;
  double tcs_volumetric_heat_capacity_J_m3K;  ///< at the rating
  double rated_air_flow_m3_s;                 ///< at the rated air inlet temperature and sea level
  double air_resistance_share;                ///< of 1/UA at the rating
  double air_exponent, liquid_exponent;       ///< of the film coefficients
  double rated_fan_power_W, fan_exponent, lowest_fan_speed;
  double rated_pump_power_W, pump_exponent, lowest_pump_speed;  ///< at rated_tcs_flow
};

struct LiquidToAirCduInputs {
  double heat_W;  ///< from the racks, pump heat not included
  double tcs_flow_m3_s;
  double tcs_capacity_rate_W_K;
  double air_inlet_temperature_K;
  double air_volumetric_heat_capacity_J_m3K;
  double supply_setpoint_temperature_K;
};

struct LiquidToAirCduOutputs {
  double lowest_supply_temperature_K, supply_temperature_K, return_temperature_K;
  double air_flow_m3_s, leaving_air_temperature_K;  ///< fan heat included
  double heat_to_room_W, fan_power_W, pump_power_W;
  double limited;  ///< 1: the set-point is not held
  double outside_range;
};

/// The coil that the rating describes; compute it once a type. The service stream is the air.
ValvedExchanger liquid_to_air_coil(const LiquidToAirCduParameters&);

LiquidToAirCduOutputs liquid_to_air_cdu_outputs(const LiquidToAirCduParameters&, const ValvedExchanger&,
                                                const LiquidToAirCduInputs&);
LiquidToAirCduOutputs liquid_to_air_cdu_outputs(const LiquidToAirCduParameters&, const LiquidToAirCduInputs&);

std::span<const Parameter<LiquidToAirCduParameters>> parameter_table(const LiquidToAirCduParameters*);
std::span<const Parameter<LiquidToAirCduInputs>> input_table(const LiquidToAirCduInputs*);
std::span<const Output<LiquidToAirCduOutputs>> output_table(const LiquidToAirCduOutputs*);

}  // namespace thermohall
