#include "sim/scenario/scenario_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "sim/scenario/reader_context.h"
#include "sim/scenario/stated_currency.h"
#include "sim/scenario/variant_reader.h"
#include "sim/scenario/weather_source.h"
#include "sim/scenario/yaml_merge.h"

namespace thermohall {
namespace fs = std::filesystem;
namespace {

// Resolves `extends` from the outermost file inwards; `chain` holds the files being read, to find circles.
YamlNode load_extended(const std::string& path, std::vector<std::string>& chain, ScenarioTree& tree,
                       Diagnostics& diagnostics, const SourceLocation& referrer,
                       const std::string* text = nullptr) {
  std::error_code none;
  const std::string canonical = fs::weakly_canonical(path, none).string();
  if (std::find(chain.begin(), chain.end(), canonical) != chain.end()) {
    std::string circle;
    for (const auto& file : chain) circle += fs::path(file).filename().string() + " -> ";
    diagnostics.error(referrer, "extends",
                      "goes round in a circle: " + circle + fs::path(path).filename().string());
    return {};
  }
  if (chain.size() >= 20) {
    diagnostics.error(referrer, "extends", "is nested more than 20 files deep");
    return {};
  }
  YamlDocument document =
      text ? load_yaml_text(*text, path, diagnostics) : load_yaml_file(path, diagnostics, referrer);
  if (!document.root.is_map()) {
    if (!diagnostics.has_errors())
      diagnostics.error({path, 1, 1}, "",
                        "a scenario is a mapping of keys, beginning with 'format: thermohall-scenario 1'");
    return {};
  }
  tree.files.push_back({path, std::move(document.text)});
  const YamlEntry* parent = document.root.find("extends");
  if (!parent) return std::move(document.root);
  if (!parent->value.is_scalar()) {
    diagnostics.error(parent->location(), "extends", "needs the path of one scenario file");
    return std::move(document.root);
  }
  chain.push_back(canonical);
  const auto parent_path = (fs::path(path).parent_path() / parent->value.text).lexically_normal().string();
  YamlNode base = load_extended(parent_path, chain, tree, diagnostics, parent->value.location());
  chain.pop_back();
  return base.is_map() ? merged(base, document.root) : std::move(document.root);
}

// Only a file of the right format is worth reading on.
void check_format(Section& root) {
  const YamlNode* format = root.require("format", "'thermohall-scenario 1'");
  if (!format || format->text == "thermohall-scenario 1") return;
  std::string hint;
  if (format->text.starts_with("thermohall-study")) hint = "; this is a study, use 'thermohall study'";
  if (format->text.starts_with("thermohall-library")) hint = "; this is an equipment library";
  root.diagnostics().error(format->location(), "format",
                           "must be 'thermohall-scenario 1', not " + quote(format->text) + hint);
  root.diagnostics().throw_if_errors();
}

YamlNode* value_of(YamlNode& map, std::string_view key) {
  for (auto& entry : map.entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

// Moves a site to another built-in climate. Grid and tariff go with it when they are those of the old place.
void relocate(YamlNode& root, const std::string& climate) {
  YamlNode* site = value_of(root, "site");
  if (!site || !site->is_map()) return;  // reported when the site is read
  std::string old;
  if (YamlNode* named = value_of(*site, "climate")) {
    old = named->text;
    named->text = climate;
  } else {
    YamlEntry entry{.key = "climate", .line = site->line, .column = site->column, .value = *site};
    entry.value.kind = YamlNode::Kind::scalar;
    entry.value.entries.clear();
    entry.value.text = climate;
    site->entries.push_back(std::move(entry));
  }
  std::erase_if(site->entries, [](const YamlEntry& e) { return e.key == "weather"; });
  YamlNode* grid = value_of(*site, "grid");
  if (grid && !old.empty() && grid->text == old) grid->text = climate;
  YamlNode* cost = value_of(root, "cost");
  YamlNode* tariff = cost ? value_of(*cost, "tariff") : nullptr;
  YamlNode* type = tariff ? value_of(*tariff, "type") : nullptr;
  if (type && !old.empty() && type->text == old) type->text = climate;
}

Scenario read_with(EquipmentLibrary& library, ScenarioTree tree, const std::string& path,
                   const ReadOptions& options) {
  Diagnostics diagnostics;
  if (!options.climate.empty()) {
    require_climate(options.climate, library.directory(), {});
    relocate(tree.root, options.climate);
  }
  Scenario scenario;
  scenario.path = path;
  scenario.files = std::move(tree.files);
  scenario.resolved = to_yaml(tree.root);
  convert_stated_currencies(tree.root, diagnostics);
  library.begin_scenario();
  ReaderContext c{scenario, library, diagnostics, fs::path(path).parent_path().string(), tree.root};
  if (c.folder.empty()) c.folder = ".";

  Section root(tree.root, "", diagnostics);
  check_format(root);
  root.leave({"extends", "currencies"});
  scenario.name = root.text("name", fs::path(path).stem().string());
  scenario.description = root.text("description", "");
  library.add_types(root.mapping("types"), diagnostics);
  read_site_and_run(c, root);
  read_hall(c, root);
  read_airflow(c, root);
  read_loads(c, root);
  read_cooling(c, root);
  read_racks(c, root);
  read_power(c, root);
  read_events(c, root);
  read_redundancy(c, root);
  read_cost(c, root);
  read_footprint(c, root);
  read_retrofit(c, root);
  root.finish();
  if (!diagnostics.has_errors()) check_scenario(c);
  diagnostics.throw_if_errors();
  scenario.diagnostics = diagnostics.sorted();
  for (const auto& item : scenario.diagnostics) scenario.warnings.push_back(to_string(item));
  for (const auto& file : library.files()) scenario.files.push_back(file);
  return scenario;
}

}  // namespace

std::vector<std::string> ReaderContext::zone_ids() const { return ids_of(scenario.hall.zones); }
std::vector<std::string> ReaderContext::load_ids() const { return ids_of(scenario.loads); }

int ReaderContext::zone_index(Section& section, std::string_view key, bool needed) const {
  const auto ids = zone_ids();
  if (ids.empty() || (!section.has(key) && ids.size() == 1)) {  // none at all is reported with the hall
    section.leave({key});
    return 0;
  }
  const auto id = section.reference(key, ids, "zone", needed);
  const auto found = std::find(ids.begin(), ids.end(), id);
  return found == ids.end() ? 0 : static_cast<int>(found - ids.begin());
}

ScenarioTree load_scenario_tree(const std::string& path, Diagnostics& diagnostics,
                                const SourceLocation& referrer, const std::string* text) {
  ScenarioTree tree;
  std::vector<std::string> chain;
  tree.root = load_extended(path, chain, tree, diagnostics, referrer, text);
  return tree;
}

Scenario read_scenario(const std::string& path, const ReadOptions& options) {
  Diagnostics diagnostics;
  ScenarioTree tree = load_scenario_tree(path, diagnostics);
  diagnostics.throw_if_errors();
  return read_scenario(std::move(tree), path, options);
}

Scenario read_scenario(ScenarioTree tree, const std::string& path, const ReadOptions& options) {
  EquipmentLibrary library(options.library_directory);
  return read_variant(std::move(tree), path, library, options);
}

Scenario read_variant(ScenarioTree tree, const std::string& path, EquipmentLibrary& library,
                      const ReadOptions& options) {
  return read_with(library, std::move(tree), path, options);
}

Scenario read_scenario_text(const std::string& text, const std::string& path, EquipmentLibrary& library,
                            const ReadOptions& options) {
  Diagnostics diagnostics;
  ScenarioTree tree = load_scenario_tree(path, diagnostics, {}, &text);
  diagnostics.throw_if_errors();
  return read_with(library, std::move(tree), path, options);
}

}  // namespace thermohall
