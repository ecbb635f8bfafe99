#include "gui/document/entry_writer.h"

#include "gui/document/entry_text.h"

namespace thermohall::gui {
namespace {

void add_keys(std::set<std::string>& taken, const YamlNode* node) {
  if (!node || !node->is_map()) return;
  for (const auto& entry : node->entries)
    if (!entry.value.is_null()) taken.insert(entry.key);
}

}  // namespace

YamlPath operator/(const YamlPath& path, const std::string& key) {
  YamlPath longer = path;
  longer.push_back(key);
  return longer;
}

QString key_of_path(const YamlPath& path) {
  QString key;
  for (const auto& part : path)
    key += (key.isEmpty() ? QString() : QStringLiteral(".")) + QString::fromStdString(part);
  return key;
}

YamlNode place_node(double x_m, double y_m, Facing facing) {
  YamlNode node;
  set_entry(node, "x", length_text(x_m));
  set_entry(node, "y", length_text(y_m));
  set_entry(node, "facing", facing_word(facing));
  return node;
}

std::set<std::string> EntryWriter::takenNames(const YamlPath& section) const {
  std::set<std::string> taken;
  const auto add = [&](const YamlPath& path) {
    add_keys(taken, find_node(document_.tree(), path));
    add_keys(taken, editor_.find(path));
  };
  add(section);
  if (section.size() == 1) {  // rows and racks share their names
    add({"rows"});
    add({"racks"});
  }
  if (section.back() == "places")  // so that no two units of the hall are called the same
    for (const auto& object : document_.objects())
      if (object.kind != PlacedKind::rack) taken.insert(object.id);
  return taken;
}

QString EntryWriter::add(const YamlPath& section, const std::string& wish, const YamlNode& node) {
  const YamlPath path = section / free_name(wish, takenNames(section));
  patches_.push_back(editor_.set_block(path, flow_text(node)));
  added_ += key_of_path(path);
  return added_.back();
}

QString EntryWriter::addPlace(const YamlPath& bank, const std::string& wish, double x_m, double y_m,
                              Facing facing, bool spare) {
  const int units = count(bank);
  if (!spare || places(bank) >= units) setScalar(bank / "count", std::to_string(units + 1));
  return add(bank / "places", wish, place_node(x_m, y_m, facing));
}

QString EntryWriter::addCopy(const PlanEntry& entry, double dx_m, double dy_m) {
  const double x_m = std::max(0.0, entry.x_m + dx_m), y_m = std::max(0.0, entry.y_m + dy_m);
  YamlPath section = entry.path();
  section.pop_back();
  if (entry.isUnit()) {
    section.pop_back();
    return addPlace(section, entry.name.toStdString(), x_m, y_m, entry.facing);
  }
  const YamlNode* source = find_node(document_.tree(), entry.path());
  if (!source) throw YamlEditError("'" + entry.key.toStdString() + "' is not in the file");
  YamlNode node = *source;
  set_entry(node, "x", length_text(x_m));
  set_entry(node, "y", length_text(y_m));
  return add(section, entry.name.toStdString(), node);
}

void EntryWriter::setScalar(const YamlPath& path, const std::string& value) {
  patches_.push_back(editor_.set_scalar(path, value));
}

void EntryWriter::setBlock(const YamlPath& path, const std::string& yaml) {
  patches_.push_back(editor_.set_block(path, yaml));
}

std::string EntryWriter::value(const YamlPath& path) const {
  if (const auto own = editor_.scalar(path)) return *own;
  return document_.effectiveValue(path).toStdString();
}

bool EntryWriter::has(const YamlPath& path) const {
  if (const YamlNode* own = editor_.find(path)) return !own->is_null();
  return find_node(document_.tree(), path) != nullptr;
}

int EntryWriter::count(const YamlPath& bank) const {
  bool number = false;
  const int count = QString::fromStdString(value(bank / "count")).toInt(&number);
  return number ? count : 1;
}

int EntryWriter::places(const YamlPath& bank) const {
  std::set<std::string> names;
  add_keys(names, find_node(document_.tree(), bank / "places"));
  add_keys(names, editor_.find(bank / "places"));
  return static_cast<int>(names.size());
}

}  // namespace thermohall::gui
