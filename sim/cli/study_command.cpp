#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <thread>

#include "sim/cli/campaign_report.h"
#include "sim/cli/commands.h"
#include "sim/cli/comparison_table.h"
#include "sim/cli/failure_table.h"
#include "sim/cli/interrupt.h"
#include "sim/cli/program_version.h"
#include "sim/cli/progress_line.h"
#include "sim/cli/study_summary_text.h"
#include "sim/cli/text_table.h"
#include "sim/report/growth_section.h"
#include "sim/report/report.h"
#include "sim/report/uncertainty_section.h"
#include "sim/study/growth_runs.h"
#include "sim/study/optimise_run.h"
#include "sim/study/study.h"
#include "sim/study/study_summary.h"

namespace thermohall {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_columns = 8;

struct StudyCommandOptions {
  std::string file, output, climate, progress;
  int jobs = 0;
  bool report = true, force = false;
};

// What the numbered variants of a sweep stand for.
std::string variant_key(const Study& study, const std::vector<std::size_t>& shown) {
  if (study.axes.empty() || shown.empty()) return "";
  std::vector<std::string> titles{"variant"};
  titles.insert(titles.end(), study.axes.begin(), study.axes.end());
  TextTable table(titles);
  for (const std::size_t i : shown) {
    std::vector<std::string> row{study.variants[i].name};
    for (std::string value : study.variants[i].axis_values) {
      std::replace(value.begin(), value.end(), '\n', ' ');
      row.push_back(std::move(value));
    }
    table.add_row(row);
  }
  return table.text() + "\n";
}

void run(const StudyCommandOptions& options, CommandContext& context) {
  StudyOptions study_options;
  study_options.read.climate = options.climate;
  Study study = read_study(options.file, study_options.read);
  const ReportFacts facts = read_report_facts(options.file);
  const fs::path stem = fs::path(options.file).stem() == "study" && fs::path(options.file).has_parent_path()
                            ? fs::path(options.file).parent_path().filename()
                            : fs::path(options.file).stem();
  study_options.output_directory =
      options.output.empty() ? (fs::path("results") / stem).string() : options.output;
  study_options.version = program_version;
  study_options.commit = program_commit;
  study_options.jobs =
      options.jobs > 0 ? options.jobs : static_cast<int>(std::thread::hardware_concurrency());
  study_options.stop = stop_on_signal();
  ProgressLine line(progress_style(options.progress, context.quiet), study.name);
  study_options.progress = [&](std::size_t finished, std::size_t all, double share) {
    line.show(share, fmt::format("{} of {} variants", finished, all));
  };
  study_options.force = options.force;
  auto results = run_study(study, study_options);
  const OptimiseResult found = optimise_study(study, study_options, results);
  if (study.optimise) write_study_results(study, study_options, results, {found.table});
  const FailureStudy failures = fail_study(study, study_options, results);
  if (study.failures) write_study_results(study, study_options, results, {failures.table});
  line.done();

  std::vector<NamedMetrics> table;
  std::vector<std::size_t> shown;
  std::vector<std::string> files;
  std::size_t reused = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const auto& r = results[i];
    reused += r.reused ? 1 : 0;
    if (r.status == "failed") {
      fmt::print(stderr, "thermohall: {} failed: {}\n", r.name, r.message);
      context.exit_code = exit_simulation_failed;
    }
    if (r.status == "cancelled") context.exit_code = exit_cancelled;
    if (r.status != "complete") continue;
    if (!study.variants[i].stands_for_design()) continue;
    if (table.size() < most_columns) {
      table.push_back({r.name, r.metrics});
      shown.push_back(i);
    }
    if (files.size() < most_columns && !r.file.empty())
      files.push_back((fs::path(study_options.output_directory) / r.file).string());
  }
  if (!table.empty() && !context.quiet)
    fmt::print("{}\n{}\n{}", study.name, comparison_table(table, ComparisonRows::headline),
               variant_key(study, shown));
  const StudySummary summary = summarise(study, results);
  const GrowthSummary growth = grow_designs(study, results);
  if (!context.quiet) fmt::print("{}{}", study_summary_text(summary), growth_summary_text(growth));
  if (!context.quiet)
    fmt::print("{}{}", fleet_text(fleet_cases(study, results)), optimise_text(study, found));
  if (!context.quiet)
    for (const auto& one : failures.cases)
      fmt::print("\nFailures of {}, worst first\n{}", one.name, failure_table(one.results));
  if (results.size() > most_columns)
    print_message(context, fmt::format("{} variants; the first {} are shown, index.h5 holds all",
                                       results.size(), most_columns));
  if (reused > 0)
    print_message(context, fmt::format("{} of {} variants were up to date", reused, results.size()));
  fmt::print("results  {}\n", (fs::path(study_options.output_directory) / "index.h5").string());
  if (options.report && !files.empty()) {
    const fs::path folder = study_options.output_directory;
    const auto report = (folder / "report.html").string(), paper = (folder / "report.pdf").string();
    std::vector<ReportSection> more{uncertainty_section(summary)};
    for (ReportSection& section : growth_section(growth)) more.push_back(std::move(section));
    for (const auto& one : failures.cases) more.push_back(failures_section(one.name, one.results));
    write_reports(files, {report, paper}, std::move(more), facts);
    fmt::print("report   {}\nreport   {}\n", report, paper);
  }
}

}  // namespace

void add_study_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<StudyCommandOptions>();
  auto* command = app.add_subcommand(
      "study", "Run the designs and sweeps of a study on all cores; resumes where it stopped");
  command->add_option("FILE", options->file, "Study file")->required();
  command->add_option("-o,--output", options->output, "Folder of the results; default: results/<study>");
  command->add_option("-j,--jobs", options->jobs, "Threads; default: all cores")->check(CLI::Range(1, 1024));
  command->add_option("--climate", options->climate, "Built-in climate instead of the scenarios'");
  command->add_option("--progress", options->progress, "auto, bar, json or none");
  command->add_flag("--force", options->force, "Run variants again whose results are up to date");
  command->add_flag("!--no-report", options->report, "Write neither report.html nor report.pdf");
  command->footer("Example:\n  thermohall study scenarios/air_vs_liquid/study.yaml --climate phoenix");
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace thermohall
