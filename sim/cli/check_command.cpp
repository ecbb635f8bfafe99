#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/base/diagnostic.h"
#include "sim/cli/commands.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/weather_source.h"
#include "sim/study/study.h"

namespace thermohall {
namespace {

struct CheckOptions {
  std::vector<std::string> files;
  bool json = false, resolved = false;
};

// By the line with the format alone: a file may be large, and its reader parses and judges it anyway.
bool is_study(const std::string& path) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("format:")) return line.find("thermohall-study") != line.npos;
  return false;
}

nlohmann::ordered_json as_json(const Diagnostic& d) {
  static constexpr const char* names[] = {"error", "warning", "note"};
  return {{"severity", names[static_cast<int>(d.severity)]},
          {"file", d.location.file},
          {"line", d.location.line},
          {"column", d.location.column},
          {"key", d.key},
          {"message", d.message}};
}

void check(const CheckOptions& options, CommandContext& context) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& file : options.files) {
    try {
      if (is_study(file)) {
        const Study study = read_study(file, {});
        if (!options.json)
          print_message(context, fmt::format("{}: good, {} variants", file, study.variants.size()));
        continue;
      }
      const Scenario scenario = read_scenario(file);
      std::vector<std::string> warnings = scenario.warnings;
      load_weather(scenario.site, default_library_directory(), warnings);
      if (options.resolved) fmt::print("{}", scenario.resolved);
      for (const auto& warning : warnings) print_message(context, warning);
      if (!options.json) print_message(context, fmt::format("{}: good", file));
    } catch (const ScenarioError& fault) {
      context.exit_code = exit_invalid_input;
      if (options.json) {
        for (const auto& d : fault.diagnostics().sorted()) list.push_back(as_json(d));
      } else {
        fmt::print(stderr, "{}\n", fault.what());
      }
    }
  }
  if (options.json) fmt::print("{}\n", list.dump(1));
}

}  // namespace

void add_check_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<CheckOptions>();
  auto* command =
      app.add_subcommand("check", "Validate scenario and study files; every fault with its place");
  command->add_option("FILE", options->files, "Scenario or study files")->required();
  command->add_flag("--resolved", options->resolved, "Print the scenario after extends and overrides");
  command->add_flag("--json", options->json, "Print the faults as JSON");
  command->footer("Example:\n  thermohall check scenarios/direct_to_chip/scenario.yaml");
  command->callback([options, &context] { check(*options, context); });
}

}  // namespace thermohall
