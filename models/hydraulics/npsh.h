#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/coolant.h"

namespace thermohall {

/// Net positive suction head of a pump: what the loop offers and what the pump needs.
///
///   NPSH_a = (p_s - x p_sat(T)) / (rho g) + v^2 / (2 g)                                            (1)
///   NPSH_r = r^2 N(V / r)                                                                          (2)
///   margin = NPSH_a - NPSH_r                                                                       (3)
///
/// p_s: absolute static pressure at the pump's inlet, v: velocity there, x: mole fraction of water (1 for
/// water; Raoult's law for glycol, whose own vapour is negligible), N: data-sheet curve at reference speed.
/// `cavitation` is 1 when the margin is below the wanted one. (2) is the usual affinity rule; at low speeds
/// it promises slightly too little. Without a curve the pump needs nothing. Valid for water and aqueous
/// glycol, -20..150 degC.
///
/// Source: ANSI/HI 9.6.1 (2017), Rotodynamic pumps: guideline for NPSH margin; (2) J. Gulich, Centrifugal
/// Pumps, 3rd ed. (2014), ch. 6. See docs/theory/npsh.md.
struct NpshParameters {
  Curve required_m;        ///< N over flow in m3/s, at reference speed
  double wanted_margin_m;  ///< margin that the designer keeps
  double water_mole_fraction;
};

struct NpshInputs {
  double flow_m3_s;
  double relative_speed;
  double suction_pressure_Pa;  ///< absolute
  double temperature_K;
  double density_kg_m3;
  double suction_velocity_m_s;
};

struct NpshOutputs {
  double available_m;
  double required_m;
  double margin_m;
  double cavitation;
  double outside_range;
};

NpshOutputs npsh_outputs(const NpshParameters&, const NpshInputs&);

/// x of (1) for a mass fraction of glycol; molar masses 76.09 (propylene) and 62.07 g/mol (ethylene).
double water_mole_fraction(double glycol_mass_fraction, double glycol_molar_mass_kg_mol);
double water_mole_fraction(const CoolantParameters&);

std::span<const Parameter<NpshParameters>> parameter_table(const NpshParameters*);
std::span<const Parameter<NpshInputs>> input_table(const NpshInputs*);
std::span<const Output<NpshOutputs>> output_table(const NpshOutputs*);

}  // namespace thermohall
