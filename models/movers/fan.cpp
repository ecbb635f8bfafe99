#include "models/movers/fan.h"

#include <algorithm>

#include "models/movers/affinity.h"

namespace thermohall {
namespace {

FanOutputs electric(const FanParameters& p, double flow_m3_s, const MoverOperation& operation) {
  const double power_W = operation.power_W / p.drive_efficiency;
  const double useful_W = std::max(flow_m3_s, 0.0) * operation.pressure_rise_Pa;
  return {.relative_speed = operation.relative_speed,
          .pressure_rise_Pa = operation.pressure_rise_Pa,
          .power_W = power_W,
          .efficiency = power_W > 0 ? useful_W / power_W : 0,
          .heat_to_air_W = p.air_heat_share * power_W,
          .outside_range = operation.outside_range ? 1.0 : 0.0};
}

}  // namespace

FanOutputs fan_outputs(const FanParameters& p, const FanInputs& u) {
  return electric(
      p, u.flow_m3_s,
      mover_at_pressure({p.pressure_Pa, p.power_W}, {p.min_relative_speed, p.max_relative_speed}, u.flow_m3_s,
                        u.pressure_rise_Pa, u.density_kg_m3 / p.reference_density_kg_m3));
}

FanOutputs fan_outputs_at_speed(const FanParameters& p, const FanSpeedInputs& u) {
  return electric(p, u.flow_m3_s,
                  mover_at_speed({p.pressure_Pa, p.power_W}, u.flow_m3_s, u.relative_speed,
                                 u.density_kg_m3 / p.reference_density_kg_m3));
}

std::span<const Parameter<FanParameters>> parameter_table(const FanParameters*) {
  using P = FanParameters;
  static constexpr Parameter<P> table[] = {
      {"pressure_curve", CurvePoints<P>{&P::pressure_Pa, "m3/s"}, "Pa", 0, 1e5,
       "pressure rise over flow at reference speed and density"},
      {"power_curve", CurvePoints<P>{&P::power_W, "m3/s"}, "W", 0, 1e7,
       "power over flow at reference speed and density"},
      {"reference_density", &P::reference_density_kg_m3, "kg/m3", 0.3, 3, "air density of the curves"},
      {"min_relative_speed", &P::min_relative_speed, "1", 0, 1, "lowest speed over reference speed"},
      {"max_relative_speed", &P::max_relative_speed, "1", 0.1, 3, "highest speed over reference speed"},
      {"drive_efficiency", &P::drive_efficiency, "1", 0.05, 1,
       "motor, belt and drive; 1: power_curve is electric already", 1},
      {"air_heat_share", &P::air_heat_share, "1", 0, 1,
       "share of electric power that heats the air; 1: motor in the air stream", 1},
  };
  return table;
}

std::span<const Parameter<FanInputs>> input_table(const FanInputs*) {
  using U = FanInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", 0, 1e4, "air flow"},
      {"pressure_rise", &U::pressure_rise_Pa, "Pa", 0, 1e5, "pressure asked"},
      {"density", &U::density_kg_m3, "kg/m3", 0.3, 3, "air density"},
  };
  return table;
}

std::span<const Parameter<FanSpeedInputs>> input_table(const FanSpeedInputs*) {
  using U = FanSpeedInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", 0, 1e4, "air flow"},
      {"relative_speed", &U::relative_speed, "1", 0, 3, "speed over reference speed"},
      {"density", &U::density_kg_m3, "kg/m3", 0.3, 3, "air density"},
  };
  return table;
}

std::span<const Output<FanOutputs>> output_table(const FanOutputs*) {
  using Y = FanOutputs;
  static constexpr Output<Y> table[] = {
      {"relative_speed", &Y::relative_speed, "1", "speed over reference speed"},
      {"pressure_rise", &Y::pressure_rise_Pa, "Pa", "pressure delivered at this speed"},
      {"power", &Y::power_W, "W", "electric power"},
      {"efficiency", &Y::efficiency, "1", "flow times pressure over electric power"},
      {"heat_to_air", &Y::heat_to_air_W, "W", "share of the power that heats the air"},
      {"outside_range", &Y::outside_range, "1", "1 outside the measured curve or beyond full speed"},
  };
  return table;
}

}  // namespace thermohall
