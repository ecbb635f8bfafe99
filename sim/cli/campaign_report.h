#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/report/report_content.h"
#include "sim/run/next_minutes.h"

namespace thermohall {

/// The table of a failure campaign as a section of a report.
ReportSection failures_section(const std::string& design, const std::vector<FailureResult>& results);

/// What lengthens the ride-through, as a section of a report.
ReportSection next_minutes_section(const std::string& design, const std::vector<RemedyResult>& results);

/// A document of such sections.
ReportDocument campaign_document(std::string title, std::vector<ReportSection> sections);

/// What lengthens the ride-through, as text and for programs.
std::string next_minutes_table(const std::vector<RemedyResult>& results);
nlohmann::ordered_json next_minutes_json(const std::vector<RemedyResult>& results);

}  // namespace thermohall
