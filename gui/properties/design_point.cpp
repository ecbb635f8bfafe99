#include "gui/properties/design_point.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <cmath>
#include <span>

#include "gui/properties/object_shape.h"
#include "sim/scenario/placed_objects.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("DesignPoint", text); }

enum class Sum { add, largest, mean };

struct Channel {
  const char* key;
  const char* unit;
  const char* name;
  Sum sum;
  Medium medium = Medium::air;
  bool hide_zero = true;
};

constexpr Channel rack_channels[] = {{"it_power", "W", "IT power", Sum::add},
                                     {"inlet_temperature", "K", "Inlet, worst", Sum::largest},
                                     {"outlet_temperature", "K", "Outlet, worst", Sum::largest},
                                     {"heat_to_air", "W", "Heat to air", Sum::add},
                                     {"heat_to_liquid", "W", "Heat to liquid", Sum::add},
                                     {"door_heat", "W", "Heat to doors", Sum::add},
                                     {"air_flow", "m3/s", "Air flow", Sum::add},
                                     {"coolant_flow", "m3/s", "Coolant flow", Sum::add, Medium::liquid},
                                     {"coolant_return_temperature", "K", "Coolant return", Sum::largest},
                                     {"chip_temperature", "K", "Chips, worst", Sum::largest},
                                     {"fan_power", "W", "Server fans", Sum::add}};
constexpr Channel air_unit_channels[] = {{"heat", "W", "Heat", Sum::add},
                                         {"air_flow", "m3/s", "Air flow", Sum::add},
                                         {"fan_power", "W", "Fans", Sum::add},
                                         {"compressor_power", "W", "Compressors", Sum::add},
                                         {"free_cooling", "W", "Free cooling", Sum::add},
                                         {"water_flow", "m3/s", "Water flow", Sum::add, Medium::liquid},
                                         {"water_return_temperature", "K", "Water return", Sum::largest}};
constexpr Channel cdu_channels[] = {{"heat", "W", "Heat", Sum::add},
                                    {"supply_temperature", "K", "Supply", Sum::largest},
                                    {"return_temperature", "K", "Return", Sum::largest},
                                    {"flow", "m3/s", "Coolant flow", Sum::add, Medium::liquid},
                                    {"facility_flow", "m3/s", "Facility flow", Sum::add, Medium::liquid},
                                    {"facility_return_temperature", "K", "Facility return", Sum::largest},
                                    {"pump_power", "W", "Pumps", Sum::add}};
constexpr Channel loop_channels[] = {{"heat", "W", "Heat", Sum::add},
                                     {"supply_temperature", "K", "Supply", Sum::largest},
                                     {"return_temperature", "K", "Return", Sum::largest},
                                     {"flow", "m3/s", "Flow", Sum::add, Medium::liquid},
                                     {"pump_power", "W", "Pumps", Sum::add},
                                     {"free_cooling", "W", "Free cooling", Sum::add},
                                     {"mechanical_cooling", "W", "Mechanical cooling", Sum::add},
                                     {"reused", "W", "Heat reused", Sum::add}};
constexpr Channel chiller_channels[] = {
    {"running", "1", "Running", Sum::add},
    {"cooling", "W", "Cooling", Sum::add},
    {"power", "W", "Power", Sum::add},
    {"cop", "1", "COP", Sum::mean},
    {"condenser_entering_temperature", "K", "Condenser inlet", Sum::largest}};
constexpr Channel rejection_channels[] = {{"heat", "W", "Heat", Sum::add},
                                          {"leaving_temperature", "K", "Leaving", Sum::largest},
                                          {"fan_power", "W", "Fans", Sum::add},
                                          {"fan_speed", "1", "Fan speed", Sum::mean}};
constexpr Channel stage_channels[] = {{"output_power", "W", "Output", Sum::add},
                                      {"loss", "W", "Loss", Sum::add},
                                      {"efficiency", "1", "Efficiency", Sum::mean}};
constexpr Channel zone_channels[] = {{"heat", "W", "Heat", Sum::add},
                                     {"supply_temperature", "K", "Supply", Sum::largest},
                                     {"hot_temperature", "K", "Hot side", Sum::largest},
                                     {"return_temperature", "K", "Return", Sum::largest},
                                     {"air_demand", "m3/s", "Air asked for", Sum::add},
                                     {"air_supply", "m3/s", "Air supplied", Sum::add},
                                     {"recirculation", "1", "Recirculation", Sum::mean},
                                     {"bypass", "1", "By-pass", Sum::mean}};

struct Group {
  const char* shape;
  const char* group;
  std::span<const Channel> channels;
};
const Group groups[] = {{"rows.*", "rack", rack_channels},
                        {"racks.*", "rack", rack_channels},
                        {"cooling.air.*", "air_unit", air_unit_channels},
                        {"cooling.liquid.*", "cdu", cdu_channels},
                        {"cooling.plant.loops.*", "loop", loop_channels},
                        {"cooling.plant.chillers.*", "chiller", chiller_channels},
                        {"cooling.plant.towers.*", "tower", rejection_channels},
                        {"cooling.plant.dry_coolers.*", "dry_cooler", rejection_channels},
                        {"power.transformers", "transformer", stage_channels},
                        {"power.ups", "ups", stage_channels},
                        {"power.pdus", "pdu", stage_channels},
                        {"power.busways", "busway", stage_channels},
                        {"hall.zones.*", "zone", zone_channels}};

QJsonArray items_of(const QJsonObject& answer, const char* group) {
  return answer.value(QLatin1String("groups"))
      .toObject()
      .value(QLatin1String(group))
      .toObject()
      .value(QLatin1String("items"))
      .toArray();
}

double number(const QJsonObject& item, const char* key) {
  return item.value(QLatin1String(key)).toDouble(std::nan(""));
}

const RackGroup* rack_group(const Scenario& scenario, const YamlPath& entry) {
  for (const auto& group : scenario.racks)
    if (group.id == entry.back() && group.in_row == (entry.front() == "rows")) return &group;
  return nullptr;
}

// Ids of the items of the answer; empty stands for a group with one item without an id.
QSet<QString> ids_of_keys(const Scenario& scenario, const QStringList& keys, const QString& rack) {
  QSet<QString> ids;
  for (const QString& key : keys) {
    const auto shape = shape_of_key(key);
    if (!shape) continue;
    if (shape->id == "rows.*" || shape->id == "racks.*") {
      const RackGroup* group = rack_group(scenario, shape->entry);
      if (!group) continue;
      if (!rack.isEmpty() && keys.size() == 1) {
        ids.insert(rack);
        continue;
      }
      for (int i = 0; i < group->count; ++i) ids.insert(QString::fromStdString(rack_id(*group, i)));
    } else {
      ids.insert(QString::fromStdString(shape->entry.back()));
    }
  }
  return ids;
}

void add_share(std::vector<UsedShare>& shares, const QString& name, double used, double capacity,
               const QString& meaning) {
  if (std::isfinite(used) && capacity > 0) shares.push_back({name, meaning, used / capacity});
}

void add_cdus(std::vector<UsedShare>& shares, const QJsonObject& answer, const Scenario& scenario,
              const QSet<QString>& ids) {
  for (const auto& value : items_of(answer, "cdu")) {
    const QJsonObject item = value.toObject();
    const QString id = item.value(QLatin1String("id")).toString();
    if (!ids.contains(id)) continue;
    for (const auto& bank : scenario.cdus) {
      if (bank.id != id.toStdString()) continue;
      const auto* unit = std::get_if<CduParameters>(&bank.model);
      if (!unit) continue;
      const int running = bank.count - bank.standby;
      add_share(shares, say(QT_TRANSLATE_NOOP("DesignPoint", "%1 heat")).arg(id), number(item, "heat"),
                running * unit->rated_heat_W,
                say(QT_TRANSLATE_NOOP("DesignPoint", "of the rating of the running units")));
      add_share(shares, say(QT_TRANSLATE_NOOP("DesignPoint", "%1 flow")).arg(id), number(item, "flow"),
                running * unit->design_tcs_flow_m3_s,
                say(QT_TRANSLATE_NOOP("DesignPoint", "of the design flow of the running units")));
    }
  }
}

void add_air_units(std::vector<UsedShare>& shares, const QJsonObject& answer, const Scenario& scenario,
                   const QSet<QString>& ids) {
  for (const auto& value : items_of(answer, "air_unit")) {
    const QJsonObject item = value.toObject();
    const QString id = item.value(QLatin1String("id")).toString();
    if (!ids.contains(id)) continue;
    for (const auto& bank : scenario.air_units) {
      if (bank.id != id.toStdString()) continue;
      const int running = bank.count - bank.standby;
      if (const auto* unit = std::get_if<CrahParameters>(&bank.model)) {
        add_share(shares, say(QT_TRANSLATE_NOOP("DesignPoint", "%1 heat")).arg(id), number(item, "heat"),
                  running * unit->rated_net_heat_W,
                  say(QT_TRANSLATE_NOOP("DesignPoint", "of the rating of the running units")));
        add_share(shares, say(QT_TRANSLATE_NOOP("DesignPoint", "%1 air")).arg(id), number(item, "air_flow"),
                  running * unit->rated_air_flow_m3_s,
                  say(QT_TRANSLATE_NOOP("DesignPoint", "of the rated air flow of the running units")));
      }
    }
  }
}

void add_stage(std::vector<UsedShare>& shares, const QJsonObject& answer, const char* group,
               const QString& name) {
  for (const auto& value : items_of(answer, group))
    add_share(shares, name, number(value.toObject(), "load_fraction"), 1,
              say(QT_TRANSLATE_NOOP("DesignPoint", "of the rating of the running units")));
}

void add_rack_services(std::vector<UsedShare>& shares, const QJsonObject& answer, const Scenario& scenario,
                       const QStringList& keys) {
  QSet<QString> cdus, air_units;
  for (const QString& key : keys) {
    const auto shape = shape_of_key(key);
    const RackGroup* group = shape ? rack_group(scenario, shape->entry) : nullptr;
    if (!group) continue;
    cdus.insert(QString::fromStdString(group->liquid));
    for (const auto& bank : scenario.air_units)
      if (bank.zone == group->zone) air_units.insert(QString::fromStdString(bank.id));
  }
  add_cdus(shares, answer, scenario, cdus);
  add_air_units(shares, answer, scenario, air_units);
  add_stage(shares, answer, "busway", say(QT_TRANSLATE_NOOP("DesignPoint", "Busways")));
  add_stage(shares, answer, "ups", say(QT_TRANSLATE_NOOP("DesignPoint", "UPS")));
}

}  // namespace

std::vector<DesignPointValue> design_point_values(const QJsonObject& answer, const Scenario& scenario,
                                                  const std::string& shape, const QStringList& keys,
                                                  const QString& rack) {
  const Group* group = nullptr;
  for (const Group& candidate : groups)
    if (shape == candidate.shape) group = &candidate;
  std::vector<DesignPointValue> values;
  if (!group) return values;
  const QSet<QString> ids = ids_of_keys(scenario, keys, rack);
  std::vector<QJsonObject> items;
  for (const auto& value : items_of(answer, group->group)) {
    QJsonObject item = value.toObject();
    const QJsonValue id = item.value(QLatin1String("id"));
    if (id.isUndefined() || ids.contains(id.toString())) items.push_back(std::move(item));
  }
  for (const Channel& channel : group->channels) {
    double result = 0;
    int count = 0;
    for (const auto& item : items) {
      const double value = number(item, channel.key);
      if (!std::isfinite(value) || (value == 0 && channel.hide_zero)) continue;
      result = channel.sum == Sum::largest && count > 0 ? std::max(result, value)
               : channel.sum == Sum::largest            ? value
                                                        : result + value;
      ++count;
    }
    if (count == 0) continue;
    if (channel.sum == Sum::mean) result /= count;
    QString meaning = channel.sum == Sum::add && count > 1
                          ? say(QT_TRANSLATE_NOOP("DesignPoint", "sum of %1 objects")).arg(count)
                          : QString();
    values.push_back({say(channel.name), meaning, result, channel.unit, channel.medium});
    // Beside the heat: the share that liquid takes, the figure by which such racks are told apart.
    if (std::string_view(channel.key) == "heat_to_liquid" && values.size() > 1 && values.front().value > 0)
      values.push_back({say(QT_TRANSLATE_NOOP("DesignPoint", "Liquid share")),
                        say(QT_TRANSLATE_NOOP("DesignPoint", "heat to liquid over IT power")),
                        result / values.front().value, "%", Medium::air});
  }
  return values;
}

std::vector<UsedShare> used_shares(const QJsonObject& answer, const Scenario& scenario,
                                   const std::string& shape, const QStringList& keys) {
  std::vector<UsedShare> shares;
  const QSet<QString> ids = ids_of_keys(scenario, keys, {});
  if (shape == "rows.*" || shape == "racks.*") add_rack_services(shares, answer, scenario, keys);
  if (shape == "cooling.liquid.*") add_cdus(shares, answer, scenario, ids);
  if (shape == "cooling.air.*") add_air_units(shares, answer, scenario, ids);
  if (shape == "power.transformers")
    add_stage(shares, answer, "transformer", say(QT_TRANSLATE_NOOP("DesignPoint", "Transformers")));
  if (shape == "power.ups") add_stage(shares, answer, "ups", say(QT_TRANSLATE_NOOP("DesignPoint", "UPS")));
  if (shape == "power.pdus") add_stage(shares, answer, "pdu", say(QT_TRANSLATE_NOOP("DesignPoint", "PDUs")));
  if (shape == "power.busways")
    add_stage(shares, answer, "busway", say(QT_TRANSLATE_NOOP("DesignPoint", "Busways")));
  if (shape == "cooling.plant.chillers.*")
    for (const auto& value : items_of(answer, "chiller")) {
      const QJsonObject item = value.toObject();
      const QString id = item.value(QLatin1String("id")).toString();
      if (ids.contains(id))
        add_share(shares, id, number(item, "part_load_ratio"), 1,
                  say(QT_TRANSLATE_NOOP("DesignPoint", "of the capacity of the running machines")));
    }
  return shares;
}

}  // namespace thermohall::gui
