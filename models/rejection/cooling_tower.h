#pragma once

#include "models/rejection/tower.h"
#include "models/rejection/york_correlation.h"

namespace thermohall {

/// One cell of a counter-flow cooling tower, approach correlation of the York form, for a known heat Q and
/// water flow m (range R known, answer explicit). A is the approach, y the fan speed, t the wet bulb.
///
///   w = F m / m_design;  F solves A_york(t_design, R_design, F) = A_design: the rating is met        (1)
///   L = max(w, w_min) / y <= L_max                                                                   (2)
///   A(y) = s clamp(A_york(t, R, L), A_min, A_max),  R and t clamped to the fit, s = R / R_clamped    (3)
///   T_leaving = T_wet_bulb + A(y),   T_entering = T_leaving + R                                      (4)
///   fans off:  A_off = A(1) + R (1 - f) / f          f: share of capacity by free convection         (5)
///   the set-point is held as in fan_control.h; y between full and lowest is the root of (3)          (6)
///   evaporation: evaporation_to_saturation(); drift, blow-down, basin heater: tower.h                (7)
///
/// Source: EnergyPlus Engineering Reference (2020), CoolingTower:VariableSpeed (1)-(5).
/// Valid inside the limits given with the coefficients; outside them `outside_range` is 1: the wet bulb is
/// clamped, the approach goes on in proportion to the range, a flow above w_max is used as it is (a clamp
/// would flatter the tower). Nothing leaves colder than the wet bulb. See docs/theory/cooling_tower.md.
struct CoolingTowerParameters {
  YorkCoefficients coefficients;
  double wet_bulb_min_K, wet_bulb_max_K;  ///< limits of the fit, here and below
  double range_min_K, range_max_K;
  double approach_min_K, approach_max_K;
  double water_share_min, water_share_max;
  double liquid_to_gas_max;
  double design_heat_W, design_water_flow_kg_s;  ///< rating of the cell; range follows from both
  double design_approach_K, design_wet_bulb_K;
  double design_water_to_air_ratio;  ///< kg water per kg dry air at the rating
  double fan_rated_power_W, fan_min_speed;
  double free_convection_fraction;
  double drift_fraction, cycles_of_concentration;
  double basin_heater_W_K, basin_heater_setpoint_K;
  Curve fan_power_points{};  ///< share of rated power against speed; empty: cube of the speed
};

/// F of (1); one where the correlation cannot meet the rating (see `cooling_tower_rating_is_met`). Call once
/// at set-up.
double design_flow_factor(const CoolingTowerParameters&);

CoolingTowerOutputs cooling_tower_outputs(const CoolingTowerParameters&, double flow_factor,
                                          const CoolingTowerInputs&, TowerWater = TowerWater::counted);
/// As above with F worked out on the way.
CoolingTowerOutputs cooling_tower_outputs(const CoolingTowerParameters&, const CoolingTowerInputs&);

/// False when no F in 0.25..4 gives the rated approach: the rating does not suit the coefficients.
bool cooling_tower_rating_is_met(const CoolingTowerParameters&);

/// The same cell with known entering temperature and fan speed, heat and leaving temperature unknown:
///   R + b A(R) = b (T_entering - T_wet_bulb),  b = 1, or f below the lowest speed (fans off)         (8)
/// solved by bisection (50 halvings); for tests against measured or published operating points.
struct TowerEnteringInputs {
  double entering_temperature_K, water_flow_kg_s, wet_bulb_temperature_K, fan_speed;
};
struct TowerEnteringOutputs {
  double leaving_temperature_K, heat_W, fan_power_W, outside_range;
};
TowerEnteringOutputs cooling_tower_from_entering(const CoolingTowerParameters&, const TowerEnteringInputs&);

std::span<const Parameter<CoolingTowerParameters>> parameter_table(const CoolingTowerParameters*);
std::span<const Parameter<TowerEnteringInputs>> input_table(const TowerEnteringInputs*);
std::span<const Output<TowerEnteringOutputs>> output_table(const TowerEnteringOutputs*);

}  // namespace thermohall
