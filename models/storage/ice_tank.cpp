#include "models/storage/ice_tank.h"

#include <algorithm>
#include <cmath>

#include "models/thermal_node.h"

namespace thermohall {
namespace {

constexpr double heat_of_fusion_J_kg = 333.55e3;
constexpr double water_J_kgK = 4200;
constexpr double ice_J_kgK = 2100;

double latent_J(const IceTankParameters& p) { return p.ice_mass_kg * heat_of_fusion_J_kg; }

double tank_temperature_K(const IceTankParameters& p, double enthalpy_J) {
  if (enthalpy_J > 0) return p.freezing_temperature_K + enthalpy_J / (p.ice_mass_kg * water_J_kgK);
  const double below_J = enthalpy_J + latent_J(p);
  return p.freezing_temperature_K + (below_J < 0 ? below_J / (p.ice_mass_kg * ice_J_kgK) : 0);
}

// Sensible heat capacity where the heat leads to a change of temperature, zero where it melts or freezes.
double heat_capacity_J_K(const IceTankParameters& p, double enthalpy_J, double heat_W) {
  if (enthalpy_J > 0 || (enthalpy_J == 0 && heat_W > 0)) return p.ice_mass_kg * water_J_kgK;
  const double below_J = enthalpy_J + latent_J(p);
  return below_J < 0 || (below_J == 0 && heat_W < 0) ? p.ice_mass_kg * ice_J_kgK : 0;
}

// Heat until (3) changes its branch, or a hundredth of the charge, over which UA may be taken as constant.
double next_part_J(const IceTankParameters& p, double enthalpy_J, double heat_W) {
  double part_J = 0.01 * latent_J(p);
  for (const double kink_J : {0.0, -latent_J(p)}) {
    const double ahead_J = heat_W > 0 ? kink_J - enthalpy_J : enthalpy_J - kink_J;
    if (ahead_J > 0) part_J = std::min(part_J, ahead_J);
  }
  return part_J;
}

}  // namespace

double ice_tank_enthalpy_J(const IceTankParameters& p, double state_of_charge) {
  return -std::clamp(state_of_charge, 0.0, 1.0) * latent_J(p);
}

IceTankOutputs ice_tank_outputs(const IceTankParameters& p, const IceTankInputs& u) {
  const double charge = std::clamp(-u.enthalpy_J / latent_J(p), 0.0, 1.0);
  const double tank_K = tank_temperature_K(p, u.enthalpy_J);
  const double difference_K = u.brine_inlet_temperature_K - tank_K;
  const Curve& curve = difference_K > 0 ? p.melting_conductance_W_K : p.freezing_conductance_W_K;
  // A curve that is not given: that mode does not exist.
  const double conductance_W_K = curve.x.empty() ? 0 : std::max(interpolate(curve, charge).y, 0.0);
  const double rate_W_K = std::max(u.brine_capacity_rate_W_K, 0.0);
  const double kept = rate_W_K > 0 ? std::exp(-conductance_W_K / rate_W_K) : 0;
  return {.brine_outlet_temperature_K = tank_K + difference_K * kept,
          .brine_heat_W = rate_W_K * difference_K * (1 - kept),
          .ambient_heat_W = p.ambient_conductance_W_K * (u.ambient_temperature_K - tank_K),
          .state_of_charge = charge,
          .tank_temperature_K = tank_K,
          .conductance_W_K = conductance_W_K};
}

IceTankStep advance_ice_tank(const IceTankParameters& p, const IceTankInputs& u, double step_s) {
  IceTankInputs now = u;
  IceTankStep y{};
  double left_s = step_s;
  while (left_s > 0) {
    const IceTankOutputs at = ice_tank_outputs(p, now);
    const double heat_W = at.brine_heat_W + at.ambient_heat_W;
    // A thousandth of the step at least, so that the number of sub-steps is bounded.
    const double part_s =
        heat_W == 0 ? left_s
                    : std::min(left_s, std::max(next_part_J(p, now.enthalpy_J, heat_W) / std::abs(heat_W),
                                                1e-3 * step_s));
    const double capacity_J_K = heat_capacity_J_K(p, now.enthalpy_J, heat_W);
    const double brine_W_K =
        now.brine_capacity_rate_W_K > 0
            ? now.brine_capacity_rate_W_K * -std::expm1(-at.conductance_W_K / now.brine_capacity_rate_W_K)
            : 0;
    // As the tank's temperature follows, both heats shrink by what the mean temperature has moved.
    const double total_W_K = brine_W_K + p.ambient_conductance_W_K;
    const double moved_K = capacity_J_K > 0 && total_W_K > 0
                               ? heat_W / total_W_K * (1 - mean_response(capacity_J_K, total_W_K, part_s))
                               : 0;
    const double brine_J = part_s * (at.brine_heat_W - brine_W_K * moved_K);
    const double ambient_J = part_s * (at.ambient_heat_W - p.ambient_conductance_W_K * moved_K);
    y.brine_heat_J += brine_J;
    y.ambient_heat_J += ambient_J;
    now.enthalpy_J += brine_J + ambient_J;
    left_s -= part_s;
  }
  y.enthalpy_J = now.enthalpy_J;
  const double through_J_K = std::max(u.brine_capacity_rate_W_K, 0.0) * step_s;
  y.brine_outlet_temperature_K = through_J_K > 0 ? u.brine_inlet_temperature_K - y.brine_heat_J / through_J_K
                                                 : ice_tank_outputs(p, now).brine_outlet_temperature_K;
  return y;
}

std::span<const Parameter<IceTankParameters>> parameter_table(const IceTankParameters*) {
  using P = IceTankParameters;
  static constexpr Parameter<P> table[] = {
      {"ice_mass", &P::ice_mass_kg, "kg", 1, 1e9, "water that can be frozen"},
      {"melting_conductance", CurvePoints<P>{&P::melting_conductance_W_K, "1"}, "W/K", 0, 1e9,
       "brine to ice over the state of charge, melting"},
      {"freezing_conductance", CurvePoints<P>{&P::freezing_conductance_W_K, "1"}, "W/K", 0, 1e9,
       "brine to ice over the state of charge, freezing"},
      {"ambient_conductance", &P::ambient_conductance_W_K, "W/K", 0, 1e6, "of the tank's insulation", 0},
      {"freezing_temperature", &P::freezing_temperature_K, "K", 250, 300, "of the water in the tank", 273.15},
  };
  return table;
}

std::span<const Parameter<IceTankInputs>> input_table(const IceTankInputs*) {
  using U = IceTankInputs;
  static constexpr Parameter<U> table[] = {
      {"enthalpy", &U::enthalpy_J, "J", -1e15, 1e15, "0: water at the freezing point; negative: ice"},
      {"brine_inlet_temperature", &U::brine_inlet_temperature_K, "K", 233.15, 373.15, "brine entering"},
      {"brine_capacity_rate", &U::brine_capacity_rate_W_K, "W/K", 0, 1e9, "mass flow times specific heat"},
      {"ambient_temperature", &U::ambient_temperature_K, "K", 213.15, 343.15, "around the tank", 293.15},
  };
  return table;
}

std::span<const Output<IceTankOutputs>> output_table(const IceTankOutputs*) {
  using Y = IceTankOutputs;
  static constexpr Output<Y> table[] = {
      {"brine_outlet_temperature", &Y::brine_outlet_temperature_K, "K", "brine leaving"},
      {"brine_heat", &Y::brine_heat_W, "W", "from the brine to the tank; positive: ice melts"},
      {"ambient_heat", &Y::ambient_heat_W, "W", "from the surroundings to the tank"},
      {"state_of_charge", &Y::state_of_charge, "1", "ice over ice of the full tank"},
      {"tank_temperature", &Y::tank_temperature_K, "K", "of ice and water"},
      {"conductance", &Y::conductance_W_K, "W/K", "brine to ice or water"},
  };
  return table;
}

}  // namespace thermohall
