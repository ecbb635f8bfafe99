#include "sim/plant/hydraulic_records.h"

namespace thermohall {

std::span<const RecordColumn<HydraulicRecord>> record_columns(const HydraulicRecord*) {
  using R = HydraulicRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::flow_m3_s, {"flow", "m3/s", "coolant through all racks", mean, 0}},
      {&R::pump_pressure_Pa, {"pump_pressure", "Pa", "pressure rise of the pumps", mean, 0}},
      {&R::pump_speed, {"pump_speed", "1", "over the speed of the pump curve", mean, 0}},
      {&R::pump_power_W, {"pump_power", "W", "electric power of the pumps", mean, 0}},
      {&R::least_flow_ratio, {"least_flow_ratio", "1", "least flow of a rack over the mean", mean, 0}},
      {&R::greatest_flow_ratio,
       {"greatest_flow_ratio", "1", "greatest flow of a rack over the mean", mean, 0}},
      {&R::maldistribution,
       {"flow_maldistribution", "1", "greatest less least flow over the mean", maximum, 0}},
      {&R::least_tray_ratio,
       {"least_tray_ratio", "1", "least flow of a tray over the mean of its rack", mean, 0}},
      {&R::npsh_margin_m, {"npsh_margin", "m", "suction head beyond what the pumps need", mean, 0}},
      {&R::limited, {"limited", "1", "1 when less flows than the racks ask for", mean, 0}},
      {&R::outside_range, {"outside_range", "1", "1 when pumps cavitate or leave their curve", mean, 0}},
  };
  return rows;
}

}  // namespace thermohall
