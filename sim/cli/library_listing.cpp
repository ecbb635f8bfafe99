#include "sim/cli/library_listing.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

#include "sim/base/quantity.h"
#include "sim/catalogue/model_catalogue.h"
#include "sim/cli/text_table.h"

namespace thermohall {
namespace {

constexpr std::string_view climate_kind = "climates";

std::filesystem::path file_of(std::string_view kind) {
  return std::filesystem::path(default_library_directory()) / fmt::format("{}.yaml", kind);
}

// What the model's table says about a key of an item, or "".
std::string_view meaning_of(std::string_view kind, std::string_view part, std::string_view key) {
  for (const auto& model : model_catalogue()) {
    if (model.library.kind != kind || model.library.part != part) continue;
    const auto row = std::ranges::find(model.parameters, key, &ParameterView::key);
    if (row != model.parameters.end()) return row->meaning;
  }
  return {};
}

bool is_table(const YamlNode& node) {
  return node.is_sequence() && !node.items.empty() &&
         std::ranges::all_of(node.items, [](const YamlNode& item) { return item.is_sequence(); });
}

// One line for anything but curves and mappings.
std::string value_text(const YamlNode& node) {
  if (node.is_scalar()) return node.text;
  std::vector<std::string> parts;
  for (const auto& item : node.items) parts.push_back(value_text(item));
  for (const auto& entry : node.entries) parts.push_back(entry.key + ": " + value_text(entry.value));
  return node.is_map() ? fmt::format("{{{}}}", fmt::join(parts, ", "))
                       : fmt::format("[{}]", fmt::join(parts, ", "));
}

std::string curve_text(const YamlNode& points, const YamlEntry* units, std::size_t indent) {
  const bool has_units = units && units->value.items.size() == 2;
  TextTable table({has_units ? "x [" + units->value.items[0].text + "]" : "x",
                   has_units ? "y [" + units->value.items[1].text + "]" : "y"});
  for (const auto& point : points.items) {
    std::vector<std::string> cells;
    for (const auto& value : point.items) cells.push_back(value_text(value));
    table.add_row(std::move(cells));
  }
  return table.text(indent);
}

// The values of a mapping: first those of one line, then curves and parts.
std::string mapping_text(std::string_view kind, std::string_view part, const YamlNode& map,
                         std::size_t indent) {
  TextTable table({"parameter", "value", "meaning"});
  std::string below;
  for (const auto& entry : map.entries) {
    const std::string title = fmt::format("\n{:{}}{}\n", "", indent, entry.key);
    const YamlEntry* points = entry.value.find("points");
    if (is_table(entry.value)) {
      below += title + curve_text(entry.value, nullptr, indent + 2);
    } else if (points && is_table(points->value)) {
      below += title + curve_text(points->value, entry.value.find("units"), indent + 2);
    } else if (entry.value.is_map()) {
      below += title + mapping_text(kind, entry.key, entry.value, indent + 2);
    } else {
      table.add_row({entry.key, value_text(entry.value), std::string(meaning_of(kind, part, entry.key))});
    }
  }
  return table.text(indent) + below;
}

nlohmann::ordered_json node_json(const YamlNode& node) {
  if (node.is_scalar()) {
    if (node.quoted) return node.text;
    try {
      return parse_number(node.text);
    } catch (const QuantityError&) {
      return node.text;  // a quantity with its unit, or a word
    }
  }
  if (node.is_sequence()) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& item : node.items) list.push_back(node_json(item));
    return list;
  }
  auto json = node.is_map() ? nlohmann::ordered_json::object() : nlohmann::ordered_json();
  for (const auto& entry : node.entries) json[entry.key] = node_json(entry.value);
  return json;
}

std::vector<LibraryItem> climate_items() {
  Diagnostics diagnostics;
  const YamlDocument document = load_yaml_file(file_of(climate_kind).string(), diagnostics);
  diagnostics.throw_if_errors();
  std::vector<LibraryItem> items;
  const YamlEntry* climates = document.root.find(climate_kind);
  if (!climates) return items;
  for (const auto& entry : climates->value.entries) {
    LibraryItem item;
    item.id = item.origin.type_id = entry.key;
    item.parameters = entry.value;
    const auto take = [&](std::string_view key) {
      const YamlEntry* found = entry.value.find(key);
      std::string text = found ? found->value.text : std::string();
      std::erase_if(item.parameters.entries, [&](const YamlEntry& e) { return e.key == key; });
      return text;
    };
    item.origin.label = take("label");
    item.origin.source = take("source");
    item.origin.confidence = take("confidence");
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

std::vector<std::string> library_kinds() {
  std::vector<std::string> kinds;
  std::error_code none;
  const std::string directory = default_library_directory();
  if (!std::filesystem::is_directory(directory, none))
    throw FileError(directory, "read", "there is no such folder; THERMOHALL_LIBRARY may name another");
  for (const auto kind : EquipmentLibrary::kinds())
    if (std::filesystem::exists(file_of(kind), none)) kinds.emplace_back(kind);
  if (std::filesystem::exists(file_of(climate_kind), none)) kinds.emplace_back(climate_kind);
  return kinds;
}

std::vector<LibraryItem> library_items(const std::string& kind) {
  if (kind == climate_kind) return climate_items();
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  std::vector<LibraryItem> items;
  for (const auto& id : library.ids(kind, diagnostics)) items.push_back(*library.find(kind, id, diagnostics));
  diagnostics.throw_if_errors();
  return items;
}

std::string library_item_text(const std::string& kind, const LibraryItem& item) {
  std::string text = fmt::format("{}/{}: {}\n", kind, item.id, item.origin.label);
  text += fmt::format("source: {}\nconfidence: {}\n", item.origin.source, item.origin.confidence);
  if (!item.origin.note.empty()) text += fmt::format("note: {}\n", item.origin.note);
  if (!item.model.empty()) text += fmt::format("model: {}\n", item.model);
  if (item.cost)
    text += fmt::format("cost: {:.6g} USD each, life {:.4g} years, maintenance {:.4g} % a year ({}; {})\n",
                        item.cost->cost_USD, item.cost->service_life_years,
                        100 * item.cost->maintenance_share, item.cost->source, item.cost->confidence);
  return text + '\n' + mapping_text(kind, "", item.parameters, 0);
}

nlohmann::ordered_json library_item_json(const std::string& kind, const LibraryItem& item) {
  nlohmann::ordered_json json{{"kind", kind},
                              {"id", item.id},
                              {"label", item.origin.label},
                              {"source", item.origin.source},
                              {"confidence", item.origin.confidence},
                              {"note", item.origin.note}};
  if (!item.model.empty()) json["model"] = item.model;
  if (item.cost)
    json["cost"] = {{"each_USD", item.cost->cost_USD},
                    {"life_years", item.cost->service_life_years},
                    {"maintenance_share", item.cost->maintenance_share},
                    {"source", item.cost->source},
                    {"confidence", item.cost->confidence}};
  json["parameters"] = node_json(item.parameters);
  return json;
}

}  // namespace thermohall
