#include "sim/plant/air_side.h"

#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"
#include "sim/scenario/bank_control_section.h"

namespace thermohall {
namespace {

AirEconomizerInputs economizer_inputs(double heat_W, double air_W_K, double entering_K,
                                      double room_humidity_ratio, const WeatherSample& w) {
  return {.required_heat_W = heat_W,
          .air_rate_W_K = air_W_K,
          .return_temperature_K = entering_K,
          .return_humidity_ratio = room_humidity_ratio,
          .outdoor_dry_bulb_K = w.dry_bulb_temperature_K,
          .outdoor_wet_bulb_K = w.wet_bulb_temperature_K,
          .outdoor_dew_point_K = dew_point_temperature_K(w.humidity_ratio, w.pressure_Pa),
          .outdoor_humidity_ratio = w.humidity_ratio,
          .pressure_Pa = w.pressure_Pa};
}

IndirectEvaporativeInputs evaporative_inputs(double heat_W, double air_W_K, double entering_K,
                                             const WeatherSample& w) {
  return {.required_heat_W = heat_W,
          .air_rate_W_K = air_W_K,
          .return_temperature_K = entering_K,
          .outdoor_dry_bulb_K = w.dry_bulb_temperature_K,
          .outdoor_wet_bulb_K = w.wet_bulb_temperature_K,
          .outdoor_humidity_ratio = w.humidity_ratio,
          .pressure_Pa = w.pressure_Pa};
}

template <class P>
double running(const Equipment<P>& e) {
  return e.count - e.standby;
}

}  // namespace

AirUnitBankModel::AirUnitBankModel(const AirUnitBank& spec) : spec_(spec), units_(running_units(spec)) {
  service_ = {units_, 1, true, 1, 1};
  if (const auto* crah = std::get_if<CrahParameters>(&spec_.model)) {
    unit_rated_m3_s_ = crah->rated_air_flow_m3_s;
    coil_ = crah_coil(*crah);
  } else {
    unit_rated_m3_s_ = std::get<DxCracParameters>(spec_.model).rated_flow_m3_s;
  }
}

// Enthalpies are compared as the temperature that dry air with their difference would have.
double AirUnitBankModel::economizer_margin_K(const RoomAir& air, const WeatherSample& w) const {
  const auto& rule = *spec_.changeover;
  double margin_K = rule.high_limit_K - w.dry_bulb_temperature_K;
  if (rule.rule == ChangeoverSpec::Rule::differential_dry_bulb)
    margin_K = std::min(margin_K, air.return_temperature_K - w.dry_bulb_temperature_K);
  if (rule.rule == ChangeoverSpec::Rule::differential_enthalpy) {
    const double inside_J_kg = moist_air_enthalpy_J_kg(air.return_temperature_K, air.humidity_ratio);
    const double outside_J_kg = moist_air_enthalpy_J_kg(w.dry_bulb_temperature_K, w.humidity_ratio);
    margin_K = std::min(margin_K, (inside_J_kg - outside_J_kg) / moist_air_specific_heat_J_kgK(0));
  }
  return margin_K;
}

RemovalCapability AirUnitBankModel::economizer_capability(const RoomAir& air, const WeatherSample& w) const {
  if (!free_is_allowed_) return {};
  if (spec_.air_economizer)
    return air_economizer_capability(
        spec_.air_economizer->parameters,
        economizer_inputs(0, air_W_K_, air.return_temperature_K, air.humidity_ratio, w));
  if (spec_.indirect_evaporative)
    return indirect_evaporative_capability(spec_.indirect_evaporative->parameters,
                                           evaporative_inputs(0, air_W_K_, air.return_temperature_K, w));
  return {};
}

void AirUnitBankModel::sample(double air_m3_s, const RoomAir& air, double water_K, double water_limit_W_K,
                              const WeatherSample& w) {
  asked_m3_s_ = air_m3_s;
  sampled_air_ = air;
  sampled_water_K_ = water_K;
  sampled_limit_W_K_ = water_limit_W_K;
  sampled_weather_ = w;
  find_operating_point();
}

void AirUnitBankModel::set_service(const Service& service) {
  if (service == service_) return;
  // Each unit goes on as it was asked to until the controls speak again.
  asked_m3_s_ = units_ > 0 ? asked_m3_s_ * service.units / units_ : 0;
  service_ = service;
  units_ = service.units;
  find_operating_point();
}

void AirUnitBankModel::set_water_share(double share) {
  Service service = service_;
  service.water_share = share;
  set_service(service);
}

void AirUnitBankModel::find_operating_point() {
  const RoomAir& air = sampled_air_;
  const WeatherSample& w = sampled_weather_;
  const double water_K = sampled_water_K_;
  air_m3_s_ = asked_m3_s_ * service_.speed;
  air_W_K_ = air_m3_s_ * air.volumetric_heat_J_m3K;
  water_limit_W_K_ = sampled_limit_W_K_ * service_.water_share;
  const double last_fan_W = fan_power_W_;
  fan_power_W_ = coil_slope_W_K_ = dx_slope_W_K_ = dx_fixed_W_ = 0;
  free_ = {};
  if (units_ <= 0) return;
  const double unit_m3_s = air_m3_s_ / units_;
  free_ = economizer_capability(air, w);
  if (free_.cold_temperature_K >= air.return_temperature_K) free_ = {};
  if (const auto* crah = std::get_if<CrahParameters>(&spec_.model)) {
    if (service_.powered) fan_power_W_ = units_ * crah_fan_power_W(*crah, unit_m3_s);
    if (air_m3_s_ > 0 && water_limit_W_K_ > 0)
      coil_slope_W_K_ =
          units_ * crah_capability_W_K(coil_, {.sensible_heat_W = 0,
                                               .return_temperature_K = air.return_temperature_K,
                                               .humidity_ratio = air.humidity_ratio,
                                               .pressure_Pa = w.pressure_Pa,
                                               .air_flow_m3_s = unit_m3_s,
                                               .water_inlet_temperature_K = water_K,
                                               .maximum_water_capacity_rate_W_K = water_limit_W_K_ / units_});
    return;
  }
  const auto at = [&](double entering_K) {
    return dx_crac_outputs(std::get<DxCracParameters>(spec_.model),
                           {.sensible_load_W = 0,  // only the capacity is asked
                            .entering_temperature_K = entering_K,
                            .entering_humidity_ratio = air.humidity_ratio,
                            .pressure_Pa = w.pressure_Pa,
                            .outdoor_temperature_K = w.dry_bulb_temperature_K,
                            .flow_fraction = unit_m3_s / unit_rated_m3_s_});
  };
  // Warmer air raises the capacity: without a slope a room slightly short of cooling would run away. Where
  // the fitted curves end, the least slope only leads the room to its balance over the next samples.
  constexpr double probe_K = 3, least_slope_per_K = 0.02;
  const double entering_K = air.return_temperature_K + (air_W_K_ > 0 ? last_fan_W / air_W_K_ : 0);
  const auto y = at(entering_K);
  const double capacity_W = units_ * y.sensible_capacity_W;
  const double rise_W_K = (units_ * at(entering_K + probe_K).sensible_capacity_W - capacity_W) / probe_K;
  if (service_.powered) fan_power_W_ = units_ * y.fan_power_W;
  if (air_m3_s_ <= 0) return;
  const double slope_W_K = std::min(air_W_K_, std::max(rise_W_K, least_slope_per_K * capacity_W));
  dx_slope_W_K_ = service_.compressors * slope_W_K;
  dx_fixed_W_ = service_.compressors * (capacity_W - slope_W_K * entering_K);
}

AirUnitBankModel::Capability AirUnitBankModel::capability(double water_K) const {
  // The economiser comes first in the air; what it leaves enters the coil at a temperature linear in the
  // return.
  const double free_share = air_W_K_ > 0 ? free_.slope_W_K / air_W_K_ : 0;
  return {.slope_W_K = free_.slope_W_K + (coil_slope_W_K_ + dx_slope_W_K_) * (1 - free_share),
          .cold_W = free_.slope_W_K * free_.cold_temperature_K +
                    coil_slope_W_K_ * (water_K - free_share * free_.cold_temperature_K) -
                    dx_slope_W_K_ * free_share * free_.cold_temperature_K,
          .fixed_W = dx_fixed_W_};
}

double AirUnitBankModel::coldest_surface_K(double water_K) const {
  return std::holds_alternative<CrahParameters>(spec_.model)
             ? water_K
             : std::get<DxCracParameters>(spec_.model).min_coil_temperature_K;
}

double AirUnitBankModel::use_economizer(double heat_W, double entering_K, const RoomAir& air,
                                        const WeatherSample& w, FacilityMeters& meters, double& electric_W) {
  if (free_.slope_W_K <= 0 || heat_W <= 0) return 0;
  double taken_W = 0, fans_W = 0, water_kg_s = 0;
  if (spec_.air_economizer) {
    const auto y =
        air_economizer_outputs(spec_.air_economizer->parameters,
                               economizer_inputs(heat_W, air_W_K_, entering_K, air.humidity_ratio, w));
    taken_W = y.heat_W;
    fans_W = running(*spec_.air_economizer) * y.fan_power_W;
    water_kg_s = y.water_kg_s;
  } else {
    const auto y = indirect_evaporative_outputs(spec_.indirect_evaporative->parameters,
                                                evaporative_inputs(heat_W, air_W_K_, entering_K, w));
    taken_W = y.heat_W;
    fans_W = running(*spec_.indirect_evaporative) * y.fan_power_W;
    water_kg_s = y.water_kg_s;
  }
  taken_W = std::clamp(taken_W, 0.0, heat_W);
  meters.book(EndUse::evaporative, fans_W);
  meters.add(Meter::water, water_kg_s);
  meters.add(Meter::heat_rejected, taken_W + fans_W);
  meters.add(Meter::free_cooling, taken_W);
  electric_W += fans_W;
  record.auxiliary_power_W = fans_W;
  record.water_use_kg_s = water_kg_s;
  record.free_cooling_W = taken_W;
  return taken_W;
}

AirUnitBankModel::LoopLoad AirUnitBankModel::remove(double heat_W, double entering_K, const RoomAir& air,
                                                    double water_K, const WeatherSample& w,
                                                    double water_rho_cp_J_m3K, FacilityMeters& meters,
                                                    double& electric_W) {
  record = {};
  record.heat_W = heat_W;
  record.air_flow_m3_s = air_m3_s_;
  record.fan_power_W = fan_power_W_;
  record.water_return_temperature_K = water_K;
  meters.book(EndUse::air_fans, fan_power_W_);
  electric_W += fan_power_W_;
  condensate_kg_s_ = 0;
  const double free_W = use_economizer(heat_W, entering_K, air, w, meters, electric_W);
  const double rest_W = heat_W - free_W;
  const double coil_entering_K = air_W_K_ > 0 ? entering_K - free_W / air_W_K_ : entering_K;

  if (units_ <= 0 && rest_W == 0) return {0, 0};
  if (const auto* crah = std::get_if<CrahParameters>(&spec_.model); crah && water_limit_W_K_ <= 0) {
    record.limited = 1;
    return {rest_W, 0};  // without water the coils take nothing but the room's round-off
  } else if (crah) {
    const auto y = crah_outputs(*crah, coil_,
                                {.sensible_heat_W = std::max(0.0, rest_W) / units_,
                                 .return_temperature_K = coil_entering_K,
                                 .humidity_ratio = air.humidity_ratio,
                                 .pressure_Pa = w.pressure_Pa,
                                 .air_flow_m3_s = air_m3_s_ / units_,
                                 .water_inlet_temperature_K = water_K,
                                 .maximum_water_capacity_rate_W_K = water_limit_W_K_ / units_},
                                fan_power_W_ / units_, water_guess_);
    // The zone balance decides the heat; the coil says with how much water and condensate.
    const double latent_W = units_ * y.latent_heat_W;
    const double rate_W_K = units_ * y.water_capacity_rate_W_K;
    const double total_W = rest_W + latent_W;
    condensate_kg_s_ = units_ * y.condensate_kg_s;
    record.latent_heat_W = latent_W;
    record.water_flow_m3_s = rate_W_K / water_rho_cp_J_m3K;
    record.water_return_temperature_K = rate_W_K > 0 ? water_K + total_W / rate_W_K : water_K;
    record.limited = y.sensible_heat_W < (1 - 1e-3) * rest_W / units_ ? 1 : 0;
    record.outside_range = y.outside_range;
    return {total_W, rate_W_K};
  }
  if (units_ <= 0 || service_.compressors <= 0) {
    meters.add(Meter::heat_rejected, rest_W);  // nothing but the round-off of the room's balance
    return {0, 0};
  }
  const auto y = dx_crac_outputs(std::get<DxCracParameters>(spec_.model),
                                 {.sensible_load_W = std::max(0.0, rest_W) / units_,
                                  .entering_temperature_K = coil_entering_K,
                                  .entering_humidity_ratio = air.humidity_ratio,
                                  .pressure_Pa = w.pressure_Pa,
                                  .outdoor_temperature_K = w.dry_bulb_temperature_K,
                                  .flow_fraction = air_m3_s_ / units_ / unit_rated_m3_s_});
  const double power_W = units_ * y.power_W;
  const double latent_W = units_ * y.latent_cooling_W;
  condensate_kg_s_ = units_ * y.condensate_kg_s;
  meters.book(EndUse::dx_compressors, power_W);
  meters.add(Meter::heat_rejected, rest_W + latent_W + power_W);
  meters.add(Meter::mechanical_cooling, rest_W + latent_W);
  electric_W += power_W;
  record.latent_heat_W = latent_W;
  record.compressor_power_W = power_W;
  record.limited = y.sensible_cooling_W < (1 - 1e-3) * rest_W / units_ ? 1 : 0;
  record.outside_range = y.outside_range;
  return {0, 0};
}

double room_dew_point_K(ZoneModel& zone, double pressure_Pa) {
  if (zone.humidity_ratio != zone.dew_point_humidity || pressure_Pa != zone.dew_point_pressure_Pa) {
    zone.dew_point_K = dew_point_temperature_K(zone.humidity_ratio, pressure_Pa, zone.dew_point_K);
    zone.dew_point_humidity = zone.humidity_ratio;
    zone.dew_point_pressure_Pa = pressure_Pa;
  }
  return zone.dew_point_K;
}

void sample_humidity(ZoneModel& zone, double coil_condensate_kg_s, double coldest_surface_K,
                     const WeatherSample& w, double hall_height_m, double interval_s) {
  const auto& spec = *zone.spec;
  if (w.pressure_Pa != zone.band_pressure_Pa) {
    zone.band_pressure_Pa = w.pressure_Pa;
    zone.lowest_humidity = humidity_ratio_from_dew_point(spec.minimum_dew_point_K, w.pressure_Pa);
    zone.highest_humidity = humidity_ratio_from_dew_point(spec.maximum_dew_point_K, w.pressure_Pa);
  }
  const double density_kg_m3 = w.pressure_Pa / (287.042 * spec.supply_setpoint_K);
  const double fresh_kg_s = spec.ventilation_m3_s * density_kg_m3;
  // Condensation is taken proportional to the room's excess over saturation at the coldest surface.
  const double at_surface =
      coil_condensate_kg_s > 0 ? humidity_ratio_from_dew_point(coldest_surface_K, w.pressure_Pa) : 0;
  const double excess = zone.humidity_ratio - at_surface;
  const double coil_kg_s = coil_condensate_kg_s > 0 && excess > 1e-6 ? coil_condensate_kg_s / excess : 0;
  const bool settles = interval_s > 1e20;
  const double store_kg_s =
      settles ? 0 : spec.area_m2 * hall_height_m * density_kg_m3 / std::max(1.0, interval_s);
  const double sum_kg_s = fresh_kg_s + coil_kg_s + store_kg_s;
  double room = zone.humidity_ratio;
  if (sum_kg_s > 0)
    room = (fresh_kg_s * w.humidity_ratio + coil_kg_s * at_surface + store_kg_s * zone.humidity_ratio) /
           sum_kg_s;
  if (settles) {
    // Condensation sets in sharply: the way to rest is shortened whenever it turns round.
    const double step = room - zone.humidity_ratio;
    const bool turned = step * zone.humidity_step < 0;
    zone.humidity_damping = turned ? 0.5 * zone.humidity_damping : std::min(1.0, 1.2 * zone.humidity_damping);
    zone.humidity_step = step;
    room = zone.humidity_ratio + zone.humidity_damping * step;
  }
  const double held = std::clamp(room, zone.lowest_humidity, zone.highest_humidity);
  zone.humidifier_kg_s = std::max(0.0, (held - room) * sum_kg_s);
  zone.dehumidified_kg_s = std::max(0.0, (room - held) * sum_kg_s);
  zone.humidity_ratio = held;
}

}  // namespace thermohall
