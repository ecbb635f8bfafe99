#pragma once

#include <span>

#include "models/parameter.h"
#include "models/polynomial.h"
#include "models/rejection/chiller_types.h"

namespace thermohall {

/// Chiller from its distance to Carnot, for warm water (7 to 35 degC leaving) where no open curves exist;
/// water- or air-cooled.
///
///   T_E = T_e - a_E R',   T_C = T_c + a_C R'                 refrigerant temperatures              (1)
///   L = max(T_C - T_E, L_min)                                lift                                 (2)
///   COP_compressor = eta_r h(R')/h(1) T_E / L                                                     (3)
///   eta_r = L_r / (T_E,r (1/COP_r - phi))                    from the rating point                (4)
///   Q_cap = Q_r clamp(1 + b_e (T_e - T_e,r) - b_c (T_c - T_c,r), q_min, q_max)                    (5)
///   P_compressor = R' Q_cap / COP_compressor,   P_fan = phi Q_r                                   (6)
///
/// T_e is the leaving chilled water, T_c the medium entering the condenser, h a quadratic of the part-load
/// ratio. a_E and a_C are approaches at full load; a_C contains the warming of the condenser medium. For air
/// T_c is the outdoor dry bulb, a_C is larger and phi is the power of the condenser fans over rated capacity.
/// R', cycling, standby, the Carnot bound and the heat balance are those of chiller_types.h. At the rating
/// point capacity and COP are exactly the rated ones.
///
/// Valid between the stated water and condenser temperatures; outside, both are held and `outside_range`
/// is 1. It is 1 also when the rating asks for more than Carnot (eta_r > 1), which is then not delivered.
/// Error of full-load power over the fitted box of the EnergyPlus chillers, median of the root mean squares:
/// 9 % (162 water-cooled, a_E = 4 K, a_C = 12 K), 5 % (111 air-cooled, 2 K, 10 K).
/// Cannot: represent surge, oil return or expansion-valve limits other than by L_min.
/// Source: Carnot factor method as in Buildings.Fluid.Chillers.Carnot_TEva (Modelica Buildings library);
/// Gordon and Ng, Cool Thermodynamics (2000), on losses growing with load. The linear capacity (5)
/// is an engineering assumption. See docs/theory/chiller_lift.md.
struct ChillerLiftParameters {
  CondenserMedium condenser;
  double capacity_W;  ///< Q_r
  double cop;         ///< COP_r, condenser fans included
  double rating_leaving_water_temperature_K;
  double rating_condenser_entering_temperature_K;
  double evaporator_approach_temperature_difference_K;  ///< a_E
  double condenser_approach_temperature_difference_K;   ///< a_C
  double min_lift_temperature_difference_K;             ///< L_min
  QuadraticCoefficients part_load_efficiency_curve;     ///< h
  double capacity_per_leaving_water_1_K;                ///< b_e
  double capacity_per_condenser_entering_1_K;           ///< b_c
  double min_capacity_ratio, max_capacity_ratio;        ///< q_min, q_max
  double min_leaving_water_temperature_K, max_leaving_water_temperature_K;
  double min_condenser_entering_temperature_K, max_condenser_entering_temperature_K;
  double min_part_load_ratio;
  double min_unloading_ratio;
  double condenser_fan_W_per_W;  ///< phi
  double standby_power_W;
  double motor_heat_fraction;
  double max_carnot_share;
};

ChillerOutputs chiller_lift_outputs(const ChillerLiftParameters&, const ChillerInputs&);

std::span<const Parameter<ChillerLiftParameters>> parameter_table(const ChillerLiftParameters*);

}  // namespace thermohall
