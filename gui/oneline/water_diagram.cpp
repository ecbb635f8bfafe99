#include <cmath>

#include "gui/oneline/diagram_faults.h"
#include "gui/oneline/diagram_keys.h"
#include "gui/oneline/diagram_text.h"
#include "gui/oneline/loop_branches.h"
#include "gui/oneline/one_line_diagrams.h"
#include "gui/oneline/steady_values.h"
#include "gui/oneline/water_boxes.h"

namespace thermohall::gui {
namespace {

using namespace diagram_keys;

class WaterDiagram {
 public:
  WaterDiagram(const Scenario& scenario, const QJsonObject& answer) : scenario_(scenario), values_(answer) {}

  OneLineDiagram make() {
    addBoxes();
    joinRacks();
    joinUnits();
    for (const LoopSpec& loop : scenario_.loops) joinLoop(loop);
    joinOutdoors();
    mark_faults(diagram_, values_.answer());
    return std::move(diagram_);
  }

 private:
  int box(const QString& id) const { return diagram_.find(id); }
  /// Coolant units come before loops, as in the scenario; where they have pipes of their own, before these.
  int source(const std::string& id) const {
    for (const QString& key : {manifold(id), liquid + name_of(id)})
      if (const int at = box(key); at >= 0) return at;
    return box(loops + name_of(id));
  }
  double sourceSupply_K(const std::string& id) const {
    const double cdu_K = values_("cdu", id, "supply_temperature");
    return std::isfinite(cdu_K) ? cdu_K : values_("loop", id, "supply_temperature");
  }

  void addBoxes() {
    for (const RackGroup& group : scenario_.racks)
      if (boxes_.takesLiquid(group) || group.door >= 0) diagram_.add(boxes_.racks(group));
    for (const ZoneSpec& zone : scenario_.hall.zones) diagram_.add(boxes_.zone(zone));
    for (const CduBank& bank : scenario_.cdus) {
      if (bank.hydraulics) diagram_.add(boxes_.manifold(bank));
      diagram_.add(boxes_.cdu(bank));
    }
    for (const AirUnitBank& bank : scenario_.air_units) diagram_.add(boxes_.airUnit(bank));
    for (const LoopSpec& loop : scenario_.loops) {
      diagram_.add(boxes_.loop(loop));
      if (loop.exchanger) diagram_.add(boxes_.exchanger(loop));
      if (loop.reuse_capacity_W > 0) diagram_.add(boxes_.heatReuse(loop));
      if (loop.tank) diagram_.add(boxes_.tank(loop));
    }
    for (const ChillerBank& bank : scenario_.chillers) diagram_.add(boxes_.chiller(bank));
    for (const TowerBank& bank : scenario_.towers) diagram_.add(boxes_.tower(bank));
    for (const DryCoolerBank& bank : scenario_.dry_coolers) diagram_.add(boxes_.dryCooler(bank));
    diagram_.add(boxes_.outdoors());
  }

  void joinTank(const LoopSpec& loop, int from) {
    const auto value = [&](const char* channel) { return values_("tank", loop.id, channel); };
    const double flow_m3_s = std::abs(value("flow"));
    diagram_.join({.from = from,
                   .to = box(tank(loop.id)),
                   .carrier = Carrier::water,
                   .flow_m3_s = flow_m3_s > 0 ? flow_m3_s : unknown_value,
                   .hot_K = values_("loop", loop.id, "return_temperature"),
                   .cold_K = value("outlet_temperature")});
  }

  void joinRacks() {
    for (const RackGroup& group : scenario_.racks) {
      const int from = box(rack_group_key(group));
      if (from < 0) continue;
      if (boxes_.takesLiquid(group)) {
        DiagramLink link{.from = from,
                         .to = source(group.liquid),
                         .carrier = Carrier::water,
                         .power_W = values_.rackSum(group, "heat_to_liquid"),
                         .flow_m3_s = values_.rackSum(group, "coolant_flow"),
                         .hot_K = values_.rackHighest(group, "coolant_return_temperature"),
                         .cold_K = sourceSupply_K(group.liquid)};
        take_branch(link, loop_branch(values_, group.liquid, group.id));
        diagram_.join(link);
      }
      if (group.door >= 0) {
        const DoorSpec& door = scenario_.doors[static_cast<std::size_t>(group.door)];
        DiagramLink link{.from = from,
                         .to = source(door.source),
                         .carrier = Carrier::water,
                         .power_W = values_.rackSum(group, "door_heat"),
                         .cold_K = sourceSupply_K(door.source)};
        take_branch(link, loop_branch(values_, door.source, group.id + "-door"));
        diagram_.join(link);
      }
    }
  }

  void joinUnits() {
    for (const CduBank& bank : scenario_.cdus) {
      const int from = box(liquid + name_of(bank.id));
      if (bank.hydraulics)
        diagram_.join({.from = box(manifold(bank.id)),
                       .to = from,
                       .carrier = Carrier::water,
                       .flow_m3_s = values_("hydraulics", bank.id, "flow"),
                       .hot_K = values_("cdu", bank.id, "return_temperature"),
                       .cold_K = values_("cdu", bank.id, "supply_temperature")});
      if (bank.loop.empty()) {  // gives its heat to the air of the zone
        diagram_.join({.from = from,
                       .to = zoneBox(bank.zone),
                       .carrier = Carrier::air,
                       .power_W = values_("cdu", bank.id, "heat")});
        continue;
      }
      DiagramLink link{.from = from,
                       .to = box(loops + name_of(bank.loop)),
                       .carrier = Carrier::water,
                       .power_W = values_("cdu", bank.id, "heat"),
                       .flow_m3_s = values_("cdu", bank.id, "facility_flow"),
                       .hot_K = values_("cdu", bank.id, "facility_return_temperature"),
                       .cold_K = values_("loop", bank.loop, "supply_temperature")};
      take_branch(link, loop_branch(values_, bank.loop, bank.id));
      diagram_.join(link);
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
      if (bank.loop.empty()) continue;
      DiagramLink link{.from = unit,
                       .to = box(loops + name_of(bank.loop)),
                       .carrier = Carrier::water,
                       .flow_m3_s = values_("air_unit", bank.id, "water_flow"),
                       .hot_K = values_("air_unit", bank.id, "water_return_temperature"),
                       .cold_K = values_("loop", bank.loop, "supply_temperature")};
      take_branch(link, loop_branch(values_, bank.loop, bank.id));
      diagram_.join(link);
    }
  }

  int zoneBox(int zone) const {
    return box(zones + name_of(scenario_.hall.zones[static_cast<std::size_t>(zone)].id));
  }

  void joinLoop(const LoopSpec& loop) {
    const int from = box(loops + name_of(loop.id));
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
    if (loop.tank) joinTank(loop, from);
    if (loop.reuse_capacity_W > 0)
      diagram_.join({.from = from,
                     .to = box(heat_reuse(loop.id)),
                     .carrier = Carrier::heat,
                     .power_W = values_("loop", loop.id, "reused")});
    if (!loop.dry_coolers.empty()) water(box(coolers + name_of(loop.dry_coolers)), free_W);
    const int between = box(exchanger(loop.id));
    if (!loop.towers.empty()) {
      const int tower = box(towers + name_of(loop.towers));
      if (between >= 0) {
        water(between, free_W);
        diagram_.join({.from = between,
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
    const int out = box(diagram_keys::outdoors);
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
  WaterBoxes boxes_{scenario_, values_};
  OneLineDiagram diagram_;
};

}  // namespace

OneLineDiagram water_diagram(const Scenario& scenario, const QJsonObject& answer) {
  return WaterDiagram(scenario, answer).make();
}

}  // namespace thermohall::gui
