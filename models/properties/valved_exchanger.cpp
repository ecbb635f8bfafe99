#include "models/properties/valved_exchanger.h"

#include <algorithm>
#include <cmath>

#include "models/power_law.h"
#include "models/rising_root.h"

namespace thermohall {
namespace {

constexpr double highest_flow_fraction = 2;
constexpr double lowest_flow_fraction = 1e-12;  // keeps the resistance of a vanishing flow finite

// A resistance at a fraction of its design flow, over that at design.
double resistance_factor(double flow_fraction, double exponent) {
  if (exponent == 0) return 1;
  return std::pow(std::clamp(flow_fraction, lowest_flow_fraction, highest_flow_fraction), -exponent);
}

// In units of the wanted slope: s = G / C_s, f = G / g - 1, which rises with s.
double shortfall_at(const ExchangerAtFlow& x, double wanted_slope_W_K, double s) {
  return wanted_slope_W_K / exchanger_slope_W_K(x, wanted_slope_W_K / s) - 1;
}

}  // namespace

ExchangerAtFlow at_process_flow(const ValvedExchanger& x, double process_capacity_rate_W_K) {
  const double resistance_K_W = x.conductance_W_K > 0 ? 1 / x.conductance_W_K : 0;
  const double rate = std::max(process_capacity_rate_W_K, 0.0);
  const bool flows = rate > 0 && x.conductance_W_K > 0;
  return {.arrangement = x.arrangement,
          .process_capacity_rate_W_K = flows ? rate : 0.0,
          .process_resistance_K_W =
              flows ? resistance_K_W * x.process_resistance_share *
                          resistance_factor(rate / x.design_process_capacity_rate_W_K, x.process_exponent)
                    : 0.0,
          .service_resistance_K_W = resistance_K_W * (1 - x.process_resistance_share),
          .design_service_capacity_rate_W_K = x.design_service_capacity_rate_W_K,
          .service_exponent = x.service_exponent};
}

double exchanger_slope_W_K(const ExchangerAtFlow& x, double service_capacity_rate_W_K) {
  if (service_capacity_rate_W_K <= 0 || x.process_capacity_rate_W_K <= 0) return 0;
  const double resistance_K_W =
      x.process_resistance_K_W +
      x.service_resistance_K_W *
          resistance_factor(service_capacity_rate_W_K / x.design_service_capacity_rate_W_K,
                            x.service_exponent);
  const auto [c_min, c_max] = std::minmax(x.process_capacity_rate_W_K, service_capacity_rate_W_K);
  return c_min * effectiveness(x.arrangement, 1 / (resistance_K_W * c_min), c_min / c_max);
}

ServiceDemand service_demand(const ExchangerAtFlow& x, double wanted_slope_W_K,
                             double maximum_capacity_rate_W_K) {
  if (wanted_slope_W_K <= 0) return {0, false};
  const double maximum = std::max(maximum_capacity_rate_W_K, 0.0);
  const double at_maximum = exchanger_slope_W_K(x, maximum);
  if (wanted_slope_W_K >= at_maximum) return {maximum, wanted_slope_W_K > at_maximum * (1 + 1e-12)};

  // The root lies between full flow and C_s = G, where the exchanger would have to be perfect.
  const auto shortfall = [&](double s) { return shortfall_at(x, wanted_slope_W_K, s); };
  const EvaluatedPoint full{wanted_slope_W_K / maximum, wanted_slope_W_K / at_maximum - 1};
  // First guess: the straight line of balanced counter flow.
  return {wanted_slope_W_K / rising_root(shortfall, full.x, 1, full, full.x - full.f), false};
}

std::optional<double> service_demand_near(const ExchangerAtFlow& x, double wanted_slope_W_K,
                                          double maximum_capacity_rate_W_K, DemandGuess& guess) {
  if (wanted_slope_W_K <= 0 || maximum_capacity_rate_W_K <= 0) return std::nullopt;
  const auto s = root_near([&](double at) { return shortfall_at(x, wanted_slope_W_K, at); },
                           wanted_slope_W_K / maximum_capacity_rate_W_K, 1, guess);
  return s ? std::optional(wanted_slope_W_K / *s) : std::nullopt;
}

ServiceDemand service_demand(const ExchangerAtFlow& x, double wanted_slope_W_K,
                             double maximum_capacity_rate_W_K, DemandGuess& guess) {
  if (const auto rate_W_K = service_demand_near(x, wanted_slope_W_K, maximum_capacity_rate_W_K, guess))
    return {*rate_W_K, false};
  const auto y = service_demand(x, wanted_slope_W_K, maximum_capacity_rate_W_K);
  guess = {};
  if (y.limited || y.capacity_rate_W_K <= 0) return y;
  guess = guess_at([&](double s) { return shortfall_at(x, wanted_slope_W_K, s); },
                   wanted_slope_W_K / y.capacity_rate_W_K);
  return y;
}

double bounded_rise_K(double heat_W, double slope_W_K) {
  if (heat_W == 0) return 0;
  if (std::abs(heat_W) >= highest_rise_K * slope_W_K) return std::copysign(highest_rise_K, heat_W);
  return heat_W / slope_W_K;
}

double affinity_power_W(double rated_power_W, double flow_fraction, double lowest_speed, double exponent) {
  if (flow_fraction <= 0) return 0;
  const double speed = std::max(flow_fraction, lowest_speed);
  return rated_power_W * power_law(speed, exponent);
}

}  // namespace thermohall
