#include "models/rejection/chiller.h"

#include <algorithm>

namespace thermohall {
namespace {

constexpr double celsius_zero_K = 273.15;

struct TemperatureFactors {
  double capacity, eir;
};

// f and e inside the fitted box.
TemperatureFactors factors(const ChillerEirParameters& p, double leaving_K, double entering_K) {
  const double te = leaving_K - celsius_zero_K;
  const double tc = entering_K - celsius_zero_K;
  return {biquadratic(p.capacity_curve, te, tc), biquadratic(p.eir_curve, te, tc)};
}

double held_leaving_K(const ChillerEirParameters& p, double temperature_K) {
  return std::min(std::max(temperature_K, p.min_leaving_water_temperature_K),
                  p.max_leaving_water_temperature_K);
}

double held_entering_K(const ChillerEirParameters& p, double temperature_K) {
  return std::min(std::max(temperature_K, p.min_condenser_entering_temperature_K),
                  p.max_condenser_entering_temperature_K);
}

// A curve over its value at the rating point; never negative, and 0 for a curve that vanishes there.
double relative(double value, double rating_value) {
  return rating_value > 0 ? std::max(value / rating_value, 0.0) : 0.0;
}

}  // namespace

ChillerOutputs chiller_eir_outputs(const ChillerEirParameters& p, const ChillerInputs& u) {
  const double leaving_K = held_leaving_K(p, u.leaving_water_temperature_K);
  const double entering_K = held_entering_K(p, u.condenser_entering_temperature_K);
  const bool outside =
      leaving_K != u.leaving_water_temperature_K || entering_K != u.condenser_entering_temperature_K;
  const TemperatureFactors now = factors(p, leaving_K, entering_K);
  const TemperatureFactors rating = factors(p, held_leaving_K(p, p.rating_leaving_water_temperature_K),
                                            held_entering_K(p, p.rating_condenser_entering_temperature_K));
  const double capacity_W = p.capacity_W * relative(now.capacity, rating.capacity);  // (1)
  const ChillerMachine machine{p.min_part_load_ratio,
                               p.min_unloading_ratio,
                               p.condenser_fan_W_per_W * p.capacity_W,  // (3)
                               p.standby_power_W,
                               p.motor_heat_fraction,
                               p.max_carnot_share};
  const ChillerPartLoad part = chiller_part_load(machine, u.load_W, capacity_W);
  const double compressor_W =
      capacity_W * (1 / p.cop - p.condenser_fan_W_per_W) * relative(now.eir, rating.eir) *
      relative(quadratic(p.part_load_curve, part.compressor_ratio), quadratic(p.part_load_curve, 1));  // (2)
  return chiller_balance(machine, u, part, capacity_W, compressor_W, outside);
}

std::span<const Parameter<ChillerEirParameters>> parameter_table(const ChillerEirParameters*) {
  using P = ChillerEirParameters;
  static constexpr Parameter<P> table[] = {
      {"condenser", choice<&P::condenser>(condenser_medium_names), "1", 0, 1,
       "medium that cools the condenser: water or (outdoor) air"},
      {"capacity", &P::capacity_W, "W", 1, 1e9, "cooling at the rating point"},
      {"cop", &P::cop, "1", 0.5, 30, "at the rating point, condenser fans included"},
      {"rating_leaving_water_temperature", &P::rating_leaving_water_temperature_K, "K", 250, 330,
       "chilled water at the rating point"},
      {"rating_condenser_entering_temperature", &P::rating_condenser_entering_temperature_K, "K", 250, 340,
       "condenser water or outdoor dry bulb at the rating point"},
      {"capacity_curve", coefficients<&P::capacity_curve>, "1", -100, 100,
       "relative capacity: c0 + c1 Te + c2 Te^2 + c3 Tc + c4 Tc^2 + c5 Te Tc, in degC"},
      {"eir_curve", coefficients<&P::eir_curve>, "1", -100, 100,
       "relative power over capacity at full load, same form as capacity_curve"},
      {"part_load_curve", coefficients<&P::part_load_curve>, "1", -100, 100,
       "power over full-load power: c0 + c1 R + c2 R^2"},
      {"min_leaving_water_temperature", &P::min_leaving_water_temperature_K, "K", 230, 330,
       "lowest chilled water the curves were fitted to"},
      {"max_leaving_water_temperature", &P::max_leaving_water_temperature_K, "K", 250, 340,
       "highest chilled water the curves were fitted to"},
      {"min_condenser_entering_temperature", &P::min_condenser_entering_temperature_K, "K", 230, 340,
       "lowest condenser medium the curves were fitted to"},
      {"max_condenser_entering_temperature", &P::max_condenser_entering_temperature_K, "K", 250, 350,
       "highest condenser medium the curves were fitted to"},
      {"min_part_load_ratio", &P::min_part_load_ratio, "1", 0, 1, "below it the machine cycles"},
      {"min_unloading_ratio", &P::min_unloading_ratio, "1", 0, 1, "below it power no longer falls with load"},
      {"condenser_fan_power_per_capacity", &P::condenser_fan_W_per_W, "1", 0, 0.2,
       "condenser fans of the machine, watts a watt of rated capacity; 0: none or inside the curves", 0},
      {"standby_power", &P::standby_power_W, "W", 0, 1e6, "drawn while the compressor rests", 0},
      {"motor_heat_fraction", &P::motor_heat_fraction, "1", 0, 1,
       "share of compressor power that reaches the condenser; 1: hermetic", 1},
      {"max_carnot_share", &P::max_carnot_share, "1", 0.1, 1,
       "COP is held at this share of the Carnot value; 1: only the second law", 1},
  };
  return table;
}

}  // namespace thermohall
