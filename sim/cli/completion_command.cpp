#include <fmt/core.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "sim/catalogue/model_catalogue.h"
#include "sim/cli/commands.h"
#include "sim/cli/usage_error.h"

namespace thermohall {
namespace {

std::string options_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  return fmt::format("{}", fmt::join(names, " "));
}

// Words that may follow a command beside options and files.
std::string words_of(const CLI::App& command) {
  std::vector<std::string> words;
  for (const CLI::App* sub : command.get_subcommands([](const CLI::App*) { return true; }))
    words.push_back(sub->get_name());
  const bool models = command.get_name() == "evaluate" || command.get_name() == "describe";
  for (const auto& model : model_catalogue())
    if (models && (model.create || command.get_name() == "describe")) words.emplace_back(model.name);
  if (command.get_name() == "completion") words.emplace_back("bash");
  return fmt::format("{}", fmt::join(words, " "));
}

// Words, options of the command and of the program, and files complete everywhere.
std::string bash_script(const CLI::App& app) {
  std::string commands, cases;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    commands += (commands.empty() ? "" : " ") + command->get_name();
    cases += fmt::format("    {}) words=\"{}\"; options=\"{}\" ;;\n", command->get_name(), words_of(*command),
                         options_of(*command));
  }
  return fmt::format(
      R"(# bash completion of thermohall; made by 'thermohall completion bash'
_thermohall() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" command="" word words options
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$word" in -*) ;; *) command="$word"; break ;; esac
  done
  case "$command" in
    "") words="{}"; options="{}" ;;
{}  esac
  COMPREPLY=()
  case "$current" in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options --quiet --verbose" -- "$current") ;;
    *)
      mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
      if [ -n "$command" ]; then mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -f -- "$current"); fi
      ;;
  esac
}}
complete -o filenames -F _thermohall thermohall
)",
      commands, options_of(app), cases);
}

}  // namespace

void add_completion_command(CLI::App& app, CommandContext&) {
  const auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "Completion script for a shell");
  command->add_option("SHELL", *shell, "bash")->required();
  command->footer(
      "Examples:\n  thermohall completion bash > ~/.local/share/bash-completion/completions/thermohall");
  command->callback([&app, shell] {
    if (*shell != "bash") throw UsageError("completion is made for bash only");
    fmt::print("{}", bash_script(app));
  });
}

}  // namespace thermohall
