#include "gui/properties/property_sheet.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <set>

#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"
#include "gui/document/scenario_document.h"
#include "gui/properties/object_shape.h"
#include "gui/properties/own_keys.h"
#include "sim/base/quantity.h"
#include "sim/catalogue/model_catalogue.h"
#include "sim/scenario/climate_library.h"

namespace thermohall::gui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("PropertySheet", text); }

YamlPath joined(YamlPath path, const YamlPath& more) {
  path.insert(path.end(), more.begin(), more.end());
  return path;
}

std::string scalar_at(const YamlNode& tree, const YamlPath& path) {
  const YamlNode* node = find_node(tree, path);
  return node && node->is_scalar() ? node->text : std::string();
}

// Ids that a reference may name: those of sections of the file, or of a kind of the library.
void fill_choices(Property& property, const ScenarioDocument& document, const OwnKey& key) {
  const std::string target = key.target ? key.target : "";
  if (target.starts_with(':')) {
    const std::string kind = target.substr(1);
    Diagnostics ignored;
    if (kind == "climates") {
      try {
        for (const auto& [id, climate] :
             read_climate_library(shared_library().directory() + "/climates.yaml"))
          property.choices.push_back(id);
      } catch (const std::exception&) {
        return;  // an installation without climates offers none
      }
      return;
    }
    for (const auto& id : shared_library().ids(kind, ignored)) {
      property.choices.push_back(id);
      const LibraryItem* item = shared_library().find(kind, id, ignored);
      property.choice_labels.push_back(QString::fromStdString(item ? item->origin.label : id));
    }
    return;
  }
  for (const auto& section : target.empty() ? YamlPath{} : [&] {
         YamlPath words;
         std::size_t begin = 0;
         while (begin < target.size()) {
           const std::size_t end = std::min(target.find(' ', begin), target.size());
           words.push_back(target.substr(begin, end - begin));
           begin = end + 1;
         }
         return words;
       }()) {
    if (key.kind == PropertyKind::choice) {
      property.choices.push_back(section);
      continue;
    }
    const YamlNode* node = find_node(document.tree(), path_of_key(section));
    if (!node || !node->is_map()) continue;
    for (const auto& entry : node->entries) property.choices.push_back(entry.key);
  }
  if (std::string_view(key.key) == "heat_to") property.choices.emplace_back("outdoors");
}

std::string summed_up(const YamlNode& node) {
  if (node.is_sequence()) return std::to_string(node.items.size()) + " values";
  if (node.is_map()) {
    const YamlEntry* points = node.find("points");
    return points ? std::to_string(points->value.items.size()) + " points" : "a mapping";
  }
  return node.text;
}

class SheetBuilder {
 public:
  SheetBuilder(const ScenarioDocument& document, const ObjectShape& shape)
      : document_(document), shape_(shape) {}

  PropertySheet build();

 private:
  void addPart(const TypedPart& part);
  void addOwn(const TypedPart& part, const OwnKey& key, const LibraryItem* item);
  void addTables(const TypedPart& part, const LibraryItem* item);
  void addTable(const TypedPart& part, const LibraryItem* item, const CatalogueModel& model);
  void addPlace();
  void fill(Property& property, const YamlNode* library, const LibraryItem* item);
  const LibraryItem* itemOf(const TypedPart& part) const;

  const ScenarioDocument& document_;
  const ObjectShape& shape_;
  PropertySheet sheet_;
};

const LibraryItem* SheetBuilder::itemOf(const TypedPart& part) const {
  if (part.kind.empty()) return nullptr;
  const std::string id = scalar_at(document_.tree(), joined(shape_.entry, part.below) / part.type_key);
  Diagnostics ignored;
  return id.empty() ? nullptr : shared_library().find(part.kind, id, ignored);
}

// Value in force, what the library says, and whether the two differ.
void SheetBuilder::fill(Property& property, const YamlNode* library, const LibraryItem* item) {
  if (library && !library->is_null()) property.library_value = summed_up(*library);
  const YamlNode* own = find_node(document_.tree(), property.places.front().path);
  property.given = own && !own->is_null();
  property.value = property.given ? summed_up(*own) : property.library_value;
  property.changed = property.given && !property.library_value.empty();
  if (item) {
    property.source = QString::fromStdString(item->origin.source);
    property.confidence = QString::fromStdString(item->origin.confidence);
    property.note = QString::fromStdString(item->origin.note);
  }
  if (property.changed) ++sheet_.changed;
}

void SheetBuilder::addOwn(const TypedPart& part, const OwnKey& key, const LibraryItem* item) {
  Property property;
  const YamlPath base = joined(shape_.entry, part.below);
  property.id = (part.below.empty() ? std::string() : part.below.front() + '.') + key.key;
  property.section = say(*key.section ? key.section : part.section.c_str());
  property.label = property_label(key.key);
  property.meaning = say(key.meaning);
  property.kind = key.kind;
  property.unit = key.unit;
  property.min = key.min;
  property.max = key.max;
  property.medium = medium_of_key(key.key);
  property.needed = !key.fallback;
  if (key.fallback) property.fallback = say(key.fallback);
  property.places = {{base / key.key, base.size()}};
  fill_choices(property, document_, key);
  const YamlEntry* library = item ? item->parameters.find(key.key) : nullptr;
  fill(property, library ? &library->value : nullptr, library || part.type_key == key.key ? item : nullptr);
  sheet_.properties.push_back(std::move(property));
}

void SheetBuilder::addTable(const TypedPart& part, const LibraryItem* item, const CatalogueModel& model) {
  const YamlPath object = joined(shape_.entry, part.below);
  YamlPath base = joined(object, part.overrides);
  const YamlNode* library = item ? &item->parameters : nullptr;
  if (!model.library.part.empty()) {
    base.emplace_back(model.library.part);
    const YamlEntry* entry = library ? library->find(model.library.part) : nullptr;
    library = entry ? &entry->value : nullptr;
  }
  QString section = say(part.section.c_str());
  if (!model.library.part.empty()) {
    section = property_label(std::string(model.library.part));
  } else if (section.isEmpty()) {
    section = part.kind == "racks" ? say(QT_TRANSLATE_NOOP("PropertySheet", "Rack"))
                                   : say(QT_TRANSLATE_NOOP("PropertySheet", "Values of the type"));
  }
  for (const ParameterView& row : model.parameters) {
    Property property;
    for (std::size_t i = object.size() - part.below.size(); i < base.size(); ++i)
      property.id += base[i] + '.';
    property.id += row.key;
    if (std::any_of(sheet_.properties.begin(), sheet_.properties.end(),
                    [&](const Property& p) { return p.id == property.id; }))
      continue;  // an own key of the object hides it: `condenser` of a chiller
    property.section = section;
    property.label = property_label(std::string(row.key));
    property.meaning = QString::fromUtf8(row.meaning.data(), static_cast<qsizetype>(row.meaning.size()));
    property.unit = row.unit;
    property.min = row.min;
    property.max = row.max;
    property.medium = medium_of_key(std::string(model.name) + '.' + std::string(row.key));
    property.needed = row.is_required();
    switch (row.kind) {
      case ParameterView::Kind::quantity:
        property.kind = PropertyKind::quantity;
        if (!row.is_required())
          property.fallback = QString::fromStdString(format_quantity(row.fallback, row.unit));
        break;
      case ParameterView::Kind::choice:
        property.kind = PropertyKind::choice;
        property.choices.assign(row.choices.begin(), row.choices.end());
        break;
      default:
        property.kind = PropertyKind::shown_only;
        property.fallback = say(QT_TRANSLATE_NOOP("PropertySheet", "none"));
    }
    property.places = {{base / std::string(row.key), object.size()}};
    const YamlEntry* entry = library && library->is_map() ? library->find(row.key) : nullptr;
    fill(property, entry ? &entry->value : nullptr, item);
    sheet_.properties.push_back(std::move(property));
  }
}

void SheetBuilder::addTables(const TypedPart& part, const LibraryItem* item) {
  const YamlPath base = joined(shape_.entry, part.below);
  const std::string model_id = item ? item->model : scalar_at(document_.tree(), base / "model");
  std::set<const ParameterView*> seen;
  for (const auto& model : model_catalogue()) {
    if (model.library.kind != part.kind || part.kind.empty()) continue;
    if (!model.library.model.empty() && model.library.model != model_id) continue;
    if (!model.library.part.empty()) {
      const YamlPath override_path = joined(base, part.overrides) / std::string(model.library.part);
      const bool has_part =
          (item && item->parameters.find(model.library.part)) || find_node(document_.tree(), override_path);
      if (!has_part) continue;
    }
    addTable(part, item, model);
  }
}

void SheetBuilder::addPart(const TypedPart& part) {
  const YamlPath base = joined(shape_.entry, part.below);
  if (!part.below.empty() && !find_node(document_.tree(), base)) return;
  const LibraryItem* item = itemOf(part);
  for (const OwnKey& key : part.own) addOwn(part, key, item);
  if (part.below.empty()) addPlace();
  addTables(part, item);
  if (part.below.empty() && item)
    sheet_.subtitle = QString::fromStdString(item->origin.label).section(QLatin1Char(','), 0, 0);
}

void SheetBuilder::addPlace() {
  if (shape_.place.empty()) return;
  TypedPart place;
  place.own = own_keys("places");
  for (const OwnKey& key : place.own) {
    Property property;
    property.id = std::string("place.") + key.key;
    property.section = say(key.section);
    property.label = property_label(key.key);
    property.meaning = say(key.meaning);
    property.kind = key.kind;
    property.unit = key.unit;
    property.min = key.min;
    property.max = key.max;
    property.needed = !key.fallback;
    if (key.fallback) property.fallback = say(key.fallback);
    property.places = {{shape_.place / key.key, shape_.place.size()}};
    fill_choices(property, document_, key);
    fill(property, nullptr, nullptr);
    sheet_.properties.push_back(std::move(property));
  }
}

PropertySheet SheetBuilder::build() {
  sheet_.shape = shape_.id;
  if (!find_node(document_.tree(), shape_.entry)) return {};
  for (const auto& part : shape_.parts) addPart(part);
  return std::move(sheet_);
}

QString object_noun(const std::string& shape) {
  static const std::pair<const char*, const char*> nouns[] = {{"rows.*", "Row"},
                                                              {"racks.*", "Rack"},
                                                              {"cooling.air.*", "Air units"},
                                                              {"cooling.liquid.*", "Coolant units"},
                                                              {"cooling.plant.loops.*", "Loop"},
                                                              {"cooling.plant.chillers.*", "Chillers"},
                                                              {"cooling.plant.towers.*", "Towers"},
                                                              {"cooling.plant.dry_coolers.*", "Dry coolers"},
                                                              {"power", "Power chain"},
                                                              {"power.transformers", "Transformers"},
                                                              {"power.ups", "UPS"},
                                                              {"power.pdus", "Power distribution units"},
                                                              {"power.busways", "Busways"},
                                                              {"hall", "Hall"},
                                                              {"hall.zones.*", "Zone"},
                                                              {"hall.tiles.*", "Tiles"},
                                                              {"hall.grilles.*", "Grilles"},
                                                              {"hall.containments.*", "Containment"},
                                                              {"hall.obstacles.*", "Obstacle"},
                                                              {"hall.doors.*", "Door"},
                                                              {"loads.*", "Load"},
                                                              {"site", "Site"},
                                                              {"run", "Run"},
                                                              {"cost", "Cost"}};
  for (const auto& [id, noun] : nouns)
    if (shape == id) return say(noun);
  return {};
}

// "Row B · 8 racks", "CDU-1 · Coolant units cdu, 3 units".
QString title_of(const ObjectShape& shape, const PropertySheet& sheet, const QString& rack) {
  const QString noun = object_noun(shape.id);
  QString title = noun;
  if (shape.id.ends_with(".*")) title += QLatin1Char(' ') + QString::fromStdString(shape.entry.back());
  if (!shape.place.empty())
    title = QString::fromStdString(shape.place.back()) + QStringLiteral(" · ") + title;
  if (const Property* count = sheet.find("count")) {
    const int number = count->value.empty() ? 1 : QString::fromStdString(count->value).toInt();
    if (shape.id == "rows.*") {
      title += say(QT_TRANSLATE_NOOP("PropertySheet", " · %1 racks")).arg(number);
    } else if (number > 1) {
      title += say(QT_TRANSLATE_NOOP("PropertySheet", " · %1 units")).arg(number);
    }
  }
  if (!rack.isEmpty() && rack.toStdString() != shape.entry.back())
    title = say(QT_TRANSLATE_NOOP("PropertySheet", "Rack %1 · row %2"))
                .arg(rack, QString::fromStdString(shape.entry.back()));
  return title;
}

QString subtitle_of(const PropertySheet& sheet) {
  const QString count = sheet.changed == 1
                            ? say(QT_TRANSLATE_NOOP("PropertySheet", "1 value changed"))
                            : say(QT_TRANSLATE_NOOP("PropertySheet", "%1 values changed")).arg(sheet.changed);
  if (sheet.subtitle.isEmpty()) return sheet.changed ? count : QString();
  return sheet.changed
             ? say(QT_TRANSLATE_NOOP("PropertySheet", "%1 — library, %2")).arg(sheet.subtitle, count)
             : say(QT_TRANSLATE_NOOP("PropertySheet", "%1 — library")).arg(sheet.subtitle);
}

// Keeps the lines that another object has as well.
void keep_common(PropertySheet& sheet, PropertySheet other) {
  std::vector<Property> common;
  for (Property& property : sheet.properties) {
    const Property* twin = other.find(property.id);
    if (!twin || twin->kind != property.kind || twin->unit != property.unit) continue;
    property.mixed = property.mixed || twin->value != property.value;
    property.changed = property.changed || twin->changed;
    property.given = property.given || twin->given;
    if (twin->places.front().path != property.places.front().path)
      property.places.insert(property.places.end(), twin->places.begin(), twin->places.end());
    common.push_back(std::move(property));
  }
  sheet.properties = std::move(common);
}

}  // namespace

const Property* PropertySheet::find(const std::string& id) const {
  const auto found =
      std::find_if(properties.begin(), properties.end(), [&](const Property& p) { return p.id == id; });
  return found == properties.end() ? nullptr : &*found;
}

PropertySheet property_sheet(const ScenarioDocument& document, const QString& key) {
  return property_sheet(document, QStringList{key});
}

PropertySheet property_sheet(const ScenarioDocument& document, const QStringList& keys, const QString& rack) {
  PropertySheet sheet;
  bool first = true;
  int objects = 0;
  std::set<std::string> nouns;
  for (const QString& key : keys) {
    const auto shape = shape_of_key(key);
    if (!shape) continue;
    PropertySheet one = SheetBuilder(document, *shape).build();
    if (one.properties.empty()) continue;
    ++objects;
    nouns.insert(shape->id);
    one.title = title_of(*shape, one, keys.size() == 1 ? rack : QString());
    if (first) {
      sheet = std::move(one);
      sheet.subtitle = subtitle_of(sheet);
      first = false;
    } else {
      keep_common(sheet, std::move(one));
    }
  }
  if (objects > 1) {
    sheet.title = nouns.size() == 1 ? say(QT_TRANSLATE_NOOP("PropertySheet", "%1 objects · %2"))
                                          .arg(objects)
                                          .arg(object_noun(*nouns.begin()))
                                    : say(QT_TRANSLATE_NOOP("PropertySheet", "%1 objects")).arg(objects);
    sheet.subtitle = say(
        QT_TRANSLATE_NOOP("PropertySheet", "values that all of them have; an edit changes all in one step"));
    if (nouns.size() > 1) sheet.shape.clear();
  }
  return sheet;
}

}  // namespace thermohall::gui
