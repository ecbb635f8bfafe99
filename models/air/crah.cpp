#include "models/air/crah.h"

#include <algorithm>
#include <cmath>

#include "models/properties/heat_exchanger.h"
#include "models/properties/kept_saturation.h"
#include "models/properties/moist_air.h"
#include "models/rising_root.h"
#include "models/saturating.h"

namespace thermohall {
namespace {

constexpr double liquid_specific_heat_J_kgK = 4186;

// The coil at the present air state.
struct Coil {
  ExchangerAtFlow dry;
  double dry_air_kg_s;
  double air_W_K;
  double contact;  // 1 - b
  double return_K, humidity_ratio, pressure_Pa;
  double difference_K;  // return air less entering water, not below zero
  double full_water_W_K;
  bool may_be_wet, supersaturated;
};

Coil coil_at(const ValvedExchanger& exchanger, const CrahInputs& u) {
  Coil c{};
  c.return_K = u.return_temperature_K;
  c.humidity_ratio = std::max(u.humidity_ratio, 0.0);
  c.pressure_Pa = u.pressure_Pa;
  // No surface is colder than the entering water, which mostly is that of a held loop.
  thread_local KeptSaturation at_inlet;
  const double at_water =
      humidity_ratio_from_vapour_pressure(at_inlet.pressure_Pa(u.water_inlet_temperature_K), c.pressure_Pa);
  c.may_be_wet = c.humidity_ratio > at_water;
  // Vapour pressure over water rises by more than 3.5 % a kelvin at any temperature below 100 degC.
  const double certainly_held = at_water * (1 + 0.035 * (c.return_K - u.water_inlet_temperature_K));
  if (c.may_be_wet && c.humidity_ratio > certainly_held) {
    const double saturated = humidity_ratio_from_dew_point(c.return_K, c.pressure_Pa);
    c.supersaturated = c.humidity_ratio > saturated;
    c.humidity_ratio = std::min(c.humidity_ratio, saturated);
  }
  const double density = moist_air_density_kg_m3(c.return_K, c.humidity_ratio, c.pressure_Pa);
  c.dry_air_kg_s = std::max(u.air_flow_m3_s, 0.0) * density / (1 + c.humidity_ratio);
  c.air_W_K = c.dry_air_kg_s * moist_air_specific_heat_J_kgK(c.humidity_ratio);
  c.dry = at_process_flow(exchanger, c.air_W_K);
  const double units = c.air_W_K * c.dry.process_resistance_K_W;
  c.contact = units > 0 ? saturating(1 / units) : 1.0;
  c.difference_K = std::max(c.return_K - u.water_inlet_temperature_K, 0.0);
  c.full_water_W_K = u.maximum_water_capacity_rate_W_K;
  return c;
}

struct Moisture {
  double leaving_humidity_ratio;
  double latent_W;
  double sensible_share;  // S of (7)
};

// (3) to (5) for a sensible heat.
Moisture moisture(const Coil& c, double sensible_W) {
  const Moisture dry{c.humidity_ratio, 0, 1};
  if (!c.may_be_wet || sensible_W <= 0) return dry;
  const double drop_K = sensible_W / c.air_W_K;
  const double surface_K = c.return_K - drop_K / c.contact;
  const double at_surface = humidity_ratio_from_dew_point(surface_K, c.pressure_Pa);
  if (at_surface >= c.humidity_ratio) return dry;
  const double off_coil_K = c.return_K - drop_K;
  const double leaving = std::min(c.humidity_ratio - c.contact * (c.humidity_ratio - at_surface),
                                  humidity_ratio_from_dew_point(off_coil_K, c.pressure_Pa));
  // Vapour at the leaving air's temperature becomes liquid at the surface's.
  const double evaporation_J_kg = 2501e3 + 1860 * (off_coil_K - zero_celsius_K) -
                                  liquid_specific_heat_J_kgK * (surface_K - zero_celsius_K);
  const double latent_W = c.dry_air_kg_s * (c.humidity_ratio - leaving) * evaporation_J_kg;
  return {leaving, latent_W, sensible_W / (sensible_W + latent_W)};
}

// (7)
ExchangerAtFlow wetted(const Coil& c, double sensible_share) {
  ExchangerAtFlow x = c.dry;
  x.process_capacity_rate_W_K /= sensible_share;
  x.process_resistance_K_W *= sensible_share;
  return x;
}

double sensible_at_full_water_W(const Coil& c, double sensible_share) {
  return sensible_share * exchanger_slope_W_K(wetted(c, sensible_share), c.full_water_W_K) * c.difference_K;
}

// Root of sensible_at_full_water(S(Q)) = Q. Its left side falls with Q, so that the dry coil's heat is above
// the root; Q is counted in shares of it.
double most_sensible_W(const Coil& c) {
  const double dry_W = sensible_at_full_water_W(c, 1);
  if (!c.may_be_wet || dry_W <= 0) return dry_W;
  const auto excess = [&c, dry_W](double share) {
    const double sensible_share = moisture(c, share * dry_W).sensible_share;
    return sensible_share == 1 ? share - 1 : share - sensible_at_full_water_W(c, sensible_share) / dry_W;
  };
  const EvaluatedPoint dry{1, excess(1)};
  if (dry.f <= 0) return dry_W;
  // First guess: the excess falls faster than Q because a warmer surface condenses less.
  return dry_W * rising_root(excess, 0, 1, dry, 1 - 0.6 * dry.f);
}

}  // namespace

ValvedExchanger crah_coil(const CrahParameters& p) {
  const double air_W_K = p.rated_air_flow_m3_s *
                         moist_air_density_kg_m3(p.rated_return_temperature_K, 0, 101325) *
                         moist_air_specific_heat_J_kgK(0);
  const double coil_W = p.rated_net_heat_W + p.rated_fan_power_W;
  const auto rated = rated_conductance(FlowArrangement::counter, coil_W, p.rated_return_temperature_K,
                                       p.rated_return_temperature_K - bounded_rise_K(coil_W, air_W_K),
                                       p.rated_water_inlet_temperature_K, p.rated_water_outlet_temperature_K);
  return {
      .arrangement = FlowArrangement::counter,
      .conductance_W_K = rated.conductance_W_K,
      .design_process_capacity_rate_W_K = air_W_K,
      .design_service_capacity_rate_W_K = rated.cold_capacity_rate_W_K,
      .process_resistance_share = p.air_resistance_share,
      .process_exponent = p.air_exponent,
      .service_exponent = p.water_exponent,
      // Equal water temperatures would mean an endless flow.
      .possible = rated.possible && p.rated_water_outlet_temperature_K > p.rated_water_inlet_temperature_K};
}

double crah_fan_power_W(const CrahParameters& p, double air_flow_m3_s) {
  return affinity_power_W(p.rated_fan_power_W, air_flow_m3_s / p.rated_air_flow_m3_s, p.lowest_fan_speed,
                          p.fan_exponent);
}

double crah_capability_W_K(const ValvedExchanger& exchanger, const CrahInputs& u) {
  const Coil c = coil_at(exchanger, u);
  if (c.difference_K <= 0) return exchanger_slope_W_K(c.dry, c.full_water_W_K);
  return most_sensible_W(c) / c.difference_K;
}

CrahOutputs crah_outputs(const CrahParameters& p, const ValvedExchanger& exchanger, const CrahInputs& u) {
  DemandGuess nothing;
  return crah_outputs(p, exchanger, u, crah_fan_power_W(p, u.air_flow_m3_s), nothing);
}

CrahOutputs crah_outputs(const CrahParameters& p, const ValvedExchanger& exchanger, const CrahInputs& u,
                         double fan_power_W, DemandGuess& guess) {
  const Coil c = coil_at(exchanger, u);
  CrahOutputs y{};
  y.fan_power_W = fan_power_W;
  y.supply_temperature_K = u.return_temperature_K;
  y.supply_humidity_ratio = c.humidity_ratio;
  y.water_outlet_temperature_K = u.water_inlet_temperature_K;
  const bool beyond = u.air_flow_m3_s > p.rated_air_flow_m3_s * (1 + 1e-9) ||
                      u.maximum_water_capacity_rate_W_K > 2 * exchanger.design_service_capacity_rate_W_K;
  y.outside_range = beyond || c.supersaturated || !exchanger.possible ? 1.0 : 0.0;
  const double asked_W = std::max(u.sensible_heat_W, 0.0);
  y.limited = asked_W > 0 ? 1.0 : 0.0;
  if (c.air_W_K <= 0) return y;

  double sensible_W = c.difference_K > 0 ? asked_W : 0;
  Moisture m = moisture(c, std::min(sensible_W, c.air_W_K * c.difference_K));
  const auto wanted_W_K = [&] { return (sensible_W + m.latent_W) / c.difference_K; };
  const auto near =
      sensible_W > 0 ? service_demand_near(wetted(c, m.sensible_share), wanted_W_K(), c.full_water_W_K, guess)
                     : std::nullopt;
  const bool open = !near && sensible_W > sensible_at_full_water_W(c, m.sensible_share);
  if (open) {
    sensible_W = most_sensible_W(c);
    m = moisture(c, sensible_W);
  }
  y.sensible_heat_W = sensible_W;
  y.latent_heat_W = m.latent_W;
  y.coil_heat_W = sensible_W + m.latent_W;
  y.condensate_kg_s = c.dry_air_kg_s * (c.humidity_ratio - m.leaving_humidity_ratio);
  y.supply_humidity_ratio = m.leaving_humidity_ratio;
  const double leaving_W_K = c.dry_air_kg_s * moist_air_specific_heat_J_kgK(m.leaving_humidity_ratio);
  y.supply_temperature_K += y.fan_power_W / leaving_W_K - sensible_W / c.air_W_K;
  // The most sensible heat is known to 1e-9; asking for just that is not a limit.
  y.limited = sensible_W < asked_W * (1 - 1e-6) ? 1.0 : 0.0;
  if (sensible_W <= 0) return y;
  y.water_capacity_rate_W_K =
      near   ? *near
      : open ? std::max(c.full_water_W_K, 0.0)
             : service_demand(wetted(c, m.sensible_share), wanted_W_K(), c.full_water_W_K, guess)
                   .capacity_rate_W_K;
  y.water_outlet_temperature_K += y.coil_heat_W / y.water_capacity_rate_W_K;
  return y;
}

CrahOutputs crah_outputs(const CrahParameters& p, const CrahInputs& u) {
  return crah_outputs(p, crah_coil(p), u);
}

}  // namespace thermohall
