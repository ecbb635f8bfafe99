#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "sim/scenario/feeds_section.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

struct Named {
  EventTarget target;
  std::size_t index;
  int units;             ///< in the bank; 0 for what has no units
  bool of_feed = false;  ///< of the power chain of one named feed
};
using Names = std::map<std::string, Named>;

template <class Specs, class Units>
void add_names(Names& names, const std::string& kind, EventTarget target, const Specs& specs, Units units) {
  for (std::size_t i = 0; i < specs.size(); ++i)
    names[kind + '.' + specs[i].id] = {target, i, units(specs[i])};
}

template <class Stage>
void add_stage(Names& names, const char* name, EventTarget target, const Stage& stage) {
  if (stage) names[name] = {target, 0, stage->equipment.count};
}

Names unit_names(const Scenario& s) {
  Names names;
  const auto count = [](const auto& bank) { return bank.count; };
  add_names(names, "air", EventTarget::air, s.air_units, count);
  add_names(names, "liquid", EventTarget::liquid, s.cdus, count);
  add_names(names, "pumps", EventTarget::pumps, s.loops, [](const LoopSpec& l) { return l.pumps.count; });
  add_names(names, "chillers", EventTarget::chillers, s.chillers, count);
  add_names(names, "towers", EventTarget::towers, s.towers, count);
  add_names(names, "dry_coolers", EventTarget::dry_coolers, s.dry_coolers, count);
  add_stage(names, "transformers", EventTarget::transformers, s.power.transformers);
  add_stage(names, "ups", EventTarget::ups, s.power.ups);
  add_stage(names, "pdus", EventTarget::pdus, s.power.pdus);
  add_stage(names, "busways", EventTarget::busways, s.power.busways);
  if (s.power.named_feeds) {
    const auto& feeds = s.power.named_feeds->feeds;
    for (std::size_t f = 0; f < feeds.size(); ++f) {
      const auto add = [&](const char* name, EventTarget target, int units) {
        if (units > 0) names[std::string(name) + '.' + feeds[f].id] = {target, f, units, true};
      };
      add("transformers", EventTarget::transformers, feeds[f].transformers);
      add("ups", EventTarget::ups, feeds[f].ups);
      add("pdus", EventTarget::pdus, feeds[f].pdus);
      add("busways", EventTarget::busways, feeds[f].busways);
    }
  }
  for (std::size_t g = 0; g < s.racks.size(); ++g)
    if (s.racks[g].door >= 0) names["doors." + s.racks[g].id] = {EventTarget::doors, g, s.racks[g].count};
  if (s.power.generators) names["generators"] = {EventTarget::generators, 0, s.power.generators->count};
  return names;
}

Names controlled_names(const Scenario& s) {
  Names names;
  const auto none = [](const auto&) { return 0; };
  add_names(names, "zones", EventTarget::zones, s.hall.zones, none);
  add_names(names, "liquid", EventTarget::liquid, s.cdus, none);
  add_names(names, "loops", EventTarget::loops, s.loops, none);
  return names;
}

Named take(Section& s, std::string_view key, const Names& names, const char* kind, EventSpec& event) {
  std::vector<std::string> ids;
  for (const auto& [name, target] : names) ids.push_back(name);
  event.unit = s.reference(key, ids, kind, true);
  const auto found = names.find(event.unit);
  if (found == names.end()) return {EventTarget::none, 0, 0};
  event.target = found->second.target;
  event.index = found->second.index;
  event.of_feed = found->second.of_feed;
  return found->second;
}

void read_units(Section& s, const Scenario& scenario, EventSpec& event) {
  const Named unit = take(s, "unit", unit_names(scenario), "unit", event);
  event.count = s.count("count", 1, 100000, std::max(1, unit.units));
  if (unit.units > 0 && event.count > unit.units)
    s.error("count", "is more than the " + std::to_string(unit.units) + " units of " + event.unit);
  if (event.action == EventAction::degrade) {
    event.share = s.quantity("share", "1", 0, 1);
    event.count = 0;
    if (event.target == EventTarget::generators)
      s.error("unit", "cannot be degraded; take sets out with off");
    if (s.has("count")) s.error("count", "does not go with degrade, which holds for the whole bank");
  }
}

void read_control(Section& s, const Scenario& scenario, EventSpec& event) {
  take(s, "unit", controlled_names(scenario), "zone, CDU bank or loop", event);
  event.value = event.action == EventAction::setpoint ? s.quantity("value", "K", 253.15, 353.15)
                                                      : s.quantity("value", "delta_K", -20, 20);
}

// Valves stand in the branches of a loop: before coils, CDUs and rows.
void read_valve(Section& s, const Scenario& scenario, EventSpec& event) {
  Names names;
  const auto none = [](const auto&) { return 0; };
  add_names(names, "air", EventTarget::air, scenario.air_units, none);
  add_names(names, "liquid", EventTarget::liquid, scenario.cdus, none);
  add_names(names, "rows", EventTarget::racks, scenario.racks, none);
  take(s, "unit", names, "air bank, CDU bank or row", event);
  event.share = s.quantity("share", "1", 0, 1);
}

void read_leak(Section& s, const Scenario& scenario, EventSpec& event) {
  Names names;
  const auto none = [](const auto&) { return 0; };
  add_names(names, "liquid", EventTarget::liquid, scenario.cdus, none);
  add_names(names, "loops", EventTarget::loops, scenario.loops, none);
  take(s, "unit", names, "loop or CDU bank", event);
  event.value = s.quantity("value", "m3/s", 1e-9, 10);
  event.reserve_m3 = s.quantity("reserve", "m3", 0, 1e4, 0.0);
}

void read_load(ReaderContext& c, Section& s, EventSpec& event) {
  event.unit = s.reference("unit", c.load_ids(), "load", true);
  event.target = EventTarget::loads;
  for (std::size_t i = 0; i < c.scenario.loads.size(); ++i) {
    const auto& load = c.scenario.loads[i];
    if (load.id != event.unit) continue;
    event.index = i;
    const bool power = load.kind == LoadKind::power || load.kind == LoadKind::power_trace;
    event.value = power ? s.quantity("value", "W", 0, 1e9) : s.quantity("value", "1", 0, 1);
  }
  s.leave({"value"});
}

// With names: which one; its share of the cooling units goes with it.
void read_feed(Section& s, const Scenario& scenario, EventSpec& event) {
  double usual = 0.5;
  if (scenario.power.named_feeds) {
    Names names;
    const auto& feeds = scenario.power.named_feeds->feeds;
    for (std::size_t f = 0; f < feeds.size(); ++f) names[feeds[f].id] = {EventTarget::feeds, f, 0};
    take(s, "unit", names, "feed", event);
    usual = 1.0 / static_cast<double>(feeds.size());
  }
  event.share = s.quantity("share", "1", 0, 1, usual);
}

void read_event(ReaderContext& c, const std::string& id, Section& s) {
  EventSpec event;
  event.id = id;
  event.location = s.location();
  event.at_s = s.quantity("at", "s", 0, 50 * 365 * 86400.0);
  event.duration_s =
      s.quantity("duration", "s", 0.01, 50 * 365 * 86400.0, std::numeric_limits<double>::infinity());
  const int action =
      s.word("action", {"off", "on", "degrade", "utility_loss", "feed_loss", "setpoint", "sensor_bias",
                        "load", "heat_wave", "water_cut", "valve_stuck", "leak"});
  if (action < 0) {
    s.leave({"unit", "count", "share", "value", "reserve"});
    s.finish();
    return;
  }
  event.action = static_cast<EventAction>(action);
  switch (event.action) {
    case EventAction::off:
    case EventAction::on:
    case EventAction::degrade:
      read_units(s, c.scenario, event);
      break;
    case EventAction::setpoint:
    case EventAction::sensor_bias:
      read_control(s, c.scenario, event);
      break;
    case EventAction::load:
      read_load(c, s, event);
      break;
    case EventAction::feed_loss:
      read_feed(s, c.scenario, event);
      break;
    case EventAction::heat_wave:
      event.value = s.quantity("value", "delta_K", -30, 30);
      break;
    case EventAction::valve_stuck:
      read_valve(s, c.scenario, event);
      break;
    case EventAction::leak:
      read_leak(s, c.scenario, event);
      break;
    case EventAction::utility_loss:
    case EventAction::water_cut:
      break;
  }
  if (event.action == EventAction::on && std::isfinite(event.duration_s))
    s.error("duration", "does not go with on");
  if ((event.action == EventAction::utility_loss || event.action == EventAction::feed_loss) &&
      c.scenario.run.mode != RunMode::dynamic)
    s.error("action", std::string(event_action_names[static_cast<std::size_t>(action)]) +
                          " needs run.mode: dynamic; seconds decide what it does");
  if (event.at_s >= c.scenario.run.duration_s)
    c.diagnostics.warning(s.location(), s.path(), "happens after the end of the run");
  s.finish();
  c.scenario.events.push_back(std::move(event));
}

void read_restart(ReaderContext& c, Section& root) {
  Section restart(root.mapping("restart"), "restart", c.diagnostics);
  const auto read = [&](std::string_view key, EquipmentStartParameters& p) {
    Section s(restart.mapping(key), restart.path_of(key), c.diagnostics);
    p.restart_delay_s = s.quantity("restart_delay", "s", 0, 7200, p.restart_delay_s);
    p.ramp_time_s = s.quantity("ramp_time", "s", 0, 7200, p.ramp_time_s);
    p.coast_down_time_s = s.quantity("coast_down_time", "s", 0, 7200, p.coast_down_time_s);
    p.bridged_s = s.quantity("bridged_time", "s", 0, 3600, p.bridged_s);
    s.finish();
  };
  auto& r = c.scenario.restart;
  read("air", r.air);
  read("cdus", r.cdus);
  read("pumps", r.pumps);
  read("chillers", r.chillers);
  read("heat_rejection", r.heat_rejection);
  restart.finish();
}

void read_limits(ReaderContext& c, Section& root) {
  Section s(root.mapping("limits"), "limits", c.diagnostics);
  auto& l = c.scenario.limits;
  l.recommended_K = s.quantity("recommended", "K", 283.15, 333.15, l.recommended_K);
  l.allowable_K = s.quantity("allowable", "K", 283.15, 333.15, l.allowable_K);
  l.shutdown_K = s.quantity("shutdown", "K", 293.15, 363.15, l.shutdown_K);
  if (l.allowable_K < l.recommended_K || l.shutdown_K < l.allowable_K)
    c.diagnostics.error(s.location(), "limits", "must rise: recommended, allowable, shutdown");
  s.finish();
}

}  // namespace

void read_events(ReaderContext& c, Section& root) {
  read_restart(c, root);
  read_limits(c, root);
  for_each_section(root.mapping("events"), "events", c.diagnostics,
                   [&](const std::string& id, Section& s) { read_event(c, id, s); });
}

}  // namespace thermohall
