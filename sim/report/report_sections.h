#pragma once

#include <string>

#include "sim/report/report_content.h"
#include "sim/report/report_facts.h"
#include "sim/report/report_parts.h"

namespace thermohall {

/// The parts of a report in their order. `runs` is not empty; the first is the baseline. What the files do
/// not hold is left out or said to be missing.
ReportDocument report_cover(const ReportRuns& runs,
                            const std::string& created);   ///< without sections
ReportBlocks short_answers(const ReportRuns& runs);        ///< the five questions in a sentence each
std::string cooling_summary(const ReportRuns& runs);       ///< the answer to the first
ReportSection headline_section(const ReportRuns& runs);    ///< six figures, always the same
ReportSection answers_section(const ReportRuns& runs);     ///< the five questions
ReportBlocks winners_table(const ReportRuns& runs);        ///< which design wins on what; part of the answers
ReportSection comparison_section(const ReportRuns& runs);  ///< all metrics, with changes against the baseline
ReportSection energy_charts_section(const ReportRuns& runs);
ReportBlocks end_use_charts(const ReportRuns& runs);  ///< part of the energy charts; may be empty
ReportSection plan_section(const ReportRuns& runs);   ///< without blocks when nothing has a place
ReportSection air_section(const ReportRuns& runs);    ///< field of a hall and its acceptance; may be empty
ReportSection inlet_charts_section(const ReportRuns& runs);
ReportSection cost_charts_section(const ReportRuns& runs);
ReportSection failure_section(const ReportRuns& runs);     ///< events and their answers; may be empty
ReportSection loop_section(const ReportRuns& runs);        ///< networks, tanks, pipes; may be empty
ReportSection control_section(const ReportRuns& runs);     ///< controllers, staging, feeds; may be empty
ReportSection redundancy_section(const ReportRuns& runs);  ///< margins and bottlenecks; may be empty
ReportSection compliance_section(const ReportRuns& runs);  ///< carbon, law and existing hall; may be empty
ReportSection findings_section(const ReportRuns& runs);    ///< flags, warnings, balances
ReportSection basis_section(const ReportRuns& runs);       ///< definitions, assumptions, inputs, scenarios
ReportSection signature_section(const ReportFacts& facts);

}  // namespace thermohall
