#pragma once

#include <array>
#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Stratified chilled-water tank: water moves up or down as a plug, the thermocline widens by conduction.
///
///   charging:    cold water enters below, warm water leaves at the top, and the reverse discharging  (1)
///   rho c dT/dt = k d2T/dz2 + (UA / V) (T_amb - T)       in the moving water, implicit in time       (2)
///   water that is warmer than the water above it mixes with it                                       (3)
///   the first x of the tank's volume at the inlet is mixed by the jet of the diffuser                (4)
///
/// The cells move with the water (two part cells at the ends), so that plug flow adds no mixing but inside
/// the end cell, whatever the step. Heat in = heat out + stored + gain from the surroundings, to rounding.
/// k: conductivity of water (0.6) and of the wall; x: 0.02 to 0.1 for a good diffuser.
/// Valid for water above 4 degC (density rises as it cools), any flow and step. Cannot: wave or jet motion,
/// stratification that builds up below 4 degC.
///
/// Source: plug-flow tank, J. A. Duffie and W. A. Beckman, Solar Engineering of Thermal Processes, 4th ed.
/// (2013), sec. 8.4; thermocline by conduction, ASHRAE Handbook HVAC Applications (2019), ch. 51. See
/// docs/theory/stratified_tank.md.
struct StratifiedTankParameters {
  double volume_m3;
  double height_m;
  double conductivity_W_mK;        ///< k
  double ambient_conductance_W_K;  ///< UA of the whole tank
  double inlet_mixing_share;       ///< x
  double volumetric_heat_capacity_J_m3K;
};

struct StratifiedTankState {
  static constexpr int cells = 100;
  std::array<double, cells + 1> temperature_K;  ///< from the bottom up
  double bottom_share;  ///< part of the lowest cell inside the tank; the highest holds the rest
};

struct StratifiedTankInputs {
  double flow_m3_s;            ///< positive: enters at the bottom (charging), leaves at the top
  double inlet_temperature_K;  ///< of the water that enters
  double ambient_temperature_K;
};

struct StratifiedTankStep {
  double outlet_temperature_K;  ///< mean of the water that left; of the water at the outlet without flow
  double outlet_heat_J;         ///< heat of that water above 0 K
  double inlet_heat_J;
  double ambient_gain_J;  ///< heat from the surroundings
};

StratifiedTankState uniform_tank(double temperature_K);

/// Carries the state over a step of any length.
StratifiedTankStep advance_stratified_tank(const StratifiedTankParameters&, StratifiedTankState&,
                                           const StratifiedTankInputs&, double step_s);

/// Mean temperature of the water that would leave in the step; the state is not changed.
double stratified_tank_outlet_K(const StratifiedTankParameters&, const StratifiedTankState&, double flow_m3_s,
                                double step_s);

double stratified_tank_heat_J(const StratifiedTankParameters&, const StratifiedTankState&);  ///< above 0 K
double stratified_tank_mean_K(const StratifiedTankState&);
/// 1: all at the charged temperature, 0: all at the discharged one; not limited to that range.
double stratified_tank_charge(const StratifiedTankState&, double charged_K, double discharged_K);

std::span<const Parameter<StratifiedTankParameters>> parameter_table(const StratifiedTankParameters*);

}  // namespace thermohall
