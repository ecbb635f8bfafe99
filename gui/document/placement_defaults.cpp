#include "gui/document/placement_defaults.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "gui/document/plan_entry.h"

namespace thermohall::gui {
namespace {

const RackType& type_of(const Scenario& scenario, const RackGroup& group) {
  return scenario.rack_types[static_cast<std::size_t>(group.type)];
}

double distance_m(const QRectF& rect, QPointF at) {
  const double dx = std::max({rect.left() - at.x(), at.x() - rect.right(), 0.0});
  const double dy = std::max({rect.top() - at.y(), at.y() - rect.bottom(), 0.0});
  return std::hypot(dx, dy);
}

}  // namespace

const RackGroup* PlacementDefaults::nearest(QPointF at_m, bool liquid_only) const {
  const Scenario& scenario = document_.scenario();
  const RackGroup* found = nullptr;
  double least_m = 0;
  for (const auto& entry : plan_entries(scenario)) {
    if (!entry.isRackGroup()) continue;
    const RackGroup& group = scenario.racks[static_cast<std::size_t>(entry.group)];
    if (liquid_only && type_of(scenario, group).rack.cooling == RackCooling::air) continue;
    const double away_m = distance_m(entry.rect(), at_m);
    if (!found || away_m < least_m) {
      found = &group;
      least_m = away_m;
    }
  }
  if (found) return found;
  for (const auto& group : scenario.racks)  // none of them stands anywhere
    if (!liquid_only || type_of(scenario, group).rack.cooling != RackCooling::air) return &group;
  return nullptr;
}

std::string PlacementDefaults::namedZone(QPointF at_m) const {
  const auto& zones = document_.scenario().hall.zones;
  if (zones.empty()) return {};
  const RackGroup* group = nearest(at_m, false);
  return zones[group ? static_cast<std::size_t>(group->zone) : 0].id;
}

std::string PlacementDefaults::zone(QPointF at_m) const {
  return document_.scenario().hall.zones.size() < 2 ? std::string() : namedZone(at_m);
}

std::string PlacementDefaults::load(QPointF at_m, RackCooling cooling) const {
  const auto& loads = document_.scenario().loads;
  if (loads.empty()) return {};
  const RackGroup* group = nearest(at_m, cooling != RackCooling::air);
  if (!group) group = nearest(at_m, false);
  return loads[group ? static_cast<std::size_t>(group->load) : 0].id;
}

std::string PlacementDefaults::liquidSource(QPointF at_m) const {
  const Scenario& scenario = document_.scenario();
  if (const RackGroup* group = nearest(at_m, true)) return group->liquid;
  if (!scenario.cdus.empty()) return scenario.cdus.front().id;
  return cduLoop();
}

std::string PlacementDefaults::airLoop() const {
  const Scenario& scenario = document_.scenario();
  for (const auto& bank : scenario.air_units)
    if (!bank.loop.empty()) return bank.loop;
  const auto coldest = std::min_element(
      scenario.loops.begin(), scenario.loops.end(),
      [](const auto& a, const auto& b) { return a.supply_setpoint_K < b.supply_setpoint_K; });
  return coldest == scenario.loops.end() ? std::string() : coldest->id;
}

std::string PlacementDefaults::cduLoop() const {
  const Scenario& scenario = document_.scenario();
  for (const auto& bank : scenario.cdus)
    if (!bank.loop.empty()) return bank.loop;
  const auto warmest = std::max_element(
      scenario.loops.begin(), scenario.loops.end(),
      [](const auto& a, const auto& b) { return a.supply_setpoint_K < b.supply_setpoint_K; });
  return warmest == scenario.loops.end() ? std::string() : warmest->id;
}

std::string PlacementDefaults::rowName() const {
  std::string last = "A";
  for (const auto& group : document_.scenario().racks)
    if (group.id.size() == 1 && std::isalpha(static_cast<unsigned char>(group.id.front()))) last = group.id;
  return last;
}

}  // namespace thermohall::gui
