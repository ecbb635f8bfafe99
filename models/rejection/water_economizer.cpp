#include "models/rejection/water_economizer.h"

#include <algorithm>
#include <cmath>

#include "models/properties/effectiveness.h"

namespace thermohall {
namespace {

constexpr std::string_view method_names[] = {"constant", "conductance"};

double flow_share(double rate_W_K, double design_W_K) { return rate_W_K / std::max(design_W_K, 1e-9); }

double exchanger_effectiveness(const WaterEconomizerParameters& p, double chilled_W_K, double cold_W_K) {
  if (p.method == EconomizerMethod::constant) return std::clamp(p.effectiveness, 0.0, 1.0);
  const double chilled = flow_share(chilled_W_K, p.design_chilled_rate_W_K);
  const double cold = flow_share(cold_W_K, p.design_cold_rate_W_K);
  const double conductance_W_K = 2 * std::max(p.rated_conductance_W_K, 0.0) /
                                 (std::pow(chilled, -p.flow_exponent) + std::pow(cold, -p.flow_exponent));
  const auto [c_min, c_max] = std::minmax(chilled_W_K, cold_W_K);
  return effectiveness(FlowArrangement::counter, conductance_W_K / c_min, c_min / c_max);
}

bool usual(double share) { return share >= 0.2 && share <= 2; }

}  // namespace

WaterEconomizerOutputs water_economizer_outputs(const WaterEconomizerParameters& p,
                                                const WaterEconomizerInputs& u) {
  WaterEconomizerOutputs y{};
  y.supply_temperature_K = u.return_temperature_K;
  y.cold_outlet_temperature_K = u.cold_temperature_K;
  if (u.chilled_rate_W_K <= 0 || u.cold_rate_W_K <= 0) return y;
  y.effectiveness = exchanger_effectiveness(p, u.chilled_rate_W_K, u.cold_rate_W_K);
  const double available_W = y.effectiveness * std::min(u.chilled_rate_W_K, u.cold_rate_W_K) *
                             (u.return_temperature_K - u.cold_temperature_K);
  const double asked_W = u.chilled_rate_W_K * (u.return_temperature_K - u.target_supply_K);
  y.heat_W = std::max(0.0, std::min(available_W, asked_W));
  y.supply_temperature_K -= y.heat_W / u.chilled_rate_W_K;
  y.cold_outlet_temperature_K += y.heat_W / u.cold_rate_W_K;
  y.carried_share = asked_W > 0 ? y.heat_W / asked_W : 1;
  const bool inside = p.method == EconomizerMethod::constant ||
                      (usual(flow_share(u.chilled_rate_W_K, p.design_chilled_rate_W_K)) &&
                       usual(flow_share(u.cold_rate_W_K, p.design_cold_rate_W_K)));
  y.outside_range = inside ? 0 : 1;
  return y;
}

double water_economizer_slope_W_K(const WaterEconomizerParameters& p, double chilled_W_K, double cold_W_K) {
  if (chilled_W_K <= 0 || cold_W_K <= 0) return 0;
  return exchanger_effectiveness(p, chilled_W_K, cold_W_K) * std::min(chilled_W_K, cold_W_K);
}

double water_economizer_conductance_W_K(double heat_W, double inlet_temperature_difference_K,
                                        double chilled_rate_W_K, double cold_rate_W_K) {
  const auto [c_min, c_max] = std::minmax(std::max(chilled_rate_W_K, 1e-9), std::max(cold_rate_W_K, 1e-9));
  const double eps = heat_W / (c_min * std::max(inlet_temperature_difference_K, 1e-9));
  return c_min * ntu_from_effectiveness(FlowArrangement::counter, std::clamp(eps, 0.0, 0.98), c_min / c_max);
}

std::span<const Parameter<WaterEconomizerParameters>> parameter_table(const WaterEconomizerParameters*) {
  using P = WaterEconomizerParameters;
  static constexpr Parameter<P> table[] = {
      {"method", choice<&P::method>(method_names), "1", 0, 1,
       "constant effectiveness, or conductance and flows"},
      {"effectiveness", &P::effectiveness, "1", 0, 1, "with method constant; else not used", 0},
      {"rated_conductance", &P::rated_conductance_W_K, "W/K", 0, 1e9,
       "UA at the design flows, with method conductance; else not used", 0},
      {"design_chilled_rate", &P::design_chilled_rate_W_K, "W/K", 0, 1e9,
       "design mass flow times specific heat, chilled side, with method conductance", 0},
      {"design_cold_rate", &P::design_cold_rate_W_K, "W/K", 0, 1e9,
       "design mass flow times specific heat, cold side, with method conductance", 0},
      {"flow_exponent", &P::flow_exponent, "1", 0, 1,
       "of the film coefficients with flow; absent: conductance independent of flow", 0},
  };
  return table;
}

std::span<const Parameter<WaterEconomizerInputs>> input_table(const WaterEconomizerInputs*) {
  using I = WaterEconomizerInputs;
  static constexpr Parameter<I> table[] = {
      {"return_temperature", &I::return_temperature_K, "K", 230, 400, "chilled water entering"},
      {"chilled_rate", &I::chilled_rate_W_K, "W/K", 0, 1e9, "mass flow times specific heat, chilled side"},
      {"cold_temperature", &I::cold_temperature_K, "K", 230, 400, "tower or dry-cooler water entering"},
      {"cold_rate", &I::cold_rate_W_K, "W/K", 0, 1e9, "mass flow times specific heat, cold side"},
      {"target_supply", &I::target_supply_K, "K", 230, 400, "chilled water leaving is not cooled below"},
  };
  return table;
}

std::span<const Output<WaterEconomizerOutputs>> output_table(const WaterEconomizerOutputs*) {
  using O = WaterEconomizerOutputs;
  static constexpr Output<O> table[] = {
      {"heat", &O::heat_W, "W", "heat taken from the chilled water"},
      {"supply_temperature", &O::supply_temperature_K, "K", "chilled water leaving"},
      {"cold_outlet_temperature", &O::cold_outlet_temperature_K, "K", "cold-side water leaving"},
      {"effectiveness", &O::effectiveness, "1", "of the exchanger, before the by-pass"},
      {"carried_share", &O::carried_share, "1", "share of the cooling asked for"},
      {"outside_range", &O::outside_range, "1", "1 when a flow is outside 0.2..2 of design"},
  };
  return table;
}

}  // namespace thermohall
