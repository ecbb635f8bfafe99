#include "sim/cli/schema_controls.h"

namespace thermohall::schema {
namespace {

Json supply(const char* meaning) { return quantity("K", 253.15, 353.15, meaning); }

Json staging(const char* up, const char* down, const char* meaning) {
  return object({{"stage_up_load", quantity("1", 0.1, 2, "Load of the running units", up)},
                 {"stage_down_load", quantity("1", 0, 2, "Load of those that remain", down)},
                 {"up_delay", quantity("s", 0, 86400, "Time above", "0 s")},
                 {"down_delay", quantity("s", 0, 86400, "Time below", "15 min")},
                 {"least_running", count(1, 100000, "Units that always run. Default: 1")},
                 {"min_on_time", quantity("s", 0, 86400, "A unit runs so long", "0 s")},
                 {"min_off_time", quantity("s", 0, 86400, "A unit rests so long", "0 s")},
                 {"rotation_interval", quantity("s", 0, 1e8, "Between changes of the lead", "never")}},
                meaning);
}

Json pi_keys(const char* gain_unit, const char* stroke, const char* lag) {
  return {{"gain", quantity(gain_unit, 0, 1000, "Of the controller")},
          {"integral_time", quantity("s", 0, 86400, "0: proportional only")},
          {"interval", quantity("s", 0.1, 3600, "Between its samples", "5 s")},
          {"stroke_time", quantity("s", 0, 3600, "Of the actuator from end to end", stroke)},
          {"lag", quantity("s", 0, 3600, "Time constant of what it acts on", lag)}};
}

Json valve(const char* lag) {
  return object(pi_keys("1/K", "60 s", lag), "Sampled controller of the supply temperature, dynamic mode");
}

Json request_keys() {
  return {{"lowest", quantity("K", 253.15, 353.15, "Coldest supply", "supply_setpoint")},
          {"highest", supply("Warmest supply")},
          {"trim", quantity("delta_K", 0, 10, "Rise of each sample", "0.1 K")},
          {"respond", quantity("delta_K", 0, 10, "Fall for each request", "0.2 K")},
          {"respond_max", quantity("delta_K", 0, 20, "Most of a sample", "0.6 K")},
          {"ignored_requests", quantity("1", 0, 1000, "That do not count", "0")},
          {"start_delay", quantity("s", 0, 86400, "Before the first change", "10 min")},
          {"interval", quantity("s", 1, 86400, "Between samples", "5 min")}};
}

Json switching() {
  return {{"on_difference", quantity("delta_K", 0, 50, "Free cooling starts at and above it", "1.1 K")},
          {"off_difference", quantity("delta_K", 0, 50, "Free cooling ends below it", "0.6 K")},
          {"min_on_time", quantity("s", 0, 86400, "It stays on so long", "20 min")},
          {"min_off_time", quantity("s", 0, 86400, "It stays off so long", "20 min")}};
}

Json pressure() {
  return object({{"difference", quantity("Pa", 1, 1e7, "Held at the far end; part of the design pressure")},
                 {"lowest", quantity("Pa", 1, 1e7, "Of the reset", "no reset")},
                 {"trim", quantity("Pa", 0, 1e6, "Fall of each sample", "2 % of difference")},
                 {"respond", quantity("Pa", 0, 1e6, "Rise for each request", "3 % of difference")},
                 {"respond_max", quantity("Pa", 0, 1e6, "Most of a sample", "10 % of difference")},
                 {"ignored_requests", quantity("1", 0, 1000, "That do not count", "0")},
                 {"start_delay", quantity("s", 0, 86400, "Before the first change", "10 min")},
                 {"interval", quantity("s", 1, 86400, "Between samples", "5 min")},
                 {"request_opening", quantity("1", 0.1, 1, "A valve beyond it asks", "95 %")}},
                "Pressure difference that the pumps hold, and its reset by valve positions");
}

}  // namespace

Json loop_controls() {
  return object(
      {{"staging", staging("95 %", "80 %", "When chillers start and stop, and which")},
       {"outdoor_reset", object({{"outdoor_low", quantity("K", 223.15, 323.15, "Dry bulb")},
                                 {"outdoor_high", quantity("K", 223.15, 333.15, "Dry bulb")},
                                 {"supply_at_low", supply("Supply at and below it")},
                                 {"supply_at_high", supply("Supply at and above it")}},
                                "Supply set-point by the outdoor temperature")},
       {"request_reset", object(request_keys(), "Supply set-point by trim and respond")},
       {"supply_pi", object({{"gain", quantity("1/K", 0, 100, "Share of the machines' capability")},
                             {"integral_time", quantity("s", 0, 86400, "0: proportional only")},
                             {"interval", quantity("s", 0, 3600, "Between its samples", "control_interval")}},
                            "Sampled controller of the supply temperature, dynamic mode")},
       {"pumps", staging("90 %", "80 %", "How many pumps run, and which")},
       {"pressure", pressure()},
       {"minimum_flow", quantity("m3/s", 0, 100, "By-pass: of each running chiller, or of the loop", "0")},
       {"free_cooling", object(switching(), "When free cooling is used beside chillers")}},
      "Controls of the loop");
}

Json zone_controls() {
  Json fans = pi_keys("1/K", "30 s", "0 s");
  fans["gain"] = quantity("1", 0, 1000, "Of the controller, 1/Pa or 1/K");
  add(fans, {{"follow", words({"pressure", "rack_inlet", "return_air"}, "What the fans hold")},
             {"set_point", quantity("1", 0, 1000, "Pa, or a temperature")},
             {"leakage", quantity("1", 0.001, 0.9, "Of the rated air at the set-point pressure",
                                  "leakage of the zone")}});
  return object({{"valve", valve("30 s")},
                 {"fans", object(fans, "Sampled controller of the fan speed, dynamic mode")},
                 {"supply_reset", object(request_keys(), "Supply set-point by requests of racks")}},
                "Controls of the room air units");
}

Json cdu_controls() {
  return object(
      {{"valve", valve("5 s")}, {"staging", staging("90 %", "80 %", "How many units run, and which")}},
      "Controls of the bank");
}

Json bank_controls() {
  return object({{"staging", staging("90 %", "60 %", "How many units run by fan speed, and which")}},
                "Controls of the bank");
}

Json changeover() {
  Json keys = switching();
  add(keys, {{"rule", words({"fixed_dry_bulb", "differential_dry_bulb", "differential_enthalpy"},
                            "What is compared with the return air")},
             {"high_limit", quantity("K", 253.15, 333.15, "Dry bulb above which it stays closed",
                                     "24 degC with fixed_dry_bulb, else 50 degC")}});
  return object(keys, "When the economiser is used");
}

Json feeds() {
  const auto limit = [](const char* normal, const char* failed) {
    return object({{"normal", quantity("1", 0.05, 2, "With all feeds alive", normal)},
                   {"failed", quantity("1", 0.05, 2, "With a feed lost", failed)}},
                  "Highest load over rating");
  };
  Json named = by_id(object({{"transformers", count(1, 100000, "Running units. Default: an equal share")},
                             {"ups", count(1, 100000, "Running units. Default: an equal share")},
                             {"pdus", count(1, 100000, "Running units. Default: an equal share")},
                             {"busways", count(1, 100000, "Running units. Default: an equal share")}},
                            "One feed"),
                     "Feeds by name");
  named["properties"] = Json{{"limits", object({{"ups", limit("80 %", "100 %")},
                                                {"pdus", limit("80 %", "100 %")},
                                                {"busways", limit("90 %", "90 %")},
                                                {"transformers", limit("80 %", "80 %")}},
                                               "How far stages may be loaded")}};
  Json both;
  both["description"] = "1 or 2, or feeds by name that racks name. Default: 1";
  both["anyOf"] = Json::array({count(1, 2, "2: racks and stages hang on two feeds, half on each"), named});
  return both;
}

}  // namespace thermohall::schema
