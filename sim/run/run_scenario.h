#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "sim/run/event_answers.h"
#include "sim/run/run_metrics.h"
#include "sim/run/simulation.h"

namespace thermohall {

struct RunOptions {
  std::string output_path;  ///< results file; empty: nothing is written
  std::string library_directory;
  std::string version, commit;
  std::string case_hash = {};  ///< stored with the results so that a study finds them again
  std::function<void(const Progress&)> progress;
  std::stop_token stop;
};

struct RunOutcome {
  std::string status;  ///< complete, failed, cancelled
  std::string message;
  std::vector<Metric> metrics;
  std::vector<std::string> warnings;
  EnergyAudit audit;
  double second_law_excess_K = 0;
  SolverStatistics solver;
  BindingLimit binding = {};  ///< which rack ends the ride-through, and by what; empty without events
};

/// Enters the audits of a run; one that completed without closing its balances has failed.
void judge_balances(RunOutcome& outcome, const RunTotals& totals);

/// One scenario from assembly to results file: the executable form of docs/walkthrough.md. A run that fails
/// keeps what it computed and says so in the file's status. Throws ScenarioError (weather) and FileError
/// (output).
RunOutcome run_scenario(const Scenario& scenario, const RunOptions& options);

}  // namespace thermohall
