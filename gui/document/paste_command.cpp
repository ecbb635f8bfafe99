#include "gui/document/paste_command.h"

#include <algorithm>

#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"
#include "sim/base/quantity.h"
#include "sim/base/yaml_document.h"
#include "sim/scenario/yaml_merge.h"

namespace thermohall::gui {
namespace {

const std::vector<YamlPath>& sections() {
  static const std::vector<YamlPath> paths{{"rows"},
                                           {"racks"},
                                           {"hall", "tiles"},
                                           {"hall", "grilles"},
                                           {"hall", "containments"},
                                           {"hall", "obstacles"},
                                           {"hall", "doors"}};
  return paths;
}

YamlNode& child(YamlNode& map, const std::string& key) {
  map.kind = YamlNode::Kind::map;
  for (auto& entry : map.entries)
    if (entry.key == key) return entry.value;
  YamlEntry entry;
  entry.key = key;
  entry.value.kind = YamlNode::Kind::map;
  map.entries.push_back(std::move(entry));
  return map.entries.back().value;
}

YamlNode& descend(YamlNode& root, const YamlPath& path) {
  YamlNode* node = &root;
  for (const auto& key : path) node = &child(*node, key);
  return *node;
}

// Paths of the banks of a text: cooling.air.*, cooling.liquid.*, power.*.
std::vector<YamlPath> banks_of(const YamlNode& root) {
  std::vector<YamlPath> banks;
  for (const YamlPath& parent : {YamlPath{"cooling", "air"}, {"cooling", "liquid"}, {"power"}})
    if (const YamlNode* node = find_node(root, parent); node && node->is_map())
      for (const auto& entry : node->entries)
        if (entry.value.is_map() && entry.value.find("places")) banks.push_back(parent / entry.key);
  return banks;
}

double length_of(const YamlNode& map, const char* key) {
  const YamlEntry* entry = map.is_map() ? map.find(key) : nullptr;
  return entry && entry->value.is_scalar() ? parse_quantity(entry->value.text, "m") : 0;
}

std::optional<QPointF> corner_of(const YamlNode& root) {
  std::optional<QPointF> corner;
  const auto take = [&](const YamlNode* map) {
    if (!map || !map->is_map()) return;
    for (const auto& entry : map->entries) {
      const QPointF at(length_of(entry.value, "x"), length_of(entry.value, "y"));
      corner = corner ? QPointF(std::min(corner->x(), at.x()), std::min(corner->y(), at.y())) : at;
    }
  };
  for (const auto& section : sections()) take(find_node(root, section));
  for (const auto& bank : banks_of(root)) take(find_node(root, bank / "places"));
  return corner;
}

Facing facing_of(const YamlNode& map) {
  const YamlEntry* entry = map.is_map() ? map.find("facing") : nullptr;
  for (const Facing facing : {Facing::north, Facing::east, Facing::west})
    if (entry && entry->value.text == facing_word(facing)) return facing;
  return Facing::south;
}

YamlNode parsed(const std::string& clip) {
  Diagnostics diagnostics;
  YamlNode root = load_yaml_text(clip, "clipboard", diagnostics).root;
  return diagnostics.has_errors() ? YamlNode{} : root;
}

}  // namespace

std::string clip_text(const ScenarioDocument& document, const QStringList& keys) {
  YamlNode root;
  for (const auto& entry : plan_entries(document, keys)) {
    const YamlPath path = entry.path();
    const YamlNode* node = find_node(document.tree(), path);
    if (!node) continue;
    if (entry.isUnit()) {
      const YamlPath bank(path.begin(), path.end() - 2);
      YamlNode& copy = descend(root, bank);
      if (copy.entries.empty()) {
        copy = *find_node(document.tree(), bank);
        remove_entry(copy, "places");
        remove_entry(copy, "standby");
      }
      YamlNode& places = child(copy, "places");
      child(places, path.back()) = *node;
      const std::string count = std::to_string(places.entries.size());
      set_entry(copy, "count", count);
    } else {
      YamlNode& copy = descend(root, path);
      copy = *node;
    }
  }
  return root.entries.empty() ? std::string() : to_yaml(root);
}

std::optional<QPointF> clip_corner(const std::string& clip) {
  try {
    return corner_of(parsed(clip));
  } catch (const std::exception&) {
    return {};
  }
}

PasteCommand::PasteCommand(ScenarioDocument& document, std::string clip, QPointF corner_m)
    : EditCommand(document, QObject::tr("paste")), clip_(std::move(clip)), corner_m_(corner_m) {}

void PasteCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const auto corner = clip_corner(clip_);
  if (!corner) throw YamlEditError("the clipboard holds no objects of a plan");
  const YamlNode root = parsed(clip_);
  const QPointF step = corner_m_ - *corner;
  const auto moved = [&](YamlNode node) {
    set_entry(node, "x", length_text(std::max(0.0, length_of(node, "x") + step.x())));
    set_entry(node, "y", length_text(std::max(0.0, length_of(node, "y") + step.y())));
    return node;
  };
  EntryWriter writer(document(), editor, patches);
  for (const auto& section : sections())
    if (const YamlNode* node = find_node(root, section); node && node->is_map())
      for (const auto& entry : node->entries) writer.add(section, entry.key, moved(entry.value));
  for (const auto& bank : banks_of(root)) {
    if (!writer.has(bank)) {
      YamlNode empty = *find_node(root, bank);
      remove_entry(empty, "places");
      set_entry(empty, "count", "1");
      patches.push_back(editor.set_block(bank, flow_text(empty)));
    }
    for (const auto& entry : find_node(root, bank / "places")->entries) {
      const YamlNode place = moved(entry.value);
      writer.addPlace(bank, entry.key, length_of(place, "x"), length_of(place, "y"), facing_of(place),
                      writer.places(bank) == 0 && writer.count(bank) == 1);
    }
  }
  created_ = writer.added();
}

}  // namespace thermohall::gui
