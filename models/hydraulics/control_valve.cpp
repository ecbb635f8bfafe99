#include "models/hydraulics/control_valve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {

constexpr double one_bar_Pa = 1e5;
constexpr double reference_density_kg_m3 = 1000;
constexpr double lowest_exponential_opening = 0.05;
constexpr double least_relative_kv = 1e-6;  // keeps the resistance of a tight closed valve finite

}  // namespace

double relative_kv(const ControlValveParameters& p, double opening) {
  const double x = std::clamp(opening, 0.0, 1.0);
  if (p.characteristic == ValveCharacteristic::linear) return std::lerp(p.leakage_share, 1.0, x);
  const auto exponential = [&](double at) { return std::pow(std::max(p.rangeability, 1.0), at - 1); };
  if (x >= lowest_exponential_opening) return exponential(x);
  return std::lerp(p.leakage_share, exponential(lowest_exponential_opening), x / lowest_exponential_opening);
}

double control_valve_opening(const ControlValveParameters& p, double wanted_kv) {
  const double least = p.leakage_share;
  if (!(wanted_kv > least)) return 0;
  if (wanted_kv >= 1) return 1;
  if (p.characteristic == ValveCharacteristic::linear) return (wanted_kv - least) / (1 - least);
  const double at_knee = relative_kv(p, lowest_exponential_opening);
  if (wanted_kv <= at_knee) return lowest_exponential_opening * (wanted_kv - least) / (at_knee - least);
  return 1 + std::log(wanted_kv) / std::log(std::max(p.rangeability, 1 + 1e-9));
}

double control_valve_resistance_Pa_s2_m6(const ControlValveParameters& p, double opening) {
  const double flow_m3_s = p.kv_m3_s * std::max(relative_kv(p, opening), least_relative_kv);
  return one_bar_Pa / (flow_m3_s * flow_m3_s);
}

ControlValveOutputs control_valve_outputs(const ControlValveParameters& p, const ControlValveInputs& u) {
  const double resistance =
      control_valve_resistance_Pa_s2_m6(p, u.opening) * u.density_kg_m3 / reference_density_kg_m3;
  const bool outside = u.opening < 0 || u.opening > 1;
  return {resistance * u.flow_m3_s * std::abs(u.flow_m3_s), relative_kv(p, u.opening), outside ? 1.0 : 0.0};
}

std::span<const Parameter<ControlValveParameters>> parameter_table(const ControlValveParameters*) {
  using P = ControlValveParameters;
  static constexpr std::array<std::string_view, 2> names{"equal_percentage", "linear"};
  static constexpr Parameter<P> table[] = {
      {"kv", &P::kv_m3_s, "m3/s", 1e-8, 10, "flow of water at full opening and a drop of 1 bar"},
      {"characteristic", choice<&P::characteristic>(names), "1", 0, 1, "flow over opening"},
      {"rangeability", &P::rangeability, "1", 1, 1000, "Kv over least controllable Kv; equal percentage", 50},
      {"leakage_share", &P::leakage_share, "1", 0, 0.1, "Kv of the closed valve over Kv", 0},
  };
  return table;
}

std::span<const Parameter<ControlValveInputs>> input_table(const ControlValveInputs*) {
  using U = ControlValveInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", -100, 100, "flow; negative: reversed"},
      {"opening", &U::opening, "1", 0, 1, "stroke over full stroke"},
      {"density", &U::density_kg_m3, "kg/m3", 300, 3000, "fluid density"},
  };
  return table;
}

std::span<const Output<ControlValveOutputs>> output_table(const ControlValveOutputs*) {
  using Y = ControlValveOutputs;
  static constexpr Output<Y> table[] = {
      {"pressure_drop", &Y::pressure_drop_Pa, "Pa", "pressure lost in the direction of the flow"},
      {"relative_kv", &Y::relative_kv, "1", "Kv at this opening over Kv"},
      {"outside_range", &Y::outside_range, "1", "1 when the opening was clamped"},
  };
  return table;
}

}  // namespace thermohall
