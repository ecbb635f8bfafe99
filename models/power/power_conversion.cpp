#include "models/power/power_conversion.h"

#include <algorithm>

namespace thermohall {

SharedLoad shared_load(double rated_power_W, const ConversionInputs& u) {
  const double output_W = std::max(u.output_power_W, 0.0);
  const bool idle = u.unit_count <= 0 && output_W <= 0;
  const double count = idle ? 0 : std::max(u.unit_count, 1.0);
  const double x = idle ? 0 : output_W / (count * rated_power_W);
  return {.output_power_W = output_W,
          .unit_count = count,
          .load_fraction = x,
          .outside_range = u.output_power_W < 0 || u.unit_count < 0 || count > std::max(u.unit_count, 0.0) ||
                           x > 1 + 1e-9};
}

ConversionOutputs conversion_outputs(double rated_power_W, const LossForm& form, const ConversionInputs& u,
                                     double load_limit) {
  const SharedLoad load = shared_load(rated_power_W, u);
  if (load.unit_count <= 0) return {0, 0, 0, 0, 0, load.outside_range ? 1.0 : 0.0};
  const double x = load.load_fraction;
  const double loss_W = load.unit_count * rated_power_W * loss_fraction(form, x);
  const auto& measured = form.efficiency_curve.x;
  const bool beyond_points = !measured.empty() && x > measured.back() + 1e-9;
  return {.input_power_W = load.output_power_W + loss_W,
          .loss_W = loss_W,
          .load_fraction = x,
          .efficiency = loss_efficiency(form, x),
          .overload = x > load_limit + 1e-9 ? 1.0 : 0.0,
          .outside_range = load.outside_range || beyond_points ? 1.0 : 0.0};
}

double conversion_output_power_W(double rated_power_W, const LossForm& form, double input_power_W,
                                 double unit_count) {
  if (unit_count <= 0) return 0;
  const double rated_W = unit_count * rated_power_W;
  return rated_W * load_fraction_from_input(form, input_power_W / rated_W);
}

std::span<const Parameter<ConversionInputs>> input_table(const ConversionInputs*) {
  using U = ConversionInputs;
  static constexpr Parameter<U> table[] = {
      {"output_power", &U::output_power_W, "W", 0, 1e10, "power delivered by the bank"},
      {"unit_count", &U::unit_count, "1", 0, 1e6, "units running, sharing the load equally", 1},
  };
  return table;
}

std::span<const Output<ConversionOutputs>> output_table(const ConversionOutputs*) {
  using Y = ConversionOutputs;
  static constexpr Output<Y> table[] = {
      {"input_power", &Y::input_power_W, "W", "power drawn by the bank"},
      {"loss", &Y::loss_W, "W", "heat given off by the bank"},
      {"load_fraction", &Y::load_fraction, "1", "load of each running unit over its rating"},
      {"efficiency", &Y::efficiency, "1", "output over input power"},
      {"overload", &Y::overload, "1", "1 when a unit carries more than its limit"},
      {"outside_range", &Y::outside_range, "1", "1 when the characteristic was clamped or continued"},
  };
  return table;
}

}  // namespace thermohall
