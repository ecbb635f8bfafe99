#include "models/air/dx_crac.h"

#include <algorithm>
#include <cmath>

#include "models/air/dx_coil.h"
#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

constexpr double least_flow_fraction = 1e-6;  // below: no air

double held(double value, double low, double high) { return std::min(std::max(value, low), high); }

double over(double value, double rating_value) {
  return rating_value > 0 ? std::max(value / rating_value, 0.0) : 0.0;
}

// Inputs held in the range of the curves.
struct Held {
  double temperature_K, humidity_ratio, pressure_Pa, outdoor_K, flow_fraction, curve_fraction;
  bool changed;
};
Held held_inputs(const DxCracParameters& p, const DxCracInputs& u) {
  Held h{};
  h.pressure_Pa = held(u.pressure_Pa, 20e3, 120e3);
  h.temperature_K = held(u.entering_temperature_K, 200, 400);
  h.humidity_ratio =
      held(u.entering_humidity_ratio, 0, humidity_ratio_from_dew_point(h.temperature_K, h.pressure_Pa));
  h.outdoor_K = held(u.outdoor_temperature_K, p.min_outdoor_temperature_K, p.max_outdoor_temperature_K);
  h.flow_fraction = held(u.flow_fraction, 0, p.max_flow_fraction);
  h.curve_fraction = std::max(h.flow_fraction, p.min_flow_fraction);
  h.changed = h.pressure_Pa != u.pressure_Pa || h.temperature_K != u.entering_temperature_K ||
              h.humidity_ratio != u.entering_humidity_ratio || h.outdoor_K != u.outdoor_temperature_K ||
              h.curve_fraction != u.flow_fraction;
  return h;
}

double rating_value(const DxCracParameters& p, const BiquadraticCoefficients& curve) {
  return biquadratic(
      curve, held(p.rating_wet_bulb_K, p.min_wet_bulb_K, p.max_wet_bulb_K) - zero_celsius_K,
      held(p.rating_outdoor_temperature_K, p.min_outdoor_temperature_K, p.max_outdoor_temperature_K) -
          zero_celsius_K);
}

DxCoilCondition coil_condition(const DxCracParameters& p, const Held& h) {
  const double dry_air_kg_s = p.rated_flow_m3_s * h.flow_fraction *
                              moist_air_density_kg_m3(h.temperature_K, h.humidity_ratio, h.pressure_Pa) /
                              (1 + h.humidity_ratio);
  const double contact_share = 1 - std::pow(p.bypass_factor, 1 / h.flow_fraction);  // (3)
  const double flow_factor =
      over(quadratic(p.capacity_flow_curve, h.curve_fraction), quadratic(p.capacity_flow_curve, 1));
  const double rating = rating_value(p, p.capacity_curve);
  const DxCoilCapacity capacity{p.capacity_curve, rating > 0 ? p.capacity_W * flow_factor / rating : 0,
                                h.outdoor_K, p.min_wet_bulb_K, p.max_wet_bulb_K};
  return dx_coil_condition(capacity, {h.temperature_K, h.humidity_ratio, h.pressure_Pa,
                                      dry_air_kg_s * contact_share, p.min_coil_temperature_K});
}

// (2)
double power_over_capacity(const DxCracParameters& p, const Held& h, double wet_bulb_K) {
  return over(biquadratic(p.eir_curve, wet_bulb_K - zero_celsius_K, h.outdoor_K - zero_celsius_K),
              rating_value(p, p.eir_curve)) *
         over(quadratic(p.eir_flow_curve, h.curve_fraction), quadratic(p.eir_flow_curve, 1)) / p.cop;
}

// (6): share of the time the compressor runs.
double running_share(const DxCracParameters& p, double part_load_ratio) {
  const double fraction =
      over(quadratic(p.part_load_fraction_curve, part_load_ratio), quadratic(p.part_load_fraction_curve, 1));
  return std::min(part_load_ratio / held(fraction, 0.1, 1), 1.0);
}

}  // namespace

DxCracOutputs dx_crac_outputs(const DxCracParameters& p, const DxCracInputs& u) {
  DxCracOutputs y{};
  y.sensible_heat_ratio = 1;
  y.coil_temperature_K = u.entering_temperature_K;
  const bool asked = u.sensible_load_W > 0;
  const Held h = held_inputs(p, u);
  if (h.flow_fraction < least_flow_fraction) {
    y.outside_range = asked ? 1 : 0;
    return y;
  }
  y.fan_power_W = p.fan_power_W * std::pow(h.flow_fraction, p.fan_power_exponent);  // (7)
  const DxCoilCondition at = coil_condition(p, h);
  y.sensible_capacity_W = at.sensible_W;
  if (!asked || at.sensible_W <= 0) {
    y.outside_range = asked ? 1 : 0;
    return y;
  }

  y.part_load_ratio = std::min(u.sensible_load_W / at.sensible_W, 1.0);
  y.sensible_cooling_W = y.part_load_ratio * at.sensible_W;
  y.latent_cooling_W = y.part_load_ratio * (at.total_W - at.sensible_W);
  y.condensate_kg_s = y.latent_cooling_W / (2501e3 + 1860 * (h.temperature_K - zero_celsius_K));
  y.sensible_heat_ratio = at.sensible_W / at.total_W;
  y.coil_temperature_K = at.coil_temperature_K;

  const double total_W = y.sensible_cooling_W + y.latent_cooling_W;
  const double wet_bulb_K = held(at.wet_bulb_K, p.min_wet_bulb_K, p.max_wet_bulb_K);
  const double curve_power_W =
      power_over_capacity(p, h, wet_bulb_K) * at.total_W * running_share(p, y.part_load_ratio);  // (6)
  const double carnot_power_W =
      total_W * (u.outdoor_temperature_K - at.coil_temperature_K) / at.coil_temperature_K;
  y.power_W = std::max(curve_power_W, carnot_power_W);
  y.heat_rejected_W = total_W + y.power_W;
  y.cop = y.power_W > 0 ? total_W / y.power_W : 0;
  const bool outside =
      h.changed || wet_bulb_K != at.wet_bulb_K || at.frosting || carnot_power_W > curve_power_W;
  y.outside_range = outside ? 1 : 0;
  return y;
}

std::span<const Parameter<DxCracParameters>> parameter_table(const DxCracParameters*) {
  using P = DxCracParameters;
  static constexpr Parameter<P> table[] = {
      {"capacity", &P::capacity_W, "W", 1, 1e7, "gross total cooling at the rating point"},
      {"cop", &P::cop, "1", 0.5, 15, "compressor and condenser fans at the rating point, no indoor fan"},
      {"rating_wet_bulb", &P::rating_wet_bulb_K, "K", 270, 310, "entering wet bulb of the rating"},
      {"rating_outdoor_temperature", &P::rating_outdoor_temperature_K, "K", 250, 330,
       "outdoor dry bulb of the rating"},
      {"rated_flow", &P::rated_flow_m3_s, "m3/s", 1e-3, 1e3, "air flow at full fan speed"},
      {"bypass_factor", &P::bypass_factor, "1", 0, 0.9, "share of air that misses the coil at rated flow"},
      {"capacity_curve", coefficients<&P::capacity_curve>, "1", -100, 100,
       "relative capacity of wet bulb x and outdoor y: c0 + c1 x + c2 x^2 + c3 y + c4 y^2 + c5 x y, in degC"},
      {"eir_curve", coefficients<&P::eir_curve>, "1", -100, 100, "relative power over capacity, same form"},
      {"capacity_flow_curve", coefficients<&P::capacity_flow_curve>, "1", -100, 100,
       "relative capacity of flow fraction: c0 + c1 z + c2 z^2"},
      {"eir_flow_curve", coefficients<&P::eir_flow_curve>, "1", -100, 100,
       "relative power over capacity, same form"},
      {"part_load_fraction_curve", coefficients<&P::part_load_fraction_curve>, "1", -100, 100,
       "part-load ratio over running share of the compressor: c0 + c1 R + c2 R^2"},
      {"min_wet_bulb", &P::min_wet_bulb_K, "K", 250, 320, "lowest wet bulb of the curves"},
      {"max_wet_bulb", &P::max_wet_bulb_K, "K", 250, 320, "highest wet bulb of the curves"},
      {"min_outdoor_temperature", &P::min_outdoor_temperature_K, "K", 220, 340,
       "lowest outdoor dry bulb of the curves"},
      {"max_outdoor_temperature", &P::max_outdoor_temperature_K, "K", 220, 340,
       "highest outdoor dry bulb of the curves"},
      {"min_flow_fraction", &P::min_flow_fraction, "1", 0, 1, "lowest air flow of the curves over rated"},
      {"max_flow_fraction", &P::max_flow_fraction, "1", 1, 2, "highest air flow over rated"},
      {"min_coil_temperature", &P::min_coil_temperature_K, "K", 250, 300,
       "coil surface is kept at or above it (frost)"},
      {"fan_power", &P::fan_power_W, "W", 0, 1e6, "indoor fan at rated flow"},
      {"fan_power_exponent", &P::fan_power_exponent, "1", 1, 3.5,
       "indoor fan power over flow fraction; 3: fan law"},
  };
  return table;
}

std::span<const Parameter<DxCracInputs>> input_table(const DxCracInputs*) {
  using U = DxCracInputs;
  static constexpr Parameter<U> table[] = {
      {"sensible_load", &U::sensible_load_W, "W", 0, 1e7,
       "sensible cooling asked of the coil, indoor-fan heat included"},
      {"entering_temperature", &U::entering_temperature_K, "K", 240, 350, "air entering the coil"},
      {"entering_humidity_ratio", &U::entering_humidity_ratio, "1", 0, 0.1,
       "kilograms of water a kilogram of dry air"},
      {"pressure", &U::pressure_Pa, "Pa", 20e3, 120e3, "station pressure"},
      {"outdoor_temperature", &U::outdoor_temperature_K, "K", 220, 340, "dry bulb at the condenser"},
      {"flow_fraction", &U::flow_fraction, "1", 0, 2, "air flow over rated"},
  };
  return table;
}

std::span<const Output<DxCracOutputs>> output_table(const DxCracOutputs*) {
  using Y = DxCracOutputs;
  static constexpr Output<Y> table[] = {
      {"sensible_capacity", &Y::sensible_capacity_W, "W", "sensible cooling available"},
      {"sensible_cooling", &Y::sensible_cooling_W, "W", "sensible cooling of the coil"},
      {"latent_cooling", &Y::latent_cooling_W, "W", "heat of condensation taken from the air"},
      {"condensate", &Y::condensate_kg_s, "kg/s", "water drained"},
      {"power", &Y::power_W, "W", "compressor and condenser fans"},
      {"fan_power", &Y::fan_power_W, "W", "indoor fan"},
      {"heat_rejected", &Y::heat_rejected_W, "W", "to the outdoor air: cooling and power"},
      {"part_load_ratio", &Y::part_load_ratio, "1", "sensible cooling over capacity"},
      {"sensible_heat_ratio", &Y::sensible_heat_ratio, "1", "sensible over total cooling"},
      {"coil_temperature", &Y::coil_temperature_K, "K", "apparatus dew point; entering air when idle"},
      {"cop", &Y::cop, "1", "total cooling over power, 0 when idle"},
      {"outside_range", &Y::outside_range, "1",
       "1 when running outside the fitted range, at frost limit or Carnot bound"},
  };
  return table;
}

}  // namespace thermohall
