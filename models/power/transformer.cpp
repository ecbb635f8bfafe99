#include "models/power/transformer.h"

namespace thermohall {

TransformerOutputs transformer_outputs(const TransformerParameters& p, const TransformerInputs& u) {
  static const Curve no_curve;
  const double rated_W = p.rated_apparent_power_VA * p.power_factor;
  const LossCoefficients polynomial{p.no_load_loss_W / rated_W, 0, p.load_loss_W / rated_W};
  return conversion_outputs(rated_W, {polynomial, no_curve}, u);
}

TransformerParameters transformer_from_efficiency(double rated_apparent_power_VA, double efficiency,
                                                  double load_fraction, double power_factor) {
  const double half_loss_W = rated_apparent_power_VA * load_fraction * (1 / efficiency - 1) / 2;
  return {.rated_apparent_power_VA = rated_apparent_power_VA,
          .no_load_loss_W = half_loss_W,
          .load_loss_W = half_loss_W / (load_fraction * load_fraction),
          .power_factor = power_factor};
}

std::span<const Parameter<TransformerParameters>> parameter_table(const TransformerParameters*) {
  using P = TransformerParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_apparent_power", &P::rated_apparent_power_VA, "VA", 1, 1e9, "rated apparent power of a unit"},
      {"no_load_loss", &P::no_load_loss_W, "W", 0, 1e7, "core loss, present whenever the unit is energised"},
      {"load_loss", &P::load_loss_W, "W", 0, 1e7, "winding loss at rated current"},
      {"power_factor", &P::power_factor, "1", 0.1, 1, "power factor of the load"},
  };
  return table;
}

}  // namespace thermohall
