#include <cmath>

#include "gui/oneline/diagram_text.h"
#include "gui/oneline/one_line_diagrams.h"
#include "gui/oneline/steady_values.h"

namespace thermohall::gui {
namespace {

// Keys of the sections; they are also the ids of the boxes.
const QString air = QStringLiteral("cooling.air."), liquid = QStringLiteral("cooling.liquid."),
              loops = QStringLiteral("cooling.plant.loops."),
              chillers = QStringLiteral("cooling.plant.chillers."),
              towers = QStringLiteral("cooling.plant.towers."),
              coolers = QStringLiteral("cooling.plant.dry_coolers."), zones = QStringLiteral("hall.zones."),
              outdoors_id = QStringLiteral("outdoors");

QString name_of(const std::string& id) { return QString::fromStdString(id); }

QString between(double from_K, double to_K) {
  return QStringLiteral("%1 → %2").arg(temperature_number(from_K), temperature_text(to_K));
}

class WaterDiagram {
 public:
  WaterDiagram(const Scenario& scenario, const QJsonObject& answer) : scenario_(scenario), values_(answer) {}

  OneLineDiagram make() {
    addRacks();
    addZones();
    addCdus();
    addAirUnits();
    addLoops();
    addPlant();
    addOutdoors();
    joinRacks();
    joinUnits();
    for (const LoopSpec& loop : scenario_.loops) joinLoop(loop);
    joinOutdoors();
    return std::move(diagram_);
  }

 private:
  double used(const char* shape, const QString& key) const {
    return highest_used_share(values_.answer(), scenario_, shape, key);
  }
  bool limited(const char* group, const std::string& id) const { return values_(group, id, "limited") > 0; }
  int box(const QString& id) const { return diagram_.find(id); }
  /// Coolant units come before loops, as in the scenario.
  int source(const std::string& id) const {
    const int cdu = box(liquid + name_of(id));
    return cdu >= 0 ? cdu : box(loops + name_of(id));
  }
  double sourceSupply_K(const std::string& id) const {
    const double cdu_K = values_("cdu", id, "supply_temperature");
    return std::isfinite(cdu_K) ? cdu_K : values_("loop", id, "supply_temperature");
  }
  bool takesLiquid(const RackGroup& group) const {
    return !group.liquid.empty() &&
           scenario_.rack_types[static_cast<std::size_t>(group.type)].rack.cooling != RackCooling::air;
  }

  void addRacks() {
    for (const RackGroup& group : scenario_.racks) {
      if (!takesLiquid(group) && group.door < 0) continue;
      const auto& type = scenario_.rack_types[static_cast<std::size_t>(group.type)];
      QStringList lines{QStringLiteral("%1 × %2").arg(group.count).arg(name_of(type.origin.label))};
      if (takesLiquid(group))
        lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "to liquid %1"))
                     .arg(watts_text(values_.rackSum(group, "heat_to_liquid")));
      if (group.door >= 0)
        lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "rear doors %1"))
                     .arg(watts_text(values_.rackSum(group, "door_heat")));
      diagram_.add({.id = rack_group_key(group),
                    .keys = {rack_group_key(group)},
                    .kind = NodeKind::rack,
                    .icon = group.door >= 0 ? QStringLiteral("rear-door") : QStringLiteral("rack"),
                    .title = name_of(group.id),
                    .lines = lines,
                    .limited = values_.rackHighest(group, "limited") > 0});
    }
  }

  void addZones() {
    for (const ZoneSpec& zone : scenario_.hall.zones)
      diagram_.add({.id = zones + name_of(zone.id),
                    .keys = {zones + name_of(zone.id)},
                    .kind = NodeKind::air,
                    .icon = QStringLiteral("containment"),
                    .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Air, %1")).arg(name_of(zone.id)),
                    .lines = {say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1"))
                                  .arg(watts_text(values_("zone", zone.id, "heat"))),
                              between(values_("zone", zone.id, "return_temperature"),
                                      values_("zone", zone.id, "supply_temperature"))},
                    .limited = limited("zone", zone.id)});
  }

  void addCdus() {
    for (const CduBank& bank : scenario_.cdus) {
      const QString key = liquid + name_of(bank.id);
      const auto value = [&](const char* channel) { return values_("cdu", bank.id, channel); };
      diagram_.add(
          {.id = key,
           .keys = {key},
           .kind = NodeKind::water,
           .icon = QStringLiteral("cdu"),
           .title = name_of(bank.id),
           .lines = {units_text(bank),
                     say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                     between(value("return_temperature"), value("supply_temperature")),
                     say_diagram(QT_TRANSLATE_NOOP("OneLine", "%1 · pumps %2"))
                         .arg(flow_text(value("flow")), watts_text(value("pump_power")))},
           .used_share = used("cooling.liquid.*", key),
           .limited = limited("cdu", bank.id)});
    }
  }

  void addAirUnits() {
    for (const AirUnitBank& bank : scenario_.air_units) {
      const QString key = air + name_of(bank.id);
      const auto value = [&](const char* channel) { return values_("air_unit", bank.id, channel); };
      diagram_.add(
          {.id = key,
           .keys = {key},
           .kind = NodeKind::air,
           .icon = QStringLiteral("air-unit"),
           .title = name_of(bank.id),
           .lines = {units_text(bank),
                     say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                     say_diagram(QT_TRANSLATE_NOOP("OneLine", "air %1 · fans %2"))
                         .arg(air_flow_text(value("air_flow")), watts_text(value("fan_power")))},
           .used_share = used("cooling.air.*", key),
           .limited = limited("air_unit", bank.id)});
    }
  }

  void addLoops() {
    for (const LoopSpec& loop : scenario_.loops) {
      const QString key = loops + name_of(loop.id);
      const auto value = [&](const char* channel) { return values_("loop", loop.id, channel); };
      diagram_.add(
          {.id = key,
           .keys = {key},
           .kind = NodeKind::water,
           .icon = QStringLiteral("pump"),
           .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Loop %1")).arg(name_of(loop.id)),
           .lines = {say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                     between(value("return_temperature"), value("supply_temperature")),
                     flow_text(value("flow")),
                     say_diagram(QT_TRANSLATE_NOOP("OneLine", "pumps: %1, %2"))
                         .arg(units_text(loop.pumps), watts_text(value("pump_power")))},
           .limited = limited("loop", loop.id)});
      if (loop.exchanger)
        diagram_.add({.id = key + QStringLiteral(".exchanger"),
                      .keys = {key},
                      .kind = NodeKind::water,
                      .icon = QStringLiteral("cdu"),
                      .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Exchanger")),
                      .lines = {units_text(*loop.exchanger)}});
      if (loop.reuse_capacity_W > 0) {
        const double reused_W = value("reused");
        diagram_.add({.id = key + QStringLiteral(".heat_reuse"),
                      .keys = {key},
                      .kind = NodeKind::surroundings,
                      .icon = QStringLiteral("export"),
                      .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Heat reuse")),
                      .lines = {watts_text(reused_W)},
                      .used_share = reused_W / loop.reuse_capacity_W});
      }
    }
  }

  void addPlant() {
    for (const ChillerBank& bank : scenario_.chillers) {
      const QString key = chillers + name_of(bank.id);
      const auto value = [&](const char* channel) { return values_("chiller", bank.id, channel); };
      diagram_.add({.id = key,
                    .keys = {key},
                    .kind = NodeKind::rejection,
                    .icon = QStringLiteral("chiller"),
                    .title = name_of(bank.id),
                    .lines = {units_text(bank) + say_diagram(QT_TRANSLATE_NOOP("OneLine", " · %1 running"))
                                                     .arg(number_text(value("running"), 1)),
                              say_diagram(QT_TRANSLATE_NOOP("OneLine", "cooling %1"))
                                  .arg(watts_text(value("cooling"))),
                              say_diagram(QT_TRANSLATE_NOOP("OneLine", "power %1 · COP %2"))
                                  .arg(watts_text(value("power")),
                                       number_text(value("power") > 0 ? value("cop") : unknown_value))},
                    .used_share = used("cooling.plant.chillers.*", key),
                    .limited = limited("chiller", bank.id)});
    }
    const auto add_rejection = [&](const auto& banks, const QString& section, const char* group,
                                   const char* icon) {
      for (const auto& bank : banks) {
        const auto value = [&](const char* channel) { return values_(group, bank.id, channel); };
        diagram_.add(
            {.id = section + name_of(bank.id),
             .keys = {section + name_of(bank.id)},
             .kind = NodeKind::rejection,
             .icon = QString::fromLatin1(icon),
             .title = name_of(bank.id),
             .lines = {units_text(bank),
                       say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                       say_diagram(QT_TRANSLATE_NOOP("OneLine", "leaving %1"))
                           .arg(temperature_text(value("leaving_temperature"))),
                       say_diagram(QT_TRANSLATE_NOOP("OneLine", "fans %1 · speed %2"))
                           .arg(watts_text(value("fan_power")), share_text(value("fan_speed")))}});
      }
    };
    add_rejection(scenario_.towers, towers, "tower", "tower");
    add_rejection(scenario_.dry_coolers, coolers, "dry_cooler", "dry-cooler");
  }

  void addOutdoors() {
    diagram_.add({.id = outdoors_id,
                  .keys = {QStringLiteral("site")},
                  .kind = NodeKind::surroundings,
                  .icon = QStringLiteral("export"),
                  .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Outdoors")),
                  .lines = {say_diagram(QT_TRANSLATE_NOOP("OneLine", "dry bulb %1"))
                                .arg(temperature_text(values_.top("dry_bulb_temperature_K"))),
                            say_diagram(QT_TRANSLATE_NOOP("OneLine", "wet bulb %1"))
                                .arg(temperature_text(values_.top("wet_bulb_temperature_K")))}});
  }

  void joinRacks() {
    for (const RackGroup& group : scenario_.racks) {
      const int from = box(rack_group_key(group));
      if (from < 0) continue;
      if (takesLiquid(group))
        diagram_.join({.from = from,
                       .to = source(group.liquid),
                       .carrier = Carrier::water,
                       .power_W = values_.rackSum(group, "heat_to_liquid"),
                       .flow_m3_s = values_.rackSum(group, "coolant_flow"),
                       .hot_K = values_.rackHighest(group, "coolant_return_temperature"),
                       .cold_K = sourceSupply_K(group.liquid)});
      if (group.door >= 0) {
        const std::string& water = scenario_.doors[static_cast<std::size_t>(group.door)].source;
        diagram_.join({.from = from,
                       .to = source(water),
                       .carrier = Carrier::water,
                       .power_W = values_.rackSum(group, "door_heat"),
                       .cold_K = sourceSupply_K(water)});
      }
    }
  }

  void joinUnits() {
    for (const CduBank& bank : scenario_.cdus) {
      const int from = box(liquid + name_of(bank.id));
      if (bank.loop.empty()) {  // gives its heat to the air of the zone
        diagram_.join({.from = from,
                       .to = zoneBox(bank.zone),
                       .carrier = Carrier::air,
                       .power_W = values_("cdu", bank.id, "heat")});
        continue;
      }
      diagram_.join({.from = from,
                     .to = box(loops + name_of(bank.loop)),
                     .carrier = Carrier::water,
                     .power_W = values_("cdu", bank.id, "heat"),
                     .flow_m3_s = values_("cdu", bank.id, "facility_flow"),
                     .hot_K = values_("cdu", bank.id, "facility_return_temperature"),
                     .cold_K = values_("loop", bank.loop, "supply_temperature")});
    }
    for (const AirUnitBank& bank : scenario_.air_units) {
      const int unit = box(air + name_of(bank.id));
      const std::string& zone = scenario_.hall.zones[static_cast<std::size_t>(bank.zone)].id;
      diagram_.join({.from = zoneBox(bank.zone),
                     .to = unit,
                     .carrier = Carrier::air,
                     .power_W = values_("air_unit", bank.id, "heat"),
                     .flow_m3_s = values_("air_unit", bank.id, "air_flow"),
                     .hot_K = values_("zone", zone, "return_temperature"),
                     .cold_K = values_("zone", zone, "supply_temperature")});
      if (!bank.loop.empty())
        diagram_.join({.from = unit,
                       .to = box(loops + name_of(bank.loop)),
                       .carrier = Carrier::water,
                       .flow_m3_s = values_("air_unit", bank.id, "water_flow"),
                       .hot_K = values_("air_unit", bank.id, "water_return_temperature"),
                       .cold_K = values_("loop", bank.loop, "supply_temperature")});
    }
  }

  int zoneBox(int zone) const {
    return box(zones + name_of(scenario_.hall.zones[static_cast<std::size_t>(zone)].id));
  }

  void joinLoop(const LoopSpec& loop) {
    const QString key = loops + name_of(loop.id);
    const int from = box(key);
    const double hot_K = values_("loop", loop.id, "return_temperature");
    const double cold_K = values_("loop", loop.id, "supply_temperature");
    const bool two_free_ways = !loop.dry_coolers.empty() && !loop.towers.empty();
    // The balance gives free cooling as a whole: two ways share it in a proportion that is not known here.
    const double free_W = two_free_ways ? unknown_value : values_("loop", loop.id, "free_cooling");
    const auto water = [&](int to, double power_W) {
      diagram_.join({.from = from,
                     .to = to,
                     .carrier = Carrier::water,
                     .power_W = power_W,
                     .hot_K = hot_K,
                     .cold_K = cold_K});
    };
    if (loop.reuse_capacity_W > 0)
      diagram_.join({.from = from,
                     .to = box(key + QStringLiteral(".heat_reuse")),
                     .carrier = Carrier::heat,
                     .power_W = values_("loop", loop.id, "reused")});
    if (!loop.dry_coolers.empty()) water(box(coolers + name_of(loop.dry_coolers)), free_W);
    const int exchanger = box(key + QStringLiteral(".exchanger"));
    if (!loop.towers.empty()) {
      const int tower = box(towers + name_of(loop.towers));
      if (exchanger >= 0) {
        water(exchanger, free_W);
        diagram_.join({.from = exchanger,
                       .to = tower,
                       .carrier = Carrier::water,
                       .power_W = free_W,
                       .cold_K = values_("tower", loop.towers, "leaving_temperature")});
      } else {
        water(tower, free_W);
      }
    }
    if (!loop.chillers.empty())
      water(box(chillers + name_of(loop.chillers)), values_("loop", loop.id, "mechanical_cooling"));
  }

  void joinOutdoors() {
    const int out = box(outdoors_id);
    for (const ChillerBank& bank : scenario_.chillers) {
      const int from = box(chillers + name_of(bank.id));
      const int tower = box(towers + name_of(bank.condenser));
      const int to = bank.condenser.empty() ? out
                     : tower >= 0           ? tower
                                            : box(coolers + name_of(bank.condenser));
      diagram_.join({.from = from,
                     .to = to,
                     .carrier = bank.condenser.empty() ? Carrier::heat : Carrier::water,
                     .cold_K = bank.condenser.empty()
                                   ? unknown_value
                                   : values_("chiller", bank.id, "condenser_entering_temperature")});
    }
    for (const TowerBank& bank : scenario_.towers)
      diagram_.join({.from = box(towers + name_of(bank.id)),
                     .to = out,
                     .carrier = Carrier::heat,
                     .power_W = values_("tower", bank.id, "heat")});
    for (const DryCoolerBank& bank : scenario_.dry_coolers)
      diagram_.join({.from = box(coolers + name_of(bank.id)),
                     .to = out,
                     .carrier = Carrier::heat,
                     .power_W = values_("dry_cooler", bank.id, "heat")});
    for (const AirUnitBank& bank : scenario_.air_units) {
      const bool economises = bank.air_economizer || bank.indirect_evaporative;
      if (!bank.loop.empty() && !economises) continue;
      diagram_.join(
          {.from = box(air + name_of(bank.id)),
           .to = out,
           .carrier = Carrier::heat,
           .power_W = bank.loop.empty() ? unknown_value : values_("air_unit", bank.id, "free_cooling")});
    }
  }

  const Scenario& scenario_;
  SteadyValues values_;
  OneLineDiagram diagram_;
};

}  // namespace

OneLineDiagram water_diagram(const Scenario& scenario, const QJsonObject& answer) {
  return WaterDiagram(scenario, answer).make();
}

}  // namespace thermohall::gui
