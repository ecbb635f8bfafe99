#include <algorithm>

#include "sim/plant/plant_parts.h"

namespace thermohall {
namespace {

// By floor area, an engineering default: 50 mm of concrete in floor and ceiling, still air on both.
constexpr double building_J_m2K = 2e5, building_W_m2K = 10;
constexpr double air_J_m3K = 1206;  // density times specific heat at 20 degC and sea level

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
    const double rho_cp = loops.back().rho_cp_J_m3K();
    if (spec.tank) {
      tanks.emplace_back(spec, sc.cost.tariff, rho_cp);
      tank_loop.push_back(loops.size() - 1);
    }
    if (spec.controls) {
      controls.emplace_back(spec);
      control_loop.push_back(loops.size() - 1);
      if (bank) bank->set_staging(spec.controls->staging, spec.controls->lead_lag);
    }
    if (spec.pipe) {
      pipes.emplace_back(spec, rho_cp);
      pipe_loop.push_back(loops.size() - 1);
    }
  }
  for (const auto& spec : sc.cdus) {
    const int loop = index_by_id(loops, spec.loop);
    cdu_loop.push_back(loop);
    has_dew_point_guard = has_dew_point_guard || spec.dew_point_margin_K >= 0;
    cdus.emplace_back(spec, loop >= 0 ? loops[static_cast<std::size_t>(loop)].rho_cp_J_m3K() : 4.18e6);
    cdus.back().state = add_state("CDU " + spec.id + ": supply temperature", cdus.back().heat_capacity_J_K());
  }
  for (const auto& spec : sc.air_units) {
    units.emplace_back(spec);
    unit_loop.push_back(index_by_id(loops, spec.loop));
  }
  for (auto& spec : scenario.hall.zones) {
    if (!sc.events.empty() && spec.metal_heat_capacity_J_K <= 0) {
      // A failure warms floor, ceiling and walls; without values of its own a zone has those of concrete.
      spec.metal_heat_capacity_J_K = building_J_m2K * spec.area_m2;
      spec.metal_conductance_W_K = building_W_m2K * spec.area_m2;
    }
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
  // Racks share the cold side's air in proportion to the air they move.
  std::vector<double> drawn_m3_s(zones.size());
  for (const auto& key : items.cohorts) {
    const auto& group = scenario.racks[key.group];
    drawn_m3_s[static_cast<std::size_t>(group.zone)] +=
        key.weight * scenario.rack_types[static_cast<std::size_t>(group.type)].server.fan_rated_flow_m3_s;
  }
  for (const auto& key : items.cohorts) {
    RackCohort rack;
    const auto& group = scenario.racks[key.group];
    rack.type = &scenario.rack_types[static_cast<std::size_t>(group.type)];
    rack.weight = key.weight;
    rack.group = key.group;
    rack.zone = static_cast<std::size_t>(group.zone);
    rack.load = static_cast<std::size_t>(group.load);
    rack.recirculation = key.recirculation.value_or(scenario.hall.zones[rack.zone].recirculation);
    rack.pdu = key.pdu;
    rack.busway = key.busway;
    rack.feeds = rack.alive = key.feeds;
    rack.number = key.number;
    rack.liquid = liquid_source(group.liquid);
    if (group.door >= 0) {
      rack.door = &scenario.doors[static_cast<std::size_t>(group.door)];
      rack.door_source = liquid_source(rack.door->source);
    }
    const double rated_m3_s = rack.type->server.fan_rated_flow_m3_s;
    const double air_m3 = scenario.hall.zones[rack.zone].air_volume_m3;
    if (rated_m3_s > 0 && air_m3 > 0) {
      rack.inlet_air_J_K = air_J_m3K * air_m3 * rated_m3_s / drawn_m3_s[rack.zone];
      rack.inlet_state = add_state("rack " + group.id + ": inlet air", rack.inlet_air_J_K, rack.weight);
    }
    if (rated_m3_s > 0)
      rack.air_state = add_state("rack " + group.id + ": metal temperature",
                                 rack.type->rack.air_heat_capacity_J_K, rack.weight);
    if (rack.type->rack.cooling != RackCooling::air)
      rack.liquid_state = add_state("rack " + group.id + ": liquid temperature",
                                    rack.type->rack.liquid_heat_capacity_J_K, rack.weight);
    prepare(rack, scenario.hall.zones[rack.zone].supply_setpoint_K);
    zones[rack.zone].cohorts.push_back(racks.size());
    racks.push_back(rack);
  }
  assemble_networks();
  assemble_loop_networks();
  power = std::make_unique<PowerChain>(scenario.power);
  feed_it_W.assign(power->feeds(), 0);
  events = PlantEvents(scenario);
  for (const auto& zone : scenario.hall.zones) zone_setpoints_K.push_back(zone.supply_setpoint_K);

  rate_K_s.assign(state_names.size(), 0);
  equilibrium_K.assign(state_names.size(), 0);
  load.assign(scenario.loads.size(), 0);
  cdu_supply_K.assign(cdus.size(), 0);
  loop_supply_K.assign(loops.size(), 0);
  loop_flow_share.assign(loops.size(), 1);
  sampled = make_sampled_controls(scenario);
  volumetric_heat_J_m3K.assign(zones.size(), 1200);
  zone_loss_W.assign(zones.size(), 0);

  // Controls start from a plausible flow; a steady solve or the first sample settles them.
  read_inputs(scenario.run.start_s, 0);
  for (std::size_t i = 0; i < loops.size(); ++i) loop_supply_K[i] = loops[i].spec().supply_setpoint_K;
  for (std::size_t i = 0; i < cdus.size(); ++i) cdu_supply_K[i] = cdus[i].spec().supply_setpoint_K;
  for (std::size_t z = 0; z < zones.size(); ++z) sample_zone(z, steady_step_s, 1);
}

}  // namespace thermohall
