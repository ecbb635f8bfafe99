#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "sim/cli/commands.h"
#include "sim/cli/output_path.h"
#include "sim/results/csv_export.h"

namespace thermohall {

void add_export_command(CLI::App& app, CommandContext& context) {
  struct Options {
    std::string file, folder;
    bool force = false;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Results as CSV files for spreadsheets");
  command->add_option("FILE", options->file, "Results file (HDF5)")->required();
  command->add_option("--csv", options->folder, "Folder for the CSV files, one a group")->required();
  command->add_flag("--force", options->force, "Write into a folder that holds files");
  command->footer("Examples:\n  thermohall export air.h5 --csv air_csv");
  command->callback([options, &context] {
    require_writable_folder(options->folder, options->force);
    const ResultsFile results(options->file);
    if (results.status() != "complete")
      print_message(context, fmt::format("{}: warning: the run is {}", options->file, results.status()));
    for (const auto& path : export_csv(results, options->folder)) fmt::print("{}\n", path.string());
  });
}

}  // namespace thermohall
