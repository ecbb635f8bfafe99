#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/valved_exchanger.h"

namespace thermohall {

/// Single-phase immersion tank: servers in a dielectric bath that a pump drives through a counter-flow
/// exchanger to facility water. Heat form: the bath temperature at which the heat is carried away.
///
///   Q       = Q_it + P_pump,   P_pump = P_rated max(V / V_rated, n_min)^k                 (1)
///   Q       = g (T_bath - T_water_in) + G_s (T_bath - T_room)                             (2)
///   T_low   = (Q + g_max T_water_in + G_s T_room) / (g_max + G_s)       full water flow   (3)
///   T_free  = T_room + Q / G_s                                          valve shut        (4)
///   T_bath  = T_set held within T_low..T_free by the valve                                (5)
///   T_chip  = T_bath + R_chip Q_chip                                                      (6)
///
/// g(C_water) as in valved_exchanger.h from the rating: heat, bath temperature, entering water, both flows.
/// Water so warm that it would heat the bath (T_low > T_free) shuts the valve.
/// Valid for a well-mixed bath; outside_range: rating impossible, pump beyond its rating, or the bath held at
/// 500 K above the water.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2; steady energy balance. See
/// docs/theory/immersion_tank.md.
struct ImmersionTankParameters {
  double rated_heat_W;  ///< through the exchanger
  double rated_bath_temperature_K;
  double rated_water_inlet_temperature_K;
  double rated_bath_flow_m3_s;  ///< dielectric through the exchanger
  double bath_volumetric_heat_capacity_J_m3K;
  double rated_water_flow_m3_s;  ///< of plain water
  double bath_resistance_share;  ///< of 1/UA at the rating
  double bath_exponent, water_exponent;
  double surface_conductance_W_K;      ///< G_s, tank walls and lid to the room
  double chip_to_bath_resistance_K_W;  ///< of one chip
  double rated_pump_power_W, pump_exponent, lowest_pump_speed;
};

struct ImmersionTankInputs {
  double heat_W;              ///< of all servers
  double chip_heat_W;         ///< of the hottest chip
  double bath_flow_fraction;  ///< of rated_bath_flow
  double room_temperature_K;
  double water_inlet_temperature_K;
  double maximum_water_capacity_rate_W_K;
  double bath_setpoint_temperature_K;
};

struct ImmersionTankOutputs {
  double lowest_bath_temperature_K, bath_temperature_K, chip_temperature_K;
  double water_capacity_rate_W_K, water_outlet_temperature_K;
  double heat_to_water_W, heat_to_room_W, pump_power_W;
  double limited;  ///< 1: the bath is warmer than its set-point
  double outside_range;
};

/// The exchanger that the rating describes; compute it once a type. The process stream is the bath.
ValvedExchanger immersion_tank_exchanger(const ImmersionTankParameters&);

ImmersionTankOutputs immersion_tank_outputs(const ImmersionTankParameters&, const ValvedExchanger&,
                                            const ImmersionTankInputs&);
ImmersionTankOutputs immersion_tank_outputs(const ImmersionTankParameters&, const ImmersionTankInputs&);

std::span<const Parameter<ImmersionTankParameters>> parameter_table(const ImmersionTankParameters*);
std::span<const Parameter<ImmersionTankInputs>> input_table(const ImmersionTankInputs*);
std::span<const Output<ImmersionTankOutputs>> output_table(const ImmersionTankOutputs*);

}  // namespace thermohall
