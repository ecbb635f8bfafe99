#include "sim/cli/schema_loop.h"

#include "models/hydraulics/control_valve.h"
#include "sim/base/parameter_slot.h"
#include "sim/cli/schema_controls.h"
#include "sim/scenario/hydraulics_section.h"
#include "sim/scenario/storage_section.h"

namespace thermohall::schema {
namespace {

template <class P>
Json rows_of_table() {
  static P owner{};
  Json rows = Json::object();
  for (const auto& slot : make_parameter_slots<P>(parameter_table(static_cast<const P*>(nullptr)), owner))
    rows[std::string(slot.key)] = row(slot);
  return rows;
}

Json tank() {
  Json keys{{"kind", words({"stratified", "ice"}, "Default: stratified")},
            {"charged_temperature", quantity("K", 253.15, 353.15, "Of the charged tank", "supply_setpoint")},
            {"discharged_temperature",
             quantity("K", 253.15, 363.15, "Of the empty tank", "set-point and design difference")},
            {"charge_supply",
             quantity("K", 233.15, 353.15, "Water that the chillers make while charging; needed for ice",
                      "charged_temperature")},
            {"maximum_flow", quantity("m3/s", 0, 100, "Through the tank")},
            {"charge_power", quantity("W", 0, 1e10, "Most heat given to the loop while charging")},
            {"discharge_power", quantity("W", 0, 1e10, "Most heat taken by the rule", "not limited")},
            {"rule", words({"reserve", "hours", "tariff"}, "When it works. Default: reserve")},
            {"discharge_from", quantity("s", 0, 86400, "Time of day, with rule: hours")},
            {"discharge_to", quantity("s", 0, 86400, "Time of day")},
            {"charge_from", quantity("s", 0, 86400, "Time of day")},
            {"charge_to", quantity("s", 0, 86400, "Time of day")},
            {"reserve", quantity("1", 0, 1, "Charge that the rule leaves for failures", "0")},
            {"initial_charge", quantity("1", 0, 1, "At the start", "100 %")},
            {"ambient_temperature", quantity("K", 213.15, 343.15, "Around the tank", "20 degC")}};
  add(keys, rows_of_table<StratifiedTankParameters>());
  add(keys, rows_of_table<IceTankParameters>());
  return object(keys, "A store of cold beside the chillers");
}

Json pipe() {
  Json keys = rows_of_table<PlugFlowPipeParameters>();
  add(keys, {{"ambient_temperature", quantity("K", 213.15, 343.15, "Around the pipes", "20 degC")}});
  return object(keys, "Supply and return pipe between plant and hall");
}

Json point(std::string_view meaning) {
  return object({{"flow", quantity("m3/s", 1e-9, 100, "Of the measured point")},
                 {"pressure_drop", quantity("Pa", 0, 1e8, "At that flow")},
                 {"exponent", quantity("1", 1, 2, "Of the flow", "2")}},
                meaning);
}

Json branch_keys(const char* meaning, const Json& pipe_keys, const Json& valve_keys) {
  return object({{"main", object(pipe_keys, "From the take-off before, and as much back")},
                 {"pipe", object(pipe_keys, "Of one unit, out and back together")},
                 {"coil", point("Exchanger or coil of one unit; needed here or under each")},
                 {"valve", object(valve_keys, "Control valve of one unit; without one the flow is constant")},
                 {"balancing_kv", quantity("m3/s", 1e-8, 10, "Balancing valve of one unit", "none")},
                 {"design_flow", quantity("m3/s", 1e-9, 100, "Of one unit", "by its data")}},
                meaning);
}

Json loop_network() {
  const Json pipe_keys = rows_of_table<PipeParameters>();
  const Json valve_keys = rows_of_table<ControlValveParameters>();
  return object(
      {{"pump", object(rows_of_table<NetworkPumpParameters>(), "One pump of the loop by its curves")},
       {"control", words({"pressure", "speed"}, "What the pumps hold. Default: pressure")},
       {"pressure_difference", quantity("Pa", 1, 1e7, "At the sensor, with control: pressure")},
       {"sensor", text("Branch whose take-off has the sensor. Default: the last")},
       {"plant", point("Exchangers of the plant and the pipes around them")},
       {"strainer", point("Between the vessel and the pumps")},
       {"minimum_flow",
        quantity("m3/s", 0, 100, "Of each running chiller; without chillers of the plant", "0")},
       {"bypass", object(valve_keys, "Valve that keeps the minimum flow; without it any flow passes")},
       {"reverse_return", flag("The return leaves at the far end. Default: false")},
       {"balancing", words({"given", "computed"}, "Balancing valves. Default: given")},
       {"each",
        branch_keys("What holds for every branch that does not say otherwise", pipe_keys, valve_keys)},
       {"branches",
        by_id(branch_keys("Pipes and valves of one bank, door or row", pipe_keys, valve_keys),
              "Branches by the id of their bank or row (doors: <row>-door), nearest to the plant first")}},
      "Pipe network of the loop");
}

}  // namespace

Json loop_equipment() {
  return {{"tank", tank()}, {"pipe", pipe()}, {"controls", loop_controls()}, {"hydraulics", loop_network()}};
}

Json network_keys() {
  const Json pipe_keys = rows_of_table<PipeParameters>();
  return {{"dew_point_margin",
           quantity("delta_K", 0, 20, "Supply kept this much above the room's dew point", "not guarded")},
          {"hydraulics",
           object({{"pump", object(rows_of_table<NetworkPumpParameters>(), "Pump of one unit by its curves")},
                   {"control", words({"flow", "pressure"}, "What the pumps hold. Default: flow")},
                   {"pressure_difference", quantity("Pa", 1, 1e7, "At the header, with control: pressure")},
                   {"unit", point("Exchanger and pipework of one unit")},
                   {"feeder", object(pipe_keys, "Header to the first rack of a row, and as much back")},
                   {"main", object(pipe_keys, "Between neighbouring racks, supply and return alike")},
                   {"reverse_return", flag("The return leaves at the far end. Default: false")},
                   {"rack", point("Hoses and couplings of a rack")},
                   {"manifold", object({{"trays", count(1, 1000, "Branches")},
                                        {"segment", object(pipe_keys, "Between neighbouring trays")},
                                        {"tray", point("Couplings and cold plates of one tray")}},
                                       "Manifold of a rack")}},
                  "Pipe network between the units and their racks")}};
}

}  // namespace thermohall::schema
