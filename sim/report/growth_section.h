#pragma once

#include <vector>

#include "sim/report/report_content.h"
#include "sim/results/growth_summary.h"

namespace thermohall {

/// Growth over the years and cost of accelerator hours, as sections of the report; none for an empty summary.
std::vector<ReportSection> growth_section(const GrowthSummary& summary);

}  // namespace thermohall
