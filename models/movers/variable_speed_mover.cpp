#include "models/movers/variable_speed_mover.h"

#include <algorithm>

#include "models/power_law.h"

namespace thermohall {

VariableSpeedMoverOutputs variable_speed_mover_outputs(const VariableSpeedMoverParameters& p,
                                                       const VariableSpeedMoverInputs& u) {
  VariableSpeedMoverOutputs y{};
  if (u.flow_m3_s <= 0 || p.design_flow_m3_s <= 0) {
    y.outside_range = u.flow_m3_s > 0 ? 1 : 0;
    return y;
  }
  const double asked = u.flow_m3_s / p.design_flow_m3_s;
  const double relative_flow = std::min(asked, p.max_relative_flow);
  const double speed = std::max(relative_flow, p.min_relative_speed);  // (1)
  const double load = speed <= 0 ? 0.0 : power_law(speed, p.power_exponent);
  y.flow_m3_s = relative_flow * p.design_flow_m3_s;
  y.relative_speed = speed;
  y.pressure_rise_Pa = speed <= 0 ? 0.0 : p.design_pressure_Pa * load / speed;              // (3)
  y.power_W = p.design_power_W * ((1 - p.fixed_power_share) * load + p.fixed_power_share);  // (2)
  y.efficiency = y.power_W > 0 ? y.flow_m3_s * y.pressure_rise_Pa / y.power_W : 0;          // (4)
  y.heat_to_fluid_W = p.fluid_heat_share * y.power_W;
  y.outside_range = asked > p.max_relative_flow ? 1 : 0;
  return y;
}

std::span<const Parameter<VariableSpeedMoverParameters>> parameter_table(
    const VariableSpeedMoverParameters*) {
  using P = VariableSpeedMoverParameters;
  static constexpr Parameter<P> table[] = {
      {"design_flow", &P::design_flow_m3_s, "m3/s", 1e-7, 1e4, "rated flow"},
      {"design_pressure", &P::design_pressure_Pa, "Pa", 0, 1e8, "pressure rise at rated flow"},
      {"design_power", &P::design_power_W, "W", 0, 1e8, "electric power at rated flow"},
      {"power_exponent", &P::power_exponent, "1", 1, 3.5,
       "power over speed in the system served: 3 for pure friction, less with constant pressure"},
      {"min_relative_speed", &P::min_relative_speed, "1", 0, 1, "lowest speed over rated speed"},
      {"max_relative_flow", &P::max_relative_flow, "1", 0.1, 3, "highest flow over rated flow", 1},
      {"fixed_power_share", &P::fixed_power_share, "1", 0, 0.5,
       "part of rated power lost in motor and drive at any load; 0: constant efficiency", 0},
      {"fluid_heat_share", &P::fluid_heat_share, "1", 0, 1,
       "share of electric power that heats the fluid; 1: motor in the fluid", 1},
  };
  return table;
}

std::span<const Parameter<VariableSpeedMoverInputs>> input_table(const VariableSpeedMoverInputs*) {
  using U = VariableSpeedMoverInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", 0, 1e4, "flow asked; 0: off"},
  };
  return table;
}

std::span<const Output<VariableSpeedMoverOutputs>> output_table(const VariableSpeedMoverOutputs*) {
  using Y = VariableSpeedMoverOutputs;
  static constexpr Output<Y> table[] = {
      {"flow", &Y::flow_m3_s, "m3/s", "flow delivered"},
      {"relative_speed", &Y::relative_speed, "1", "speed over rated speed"},
      {"pressure_rise", &Y::pressure_rise_Pa, "Pa", "pressure of the mover"},
      {"power", &Y::power_W, "W", "electric power"},
      {"efficiency", &Y::efficiency, "1", "flow times pressure over electric power"},
      {"heat_to_fluid", &Y::heat_to_fluid_W, "W", "share of the power that heats the fluid"},
      {"outside_range", &Y::outside_range, "1", "1 when more flow is asked than the mover gives"},
  };
  return table;
}

}  // namespace thermohall
