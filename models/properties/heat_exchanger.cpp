#include "models/properties/heat_exchanger.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace thermohall {
namespace {

constexpr double highest_flow_fraction = 2;
constexpr double no_limit_W_K = std::numeric_limits<double>::max();

double fraction_of_design(double rate_W_K, double design_W_K) {
  return design_W_K > 0 ? std::max(rate_W_K, 0.0) / design_W_K : 0.0;
}

RatedConductance rated(FlowArrangement arrangement, double heat_W, double hot_W_K, double cold_W_K,
                       double inlet_difference_K) {
  RatedConductance y{0, hot_W_K, cold_W_K, 0, 0, false};
  const auto [c_min, c_max] = std::minmax(hot_W_K, cold_W_K);
  if (!(heat_W > 0 && c_min > 0 && c_min < no_limit_W_K && inlet_difference_K > 0)) return y;
  y.effectiveness = heat_W / (c_min * inlet_difference_K);
  y.ntu = ntu_from_effectiveness(arrangement, y.effectiveness, c_min / c_max);
  y.conductance_W_K = y.ntu * c_min;
  y.possible = y.ntu < highest_ntu;
  return y;
}

}  // namespace

double exchanger_conductance_W_K(const ExchangerRating& r, double hot_flow_fraction,
                                 double cold_flow_fraction) {
  if (hot_flow_fraction <= 0 || cold_flow_fraction <= 0) return 0;
  const double hot = std::min(hot_flow_fraction, highest_flow_fraction);
  const double cold = std::min(cold_flow_fraction, highest_flow_fraction);
  const double share = std::clamp(r.hot_resistance_share, 0.0, 1.0);
  return r.conductance_W_K /
         (share * std::pow(hot, -r.hot_exponent) + (1 - share) * std::pow(cold, -r.cold_exponent));
}

HeatExchangerOutputs heat_exchanger_outputs(const HeatExchangerParameters& p, const HeatExchangerInputs& u) {
  const double hot = fraction_of_design(u.hot_capacity_rate_W_K, p.design_hot_capacity_rate_W_K);
  const double cold = fraction_of_design(u.cold_capacity_rate_W_K, p.design_cold_capacity_rate_W_K);
  const double conductance_W_K = exchanger_conductance_W_K(
      {p.conductance_W_K, p.hot_resistance_share, p.hot_exponent, p.cold_exponent}, hot, cold);
  const bool beyond = hot > highest_flow_fraction || cold > highest_flow_fraction;
  HeatExchangerOutputs y{.heat_to_cold_W = 0,
                         .effectiveness = 0,
                         .ntu = 0,
                         .conductance_W_K = conductance_W_K,
                         .hot_outlet_temperature_K = u.hot_inlet_temperature_K,
                         .cold_outlet_temperature_K = u.cold_inlet_temperature_K,
                         .outside_range = beyond ? 1.0 : 0.0};
  const auto [c_min, c_max] = std::minmax(u.hot_capacity_rate_W_K, u.cold_capacity_rate_W_K);
  if (conductance_W_K <= 0 || c_min <= 0) return y;
  y.ntu = std::min(conductance_W_K / c_min, highest_ntu);
  y.effectiveness = effectiveness(p.arrangement, y.ntu, c_min / c_max);
  y.heat_to_cold_W = y.effectiveness * c_min * (u.hot_inlet_temperature_K - u.cold_inlet_temperature_K);
  y.hot_outlet_temperature_K -= y.heat_to_cold_W / u.hot_capacity_rate_W_K;
  y.cold_outlet_temperature_K += y.heat_to_cold_W / u.cold_capacity_rate_W_K;
  return y;
}

HeatExchangerParameters mirrored(const HeatExchangerParameters& p) {
  HeatExchangerParameters m = p;
  std::swap(m.design_hot_capacity_rate_W_K, m.design_cold_capacity_rate_W_K);
  std::swap(m.hot_exponent, m.cold_exponent);
  m.hot_resistance_share = 1 - p.hot_resistance_share;
  return m;
}

RatedConductance rated_conductance(FlowArrangement arrangement, double heat_W, double hot_inlet_K,
                                   double hot_outlet_K, double cold_inlet_K, double cold_outlet_K) {
  const auto rate_W_K = [heat_W](double difference_K) {
    if (difference_K == 0) return no_limit_W_K;
    return difference_K > 0 ? heat_W / difference_K : 0.0;
  };
  return rated(arrangement, heat_W, rate_W_K(hot_inlet_K - hot_outlet_K),
               rate_W_K(cold_outlet_K - cold_inlet_K), hot_inlet_K - cold_inlet_K);
}

RatedConductance rated_conductance_from_approach(FlowArrangement arrangement, double heat_W,
                                                 double hot_capacity_rate_W_K, double cold_capacity_rate_W_K,
                                                 double approach_temperature_difference_K) {
  const double hot_range_K = hot_capacity_rate_W_K > 0 ? heat_W / hot_capacity_rate_W_K : 0.0;
  return rated(arrangement, heat_W, hot_capacity_rate_W_K, cold_capacity_rate_W_K,
               approach_temperature_difference_K + hot_range_K);
}

std::span<const Parameter<HeatExchangerParameters>> parameter_table(const HeatExchangerParameters*) {
  using P = HeatExchangerParameters;
  static constexpr std::string_view arrangements[] = {"counter",         "parallel",          "cross_unmixed",
                                                      "cross_min_mixed", "cross_min_unmixed", "phase_change"};
  static constexpr Parameter<P> table[] = {
      {"arrangement", choice<&P::arrangement>(arrangements), "1", 0, 5, "how the streams pass each other"},
      {"conductance", &P::conductance_W_K, "W/K", 0, 1e9, "UA at both design capacity rates"},
      {"design_hot_capacity_rate", &P::design_hot_capacity_rate_W_K, "W/K", 1e-3, 1e9,
       "mass flow times specific heat of the hot stream at design"},
      {"design_cold_capacity_rate", &P::design_cold_capacity_rate_W_K, "W/K", 1e-3, 1e9,
       "mass flow times specific heat of the cold stream at design"},
      {"hot_exponent", &P::hot_exponent, "1", 0, 1, "exponent of flow in the hot film coefficient"},
      {"cold_exponent", &P::cold_exponent, "1", 0, 1, "exponent of flow in the cold film coefficient"},
      {"hot_resistance_share", &P::hot_resistance_share, "1", 0, 1,
       "share of the hot side in the thermal resistance at design"},
  };
  return table;
}
std::span<const Parameter<HeatExchangerInputs>> input_table(const HeatExchangerInputs*) {
  using U = HeatExchangerInputs;
  static constexpr Parameter<U> table[] = {
      {"hot_inlet_temperature", &U::hot_inlet_temperature_K, "K", 150, 700, "inlet of the hot stream"},
      {"cold_inlet_temperature", &U::cold_inlet_temperature_K, "K", 150, 700, "inlet of the cold stream"},
      {"hot_capacity_rate", &U::hot_capacity_rate_W_K, "W/K", 0, 1e9, "mass flow times specific heat, hot"},
      {"cold_capacity_rate", &U::cold_capacity_rate_W_K, "W/K", 0, 1e9,
       "mass flow times specific heat, cold"},
  };
  return table;
}
std::span<const Output<HeatExchangerOutputs>> output_table(const HeatExchangerOutputs*) {
  using Y = HeatExchangerOutputs;
  static constexpr Output<Y> table[] = {
      {"heat_to_cold", &Y::heat_to_cold_W, "W", "heat from the hot to the cold stream"},
      {"effectiveness", &Y::effectiveness, "1", "heat over the largest heat the inlets allow"},
      {"ntu", &Y::ntu, "1", "number of transfer units, UA over the smaller capacity rate"},
      {"conductance", &Y::conductance_W_K, "W/K", "UA at the present flows"},
      {"hot_outlet_temperature", &Y::hot_outlet_temperature_K, "K", "outlet of the hot stream"},
      {"cold_outlet_temperature", &Y::cold_outlet_temperature_K, "K", "outlet of the cold stream"},
      {"outside_range", &Y::outside_range, "1", "1 when a flow is above twice its design value"},
  };
  return table;
}

}  // namespace thermohall
