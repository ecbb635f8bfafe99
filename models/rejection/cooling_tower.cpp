#include "models/rejection/cooling_tower.h"

#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"
#include "models/rejection/tower_leaving_water.h"

namespace thermohall {
namespace {

using P = CoolingTowerParameters;

// The correlation at one wet bulb and range, as the quadratic in L, with the clamps of (3).
struct YorkPoint {
  Quadratic in_liquid_to_gas;
  double scale;
  const P& p;
  double approach_K(double liquid_to_gas) const {
    const double raw_K = in_liquid_to_gas.at(std::min(liquid_to_gas, p.liquid_to_gas_max));
    return scale * std::clamp(raw_K, p.approach_min_K, p.approach_max_K);
  }
};

double clamped_wet_bulb_C(const P& p, double wet_bulb_K) {
  return std::clamp(wet_bulb_K, p.wet_bulb_min_K, p.wet_bulb_max_K) - zero_celsius_K;
}

Quadratic in_liquid_to_gas(const YorkAtWetBulb& y, double range_K) {
  const double square = range_K * range_K;
  const auto part = [&](std::size_t k) { return y.c[k] + range_K * y.c[k + 1] + square * y.c[k + 2]; };
  return {part(0), part(3), part(6)};
}

YorkPoint york_point(const P& p, const YorkAtWetBulb& york, double range_K) {
  const double fitted_K = std::clamp(range_K, p.range_min_K, p.range_max_K);
  return {in_liquid_to_gas(york, fitted_K), range_K / fitted_K, p};
}

double lowest_speed(const P& p) { return std::clamp(p.fan_min_speed, 0.01, 1.0); }
double free_fraction(const P& p) { return std::clamp(p.free_convection_fraction, 0.001, 1.0); }

double rated_flow_factor(const P& p) {
  const double range_K = tower_range_K(p.design_heat_W, p.design_water_flow_kg_s);
  const Quadratic q = york_in_liquid_to_gas(p.coefficients, p.design_wet_bulb_K - zero_celsius_K, range_K);
  return root_between(q, p.design_approach_K, 0.25, 4).value_or(0);
}

double corrected_water_share(const P& p, double flow_factor, double water_flow_kg_s) {
  return flow_factor * water_flow_kg_s / std::max(p.design_water_flow_kg_s, 1e-9);
}

bool within(double value, double low, double high) { return value >= low && value <= high; }

bool inside_fit(const P& p, double wet_bulb_K, double range_K, double water_share) {
  return within(wet_bulb_K, p.wet_bulb_min_K, p.wet_bulb_max_K) &&
         within(range_K, p.range_min_K, p.range_max_K) &&
         within(water_share, p.water_share_min, p.water_share_max);
}

enum class Wanted { fans, leaving_water };

// Water temperatures and fans; the rest of the outputs follows from them.
FanDuty york_duty(const P& p, const YorkAtWetBulb& york, const CoolingTowerInputs& u, double range_K,
                  double water_share, Wanted wanted) {
  const YorkPoint point = york_point(p, york, range_K);
  const double slowest = std::max(lowest_speed(p), std::min(1.0, water_share / p.liquid_to_gas_max));
  const double target_K = u.leaving_setpoint_K - u.wet_bulb_temperature_K;
  const double f = free_fraction(p);
  return fan_duty(
      target_K, slowest, [&] { return point.approach_K(water_share); },
      [&] { return point.approach_K(water_share / slowest); },
      [&] { return point.approach_K(water_share) + range_K * (1 - f) / f; },
      [&] {
        if (wanted == Wanted::leaving_water) return 1.0;  // the set-point is held at some speed
        const auto L =
            root_between(point.in_liquid_to_gas, target_K / point.scale, water_share, water_share / slowest);
        return L ? water_share / *L : 1.0;
      });
}

}  // namespace

double design_flow_factor(const P& p) {
  const double factor = rated_flow_factor(p);
  return factor > 0 ? factor : 1;
}

YorkAtWetBulb york_at_wet_bulb(const P& p, double wet_bulb_K) {
  const double t = clamped_wet_bulb_C(p, wet_bulb_K);
  YorkAtWetBulb y{};
  for (std::size_t j = 0; j < y.c.size(); ++j) {
    const double* c = p.coefficients.data() + 3 * j;
    y.c[j] = c[0] + t * (c[1] + t * c[2]);
  }
  return y;
}

double cooling_tower_leaving_K(const P& p, double flow_factor, const YorkAtWetBulb& york,
                               const CoolingTowerInputs& u) {
  const double range_K = tower_range_K(u.heat_W, u.water_flow_kg_s);
  if (range_K <= 0) return std::max(u.wet_bulb_temperature_K, u.leaving_setpoint_K);
  const double asked_share = corrected_water_share(p, flow_factor, u.water_flow_kg_s);
  const double water_share = std::max(asked_share, p.water_share_min);
  return u.wet_bulb_temperature_K +
         york_duty(p, york, u, range_K, water_share, Wanted::leaving_water).excess_K;
}

bool cooling_tower_rating_is_met(const P& p) { return rated_flow_factor(p) > 0; }

CoolingTowerOutputs cooling_tower_outputs(const P& p, const CoolingTowerInputs& u) {
  return cooling_tower_outputs(p, design_flow_factor(p), u);
}

CoolingTowerOutputs cooling_tower_outputs(const P& p, double flow_factor, const CoolingTowerInputs& u,
                                          TowerWater water) {
  const double range_K = tower_range_K(u.heat_W, u.water_flow_kg_s);
  const TowerEquipment equipment{p.drift_fraction,
                                 p.cycles_of_concentration,
                                 p.basin_heater_W_K,
                                 p.basin_heater_setpoint_K,
                                 p.design_water_flow_kg_s / std::max(p.design_water_to_air_ratio, 1e-3),
                                 p.fan_rated_power_W,
                                 free_fraction(p),
                                 p.fan_power_points};
  if (range_K <= 0) return tower_at_rest(equipment, u);
  const double asked_share = corrected_water_share(p, flow_factor, u.water_flow_kg_s);
  const FanDuty duty = york_duty(p, york_at_wet_bulb(p, u.wet_bulb_temperature_K), u, range_K,
                                 std::max(asked_share, p.water_share_min), Wanted::fans);
  CoolingTowerOutputs y = tower_running(equipment, u, duty, range_K, water);
  y.outside_range = inside_fit(p, u.wet_bulb_temperature_K, range_K, asked_share) ? 0 : 1;
  return y;
}

TowerEnteringOutputs cooling_tower_from_entering(const P& p, const TowerEnteringInputs& u) {
  const double excess_K = u.entering_temperature_K - u.wet_bulb_temperature_K;
  if (excess_K <= 0 || u.water_flow_kg_s <= 0) return {u.entering_temperature_K, 0, 0, 0};
  const bool forced = u.fan_speed >= lowest_speed(p);
  const double speed = forced ? std::min(u.fan_speed, 1.0) : 1;
  const double share = forced ? 1 : free_fraction(p);
  const double asked_share = corrected_water_share(p, design_flow_factor(p), u.water_flow_kg_s);
  const double liquid_to_gas = std::max(asked_share, p.water_share_min) / speed;
  const YorkAtWetBulb york = york_at_wet_bulb(p, u.wet_bulb_temperature_K);
  double low_K = 0, high_K = excess_K;  // of the range
  for (int i = 0; i < 50; ++i) {
    const double range_K = 0.5 * (low_K + high_K);
    const double approach_K = york_point(p, york, range_K).approach_K(liquid_to_gas);
    (range_K + share * (approach_K - excess_K) < 0 ? low_K : high_K) = range_K;
  }
  return {.leaving_temperature_K = u.entering_temperature_K - low_K,
          .heat_W = low_K * u.water_flow_kg_s * tower_water_specific_heat_J_kgK,
          .fan_power_W = forced ? p.fan_rated_power_W * fan_power_share(p.fan_power_points, speed) : 0,
          .outside_range = inside_fit(p, u.wet_bulb_temperature_K, low_K, asked_share) ? 0.0 : 1.0};
}

std::span<const Parameter<CoolingTowerParameters>> parameter_table(const CoolingTowerParameters*) {
  using P = CoolingTowerParameters;
  static constexpr Parameter<P> table[] = {
      {"coefficients", coefficients<&P::coefficients>, "1", -100, 100,
       "approach in kelvin: 27 numbers, power of wet bulb (degC) fastest, then range (K), then L/G"},
      {"wet_bulb_min", &P::wet_bulb_min_K, "K", 200, 330, "lowest wet bulb of the fit"},
      {"wet_bulb_max", &P::wet_bulb_max_K, "K", 200, 330, "highest wet bulb of the fit"},
      {"range_min", &P::range_min_K, "delta_K", 0.01, 100, "smallest range of the fit"},
      {"range_max", &P::range_max_K, "delta_K", 0.01, 100, "largest range of the fit"},
      {"approach_min", &P::approach_min_K, "delta_K", 0, 100, "smallest approach of the fit"},
      {"approach_max", &P::approach_max_K, "delta_K", 0.01, 100, "largest approach of the fit"},
      {"water_share_min", &P::water_share_min, "1", 0.01, 2, "smallest share of design water flow"},
      {"water_share_max", &P::water_share_max, "1", 0.01, 5, "largest share of design water flow"},
      {"liquid_to_gas_max", &P::liquid_to_gas_max, "1", 1, 20,
       "largest ratio of water share to air share of the fit"},
      {"design_heat", &P::design_heat_W, "W", 1, 1e9, "rated heat of the cell"},
      {"design_water_flow", &P::design_water_flow_kg_s, "kg/s", 1e-3, 1e5, "rated water flow of the cell"},
      {"design_approach", &P::design_approach_K, "delta_K", 0.1, 40, "rated leaving water above wet bulb"},
      {"design_wet_bulb", &P::design_wet_bulb_K, "K", 250, 320, "rated wet bulb"},
      {"design_water_to_air_ratio", &P::design_water_to_air_ratio, "1", 0.1, 5,
       "rated water flow over dry air flow, by mass"},
      {"fan_rated_power", &P::fan_rated_power_W, "W", 0, 1e7, "electric fan power at full speed"},
      {"fan_min_speed", &P::fan_min_speed, "1", 0.05, 1, "lowest speed of the running fan"},
      {"free_convection_fraction", &P::free_convection_fraction, "1", 0.001, 1,
       "share of capacity and air flow with the fan off"},
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

std::span<const Parameter<TowerEnteringInputs>> input_table(const TowerEnteringInputs*) {
  using I = TowerEnteringInputs;
  static constexpr Parameter<I> table[] = {
      {"entering_temperature", &I::entering_temperature_K, "K", 273, 373, "water entering the tower"},
      {"water_flow", &I::water_flow_kg_s, "kg/s", 0, 1e5, "water flow through the cell"},
      {"wet_bulb_temperature", &I::wet_bulb_temperature_K, "K", 200, 330, "outdoor wet bulb"},
      {"fan_speed", &I::fan_speed, "1", 0, 1, "share of full speed"},
  };
  return table;
}

std::span<const Output<TowerEnteringOutputs>> output_table(const TowerEnteringOutputs*) {
  using O = TowerEnteringOutputs;
  static constexpr Output<O> table[] = {
      {"leaving_temperature", &O::leaving_temperature_K, "K", "water leaving the tower"},
      {"heat", &O::heat_W, "W", "heat rejected"},
      {"fan_power", &O::fan_power_W, "W", "electric fan power"},
      {"outside_range", &O::outside_range, "1", "1 when clamped to the fitted range"},
  };
  return table;
}

}  // namespace thermohall
