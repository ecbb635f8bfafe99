#include "models/rejection/dry_cooler.h"

#include <algorithm>
#include <cmath>

#include "models/properties/effectiveness.h"
#include "models/properties/moist_air.h"
#include "models/rejection/bracketed_root.h"
#include "models/rejection/fan_control.h"

namespace thermohall {
namespace {

using P = DryCoolerParameters;

constexpr double air_specific_heat_J_kgK = 1006;
constexpr double highest_effectiveness = 0.98;
constexpr auto arrangement = FlowArrangement::cross_unmixed;

// What does not depend on the fan speed.
struct Coil {
  double heat_W, coolant_W_K, range_K;
  double coolant_hA_W_K, rated_air_hA_W_K, air_exponent;
  double full_air_share;  // of rated air mass flow at full speed
  double rated_air_W_K;
};

Coil coil_at(const P& p, double rated_W_K, const DryCoolerInputs& u, double air_temperature_K,
             double derate) {
  const double r = std::max(p.air_to_coolant_ratio, 1e-6);
  const double density_share =
      std::clamp(u.pressure_Pa / std::max(p.rated_pressure_Pa, 1e3), 0.2, 2.0) *
      std::clamp(p.rated_air_temperature_K / std::max(air_temperature_K, 1.0), 0.5, 2.0);
  return {.heat_W = u.heat_W,
          .coolant_W_K = u.coolant_capacity_rate_W_K,
          .range_K = u.heat_W / u.coolant_capacity_rate_W_K,
          .coolant_hA_W_K = rated_W_K * (1 + r) / r *
                            std::pow(std::clamp(u.coolant_flow_share, 1e-3, 10.0), p.coolant_exponent),
          .rated_air_hA_W_K = rated_W_K * (1 + r),
          .air_exponent = p.air_exponent,
          .full_air_share = density_share * (1 - std::clamp(derate, 0.0, 0.9)),
          .rated_air_W_K = std::max(p.rated_air_flow_kg_s, 1e-6) * air_specific_heat_J_kgK};
}

// (1)-(3): leaving coolant above the air.
double excess_K(const Coil& c, double speed) {
  const double air_share = speed * c.full_air_share;
  const double air_hA_W_K = c.rated_air_hA_W_K * std::pow(air_share, c.air_exponent);
  const double conductance_W_K = air_hA_W_K * c.coolant_hA_W_K / (air_hA_W_K + c.coolant_hA_W_K);
  const double air_W_K = c.rated_air_W_K * air_share;
  const auto [c_min, c_max] = std::minmax(air_W_K, c.coolant_W_K);
  const double eps = std::max(effectiveness(arrangement, conductance_W_K / c_min, c_min / c_max), 1e-9);
  return std::max(0.0, c.heat_W / (eps * c_min) - c.range_K);
}

// Speed with the given excess; its reciprocal is close to a straight line in the speed.
double speed_for(const Coil& c, double target_K, double slowest, double slowest_K, double full_K) {
  return bracketed_root(
      {slowest, target_K / slowest_K - 1}, {1, target_K / full_K - 1},
      [&](double speed) { return target_K / std::max(excess_K(c, speed), 1e-9) - 1; }, 3e-3, 6);
}

double lowest_speed(const P& p) { return std::clamp(p.fan_min_speed, 0.01, 1.0); }

FanDuty dry_duty(const P& p, const Coil& c, double target_K, double slowest_K, double full_K) {
  const double slowest = lowest_speed(p);
  const double free_share = std::clamp(p.free_convection_fraction, 0.001, 1.0);
  return fan_duty(
      target_K, slowest, [&] { return full_K; }, [&] { return slowest_K; },
      [&] { return excess_K(c, free_share); },
      [&] { return speed_for(c, target_K, slowest, slowest_K, std::max(full_K, 1e-9)); });
}

double fan_power_W(const P& p, const Coil& c, double speed, double extra) {
  return p.fan_rated_power_W * c.full_air_share * fan_power_share(p.fan_power_points, speed) * (1 + extra);
}

struct RatingPoint {
  double air_W_K, coolant_W_K, effectiveness;
};
RatingPoint rating_point(const P& p) {
  const double air_W_K = std::max(p.rated_air_flow_kg_s, 1e-6) * air_specific_heat_J_kgK;
  const double range_K = std::max(p.rated_entering_temperature_K - p.rated_leaving_temperature_K, 1e-6);
  const double coolant_W_K = std::max(p.rated_heat_W, 1e-6) / range_K;
  const double largest_K = std::max(p.rated_entering_temperature_K - p.rated_air_temperature_K, 1e-9);
  return {air_W_K, coolant_W_K, p.rated_heat_W / (std::min(air_W_K, coolant_W_K) * largest_K)};
}

// (6), (7) with pads wet at full fan speed; false when pads are absent, off or of no use.
bool pads_available(const P& p, const DryCoolerInputs& u) {
  return p.pad_effectiveness > 0 && u.dry_bulb_temperature_K >= p.pad_switch_on_temperature_K &&
         u.dry_bulb_temperature_K > u.wet_bulb_temperature_K;
}

void add_wet_operation(const P& p, double rated_W_K, const DryCoolerInputs& u, DryCoolerOutputs& y) {
  const double depression_K = u.dry_bulb_temperature_K - u.wet_bulb_temperature_K;
  const double wet_air_K = u.dry_bulb_temperature_K - std::min(p.pad_effectiveness, 1.0) * depression_K;
  const Coil coil = coil_at(p, rated_W_K, u, wet_air_K, p.pad_air_flow_derate);
  const double wet_K = wet_air_K + excess_K(coil, 1), dry_K = y.leaving_temperature_K;
  if (wet_K >= dry_K) return;  // the derate costs more than the pads give
  const double x = std::clamp((dry_K - u.leaving_setpoint_K) / (dry_K - wet_K), 0.0, 1.0);
  const double pressure_Pa = std::clamp(u.pressure_Pa, 2e4, 1.2e5);
  const double taken_up = std::max(
      0.0, humidity_ratio_from_wet_bulb(wet_air_K, u.wet_bulb_temperature_K, pressure_Pa) -
               humidity_ratio_from_wet_bulb(u.dry_bulb_temperature_K, u.wet_bulb_temperature_K, pressure_Pa));
  const double air_kg_s = p.rated_air_flow_kg_s * coil.full_air_share;
  y.leaving_temperature_K += x * (wet_K - dry_K);
  y.fan_power_W += x * (fan_power_W(p, coil, 1, p.pad_extra_fan_power) - y.fan_power_W);
  y.water_kg_s = x * air_kg_s * taken_up * (1 + p.pad_bleed);
  y.coil_air_temperature_K += x * (wet_air_K - u.dry_bulb_temperature_K);
  y.adiabatic_share = x;
}

}  // namespace

bool dry_cooler_rating_is_possible(const P& p) {
  return rating_point(p).effectiveness <= highest_effectiveness;
}

double dry_cooler_rated_conductance_W_K(const P& p) {
  const auto [air_W_K, coolant_W_K, rated] = rating_point(p);
  const auto [c_min, c_max] = std::minmax(air_W_K, coolant_W_K);
  return c_min * ntu_from_effectiveness(arrangement, std::min(rated, highest_effectiveness), c_min / c_max);
}

DryCoolerOutputs dry_cooler_outputs(const P& p, double rated_conductance_W_K, const DryCoolerInputs& u) {
  DryCoolerOutputs y{};
  y.coil_air_temperature_K = u.dry_bulb_temperature_K;
  if (u.heat_W <= 0 || u.coolant_capacity_rate_W_K <= 0) {  // nothing to reject, or nothing to carry it
    y.leaving_temperature_K = std::max(u.dry_bulb_temperature_K, u.leaving_setpoint_K);
    y.entering_temperature_K = y.leaving_temperature_K;
    y.outside_range = u.heat_W != 0 ? 1 : 0;
    return y;
  }
  const double conductance_W_K = std::max(rated_conductance_W_K, 1e-6);
  const Coil coil = coil_at(p, conductance_W_K, u, u.dry_bulb_temperature_K, 0);
  const double target_K = u.leaving_setpoint_K - u.dry_bulb_temperature_K;
  // More air never cools less: when the lowest speed suffices, full speed need not be known.
  const double slowest_K = excess_K(coil, lowest_speed(p));
  const double full_K = target_K > slowest_K ? slowest_K : excess_K(coil, 1);
  const FanDuty duty = dry_duty(p, coil, target_K, slowest_K, full_K);
  y.leaving_temperature_K = u.dry_bulb_temperature_K + duty.excess_K;
  y.fan_speed = duty.running_share * duty.speed;
  y.fan_power_W = duty.running_share * fan_power_W(p, coil, duty.speed, 0);
  if (target_K < full_K && pads_available(p, u)) add_wet_operation(p, conductance_W_K, u, y);
  y.entering_temperature_K = y.leaving_temperature_K + coil.range_K;
  const bool inside = u.coolant_flow_share >= 0.3 && u.coolant_flow_share <= 1.5;
  y.outside_range = inside ? 0 : 1;
  return y;
}

DryCoolerOutputs dry_cooler_outputs(const P& p, const DryCoolerInputs& u) {
  return dry_cooler_outputs(p, dry_cooler_rated_conductance_W_K(p), u);
}

std::span<const Parameter<P>> parameter_table(const P*) {
  static constexpr Parameter<P> table[] = {
      {"rated_heat", &P::rated_heat_W, "W", 1, 1e9, "heat at the rating point"},
      {"rated_air_temperature", &P::rated_air_temperature_K, "K", 220, 340,
       "air entering at the rating point"},
      {"rated_entering_temperature", &P::rated_entering_temperature_K, "K", 230, 400,
       "coolant entering at the rating point"},
      {"rated_leaving_temperature", &P::rated_leaving_temperature_K, "K", 230, 400,
       "coolant leaving at the rating point"},
      {"rated_air_flow", &P::rated_air_flow_kg_s, "kg/s", 1e-3, 1e5,
       "air at full fan speed and rated density"},
      {"rated_pressure", &P::rated_pressure_Pa, "Pa", 4e4, 1.2e5,
       "barometric pressure of the rating; absent: sea level", 101325},
      {"air_to_coolant_ratio", &P::air_to_coolant_ratio, "1", 0.01, 100,
       "air-side over coolant-side heat transfer at the rating"},
      {"coolant_exponent", &P::coolant_exponent, "1", 0, 1, "of coolant-side heat transfer with flow"},
      {"air_exponent", &P::air_exponent, "1", 0, 1, "of air-side heat transfer with flow"},
      {"fan_rated_power", &P::fan_rated_power_W, "W", 0, 1e7, "electric fan power at full speed"},
      {"fan_min_speed", &P::fan_min_speed, "1", 0.05, 1, "lowest speed of the running fans"},
      {"free_convection_fraction", &P::free_convection_fraction, "1", 0.001, 1,
       "share of rated air flow with fans off"},
      {"pad_effectiveness", &P::pad_effectiveness, "1", 0, 1,
       "share of the wet-bulb depression taken by wetted pads; absent: no pads", 0},
      {"pad_switch_on_temperature", &P::pad_switch_on_temperature_K, "K", 220, 400,
       "dry bulb above which pads may be wetted", 400},
      {"pad_extra_fan_power", &P::pad_extra_fan_power, "1", 0, 2, "extra share of fan power with pads wet",
       0},
      {"pad_air_flow_derate", &P::pad_air_flow_derate, "1", 0, 0.9, "share of air flow lost with pads wet",
       0},
      {"pad_bleed", &P::pad_bleed, "1", 0, 10, "water drained over water evaporated by the pads", 0},
      {"fan_power_points", CurvePoints<P>{&P::fan_power_points, "1"}, "1", 0, 2,
       "share of rated fan power against speed; absent: cube of the speed", 0},
  };
  return table;
}

std::span<const Parameter<DryCoolerInputs>> input_table(const DryCoolerInputs*) {
  using I = DryCoolerInputs;
  static constexpr Parameter<I> table[] = {
      {"heat", &I::heat_W, "W", 0, 1e9, "heat to be rejected by the unit"},
      {"coolant_capacity_rate", &I::coolant_capacity_rate_W_K, "W/K", 0, 1e9,
       "mass flow times specific heat"},
      {"coolant_flow_share", &I::coolant_flow_share, "1", 0, 10, "of the rated coolant flow"},
      {"dry_bulb_temperature", &I::dry_bulb_temperature_K, "K", 200, 340, "outdoor dry bulb"},
      {"wet_bulb_temperature", &I::wet_bulb_temperature_K, "K", 200, 330, "outdoor wet bulb"},
      {"pressure", &I::pressure_Pa, "Pa", 4e4, 1.2e5, "barometric pressure"},
      {"leaving_setpoint", &I::leaving_setpoint_K, "K", 200, 400, "leaving coolant to be held by the fans"},
  };
  return table;
}

std::span<const Output<DryCoolerOutputs>> output_table(const DryCoolerOutputs*) {
  using O = DryCoolerOutputs;
  static constexpr Output<O> table[] = {
      {"leaving_temperature", &O::leaving_temperature_K, "K", "coolant leaving the unit"},
      {"entering_temperature", &O::entering_temperature_K, "K", "coolant entering the unit"},
      {"fan_speed", &O::fan_speed, "1", "mean fan speed, share of full speed"},
      {"fan_power", &O::fan_power_W, "W", "electric fan power"},
      {"water", &O::water_kg_s, "kg/s", "water evaporated and bled by the pads"},
      {"coil_air_temperature", &O::coil_air_temperature_K, "K", "air entering the coil, time mean"},
      {"adiabatic_share", &O::adiabatic_share, "1", "share of the time with wetted pads"},
      {"outside_range", &O::outside_range, "1", "1 when coolant flow is outside 0.3..1.5 of the rating"},
  };
  return table;
}

}  // namespace thermohall
