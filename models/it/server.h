#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Electric power of a rack of equal servers, as an outcome of the work it is given and of how it is cooled.
///
///   P_dyn(u)  = P_idle + (P_full - P_idle) u^e                components without fans      (1)
///   P_chip    = s P_dyn (1 + k (T_chip - T_ref)),  T_chip = T_medium + R P_chip / n_chip    (2)
///   P_comp    = P_chip + (1 - s) P_dyn                                                      (3)
///   P_fan     = P_fan,rated speed^3                                                         (4)
///   P_it      = (P_comp + P_fan) + PSU loss + P_other                                       (5)
///   loss      = P_psu (a0 + a1 x + a2 x^2),  x = (P_comp + P_fan) / P_psu                    (6)
///
/// (2) is closed in one step because leakage is taken linear in the chip temperature. When T_chip would
/// exceed the throttling limit, chip power is cut to what the limit allows: P_chip = (T_limit - T_medium)
/// n_chip / R, and `delivered_share` tells how much of the asked work is done. Cold chips leak less, but
/// P_chip stays at s P_dyn / 2 or more, the power of switching.
///
/// The medium is whatever the chips see: inlet air, cold-plate supply or bath. R is the resistance from the
/// chip to that medium at the present flow. Heat to liquid is the share of component heat that sits on
/// liquid-cooled parts; all else, fans and supplies included, goes to the air unless the tank takes it too.
///
/// Fan speed follows the larger of two demands, the heat left in air and the inlet temperature:
///   speed = max( Q_air / (rho cp dT_target V_rated), ramp(T_inlet) ), between the minimum and 1 (7)
///
/// Valid for 0 <= u <= 1; R > 0. All powers are for the whole rack.
/// Source: (1) Fan, Weber and Barroso, Power provisioning for a warehouse-sized computer, ISCA 2007; (2)
/// leakage linearised after Su et al., Full-chip leakage estimation considering power supply and temperature
/// variations, ISLPED 2003; (4) fan affinity laws; (6) loss form of docs/theory/loss_curve.md. See
/// docs/theory/server.md.
struct ServerParameters {
  double idle_power_W;      ///< P_idle of the rack's servers together
  double full_power_W;      ///< P_full
  double power_exponent;    ///< e
  double chip_power_share;  ///< s
  double chip_count;        ///< n_chip in the rack
  double leakage_per_K;     ///< k
  double reference_chip_temperature_K;
  double throttle_temperature_K;
  double fan_rated_power_W;
  double fan_rated_flow_m3_s;
  double fan_min_speed;
  double fan_target_temperature_difference_K;  ///< air temperature rise the fans aim at
  double fan_ramp_start_K;                     ///< inlet temperature where the ramp leaves the minimum speed
  double fan_ramp_end_K;                       ///< inlet temperature of full speed
  double psu_rated_power_W;                    ///< of all supplies sharing the load
  double psu_loss_a0, psu_loss_a1, psu_loss_a2;
  double other_power_W;           ///< switches, management, rack controllers: constant
  double liquid_component_share;  ///< of component heat on liquid-cooled parts; 0 for air
  double liquid_takes_all;        ///< 1 for a bath: fans, supplies and other parts sit in the liquid as well
};

struct ServerInputs {
  double utilisation;
  double medium_temperature_K;  ///< air inlet, cold-plate supply or bath
  double chip_resistance_K_W;   ///< R of one chip at the present flow
  double fan_speed;             ///< share of full speed, a sampled control
};

struct ServerOutputs {
  double it_power_W;         ///< at the rack's input
  double component_power_W;  ///< P_comp
  double fan_power_W;
  double psu_loss_W;
  double heat_to_air_W;
  double heat_to_liquid_W;
  double chip_temperature_K;
  double delivered_share;  ///< work done over work asked, below 1 when throttled
  double outside_range;    ///< 1 when the supplies are asked for more than their rating
};

ServerOutputs server_outputs(const ServerParameters&, const ServerInputs&);

struct FanDemandInputs {
  double heat_to_air_W;
  double inlet_temperature_K;
  double volumetric_heat_J_m3K;  ///< rho cp of the room air
};

/// (7)
double fan_speed_demand(const ServerParameters&, const FanDemandInputs&);

std::span<const Parameter<ServerParameters>> parameter_table(const ServerParameters*);
std::span<const Parameter<ServerInputs>> input_table(const ServerInputs*);
std::span<const Output<ServerOutputs>> output_table(const ServerOutputs*);

}  // namespace thermohall
