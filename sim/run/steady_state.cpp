#include "sim/run/steady_state.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/plant/plant.h"

namespace thermohall {

SteadyResult solve_steady(Plant& plant, double time_s, double averaging_s, std::span<double> state_K,
                          double tolerance_K, int max_passes) {
  SteadyResult result;
  // A fixed point that swings between two positions of stores, controls or sensors is damped after a while.
  for (int pass = 1; pass <= max_passes; ++pass) {
    plant.evaluate(time_s, steady_step_s, state_K, averaging_s);
    const auto target = plant.equilibrium_K();
    const double weight = pass > 60 ? 0.1 : pass > 40 ? 0.25 : pass > 20 ? 0.5 : 1.0;
    double change_K = 0;
    bool finite = true;
    for (std::size_t i = 0; i < state_K.size(); ++i) {
      const double step_K = weight * (target[i] - state_K[i]);
      finite = finite && std::isfinite(step_K);
      change_K = std::max(change_K, std::abs(step_K));
      state_K[i] += step_K;
    }
    result.passes = pass;
    if (!finite) {
      result.change_K = std::numeric_limits<double>::quiet_NaN();
      return result;
    }
    result.change_K = std::max(change_K, plant.sample_controls(steady_step_s, weight));
    if (result.change_K <= tolerance_K) {
      result.converged = true;
      return result;
    }
  }
  return result;
}

}  // namespace thermohall
