#pragma once

#include "sim/report/report_content.h"
#include "sim/results/study_summary.h"

namespace thermohall {

/// Bands, tornados and the chances of the designs against each other, as a section of the report; without
/// blocks for an empty summary.
ReportSection uncertainty_section(const StudySummary& summary);

}  // namespace thermohall
