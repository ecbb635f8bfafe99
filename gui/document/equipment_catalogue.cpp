#include "gui/document/equipment_catalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "sim/base/quantity.h"

namespace thermohall::gui {
namespace {

const char* const shown_kinds[] = {"racks",    "air_units", "cdus",         "rear_doors",
                                   "ups",      "pdus",      "transformers", "busways",
                                   "chillers", "towers",    "dry_coolers",  "pumps"};

QString say(const char* text) { return QCoreApplication::translate("EquipmentCatalogue", text); }

// A quantity of the parameters, also of a sub-mapping; 0 when it is not there.
double value_of(const YamlNode& map, const char* key, const char* unit) {
  const YamlEntry* entry = map.is_map() ? map.find(key) : nullptr;
  if (!entry || !entry->value.is_scalar()) return 0;
  try {
    return parse_quantity(entry->value.text, unit);
  } catch (const std::exception&) {
    return 0;
  }
}

RackCooling cooling_of(const YamlNode& rack) {
  const YamlEntry* entry = rack.is_map() ? rack.find("cooling") : nullptr;
  if (!entry) return RackCooling::air;
  if (entry->value.text == "cold_plate") return RackCooling::cold_plate;
  if (entry->value.text == "immersion") return RackCooling::immersion;
  if (entry->value.text == "immersion_two_phase") return RackCooling::immersion_two_phase;
  return RackCooling::air;
}

QString cooling_figure(const CatalogueItem& item, const YamlNode& server) {
  switch (item.cooling) {
    case RackCooling::cold_plate: {
      // Share of the rack's heat, rated: what the plates take of the components, of all there is.
      const double plates_W =
          value_of(server, "liquid_component_share", "1") * value_of(server, "full_power", "W");
      if (plates_W <= 0 || item.power_W <= 0) return say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "liquid"));
      return say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "%1 % liquid"))
          .arg(std::lround(100 * plates_W / item.power_W));
    }
    case RackCooling::immersion:
      return say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "immersion"));
    case RackCooling::immersion_two_phase:
      return say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "two-phase bath"));
    case RackCooling::air:
      break;
  }
  return say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "air"));
}

QString power_text(double power_W) {
  return power_W >= 999.5e3 ? QStringLiteral("%1 MW").arg(power_W / 1e6, 0, 'g', 3)
                            : QStringLiteral("%1 kW").arg(power_W / 1e3, 0, 'g', 3);
}

double power_of(const QString& kind, const LibraryItem& item) {
  if (kind == QLatin1String("racks")) {
    const YamlEntry* server = item.parameters.find("server");
    if (!server) return 0;
    const double full_W = value_of(server->value, "full_power", "W");
    const double rated_W = value_of(server->value, "psu_rated_power", "W");
    const double fans_W = value_of(server->value, "fan_rated_power", "W");
    const double other_W = value_of(server->value, "other_power", "W");
    // Fans of a rack at full work turn at some 70 % of their speed; losses of the supplies by their curve.
    const double output_W = full_W + 0.34 * fans_W;
    const double share = rated_W > 0 ? output_W / rated_W : 0;
    const double loss_W = rated_W * (value_of(server->value, "psu_loss_a0", "1") +
                                     share * (value_of(server->value, "psu_loss_a1", "1") +
                                              share * value_of(server->value, "psu_loss_a2", "1")));
    return output_W + loss_W + other_W;
  }
  for (const char* key : {"rated_net_heat", "rated_heat", "rated_power", "rated_total_capacity"})
    if (const double value = value_of(item.parameters, key, "W"); value > 0) return value;
  return 0;
}

// "Cooling-tower cell, 1 MW, 35 to 29.4 degC at 25.6 degC wet bulb": the size and what it holds for have a
// line of their own.
void take_outdoor_label(CatalogueItem& item, const QString& label) {
  static const QRegularExpression size(QStringLiteral("^(.*?),? ?\\b(\\d[\\d.]*) (kW|MW|L/s)(?:,? (.*))?$"));
  const auto match = size.match(label);
  if (!match.hasMatch()) return;
  item.label = match.captured(1);
  item.figure = match.captured(2) + QLatin1Char(' ') + match.captured(3);
  if (const QString rest = match.captured(4); !rest.isEmpty()) item.figure += QStringLiteral(" · ") + rest;
  item.figure.replace(QLatin1String("degC"), QStringLiteral("°C"));
  const QString unit = match.captured(3);
  item.power_W = match.captured(2).toDouble() * (unit == QLatin1String("MW")   ? 1e6
                                                 : unit == QLatin1String("kW") ? 1e3
                                                                               : 0);
}

CatalogueItem item_of(const QString& kind, const LibraryItem& source) {
  CatalogueItem item;
  item.kind = kind;
  item.id = QString::fromStdString(source.id);
  const QString label = QString::fromStdString(source.origin.label);
  item.source = QString::fromStdString(source.origin.source);
  item.confidence = QString::fromStdString(source.origin.confidence);
  item.note = QString::fromStdString(source.origin.note);
  item.model = source.model;
  item.size = source.in_hall.size;
  item.power_W = power_of(kind, source);
  // The power has a line of its own: "Fan wall, 252 kW", "Two servers, 29 kW air rack".
  static const QRegularExpression power(QStringLiteral(", (\\d[\\d.]* (?:kW|MW|kVA))\\b[^,]*$"));
  const auto match = power.match(label);
  item.label = match.hasMatch() ? label.left(match.capturedStart()) : label;
  item.figure = match.captured(1);
  if (item.figure.isEmpty() && item.power_W > 0) item.figure = power_text(item.power_W);
  if (kind == QLatin1String("racks")) {
    item.cooling = cooling_of(source.parameters);
    item.size = {.length_m = value_of(source.parameters, "width", "m"),
                 .depth_m = value_of(source.parameters, "depth", "m"),
                 .height_m = value_of(source.parameters, "height", "m")};
    const YamlEntry* server = source.parameters.find("server");
    item.figure += QStringLiteral(" · ") + cooling_figure(item, server ? server->value : YamlNode{});
  } else if (kind == QLatin1String("cdus")) {
    if (const double approach_K = value_of(source.parameters, "rated_approach", "delta_K"); approach_K > 0)
      item.figure += say(QT_TRANSLATE_NOOP("EquipmentCatalogue", " · %1 K approach")).arg(approach_K);
  } else if (kind == QLatin1String("busways")) {
    if (const double current_A = value_of(source.parameters, "rated_current", "A"); current_A > 0)
      item.figure = QStringLiteral("%1 A").arg(current_A);
  } else if (item.isOutdoors()) {
    take_outdoor_label(item, label);
  } else if (kind == QLatin1String("air_units")) {
    item.figure += QStringLiteral(" · ") +
                   (source.model == "dx" ? say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "refrigerant"))
                                         : say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "chilled water")));
  }
  return item;
}

// Tanks are sized for their loop and have no types.
CatalogueItem tank_item() {
  CatalogueItem item;
  item.kind = QStringLiteral("tanks");
  item.id = QStringLiteral("stratified");
  item.label = say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "Chilled-water tank"));
  item.figure = say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "15 min of the loop's flow"));
  item.source =
      say(QT_TRANSLATE_NOOP("EquipmentCatalogue", "sized for the loop of the chillers when it is added"));
  item.confidence = QStringLiteral("D");
  return item;
}

}  // namespace

EquipmentCatalogue::EquipmentCatalogue(const YamlNode* types, const std::string& directory) {
  EquipmentLibrary library(directory);
  Diagnostics ignored;  // the document reports them
  if (types && types->is_map()) library.add_types(*types, ignored);
  for (const char* kind : shown_kinds) {
    const auto first = static_cast<std::ptrdiff_t>(items_.size());
    for (const auto& id : library.ids(kind, ignored))
      if (const LibraryItem* item = library.find(kind, id, ignored))
        items_.push_back(item_of(QString::fromLatin1(kind), *item));
    std::stable_sort(items_.begin() + first, items_.end(),
                     [](const CatalogueItem& a, const CatalogueItem& b) { return a.power_W < b.power_W; });
  }
  items_.push_back(tank_item());
}

const CatalogueItem* EquipmentCatalogue::find(const QString& kind, const QString& id) const {
  for (const auto& item : items_)
    if (item.kind == kind && item.id == id) return &item;
  return nullptr;
}

}  // namespace thermohall::gui
