#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

#include "gui/elevation/rack_elevation.h"
#include "sim/scenario/placed_objects.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {
namespace {

constexpr double unit_m = 0.04445, frame_m = 0.1;

QString say(const char* text) { return QCoreApplication::translate("RackElevation", text); }

QString cooling_words(RackCooling cooling) {
  switch (cooling) {
    case RackCooling::cold_plate:
      return say(QT_TRANSLATE_NOOP("RackElevation", "cold plates and air"));
    case RackCooling::immersion:
      return say(QT_TRANSLATE_NOOP("RackElevation", "immersion, one phase"));
    case RackCooling::immersion_two_phase:
      return say(QT_TRANSLATE_NOOP("RackElevation", "immersion, two phases"));
    case RackCooling::air:
      break;
  }
  return say(QT_TRANSLATE_NOOP("RackElevation", "air"));
}

std::optional<double> positive(double value) {
  return value > 0 ? std::optional<double>(value) : std::nullopt;
}

// The item of a group, or an empty object.
QJsonObject item_of(const QJsonObject& answer, const char* group, const QString& id) {
  const QJsonArray items = answer.value(QLatin1String("groups"))
                               .toObject()
                               .value(QLatin1String(group))
                               .toObject()
                               .value(QLatin1String("items"))
                               .toArray();
  for (const auto& item : items)
    if (item.toObject().value(QLatin1String("id")).toString() == id) return item.toObject();
  return {};
}

// A zero stands for "there is none" in the answer: no air through a tank, no coolant in an air-cooled rack.
std::optional<double> answered(const QJsonObject& item, const char* key) {
  return positive(item.value(QLatin1String(key)).toDouble());
}

}  // namespace

int rack_units(double height_m) {
  return std::max(0, static_cast<int>(std::floor((height_m - frame_m) / unit_m + 1e-9)));
}

std::optional<RackElevationData> rack_elevation_data(const Scenario& scenario, const QJsonObject& answer,
                                                     const QString& rack) {
  const std::string id = rack.toStdString();
  const RackGroup* group = nullptr;
  for (const auto& candidate : scenario.racks)
    for (int i = 0; i < candidate.count && !group; ++i)
      if (rack_id(candidate, i) == id) group = &candidate;
  if (!group) return {};
  const RackType& type = scenario.rack_types[static_cast<std::size_t>(group->type)];
  RackElevationData data;
  data.id = rack;
  data.type = QString::fromStdString(type.origin.label);
  data.confidence = QString::fromStdString(type.origin.confidence);
  data.cooling = cooling_words(type.rack.cooling);
  data.height_m = type.rack.height_m;
  data.width_m = type.rack.width_m;
  data.depth_m = type.rack.depth_m;
  const bool tank =
      type.rack.cooling == RackCooling::immersion || type.rack.cooling == RackCooling::immersion_two_phase;
  data.units = tank ? 0 : rack_units(type.rack.height_m);  // servers hang upright in a tank
  data.mass_kg = positive(type.rack.mass_kg);
  data.accelerators = positive(type.rack.accelerator_count);
  data.chips = positive(type.server.chip_count);
  data.psu_rated_W = positive(type.server.psu_rated_power_W);
  const QJsonObject item = item_of(answer, "rack", rack);
  data.it_power_W = answered(item, "it_power");
  data.fan_power_W = answered(item, "fan_power");
  data.heat_to_air_W = answered(item, "heat_to_air");
  data.heat_to_liquid_W = answered(item, "heat_to_liquid");
  data.air_flow_m3_s = answered(item, "air_flow");
  if (data.air_flow_m3_s) {
    data.inlet_K = answered(item, "inlet_temperature");
    data.outlet_K = answered(item, "outlet_temperature");
  }
  data.chip_K = answered(item, "chip_temperature");
  data.coolant_flow_m3_s = answered(item, "coolant_flow");
  data.coolant_source = QString::fromStdString(group->liquid);
  if (data.coolant_flow_m3_s) {
    data.coolant_return_K = answered(item, "coolant_return_temperature");
    QJsonObject source = item_of(answer, "cdu", data.coolant_source);
    if (source.isEmpty()) source = item_of(answer, "loop", data.coolant_source);
    data.coolant_supply_K = answered(source, "supply_temperature");
  }
  return data;
}

}  // namespace thermohall::gui
