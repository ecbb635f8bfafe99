#pragma once

#include <string>
#include <vector>

#include "sim/report/report_content.h"

namespace thermohall {

/// What people state about a report, not the designs: nothing of it changes a result, so that it is kept
/// apart from the scenarios. Empty texts are left out.
struct ReportFacts {
  std::string title;  ///< in place of the name of the design or "Comparison of …"
  std::string project, client;
  std::string prepared_by, checked_by;
  std::string revision;
  std::string date;  ///< of issue, as it shall be printed; in place of the date of creation
  std::string note;  ///< paragraphs, separated by an empty line
};

/// Name of a key of `report:` and the text it fills. The order is that of the cover.
struct ReportFactKey {
  const char* key;
  std::string ReportFacts::*text;
  const char* meaning;
};
const std::vector<ReportFactKey>& report_fact_keys();

/// The mapping `report:` of a YAML file: a study, or a file with nothing else. Without the mapping all texts
/// are empty. Throws ScenarioError (not readable, unknown key, a key that is no text).
ReportFacts read_report_facts(const std::string& path);

/// Title, project and the rest on the cover of a report.
void put_on_cover(ReportDocument& document, const ReportFacts& facts);

}  // namespace thermohall
