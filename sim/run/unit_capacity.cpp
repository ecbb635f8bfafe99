#include "sim/run/unit_capacity.h"

#include <algorithm>
#include <cmath>

#include "sim/plant/air_side.h"
#include "sim/plant/loop_plant.h"
#include "sim/plant/rejection.h"

namespace thermohall {
namespace {

// The heat at which `leaving_K(heat)`, rising with it, comes to what is wanted.
template <class Leaving>
double heat_at_W(double rated_W, double wanted_K, Leaving leaving_K) {
  double low_W = 0, high_W = 4 * rated_W;
  if (leaving_K(1e-3 * rated_W) > wanted_K) return 0;
  for (int i = 0; i < 24; ++i) {
    const double middle_W = 0.5 * (low_W + high_W);
    (leaving_K(middle_W) <= wanted_K ? low_W : high_W) = middle_W;
  }
  return low_W;
}

class Capacities {
 public:
  Capacities(const Scenario& s, const DesignPoint& point) : s_(s), point_(point) {}

  std::vector<UnitCapacity> all() {
    for (std::size_t u = 0; u < s_.air_units.size(); ++u) air(u);
    for (std::size_t i = 0; i < s_.cdus.size(); ++i) cdu(i);
    for (std::size_t l = 0; l < s_.loops.size(); ++l) pumps(l);
    for (std::size_t c = 0; c < s_.chillers.size(); ++c) chillers(c);
    for (std::size_t t = 0; t < s_.towers.size(); ++t) towers(t);
    for (std::size_t d = 0; d < s_.dry_coolers.size(); ++d) dry_coolers(d);
    power();
    return std::move(list_);
  }

 private:
  double at(std::string_view group, std::string_view column, std::size_t i) const {
    const auto values = point_column(point_, group, column);
    return i < values.size() && std::isfinite(values[i]) ? values[i] : 0;
  }
  template <class Bank>
  UnitCapacity row(std::string unit, const char* kind, RedundantSystem system, EventTarget target,
                   std::size_t index, const Bank& bank) const {
    return {.unit = std::move(unit),
            .kind = kind,
            .system = system,
            .target = target,
            .index = index,
            .installed = bank.count,
            .standby = bank.standby};
  }
  void add(UnitCapacity row, double demand, double one) {
    row.demand = std::max(0.0, demand);
    row.one = std::max(0.0, one);
    list_.push_back(std::move(row));
  }
  const LoopSpec* loop_named(const std::string& id) const {
    for (const auto& loop : s_.loops)
      if (loop.id == id) return &loop;
    return nullptr;
  }

  void air(std::size_t u) {
    const auto& bank = s_.air_units[u];
    const auto zone = static_cast<std::size_t>(bank.zone);
    const auto base = row("air." + bank.id, "flow", RedundantSystem::air, EventTarget::air, u, bank);
    AirUnitBank one = bank;
    one.count = 1;
    one.standby = 0;
    AirUnitBankModel model(one);
    const LoopSpec* loop = loop_named(bank.loop);
    const double water_K = loop ? loop->supply_setpoint_K : 0;
    const double density_J_m3K =
        point_.weather.pressure_Pa / (287.042 * s_.hall.zones[zone].supply_setpoint_K) * 1006;
    const AirUnitBankModel::RoomAir room{at("zone", "return_temperature", zone),
                                         point_.weather.humidity_ratio, density_J_m3K};
    const double flow_m3_s = model.rated_air_m3_s();
    model.sample(flow_m3_s, room, water_K, model.design_water_W_K(), point_.weather);
    model.sample(flow_m3_s, room, water_K, model.design_water_W_K(), point_.weather);  // fan heat known now
    const double fan_W = model.fan_power_W();
    const auto y = model.capability(water_K);
    const double entering_K = room.return_temperature_K + fan_W / (flow_m3_s * density_J_m3K);
    // Banks of a zone share its racks' air by their rated flow.
    double zone_m3_s = 0;
    for (std::size_t k = 0; k < s_.air_units.size(); ++k)
      if (s_.air_units[k].zone == bank.zone)
        zone_m3_s += (s_.air_units[k].count - s_.air_units[k].standby) *
                     AirUnitBankModel(s_.air_units[k]).rated_air_m3_s() /
                     std::max(1, s_.air_units[k].count - s_.air_units[k].standby);
    const double share = zone_m3_s > 0 ? (bank.count - bank.standby) * flow_m3_s / zone_m3_s : 1;
    add(base, share * at("zone", "air_demand", zone) / (1 - s_.hall.zones[zone].leakage), flow_m3_s);
    auto heat = base;
    heat.kind = "heat";
    add(heat, at("air_unit", "heat", u) - at("air_unit", "fan_power", u),
        y.slope_W_K * entering_K - y.cold_W + y.fixed_W - fan_W);
  }

  void cdu(std::size_t i) {
    const auto& bank = s_.cdus[i];
    const auto base = row("liquid." + bank.id, "flow", RedundantSystem::liquid, EventTarget::liquid, i, bank);
    auto heat = base;
    heat.kind = "heat";
    const auto coolant = coolant_outputs(bank.coolant, {.temperature_K = bank.supply_setpoint_K});
    const double rho_cp = coolant.density_kg_m3 * coolant.specific_heat_J_kgK;
    const double heat_W = at("cdu", "heat", i), flow_m3_s = at("cdu", "flow", i);
    if (const auto* p = std::get_if<CduParameters>(&bank.model)) {
      const LoopSpec* loop = loop_named(bank.loop);
      const double one_m3_s = std::max(p->design_tcs_flow_m3_s, p->rated_pump_flow_m3_s);
      add(base, flow_m3_s, one_m3_s);
      if (!loop) return;
      const auto water = coolant_outputs(loop->coolant, {.temperature_K = loop->supply_setpoint_K});
      const double rate_W_K = one_m3_s * rho_cp;
      const CduInputs full{.heat_W = 0,
                           .tcs_flow_m3_s = one_m3_s,
                           .tcs_capacity_rate_W_K = rate_W_K,
                           .fws_supply_temperature_K = loop->supply_setpoint_K,
                           .maximum_fws_capacity_rate_W_K =
                               p->design_fws_flow_m3_s * water.density_kg_m3 * water.specific_heat_J_kgK,
                           .supply_setpoint_temperature_K = bank.supply_setpoint_K};
      const auto flow = cdu_flow(*p, cdu_exchanger(*p), full);
      const double slope_W_K = flow.full_slope_W_K;
      add(heat, heat_W,
          slope_W_K * (bank.supply_setpoint_K - loop->supply_setpoint_K) /
              std::max(1e-6, 1 - slope_W_K / rate_W_K));
    } else {
      const auto& l2a = std::get<LiquidToAirCduParameters>(bank.model);
      add(base, flow_m3_s, l2a.rated_tcs_flow_m3_s);
    }
  }

  void pumps(std::size_t l) {
    const auto& loop = s_.loops[l];
    const auto& p = loop.pumps.parameters;
    add(row("pumps." + loop.id, "flow", RedundantSystem::pumps, EventTarget::pumps, l, loop.pumps),
        at("loop", "flow", l), p.design_flow_m3_s * std::max(1.0, p.max_relative_flow));
  }

  void chillers(std::size_t c) {
    const auto& bank = s_.chillers[c];
    const ChillerBankModel model(bank);
    const LoopSpec* served = nullptr;
    for (const auto& loop : s_.loops)
      if (loop.chillers == bank.id) served = &loop;
    if (!served) return;
    const double running = at("chiller", "running", c);
    double condenser_K = at("chiller", "condenser_entering_temperature", c);
    if (running <= 0 && !bank.condenser.empty()) condenser_K = point_.weather.wet_bulb_temperature_K + 5;
    const auto y = model.answer(1e12, served->supply_setpoint_K, condenser_K, 1);
    auto one = row("chillers." + bank.id, "heat", RedundantSystem::chillers, EventTarget::chillers, c, bank);
    add(std::move(one), at("chiller", "cooling", c), y.capacity_W);
  }

  void towers(std::size_t t) {
    const auto& bank = s_.towers[t];
    const auto [design_W, approach_K] =
        std::visit([](const auto& p) { return std::pair(p.design_heat_W, p.design_approach_K); }, bank.model);
    TowerBank one = bank;
    one.count = 1;
    one.standby = 0;
    const TowerBankModel model(one);
    const double wanted_K =
        std::max(bank.condenser_setpoint_K, point_.weather.wet_bulb_temperature_K + approach_K);
    const double capacity_W = heat_at_W(design_W, wanted_K, [&](double heat_W) {
      return model.leaving_K(heat_W, bank.minimum_setpoint_K, point_.weather);
    });
    add(row("towers." + bank.id, "heat", RedundantSystem::towers, EventTarget::towers, t, bank),
        at("tower", "heat", t), capacity_W);
  }

  void dry_coolers(std::size_t d) {
    const auto& bank = s_.dry_coolers[d];
    const auto& p = bank.parameters;
    auto base = row("dry_coolers." + bank.id, "heat", RedundantSystem::dry_coolers, EventTarget::dry_coolers,
                    d, bank);
    double wanted_K =
        point_.weather.dry_bulb_temperature_K + p.rated_leaving_temperature_K - p.rated_air_temperature_K;
    double rise_K = p.rated_entering_temperature_K - p.rated_leaving_temperature_K;
    for (const auto& loop : s_.loops) {
      if (loop.dry_coolers != bank.id) continue;
      wanted_K = std::max(wanted_K, loop.supply_setpoint_K);
      rise_K = loop.design_temperature_difference_K;
      base.required = loop.chillers.empty();
    }
    DryCoolerBank one = bank;
    one.count = 1;
    one.standby = 0;
    const DryCoolerBankModel model(one);
    const double capacity_W = heat_at_W(p.rated_heat_W, wanted_K, [&](double heat_W) {
      return model.answer(heat_W, heat_W / rise_K, wanted_K, point_.weather).leaving_K - 1e-4;
    });
    add(std::move(base), at("dry_cooler", "heat", d), capacity_W);
  }

  template <class Stage>
  void stage(const char* unit, RedundantSystem system, EventTarget target, const Stage& stage,
             const char* group, double one_W) {
    add(row(unit, "power", system, target, 0, stage->equipment), at(group, "output_power", 0), one_W);
  }
  void power() {
    const auto& p = s_.power;
    if (p.transformers) {
      const auto& t = p.transformers->equipment.parameters;
      stage("transformers", RedundantSystem::transformers, EventTarget::transformers, p.transformers,
            "transformer", t.rated_apparent_power_VA * t.power_factor);
    }
    if (p.ups)
      stage("ups", RedundantSystem::ups, EventTarget::ups, p.ups, "ups",
            p.ups->equipment.parameters.rated_power_W);
    if (p.batteries) {
      const auto& b = p.batteries->parameters;
      add(row("batteries", "power", RedundantSystem::batteries, EventTarget::none, 0, *p.batteries),
          at("ups", "output_power", 0), b.maximum_power_W * b.discharge_efficiency);
    }
    if (p.pdus) {
      const auto& d = p.pdus->equipment.parameters;
      stage("pdus", RedundantSystem::pdus, EventTarget::pdus, p.pdus, "pdu", d.rated_power_W * d.load_limit);
    }
    if (p.busways)
      stage("busways", RedundantSystem::busways, EventTarget::busways, p.busways, "busway",
            busway_rating_W(p.busways->equipment.parameters));
    if (p.generators)
      add(row("generators", "power", RedundantSystem::generators, EventTarget::generators, 0, *p.generators),
          point_.meters.total_power_W(), p.generators->parameters.rated_power_W);
  }

  const Scenario& s_;
  const DesignPoint& point_;
  std::vector<UnitCapacity> list_;
};

}  // namespace

std::vector<UnitCapacity> unit_capacities(const Scenario& scenario, const DesignPoint& point) {
  return Capacities(scenario, point).all();
}

}  // namespace thermohall
