#include "models/power/generator.h"

#include <algorithm>
#include <cmath>

#include "models/power/power_conversion.h"

namespace thermohall {
namespace {
constexpr double longest_endurance_s = 1e9;
}

GeneratorOutputs generator_outputs(const GeneratorParameters& p, const GeneratorInputs& u) {
  const SharedLoad load = shared_load(p.rated_power_W, {u.output_power_W, u.unit_count});
  const double x = std::min(load.load_fraction, 10.0);
  const double slope_m3_s = p.full_load_fuel_flow_m3_s - p.no_load_fuel_flow_m3_s;
  const double fuel_m3_s = load.unit_count * (p.no_load_fuel_flow_m3_s + slope_m3_s * x);
  const double output_W = load.output_power_W;
  const double fuel_W = fuel_m3_s * p.fuel_heating_value_J_m3;
  const double volume_m3 = std::max(u.fuel_volume_m3, 0.0);
  const bool unlimited = volume_m3 >= longest_endurance_s * fuel_m3_s;
  return {.fuel_flow_m3_s = fuel_m3_s,
          .specific_fuel_m3_J = output_W > 0 ? fuel_m3_s / output_W : 0,
          .efficiency = fuel_W > 0 ? output_W / fuel_W : 0,
          .heat_W = fuel_W - output_W,
          .carbon_kg_s = fuel_m3_s * p.fuel_carbon_kg_m3,
          .load_fraction = load.load_fraction,
          .endurance_s = unlimited ? longest_endurance_s : volume_m3 / fuel_m3_s,
          .overload = load.load_fraction > 1 + 1e-9 ? 1.0 : 0.0,
          .outside_range = load.outside_range || u.fuel_volume_m3 < 0 ? 1.0 : 0.0};
}

double generator_available_power_W(const GeneratorParameters& p, double unit_count,
                                   double time_since_start_s) {
  const double running_s = time_since_start_s - p.start_time_s;
  if (!(running_s >= 0)) return 0;
  // A millionth of an interval is rounding of the caller's sum of times.
  const double blocks =
      p.block_interval_s > 0 ? 1 + std::floor(running_s / p.block_interval_s + 1e-6) : 1 / p.block_load_share;
  return std::max(unit_count, 0.0) * p.rated_power_W * std::min(1.0, p.block_load_share * blocks);
}

double generator_ready_s(const GeneratorParameters& p, double unit_count, double power_W) {
  const double rated_W = std::max(unit_count, 0.0) * p.rated_power_W;
  if (power_W > rated_W) return longest_endurance_s;
  if (rated_W <= 0 || p.block_interval_s <= 0) return p.start_time_s;
  const double blocks = std::ceil(power_W / (rated_W * p.block_load_share) - 1e-9);
  return p.start_time_s + p.block_interval_s * std::max(blocks - 1, 0.0);
}

std::span<const Parameter<GeneratorParameters>> parameter_table(const GeneratorParameters*) {
  using P = GeneratorParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_power", &P::rated_power_W, "W", 1, 1e9, "rated electric power of a set"},
      {"no_load_fuel_flow", &P::no_load_fuel_flow_m3_s, "m3/s", 0, 1, "fuel flow of a set without load"},
      {"full_load_fuel_flow", &P::full_load_fuel_flow_m3_s, "m3/s", 0, 1,
       "fuel flow of a set at rated power"},
      {"fuel_heating_value", &P::fuel_heating_value_J_m3, "J/m3", 1e6, 1e11,
       "lower heating value of the fuel"},
      {"fuel_carbon", &P::fuel_carbon_kg_m3, "kg/m3", 0, 1e4, "CO2 released by burning the fuel"},
      {"start_time", &P::start_time_s, "s", 0, 3600, "from the start signal to accepting load"},
      {"block_load_share", &P::block_load_share, "1", 0.05, 1,
       "share of the rating taken in one step of load", 1},
      {"block_interval", &P::block_interval_s, "s", 0, 600,
       "from one step of load to the next; 0: none needed", 0},
  };
  return table;
}

std::span<const Parameter<GeneratorInputs>> input_table(const GeneratorInputs*) {
  using U = GeneratorInputs;
  static constexpr Parameter<U> table[] = {
      {"output_power", &U::output_power_W, "W", 0, 1e10, "electric power delivered by all sets"},
      {"unit_count", &U::unit_count, "1", 0, 1e4, "sets running, sharing the load equally", 1},
      {"fuel_volume", &U::fuel_volume_m3, "m3", 0, 1e6, "fuel in the tanks", 0},
  };
  return table;
}

std::span<const Output<GeneratorOutputs>> output_table(const GeneratorOutputs*) {
  using Y = GeneratorOutputs;
  static constexpr Output<Y> table[] = {
      {"fuel_flow", &Y::fuel_flow_m3_s, "m3/s", "fuel burnt by all sets"},
      {"specific_fuel", &Y::specific_fuel_m3_J, "m3/J", "fuel for each unit of electric energy"},
      {"efficiency", &Y::efficiency, "1", "electric power over fuel power (lower heating value)"},
      {"heat", &Y::heat_W, "W", "fuel power that does not become electric power"},
      {"carbon", &Y::carbon_kg_s, "kg/s", "CO2 released"},
      {"load_fraction", &Y::load_fraction, "1", "load of each set over its rating"},
      {"endurance", &Y::endurance_s, "s", "time the fuel lasts at this load, at most 1e9 s"},
      {"overload", &Y::overload, "1", "1 when a set carries more than its rating"},
      {"outside_range", &Y::outside_range, "1",
       "1 when an input was clamped or the load is above the rating"},
  };
  return table;
}

}  // namespace thermohall
