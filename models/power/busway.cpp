#include "models/power/busway.h"

#include <numbers>

namespace thermohall {

BuswayOutputs busway_outputs(const BuswayParameters& p, const BuswayInputs& u) {
  static const Curve no_curve;
  const bool three_phase = p.system == BuswaySystem::three_phase;
  const double power_factor = p.system == BuswaySystem::direct_current ? 1 : p.power_factor;
  const double rated_W =
      (three_phase ? std::numbers::sqrt3 : 1) * p.voltage_V * p.rated_current_A * power_factor;
  const double resistance_ohm = (three_phase ? 3 : 2) * (p.taps == BuswayTaps::uniform ? 1.0 / 3 : 1.0) *
                                p.resistance_ohm_m * p.length_m;
  const double rated_loss_W = resistance_ohm * p.rated_current_A * p.rated_current_A;
  const LossCoefficients polynomial{0, 0, rated_loss_W / rated_W};
  const auto y = conversion_outputs(rated_W, {polynomial, no_curve}, u, p.load_limit);
  return {.input_power_W = y.input_power_W,
          .loss_W = y.loss_W,
          .load_fraction = y.load_fraction,
          .efficiency = y.efficiency,
          .overload = y.overload,
          .outside_range = y.outside_range,
          .current_A = y.load_fraction * p.rated_current_A};
}

std::span<const Parameter<BuswayParameters>> parameter_table(const BuswayParameters*) {
  using P = BuswayParameters;
  static constexpr Parameter<P> table[] = {
      {"system", choice<&P::system>(busway_system_names), "1", 0, 2, "kind of supply", 0},
      {"taps", choice<&P::taps>(busway_tap_names), "1", 0, 1, "where the load is tapped", 0},
      {"resistance", &P::resistance_ohm_m, "ohm/m", 0, 1, "resistance per metre of one conductor when warm"},
      {"length", &P::length_m, "m", 0, 1e4, "length of the run"},
      {"voltage", &P::voltage_V, "V", 1, 1e5, "nominal voltage, line to line for alternating current"},
      {"rated_current", &P::rated_current_A, "A", 1, 1e5, "rated current of a run"},
      {"power_factor", &P::power_factor, "1", 0.1, 1, "power factor of the load", 1},
      {"load_limit", &P::load_limit, "1", 0.1, 2, "load fraction above which overload is reported", 1},
  };
  return table;
}

std::span<const Output<BuswayOutputs>> output_table(const BuswayOutputs*) {
  using Y = BuswayOutputs;
  static constexpr Output<Y> table[] = {
      {"input_power", &Y::input_power_W, "W", "power fed into all runs"},
      {"loss", &Y::loss_W, "W", "heat given off by all runs"},
      {"load_fraction", &Y::load_fraction, "1", "current over rated current"},
      {"efficiency", &Y::efficiency, "1", "output over input power"},
      {"overload", &Y::overload, "1", "1 when a run carries more than its limit"},
      {"outside_range", &Y::outside_range, "1", "1 when the load was clamped or is above the rating"},
      {"current", &Y::current_A, "A", "line current of each run at its feeding end"},
  };
  return table;
}

}  // namespace thermohall
