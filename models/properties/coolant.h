#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Liquid coolants: water and aqueous mixtures of propylene or ethylene glycol at atmospheric pressure.
///
///   f(X, T) = sum_ij a_ij (100 (X - X0))^i (t - t0)^j,   i + j <= 5, j <= 3, t in degC   (1)
///   mu      = exp(f_mu) mPa s                                                            (2)
///   T_f(X)  = 273.15 + sum_i b_i (100 (X - X0))^i                                        (3)
///   Pr      = c_p mu / k                                                                 (4)
///   rho_w   = sum_i r_i t^i / (1 + 0.01687985 t)         water, i <= 5                   (5)
///   c_p, k, ln mu of water: polynomials in t - 50                                        (6)
///
/// X is the mass fraction of glycol in 0..0.6. Valid from the freezing point to 100 degC. Largest differences
/// from tables of other origin with 10 % glycol or more, above 0 degC: density 0.9 %, specific heat 2.2 %,
/// conductivity 4 %, viscosity 18 %; below 0 degC 0.2 %, 4.4 %, 5.6 % and 18 %. Water: 0.02 %, 0.02 %, 0.03 %
/// and 0.04 %.
///
/// Source: (1) to (3) A. Melinder, Properties of Secondary Working Fluids for Indirect Systems,
/// International Institute of Refrigeration (2010), coefficients as carried by the LBNL Modelica Buildings
/// library; (5) G. S. Kell, J. Chem. Eng. Data 20 (1975); (6) fitted for this program to the water table of
/// the EnergyPlus reference data (GlycolPropertiesRefData, 2020). See docs/theory/coolant.md.
enum class CoolantFluid { water, propylene_glycol, ethylene_glycol };

struct CoolantParameters {
  CoolantFluid fluid;
  double glycol_mass_fraction;  ///< of the mixture; not used for water
};

struct CoolantInputs {
  double temperature_K;
};

struct CoolantOutputs {
  double density_kg_m3;
  double specific_heat_J_kgK;
  double conductivity_W_mK;
  double viscosity_Pa_s;  ///< dynamic
  double freezing_temperature_K;
  double prandtl_number;
  double outside_range;  ///< 1 when fraction or temperature was held at its limit
};

/// Properties at the temperature held between the freezing point and 100 degC.
CoolantOutputs coolant_outputs(const CoolantParameters&, const CoolantInputs&);

std::span<const Parameter<CoolantParameters>> parameter_table(const CoolantParameters*);
std::span<const Parameter<CoolantInputs>> input_table(const CoolantInputs*);
std::span<const Output<CoolantOutputs>> output_table(const CoolantOutputs*);

}  // namespace thermohall
