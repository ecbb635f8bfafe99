#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"
#include "sim/plant/plant_parts.h"

namespace thermohall {

/// What one zone's evaluation carries from step to step.
struct Plant::Parts::ZoneFlows {
  std::size_t index = 0;
  ZoneInputs in{};
  double intake_W_K = 0, recirculated_W_K = 0;
  double rack_heat_W = 0, door_heat_W = 0, metal_heat_W = 0;
  double fresh_W = 0, humidifier_W = 0, evaporation_W = 0;
};

// Recirculation follows from how much air the units move against what the racks draw. A flow field holds the
// leakage already.
void Plant::Parts::gather_racks(ZoneModel& zone, ZoneFlows& f) {
  double net_W_K = 0, leakage = zone.spec->leakage;
  const auto before_shortage = [](const RackCohort& rack) {
    return rack.field_recirculation < 0 ? rack.recirculation : rack.field_recirculation;
  };
  for (const auto c : zone.cohorts) {
    net_W_K += racks[c].weight * racks[c].air_W_K * (1 - before_shortage(racks[c]));
    f.intake_W_K += racks[c].weight * racks[c].air_W_K;
    if (racks[c].field_recirculation >= 0) leakage = 0;
  }
  f.in.unit_air_W_K = zone.unit_air_m3_s * volumetric_heat_J_m3K[f.index];
  const double share = supply_share(f.in.unit_air_W_K, net_W_K, leakage);
  for (const auto c : zone.cohorts) {
    auto& rack = racks[c];
    rack.true_recirculation = 1 - (1 - before_shortage(rack)) * share;
    f.recirculated_W_K += rack.weight * rack.air_W_K * rack.true_recirculation;
    if (rack.air_state == no_state) {
      zone.ancillary_W += rack.weight * rack.air_heat.intercept_W;
      continue;
    }
    add(f.in.racks,
        {.intake_W_K = rack.air_W_K,
         .recirculation = rack.true_recirculation,
         .heat_intercept_W = rack.air_heat.intercept_W,
         .heat_slope_W_K = rack.air_heat.slope_W_K,
         .door_effectiveness = rack.door ? rack.door_share_of_flow * rack.door_share : 0,
         .door_water_temperature_K = rack.door_water_K},
        rack.weight);
    if (rack.door) zone.ancillary_W += rack.weight * rack.door_fan_W;
  }
}

// People's air, humidifiers and lights.
void Plant::Parts::gather_loads(ZoneModel& zone, ZoneFlows& f) {
  const auto& spec = *zone.spec;
  const double fresh_W_K = spec.ventilation_m3_s * volumetric_heat_J_m3K[f.index];
  f.fresh_W = fresh_W_K * (weather.dry_bulb_temperature_K - spec.supply_setpoint_K);
  f.humidifier_W = zone.humidifier_kg_s * spec.humidifier_J_kg;
  f.evaporation_W = zone.humidifier_kg_s * room_evaporation_heat_J_kg;
  const double lighting_W = spec.lighting_W_m2 * spec.area_m2;
  zone.ancillary_W += lighting_W + spec.other_heat_W + f.fresh_W + f.humidifier_W - f.evaporation_W;
  meters.book(EndUse::lighting, lighting_W);
  meters.book(EndUse::other, spec.other_heat_W);
  meters.book(EndUse::humidification, f.humidifier_W);
  meters.add(Meter::water_humidifier, zone.humidifier_kg_s);
  mechanical_W += lighting_W + spec.other_heat_W + f.humidifier_W;
  f.in.ancillary_heat_W = zone.ancillary_W;
}

void Plant::Parts::gather_units(ZoneModel& zone, ZoneFlows& f, std::span<const double> state_K) {
  const auto& spec = *zone.spec;
  if (zone.metal_state != no_state) {
    const double phi = zone.metal_response(spec.metal_heat_capacity_J_K, spec.metal_conductance_W_K, step_s);
    f.in.metal_conductance_W_K = phi * spec.metal_conductance_W_K;
    f.in.metal_temperature_K = state_K[zone.metal_state];
  }
  // A sampled valve gives what it gives; the set-point only moves its controller.
  constexpr double below_all_K = 150;
  f.in.supply_setpoint_K = zone.valve_share >= 0 ? below_all_K : spec.supply_setpoint_K;
  zone.able.clear();
  for (const auto u : zone.units) {
    const double water_K = unit_loop[u] >= 0 ? loop_supply_K[static_cast<std::size_t>(unit_loop[u])] : 0;
    zone.able.push_back(units[u].capability(water_K));
    f.in.capability_slope_W_K += zone.able.back().slope_W_K;
    f.in.capability_cold_W += zone.able.back().cold_W;
    f.in.capability_fixed_W += zone.able.back().fixed_W;
    f.in.unit_fan_heat_W += units[u].fan_power_W();
  }
}

void Plant::Parts::advance_racks(ZoneModel& zone, ZoneFlows& f, std::span<const double> state_K) {
  const auto s = surroundings(state_K);
  for (const auto c : zone.cohorts) {
    auto& rack = racks[c];
    evaluate_heat(rack, s, zone.air, rate_K_s, equilibrium_K);
    f.rack_heat_W += rack.weight * (rack.air_state == no_state ? 0 : rack.zone_heat_W);
    if (!rack.door) continue;
    const double heat_W = rack.weight * rack.door_heat_W;
    f.door_heat_W += heat_W;
    meters.book(EndUse::door_fans, rack.weight * rack.door_fan_W);
    air_W += rack.weight * rack.door_fan_W;
    if (rack.door_source.kind == LiquidSource::Kind::cdu) {
      auto& cdu = cdus[rack.door_source.index];
      cdu.rack_heat_W += heat_W;
      cdu.rack_flow_m3_s += rack.weight * rack.door_share_of_flow * rack.door_water_W_K / cdu.rho_cp_J_m3K();
    } else {
      loops[rack.door_source.index].load_W += heat_W;
      loops[rack.door_source.index].demand_W_K += rack.weight * rack.door_share_of_flow * rack.door_water_W_K;
    }
  }
}

void Plant::Parts::advance_metal(ZoneModel& zone, ZoneFlows& f, std::span<const double> state_K) {
  if (zone.metal_state == no_state) return;
  f.metal_heat_W = f.in.metal_conductance_W_K * (state_K[zone.metal_state] - zone.air.hot_temperature_K);
  rate_K_s[zone.metal_state] = -f.metal_heat_W / zone.spec->metal_heat_capacity_J_K;
  equilibrium_K[zone.metal_state] = zone.air.hot_temperature_K;
}

// The units share the heat in proportion to what each could take from the air that enters them.
void Plant::Parts::remove_heat(ZoneModel& zone, ZoneFlows& f) {
  const double entering_K = f.in.unit_air_W_K > 0
                                ? zone.air.supply_temperature_K + zone.air.heat_to_units_W / f.in.unit_air_W_K
                                : zone.air.return_temperature_K;
  const auto most_W = [&](const AirUnitBankModel::Capability& a) {
    return std::max(0.0, a.slope_W_K * entering_K - a.cold_W + a.fixed_W);
  };
  double all_W = 0;
  for (const auto& a : zone.able) all_W += most_W(a);
  const double dehumidifier_W = zone.dehumidified_kg_s * room_evaporation_heat_J_kg;
  double latent_W = 0;
  for (std::size_t k = 0; k < zone.units.size(); ++k) {
    auto& unit = units[zone.units[k]];
    const int loop_index = unit_loop[zone.units[k]];
    LoopModel* loop = loop_index >= 0 ? &loops[static_cast<std::size_t>(loop_index)] : nullptr;
    const double part =
        all_W > 0 ? most_W(zone.able[k]) / all_W : 1.0 / static_cast<double>(zone.units.size());
    const double water_K = loop ? loop_supply_K[static_cast<std::size_t>(loop_index)] : 0;
    constexpr double no_water_J_m3K = 4.18e6;
    const auto taken =
        unit.remove(part * zone.air.heat_to_units_W, entering_K,
                    {zone.air.return_temperature_K, zone.humidity_ratio, volumetric_heat_J_m3K[f.index]},
                    water_K, weather, loop ? loop->rho_cp_J_m3K() : no_water_J_m3K, meters, air_W);
    const double dried_W = loop && loop->pump_share() <= 0 ? 0 : part * dehumidifier_W;
    latent_W += unit.record.latent_heat_W + dried_W;
    if (loop) {
      loop->load_W += taken.heat_W + dried_W;
      loop->demand_W_K += taken.capacity_rate_W_K;
    } else {
      meters.add(Meter::heat_rejected, dried_W);
    }
  }
  // Energy that enters with moisture and fresh air: what coils condense, less what the humidifier evaporates.
  meters.add(Meter::moisture_heat, latent_W - f.evaporation_W + f.fresh_W);
}

void Plant::Parts::evaluate_zone(std::size_t index, std::span<const double> state_K) {
  auto& zone = zones[index];
  ZoneFlows f{.index = index};
  gather_racks(zone, f);
  gather_loads(zone, f);
  gather_units(zone, f, state_K);
  zone.air = zone_outputs(f.in);
  advance_racks(zone, f, state_K);
  advance_metal(zone, f, state_K);
  // What the units take is what the room gives: the first law of the zone, independent of the solver's
  // algebra.
  const double heat_W =
      f.rack_heat_W - f.door_heat_W + zone.ancillary_W + f.metal_heat_W + f.in.unit_fan_heat_W;
  zone_error_W += std::abs(heat_W - zone.air.heat_to_units_W);
  remove_heat(zone, f);

  const double unit_W_K = f.in.unit_air_W_K;
  zone.record = {
      .supply_temperature_K = zone.air.supply_temperature_K,
      .hot_temperature_K = zone.air.hot_temperature_K,
      .return_temperature_K = zone.air.return_temperature_K,
      .dew_point_K = room_dew_point_K(zone, weather.pressure_Pa),
      .air_demand_m3_s = f.intake_W_K / volumetric_heat_J_m3K[index],
      .air_supply_m3_s = zone.unit_air_m3_s,
      .recirculation = f.intake_W_K > 0 ? f.recirculated_W_K / f.intake_W_K : 0,
      .bypass = unit_W_K > 0 ? std::max(0.0, 1 - (f.intake_W_K - f.recirculated_W_K) / unit_W_K) : 0,
      .heat_W = zone.air.heat_to_units_W,
      .humidifier_power_W = f.humidifier_W,
      .limited = zone.air.limited};
  if (zone.valve_share < 0) return;
  constexpr double off_K = 0.5;  // a controller that still settles is not at its limit
  const double warm_K = zone.air.supply_temperature_K - zone.spec->supply_setpoint_K;
  zone.record.limited = zone.valve_share > 0.999 && warm_K > off_K ? 1 : 0;
  for (const auto u : zone.units) units[u].record.limited = zone.record.limited;
}

}  // namespace thermohall
