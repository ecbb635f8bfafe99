#include "models/rejection/merkel_tower.h"

#include <algorithm>
#include <cmath>

#include "models/properties/effectiveness.h"
#include "models/properties/moist_air.h"
#include "models/properties/saturated_air.h"
#include "models/rejection/bracketed_root.h"
#include "models/rejection/fan_control.h"

namespace thermohall {
namespace {

using P = MerkelTowerParameters;

constexpr double air_specific_heat_J_kgK = 1006;
constexpr double smallest_rise_J_kg = 500;  // of the air's enthalpy when forming the ratio (2)
constexpr double highest_effectiveness = 0.99;

// Quadratic in [low, high], straight on beyond.
double extended(const std::array<double, 3>& c, double x, double low, double high) {
  const double held = std::clamp(x, low, high);
  const double value = c[0] + held * (c[1] + held * c[2]) + (x - held) * (c[1] + 2 * held * c[2]);
  return std::max(value, 1e-3);
}

// What does not depend on the air flow.
struct MerkelPoint {
  const P& p;
  double heat_W, water_W_K, range_K;
  double wet_bulb_K, wet_bulb_J_kg, pressure_Pa;
  double design_air_kg_s;
  double conductance_W_K;  // with the corrections for wet bulb and water
};

double design_air_flow(const P& p) {
  return std::max(p.design_water_flow_kg_s, 1e-9) / std::max(p.design_water_to_air_ratio, 1e-3);
}

MerkelPoint merkel_point(const P& p, double rated_W_K, double heat_W, double water_kg_s, double wet_bulb_K,
                         double pressure_Pa) {
  const double held_Pa = std::clamp(pressure_Pa, 2e4, 1.2e5);
  const double water_share = water_kg_s / std::max(p.design_water_flow_kg_s, 1e-9);
  const double factors = extended(p.wet_bulb_factor, p.design_wet_bulb_K - wet_bulb_K, p.wet_bulb_drop_min_K,
                                  p.wet_bulb_drop_max_K) *
                         extended(p.water_factor, water_share, p.water_share_min, p.water_share_max);
  return {p,
          heat_W,
          water_kg_s * tower_water_specific_heat_J_kgK,
          tower_range_K(heat_W, water_kg_s),
          wet_bulb_K,
          saturated_enthalpy_J_kg(wet_bulb_K, held_Pa),
          held_Pa,
          design_air_flow(p),
          rated_W_K * factors};
}

double air_factor(const P& p, double share) {
  return extended(p.air_factor, share, p.air_share_min, p.air_share_max);
}

// (3)-(5): leaving water above wet bulb.
double approach_K(const MerkelPoint& m, double air_share, double equivalent_J_kgK) {
  const double conductance_W_K =
      m.conductance_W_K * air_factor(m.p, air_share) * equivalent_J_kgK / air_specific_heat_J_kgK;
  const double air_W_K = m.design_air_kg_s * air_share * equivalent_J_kgK;
  const auto [c_min, c_max] = std::minmax(air_W_K, m.water_W_K);
  const double eps = effectiveness(FlowArrangement::counter, conductance_W_K / c_min, c_min / c_max);
  return std::max(0.0, m.heat_W / (eps * c_min) - m.range_K);
}

double rise_at(const MerkelPoint& m, double air_share) { return m.heat_W / (m.design_air_kg_s * air_share); }

// (2): leaving air above wet bulb over the rise of its enthalpy.
double equivalent_specific_heat(const MerkelPoint& m, double rise_J_kg) {
  const double formed_J_kg = std::max(rise_J_kg, smallest_rise_J_kg);
  const double out_K =
      saturated_air_temperature_K(m.wet_bulb_J_kg + formed_J_kg, zero_celsius_K, m.pressure_Pa);
  return formed_J_kg / std::max(out_K - m.wet_bulb_K, 1e-3);
}

struct MerkelState {
  double air_out_K, approach_K;
};
MerkelState state_at(const MerkelPoint& m, double air_share) {
  const double rise_J_kg = rise_at(m, air_share), equivalent_J_kgK = equivalent_specific_heat(m, rise_J_kg);
  return {m.wet_bulb_K + rise_J_kg / equivalent_J_kgK, approach_K(m, air_share, equivalent_J_kgK)};
}

// Fan speed with the given approach, which is close to a straight line in the temperature of the leaving air.
double speed_for(const MerkelPoint& m, double target_K, const MerkelState& full, const MerkelState& slowest) {
  const auto rise = [&](double air_out_K) {
    return std::max(saturated_enthalpy_J_kg(air_out_K, m.pressure_Pa) - m.wet_bulb_J_kg, 1e-3);
  };
  const double air_out_K = bracketed_root(
      {full.air_out_K, full.approach_K - target_K}, {slowest.air_out_K, slowest.approach_K - target_K},
      [&](double x) {
        const double rise_J_kg = rise(x);
        return approach_K(m, m.heat_W / (m.design_air_kg_s * rise_J_kg), rise_J_kg / (x - m.wet_bulb_K)) -
               target_K;
      },
      3e-3 * target_K, 6);
  return m.heat_W / (m.design_air_kg_s * rise(air_out_K));
}

double rated_effectiveness(const P& p, const MerkelPoint& m) {
  const double air_W_K = m.design_air_kg_s * equivalent_specific_heat(m, rise_at(m, 1));
  return m.heat_W / (std::min(air_W_K, m.water_W_K) * (m.range_K + p.design_approach_K));
}

MerkelPoint rated_point(const P& p) {
  return merkel_point(p, 1, p.design_heat_W, p.design_water_flow_kg_s, p.design_wet_bulb_K,
                      p.design_pressure_Pa);
}

bool within(double value, double low, double high) { return value >= low && value <= high; }

}  // namespace

bool merkel_rating_is_possible(const P& p) {
  return rated_effectiveness(p, rated_point(p)) < highest_effectiveness;
}

double merkel_rated_conductance_W_K(const P& p) {
  const MerkelPoint m = rated_point(p);
  const double equivalent_J_kgK = equivalent_specific_heat(m, rise_at(m, 1));
  const double air_W_K = m.design_air_kg_s * equivalent_J_kgK;
  const auto [c_min, c_max] = std::minmax(air_W_K, m.water_W_K);
  const double eps = std::min(rated_effectiveness(p, m), highest_effectiveness);
  const double ntu = ntu_from_effectiveness(FlowArrangement::counter, eps, c_min / c_max);
  return ntu * c_min * air_specific_heat_J_kgK / (equivalent_J_kgK * air_factor(p, 1) * m.conductance_W_K);
}

CoolingTowerOutputs merkel_tower_outputs(const P& p, double rated_conductance_W_K,
                                         const CoolingTowerInputs& u, TowerWater water) {
  const double range_K = tower_range_K(u.heat_W, u.water_flow_kg_s);
  const double free_share = std::clamp(p.free_convection_fraction, 0.001, 1.0);
  const TowerEquipment equipment{
      p.drift_fraction,   p.cycles_of_concentration, p.basin_heater_W_K, p.basin_heater_setpoint_K,
      design_air_flow(p), p.fan_rated_power_W,       free_share,         p.fan_power_points};
  if (range_K <= 0) return tower_at_rest(equipment, u);
  const MerkelPoint m = merkel_point(p, rated_conductance_W_K, u.heat_W, u.water_flow_kg_s,
                                     u.wet_bulb_temperature_K, u.pressure_Pa);
  const double slowest = std::clamp(p.fan_min_speed, 0.01, 1.0);
  const double target_K = u.leaving_setpoint_K - u.wet_bulb_temperature_K;
  MerkelState full{}, lowest{};
  const FanDuty duty = fan_duty(
      target_K, slowest, [&] { return (full = state_at(m, 1)).approach_K; },
      [&] { return (lowest = state_at(m, slowest)).approach_K; },
      [&] { return state_at(m, free_share).approach_K; },
      [&] { return speed_for(m, target_K, full, lowest); });
  const double water_share = u.water_flow_kg_s / std::max(p.design_water_flow_kg_s, 1e-9);
  const bool inside =
      within(p.design_wet_bulb_K - u.wet_bulb_temperature_K, p.wet_bulb_drop_min_K, p.wet_bulb_drop_max_K) &&
      within(duty.speed, p.air_share_min, p.air_share_max) &&
      within(water_share, p.water_share_min, p.water_share_max);
  CoolingTowerOutputs y = tower_running(equipment, u, duty, range_K, water);
  y.outside_range = inside ? 0 : 1;
  return y;
}

CoolingTowerOutputs merkel_tower_outputs(const P& p, const CoolingTowerInputs& u) {
  return merkel_tower_outputs(p, merkel_rated_conductance_W_K(p), u);
}

std::span<const Parameter<MerkelTowerParameters>> parameter_table(const MerkelTowerParameters*) {
  static constexpr Parameter<P> table[] = {
      {"wet_bulb_factor", coefficients<&P::wet_bulb_factor>, "1", -10, 10,
       "conductance factor, quadratic in design minus actual wet bulb (K)"},
      {"air_factor", coefficients<&P::air_factor>, "1", -10, 10,
       "conductance factor, quadratic in the share of design air flow"},
      {"water_factor", coefficients<&P::water_factor>, "1", -10, 10,
       "conductance factor, quadratic in the share of design water flow"},
      {"wet_bulb_drop_min", &P::wet_bulb_drop_min_K, "delta_K", -100, 100,
       "smallest design minus actual wet bulb of the fit"},
      {"wet_bulb_drop_max", &P::wet_bulb_drop_max_K, "delta_K", -100, 100,
       "largest design minus actual wet bulb of the fit"},
      {"air_share_min", &P::air_share_min, "1", 0, 1, "smallest share of design air flow"},
      {"air_share_max", &P::air_share_max, "1", 0.5, 5, "largest share of design air flow"},
      {"water_share_min", &P::water_share_min, "1", 0, 1, "smallest share of design water flow"},
      {"water_share_max", &P::water_share_max, "1", 0.5, 5, "largest share of design water flow"},
      {"design_heat", &P::design_heat_W, "W", 1, 1e9, "rated heat of the cell"},
      {"design_water_flow", &P::design_water_flow_kg_s, "kg/s", 1e-3, 1e5, "rated water flow of the cell"},
      {"design_approach", &P::design_approach_K, "delta_K", 0.1, 40, "rated leaving water above wet bulb"},
      {"design_wet_bulb", &P::design_wet_bulb_K, "K", 250, 320, "rated wet bulb"},
      {"design_pressure", &P::design_pressure_Pa, "Pa", 4e4, 1.2e5,
       "barometric pressure of the rating; absent: sea level", 101325},
      {"design_water_to_air_ratio", &P::design_water_to_air_ratio, "1", 0.1, 5,
       "rated water flow over dry air flow, by mass"},
      {"fan_rated_power", &P::fan_rated_power_W, "W", 0, 1e7, "electric fan power at full speed"},
      {"fan_min_speed", &P::fan_min_speed, "1", 0.05, 1, "lowest speed of the running fan"},
      {"free_convection_fraction", &P::free_convection_fraction, "1", 0.001, 1,
       "share of design air flow with the fan off"},
      {"drift_fraction", &P::drift_fraction, "1", 0, 0.05, "share of water flow lost as droplets"},
      {"cycles_of_concentration", &P::cycles_of_concentration, "1", 1.01, 50,
       "dissolved solids in the basin over those of the make-up water"},
      {"basin_heater", &P::basin_heater_W_K, "W/K", 0, 1e6,
       "heater power per kelvin of dry bulb below its set-point", 0},
      {"basin_heater_setpoint", &P::basin_heater_setpoint_K, "K", 260, 300,
       "dry bulb below which an idle basin is heated", 273.15},
      {"fan_power_points", CurvePoints<P>{&P::fan_power_points, "1"}, "1", 0, 2,
       "share of rated fan power against speed; absent: cube of the speed", 0},
  };
  return table;
}

}  // namespace thermohall
