#include "models/rejection/chiller_types.h"

#include <algorithm>

namespace thermohall {

ChillerPartLoad chiller_part_load(const ChillerMachine& m, double load_W, double capacity_W) {
  if (load_W <= 0 || capacity_W <= 0) return {0, 0, 0, 0};
  const double cooling_W = std::min(load_W, capacity_W);
  const double ratio = cooling_W / capacity_W;
  const double cycling = ratio < m.min_part_load_ratio ? ratio / m.min_part_load_ratio : 1.0;
  return {ratio, std::clamp(m.min_unloading_ratio, ratio, 1.0), cycling, cooling_W};
}

ChillerOutputs chiller_balance(const ChillerMachine& m, const ChillerInputs& u, const ChillerPartLoad& part,
                               double capacity_W, double compressor_power_W, bool outside) {
  ChillerOutputs y{};
  y.capacity_W = capacity_W;
  y.cooling_W = part.cooling_W;
  y.part_load_ratio = part.ratio;
  if (part.cooling_W <= 0) {
    y.power_W = y.ambient_heat_W = m.standby_power_W;
    y.outside_range = u.load_W > 0 ? 1 : 0;
    return y;
  }
  double compressor_W = part.cycling * std::max(compressor_power_W, 0.0);
  const double fan_W = part.cycling * m.condenser_fan_W;
  const double standby_W = (1 - part.cycling) * m.standby_power_W;
  const double evaporator_K = std::max(u.leaving_water_temperature_K, 1.0);
  const double lift_K = u.condenser_entering_temperature_K - evaporator_K;
  const double least_W = y.cooling_W * lift_K / (evaporator_K * m.max_carnot_share);  // (4)
  const double shortfall_W = least_W - (compressor_W + fan_W + standby_W);
  if (shortfall_W > 0) compressor_W += shortfall_W;
  y.power_W = compressor_W + fan_W + standby_W;  // (3)
  y.condenser_heat_W = y.cooling_W + m.motor_heat_fraction * compressor_W + fan_W;
  y.ambient_heat_W = (1 - m.motor_heat_fraction) * compressor_W + standby_W;
  y.cop = y.power_W > 0 ? y.cooling_W / y.power_W : 0;
  y.outside_range = outside || shortfall_W > 0 || y.power_W <= 0 ? 1 : 0;
  return y;
}

std::span<const Parameter<ChillerInputs>> input_table(const ChillerInputs*) {
  using U = ChillerInputs;
  static constexpr Parameter<U> table[] = {
      {"load", &U::load_W, "W", 0, 1e9, "cooling asked"},
      {"leaving_water_temperature", &U::leaving_water_temperature_K, "K", 230, 340, "chilled-water supply"},
      {"condenser_entering_temperature", &U::condenser_entering_temperature_K, "K", 220, 350,
       "condenser water entering, or outdoor dry bulb of an air-cooled machine"},
  };
  return table;
}

std::span<const Output<ChillerOutputs>> output_table(const ChillerOutputs*) {
  using Y = ChillerOutputs;
  static constexpr Output<Y> table[] = {
      {"capacity", &Y::capacity_W, "W", "cooling available at these temperatures"},
      {"cooling", &Y::cooling_W, "W", "cooling delivered"},
      {"power", &Y::power_W, "W", "compressor, condenser fans of the machine, standby"},
      {"condenser_heat", &Y::condenser_heat_W, "W", "to condenser water or outdoor air"},
      {"ambient_heat", &Y::ambient_heat_W, "W", "to the plant room"},
      {"part_load_ratio", &Y::part_load_ratio, "1", "cooling over available capacity"},
      {"cop", &Y::cop, "1", "cooling over power, 0 when idle"},
      {"outside_range", &Y::outside_range, "1",
       "1 when outside the fitted range or held at the Carnot bound"},
  };
  return table;
}

}  // namespace thermohall
