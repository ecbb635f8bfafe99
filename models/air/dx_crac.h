#pragma once

#include <span>

#include "models/parameter.h"
#include "models/polynomial.h"

namespace thermohall {

/// Direct-expansion computer-room air conditioner (CRAC) with an air-cooled condenser.
///
///   Q_tot = Q_r f(T_wb, T_o)/f_r F(z)/F(1)                      gross capacity                     (1)
///   E     = (1/COP_r) e(T_wb, T_o)/e_r G(z)/G(1)                power over capacity                (2)
///   1 - B = 1 - B_r^(1/z)                                       share of air that meets the coil   (3)
///   wet coil:  h_sat(T_a) = h - Q_tot / (m (1 - B))             apparatus dew point T_a            (4)
///              Q_s = m (1 - B) c(W_a) (T - T_a),   Q_l = Q_tot - Q_s
///   dry coil:  T_a = T - Q_tot / (m (1 - B) c),   W_sat(T_a) > W,   Q_l = 0                        (5)
///   R = min(load / Q_s, 1),   P = E Q_tot min(R / PLF(R), 1)    cycling compressor                 (6)
///   P_fan = P_fan,r z^n                                                                           (7)
///
/// T, W, h are the air entering the coil, T_wb its wet bulb, T_o the outdoor dry bulb, z the air flow over
/// rated, m the dry-air mass flow. f and e are biquadratics in degrees Celsius; all curves are divided by
/// their value at the rating point, which therefore gives exactly Q_r and COP_r (compressor and condenser
/// fans, without indoor fan). The capacity of a dry coil does not depend on humidity: (1), (2) are then taken
/// at the wet bulb at which the coil is just dry, found with (5) by a bracketed secant of at most 12 steps.
///
/// T_a is held at or above a lowest coil temperature (frost), and power at or above the Carnot work between
/// T_a and T_o. Temperatures and z outside the fitted ranges are held; each sets `outside_range` while the
/// compressor runs. The load includes the heat of the indoor fan if that is in the air stream.
/// Cannot: economise, reheat, humidify, vary compressor speed, re-evaporate condensate while cycling.
/// Source: EnergyPlus engineering reference, Coil:Cooling:DX:SingleSpeed and the bypass-factor method;
/// Carrier, Handbook of Air Conditioning System Design (1965), part 1. See docs/theory/dx_crac.md.
struct DxCracParameters {
  double capacity_W;  ///< Q_r, gross total
  double cop;         ///< COP_r
  double rating_wet_bulb_K, rating_outdoor_temperature_K;
  double rated_flow_m3_s;
  double bypass_factor;                                       ///< B_r
  BiquadraticCoefficients capacity_curve;                     ///< f
  BiquadraticCoefficients eir_curve;                          ///< e
  QuadraticCoefficients capacity_flow_curve, eir_flow_curve;  ///< F, G
  QuadraticCoefficients part_load_fraction_curve;             ///< PLF
  double min_wet_bulb_K, max_wet_bulb_K;
  double min_outdoor_temperature_K, max_outdoor_temperature_K;
  double min_flow_fraction, max_flow_fraction;
  double min_coil_temperature_K;
  double fan_power_W;  ///< P_fan,r
  double fan_power_exponent;
};

struct DxCracInputs {
  double sensible_load_W;
  double entering_temperature_K, entering_humidity_ratio;
  double pressure_Pa;
  double outdoor_temperature_K;
  double flow_fraction;  ///< z
};

struct DxCracOutputs {
  double sensible_capacity_W;
  double sensible_cooling_W, latent_cooling_W;
  double condensate_kg_s;
  double power_W;          ///< compressor and condenser fans
  double fan_power_W;      ///< indoor fan, all of it heat in the air
  double heat_rejected_W;  ///< outdoors: cooling and power
  double part_load_ratio;
  double sensible_heat_ratio;
  double coil_temperature_K;  ///< T_a
  double cop;                 ///< total cooling over power
  double outside_range;
};

DxCracOutputs dx_crac_outputs(const DxCracParameters&, const DxCracInputs&);

std::span<const Parameter<DxCracParameters>> parameter_table(const DxCracParameters*);
std::span<const Parameter<DxCracInputs>> input_table(const DxCracInputs*);
std::span<const Output<DxCracOutputs>> output_table(const DxCracOutputs*);

}  // namespace thermohall
