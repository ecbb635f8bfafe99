#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "sim/airflow/airflow_acceptance.h"

namespace thermohall {

/// The transient clause of the acceptance: the utility is lost at the design weather and comes back after the
/// outage of the rules. The plant is run in time, with its UPS, generators, restarts, stores and controls;
/// its air flows, supply temperatures and rack powers drive the air of the hall in time, on the preview grid.
/// Racks store heat as the rules say: C = (steel U + servers m) c, with the effectiveness of the rules
/// against their air. Passed when no rack has a height band above the limit for longer than allowed, and none
/// goes off. `start`: hour of the year that the plant runs at. Throws ScenarioError for weather that cannot
/// be had.
AcceptanceTransient acceptance_transient(const Scenario&, const std::string& library_directory,
                                         const std::function<bool(double, const std::string&)>& progress = {},
                                         std::stop_token stop = {});

/// Heat capacity of a rack by the rules.
double acceptance_rack_mass_J_K(const AcceptanceRules&, const RackType&);

}  // namespace thermohall
