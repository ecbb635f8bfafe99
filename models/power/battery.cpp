#include "models/power/battery.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {
constexpr double longest_ride_through_s = 1e9;
}

BatteryOutputs battery_outputs(const BatteryParameters& p, const BatteryInputs& u) {
  const double count = std::max(u.unit_count, 0.0);
  const double charge = std::clamp(u.state_of_charge, 0.0, 1.0);
  const bool outside =
      u.output_power_W < 0 || u.unit_count < 0 || u.state_of_charge < 0 || u.state_of_charge > 1;
  const double output_W = std::max(u.output_power_W, 0.0);
  if (count <= 0) {  // no string: nothing is carried
    const double unserved = output_W > 0 ? 1.0 : 0.0;
    return {output_W > 0 ? 0 : longest_ride_through_s, 0, 0, 0, 0, unserved, outside ? 1.0 : unserved};
  }
  const double string_W = output_W / (count * p.discharge_efficiency);
  const double rated_W = p.rated_energy_J / p.rated_discharge_time_s;
  const double rate_factor =
      string_W > rated_W ? std::pow(std::max(rated_W / string_W, 1e-6), p.peukert_exponent - 1) : 1;  // (3)
  const double full_J = p.rated_energy_J * p.usable_depth * p.state_of_health * rate_factor;
  const double usable_J = charge * full_J;
  const bool unlimited = usable_J >= longest_ride_through_s * string_W;
  return {.ride_through_s = unlimited ? longest_ride_through_s : usable_J / string_W,
          .usable_energy_J = count * usable_J,
          .discharge_power_W = count * string_W,
          .loss_W = count * string_W - output_W,
          .state_of_charge_rate_1_s = full_J > 0 ? -string_W / full_J : 0,
          .overload = string_W > p.maximum_power_W * (1 + 1e-9) ? 1.0 : 0.0,
          .outside_range = outside ? 1.0 : 0.0};
}

BatteryStep battery_step(const BatteryParameters& p, const BatteryInputs& u, double charge_power_W,
                         double step_s) {
  const BatteryOutputs y = battery_outputs(p, u);
  const double charge = std::clamp(u.state_of_charge, 0.0, 1.0);
  const double time_s = std::max(step_s, 0.0);
  const double output_W = std::max(u.output_power_W, 0.0);
  if (output_W > 0) {
    const double carried_s = std::min(time_s, y.ride_through_s);
    const double left = std::clamp(charge + y.state_of_charge_rate_1_s * carried_s, 0.0, 1.0);
    return {left, carried_s, output_W * carried_s, output_W * (time_s - carried_s), 0};
  }
  const double count = std::max(u.unit_count, 0.0);
  const double store_J = count * p.rated_energy_J * p.usable_depth * p.state_of_health;
  const double charge_W = std::clamp(charge_power_W, 0.0, count * p.maximum_charge_power_W);
  if (charge_W <= 0 || p.charge_efficiency <= 0) return {charge, time_s, 0, 0, 0};
  const double stored_J = std::min(charge_W * time_s * p.charge_efficiency, (1 - charge) * store_J);  // (6)
  return {std::min(charge + stored_J / store_J, 1.0), time_s, 0, 0, stored_J / p.charge_efficiency};
}

std::span<const Parameter<BatteryParameters>> parameter_table(const BatteryParameters*) {
  using P = BatteryParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_energy", &P::rated_energy_J, "J", 1, 1e14, "energy of a string at its terminals"},
      {"rated_discharge_time", &P::rated_discharge_time_s, "s", 1, 1e6, "discharge time of the rated energy"},
      {"peukert_exponent", &P::peukert_exponent, "1", 1, 2, "1: energy does not depend on the rate", 1},
      {"discharge_efficiency", &P::discharge_efficiency, "1", 0.1, 1, "from terminals to load"},
      {"usable_depth", &P::usable_depth, "1", 0.01, 1, "usable share of the energy", 1},
      {"state_of_health", &P::state_of_health, "1", 0.01, 1, "share of the original energy left by age", 1},
      {"maximum_power", &P::maximum_power_W, "W", 1, 1e9, "greatest power of a string at its terminals"},
      {"maximum_charge_power", &P::maximum_charge_power_W, "W", 0, 1e9,
       "greatest charging power of a string; 0: never recharged", 0},
      {"charge_efficiency", &P::charge_efficiency, "1", 0.1, 1, "from the supply to the store", 1},
  };
  return table;
}

std::span<const Parameter<BatteryInputs>> input_table(const BatteryInputs*) {
  using U = BatteryInputs;
  static constexpr Parameter<U> table[] = {
      {"output_power", &U::output_power_W, "W", 0, 1e10, "power to the load from all strings"},
      {"unit_count", &U::unit_count, "1", 0, 1e6, "strings in service", 1},
      {"state_of_charge", &U::state_of_charge, "1", 0, 1, "1: full", 1},
  };
  return table;
}

std::span<const Output<BatteryOutputs>> output_table(const BatteryOutputs*) {
  using Y = BatteryOutputs;
  static constexpr Output<Y> table[] = {
      {"ride_through", &Y::ride_through_s, "s", "time the load is carried, at most 1e9 s"},
      {"usable_energy", &Y::usable_energy_J, "J",
       "energy left at this rate, at the terminals of all strings"},
      {"discharge_power", &Y::discharge_power_W, "W", "power at the terminals of all strings"},
      {"loss", &Y::loss_W, "W", "heat between terminals and load"},
      {"state_of_charge_rate", &Y::state_of_charge_rate_1_s, "1/s", "change of the state of charge"},
      {"overload", &Y::overload, "1", "1 when a string gives more than its maximum power"},
      {"outside_range", &Y::outside_range, "1", "1 when an input was clamped or no string is in service"},
  };
  return table;
}

}  // namespace thermohall
