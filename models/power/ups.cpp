#include "models/power/ups.h"

#include <algorithm>

namespace thermohall {

UpsOutputs ups_outputs(const UpsParameters& p, const UpsInputs& u) {
  const ConversionInputs bank{u.output_power_W, u.unit_count};
  const auto online = conversion_outputs(p.rated_power_W, {p.loss_coefficients, p.efficiency_curve}, bank);
  const SharedLoad load = shared_load(p.rated_power_W, bank);
  const double share =
      load.load_fraction < p.eco_minimum_load_fraction ? 0 : std::clamp(u.eco_share, 0.0, 1.0);
  double loss_W = online.loss_W, outside_range = online.outside_range;
  if (share > 0) {
    const auto eco =
        conversion_outputs(p.rated_power_W, {p.eco_loss_coefficients, p.eco_efficiency_curve}, bank);
    loss_W = share * eco.loss_W + (1 - share) * online.loss_W;
    outside_range = std::max(outside_range, eco.outside_range);
  }
  if (u.eco_share < 0 || u.eco_share > 1) outside_range = 1;
  const double input_W = load.output_power_W + loss_W;
  const double remaining_W = (load.unit_count - p.redundant_unit_count) * p.rated_power_W;
  constexpr double cap = 10;
  const double degraded = load.output_power_W <= 0 ? 0
                          : remaining_W <= 0       ? cap
                                                   : std::min(load.output_power_W / remaining_W, cap);
  return {.input_power_W = input_W,
          .loss_W = loss_W,
          .load_fraction = load.load_fraction,
          .efficiency = load.output_power_W > 0 ? load.output_power_W / input_W : online.efficiency,
          .overload = online.overload,
          .outside_range = outside_range,
          .eco_share = share,
          .degraded_load_fraction = degraded,
          .redundancy_lost = degraded > 1 + 1e-9 ? 1.0 : 0.0};
}

std::span<const Parameter<UpsParameters>> parameter_table(const UpsParameters*) {
  using P = UpsParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_power", &P::rated_power_W, "W", 1, 1e8, "rated output power of a module"},
      {"loss_coefficients", coefficients<&P::loss_coefficients>, "1", 0, 1,
       "double conversion: no-load, proportional and quadratic loss at full load, over rated power", 0},
      {"efficiency_curve", CurvePoints<P>{&P::efficiency_curve, "1"}, "1", 0, 1,
       "double conversion: efficiency against load fraction, instead of loss_coefficients", 0},
      {"eco_loss_coefficients", coefficients<&P::eco_loss_coefficients>, "1", 0, 1,
       "eco mode: no-load, proportional and quadratic loss at full load, over rated power", 0},
      {"eco_efficiency_curve", CurvePoints<P>{&P::eco_efficiency_curve, "1"}, "1", 0, 1,
       "eco mode: efficiency against load fraction, instead of eco_loss_coefficients", 0},
      {"eco_minimum_load_fraction", &P::eco_minimum_load_fraction, "1", 0, 1,
       "load fraction below which the unit returns to double conversion", 0},
      {"redundant_unit_count", &P::redundant_unit_count, "1", 0, 1e4, "modules that may fail", 0},
  };
  return table;
}

std::span<const Parameter<UpsInputs>> input_table(const UpsInputs*) {
  using U = UpsInputs;
  static constexpr Parameter<U> table[] = {
      {"output_power", &U::output_power_W, "W", 0, 1e10, "power delivered by all modules"},
      {"unit_count", &U::unit_count, "1", 0, 1e6, "modules running, sharing the load equally", 1},
      {"eco_share", &U::eco_share, "1", 0, 1, "0: double conversion, 1: eco mode, between: share of time", 0},
  };
  return table;
}

std::span<const Output<UpsOutputs>> output_table(const UpsOutputs*) {
  using Y = UpsOutputs;
  static constexpr Output<Y> table[] = {
      {"input_power", &Y::input_power_W, "W", "power drawn by all modules"},
      {"loss", &Y::loss_W, "W", "heat given off by all modules"},
      {"load_fraction", &Y::load_fraction, "1", "load of each module over its rating"},
      {"efficiency", &Y::efficiency, "1", "output over input power"},
      {"overload", &Y::overload, "1", "1 when a module carries more than its rating"},
      {"outside_range", &Y::outside_range, "1", "1 when the characteristic was clamped or continued"},
      {"eco_share", &Y::eco_share, "1", "share of eco mode in force"},
      {"degraded_load_fraction", &Y::degraded_load_fraction, "1", "load with the redundant modules lost"},
      {"redundancy_lost", &Y::redundancy_lost, "1", "1 when the remaining modules could not carry the load"},
  };
  return table;
}

}  // namespace thermohall
