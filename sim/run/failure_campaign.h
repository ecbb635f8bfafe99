#pragma once

#include <string>
#include <vector>

#include "sim/run/run_scenario.h"

namespace thermohall {

struct FailureCase {
  std::string name;  ///< "chillers.main: 1 of 3 off"
  Scenario scenario;
};

struct FailureResult {
  std::string name;
  RunOutcome outcome;
};

/// Every single failure of a scenario: one unit of each bank and stage out for the rest of the run, each
/// loop's pumps, and the utility lost for ten minutes. Units of a bank are equal, so one stands for all. The
/// scenario's own events are left out. A scenario in dynamic mode keeps its time; others get the hour after
/// the hottest one of the year in steps of a second. The failure comes after five minutes or a tenth of the
/// run.
std::vector<FailureCase> single_failures(const Scenario& scenario, const std::string& library_directory);

/// Runs them and ranks them: failed runs first, then short ride-through, then hot inlets.
std::vector<FailureResult> run_failures(const std::vector<FailureCase>& cases, const RunOptions& options);

}  // namespace thermohall
