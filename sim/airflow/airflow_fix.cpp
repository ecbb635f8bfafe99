#include "sim/airflow/airflow_fix.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "sim/scenario/yaml_edit.h"

namespace thermohall {
namespace {

constexpr double widest_aisle_m = 4;
constexpr double single_aisle_m = 1.2;  // contained before a row that nothing faces
constexpr double most_open_tile = 0.68;

struct Span {
  double low_m, high_m;
};

// Fronts of a rack's row and of the row that faces it.
struct Aisle {
  bool along_x = true;
  Span along{}, across{};
  bool facing_row = false;
  std::string name;
};

double front_m(const RoomRackPlace& r) {
  switch (r.facing) {
    case Facing::north:
      return r.y_m;
    case Facing::south:
      return r.y_m + r.width_m;
    case Facing::west:
      return r.x_m;
    default:
      return r.x_m + r.length_m;
  }
}
bool looks_up(Facing f) { return f == Facing::south || f == Facing::east; }  // towards larger coordinates

Aisle aisle_before(const Scenario& scenario, const RoomModel& model, const RoomRackPlace& rack) {
  const bool x = rack.facing == Facing::north || rack.facing == Facing::south;
  const auto low = [&](const RoomRackPlace& r) { return x ? r.x_m : r.y_m; };
  const auto high = [&](const RoomRackPlace& r) { return low(r) + (x ? r.length_m : r.width_m); };
  const double front = front_m(rack), sense = looks_up(rack.facing) ? 1 : -1;
  Aisle aisle{.along_x = x, .along = {low(rack), high(rack)}, .across = {}, .facing_row = false, .name = {}};
  double other = front + sense * single_aisle_m;
  std::string own = scenario.racks[static_cast<std::size_t>(rack.group)].id, facing;
  for (const auto& r : model.racks) {
    const bool r_x = r.facing == Facing::north || r.facing == Facing::south;
    if (r_x != x) continue;
    const double ahead = sense * (front_m(r) - front);
    const bool same_row = r.facing == rack.facing && std::abs(ahead) < 0.3;
    const bool opposite_row = r.facing != rack.facing && ahead > 0.5 && ahead < widest_aisle_m;
    if (!same_row && !opposite_row) continue;
    if (opposite_row) {
      aisle.facing_row = true;
      other = front_m(r);
      facing = scenario.racks[static_cast<std::size_t>(r.group)].id;
    }
    aisle.along = {std::min(aisle.along.low_m, low(r)), std::max(aisle.along.high_m, high(r))};
  }
  aisle.across = {std::min(front, other), std::max(front, other)};
  aisle.name = "aisle-" + std::min(own, facing.empty() ? own : facing);
  if (!facing.empty() && facing != own) aisle.name += "-" + std::max(own, facing);
  return aisle;
}

// A containment that touches the rack, before it or behind it.
bool beside_containment(const Scenario& scenario, const RoomRackPlace& r) {
  constexpr double touch_m = 0.4;
  const auto& boxes = scenario.hall.layout.containments;
  return std::any_of(boxes.begin(), boxes.end(), [&](const ContainmentBox& c) {
    return c.x_m < r.x_m + r.length_m + touch_m && c.x_m + c.length_m > r.x_m - touch_m &&
           c.y_m < r.y_m + r.width_m + touch_m && c.y_m + c.width_m > r.y_m - touch_m;
  });
}

ScenarioEdit contain(const Aisle& a) {
  const double x = a.along_x ? a.along.low_m : a.across.low_m, y = a.along_x ? a.across.low_m : a.along.low_m;
  const double along_m = a.along.high_m - a.along.low_m, across_m = a.across.high_m - a.across.low_m;
  return {{"hall", "containments", a.name},
          fmt::format("{{aisle: cold, x: {:.4g} m, y: {:.4g} m, length: {:.4g} m, width: {:.4g} m}}", x, y,
                      a.along_x ? along_m : across_m, a.along_x ? across_m : along_m)};
}

// Tiles that lie before the rack get half as much open area again.
std::optional<AirflowFix> open_tiles(const Scenario& scenario, const Aisle& a) {
  AirflowFix fix{.title = "more open tiles", .edits = {}, .racks = {}};
  for (const auto& t : scenario.hall.layout.tiles) {
    const double across = a.along_x ? t.y_m + t.width_m / 2 : t.x_m + t.length_m / 2;
    const double along_0 = a.along_x ? t.x_m : t.y_m,
                 along_1 = along_0 + (a.along_x ? t.length_m : t.width_m);
    if (across < a.across.low_m - 1.3 || across > a.across.high_m + 1.3 || along_0 > a.along.high_m ||
        along_1 < a.along.low_m)
      continue;
    if (t.open_area >= most_open_tile) continue;
    fix.edits.push_back({{"hall", "tiles", t.id, "open_area"},
                         fmt::format("{:.0f} %", 100 * std::min(most_open_tile, 1.5 * t.open_area))});
    fix.title += (fix.edits.size() == 1 ? ": " : ", ") + t.id;
  }
  if (fix.edits.empty()) return {};
  return fix;
}

// The margin counts from what racks draw; constant-volume units follow their least share instead.
AirflowFix more_air(const Scenario& scenario, const AirflowAnswer& answer, int zone) {
  const ZoneSpec& z = scenario.hall.zones[static_cast<std::size_t>(zone)];
  const double ratio =
      answer.metric("rack_flow") > 0 ? answer.metric("supply_flow") / answer.metric("rack_flow") : 1;
  const double margin = std::max(z.air_margin, ratio - 1) + 0.15;
  return {.title = fmt::format("15 % more supply air in zone {}", z.id),
          .edits = {{{"hall", "zones", z.id, "air_margin"}, fmt::format("{:.0f} %", 100 * margin)}},
          .racks = {}};
}

AirflowFix tighter(const ContainmentBox& box) {
  return {.title = fmt::format("seal the containment {}", box.id),
          .edits = {{{"hall", "containments", box.id, "leakage"},
                     fmt::format("{:.3g} %", 50 * box.leakage_open_area)}},
          .racks = {}};
}

AirflowFix turned(const Scenario& scenario, const RoomRackPlace& rack) {
  constexpr const char* names[] = {"south", "north", "west", "east"};  // opposite of Facing
  const RackGroup& group = scenario.racks[static_cast<std::size_t>(rack.group)];
  return {.title = fmt::format("turn the row {} round", group.id),
          .edits = {{{group.in_row ? "rows" : "racks", group.id, "facing"},
                     names[static_cast<int>(rack.facing)]}},
          .racks = {}};
}

}  // namespace

std::vector<AirflowFix> airflow_fixes(const Scenario& scenario, const RoomModel& model,
                                      const AirflowAnswer& answer, const std::vector<Offender>& offenders) {
  std::vector<AirflowFix> fixes;
  const auto propose = [&](AirflowFix fix, const std::string& rack) {
    const auto known =
        std::find_if(fixes.begin(), fixes.end(), [&](const AirflowFix& f) { return f.title == fix.title; });
    AirflowFix& kept = known == fixes.end() ? fixes.emplace_back(std::move(fix)) : *known;
    kept.racks.push_back(rack);
  };
  AirflowFix containment{.title = "contain the cold aisles", .edits = {}, .racks = {}};
  for (const auto& offender : offenders) {
    const RoomRackPlace& rack = model.racks[static_cast<std::size_t>(offender.rack)];
    const Aisle aisle = aisle_before(scenario, model, rack);
    if (offender.cause == WarmAirCause::short_of_supply)
      if (auto tiles = open_tiles(scenario, aisle)) propose(*tiles, rack.id);
    if (offender.cause == WarmAirCause::facing_exhaust && !aisle.facing_row)
      propose(turned(scenario, rack), rack.id);
    if (offender.cause == WarmAirCause::through_containment) {
      for (const auto& box : scenario.hall.layout.containments) propose(tighter(box), rack.id);
    } else if (!beside_containment(scenario, rack)) {
      ScenarioEdit edit = contain(aisle);
      const bool known = std::any_of(containment.edits.begin(), containment.edits.end(),
                                     [&](const ScenarioEdit& e) { return e.path == edit.path; });
      if (!known) containment.edits.push_back(std::move(edit));
      containment.racks.push_back(rack.id);
    }
    propose(more_air(scenario, answer, rack.zone), rack.id);
  }
  if (!containment.edits.empty()) fixes.insert(fixes.begin(), std::move(containment));
  std::stable_sort(fixes.begin(), fixes.end(),
                   [](const AirflowFix& a, const AirflowFix& b) { return a.racks.size() > b.racks.size(); });
  return fixes;
}

std::string with_edits(const std::string& scenario_text, const std::vector<ScenarioEdit>& edits) {
  YamlEditor editor(scenario_text);
  for (const auto& edit : edits) editor.set_block(edit.path, edit.value);
  return editor.text();
}

}  // namespace thermohall
