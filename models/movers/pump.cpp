#include "models/movers/pump.h"

#include <algorithm>

#include "models/movers/affinity.h"

namespace thermohall {
namespace {

PumpOutputs electric(const PumpParameters& p, double flow_m3_s, const MoverOperation& operation) {
  const double power_W = operation.power_W / p.drive_efficiency;
  const double useful_W = std::max(flow_m3_s, 0.0) * operation.pressure_rise_Pa;
  return {.relative_speed = operation.relative_speed,
          .pressure_rise_Pa = operation.pressure_rise_Pa,
          .power_W = power_W,
          .efficiency = power_W > 0 ? useful_W / power_W : 0,
          .heat_to_fluid_W = p.fluid_heat_share * power_W,
          .outside_range = operation.outside_range ? 1.0 : 0.0};
}

}  // namespace

PumpOutputs pump_outputs(const PumpParameters& p, const PumpInputs& u) {
  return electric(
      p, u.flow_m3_s,
      mover_at_pressure({p.pressure_Pa, p.power_W}, {p.min_relative_speed, p.max_relative_speed}, u.flow_m3_s,
                        u.pressure_rise_Pa, u.density_kg_m3 / p.reference_density_kg_m3));
}

PumpOutputs pump_outputs_at_speed(const PumpParameters& p, const PumpSpeedInputs& u) {
  return electric(p, u.flow_m3_s,
                  mover_at_speed({p.pressure_Pa, p.power_W}, u.flow_m3_s, u.relative_speed,
                                 u.density_kg_m3 / p.reference_density_kg_m3));
}

std::span<const Parameter<PumpParameters>> parameter_table(const PumpParameters*) {
  using P = PumpParameters;
  static constexpr Parameter<P> table[] = {
      {"pressure_curve", CurvePoints<P>{&P::pressure_Pa, "m3/s"}, "Pa", 0, 1e8,
       "pressure rise over flow at reference speed and density"},
      {"power_curve", CurvePoints<P>{&P::power_W, "m3/s"}, "W", 0, 1e7,
       "power over flow at reference speed and density"},
      {"reference_density", &P::reference_density_kg_m3, "kg/m3", 300, 3000, "fluid density of the curves"},
      {"min_relative_speed", &P::min_relative_speed, "1", 0, 1, "lowest speed over reference speed"},
      {"max_relative_speed", &P::max_relative_speed, "1", 0.1, 3, "highest speed over reference speed"},
      {"drive_efficiency", &P::drive_efficiency, "1", 0.05, 1,
       "motor, belt and drive; 1: power_curve is electric already", 1},
      {"fluid_heat_share", &P::fluid_heat_share, "1", 0, 1,
       "share of electric power that heats the fluid; 1: wet-rotor or liquid-cooled motor", 1},
  };
  return table;
}

std::span<const Parameter<PumpInputs>> input_table(const PumpInputs*) {
  using U = PumpInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", 0, 100, "flow"},
      {"pressure_rise", &U::pressure_rise_Pa, "Pa", 0, 1e8, "pressure asked"},
      {"density", &U::density_kg_m3, "kg/m3", 300, 3000, "fluid density"},
  };
  return table;
}

std::span<const Parameter<PumpSpeedInputs>> input_table(const PumpSpeedInputs*) {
  using U = PumpSpeedInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", 0, 100, "flow"},
      {"relative_speed", &U::relative_speed, "1", 0, 3, "speed over reference speed"},
      {"density", &U::density_kg_m3, "kg/m3", 300, 3000, "fluid density"},
  };
  return table;
}

std::span<const Output<PumpOutputs>> output_table(const PumpOutputs*) {
  using Y = PumpOutputs;
  static constexpr Output<Y> table[] = {
      {"relative_speed", &Y::relative_speed, "1", "speed over reference speed"},
      {"pressure_rise", &Y::pressure_rise_Pa, "Pa", "pressure delivered at this speed"},
      {"power", &Y::power_W, "W", "electric power"},
      {"efficiency", &Y::efficiency, "1", "flow times pressure over electric power"},
      {"heat_to_fluid", &Y::heat_to_fluid_W, "W", "share of the power that heats the fluid"},
      {"outside_range", &Y::outside_range, "1", "1 outside the measured curve or beyond full speed"},
  };
  return table;
}

}  // namespace thermohall
