#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/report/report_content.h"
#include "sim/report/report_run.h"
#include "sim/report/shown_number.h"
#include "sim/results/work_basis.h"

namespace thermohall {

/// The designs of a report; not empty, the first is the baseline.
using ReportRuns = std::vector<ReportRun>;

/// What stands for a figure that was not computed.
inline constexpr const char* missing_figure = "\u2013";

/// Dot in the colour of a design and its name.
RichText design_label(const ReportRuns& runs, std::size_t index);

std::vector<std::string> design_names(const ReportRuns& runs);

/// "1 year", "14 days", "36 h"; "" when the file does not tell.
std::string period_text(const ReportRun& run);

/// True when all runs cover periods of the same length, so that totals can be compared.
bool same_period(const ReportRuns& runs);

/// Values of a metric in one unit for all designs. NaN: not computed.
struct MetricRow {
  std::vector<double> values;
  std::string label,
      unit;               ///< unit as stored; empty when no design has the metric
  double largest = 0;     ///< magnitude
  bool computed = false;  ///< by any design
};
MetricRow metric_row(const ReportRuns& runs, const std::string& key);

/// Whether the designs do the same work, and how they are judged when not; the first is the baseline. Runs of
/// different periods are not scaled.
WorkBasis work_basis(const ReportRuns& runs);
/// The metric as designs are judged by it (sim/results/work_basis.h).
MetricRow judged_row(const ReportRuns& runs, const std::string& key);

/// "at least " before a ride-through that ends with the run, else "".
std::string at_least(const ReportRun& run, std::string_view key);

/// A figure of one chart.
ReportBlock figure(std::string heading, std::string note, ReportChart chart);

/// Designs as rows, metrics (key, heading) as columns. Columns that no design has are left out, but never PUE
/// or TUE; no rows when none is left.
ReportTable metric_table(const ReportRuns& runs,
                         const std::vector<std::pair<std::string, std::string>>& wanted);

/// Change against the baseline: in percent, or in the unit for ratios and temperatures; "=" for none. Plain
/// text.
std::string change_text(double value, double baseline, const ShownUnit& unit, const std::string& stored_unit);

}  // namespace thermohall
