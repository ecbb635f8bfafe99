#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/report/air_facts.h"
#include "sim/report/control_facts.h"
#include "sim/report/failure_facts.h"
#include "sim/report/loop_facts.h"
#include "sim/report/plan_svg.h"
#include "sim/results/results_types.h"

namespace thermohall {

struct EndUseEnergy {
  std::string key, label;
  double energy_J = 0;
};

/// By month of the year, "01" to "12"; NaN where the file has nothing. Empty lists: not in the file.
struct MonthlyFigures {
  std::vector<std::string> months;
  std::vector<double> pue, tue, water_kg, total_energy_J;
};

/// NaN: not computed or without meaning for this rack (a bath has no air inlet).
struct ReportRack {
  std::string id;
  double inlet_max_K, inlet_mean_K, inlet_limit_K, chip_max_K, hours_above_limit, throttled_hours, energy_J;
};

struct InletBin {
  double lower_K, upper_K, rack_hours;
};

struct CapitalRow {
  std::string item, category, unit, life, source, confidence;
  double quantity, unit_cost, cost;
};

struct OwnershipRow {
  std::string category;
  double present_value;
};

/// A rule of law, or a limit of an existing hall, with what the run has.
struct ComplianceRow {
  std::string about;      ///< law; key of the limit
  std::string indicator;  ///< what is judged; what is compared
  std::string rule;       ///< when it holds; what needs most
  std::string unit, verdict;
  double limit, value;
};

/// Carbon of the period by source.
struct FootprintRow {
  std::string source, basis;
  double mass_kg;
};

struct FlagRow {
  std::string group, item, flag;
  double hours;
};

/// What a report needs of one results file. Parts that are not in the file stay empty.
struct ReportRun {
  std::string name;  ///< of the design, unique in a report
  std::string file, title, source, created, status;
  std::vector<std::pair<std::string, std::string>> facts;  ///< site, weather … as far as stated
  double begin_s = 0, end_s = 0;                           ///< of the recorded period; equal: not known
  std::vector<Metric> metrics;
  std::vector<EndUseEnergy> end_uses;
  MonthlyFigures monthly;
  std::vector<double> power_W, power_hours, power_end_s;  ///< total electric power, interval by interval
  std::vector<ReportRack> racks;
  std::vector<InletBin> inlet_bins;
  double hall_length_m = 0, hall_width_m = 0;
  std::vector<PlanObject> plan;  ///< what has a place; inlets are those of `racks`
  std::vector<CapitalRow> capital;
  std::vector<OwnershipRow> ownership;
  std::string currency = "USD";
  std::vector<FootprintRow> footprint;
  std::vector<ComplianceRow> regulation, retrofit;
  std::vector<FlagRow> flags;
  FailureFacts failure;
  RedundancyFacts redundancy;
  LoopFacts loops;
  ControlFacts controls;
  AirFacts air;
  std::vector<std::string> warnings;
  Provenance provenance;
  std::vector<std::pair<std::string, double>> solver_statistics;
  std::vector<std::string> faults;  ///< parts that are in the file but cannot be read

  double hours() const { return (end_s - begin_s) / 3600; }
  bool of_air_only() const { return !air.empty() && power_hours.empty(); }
  bool complete() const { return status == "complete"; }
};

/// FileError when the file is no results file. Damaged parts are named in `faults` and left out.
ReportRun read_report_run(const std::string& path);

/// Reads all, and makes the names of the designs differ: title, or title and file name.
std::vector<ReportRun> read_report_runs(const std::vector<std::string>& paths);

const Metric* find_metric(const ReportRun& run, std::string_view key);

/// Nothing when it is absent or not computed.
std::optional<double> metric_value(const ReportRun& run, std::string_view key);

}  // namespace thermohall
