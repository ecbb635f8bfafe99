#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/cli/commands.h"
#include "sim/cli/comparison_table.h"
#include "sim/cli/output_path.h"
#include "sim/cli/usage_error.h"
#include "sim/report/report.h"
#include "sim/results/csv_export.h"

namespace thermohall {
namespace {

struct CompareOptions {
  std::vector<std::string> files;
  std::string report, csv, facts_file;
  ReportFacts facts;  ///< given one by one
  bool json = false, headline = false, force = false;
};

nlohmann::ordered_json numbers(const std::vector<double>& values) {
  auto list = nlohmann::ordered_json::array();
  for (const double value : values)
    list.push_back(std::isfinite(value) ? nlohmann::ordered_json(value) : nullptr);
  return list;
}

void print_json(const Comparison& comparison, const CompareOptions& options) {
  nlohmann::ordered_json json{
      {"designs", comparison.names}, {"files", options.files}, {"metrics", nlohmann::ordered_json::array()}};
  for (const auto& row : comparison.rows)
    json["metrics"].push_back({{"key", row.key},
                               {"long_name", row.long_name},
                               {"unit", row.unit},
                               {"definition", row.definition},
                               {"values", numbers(row.values)},
                               {"change", numbers(row.change)},
                               {"relative_change", numbers(row.relative_change)}});
  fmt::print("{}\n", json.dump(1));
}

ReportFacts facts_of(const CompareOptions& options) {
  ReportFacts facts = options.facts_file.empty() ? ReportFacts{} : read_report_facts(options.facts_file);
  for (const ReportFactKey& key : report_fact_keys())
    if (const std::string& given = options.facts.*key.text; !given.empty()) facts.*key.text = given;
  return facts;
}

void compare(const CompareOptions& options, const CommandContext& context) {
  for (const std::string* output : {&options.report, &options.csv})
    if (!output->empty()) require_writable_file(*output, options.force);
  try {
    if (!options.report.empty()) report_format(options.report);
  } catch (const std::invalid_argument& fault) {
    throw UsageError(quote_path(options.report) + ": " + fault.what());
  }
  const ReportFacts facts = facts_of(options);
  std::vector<std::string> warnings;
  const auto designs = read_named_metrics(options.files, warnings);
  for (const auto& warning : warnings) print_message(context, warning);
  Comparison comparison;
  try {
    comparison = compare_designs(designs);
  } catch (const std::invalid_argument& fault) {
    throw UsageError(std::string("the files cannot be compared: ") + fault.what());
  }
  if (options.json) {
    print_json(comparison, options);
  } else {
    fmt::print("{}",
               comparison_table(designs, options.headline ? ComparisonRows::headline : ComparisonRows::all));
  }
  if (!options.csv.empty()) {
    write_comparison_csv(comparison, options.csv);
    print_message(context, "written: " + options.csv);
  }
  if (!options.report.empty()) {
    write_report(options.files, options.report, {}, facts);
    print_message(context, "written: " + options.report);
  }
}

}  // namespace

void add_compare_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<CompareOptions>();
  CLI::App* command = app.add_subcommand("compare", "Designs side by side, the first is the baseline");
  command->add_option("FILES", options->files, "Results files (HDF5)")->required();
  command->add_option("--report", options->report,
                      "Write a report (.html or .pdf) with plots, sources and assumptions");
  command->add_option("--csv", options->csv, "Write the table as CSV");
  command->add_flag("--json", options->json, "Print JSON instead of the table");
  command->add_flag("--headline", options->headline, "Print the metrics that decide only");
  command->add_flag("--force", options->force, "Replace output files that exist");
  command->add_option("--facts", options->facts_file,
                      "YAML file whose mapping `report` holds the texts below, as a study file may");
  for (const ReportFactKey& key : report_fact_keys()) {
    std::string name = std::string("--") + key.key;
    std::replace(name.begin(), name.end(), '_', '-');
    command->add_option(name, options->facts.*key.text, std::string("Report: ") + key.meaning);
  }
  command->footer(
      "Examples:\n"
      "  thermohall compare air.h5 rear_door.h5 direct.h5\n"
      "  thermohall compare air.h5 direct.h5 --report comparison.html --csv comparison.csv\n"
      "  thermohall compare direct.h5 --report direct.pdf");
  command->callback([options, &context] { compare(*options, context); });
}

}  // namespace thermohall
