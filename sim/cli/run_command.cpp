#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/cli/campaign_report.h"
#include "sim/cli/commands.h"
#include "sim/cli/comparison_table.h"
#include "sim/cli/failure_table.h"
#include "sim/cli/interrupt.h"
#include "sim/cli/live_json.h"
#include "sim/cli/output_path.h"
#include "sim/cli/program_version.h"
#include "sim/cli/progress_line.h"
#include "sim/cli/usage_error.h"
#include "sim/report/report.h"
#include "sim/run/hottest_hour.h"
#include "sim/run/run_scenario.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {
namespace fs = std::filesystem;
namespace {

struct RunCommandOptions {
  std::vector<std::string> files;
  std::string output, climate, progress, mode, report;
  int jobs = 1, pairs = 0;
  bool force = false, json = false, failures = false, next_minutes = false, hottest_hour = false;
};

bool one_file_named(const RunCommandOptions& options) {
  return fs::path(options.output).extension() == ".h5";
}

void create_folder(const std::string& path) {
  std::error_code fault;
  fs::create_directories(path, fault);
  if (fault) throw FileError(path, "create", fault.message());
}

// A folder takes one file a scenario, named after it; a single scenario may name its file.
std::string output_for(const std::string& file, const RunCommandOptions& options) {
  const fs::path output = options.output.empty() ? fs::path(".") : fs::path(options.output);
  const bool one_file = one_file_named(options);
  if (one_file && options.files.size() > 1)
    throw UsageError("-o names one file, but there are several scenarios; give a folder");
  if (one_file) return output.string();
  if (fs::exists(output) && !fs::is_directory(output))
    throw UsageError(fmt::format("{} is a file; -o takes a folder or a name that ends in .h5",
                                 quote_path(output.string())));
  const fs::path path(file);
  const std::string stem =
      path.stem() == "scenario" && path.has_parent_path() && !path.parent_path().filename().empty()
          ? path.parent_path().filename().string()
          : path.stem().string();
  return (output / (stem + ".h5")).string();
}

void print_result(const RunOutcome& outcome, const Scenario& scenario, const std::string& output,
                  const RunCommandOptions& options, const CommandContext& context) {
  if (options.json) {
    nlohmann::ordered_json json{{"name", scenario.name}, {"status", outcome.status}, {"file", output}};
    if (!outcome.message.empty()) json["message"] = outcome.message;
    for (const auto& m : outcome.metrics)
      json["metrics"][m.key] = {{"value", std::isfinite(m.value) ? nlohmann::ordered_json(m.value) : nullptr},
                                {"unit", m.unit}};
    json["warnings"] = outcome.warnings;
    fmt::print("{}\n", json.dump(1));
    return;
  }
  for (const auto& warning : outcome.warnings) print_message(context, "warning: " + warning);
  if (!context.quiet)
    fmt::print("{}", comparison_table({{scenario.name, outcome.metrics}}, ComparisonRows::headline));
  fmt::print("{}\n", output);
  print_message(context,
                fmt::format("checks: energy balance site {:.1e}, components {:.1e} of IT energy; second law "
                            "{:.1g} K",
                            outcome.audit.site, outcome.audit.components, outcome.second_law_excess_K));
}

std::vector<FailureResult> run_campaign(const Scenario& scenario, const RunOptions& run,
                                        const RunCommandOptions& options) {
  const auto cases = single_failures(scenario, run.library_directory);
  auto results = run_failures(cases, run, options.jobs);
  if (options.pairs > 0) {
    const auto more = run_failures(double_failures(cases, results, static_cast<std::size_t>(options.pairs)),
                                   run, options.jobs);
    results.insert(results.end(), more.begin(), more.end());
    rank_failures(results);
  }
  return results;
}

// Every single failure of each scenario, ranked, or what would lengthen its ride-through; no results are
// written.
void run_campaigns(const RunCommandOptions& options, CommandContext& context) {
  ReadOptions read;
  read.climate = options.climate;
  if (!options.report.empty()) report_format(options.report);
  const auto stop = stop_on_signal();
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  std::vector<ReportSection> sections;
  for (const auto& file : options.files) {
    const Scenario scenario = read_scenario(file, read);
    RunOptions run;
    run.library_directory = read.library_directory;
    run.stop = stop;
    ProgressLine line(progress_style(options.progress, context.quiet), scenario.name);
    run.progress = [&](const Progress& p) { line.show(p.share, options.failures ? "failures" : "remedies"); };
    nlohmann::ordered_json json{{"name", scenario.name}};
    std::string text = scenario.name + "\n";
    if (options.failures) {
      const auto results = run_campaign(scenario, run, options);
      for (const auto& r : results)
        if (r.outcome.status == "failed") context.exit_code = exit_simulation_failed;
      json["failures"] = failure_json(results);
      text += failure_table(results);
      sections.push_back(failures_section(scenario.name, results));
    }
    if (options.next_minutes) {
      if (scenario.events.empty()) throw UsageError(file + " has no events; nothing fails");
      const auto results = next_minutes(scenario, run, options.jobs);
      json["next_five_minutes"] = next_minutes_json(results);
      text += next_minutes_table(results);
      sections.push_back(next_minutes_section(scenario.name, results));
    }
    line.done();
    if (stop.stop_requested()) context.exit_code = exit_cancelled;
    if (options.json)
      all.push_back(std::move(json));
    else
      fmt::print("{}", text);
  }
  if (options.json) fmt::print("{}\n", all.dump(1));
  if (!options.report.empty() && !stop.stop_requested())
    write_document(campaign_document("Failure study", std::move(sections)), options.report);
}

void run_files(const RunCommandOptions& options, CommandContext& context) {
  if (options.failures || options.next_minutes) return run_campaigns(options, context);
  if (!options.report.empty())
    throw UsageError("--report goes with --failure-campaign or --next-five-minutes; see compare --report");
  ReadOptions read;
  read.climate = options.climate;
  // Everything is read and every output path checked before the first run: nothing is left half done by a
  // typing error.
  std::vector<Scenario> scenarios;
  std::vector<std::string> outputs;
  for (const auto& file : options.files) {
    scenarios.push_back(read_scenario(file, read));
    auto& run = scenarios.back().run;
    if (options.mode == "dynamic") run.mode = RunMode::dynamic;
    if (options.mode == "quasi_steady") run.mode = RunMode::quasi_steady;
    require_weather(scenarios.back().site, read.library_directory);
    if (options.hottest_hour) scenarios.back() = hottest_hour(scenarios.back(), read.library_directory);
    outputs.push_back(output_for(file, options));
    for (std::size_t i = 0; i + 1 < outputs.size(); ++i)
      if (outputs[i] == outputs.back())
        throw UsageError(fmt::format("{} and {} would both write {}; rename one or run them apart",
                                     quote_path(options.files[i]), quote_path(file), quote_path(outputs[i])));
    if (one_file_named(options) || fs::exists(outputs.back()))
      require_writable_file(outputs.back(), options.force);
  }
  const auto style = progress_style(options.progress, context.quiet);
  if (!one_file_named(options) && !options.output.empty()) create_folder(options.output);
  const auto stop = stop_on_signal();
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    ProgressLine line(style, scenarios[i].name);
    const RunOptions run{.output_path = outputs[i],
                         .library_directory = read.library_directory,
                         .version = std::string(program_version),
                         .commit = std::string(program_commit),
                         .progress =
                             [&](const Progress& p) {
                               line.show(p.share, fmt::format("day {:.0f}", p.time_s / 86400),
                                         [&] { return live_json(live_values(*p.recorder)); });
                             },
                         .stop = stop};
    RunOutcome outcome;
    try {
      outcome = run_scenario(scenarios[i], run);
    } catch (const FileError& fault) {
      if (fault.operation() == "create") throw;  // never begun
      line.done();
      fmt::print(stderr, "thermohall: {} failed: {}; make room on the disk and run again\n",
                 scenarios[i].name, fault.what());
      context.exit_code = exit_simulation_failed;
      continue;
    }
    line.done();
    print_result(outcome, scenarios[i], outputs[i], options, context);
    if (outcome.status == "failed") {
      fmt::print(stderr, "thermohall: {} failed: {}\n", scenarios[i].name, outcome.message);
      context.exit_code = exit_simulation_failed;
    }
    if (outcome.status == "cancelled") {
      context.exit_code = exit_cancelled;
      return;
    }
  }
}

}  // namespace

void add_run_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RunCommandOptions>();
  auto* command = app.add_subcommand("run", "Simulate scenarios and write one results file each");
  command->add_option("FILE", options->files, "Scenario files")->required();
  command->add_option("-o,--output", options->output, "Results file (.h5) or folder; default: here");
  command->add_option("--climate", options->climate, "Built-in climate instead of the scenario's");
  command->add_option("--mode", options->mode, "quasi_steady or dynamic instead of the scenario's")
      ->check(CLI::IsMember({"quasi_steady", "dynamic"}));
  command->add_option("--progress", options->progress, "auto, bar, json or none");
  command->add_flag(
      "--hottest-hour", options->hottest_hour,
      "The hour after the hottest one of the year, second by second, instead of the run section");
  command->add_flag("--force", options->force, "Replace existing results");
  command->add_flag("--json", options->json, "Print the metrics as JSON");
  command->add_flag("--failure-campaign", options->failures,
                    "Try every single unit out and the utility lost; print a ranked table, write nothing");
  command
      ->add_option("--failure-pairs", options->pairs,
                   "With --failure-campaign: also the worst so many of them in pairs")
      ->check(CLI::Range(0, 20));
  command->add_flag(
      "--next-five-minutes", options->next_minutes,
      "Try what would lengthen the ride-through of the scenario's events: fans and pumps on the "
      "UPS, buffers, faster restart; print minutes and rough cost, write nothing");
  command->add_option("-j,--jobs", options->jobs, "Runs at a time of a campaign")->check(CLI::Range(1, 256));
  command->add_option("--report", options->report, "Also write the tables of a campaign as .html or .pdf");
  command->footer(
      "Examples:\n  thermohall run scenarios/direct_to_chip/scenario.yaml -o dtc.h5\n"
      "  thermohall run a.yaml b.yaml -o results --climate phoenix");
  command->callback([options, &context] { run_files(*options, context); });
}

}  // namespace thermohall
