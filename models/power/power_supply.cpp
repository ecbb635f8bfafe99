#include "models/power/power_supply.h"

namespace thermohall {

PowerSupplyOutputs power_supply_outputs(const PowerSupplyParameters& p, const PowerSupplyInputs& u) {
  return conversion_outputs(p.rated_power_W, {p.loss_coefficients, p.efficiency_curve}, u);
}

double power_supply_output_power_W(const PowerSupplyParameters& p, double input_power_W, double unit_count) {
  return conversion_output_power_W(p.rated_power_W, {p.loss_coefficients, p.efficiency_curve}, input_power_W,
                                   unit_count);
}

std::span<const Parameter<PowerSupplyParameters>> parameter_table(const PowerSupplyParameters*) {
  using P = PowerSupplyParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_power", &P::rated_power_W, "W", 1, 1e7, "rated output power of a unit"},
      {"loss_coefficients", coefficients<&P::loss_coefficients>, "1", 0, 1,
       "no-load, proportional and quadratic loss at full load, over rated power", 0},
      {"efficiency_curve", CurvePoints<P>{&P::efficiency_curve, "1"}, "1", 0, 1,
       "measured efficiency against load fraction, instead of loss_coefficients", 0},
  };
  return table;
}

}  // namespace thermohall
