#pragma once

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "sim/report/report_run.h"

namespace thermohall {

/// A complete run of a year without a file, with the metrics given as key, value, unit.
struct GivenMetric {
  std::string key;
  double value;
  std::string unit;
};
inline ReportRun given_run(const std::string& name, const std::vector<GivenMetric>& metrics = {}) {
  ReportRun run;
  run.name = run.title = name;
  run.file = name + ".h5";
  run.status = "complete";
  run.end_s = 8760.0 * 3600;
  for (const GivenMetric& given : metrics)
    run.metrics.push_back({given.key, given.value, given.unit, "name of " + given.key, "", ""});
  return run;
}

/// The row of a table that begins with this text in its first cell, or "".
inline std::string table_row_of(const std::string& html, const std::string& first_cell) {
  const std::size_t at = html.find("<td>" + first_cell);
  return at == std::string::npos ? std::string() : html.substr(at, html.find("</tr>", at) - at);
}

}  // namespace thermohall
