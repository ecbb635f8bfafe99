#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Dielectric fluid boiling at saturation, for two-phase immersion and two-phase cold plates.
///
///   1 / T_s = 1 / T_b - R ln(p / p0) / L,   R = (p0 / T_b) (1 / rho_v0 - 1 / rho_l)       (1)
///   rho_v   = rho_v0 (p / p0) (T_b / T_s)                                                 (2)
///   m       = max(Q, 0) / L,   V = m / rho_v                                              (3)
///
/// p0 = 101325 Pa; T_b, L, rho_l and rho_v0 hold there. (1) is the Clausius-Clapeyron equation with the
/// vapour volume of the data sheet and constant L, so slope and level are exact at p0.
/// Valid for 0.3..3 p0 away from the critical point, T_s within about 1.5 K; outside, the pressure is held
/// there and outside_range is set.
///
/// Source: M. Moran and H. Shapiro, Fundamentals of Engineering Thermodynamics, 5th ed. (2006), ch. 11.
/// See docs/theory/dielectric_fluid.md.
struct BoilingFluidParameters {
  double boiling_temperature_K;  ///< T_b at 101325 Pa
  double latent_heat_J_kg;       ///< L, as the densities at 101325 Pa
  double liquid_density_kg_m3;
  double vapour_density_kg_m3;
};
struct BoilingFluidInputs {
  double pressure_Pa;  ///< absolute, of the vapour space
  double heat_W;       ///< given to the boiling liquid
};
struct BoilingFluidOutputs {
  double saturation_temperature_K, vapour_density_kg_m3, vapour_flow_kg_s, vapour_flow_m3_s, outside_range;
};
BoilingFluidOutputs boiling_fluid_outputs(const BoilingFluidParameters&, const BoilingFluidInputs&);
std::span<const Parameter<BoilingFluidParameters>> parameter_table(const BoilingFluidParameters*);
std::span<const Parameter<BoilingFluidInputs>> input_table(const BoilingFluidInputs*);
std::span<const Output<BoilingFluidOutputs>> output_table(const BoilingFluidOutputs*);

}  // namespace thermohall
