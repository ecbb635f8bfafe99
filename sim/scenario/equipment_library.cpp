#include "sim/scenario/equipment_library.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "sim/scenario/yaml_merge.h"

namespace thermohall {
namespace {

constexpr std::array<std::string_view, 21> known_kinds{
    "racks",    "air_units", "air_economizers", "indirect_evaporative", "rear_doors", "cdus",
    "chillers", "towers",    "dry_coolers",     "exchangers",           "pumps",      "transformers",
    "ups",      "pdus",      "busways",         "generators",           "batteries",  "containments",
    "grids",    "tariffs",   "unit_costs"};

// Splits the keys every item has from those its parameter table reads.
LibraryItem read_item(const std::string& id, const YamlNode& map, const std::string& path, bool needs_source,
                      Diagnostics& diagnostics) {
  Section section(map, path, diagnostics);
  LibraryItem item;
  item.id = id;
  item.location = map.location();
  item.origin.type_id = id;
  item.origin.label = section.text("label", id);
  item.origin.note = section.text("note", "");
  item.model = section.text("model", "");
  if (needs_source) {
    item.origin.source = section.text("source");
    item.origin.confidence = section.text("confidence");
  } else {
    item.origin.source = section.text("source", "stated in the scenario");
    item.origin.confidence = section.text("confidence", "stated");
  }
  item.cost = read_unit_cost(section);
  read_in_hall(section, item.in_hall);
  section.leave({"like", "type"});
  item.parameters = section.rest();
  return item;
}

}  // namespace

std::optional<UnitCost> read_unit_cost(Section& section) {
  if (!section.has("cost")) return {};
  Section cost(section.mapping("cost"), section.path_of("cost"), section.diagnostics());
  UnitCost unit;
  unit.cost_USD = cost.quantity("each", "USD", 0, 1e10);
  unit.service_life_years = cost.quantity("life", "year", 1, 100);
  unit.maintenance_share = cost.quantity("maintenance", "1", 0, 1, 0.0);
  unit.source = cost.text("source");
  unit.confidence = cost.text("confidence");
  cost.finish();
  return unit;
}

void read_in_hall(Section& section, InHall& in_hall) {
  if (section.has("size")) {
    Section size(section.mapping("size"), section.path_of("size"), section.diagnostics());
    in_hall.size = {.length_m = size.quantity("length", "m", 0.1, 30),
                    .depth_m = size.quantity("depth", "m", 0.1, 30),
                    .height_m = size.quantity("height", "m", 0.1, 30)};
    size.finish();
  }
  const auto opening = [&](std::string_view key, AirOpening& value) {
    if (section.has(key))
      value = static_cast<AirOpening>(
          std::max(0, section.word(key, {"front", "rear", "top", "floor", "ceiling"})));
  };
  opening("discharge", in_hall.discharge);
  opening("intake", in_hall.intake);
  section.leave({"size", "discharge", "intake"});
}

EquipmentLibrary::EquipmentLibrary(std::string directory) : directory_(std::move(directory)) {}

std::span<const std::string_view> EquipmentLibrary::kinds() { return known_kinds; }

void EquipmentLibrary::add(Items& items, const YamlNode& map, const std::string& path,
                           Diagnostics& diagnostics) {
  for (const auto& entry : map.entries) {
    const std::string here = path + '.' + entry.key;
    if (!entry.value.is_map()) {
      diagnostics.error(entry.location(), here, "needs a mapping of keys");
      continue;
    }
    // `like: other` takes the other entry of the same file as a base.
    YamlNode map_of_item = entry.value;
    if (const YamlEntry* like = entry.value.find("like")) {
      const YamlEntry* base = map.find(like->value.text);
      if (!base || base->key == entry.key || base->value.find("like")) {
        diagnostics.error(
            like->value.location(), here + ".like",
            fmt::format("{} is no entry of this file that stands on its own", quote(like->value.text)));
      } else {
        map_of_item = merged(base->value, entry.value);
      }
    }
    items[entry.key] = read_item(entry.key, map_of_item, here, true, diagnostics);
  }
}

EquipmentLibrary::Items& EquipmentLibrary::load(std::string_view kind, Diagnostics& diagnostics) {
  auto found = loaded_.find(kind);
  if (found == loaded_.end()) {
    found = loaded_.emplace(std::string(kind), File{}).first;
    read(found->second, kind);
  }
  File& file = found->second;
  if (!file.used) diagnostics.append(file.faults);
  file.used = true;
  return file.items;
}

void EquipmentLibrary::read(File& file, std::string_view kind) {
  const auto path = (std::filesystem::path(directory_) / (std::string(kind) + ".yaml")).string();
  auto document = load_yaml_file(path, file.faults);
  if (!document.root.is_map()) return;
  Section section(document.root, "", file.faults);
  if (section.text("format") != "thermohall-library 1")
    file.faults.error(section.location(), "format", "must be 'thermohall-library 1'");
  add(file.items, section.mapping(kind, true), std::string(kind), file.faults);
  section.finish();
  file.source = {path, std::move(document.text)};
}

void EquipmentLibrary::begin_scenario() {
  inline_.clear();
  for (auto& [kind, file] : loaded_) file.used = false;
}

std::vector<SourceFile> EquipmentLibrary::files() const {
  std::vector<SourceFile> files;
  for (const auto& [kind, file] : loaded_)
    if (file.used && !file.source.path.empty()) files.push_back(file.source);
  return files;
}

void EquipmentLibrary::add_types(const YamlNode& types, Diagnostics& diagnostics) {
  for (const auto& kind : types.entries) {
    const std::string path = "types." + kind.key;
    if (std::find(known_kinds.begin(), known_kinds.end(), kind.key) == known_kinds.end()) {
      diagnostics.error(kind.location(), path,
                        "is not a kind of equipment" + did_you_mean(kind.key, known_kinds));
      continue;
    }
    if (!kind.value.is_map()) diagnostics.error(kind.location(), path, "needs a mapping from ids to types");
    for (const auto& entry : kind.value.entries) {
      if (!entry.value.is_map()) {
        diagnostics.error(entry.location(), path + '.' + entry.key, "needs a mapping of keys");
        continue;
      }
      YamlNode map = entry.value;
      std::optional<UnitCost> inherited_cost;
      InHall inherited_in_hall;
      if (const YamlEntry* like = entry.value.find("like")) {
        if (const LibraryItem* base = find(kind.key, like->value.text, diagnostics)) {
          inherited_cost = base->cost;
          inherited_in_hall = base->in_hall;
          map = merged(base->parameters, entry.value);
          if (!base->model.empty() && !entry.value.find("model")) {
            YamlEntry model{.key = "model", .value = like->value};
            model.value.text = base->model;
            map.entries.push_back(model);
          }
        } else {
          Section(entry.value, path + '.' + entry.key, diagnostics)
              .reference("like", ids(kind.key, diagnostics), fmt::format("type of {}", kind.key), true);
        }
      }
      LibraryItem& item = inline_[kind.key][entry.key];
      item = read_item(entry.key, map, path + '.' + entry.key, false, diagnostics);
      if (!item.cost) item.cost = inherited_cost;
      if (item.in_hall.size.length_m <= 0) item.in_hall = inherited_in_hall;
    }
  }
}

const LibraryItem* EquipmentLibrary::find(std::string_view kind, std::string_view id,
                                          Diagnostics& diagnostics) {
  if (const auto own = inline_.find(kind); own != inline_.end())
    if (const auto item = own->second.find(id); item != own->second.end()) return &item->second;
  Items& items = load(kind, diagnostics);
  const auto item = items.find(id);
  return item == items.end() ? nullptr : &item->second;
}

std::vector<std::string> EquipmentLibrary::ids(std::string_view kind, Diagnostics& diagnostics) {
  std::vector<std::string> list;
  const auto own = inline_.find(kind);
  if (own != inline_.end())
    for (const auto& [id, item] : own->second) list.push_back(id);
  for (const auto& [id, item] : load(kind, diagnostics))
    if (own == inline_.end() || !own->second.contains(id)) list.push_back(id);  // else hidden
  return list;
}

LibraryItem resolve_type(EquipmentLibrary& library, std::string_view kind, Section& section) {
  if (!section.has("type")) {
    // An inline definition: everything not yet taken belongs to it.
    if (section.is_fault()) return {};
    return read_item("", section.rest(), section.path(), false, section.diagnostics());
  }
  const std::string id = section.text("type");
  const LibraryItem* base = library.find(kind, id, section.diagnostics());
  if (!base) {
    section.reference("type", library.ids(kind, section.diagnostics()), fmt::format("type of {}", kind),
                      true);
    section.rest();
    LibraryItem none;
    none.location = section.location();
    return none;
  }
  LibraryItem item = *base;
  item.location = section.location();
  if (auto cost = read_unit_cost(section)) item.cost = std::move(cost);
  read_in_hall(section, item.in_hall);
  section.leave({"cost", "label"});
  const YamlNode overrides = section.rest();
  if (!overrides.entries.empty()) {
    item.parameters = merged(base->parameters, overrides);
    item.origin.note +=
        (item.origin.note.empty() ? "" : "; ") + std::string("with values overridden in the scenario");
  }
  return item;
}

std::string default_library_directory() {
  namespace fs = std::filesystem;
  if (const char* set = std::getenv("THERMOHALL_LIBRARY")) return set;
  std::error_code none;
  const auto program = fs::read_symlink("/proc/self/exe", none);
  if (!none) {
    const auto installed = program.parent_path().parent_path() / "share/thermohall/scenarios/library";
    if (fs::is_directory(installed, none)) return installed.string();
    // In a build tree: bin/ lies three levels below the sources.
    for (auto at = program.parent_path(); at.has_relative_path(); at = at.parent_path())
      if (fs::is_directory(at / "scenarios/library", none)) return (at / "scenarios/library").string();
  }
  return "scenarios/library";
}

}  // namespace thermohall
