#pragma once

#include <array>

#include "models/rejection/tower.h"

namespace thermohall {

/// One cell of a cooling tower after Merkel, for a known heat Q and water flow m: the air acts as a gas of
/// wet-bulb temperature with the equivalent specific heat c_e, in counter flow to the water.
///
///   h(T_air_out) = h(T_wb) + Q / m_a                     saturated air, m_a = a m_a,design           (1)
///   c_e   = (h(T_air_out) - h(T_wb)) / (T_air_out - T_wb)                                            (2)
///   UA_e  = UA_rated (c_e / c_air) f_wb(T_wb,design - T_wb) f_air(a) f_water(m / m_design)           (3)
///   eps   = counter-flow effectiveness of UA_e, C_air = m_a c_e, C_water = m c                       (4)
///   T_entering = T_wb + Q / (eps C_min),  T_leaving = T_entering - Q / C_water                       (5)
/// Because Q is known, (1)-(5) need no iteration; the set-point (fan_control.h) is held by at most six
/// further evaluations over T_air_out, which gives a explicitly by (1). Fans off: a = free convection share.
/// Each f is a quadratic inside its limits and goes on straight beyond them, which sets `outside_range`.
///
/// Source: Merkel, Verdunstungskuehlung (1925); Scheier's adjustment as in EnergyPlus Engineering Reference
/// (2020), CoolingTower:VariableSpeed:Merkel. Saturated leaving air, no altitude correction of the fans.
/// See docs/theory/merkel_tower.md.
struct MerkelTowerParameters {
  std::array<double, 3> wet_bulb_factor, air_factor, water_factor;  ///< quadratics f of (3)
  double wet_bulb_drop_min_K, wet_bulb_drop_max_K;                  ///< limits of their arguments
  double air_share_min, air_share_max, water_share_min, water_share_max;
  double design_heat_W, design_water_flow_kg_s;
  double design_approach_K, design_wet_bulb_K, design_pressure_Pa;
  double design_water_to_air_ratio;  ///< kg water per kg dry air
  double fan_rated_power_W, fan_min_speed;
  double free_convection_fraction;
  double drift_fraction, cycles_of_concentration;
  double basin_heater_W_K, basin_heater_setpoint_K;
  Curve fan_power_points{};  ///< share of rated power against speed; empty: cube of the speed
};

/// UA_rated of (3) from the rating; call once at set-up. An impossible rating gives a very large tower, see
/// `merkel_rating_is_possible`.
double merkel_rated_conductance_W_K(const MerkelTowerParameters&);

/// False when the rating asks for an effectiveness of one or more.
bool merkel_rating_is_possible(const MerkelTowerParameters&);

CoolingTowerOutputs merkel_tower_outputs(const MerkelTowerParameters&, double rated_conductance_W_K,
                                         const CoolingTowerInputs&, TowerWater = TowerWater::counted);

/// As above with the rated conductance worked out on the way.
CoolingTowerOutputs merkel_tower_outputs(const MerkelTowerParameters&, const CoolingTowerInputs&);

std::span<const Parameter<MerkelTowerParameters>> parameter_table(const MerkelTowerParameters*);

}  // namespace thermohall
