#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/run/run_scenario.h"

namespace thermohall {

/// Scenarios that differ in prices alone (their section `cost`, and `cost` of types): the hall is simulated
/// once, with the meters of all tariffs running, and then priced for each. Outcomes as run_scenario gives
/// them; no results files. The first scenario's hall is the one simulated; the caller answers for the others
/// being equal. Throws ScenarioError (weather).
std::vector<RunOutcome> run_priced_scenarios(std::span<const Scenario> scenarios,
                                             const std::string& library_directory, std::stop_token stop);

}  // namespace thermohall
