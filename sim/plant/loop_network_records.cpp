#include "sim/plant/loop_network_records.h"

namespace thermohall {

std::span<const RecordColumn<LoopNetworkRecord>> record_columns(const LoopNetworkRecord*) {
  using R = LoopNetworkRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::flow_m3_s, {"flow", "m3/s", "coolant through the plant", mean, 0}},
      {&R::bypass_m3_s, {"bypass_flow", "m3/s", "part of it that passes by the branches", mean, 0}},
      {&R::bypass_opening, {"bypass_opening", "1", "stroke of the bypass valve", mean, 0}},
      {&R::pumps, {"pumps", "1", "pumps that run", mean, 0}},
      {&R::pump_flow_m3_s, {"pump_flow", "m3/s", "through one of them", mean, 0}},
      {&R::pump_speed, {"pump_speed", "1", "over the speed of the pump curve", mean, 0}},
      {&R::pump_pressure_Pa, {"pump_pressure", "Pa", "pressure rise of the pumps", mean, 0}},
      {&R::pump_efficiency, {"pump_efficiency", "1", "wire to water at the operating point", mean, 0}},
      {&R::pump_power_W, {"pump_power", "W", "electric power of the pumps", mean, 0}},
      {&R::plant_Pa, {"plant_pressure_drop", "Pa", "across the plant", mean, 0}},
      {&R::sensor_Pa, {"sensor_pressure", "Pa", "pressure difference at the sensor's branch", mean, 0}},
      {&R::sensor_setpoint_Pa, {"sensor_setpoint", "Pa", "that the pumps shall hold; 0: none", mean, 0}},
      {&R::npsh_available_m, {"npsh_available", "m", "suction head at the pumps", mean, 0}},
      {&R::npsh_margin_m, {"npsh_margin", "m", "suction head beyond what the pumps need", mean, 0}},
      {&R::least_flow_ratio,
       {"least_flow_ratio", "1", "least flow of a branch over what it asks for", mean, 0}},
      {&R::highest_velocity_m_s, {"highest_velocity", "m/s", "in mains and branches", maximum, 0}},
      {&R::least_authority, {"least_authority", "1", "least authority of a control valve", mean, 0}},
      {&R::limited, {"limited", "1", "1 when a branch gets less than it asks for", mean, 0}},
      {&R::outside_range,
       {"outside_range", "1", "1 when pumps cavitate or leave their curve, or nothing solves", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<LoopBranchRecord>> record_columns(const LoopBranchRecord*) {
  using R = LoopBranchRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::flow_m3_s, {"flow", "m3/s", "through all units of the branch", mean, 0}},
      {&R::wanted_m3_s, {"wanted_flow", "m3/s", "that the units ask for", mean, 0}},
      {&R::available_m3_s, {"available_flow", "m3/s", "with the valve fully open", mean, 0}},
      {&R::flow_ratio, {"flow_ratio", "1", "flow over what is asked for", mean, 0}},
      {&R::difference_Pa, {"pressure_difference", "Pa", "at the take-off", mean, 0}},
      {&R::pipe_Pa, {"pipe_pressure_drop", "Pa", "in the pipes of the branch", mean, 0}},
      {&R::coil_Pa, {"coil_pressure_drop", "Pa", "in exchanger or coil", mean, 0}},
      {&R::balancing_Pa, {"balancing_pressure_drop", "Pa", "in the balancing valve", mean, 0}},
      {&R::valve_Pa, {"valve_pressure_drop", "Pa", "in the control valve", mean, 0}},
      {&R::valve_opening, {"valve_opening", "1", "stroke of the control valve", mean, 0}},
      {&R::valve_authority,
       {"valve_authority", "1", "drop of the open valve at design flow over the difference", mean, 0}},
      {&R::velocity_m_s, {"velocity", "m/s", "in the pipes of the branch", maximum, 0}},
      {&R::main_velocity_m_s, {"main_velocity", "m/s", "in the main before the take-off", maximum, 0}},
      {&R::limited, {"limited", "1", "1 when less flows than is asked for", mean, 0}},
  };
  return rows;
}

}  // namespace thermohall
