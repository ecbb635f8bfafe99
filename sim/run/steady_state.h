#pragma once

#include <span>

namespace thermohall {

class Plant;

struct SteadyResult {
  int passes = 0;
  double change_K = 0;  ///< of the last pass
  bool converged = false;
};

/// Brings state and controls to rest for the inputs of [time_s, time_s + averaging_s]: repeated passes
/// through the plant, each store moving to the equilibrium with its neighbours and each controller settling,
/// until nothing moves by more than `tolerance_K` (or the same share of a control). Stops at once, with a
/// change that is not finite, when an equilibrium is not: the state then holds it.
SteadyResult solve_steady(Plant& plant, double time_s, double averaging_s, std::span<double> state_K,
                          double tolerance_K = 1e-6, int max_passes = 200);

}  // namespace thermohall
