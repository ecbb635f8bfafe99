#include "models/thermal_node.h"

#include <algorithm>

#include "models/saturating.h"

namespace thermohall {

double mean_response(double heat_capacity_J_K, double conductance_W_K, double step_s) {
  // Without a store, or in the steady state, what comes in goes out: also when the conductance is zero.
  constexpr double endless_s = 1e15;
  if (heat_capacity_J_K <= 0 || step_s >= endless_s) return 0;
  const double x = conductance_W_K * step_s / heat_capacity_J_K;
  return x > 0 ? std::min(1.0, saturating(x) / x) : 1;
}

LinearHeat mean_heat(double phi, double power_W, double conductance_W_K, double temperature_K) {
  return {(1 - phi) * power_W + phi * conductance_W_K * temperature_K, phi * conductance_W_K};
}

}  // namespace thermohall
