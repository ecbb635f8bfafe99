#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "sim/plant/facility.h"

namespace thermohall {

class Plant;

enum class IntegrationMethod { exponential, dormand_prince };

struct IntegratorSettings {
  IntegrationMethod method = IntegrationMethod::exponential;
  double step_s = 60;                ///< longest step of the exponential method
  double relative_tolerance = 1e-6;  ///< Dormand-Prince
  double absolute_tolerance_K = 1e-5;
};

/// What the solver did; stored with the results.
struct SolverStatistics {
  std::uint64_t steps = 0;
  std::uint64_t rejected_steps = 0;
  std::uint64_t evaluations = 0;
  double smallest_step_s = 0;
  double largest_step_s = 0;
};

/// Advances the plant's state between two instants with no input jump in between.
///
/// exponential: the exact first-order update of every store with its neighbours held
/// (docs/theory/thermal_node.md), fixed step, conservative, stable for any step. dormand_prince:
/// Boost.Odeint's controlled 5(4) pair, for short transients and as the check of the other. Both integrate
/// the site's meters with the state, so the energy balance closes to round-off. Throws SimulationError naming
/// the component when a state is not finite.
class Integrator {
 public:
  Integrator(Plant& plant, IntegratorSettings settings);
  ~Integrator();

  /// Returns the mean of the meters over [from_s, to_s].
  FacilityMeters advance(double from_s, double to_s, std::span<double> state_K);
  const SolverStatistics& statistics() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace thermohall
