#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sim/run/run_scenario.h"

namespace thermohall {

/// The metrics by which failures are compared, in this order in tables.
inline constexpr std::array<std::string_view, 13> failure_metric_keys{
    "ride_through",   "ride_through_open",  "time_to_recommended", "time_to_allowable", "time_to_throttle",
    "time_to_off",    "degree_hours_above", "throttled_hours",     "racks_off",         "energy_not_served",
    "rack_inlet_max", "chip_max",           "work_delivered"};

struct FailureCase {
  std::string name;  ///< "chillers.main: 1 of 3 off"
  Scenario scenario;
};

struct FailureResult {
  std::string name;
  RunOutcome outcome;
};

/// Every single failure of a scenario: one unit of each bank and stage, one rear door of each row out for the
/// rest of the run, each loop's pumps, each feed, and the utility lost for ten minutes, with generators also
/// with one of them out. Units of a bank are equal, so one stands for all. The scenario's own events are left
/// out. A scenario in dynamic mode keeps its time; others get the hour after the hottest one of the year in
/// steps of a second. The failure comes after five minutes or a tenth of the run.
std::vector<FailureCase> single_failures(const Scenario& scenario, const std::string& library_directory);

/// Two at once: every pair of the `worst` failures of a unit that `results` ranks first, and each of them
/// twice where the bank has two units.
std::vector<FailureCase> double_failures(const std::vector<FailureCase>& singles,
                                         const std::vector<FailureResult>& results, std::size_t worst);

/// Runs them, `jobs` at a time, and ranks them: failed runs first, then short ride-through, then hot inlets.
std::vector<FailureResult> run_failures(const std::vector<FailureCase>& cases, const RunOptions& options,
                                        int jobs = 1);

/// The order of `run_failures`.
void rank_failures(std::vector<FailureResult>& results);

}  // namespace thermohall
