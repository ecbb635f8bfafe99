#include "gui/oneline/water_boxes.h"

#include <cmath>

#include "gui/oneline/diagram_keys.h"
#include "gui/oneline/diagram_text.h"
#include "gui/oneline/loop_branches.h"
#include "gui/oneline/pump_lines.h"
#include "sim/scenario/placed_objects.h"
#include "sim/scenario/storage_section.h"

namespace thermohall::gui {
namespace {

using namespace diagram_keys;

QString between(double from_K, double to_K) {
  return QStringLiteral("%1 → %2").arg(temperature_number(from_K), temperature_text(to_K));
}

// The racks that get least and most of the coolant of a bank.
struct RackFlows {
  double least_m3_s = unknown_value, most_m3_s = unknown_value;
  QString least, most;
};

RackFlows rack_flows(const Scenario& scenario, const SteadyValues& values, const std::string& cdu) {
  RackFlows found;
  for (const RackGroup& group : scenario.racks) {
    if (group.liquid != cdu) continue;
    for (int i = 0; i < group.count; ++i) {
      const std::string id = rack_id(group, i);
      const double flow_m3_s = values("rack", id, "coolant_flow");
      if (!std::isfinite(flow_m3_s)) continue;
      if (!(flow_m3_s >= found.least_m3_s)) found.least_m3_s = flow_m3_s, found.least = name_of(id);
      if (!(flow_m3_s <= found.most_m3_s)) found.most_m3_s = flow_m3_s, found.most = name_of(id);
    }
  }
  return found;
}

}  // namespace

double WaterBoxes::used(const char* shape, const QString& key) const {
  return highest_used_share(values_.answer(), scenario_, shape, key);
}

bool WaterBoxes::takesLiquid(const RackGroup& group) const {
  return !group.liquid.empty() &&
         scenario_.rack_types[static_cast<std::size_t>(group.type)].rack.cooling != RackCooling::air;
}

DiagramNode WaterBoxes::racks(const RackGroup& group) const {
  const auto& type = scenario_.rack_types[static_cast<std::size_t>(group.type)];
  QStringList lines{QStringLiteral("%1 × %2").arg(group.count).arg(name_of(type.origin.label))};
  if (takesLiquid(group)) {
    lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "to liquid %1"))
                 .arg(watts_text(values_.rackSum(group, "heat_to_liquid")));
    lines << branch_lines(loop_branch(values_, group.liquid, group.id));
  }
  if (group.door >= 0) {
    const DoorSpec& door = scenario_.doors[static_cast<std::size_t>(group.door)];
    lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "rear doors %1"))
                 .arg(watts_text(values_.rackSum(group, "door_heat")));
    lines << branch_lines(loop_branch(values_, door.source, door.door.id));
  }
  return {.id = rack_group_key(group),
          .keys = {rack_group_key(group)},
          .kind = NodeKind::rack,
          .icon = group.door >= 0 ? QStringLiteral("rear-door") : QStringLiteral("rack"),
          .title = name_of(group.id),
          .lines = lines,
          .limited = values_.rackHighest(group, "limited") > 0};
}

DiagramNode WaterBoxes::zone(const ZoneSpec& zone) const {
  return {.id = zones + name_of(zone.id),
          .keys = {zones + name_of(zone.id)},
          .kind = NodeKind::air,
          .icon = QStringLiteral("containment"),
          .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Air, %1")).arg(name_of(zone.id)),
          .lines = {say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1"))
                        .arg(watts_text(values_("zone", zone.id, "heat"))),
                    between(values_("zone", zone.id, "return_temperature"),
                            values_("zone", zone.id, "supply_temperature"))},
          .limited = limited("zone", zone.id)};
}

DiagramNode WaterBoxes::cdu(const CduBank& bank) const {
  const QString key = liquid + name_of(bank.id);
  const auto value = [&](const char* channel) { return values_("cdu", bank.id, channel); };
  QStringList lines{units_text(bank),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                    between(value("return_temperature"), value("supply_temperature")),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "%1 · pumps %2"))
                        .arg(flow_text(value("flow")), watts_text(value("pump_power")))};
  if (bank.hydraulics)
    lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "speed %1"))
                     .arg(share_text(values_("hydraulics", bank.id, "pump_speed"))) +
                 QStringLiteral(" · ") + pressure_text(values_("hydraulics", bank.id, "pump_pressure"));
  lines << branch_lines(loop_branch(values_, bank.loop, bank.id));
  return {.id = key,
          .keys = {key},
          .kind = NodeKind::water,
          .icon = QStringLiteral("cdu"),
          .title = name_of(bank.id),
          .lines = lines,
          .used_share = used("cooling.liquid.*", key),
          .limited = limited("cdu", bank.id)};
}

DiagramNode WaterBoxes::manifold(const CduBank& bank) const {
  const auto value = [&](const char* channel) { return values_("hydraulics", bank.id, channel); };
  const RackFlows flows = rack_flows(scenario_, values_, bank.id);
  const auto rack_line = [](const char* text, const QString& rack, double flow_m3_s, double ratio) {
    return say_diagram(text).arg(rack.isEmpty() ? QStringLiteral("–") : rack, flow_text(flow_m3_s),
                                 share_text(ratio));
  };
  return {.id = diagram_keys::manifold(bank.id),
          .keys = {liquid + name_of(bank.id)},
          .kind = NodeKind::water,
          .icon = QStringLiteral("split"),
          .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Pipes of %1")).arg(name_of(bank.id)),
          .lines = {rack_line(QT_TRANSLATE_NOOP("OneLine", "least %1: %2 · %3"), flows.least,
                              flows.least_m3_s, value("least_flow_ratio")),
                    rack_line(QT_TRANSLATE_NOOP("OneLine", "most %1: %2 · %3"), flows.most, flows.most_m3_s,
                              value("greatest_flow_ratio")),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "least tray %1"))
                        .arg(share_text(value("least_tray_ratio"))),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "suction margin (NPSH) %1"))
                        .arg(head_text(value("npsh_margin")))},
          .limited = limited("hydraulics", bank.id)};
}

DiagramNode WaterBoxes::airUnit(const AirUnitBank& bank) const {
  const QString key = air + name_of(bank.id);
  const auto value = [&](const char* channel) { return values_("air_unit", bank.id, channel); };
  QStringList lines{units_text(bank),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "air %1 · fans %2"))
                        .arg(air_flow_text(value("air_flow")), watts_text(value("fan_power")))};
  lines << branch_lines(loop_branch(values_, bank.loop, bank.id));
  return {.id = key,
          .keys = {key},
          .kind = NodeKind::air,
          .icon = QStringLiteral("air-unit"),
          .title = name_of(bank.id),
          .lines = lines,
          .used_share = used("cooling.air.*", key),
          .limited = limited("air_unit", bank.id)};
}

DiagramNode WaterBoxes::loop(const LoopSpec& loop) const {
  const QString key = loops + name_of(loop.id);
  const auto value = [&](const char* channel) { return values_("loop", loop.id, channel); };
  QStringList lines{say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                    between(value("return_temperature"), value("supply_temperature")),
                    flow_text(value("flow"))};
  lines << loop_pump_lines(loop, values_);
  if (loop.pipe)
    lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "pipe %1 s · hall gets %2"))
                 .arg(number_text(values_("pipe", loop.id, "delay")),
                      temperature_text(values_("pipe", loop.id, "supply_temperature")));
  if (const double bypass = values_("loop_network", loop.id, "bypass_flow"); bypass > 0)
    lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "bypass %1")).arg(flow_text(bypass));
  return {.id = key,
          .keys = {key},
          .kind = NodeKind::water,
          .icon = QStringLiteral("pump"),
          .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Loop %1")).arg(name_of(loop.id)),
          .lines = lines,
          .limited = limited("loop", loop.id) || limited("loop_network", loop.id)};
}

DiagramNode WaterBoxes::exchanger(const LoopSpec& loop) const {
  return {
      .id = diagram_keys::exchanger(loop.id),
      .keys = {loops + name_of(loop.id)},
      .kind = NodeKind::water,
      .icon = QStringLiteral("cdu"),
      .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Exchanger")),
      .lines = {units_text(*loop.exchanger), say_diagram(QT_TRANSLATE_NOOP("OneLine", "free cooling %1"))
                                                 .arg(watts_text(values_("loop", loop.id, "free_cooling")))}};
}

DiagramNode WaterBoxes::heatReuse(const LoopSpec& loop) const {
  const double reused_W = values_("loop", loop.id, "reused");
  return {.id = heat_reuse(loop.id),
          .keys = {loops + name_of(loop.id)},
          .kind = NodeKind::surroundings,
          .icon = QStringLiteral("export"),
          .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Heat reuse")),
          .lines = {watts_text(reused_W)},
          .used_share = reused_W / loop.reuse_capacity_W};
}

DiagramNode WaterBoxes::tank(const LoopSpec& loop) const {
  const auto value = [&](const char* channel) { return values_("tank", loop.id, channel); };
  const double gives_W = value("discharge"), takes_W = value("charge_power");
  const QString duty =
      !std::isfinite(gives_W) ? QStringLiteral("–")
      : gives_W > 0 ? say_diagram(QT_TRANSLATE_NOOP("OneLine", "cools with %1")).arg(watts_text(gives_W))
      : takes_W > 0 ? say_diagram(QT_TRANSLATE_NOOP("OneLine", "is charged with %1")).arg(watts_text(takes_W))
                    : say_diagram(QT_TRANSLATE_NOOP("OneLine", "rests"));
  return {
      .id = diagram_keys::tank(loop.id),
      .keys = {loops + name_of(loop.id)},
      .kind = NodeKind::water,
      .icon = QStringLiteral("tank"),
      .title = loop.tank->kind == TankKind::ice ? say_diagram(QT_TRANSLATE_NOOP("OneLine", "Ice tank"))
                                                : say_diagram(QT_TRANSLATE_NOOP("OneLine", "Water tank")),
      .lines = {say_diagram(QT_TRANSLATE_NOOP("OneLine", "charge %1")).arg(share_text(value("charge"))), duty,
                say_diagram(QT_TRANSLATE_NOOP("OneLine", "leaving %1"))
                    .arg(temperature_text(value("outlet_temperature")))}};
}

DiagramNode WaterBoxes::chiller(const ChillerBank& bank) const {
  const QString key = chillers + name_of(bank.id);
  const auto value = [&](const char* channel) { return values_("chiller", bank.id, channel); };
  return {.id = key,
          .keys = {key},
          .kind = NodeKind::rejection,
          .icon = QStringLiteral("chiller"),
          .title = name_of(bank.id),
          .lines = {units_text(bank) + say_diagram(QT_TRANSLATE_NOOP("OneLine", " · %1 running"))
                                           .arg(number_text(value("running"), 1)),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "cooling %1")).arg(watts_text(value("cooling"))),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "power %1 · COP %2"))
                        .arg(watts_text(value("power")),
                             number_text(value("power") > 0 ? value("cop") : unknown_value))},
          .used_share = used("cooling.plant.chillers.*", key),
          .limited = limited("chiller", bank.id)};
}

template <class Bank>
DiagramNode WaterBoxes::rejection(const Bank& bank, const QString& section, const char* group,
                                  const char* icon) const {
  const auto value = [&](const char* channel) { return values_(group, bank.id, channel); };
  return {.id = section + name_of(bank.id),
          .keys = {section + name_of(bank.id)},
          .kind = NodeKind::rejection,
          .icon = QString::fromLatin1(icon),
          .title = name_of(bank.id),
          .lines = {units_text(bank),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "heat %1")).arg(watts_text(value("heat"))),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "leaving %1"))
                        .arg(temperature_text(value("leaving_temperature"))),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "fans %1 · speed %2"))
                        .arg(watts_text(value("fan_power")), share_text(value("fan_speed")))}};
}

DiagramNode WaterBoxes::tower(const TowerBank& bank) const {
  return rejection(bank, towers, "tower", "tower");
}

DiagramNode WaterBoxes::dryCooler(const DryCoolerBank& bank) const {
  return rejection(bank, coolers, "dry_cooler", "dry-cooler");
}

DiagramNode WaterBoxes::outdoors() const {
  return {.id = diagram_keys::outdoors,
          .keys = {QStringLiteral("site")},
          .kind = NodeKind::surroundings,
          .icon = QStringLiteral("export"),
          .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Outdoors")),
          .lines = {say_diagram(QT_TRANSLATE_NOOP("OneLine", "dry bulb %1"))
                        .arg(temperature_text(values_.top("dry_bulb_temperature_K"))),
                    say_diagram(QT_TRANSLATE_NOOP("OneLine", "wet bulb %1"))
                        .arg(temperature_text(values_.top("wet_bulb_temperature_K")))}};
}

}  // namespace thermohall::gui
