#pragma once

#include <string>

namespace CLI {
class App;
}

namespace thermohall {

/// How the program ends.
enum ExitCode : int {
  exit_good = 0,
  exit_simulation_failed = 1,
  exit_invalid_input = 2,
  exit_cancelled = 130
};

/// What all commands share: the options before or after the command's name, and how it went.
struct CommandContext {
  bool quiet = false;    ///< errors only
  bool verbose = false;  ///< more messages
  int exit_code = exit_good;
};

/// Messages go to the error stream: warnings and notes unless --quiet is given, details only with --verbose.
void print_message(const CommandContext& context, const std::string& text);
void print_detail(const CommandContext& context, const std::string& text);

// Each of these registers one sub-command: its options, and a callback that sets the exit code. A callback
// may throw ScenarioError, FileError, UsageError and SimulationError, which the main program prints.
void add_check_command(CLI::App& app, CommandContext& context);
void add_run_command(CLI::App& app, CommandContext& context);
void add_steady_command(CLI::App& app, CommandContext& context);
void add_airflow_command(CLI::App& app, CommandContext& context);
void add_study_command(CLI::App& app, CommandContext& context);
void add_compare_command(CLI::App& app, CommandContext& context);
void add_export_command(CLI::App& app, CommandContext& context);
void add_library_command(CLI::App& app, CommandContext& context);
void add_describe_command(CLI::App& app, CommandContext& context);
void add_evaluate_command(CLI::App& app, CommandContext& context);
/// Last: its script is made from the commands that are registered.
void add_completion_command(CLI::App& app, CommandContext& context);

}  // namespace thermohall
