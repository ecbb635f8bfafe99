#include "gui/properties/object_shape.h"

#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"
#include "gui/properties/own_keys.h"

namespace thermohall::gui {
namespace {

struct SectionRule {
  const char* section;  ///< "rows.*"; a star stands for any name
  const char* kind;     ///< of the library, or empty
};

// In the order in which a planner looks for things.
constexpr SectionRule rules[] = {{"rows.*", "racks"},
                                 {"racks.*", "racks"},
                                 {"cooling.air.*", "air_units"},
                                 {"cooling.liquid.*", "cdus"},
                                 {"cooling.plant.loops.*", ""},
                                 {"cooling.plant.chillers.*", "chillers"},
                                 {"cooling.plant.towers.*", "towers"},
                                 {"cooling.plant.dry_coolers.*", "dry_coolers"},
                                 {"power", ""},
                                 {"power.transformers", "transformers"},
                                 {"power.ups", "ups"},
                                 {"power.pdus", "pdus"},
                                 {"power.busways", "busways"},
                                 {"hall", ""},
                                 {"hall.zones.*", "containments"},
                                 {"hall.tiles.*", ""},
                                 {"hall.grilles.*", ""},
                                 {"hall.containments.*", ""},
                                 {"hall.obstacles.*", ""},
                                 {"hall.doors.*", ""},
                                 {"loads.*", ""},
                                 {"site", ""},
                                 {"run", ""},
                                 {"cost", ""}};

YamlPath head(const YamlPath& path, std::size_t size) {
  return {path.begin(), path.begin() + static_cast<std::ptrdiff_t>(size)};
}

bool fits(const YamlPath& rule, const YamlPath& path) {
  if (rule.size() != path.size()) return false;
  for (std::size_t i = 0; i < rule.size(); ++i)
    if (rule[i] != "*" && rule[i] != path[i]) return false;
  return true;
}

TypedPart sub_part(const char* key, const char* kind, const char* section) {
  return {{key}, kind, QString::fromLatin1(section).toStdString(), {}, own_keys(key)};
}

// Mappings below the object that have keys or a type of their own.
void add_sub_parts(ObjectShape& shape) {
  if (shape.id == "rows.*" || shape.id == "racks.*")
    shape.parts.push_back(sub_part("rear_door", "rear_doors", "Rear door"));
  if (shape.id == "cooling.air.*") {
    shape.parts.push_back(sub_part("air_economizer", "air_economizers", "Outdoor-air economiser"));
    shape.parts.push_back(sub_part("indirect_evaporative", "indirect_evaporative", "Evaporative exchanger"));
  }
  if (shape.id == "cooling.plant.loops.*") {
    shape.parts.push_back(sub_part("pumps", "pumps", "Pumps"));
    shape.parts.push_back(sub_part("exchanger", "exchangers", "Exchanger"));
    shape.parts.push_back(sub_part("heat_reuse", "", "Heat reuse"));
  }
  if (shape.id == "cooling.plant.chillers.*")
    shape.parts.push_back(sub_part("condenser_pumps", "pumps", "Condenser pumps"));
  if (shape.id == "cooling.plant.towers.*") shape.parts.push_back(sub_part("pumps", "pumps", "Pumps"));
  if (shape.id == "hall") {
    shape.parts.push_back(sub_part("raised_floor", "", "Raised floor"));
    shape.parts.push_back(sub_part("ceiling_void", "", "Ceiling void"));
  }
}

}  // namespace

std::optional<ObjectShape> shape_of_key(const QString& key) {
  const YamlPath path = path_of_key(key.toStdString());
  YamlPath entry = path;
  ObjectShape shape;
  if (path.size() > 2 && path[path.size() - 2] == "places") {
    shape.place = path;
    entry = head(path, path.size() - 2);
  }
  for (const SectionRule& rule : rules) {
    if (!fits(path_of_key(rule.section), entry)) continue;
    shape.id = rule.section;
    shape.entry = entry;
    TypedPart own{{}, rule.kind, {}, {}, own_keys(rule.section)};
    if (own.kind == "racks") own.overrides = {"rack"};
    if (own.kind == "containments") own.type_key = "containment";
    shape.parts.push_back(std::move(own));
    add_sub_parts(shape);
    return shape;
  }
  return {};
}

std::vector<QString> object_keys(const YamlNode& tree) {
  std::vector<QString> keys;
  for (const SectionRule& rule : rules) {
    YamlPath path = path_of_key(rule.section);
    const bool named = path.back() == "*";
    if (named) path.pop_back();
    const YamlNode* node = find_node(tree, path);
    if (!node || !node->is_map()) continue;
    if (!named) {
      keys.push_back(key_of_path(path));
      continue;
    }
    for (const auto& item : node->entries)
      if (item.value.is_map()) keys.push_back(key_of_path(path / item.key));
  }
  return keys;
}

}  // namespace thermohall::gui
