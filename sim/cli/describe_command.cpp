#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "sim/cli/commands.h"
#include "sim/cli/model_tables.h"
#include "sim/cli/scenario_schema.h"
#include "sim/cli/require_model.h"
#include "sim/cli/usage_error.h"

namespace thermohall {
namespace {

struct DescribeOptions {
  std::string model;
  bool schema = false, markdown = false, json = false;
};

void describe(const DescribeOptions& options) {
  if (options.schema) {
    if (!options.model.empty())
      throw UsageError("--schema describes scenario files as a whole; leave MODEL out");
    fmt::print("{}\n", scenario_schema().dump(1));
  } else if (options.json) {
    auto json = nlohmann::ordered_json::array();
    if (!options.model.empty()) {
      json = model_json(require_model(options.model));
    } else {
      for (const auto& model : model_catalogue()) json.push_back(model_json(model));
    }
    fmt::print("{}\n", json.dump(1));
  } else if (options.model.empty()) {
    if (options.markdown) {
      fmt::print("{}", parameter_manual());
      return;
    }
    const char* separator = "";
    for (const auto& model : model_catalogue()) {
      fmt::print("{}{}", separator, model_text(model));
      separator = "\n";
    }
  } else {
    const CatalogueModel& model = require_model(options.model);
    fmt::print("{}", options.markdown ? model_markdown(model) : model_text(model));
  }
}

}  // namespace

void add_describe_command(CLI::App& app, CommandContext&) {
  const auto options = std::make_shared<DescribeOptions>();
  CLI::App* command = app.add_subcommand("describe", "Parameter tables; JSON Schema for editors");
  command->add_option("MODEL", options->model, "One model; without it all");
  auto* schema =
      command->add_flag("--schema", options->schema, "Print a JSON Schema of scenario files (draft 2020-12)");
  auto* markdown =
      command->add_flag("--markdown", options->markdown, "Print Markdown for the parameter manual");
  command->add_flag("--json", options->json, "Print JSON")->excludes(schema)->excludes(markdown);
  schema->excludes(markdown);
  command->footer(
      "Examples:\n"
      "  thermohall describe chiller\n"
      "  thermohall describe --schema > thermohall-scenario.schema.json\n"
      "VS Code with the YAML extension completes scenario files that begin with the line\n"
      "  # yaml-language-server: $schema=thermohall-scenario.schema.json");
  command->callback([options] { describe(*options); });
}

}  // namespace thermohall
