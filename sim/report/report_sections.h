#pragma once

#include <string>

#include "sim/report/report_parts.h"

namespace thermohall {

/// The sections of a report in their order, as HTML. `runs` is not empty; the first is the baseline. What the
/// files do not hold is left out or said to be missing.
std::string cover_section(const ReportRuns& runs, const std::string& created);
std::string headline_section(const ReportRuns& runs);    ///< six figures, always the same
std::string answers_section(const ReportRuns& runs);     ///< the five questions
std::string winners_table(const ReportRuns& runs);       ///< which design wins on what; part of the answers
std::string comparison_section(const ReportRuns& runs);  ///< all metrics, with changes against the baseline
std::string energy_charts_section(const ReportRuns& runs);
std::string end_use_charts(const ReportRuns& runs);  ///< part of the energy charts; may be empty
std::string inlet_charts_section(const ReportRuns& runs);
std::string cost_charts_section(const ReportRuns& runs);
std::string findings_section(const ReportRuns& runs);  ///< flags, warnings, balances
std::string basis_section(const ReportRuns& runs);     ///< definitions, assumptions, inputs, scenarios

}  // namespace thermohall
