#pragma once

#include <string>

#include "sim/results/growth_summary.h"
#include "sim/results/study_summary.h"
#include "sim/study/optimise_run.h"

namespace thermohall {

/// Bands, tornado of the cost of ownership and chances of the designs as tables for a terminal; empty for an
/// empty summary.
std::string study_summary_text(const StudySummary& summary);

/// Growth of the designs and cost of their accelerator hours; empty for an empty summary.
std::string growth_summary_text(const GrowthSummary& summary);

/// The fleet of each mix, site by site; empty without `fleet`.
std::string fleet_text(const std::vector<FleetCase>& cases);

/// What the search found for each design; empty without `optimise`.
std::string optimise_text(const Study& study, const OptimiseResult& found);

}  // namespace thermohall
