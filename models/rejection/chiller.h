#pragma once

#include <span>

#include "models/parameter.h"
#include "models/polynomial.h"
#include "models/rejection/chiller_types.h"

namespace thermohall {

/// Electric chiller, water- or air-cooled, from published performance curves (DOE-2 and EnergyPlus "EIR"
/// form).
///
///   Q_cap = Q_r f(T_e, T_c) / f_r                                                               (1)
///   P_compressor = Q_cap (1/COP_r - phi) e(T_e, T_c)/e_r g(R')/g(1)                             (2)
///   P_fan = phi Q_r                                                                             (3)
///
/// f and e are biquadratics of the leaving chilled water T_e and the medium entering the condenser T_c
/// (water, or outdoor dry bulb), both in degrees Celsius; g is a quadratic of the part-load ratio. Index r is
/// the rating point. R', cycling, standby, the Carnot bound and the heat balance are those of
/// chiller_types.h.
///
/// Published curves miss one at their own rating point by up to a few per cent. They are divided by that
/// value, so that the rating point gives exactly Q_r and COP_r. COP_r counts the compressor and, for an
/// air-cooled machine with phi > 0, its condenser fans; they run at full speed while the compressor runs.
///
/// Valid inside the fitted box of the curves; outside, both temperatures are held at the border and
/// `outside_range` is 1. Load above capacity is not met. A machine calibrated to its
/// own data is met within a few per cent of power.
/// Cannot: vary with water flow, defrost, or run in free cooling.
/// Source: Hydeman and Gillespie, Tools and techniques to calibrate electric chiller component models, ASHRAE
/// Transactions 108 (2002); EnergyPlus engineering reference, Chiller:Electric:EIR. See
/// docs/theory/chiller.md.
struct ChillerEirParameters {
  CondenserMedium condenser;
  double capacity_W;  ///< Q_r
  double cop;         ///< COP_r
  double rating_leaving_water_temperature_K;
  double rating_condenser_entering_temperature_K;
  BiquadraticCoefficients capacity_curve;                                   ///< f
  BiquadraticCoefficients eir_curve;                                        ///< e
  QuadraticCoefficients part_load_curve;                                    ///< g
  double min_leaving_water_temperature_K, max_leaving_water_temperature_K;  ///< fitted box
  double min_condenser_entering_temperature_K, max_condenser_entering_temperature_K;
  double min_part_load_ratio;    ///< R_min
  double min_unloading_ratio;    ///< R_unload
  double condenser_fan_W_per_W;  ///< phi, of rated capacity
  double standby_power_W;
  double motor_heat_fraction;
  double max_carnot_share;
};

ChillerOutputs chiller_eir_outputs(const ChillerEirParameters&, const ChillerInputs&);

std::span<const Parameter<ChillerEirParameters>> parameter_table(const ChillerEirParameters*);

}  // namespace thermohall
