#include "sim/run/design_limits.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thermohall {
namespace {

constexpr double held_within_K = 0.1;  // of a set-point

struct Bank {
  int count, standby;
};

template <class E>
Bank bank_of(const E& e) {
  return {e.count, e.standby};
}
template <class Stage>
Bank stage_of(const Stage& stage) {
  return stage ? bank_of(stage->equipment) : Bank{0, 0};
}

Bank bank(const Scenario& s, EventTarget target, std::size_t i) {
  switch (target) {
    case EventTarget::air:
      return bank_of(s.air_units[i]);
    case EventTarget::liquid:
      return bank_of(s.cdus[i]);
    case EventTarget::pumps:
      return bank_of(s.loops[i].pumps);
    case EventTarget::chillers:
      return bank_of(s.chillers[i]);
    case EventTarget::towers:
      return bank_of(s.towers[i]);
    case EventTarget::dry_coolers:
      return bank_of(s.dry_coolers[i]);
    case EventTarget::transformers:
      return stage_of(s.power.transformers);
    case EventTarget::ups:
      return stage_of(s.power.ups);
    case EventTarget::pdus:
      return stage_of(s.power.pdus);
    case EventTarget::busways:
      return stage_of(s.power.busways);
    case EventTarget::generators:
      return s.power.generators ? bank_of(*s.power.generators) : Bank{0, 0};
    default:
      return {0, 0};
  }
}

class Limits {
 public:
  Limits(const Scenario& s, const DesignPoint& point, const std::vector<EventSpec>& out)
      : s_(s), point_(point), out_(out) {}

  std::vector<DesignLimit> all() {
    racks();
    for (std::size_t z = 0; z < s_.hall.zones.size(); ++z) zone(z);
    for (std::size_t i = 0; i < s_.cdus.size(); ++i) cdu(i);
    for (std::size_t l = 0; l < s_.loops.size(); ++l) loop(l);
    power();
    return std::move(list_);
  }

 private:
  double at(std::string_view group, std::string_view column, std::size_t i) const {
    const auto values = point_column(point_, group, column);
    return i < values.size() ? values[i] : 0;
  }
  double in_place(EventTarget target, std::size_t i) const { return units_in_place(s_, target, i, out_); }
  void add(std::string unit, const char* kind, std::string text, double excess) {
    if (!std::isfinite(excess)) excess = 1;  // what has no balance does not hold
    list_.push_back({std::move(unit), kind, std::move(text), excess});
  }

  void racks() {
    const auto inlet_K = point_column(point_, "rack", "inlet_temperature");
    const auto air = point_column(point_, "rack", "air_flow");
    const auto delivered = point_column(point_, "rack", "delivered_share");
    const auto power_W = point_column(point_, "rack", "it_power");
    for (const auto& group : point_.groups) {
      if (group.group.name != "rack") continue;
      std::vector<double> hottest_K(s_.hall.zones.size(), -1e3);
      double slowest = 1;
      for (std::size_t item = 0; item < group.group.ids.size(); ++item) {
        const auto entry = group.group.cohort_of_item.empty() ? item : group.group.cohort_of_item[item];
        if (power_W[entry] <= 0) continue;  // dark; said of what it hangs on
        slowest = std::min(slowest, delivered[entry]);
        const auto zone = zone_of(group.group, item);
        if (zone < hottest_K.size() && air[entry] > 0)
          hottest_K[zone] = std::max(hottest_K[zone], inlet_K[entry] - s_.hall.zones[zone].inlet_limit_K);
      }
      for (std::size_t z = 0; z < hottest_K.size(); ++z)
        if (hottest_K[z] > -1e3)
          add("zones." + s_.hall.zones[z].id, "inlet", "a rack inlet is above the limit of the zone",
              hottest_K[z]);
      add("racks", "chip", "chips are held back by their temperature", 1 - slowest - 1e-3);
    }
  }
  std::size_t zone_of(const ChannelGroup& racks, std::size_t item) const {
    for (const auto& a : racks.attributes) {
      if (a.key != "zone") continue;
      for (std::size_t z = 0; z < s_.hall.zones.size(); ++z)
        if (s_.hall.zones[z].id == a.texts[item]) return z;
    }
    return s_.hall.zones.size();
  }

  void zone(std::size_t z) {
    const auto& spec = s_.hall.zones[z];
    double rated_m3_s = 0;
    std::string units;
    for (std::size_t u = 0; u < s_.air_units.size(); ++u) {
      if (static_cast<std::size_t>(s_.air_units[u].zone) != z) continue;
      const auto* crah = std::get_if<CrahParameters>(&s_.air_units[u].model);
      rated_m3_s += in_place(EventTarget::air, u) *
                    (crah ? crah->rated_air_flow_m3_s
                          : std::get<DxCracParameters>(s_.air_units[u].model).rated_flow_m3_s);
      if (units.empty()) units = "air." + s_.air_units[u].id;
    }
    const double demand_m3_s = at("zone", "air_demand", z);
    if (units.empty() || demand_m3_s <= 0) return;
    add(units, "flow", "the racks draw more air than the units move",
        demand_m3_s / std::max(1e-9, (1 - spec.leakage) * rated_m3_s) - 1);
    add(units, "heat", "the supply air is above its set-point",
        at("zone", "supply_temperature", z) - spec.supply_setpoint_K - held_within_K);
  }

  void cdu(std::size_t i) {
    const auto& bank = s_.cdus[i];
    const double units = in_place(EventTarget::liquid, i);
    const auto* cdu = std::get_if<CduParameters>(&bank.model);
    const double one_m3_s = cdu ? std::max(cdu->design_tcs_flow_m3_s, cdu->rated_pump_flow_m3_s)
                                : std::get<LiquidToAirCduParameters>(bank.model).rated_tcs_flow_m3_s;
    const double flow_m3_s = at("cdu", "flow", i);
    if (flow_m3_s <= 0 && units > 0) return;
    add("liquid." + bank.id, "flow",
        units > 0 ? "the racks draw more coolant than the pumps give" : "no unit is left",
        units > 0 ? flow_m3_s / (units * one_m3_s) - 1 : 1);
    add("liquid." + bank.id, "heat", "the coolant supply is above its set-point",
        units > 0 ? at("cdu", "supply_temperature", i) - bank.supply_setpoint_K - held_within_K : 1);
  }

  // The machine that runs out is the chiller behind free cooling, else the cooler itself.
  std::string sink_of(const LoopSpec& loop) const {
    if (!loop.chillers.empty()) return "chillers." + loop.chillers;
    return loop.dry_coolers.empty() ? "towers." + loop.towers : "dry_coolers." + loop.dry_coolers;
  }
  void loop(std::size_t l) {
    const auto& loop = s_.loops[l];
    const auto& p = loop.pumps.parameters;
    const double pumps = in_place(EventTarget::pumps, l);
    add("pumps." + loop.id, "flow",
        pumps > 0 ? "the loop asks for more water than its pumps give" : "no pump is left",
        pumps > 0
            ? at("loop", "flow", l) / (pumps * p.design_flow_m3_s * std::max(1.0, p.max_relative_flow)) - 1
            : 1);
    add(sink_of(loop), "heat", "loop " + loop.id + " is above its set-point",
        at("loop", "supply_temperature", l) - loop.supply_setpoint_K - held_within_K);
  }

  bool is_out(EventTarget target) const {
    return std::ranges::any_of(out_, [&](const EventSpec& e) { return e.target == target; });
  }

  // With two feeds each has to carry the whole load alone.
  void stage(const char* unit, EventTarget target, const char* group, double one_W) {
    const bool hangs = target == EventTarget::pdus || target == EventTarget::busways;
    if (hangs && s_.power.feeds == 1 && is_out(target))
      return add(unit, "power", "the racks on the unit lose their only feed", 1);
    const double units = std::min(units_in_place(s_, target, 0, {}) / s_.power.feeds, in_place(target, 0));
    const double load_W = at(group, "output_power", 0);
    add(unit, "power",
        units <= 0           ? "no unit is left"
        : s_.power.feeds > 1 ? "one feed alone is overloaded"
                             : "the units are overloaded",
        units > 0 ? load_W / (units * one_W) - 1 : 1);
  }
  void power() {
    const auto& p = s_.power;
    if (p.transformers) {
      const auto& t = p.transformers->equipment.parameters;
      stage("transformers", EventTarget::transformers, "transformer",
            t.rated_apparent_power_VA * t.power_factor);
    }
    if (p.ups) stage("ups", EventTarget::ups, "ups", p.ups->equipment.parameters.rated_power_W);
    if (p.pdus) {
      const auto& d = p.pdus->equipment.parameters;
      stage("pdus", EventTarget::pdus, "pdu", d.rated_power_W * d.load_limit);
    }
    if (p.busways) {
      const auto& b = p.busways->equipment.parameters;
      stage("busways", EventTarget::busways, "busway", busway_rating_W(b));
    }
    if (p.generators) {
      const double sets = in_place(EventTarget::generators, 0);
      const double site_W = point_.meters.total_power_W();
      add("generators", "power", sets > 0 ? "the generators cannot carry the site" : "no generator is left",
          sets > 0 ? site_W / (sets * p.generators->parameters.rated_power_W) - 1 : 1);
    }
  }
  const Scenario& s_;
  const DesignPoint& point_;
  const std::vector<EventSpec>& out_;
  std::vector<DesignLimit> list_;
};

}  // namespace

double units_in_place(const Scenario& scenario, EventTarget target, std::size_t index,
                      const std::vector<EventSpec>& out) {
  const Bank b = bank(scenario, target, index);
  double working = b.count;
  for (const auto& event : out)
    if (event.target == target && event.index == index) working -= event.count;
  return std::max(0.0, std::min<double>(b.count - b.standby, working));
}

std::vector<double> point_column(const DesignPoint& point, std::string_view group, std::string_view column) {
  for (const auto& g : point.groups)
    for (std::size_t c = 0; g.group.name == group && c < g.group.columns.size(); ++c)
      if (g.group.columns[c].key == column) {
        const auto first = g.values.begin() + static_cast<std::ptrdiff_t>(c * g.group.computed_count);
        return {first, first + static_cast<std::ptrdiff_t>(g.group.computed_count)};
      }
  return {};
}

double busway_rating_W(const BuswayParameters& b) {
  const bool direct = b.system == BuswaySystem::direct_current;
  const double phases = b.system == BuswaySystem::three_phase ? std::numbers::sqrt3 : 1;
  return phases * b.voltage_V * b.rated_current_A * (direct ? 1 : b.power_factor) * b.load_limit;
}

std::vector<DesignLimit> design_limits(const Scenario& scenario, const DesignPoint& point,
                                       const std::vector<EventSpec>& out) {
  return Limits(scenario, point, out).all();
}

}  // namespace thermohall
