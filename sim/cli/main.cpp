// The program `thermohall`: registers the sub-commands, runs the one asked for and turns what it throws into
// messages and exit codes.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>

#include "sim/base/diagnostic.h"
#include "sim/cli/commands.h"
#include "sim/cli/program_version.h"
#include "sim/cli/usage_error.h"

namespace thermohall {

namespace {

void print_error(const std::string& text) { fmt::print(stderr, "thermohall: {}\n", text); }

void register_commands(CLI::App& app, CommandContext& context) {
  add_check_command(app, context);
  add_run_command(app, context);
  add_steady_command(app, context);
  add_airflow_command(app, context);
  add_study_command(app, context);
  add_compare_command(app, context);
  add_export_command(app, context);
  add_library_command(app, context);
  add_describe_command(app, context);
  add_evaluate_command(app, context);
  add_completion_command(app, context);
}

// True after printing a message when the first word is no command.
bool reports_unknown_command(const CLI::App& app, int argc, const char* const* argv) {
  if (argc < 2 || argv[1][0] == '-') return false;
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  if (std::ranges::find(names, argv[1]) != names.end()) return false;
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  print_error(fmt::format("{} is not a command{}; see thermohall --help", quote(argv[1]),
                          did_you_mean(argv[1], candidates)));
  return true;
}

int run(int argc, const char* const* argv) {
  CLI::App app(
      "Thermohall simulates the heat, power, water and cost of data halls with air and liquid cooling.",
      "thermohall");
  CommandContext context;
  app.set_version_flag(
      "--version",
      fmt::format("thermohall {}{}", program_version,
                  program_commit.empty() ? std::string() : fmt::format(" ({})", program_commit)));
  app.add_flag("-q,--quiet", context.quiet, "Print errors only");
  app.add_flag("-v,--verbose", context.verbose, "Print more messages");
  app.fallthrough();
  app.require_subcommand(1);
  register_commands(app, context);
  app.footer(
      "Examples:\n"
      "  thermohall run scenarios/air_vs_liquid/air.yaml -o air.h5\n"
      "  thermohall compare air.h5 liquid.h5 --report comparison.html\n"
      "  thermohall evaluate chiller --library water-cooled-screw-538kw --set \"load=300 kW\"\n"
      "'thermohall COMMAND --help' explains a command. Exit codes: 0 good, 1 a simulation failed,\n"
      "2 invalid input or usage, 130 cancelled.");
  if (reports_unknown_command(app, argc, argv)) return exit_invalid_input;
  try {
    app.parse(argc, argv);
    return context.exit_code;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_good : exit_invalid_input;
  }
}

}  // namespace
}  // namespace thermohall

int main(int argc, char** argv) {
  using namespace thermohall;
  try {
    return run(argc, argv);
  } catch (const ScenarioError& error) {
    fmt::print(stderr, "{}\n", error.what());
    return exit_invalid_input;
  } catch (const FileError& error) {
    print_error(error.what());
    return exit_invalid_input;
  } catch (const UsageError& error) {
    print_error(error.what());
    return exit_invalid_input;
  } catch (const SimulationError& error) {
    print_error(error.what());
    return exit_simulation_failed;
  } catch (const std::exception& error) {
    print_error(std::string("unexpected fault: ") + error.what());
    return exit_simulation_failed;
  }
}
