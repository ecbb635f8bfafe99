#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"
#include "sim/plant/plant_parts.h"

namespace thermohall {

// What the units move, when not all of them do what they are asked.
void Plant::Parts::sum_unit_air(ZoneModel& zone) const {
  zone.unit_air_m3_s = 0;
  for (const auto u : zone.units) zone.unit_air_m3_s += units[u].air_m3_s();
}

double Plant::Parts::rated_air_m3_s(const ZoneModel& zone) const {
  double rated_m3_s = 0;
  for (const auto u : zone.units) rated_m3_s += units[u].rated_air_m3_s();
  return rated_m3_s;
}

// Units follow what the racks take from the cold side; recirculated air needs no supply.
double Plant::Parts::air_demand_m3_s(const ZoneModel& zone) const {
  double demand_m3_s = 0;
  for (const auto c : zone.cohorts) {
    const auto& rack = racks[c];
    demand_m3_s +=
        rack.weight * rack.type->server.fan_rated_flow_m3_s * rack.fan_speed * (1 - rack.recirculation);
  }
  return demand_m3_s;
}

void Plant::Parts::hand_out_air(std::size_t index) {
  auto& zone = zones[index];
  const double rated_m3_s = rated_air_m3_s(zone);
  for (const auto u : zone.units) {
    const int loop = unit_loop[u];
    const double water_K = loop >= 0 ? loop_supply_K[static_cast<std::size_t>(loop)] : 0;
    double limit_W_K = units[u].design_water_W_K();
    if (loop >= 0) limit_W_K *= loop_flow_share[static_cast<std::size_t>(loop)];
    if (zone.valve_share >= 0) limit_W_K *= zone.valve_share;
    const double part = rated_m3_s > 0 ? units[u].rated_air_m3_s() / rated_m3_s : 0;
    units[u].sample(zone.unit_air_m3_s * part,
                    {zone.return_K, zone.humidity_ratio, volumetric_heat_J_m3K[index]}, water_K, limit_W_K,
                    weather);
  }
  if (events.any()) sum_unit_air(zone);
}

double Plant::Parts::sample_zone(std::size_t index, double interval_s, double weight) {
  auto& zone = zones[index];
  const auto& spec = *zone.spec;
  const double density =
      moist_air_density_kg_m3(spec.supply_setpoint_K, zone.humidity_ratio, weather.pressure_Pa);
  volumetric_heat_J_m3K[index] =
      density / (1 + zone.humidity_ratio) * moist_air_specific_heat_J_kgK(zone.humidity_ratio);
  const double rated_m3_s = rated_air_m3_s(zone);
  const double wanted_m3_s = air_demand_m3_s(zone) * (1 + spec.air_margin) / (1 - spec.leakage);
  const double before_m3_s = zone.unit_air_m3_s;
  zone.unit_air_m3_s = std::clamp(wanted_m3_s, spec.minimum_air_share * rated_m3_s, rated_m3_s);
  if (zone.fan_share >= 0) zone.unit_air_m3_s = zone.fan_share * rated_m3_s;
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
  }
  hand_out_air(index);
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
  change = std::max(change, p.sample_air(weight));
  if (!p.networks.empty()) change = std::max(change, p.share_out_flow());
  if (!p.loop_networks.empty()) change = std::max(change, p.share_out_loop_flow());
  for (std::size_t z = 0; z < p.zones.size(); ++z)
    change = std::max(change, p.sample_zone(z, interval_s, weight));
  if (!p.sampled.staged.empty())
    change =
        std::max(change, interval_s >= steady_step_s ? p.add_units_when_short() : p.sample_banks(interval_s));
  if (interval_s < steady_step_s) p.follow_sequences(interval_s);
  if (p.has_setpoint_controls()) change = std::max(change, p.sample_setpoints(interval_s));
  for (auto& loop : p.loops) change = std::max(change, loop.sample(interval_s));
  if (p.has_storage() && interval_s >= steady_step_s) change = std::max(change, p.plan_storage_again());
  return change;
}

}  // namespace thermohall
