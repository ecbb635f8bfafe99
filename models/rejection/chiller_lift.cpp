#include "models/rejection/chiller_lift.h"

#include <algorithm>

namespace thermohall {
namespace {

// (1), (2): T_E / L, the COP of a Carnot machine between the refrigerant temperatures.
double carnot_cop(const ChillerLiftParameters& p, double leaving_K, double entering_K, double ratio) {
  const double evaporating_K =
      std::max(leaving_K - p.evaporator_approach_temperature_difference_K * ratio, 1.0);
  const double condensing_K = entering_K + p.condenser_approach_temperature_difference_K * ratio;
  return evaporating_K / std::max(condensing_K - evaporating_K, p.min_lift_temperature_difference_K);
}

double held(double value, double low, double high) { return std::min(std::max(value, low), high); }

}  // namespace

ChillerOutputs chiller_lift_outputs(const ChillerLiftParameters& p, const ChillerInputs& u) {
  const double leaving_K = held(u.leaving_water_temperature_K, p.min_leaving_water_temperature_K,
                                p.max_leaving_water_temperature_K);
  const double entering_K = held(u.condenser_entering_temperature_K, p.min_condenser_entering_temperature_K,
                                 p.max_condenser_entering_temperature_K);
  const double capacity_W =  // (5)
      p.capacity_W *
      held(1 + p.capacity_per_leaving_water_1_K * (leaving_K - p.rating_leaving_water_temperature_K) -
               p.capacity_per_condenser_entering_1_K *
                   (entering_K - p.rating_condenser_entering_temperature_K),
           p.min_capacity_ratio, p.max_capacity_ratio);
  const ChillerMachine machine{
      p.min_part_load_ratio, p.min_unloading_ratio, p.condenser_fan_W_per_W * p.capacity_W,
      p.standby_power_W,     p.motor_heat_fraction, p.max_carnot_share};
  const ChillerPartLoad part = chiller_part_load(machine, u.load_W, capacity_W);

  const double rated_carnot_cop =
      carnot_cop(p, p.rating_leaving_water_temperature_K, p.rating_condenser_entering_temperature_K, 1);
  // The inverse of (4): how many times the Carnot work the compressor takes at rating.
  const double work_over_carnot = (1 / p.cop - p.condenser_fan_W_per_W) * rated_carnot_cop;
  const double efficiency_ratio =
      std::max(quadratic(p.part_load_efficiency_curve, part.compressor_ratio), 0.01) /
      std::max(quadratic(p.part_load_efficiency_curve, 1), 0.01);
  const double work_ratio = std::max(work_over_carnot / efficiency_ratio, 1.0);  // never better than Carnot
  const double compressor_W = part.compressor_ratio * capacity_W * work_ratio /  // (3), (6)
                              carnot_cop(p, leaving_K, entering_K, part.compressor_ratio);
  const bool outside = leaving_K != u.leaving_water_temperature_K ||
                       entering_K != u.condenser_entering_temperature_K ||
                       work_over_carnot < efficiency_ratio;
  return chiller_balance(machine, u, part, capacity_W, compressor_W, outside);
}

std::span<const Parameter<ChillerLiftParameters>> parameter_table(const ChillerLiftParameters*) {
  using P = ChillerLiftParameters;
  static constexpr Parameter<P> table[] = {
      {"condenser", choice<&P::condenser>(condenser_medium_names), "1", 0, 1,
       "medium that cools the condenser: water or (outdoor) air"},
      {"capacity", &P::capacity_W, "W", 1, 1e9, "cooling at the rating point"},
      {"cop", &P::cop, "1", 0.5, 50, "at the rating point, condenser fans included"},
      {"rating_leaving_water_temperature", &P::rating_leaving_water_temperature_K, "K", 250, 330,
       "chilled water at the rating point"},
      {"rating_condenser_entering_temperature", &P::rating_condenser_entering_temperature_K, "K", 250, 340,
       "condenser water or outdoor dry bulb at the rating point"},
      {"evaporator_approach", &P::evaporator_approach_temperature_difference_K, "delta_K", 0, 20,
       "leaving water above evaporation at full load"},
      {"condenser_approach", &P::condenser_approach_temperature_difference_K, "delta_K", 0, 40,
       "condensation above the entering medium at full load"},
      {"min_lift", &P::min_lift_temperature_difference_K, "delta_K", 1, 60,
       "smallest difference of condensation and evaporation the machine runs with"},
      {"part_load_efficiency_curve", coefficients<&P::part_load_efficiency_curve>, "1", -100, 100,
       "share of Carnot over its full-load value: c0 + c1 R + c2 R^2"},
      {"capacity_per_leaving_water", &P::capacity_per_leaving_water_1_K, "1/K", 0, 0.2,
       "relative rise of capacity a kelvin of warmer chilled water"},
      {"capacity_per_condenser_entering", &P::capacity_per_condenser_entering_1_K, "1/K", 0, 0.2,
       "relative fall of capacity a kelvin of warmer condenser medium"},
      {"min_capacity_ratio", &P::min_capacity_ratio, "1", 0, 1, "lower bound of capacity over rated"},
      {"max_capacity_ratio", &P::max_capacity_ratio, "1", 1, 3, "upper bound of capacity over rated"},
      {"min_leaving_water_temperature", &P::min_leaving_water_temperature_K, "K", 230, 330,
       "lowest chilled water of the machine"},
      {"max_leaving_water_temperature", &P::max_leaving_water_temperature_K, "K", 250, 340,
       "highest chilled water of the machine"},
      {"min_condenser_entering_temperature", &P::min_condenser_entering_temperature_K, "K", 230, 340,
       "lowest condenser medium of the machine"},
      {"max_condenser_entering_temperature", &P::max_condenser_entering_temperature_K, "K", 250, 350,
       "highest condenser medium of the machine"},
      {"min_part_load_ratio", &P::min_part_load_ratio, "1", 0, 1, "below it the machine cycles"},
      {"min_unloading_ratio", &P::min_unloading_ratio, "1", 0, 1, "below it power no longer falls with load"},
      {"condenser_fan_power_per_capacity", &P::condenser_fan_W_per_W, "1", 0, 0.2,
       "condenser fans of the machine, watts a watt of rated capacity; 0: none", 0},
      {"standby_power", &P::standby_power_W, "W", 0, 1e6, "drawn while the compressor rests", 0},
      {"motor_heat_fraction", &P::motor_heat_fraction, "1", 0, 1,
       "share of compressor power that reaches the condenser; 1: hermetic", 1},
      {"max_carnot_share", &P::max_carnot_share, "1", 0.1, 1,
       "COP is held at this share of the Carnot value; 1: only the second law", 1},
  };
  return table;
}

}  // namespace thermohall
