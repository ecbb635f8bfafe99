#pragma once

#include <string>

#include "sim/scenario/scenario.h"

namespace thermohall {

/// The scenario with another run: the hour after the hottest one of its weather year, in steps of a second
/// with controls every five seconds and records every five seconds. What a failure is tried on when the
/// scenario itself plans a year. Throws ScenarioError for weather that cannot be had.
Scenario hottest_hour(const Scenario& scenario, const std::string& library_directory);

}  // namespace thermohall
