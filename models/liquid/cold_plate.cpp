#include "models/liquid/cold_plate.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

constexpr double highest_coolant_rise_K = 500;

bool is_measured(const ColdPlateParameters& p) { return !p.resistance_curve.x.empty(); }

double lowest_flow_m3_s(const ColdPlateParameters& p) {
  return is_measured(p) ? p.resistance_curve.x.front() : p.lowest_flow_m3_s;
}

double highest_flow_m3_s(const ColdPlateParameters& p) {
  return is_measured(p) ? p.resistance_curve.x.back() : p.highest_flow_m3_s;
}

// Equation (1) within its range.
CurveValue resistance_K_W(const ColdPlateParameters& p, double flow_m3_s) {
  if (is_measured(p)) return interpolate(p.resistance_curve, flow_m3_s);
  const double flow = std::clamp(flow_m3_s, p.lowest_flow_m3_s, p.highest_flow_m3_s);
  const double flow_share = flow / p.reference_flow_m3_s;
  const double factor =
      p.resistance_exponent == 1 ? 1 / flow_share : std::pow(flow_share, -p.resistance_exponent);
  return {p.reference_resistance_K_W * factor + p.spreading_resistance_K_W, flow != flow_m3_s};
}

// Equation (1) solved for the flow; the answer may lie outside the range.
double flow_of_power_law_m3_s(const ColdPlateParameters& p, double allowed_K_W) {
  const double convective_K_W = allowed_K_W - p.spreading_resistance_K_W;
  if (convective_K_W <= 0 || p.resistance_exponent <= 0) {
    const bool enough = convective_K_W >= p.reference_resistance_K_W;
    return enough ? 0 : std::numeric_limits<double>::max();
  }
  const double exponent = std::log(p.reference_resistance_K_W / convective_K_W) / p.resistance_exponent;
  return p.reference_flow_m3_s * std::exp(std::clamp(exponent, -50.0, 50.0));
}

// The least flow from which the measured resistance stays at or below the allowed one, walking down from
// the highest flow.
double flow_of_curve_m3_s(const Curve& curve, double allowed_K_W) {
  std::size_t i = curve.x.size() - 1;
  if (curve.y[i] > allowed_K_W) return std::numeric_limits<double>::max();
  while (i > 0 && curve.y[i - 1] <= allowed_K_W) --i;
  if (i == 0) return curve.x.front();
  const double share = (curve.y[i - 1] - allowed_K_W) / (curve.y[i - 1] - curve.y[i]);
  return std::lerp(curve.x[i - 1], curve.x[i], share);
}

}  // namespace

ColdPlateOutputs cold_plate_outputs(const ColdPlateParameters& p, const ColdPlateInputs& u) {
  const double flow = std::max(u.flow_m3_s, 0.0);
  const auto [resistance, outside] = resistance_K_W(p, flow);
  const double capacity_rate_W_K = flow * u.volumetric_heat_capacity_J_m3K;
  const bool boils_dry = std::abs(u.heat_W) > highest_coolant_rise_K * capacity_rate_W_K;
  const double rise_K = !boils_dry     ? (u.heat_W == 0 ? 0 : u.heat_W / capacity_rate_W_K)
                        : u.heat_W > 0 ? highest_coolant_rise_K
                                       : -highest_coolant_rise_K;
  const double case_K = u.coolant_inlet_temperature_K + resistance * u.heat_W;
  return {.resistance_K_W = resistance,
          .case_temperature_K = case_K,
          .chip_temperature_K = case_K + p.package_resistance_K_W * u.heat_W,
          .coolant_outlet_temperature_K = u.coolant_inlet_temperature_K + rise_K,
          .pressure_drop_Pa =
              p.reference_pressure_drop_Pa * std::pow(flow / p.reference_flow_m3_s, p.pressure_drop_exponent),
          .outside_range = outside || boils_dry ? 1.0 : 0.0};
}

double cold_plate_resistance_K_W(const ColdPlateParameters& p, double flow_m3_s) {
  return resistance_K_W(p, std::max(flow_m3_s, 0.0)).y;
}

bool cold_plate_flow_suffices(const ColdPlateParameters& p, double flow_m3_s, double resistance_K_W,
                              double coolant_inlet_temperature_K, double heat_W,
                              double chip_limit_temperature_K) {
  if (is_measured(p) || heat_W <= 0 || flow_m3_s < p.lowest_flow_m3_s || flow_m3_s > p.highest_flow_m3_s)
    return false;
  return (resistance_K_W + p.package_resistance_K_W) * heat_W <=
         chip_limit_temperature_K - coolant_inlet_temperature_K;
}

ColdPlateRequiredFlow cold_plate_required_flow(const ColdPlateParameters& p,
                                               double coolant_inlet_temperature_K, double heat_W,
                                               double chip_limit_temperature_K) {
  const double lowest = lowest_flow_m3_s(p);
  const double highest = highest_flow_m3_s(p);
  if (heat_W <= 0) return {lowest, chip_limit_temperature_K >= coolant_inlet_temperature_K};
  const double allowed_K_W =
      (chip_limit_temperature_K - coolant_inlet_temperature_K) / heat_W - p.package_resistance_K_W;
  const double flow = is_measured(p) ? flow_of_curve_m3_s(p.resistance_curve, allowed_K_W)
                                     : flow_of_power_law_m3_s(p, allowed_K_W);
  return {std::clamp(flow, lowest, highest), flow <= highest * (1 + 1e-12)};
}

std::span<const Parameter<ColdPlateParameters>> parameter_table(const ColdPlateParameters*) {
  using P = ColdPlateParameters;
  static constexpr Parameter<P> table[] = {
      {"resistance_curve", CurvePoints<P>{&P::resistance_curve, "m3/s"}, "K/W", 1e-5, 10,
       "measured case-to-inlet resistance against the flow of one plate; absent: power law", 0},
      {"reference_flow", &P::reference_flow_m3_s, "m3/s", 1e-8, 1e-2,
       "flow of one plate at which the reference values hold"},
      {"reference_resistance", &P::reference_resistance_K_W, "K/W", 0, 10,
       "flow-dependent part of the resistance at the reference flow; unused with a curve", 0},
      {"resistance_exponent", &P::resistance_exponent, "1", 0, 2,
       "the flow-dependent resistance falls with this power of the flow; unused with a curve", 0},
      {"spreading_resistance", &P::spreading_resistance_K_W, "K/W", 0, 10,
       "part of the resistance that no flow removes; unused with a curve", 0},
      {"lowest_flow", &P::lowest_flow_m3_s, "m3/s", 1e-9, 1e-2,
       "lower end of the power law's range; unused with a curve", 1e-9},
      {"highest_flow", &P::highest_flow_m3_s, "m3/s", 1e-9, 1e-2,
       "upper end of the power law's range; unused with a curve", 1e-2},
      {"package_resistance", &P::package_resistance_K_W, "K/W", 0, 10,
       "chip to case; zero when the resistance already starts at the chip", 0},
      {"reference_pressure_drop", &P::reference_pressure_drop_Pa, "Pa", 0, 1e6,
       "pressure drop at the reference flow"},
      {"pressure_drop_exponent", &P::pressure_drop_exponent, "1", 1, 2,
       "pressure drop rises with this power of the flow; 1 laminar, 2 fully turbulent"},
  };
  return table;
}

std::span<const Parameter<ColdPlateInputs>> input_table(const ColdPlateInputs*) {
  using U = ColdPlateInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", 0, 1e-2, "coolant flow of one plate"},
      {"coolant_inlet_temperature", &U::coolant_inlet_temperature_K, "K", 200, 450,
       "coolant temperature at the plate's inlet"},
      {"heat", &U::heat_W, "W", 0, 1e5, "heat of the chip into the plate"},
      {"volumetric_heat_capacity", &U::volumetric_heat_capacity_J_m3K, "J/m3/K", 1e5, 1e7,
       "density times specific heat of the coolant"},
  };
  return table;
}

std::span<const Output<ColdPlateOutputs>> output_table(const ColdPlateOutputs*) {
  using Y = ColdPlateOutputs;
  static constexpr Output<Y> table[] = {
      {"resistance", &Y::resistance_K_W, "K/W", "case to coolant inlet"},
      {"case_temperature", &Y::case_temperature_K, "K", "case of the chip"},
      {"chip_temperature", &Y::chip_temperature_K, "K", "chip, package resistance included"},
      {"coolant_outlet_temperature", &Y::coolant_outlet_temperature_K, "K", "coolant leaving the plate"},
      {"pressure_drop", &Y::pressure_drop_Pa, "Pa", "across the plate"},
      {"outside_range", &Y::outside_range, "1", "1 when the flow lies outside the resistance data"},
  };
  return table;
}

}  // namespace thermohall
