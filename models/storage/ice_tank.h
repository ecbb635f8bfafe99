#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Ice-on-coil tank with internal melt: brine in coils freezes and melts the water around them.
///
///   H = 0: all water at the freezing point T_f; -M L: all ice at T_f                               (1)
///   s = -H / (M L), in 0..1                    state of charge                                     (2)
///   T = T_f + H / (M c_w) for H > 0,  T_f + (H + M L) / (M c_i) for H < -M L,  else T_f            (3)
///   UA = U_melt(s) when the brine is warmer than the tank, U_freeze(s) when colder                 (4)
///   T_out = T + (T_in - T) exp(-UA / (m c))                                                        (5)
///   dH/dt = m c (T_in - T_out) + UA_amb (T_amb - T)                                                (6)
///
/// L = 333.55 kJ/kg, c_w = 4.2, c_i = 2.1 kJ/(kg K). The curves over s carry what geometry does: ice away
/// from the coil melts last, ice on the coil insulates. One temperature for all water: with warm brine the
/// water stratifies, which (4) knows only as far as the curves were measured so.
/// Valid for any flow and temperature; curves are held at their ends; without a curve that mode passes no
/// heat.
///
/// Source: (1), (2), (6) as in R. K. Strand, Indirect ice storage system simulation, University of Illinois
/// (1992); (5) effectiveness of a stream against a constant temperature. See docs/theory/ice_tank.md.
struct IceTankParameters {
  double ice_mass_kg;              ///< M
  Curve melting_conductance_W_K;   ///< over the state of charge
  Curve freezing_conductance_W_K;  ///< over the state of charge
  double ambient_conductance_W_K;  ///< UA_amb
  double freezing_temperature_K;   ///< T_f
};

struct IceTankInputs {
  double enthalpy_J;  ///< H, the state
  double brine_inlet_temperature_K;
  double brine_capacity_rate_W_K;  ///< m c
  double ambient_temperature_K;
};

struct IceTankOutputs {
  double brine_outlet_temperature_K;
  double brine_heat_W;    ///< from the brine to the tank: positive when it melts ice
  double ambient_heat_W;  ///< from the surroundings to the tank
  double state_of_charge;
  double tank_temperature_K;
  double conductance_W_K;
};

IceTankOutputs ice_tank_outputs(const IceTankParameters&, const IceTankInputs&);

/// Means over a step and the enthalpy at its end, in sub-steps of at most a hundredth of the charge; without
/// ice the temperature follows its exponential. Heat in = heat stored, to rounding.
struct IceTankStep {
  double enthalpy_J;
  double brine_outlet_temperature_K;
  double brine_heat_J, ambient_heat_J;
};
IceTankStep advance_ice_tank(const IceTankParameters&, const IceTankInputs&, double step_s);

double ice_tank_enthalpy_J(const IceTankParameters&, double state_of_charge);

std::span<const Parameter<IceTankParameters>> parameter_table(const IceTankParameters*);
std::span<const Parameter<IceTankInputs>> input_table(const IceTankInputs*);
std::span<const Output<IceTankOutputs>> output_table(const IceTankOutputs*);

}  // namespace thermohall
