#include "sim/plant/plant.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/properties/moist_air.h"
#include "models/weather/weather_year.h"
#include "sim/plant/air_side.h"
#include "sim/plant/liquid_side.h"
#include "sim/plant/load_profile.h"
#include "sim/plant/loop_plant.h"
#include "sim/plant/power_chain.h"
#include "sim/plant/rack_items.h"

namespace thermohall {

/// All banks, in the order in which an evaluation walks through them.
struct Plant::Parts {
  Scenario scenario;
  std::shared_ptr<const WeatherYear> weather_year;

  RackItems items;  ///< racks as the user sees them, and which cohort each belongs to
  std::vector<RackCohort> racks;
  std::vector<ZoneModel> zones;
  std::vector<AirUnitBankModel> units;
  std::vector<int> unit_loop;  ///< index of the loop a bank draws from, -1 for none
  std::vector<CduBankModel> cdus;
  std::vector<int> cdu_loop;
  std::vector<ChillerBankModel> chillers;
  std::vector<TowerBankModel> towers;
  std::vector<DryCoolerBankModel> dry_coolers;
  std::vector<LoopModel> loops;
  std::unique_ptr<PowerChain> power;

  std::vector<std::string> state_names;
  std::vector<double> rate_K_s, equilibrium_K;
  std::vector<double> state_capacity_J_K, state_weight;

  // Of the evaluation in progress.
  WeatherSample weather{};
  WeatherRecord weather_record{};
  std::vector<double> load, cdu_supply_K, loop_supply_K, volumetric_heat_J_m3K, zone_loss_W;
  FacilityMeters meters;
  double step_s = 0;
  double it_W = 0, air_W = 0, pump_W = 0, mechanical_W = 0;
  double zone_error_W = 0;

  std::size_t add_state(std::string name, double capacity_J_K, double weight = 1) {
    state_names.push_back(std::move(name));
    state_capacity_J_K.push_back(capacity_J_K);
    state_weight.push_back(weight);
    return state_names.size() - 1;
  }
  RackSurroundings surroundings(std::span<const double> state_K) const {
    return {step_s, state_K, load, scenario.loads, cdu_supply_K, loop_supply_K, volumetric_heat_J_m3K};
  }

  void assemble();
  LiquidSource liquid_source(const std::string& id) const;
  void read_inputs(double time_s, double duration_s);
  void evaluate_racks(std::span<const double> state_K);
  void evaluate_room_cdus(std::span<const double> state_K);
  void evaluate_zone(std::size_t index, std::span<const double> state_K);
  void evaluate_cdus(std::span<const double> state_K);
  void evaluate_loops(std::span<const double> state_K);
  void audit();
  double sample_zone(std::size_t index, double interval_s, double weight);
};

namespace {

template <class Models>
int index_by_id(const Models& models, const std::string& id) {
  for (std::size_t i = 0; i < models.size(); ++i)
    if (models[i].spec().id == id) return static_cast<int>(i);
  return -1;
}

template <class Models>
auto pointer_by_id(Models& models, const std::string& id) -> decltype(models.data()) {
  const int index = index_by_id(models, id);
  return index < 0 ? nullptr : &models[static_cast<std::size_t>(index)];
}

}  // namespace

Plant::Plant(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather)
    : parts_(std::make_unique<Parts>()) {
  parts_->scenario = scenario;
  parts_->weather_year = std::move(weather);
  parts_->assemble();
}
Plant::~Plant() = default;
Plant::Plant(Plant&&) noexcept = default;
Plant& Plant::operator=(Plant&&) noexcept = default;

LiquidSource Plant::Parts::liquid_source(const std::string& id) const {
  if (const int cdu = index_by_id(cdus, id); cdu >= 0)
    return {LiquidSource::Kind::cdu, static_cast<std::size_t>(cdu)};
  if (const int loop = index_by_id(loops, id); loop >= 0)
    return {LiquidSource::Kind::loop, static_cast<std::size_t>(loop)};
  return {};
}

void Plant::Parts::assemble() {
  const auto& sc = scenario;
  for (const auto& bank : sc.chillers) chillers.emplace_back(bank);
  for (const auto& bank : sc.towers) towers.emplace_back(bank);
  for (const auto& bank : sc.dry_coolers) dry_coolers.emplace_back(bank);
  for (const auto& spec : sc.loops) {
    auto* bank = pointer_by_id(chillers, spec.chillers);
    auto* condenser_towers = bank ? pointer_by_id(towers, bank->spec().condenser) : nullptr;
    auto* condenser_dry = bank ? pointer_by_id(dry_coolers, bank->spec().condenser) : nullptr;
    loops.emplace_back(spec, bank, pointer_by_id(towers, spec.towers),
                       pointer_by_id(dry_coolers, spec.dry_coolers), condenser_towers, condenser_dry);
    loops.back().state =
        add_state("loop " + spec.id + ": supply temperature", loops.back().heat_capacity_J_K());
  }
  for (const auto& spec : sc.cdus) {
    const int loop = index_by_id(loops, spec.loop);
    cdu_loop.push_back(loop);
    cdus.emplace_back(spec, loop >= 0 ? loops[static_cast<std::size_t>(loop)].rho_cp_J_m3K() : 4.18e6);
    cdus.back().state = add_state("CDU " + spec.id + ": supply temperature", cdus.back().heat_capacity_J_K());
  }
  for (const auto& spec : sc.air_units) {
    units.emplace_back(spec);
    unit_loop.push_back(index_by_id(loops, spec.loop));
  }
  for (const auto& spec : sc.hall.zones) {
    ZoneModel zone;
    zone.spec = &spec;
    if (spec.metal_heat_capacity_J_K > 0 && spec.metal_conductance_W_K > 0)
      zone.metal_state = add_state("zone " + spec.id + ": building mass", spec.metal_heat_capacity_J_K);
    zone.return_K = spec.supply_setpoint_K + 10;
    zone.supply_K = spec.supply_setpoint_K;
    zones.push_back(zone);
  }
  for (std::size_t u = 0; u < units.size(); ++u)
    zones[static_cast<std::size_t>(units[u].spec().zone)].units.push_back(u);
  for (auto& zone : zones) zone.able.reserve(zone.units.size());

  items = expand_racks(scenario);
  for (const auto& key : items.cohorts) {
    RackCohort rack;
    const auto& group = scenario.racks[key.group];
    rack.type = &scenario.rack_types[static_cast<std::size_t>(group.type)];
    rack.weight = key.weight;
    rack.zone = static_cast<std::size_t>(group.zone);
    rack.load = static_cast<std::size_t>(group.load);
    rack.recirculation = group.recirculation.value_or(scenario.hall.zones[rack.zone].recirculation);
    rack.liquid = liquid_source(group.liquid);
    if (group.door >= 0) {
      rack.door = &scenario.doors[static_cast<std::size_t>(group.door)];
      rack.door_source = liquid_source(rack.door->source);
    }
    if (rack.type->server.fan_rated_flow_m3_s > 0)
      rack.air_state = add_state("rack " + group.id + ": metal temperature",
                                 rack.type->rack.air_heat_capacity_J_K, rack.weight);
    if (rack.type->rack.cooling != RackCooling::air)
      rack.liquid_state = add_state("rack " + group.id + ": liquid temperature",
                                    rack.type->rack.liquid_heat_capacity_J_K, rack.weight);
    prepare(rack, scenario.hall.zones[rack.zone].supply_setpoint_K);
    zones[rack.zone].cohorts.push_back(racks.size());
    racks.push_back(rack);
  }
  power = std::make_unique<PowerChain>(scenario.power);

  rate_K_s.assign(state_names.size(), 0);
  equilibrium_K.assign(state_names.size(), 0);
  load.assign(scenario.loads.size(), 0);
  cdu_supply_K.assign(cdus.size(), 0);
  loop_supply_K.assign(loops.size(), 0);
  volumetric_heat_J_m3K.assign(zones.size(), 1200);
  zone_loss_W.assign(zones.size(), 0);

  // Controls start from a plausible flow; a steady solve or the first sample settles them.
  read_inputs(scenario.run.start_s, 0);
  for (std::size_t i = 0; i < loops.size(); ++i) loop_supply_K[i] = loops[i].spec().supply_setpoint_K;
  for (std::size_t i = 0; i < cdus.size(); ++i) cdu_supply_K[i] = cdus[i].spec().supply_setpoint_K;
  for (std::size_t z = 0; z < zones.size(); ++z) sample_zone(z, steady_step_s, 1);
}

std::size_t Plant::state_count() const { return parts_->state_names.size(); }
std::string Plant::state_name(std::size_t index) const { return parts_->state_names[index]; }

void Plant::initial_state(std::span<double> state_K) const {
  const auto& p = *parts_;
  for (const auto& loop : p.loops) state_K[loop.state] = loop.spec().supply_setpoint_K;
  for (const auto& cdu : p.cdus) state_K[cdu.state] = cdu.spec().supply_setpoint_K;
  for (const auto& zone : p.zones)
    if (zone.metal_state != no_state) state_K[zone.metal_state] = zone.spec->supply_setpoint_K;
  for (const auto& rack : p.racks) {
    const double room_K = p.zones[rack.zone].spec->supply_setpoint_K;
    if (rack.air_state != no_state) state_K[rack.air_state] = room_K + 15;
    if (rack.liquid_state != no_state) {
      const auto& from = rack.liquid;
      const double supply_K = from.kind == LiquidSource::Kind::cdu
                                  ? p.cdus[from.index].spec().supply_setpoint_K
                                  : p.loops[from.index].spec().supply_setpoint_K;
      state_K[rack.liquid_state] = supply_K + 10;
    }
  }
}

void Plant::Parts::read_inputs(double time_s, double duration_s) {
  weather = weather_at(*weather_year, time_s + 0.5 * duration_s);
  weather_record = {weather.dry_bulb_temperature_K, weather.wet_bulb_temperature_K, weather.humidity_ratio,
                    weather.pressure_Pa};
  for (std::size_t i = 0; i < load.size(); ++i) load[i] = mean_load(scenario.loads[i], time_s, duration_s);
}

void Plant::Parts::evaluate_racks(std::span<const double> state_K) {
  const auto s = surroundings(state_K);
  for (auto& cdu : cdus) cdu.rack_heat_W = cdu.rack_flow_m3_s = 0;
  for (auto& loop : loops) loop.load_W = loop.demand_W_K = 0;
  for (auto& rack : racks) {
    evaluate_power(rack, s);
    const double heat_W = rack.weight * rack.liquid_heat_W;
    if (rack.liquid.kind == LiquidSource::Kind::cdu) {
      cdus[rack.liquid.index].rack_heat_W += heat_W;
      cdus[rack.liquid.index].rack_flow_m3_s += rack.weight * rack.coolant_m3_s;
    } else if (rack.liquid.kind == LiquidSource::Kind::loop) {
      loops[rack.liquid.index].load_W += heat_W;
      loops[rack.liquid.index].demand_W_K += rack.weight * rack.coolant_W_K;
    }
    const double it_power_W = rack.weight * rack.server.it_power_W;
    it_W += it_power_W;
    meters.add(Meter::it_power, it_power_W);
    meters.book(EndUse::server_fans, rack.weight * rack.server.fan_power_W);
    meters.book(EndUse::server_psu_loss, rack.weight * rack.server.psu_loss_W);
    meters.book(EndUse::it_components,
                rack.weight * (rack.server.it_power_W - rack.server.fan_power_W - rack.server.psu_loss_W));
    const double pump_power_W = rack.weight * rack.tank_pump_W;
    meters.book(EndUse::cdu_pumps, pump_power_W);
    pump_W += pump_power_W;
    const auto& spec = scenario.loads[rack.load];
    if (!is_power(spec)) {
      const double accelerators = rack.weight * rack.type->rack.accelerator_count * load[rack.load];
      meters.add(Meter::compute_asked, accelerators);
      meters.add(Meter::compute_delivered, accelerators * rack.server.delivered_share);
    }
  }
}

// Liquid-to-air units stand in the room: their heat must be known before the room's balance.
void Plant::Parts::evaluate_room_cdus(std::span<const double> state_K) {
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    auto& cdu = cdus[i];
    if (!cdu.gives_to_air()) continue;
    const auto zone = static_cast<std::size_t>(cdu.spec().zone);
    const auto y = cdu.evaluate(step_s, state_K[cdu.state], zones[zone].supply_K, volumetric_heat_J_m3K[zone],
                                meters, rate_K_s[cdu.state], equilibrium_K[cdu.state]);
    zones[zone].ancillary_W += y.heat_W;
    pump_W += y.electric_W;
  }
}

void Plant::Parts::evaluate_zone(std::size_t index, std::span<const double> state_K) {
  auto& zone = zones[index];
  const auto& spec = *zone.spec;
  const double rho_cp = volumetric_heat_J_m3K[index];
  ZoneInputs in{};

  // Recirculation follows from how much air the units move against what the racks draw.
  double net_W_K = 0, demand_m3_s = 0, recirculated_W_K = 0, intake_W_K = 0;
  for (const auto c : zone.cohorts) {
    net_W_K += racks[c].weight * racks[c].air_W_K * (1 - racks[c].recirculation);
    intake_W_K += racks[c].weight * racks[c].air_W_K;
  }
  demand_m3_s = intake_W_K / rho_cp;
  in.unit_air_W_K = zone.unit_air_m3_s * rho_cp;
  const double share = supply_share(in.unit_air_W_K, net_W_K, spec.leakage);
  double rack_heat_W = 0;
  for (const auto c : zone.cohorts) {
    auto& rack = racks[c];
    rack.true_recirculation = 1 - (1 - rack.recirculation) * share;
    recirculated_W_K += rack.weight * rack.air_W_K * rack.true_recirculation;
    if (rack.air_state == no_state) {
      zone.ancillary_W += rack.weight * rack.air_heat.intercept_W;
      continue;
    }
    add(in.racks,
        {.intake_W_K = rack.air_W_K,
         .recirculation = rack.true_recirculation,
         .heat_intercept_W = rack.air_heat.intercept_W,
         .heat_slope_W_K = rack.air_heat.slope_W_K,
         .door_effectiveness = rack.door ? rack.door_share : 0,
         .door_water_temperature_K = rack.door_water_K},
        rack.weight);
    if (rack.door) zone.ancillary_W += rack.weight * rack.door_fan_W;
  }

  // People's air, humidifiers and lights.
  const double fresh_W_K = spec.ventilation_m3_s * rho_cp;
  const double fresh_W = fresh_W_K * (weather.dry_bulb_temperature_K - spec.supply_setpoint_K);
  const double humidifier_W = zone.humidifier_kg_s * spec.humidifier_J_kg;
  const double evaporation_W = zone.humidifier_kg_s * room_evaporation_heat_J_kg;
  const double lighting_W = spec.lighting_W_m2 * spec.area_m2;
  zone.ancillary_W += lighting_W + spec.other_heat_W + fresh_W + humidifier_W - evaporation_W;
  meters.book(EndUse::lighting, lighting_W);
  meters.book(EndUse::other, spec.other_heat_W);
  meters.book(EndUse::humidification, humidifier_W);
  meters.add(Meter::water_humidifier, zone.humidifier_kg_s);
  mechanical_W += lighting_W + spec.other_heat_W + humidifier_W;
  in.ancillary_heat_W = zone.ancillary_W;

  double phi = 0;
  if (zone.metal_state != no_state) {
    phi = mean_response(spec.metal_heat_capacity_J_K, spec.metal_conductance_W_K, step_s);
    in.metal_conductance_W_K = phi * spec.metal_conductance_W_K;
    in.metal_temperature_K = state_K[zone.metal_state];
  }
  in.supply_setpoint_K = spec.supply_setpoint_K;
  auto& able = zone.able;
  able.clear();
  for (const auto u : zone.units) {
    const double water_K = unit_loop[u] >= 0 ? loop_supply_K[static_cast<std::size_t>(unit_loop[u])] : 0;
    able.push_back(units[u].capability(water_K));
    in.capability_slope_W_K += able.back().slope_W_K;
    in.capability_cold_W += able.back().cold_W;
    in.capability_fixed_W += able.back().fixed_W;
    in.unit_fan_heat_W += units[u].fan_power_W();
  }
  zone.air = zone_outputs(in);

  const auto s = surroundings(state_K);
  double door_W = 0;
  for (const auto c : zone.cohorts) {
    auto& rack = racks[c];
    evaluate_heat(rack, s, zone.air, rate_K_s, equilibrium_K);
    rack_heat_W += rack.weight * (rack.air_state == no_state ? 0 : rack.record.heat_to_air_W);
    if (!rack.door) continue;
    const double heat_W = rack.weight * rack.door_heat_W;
    door_W += heat_W;
    meters.book(EndUse::door_fans, rack.weight * rack.door_fan_W);
    air_W += rack.weight * rack.door_fan_W;
    if (rack.door_source.kind == LiquidSource::Kind::cdu) {
      cdus[rack.door_source.index].rack_heat_W += heat_W;
      cdus[rack.door_source.index].rack_flow_m3_s +=
          rack.weight * rack.door_water_W_K / cdus[rack.door_source.index].rho_cp_J_m3K();
    } else {
      loops[rack.door_source.index].load_W += heat_W;
      loops[rack.door_source.index].demand_W_K += rack.weight * rack.door_water_W_K;
    }
  }

  double metal_W = 0;
  if (zone.metal_state != no_state) {
    metal_W = in.metal_conductance_W_K * (state_K[zone.metal_state] - zone.air.hot_temperature_K);
    rate_K_s[zone.metal_state] = -metal_W / spec.metal_heat_capacity_J_K;
    equilibrium_K[zone.metal_state] = zone.air.hot_temperature_K;
  }
  // What the units take is what the room gives: the first law of the zone, independent of the solver's
  // algebra.
  const double heat_W = rack_heat_W - door_W + zone.ancillary_W + metal_W + in.unit_fan_heat_W;
  zone_error_W += std::abs(heat_W - zone.air.heat_to_units_W);

  const double entering_K = in.unit_air_W_K > 0
                                ? zone.air.supply_temperature_K + zone.air.heat_to_units_W / in.unit_air_W_K
                                : zone.air.return_temperature_K;
  double most_W = 0;
  for (const auto& a : able) most_W += std::max(0.0, a.slope_W_K * entering_K - a.cold_W + a.fixed_W);
  const double dehumidifier_W = zone.dehumidified_kg_s * room_evaporation_heat_J_kg;
  double latent_W = 0;
  for (std::size_t k = 0; k < zone.units.size(); ++k) {
    const auto u = zone.units[k];
    const double can_W = std::max(0.0, able[k].slope_W_K * entering_K - able[k].cold_W + able[k].fixed_W);
    const double part = most_W > 0 ? can_W / most_W : 1.0 / static_cast<double>(zone.units.size());
    const int loop = unit_loop[u];
    const double water_K = loop >= 0 ? loop_supply_K[static_cast<std::size_t>(loop)] : 0;
    const double loop_rho_cp = loop >= 0 ? loops[static_cast<std::size_t>(loop)].rho_cp_J_m3K() : 4.18e6;
    const auto taken = units[u].remove(part * zone.air.heat_to_units_W, entering_K,
                                       {zone.air.return_temperature_K, zone.humidity_ratio, rho_cp}, water_K,
                                       weather, loop_rho_cp, meters, air_W);
    latent_W += units[u].record.latent_heat_W + part * dehumidifier_W;
    if (loop >= 0) {
      loops[static_cast<std::size_t>(loop)].load_W += taken.heat_W + part * dehumidifier_W;
      loops[static_cast<std::size_t>(loop)].demand_W_K += taken.capacity_rate_W_K;
    } else {
      meters.add(Meter::heat_rejected, part * dehumidifier_W);
    }
  }
  // Energy that enters with moisture and fresh air: what coils condense, less what the humidifier evaporates.
  meters.add(Meter::moisture_heat, latent_W - evaporation_W + fresh_W);

  zone.record = {.supply_temperature_K = zone.air.supply_temperature_K,
                 .hot_temperature_K = zone.air.hot_temperature_K,
                 .return_temperature_K = zone.air.return_temperature_K,
                 .dew_point_K = dew_point_temperature_K(zone.humidity_ratio, weather.pressure_Pa),
                 .air_demand_m3_s = demand_m3_s,
                 .air_supply_m3_s = zone.unit_air_m3_s,
                 .recirculation = intake_W_K > 0 ? recirculated_W_K / intake_W_K : 0,
                 .bypass = in.unit_air_W_K > 0
                               ? std::max(0.0, 1 - (intake_W_K - recirculated_W_K) / in.unit_air_W_K)
                               : 0,
                 .heat_W = zone.air.heat_to_units_W,
                 .humidifier_power_W = humidifier_W,
                 .limited = zone.air.limited};
}

void Plant::Parts::evaluate_cdus(std::span<const double> state_K) {
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    auto& cdu = cdus[i];
    if (cdu.gives_to_air()) continue;
    auto& loop = loops[static_cast<std::size_t>(cdu_loop[i])];
    const auto y = cdu.evaluate(step_s, state_K[cdu.state], state_K[loop.state], 0, meters,
                                rate_K_s[cdu.state], equilibrium_K[cdu.state]);
    loop.load_W += y.heat_W;
    loop.demand_W_K += y.capacity_rate_W_K;
    cdu.record.facility_flow_m3_s = y.capacity_rate_W_K / loop.rho_cp_J_m3K();
    pump_W += y.electric_W;
  }
}

void Plant::Parts::evaluate_loops(std::span<const double> state_K) {
  for (auto& loop : loops)
    loop.evaluate(step_s, state_K[loop.state], weather, meters, rate_K_s[loop.state],
                  equilibrium_K[loop.state], pump_W, mechanical_W);
}

// First law of the whole site at this instant: what comes in by wire and moisture leaves, is reused or is
// stored.
void Plant::Parts::audit() {
  double stored_W = 0;
  for (std::size_t i = 0; i < rate_K_s.size(); ++i)
    stored_W += state_weight[i] * state_capacity_J_K[i] * rate_K_s[i];
  meters.add(Meter::storage, stored_W);
  const double in_W = meters.total_power_W() + meters[Meter::moisture_heat];
  const double out_W = meters[Meter::heat_rejected] + meters[Meter::heat_reused] + stored_W;
  meters.add(Meter::balance_error, std::abs(in_W - out_W));
  meters.add(Meter::component_balance_error, zone_error_W);
}

void Plant::evaluate(double time_s, double step_s, std::span<const double> state_K, double averaging_s) {
  auto& p = *parts_;
  p.step_s = step_s;
  p.read_inputs(time_s, step_s >= steady_step_s ? averaging_s : step_s);
  p.meters = {};
  p.it_W = p.air_W = p.pump_W = p.mechanical_W = p.zone_error_W = 0;
  for (std::size_t i = 0; i < p.loops.size(); ++i) p.loop_supply_K[i] = state_K[p.loops[i].state];
  for (std::size_t i = 0; i < p.cdus.size(); ++i) p.cdu_supply_K[i] = state_K[p.cdus[i].state];
  p.evaluate_racks(state_K);
  std::fill(p.zone_loss_W.begin(), p.zone_loss_W.end(), 0);
  p.power->feed_racks(p.it_W, p.meters, p.zone_loss_W);
  for (std::size_t z = 0; z < p.zones.size(); ++z) p.zones[z].ancillary_W = p.zone_loss_W[z];
  p.evaluate_room_cdus(state_K);
  for (std::size_t z = 0; z < p.zones.size(); ++z) p.evaluate_zone(z, state_K);
  p.evaluate_cdus(state_K);
  p.evaluate_loops(state_K);
  p.power->feed_all({.air_W = p.air_W, .pump_W = p.pump_W, .mechanical_W = p.mechanical_W}, p.meters);
  p.audit();
}

std::span<const double> Plant::mean_rate_K_s() const { return parts_->rate_K_s; }
std::span<const double> Plant::equilibrium_K() const { return parts_->equilibrium_K; }
const FacilityMeters& Plant::meters() const { return parts_->meters; }

double Plant::Parts::sample_zone(std::size_t index, double interval_s, double weight) {
  auto& zone = zones[index];
  const auto& spec = *zone.spec;
  const double density =
      moist_air_density_kg_m3(spec.supply_setpoint_K, zone.humidity_ratio, weather.pressure_Pa);
  volumetric_heat_J_m3K[index] =
      density / (1 + zone.humidity_ratio) * moist_air_specific_heat_J_kgK(zone.humidity_ratio);
  double demand_m3_s = 0, rated_m3_s = 0;
  for (const auto c : zone.cohorts) {
    // Units follow what the racks take from the cold side; recirculated air needs no supply.
    const auto& rack = racks[c];
    demand_m3_s +=
        rack.weight * rack.type->server.fan_rated_flow_m3_s * rack.fan_speed * (1 - rack.recirculation);
  }
  for (const auto u : zone.units) rated_m3_s += units[u].rated_air_m3_s();
  const double wanted_m3_s = demand_m3_s * (1 + spec.air_margin) / (1 - spec.leakage);
  const double before_m3_s = zone.unit_air_m3_s;
  zone.unit_air_m3_s = std::clamp(wanted_m3_s, spec.minimum_air_share * rated_m3_s, rated_m3_s);
  if (zone.air.return_temperature_K > 0) {
    zone.return_K += weight * (zone.air.return_temperature_K - zone.return_K);
    zone.supply_K += weight * (zone.air.supply_temperature_K - zone.supply_K);
  }

  double condensate_kg_s = 0, coldest_K = 400;
  for (const auto u : zone.units) {
    const int loop = unit_loop[u];
    const double water_K = loop >= 0 ? loop_supply_K[static_cast<std::size_t>(loop)] : 0;
    condensate_kg_s += units[u].condensate_kg_s();
    coldest_K = std::min(coldest_K, units[u].coldest_surface_K(water_K));
    double limit_W_K = 0;
    if (const auto* crah = std::get_if<CrahParameters>(&units[u].spec().model))
      limit_W_K = (units[u].spec().count - units[u].spec().standby) *
                  crah_coil(*crah).design_service_capacity_rate_W_K;
    units[u].sample(zone.unit_air_m3_s * units[u].rated_air_m3_s() / rated_m3_s,
                    {zone.return_K, zone.humidity_ratio, volumetric_heat_J_m3K[index]}, water_K, limit_W_K,
                    weather);
  }
  const double humidity_before = zone.humidity_ratio;
  sample_humidity(zone, condensate_kg_s, coldest_K, weather, scenario.hall.height_m, interval_s);
  const double air_change = rated_m3_s > 0 ? std::abs(zone.unit_air_m3_s - before_m3_s) / rated_m3_s : 0;
  return std::max(air_change,
                  std::abs(zone.humidity_ratio - humidity_before) / std::max(1e-4, humidity_before));
}

double Plant::sample_controls(double interval_s, double weight) {
  auto& p = *parts_;
  const auto s = p.surroundings({});
  double change = 0;
  for (auto& rack : p.racks) {
    const auto rho_cp = [&](const LiquidSource& source) {
      if (source.kind == LiquidSource::Kind::cdu) return p.cdus[source.index].rho_cp_J_m3K();
      return source.kind == LiquidSource::Kind::loop ? p.loops[source.index].rho_cp_J_m3K() : 0.0;
    };
    const double dew_point_K = rack.door ? room_dew_point_K(p.zones[rack.zone], p.weather.pressure_Pa) : 0;
    change = std::max(change, sample_rack_controls(rack, s, rho_cp(rack.liquid), rho_cp(rack.door_source),
                                                   dew_point_K, weight));
  }
  for (std::size_t z = 0; z < p.zones.size(); ++z)
    change = std::max(change, p.sample_zone(z, interval_s, weight));
  for (auto& loop : p.loops) change = std::max(change, loop.sample(interval_s));
  return change;
}

double Plant::next_breakpoint_s(double time_s) const {
  double next_s = std::numeric_limits<double>::infinity();
  for (const auto& load : parts_->scenario.loads) next_s = std::min(next_s, next_load_step_s(load, time_s));
  return next_s;
}

namespace {

/// A group whose values come from `records[i].*member` of the given accessor.
template <class Record, class Get>
ChannelGroup channel_group(std::string name, std::string dimension, std::vector<std::string> ids,
                           std::size_t count, Get get) {
  ChannelGroup group;
  group.name = std::move(name);
  group.dimension = std::move(dimension);
  group.ids = std::move(ids);
  group.computed_count = count;
  const auto columns = record_columns(static_cast<const Record*>(nullptr));
  for (const auto& c : columns) group.columns.push_back(c.column);
  group.read = [columns, count, get](std::span<double> out) {
    std::size_t at = 0;
    for (const auto& c : columns)
      for (std::size_t i = 0; i < count; ++i) out[at++] = get(i).*(c.member);
  };
  return group;
}

template <class Record, class Models>
ChannelGroup bank_group(const std::string& name, Models& models) {
  std::vector<std::string> ids;
  for (const auto& m : models) ids.push_back(m.spec().id);
  return channel_group<Record>(name, name, ids, models.size(),
                               [&models](std::size_t i) -> const Record& { return models[i].record; });
}

}  // namespace

std::vector<ChannelGroup> Plant::channels() {
  auto& p = *parts_;
  std::vector<ChannelGroup> groups;
  groups.push_back(channel_group<WeatherRecord>(
      "weather", "", {}, 1, [&p](std::size_t) -> const WeatherRecord& { return p.weather_record; }));
  auto racks =
      channel_group<RackRecord>("rack", "rack", p.items.ids, p.racks.size(),
                                [&p](std::size_t i) -> const RackRecord& { return p.racks[i].record; });
  racks.attributes = p.items.attributes;
  racks.cohort_of_item = p.items.cohort_of_item;
  groups.push_back(std::move(racks));
  std::vector<std::string> zone_ids;
  for (const auto& zone : p.zones) zone_ids.push_back(zone.spec->id);
  groups.push_back(
      channel_group<ZoneRecord>("zone", "zone", zone_ids, p.zones.size(),
                                [&p](std::size_t i) -> const ZoneRecord& { return p.zones[i].record; }));
  if (!p.units.empty()) groups.push_back(bank_group<AirUnitRecord>("air_unit", p.units));
  if (!p.cdus.empty()) groups.push_back(bank_group<CduRecord>("cdu", p.cdus));
  if (!p.loops.empty()) groups.push_back(bank_group<LoopRecord>("loop", p.loops));
  if (!p.chillers.empty()) groups.push_back(bank_group<ChillerRecord>("chiller", p.chillers));
  if (!p.towers.empty()) groups.push_back(bank_group<TowerRecord>("tower", p.towers));
  if (!p.dry_coolers.empty()) groups.push_back(bank_group<DryCoolerRecord>("dry_cooler", p.dry_coolers));
  const auto& stages = p.power->stages();
  for (std::size_t k = 0; k < stages.size(); ++k)
    groups.push_back(channel_group<PowerStageRecord>(
        stages[k].name, "", {}, 1,
        [&stages, k](std::size_t) -> const PowerStageRecord& { return stages[k].record; }));
  return groups;
}

std::span<const double> Plant::rack_weights() const { return parts_->items.weights; }
std::vector<double> Plant::rack_inlet_limits_K() const {
  std::vector<double> limits;
  for (const auto& rack : parts_->racks) limits.push_back(parts_->zones[rack.zone].spec->inlet_limit_K);
  return limits;
}

}  // namespace thermohall
