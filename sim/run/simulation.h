#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "sim/run/integrator.h"
#include "sim/run/recorder.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

class AirFields;
class Plant;

struct Progress {
  double share = 0;  ///< of the simulated time
  double time_s = 0;
  const Recorder* recorder = nullptr;  ///< what there is so far, for live_values(); valid during the call
};

/// What a run did beside its records.
struct SimulationReport {
  std::string status;   ///< complete, failed, cancelled
  std::string message;  ///< of a failure
  SolverStatistics solver;
  int unsettled_intervals = 0;  ///< planning intervals that did not reach rest
  double stored_energy_change_J = 0;
};

/// Runs a scenario on its plant: planning years interval by interval, or dynamics between breakpoints with
/// sampled controls. Failures end up in the report, with everything computed so far in the recorder.
/// `observe` is called for every piece of time added to the recorder (meters of tariffs); `air` follows the
/// plant.
SimulationReport simulate(
    Plant& plant, const RunSpec& run, Recorder& recorder,
    const std::function<void(double time_s, double duration_s, const FacilityMeters&)>& observe,
    const std::function<void(const Progress&)>& progress, std::stop_token stop,
    AirFields* air = nullptr);

}  // namespace thermohall
