#include "models/power/pdu.h"

namespace thermohall {

PduOutputs pdu_outputs(const PduParameters& p, const PduInputs& u) {
  return conversion_outputs(p.rated_power_W, {p.loss_coefficients, p.efficiency_curve}, u, p.load_limit);
}

std::span<const Parameter<PduParameters>> parameter_table(const PduParameters*) {
  using P = PduParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_power", &P::rated_power_W, "W", 1, 1e8, "rated output power of a unit"},
      {"loss_coefficients", coefficients<&P::loss_coefficients>, "1", 0, 1,
       "no-load, proportional and quadratic loss at full load, over rated power", 0},
      {"efficiency_curve", CurvePoints<P>{&P::efficiency_curve, "1"}, "1", 0, 1,
       "measured efficiency against load fraction, instead of loss_coefficients", 0},
      {"load_limit", &P::load_limit, "1", 0.1, 2, "load fraction above which overload is reported", 1},
  };
  return table;
}

}  // namespace thermohall
