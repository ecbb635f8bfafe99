#include <fmt/core.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/cli/commands.h"
#include "sim/cli/library_listing.h"
#include "sim/cli/text_table.h"
#include "sim/cli/usage_error.h"

namespace thermohall {
namespace {

struct LibraryOptions {
  std::string kind, id;
  bool json = false;
};

void list(const LibraryOptions& options, const CommandContext& context) {
  const auto kinds = library_kinds();
  if (!options.kind.empty() && std::ranges::find(kinds, options.kind) == kinds.end()) {
    const std::vector<std::string_view> names(kinds.begin(), kinds.end());
    throw UsageError(fmt::format("the library has no kind {}{}; there are {}", quote(options.kind),
                                 did_you_mean(options.kind, names), fmt::join(kinds, ", ")));
  }
  auto json = nlohmann::ordered_json::array();
  TextTable table({"kind", "id", "label", "confidence", "source"});
  for (const auto& kind : kinds) {
    if (!options.kind.empty() && kind != options.kind) continue;
    for (const LibraryItem& item : library_items(kind)) {
      table.add_row({kind, item.id, item.origin.label, item.origin.confidence, item.origin.source});
      json.push_back({{"kind", kind},
                      {"id", item.id},
                      {"label", item.origin.label},
                      {"confidence", item.origin.confidence},
                      {"source", item.origin.source}});
    }
  }
  if (options.json) {
    fmt::print("{}\n", json.dump(1));
  } else {
    fmt::print("{}", table.text());
    print_message(
        context,
        "\n'thermohall library show ID' prints the numbers of one. Confidence: A primary text or data\n"
        "read, B text that names its primary source, C untraceable or marketing, D derived by stated\n"
        "arithmetic, U engineering default without a source.");
  }
}

// An id may stand in several kinds (places have a climate, a grid and a tariff): all are shown, or the one of
// KIND/ID.
void show(const LibraryOptions& options) {
  const auto slash = options.id.find('/');
  const std::string only_kind = slash == std::string::npos ? "" : options.id.substr(0, slash);
  const std::string id = slash == std::string::npos ? options.id : options.id.substr(slash + 1);
  auto json = nlohmann::ordered_json::array();
  std::string text;
  std::vector<std::string> known;
  for (const auto& kind : library_kinds()) {
    if (!only_kind.empty() && kind != only_kind) continue;
    for (const LibraryItem& item : library_items(kind)) {
      known.push_back(item.id);
      if (item.id != id) continue;
      json.push_back(library_item_json(kind, item));
      text += (text.empty() ? "" : "\n") + library_item_text(kind, item);
    }
  }
  if (json.empty()) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    throw UsageError(fmt::format("the library has no item {}{}; 'thermohall library list' shows all",
                                 quote(id), did_you_mean(id, names)));
  }
  if (options.json) {
    fmt::print("{}\n", json.size() == 1 ? json.front().dump(1) : json.dump(1));
  } else {
    fmt::print("{}", text);
  }
}

}  // namespace

void add_library_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<LibraryOptions>();
  CLI::App* command = app.add_subcommand("library", "Equipment with curves, sources and confidence");
  command->add_flag("--json", options->json, "Print JSON");
  command->require_subcommand(0, 1);
  CLI::App* list_command = command->add_subcommand("list", "List the items");
  list_command->add_option("KIND", options->kind, "Only this kind: chillers, racks, cdus ...");
  CLI::App* show_command = command->add_subcommand("show", "Print all numbers of an item");
  show_command->add_option("ID", options->id, "Id of the item, or KIND/ID")->required();
  command->footer(
      "Examples:\n"
      "  thermohall library list chillers\n"
      "  thermohall library show water-cooled-screw-538kw\n"
      "  thermohall library show tariffs/ashburn --json\n"
      "The environment variable THERMOHALL_LIBRARY names another folder than the shipped one.");
  command->callback([command, show_command, options, &context] {
    if (command->got_subcommand(show_command)) {
      show(*options);
    } else {
      list(*options, context);
    }
  });
}

}  // namespace thermohall
