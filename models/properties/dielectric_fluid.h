#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Dielectric liquid of a single-phase immersion bath, from a few points of a data sheet.
///
///   rho = rho_0 + rho' (T - T0),   c_p = c_0 + c' (T - T0),   k = k_0 + k' (T - T0)       (1)
///   mu  = mu_1 exp(B (1/T - 1/T1)),   B = ln(mu_2 / mu_1) / (1/T2 - 1/T1)                 (2)
///   Pr  = c_p mu / k                                                                      (3)
///
/// (2) meets both given viscosities; equal temperatures give the constant mu_1. Give the DYNAMIC viscosity:
/// sheets often print centistokes, which must be multiplied by the density.
/// Valid between lowest and highest temperature; outside, T is held there and outside_range is set.
/// Against a table of HFE-7100 between points 35 K apart: density 0.01 %, conductivity 0.03 %, viscosity 0.3
/// %; a steep viscosity curve (oils near their pour point) needs points that enclose the range of use
/// closely.
///
/// Source: (2) E. N. da C. Andrade, The viscosity of liquids, Nature 125 (1930). See
/// docs/theory/dielectric_fluid.md.
struct DielectricLiquidParameters {
  double reference_temperature_K;  ///< T0
  double density_kg_m3;            ///< at T0, as the next two
  double specific_heat_J_kgK;
  double conductivity_W_mK;
  double density_slope_kg_m3K;  ///< rho', usually negative
  double specific_heat_slope_J_kgK2;
  double conductivity_slope_W_mK2;
  double first_viscosity_temperature_K;  ///< T1
  double first_viscosity_Pa_s;           ///< mu_1
  double second_viscosity_temperature_K;
  double second_viscosity_Pa_s;
  double lowest_temperature_K, highest_temperature_K;
};
struct DielectricLiquidInputs {
  double temperature_K;
};
struct DielectricLiquidOutputs {
  double density_kg_m3, specific_heat_J_kgK, conductivity_W_mK, viscosity_Pa_s, prandtl_number, outside_range;
};
DielectricLiquidOutputs dielectric_liquid_outputs(const DielectricLiquidParameters&,
                                                  const DielectricLiquidInputs&);
std::span<const Parameter<DielectricLiquidParameters>> parameter_table(const DielectricLiquidParameters*);
std::span<const Parameter<DielectricLiquidInputs>> input_table(const DielectricLiquidInputs*);
std::span<const Output<DielectricLiquidOutputs>> output_table(const DielectricLiquidOutputs*);

}  // namespace thermohall
