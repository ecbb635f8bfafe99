#include "sim/cli/scenario_schema.h"

#include "sim/cli/schema_controls.h"
#include "sim/cli/schema_loop.h"
#include "sim/cli/schema_types.h"
#include "sim/scenario/redundancy_section.h"

namespace thermohall {
namespace {

using namespace schema;

Json coolant_keys() {
  return {{"coolant", words({"water", "propylene_glycol", "ethylene_glycol"}, "Liquid")},
          {"glycol", quantity("1", 0.05, 0.6, "Mass fraction of glycol; not for water")}};
}

Json site() {
  Json keys{{"climate", id_of(ids_of_kind("climates"), "Built-in climate; or give weather")},
            {"weather", text("EPW file, relative to this file; or give climate")},
            {"place", text("Name of the place for titles")},
            {"grid", id_of(ids_of_kind("grids"), "Electricity grid of the library")}};
  add(keys, rows_of_type("grids"));
  return object(keys, "Climate and electricity grid");
}

Json run_section() {
  return object(
      {{"mode", words({"quasi_steady", "dynamic"}, "Balance at each step, or with thermal storage")},
       {"start", quantity("s", 0, 365 * 86400.0, "Since 1 January, local standard time", "0 s")},
       {"duration", quantity("s", 1, 50 * 365 * 86400.0, "Simulated time", "365 day")},
       {"output_interval", quantity("s", 1, 31 * 86400.0, "Recording interval", "1 h")},
       {"step", quantity("s", 0.01, 3600, "Step of the dynamic mode", "60 s")},
       {"control_interval", quantity("s", 0.1, 3600, "Controls act this often", "60 s")},
       {"integrator", words({"exponential", "dormand_prince"}, "Method of the dynamic mode")},
       {"record_racks", flag("Write the series of each rack. Default: true")},
       {"rack_interval", quantity("s", 1, 31 * 86400.0, "Recording interval of racks", "1 h")},
       {"cohorts", flag("Compute equal racks once. Default: true")}},
      "What is simulated and recorded");
}

Json rectangle() {
  return {{"x", quantity("m", 0, 2000, "Smallest x")},
          {"y", quantity("m", 0, 2000, "Smallest y")},
          {"length", quantity("m", 0.05, 2000, "Along x")},
          {"width", quantity("m", 0.05, 2000, "Along y")}};
}

Json facing(std::string_view meaning) { return words({"north", "south", "east", "west"}, meaning); }

// What stands where in the hall.
Json layout() {
  Json tiles = rectangle();
  add(tiles, {{"open_area", quantity("1", 0.01, 1, "Open share of the surface", "25 %")}});
  Json containment = rectangle();
  add(containment, {{"aisle", words({"cold", "hot"}, "Which aisle is contained")},
                    {"height", quantity("m", 0, 20, "Top of the curtain", "tallest rack beside it")},
                    {"lid", flag("Closed above. Default: true")},
                    {"doors", flag("Closed at the ends. Default: true")},
                    {"chimney", flag("Leads into the ceiling void. Default: false")},
                    {"leakage", quantity("1", 0, 1, "Open share of its surface", "2 %")}});
  Json obstacle = rectangle();
  add(obstacle, {{"bottom", quantity("m", 0, 50, "Lower edge", "0 m")},
                 {"top", quantity("m", 0, 50, "Upper edge", "height of the hall")}});
  const Json door{{"x", quantity("m", 0, 2000, "Smallest x")},
                  {"y", quantity("m", 0, 2000, "Smallest y")},
                  {"width", quantity("m", 0.5, 10, "Clear width", "1.2 m")},
                  {"facing", facing("Direction into which it opens")},
                  {"height", quantity("m", 0.5, 20, "Clear height", "2.1 m")},
                  {"open_area", quantity("1", 0, 1, "Open share of a door in a partition", "0")}};
  return {{"raised_floor", object({{"height", quantity("m", 0.1, 3, "Of the void under the floor")},
                                   {"leakage", quantity("1", 0, 0.2, "Open share besides tiles", "0.35 %")}},
                                  "A floor void that brings supply air to the tiles")},
          {"ceiling_void", object({{"height", quantity("m", 0.1, 10, "Above the ceiling")}},
                                  "A void in the height of the hall that takes return air")},
          {"drawing", object({{"file", text("PNG, JPEG, SVG or DXF, relative to this file")},
                              {"x", quantity("m", -2000, 2000, "Of its left edge", "0 m")},
                              {"y", quantity("m", -2000, 2000, "Of its upper edge", "0 m")},
                              {"length", quantity("m", 0.1, 5000, "Along x", "length of the hall")}},
                             "Drawing of the building to trace")},
          {"tiles", by_id(object(tiles, "A rectangle of perforated tiles"), "Perforated floor tiles")},
          {"cutouts", by_id(object(tiles, "A hole for cables"), "Holes in the raised floor besides tiles")},
          {"grilles", by_id(object(tiles, "A rectangle of grilles"), "Return grilles in the ceiling")},
          {"containments", by_id(object(containment, "Walls around an aisle"), "Contained aisles")},
          {"obstacles", by_id(object(obstacle, "A solid box"), "Columns, walls, trays")},
          {"doors", by_id(object(door, "A door of the building"), "Doors of the building")}};
}

// Places of the units of a bank.
Json places() {
  return by_id(object({{"x", quantity("m", 0, 2000, "Smallest x")},
                       {"y", quantity("m", 0, 2000, "Smallest y")},
                       {"facing", facing("Where the front looks")}},
                      "Where one unit stands"),
               "Places of the units, by name");
}

Json hall() {
  Json zone{
      {"containment", id_of(ids_of_kind("containments"), "Air management of the zone")},
      {"supply_setpoint", quantity("K", 273.15, 323.15, "Supply air temperature")},
      {"area", quantity("m2", 0.1, 1e6, "Floor area", "an equal share of the hall")},
      {"air_volume", quantity("m3", 0, 1e7, "Air on the cold side, which stores heat", "half the zone")},
      {"air_margin", quantity("1", -0.5, 5, "Supply air over demand", "0")},
      {"minimum_air_share", quantity("1", 0, 1, "Of the units' rated air", "0.2")},
      {"inlet_limit", quantity("K", 283.15, 333.15, "Limit for hours_above_limit", "27 degC")},
      {"lighting", quantity("W/m2", 0, 100, "Lighting", "0")},
      {"other_heat", quantity("W", 0, 1e7, "Other heat into the zone", "0")},
      {"metal_heat_capacity", quantity("J/K", 0, 1e12, "Thermal mass of the room", "0")},
      {"metal_conductance", quantity("W/K", 0, 1e8, "Between air and that mass", "0")},
      {"ventilation", quantity("m3/s", 0, 1000, "Outdoor air for people and pressure", "0")},
      {"minimum_dew_point", quantity("K", 200, 320, "Humidified below", "-9 degC")},
      {"maximum_dew_point", quantity("K", 200, 320, "Dried above", "15 degC")},
      {"humidifier_energy", quantity("J/kg", 0, 1e8, "Electricity per water added", "0")},
      {"controls", zone_controls()}};
  add(zone, rows_of_type("containments"));
  Json keys{{"length", quantity("m", 1, 2000, "Along x")},
            {"width", quantity("m", 1, 2000, "Along y")},
            {"height", quantity("m", 2, 50, "Clear height", "4 m")},
            {"zones", by_id(object(zone, "An aisle system: racks that share a cold and a hot side"),
                            "Aisle systems")}};
  add(keys, layout());
  return object(keys, "The data hall, its air zones and what stands in it");
}

Json loads() {
  const Json load =
      object({{"utilisation", quantity("1", 0, 1, "Constant share of full work")},
              {"power", quantity("W", 0, 1e7, "Constant IT power of a rack")},
              {"mean", quantity("1", 0, 1, "Mean utilisation of a daily swing")},
              {"amplitude", quantity("1", 0, 1, "Swing around the mean")},
              {"peak_time", quantity("s", 0, 86400, "Time of day of the peak", "15 h")},
              {"weekend", quantity("1", 0, 2, "Factor at weekends", "1")},
              {"trace", text("CSV file, relative to this file")},
              {"column", text("Column of the trace")},
              {"time_column", text("Column with the time. Default: time")},
              {"quantity", words({"utilisation", "power"}, "What the column holds. Default: utilisation")},
              {"scale", quantity("1", 0, 1e9, "Factor on the values", "1")},
              {"repeat", flag("Begin again after the last sample. Default: true")}},
             "Exactly one of utilisation, power, mean, trace");
  return by_id(load, "What work or power is asked of racks");
}

Json racks(bool row) {
  Json rack = rows_of_type("racks");
  add(rack, about_type());
  Json door{{"water", text("Loop or CDU that cools the door")},
            {"leaving_air_setpoint", quantity("K", 273.15, 333.15, "Air leaving the door")}};
  Json keys{{"type", id_of(ids_of_kind("racks"), "Rack type")},
            {"zone", text("Id of the zone")},
            {"load", text("Id of the load")},
            {"liquid", text("CDU or loop that cools plates or tanks")},
            {"rear_door", equipment("rear_doors", door, "Rear-door heat exchanger")},
            {"rack", object(rack, "Values of the type that differ here")},
            {"recirculation", quantity("1", 0, 0.95, "Share of inlet air that is exhaust", "as the zone")},
            {"feeds",
             {{"type", {"array", "string"}},
              {"description", "Names of power.feeds that the cords hang on. Default: all"}}},
            {"internal_recirculation",
             quantity("1", 0, 0.5, "Own exhaust through gaps without blanking panels", "as airflow")},
            {"x", quantity("m", 0, 2000, "Position of the first rack")},
            {"y", quantity("m", 0, 2000, "Position of the first rack")},
            {"pitch", quantity("m", 0.1, 20, "Distance between racks", "width of the rack")},
            {"facing", words({"north", "south", "east", "west"}, "Where the cold side looks")}};
  if (row) keys["count"] = count(1, 1000000, "Racks in the row");
  return by_id(object(keys, row ? "Equal racks side by side" : "One rack"),
               row ? "Rows of equal racks" : "Single racks");
}

Json plant() {
  const Json pumps = equipment("pumps", Json::object(), "Pumps, one unit");
  Json loop = coolant_keys();
  add(loop, {{"supply_setpoint", quantity("K", 253.15, 353.15, "Supply temperature")},
             {"design_temperature_difference", quantity("delta_K", 1, 40, "Return less supply at design")},
             {"volume", quantity("m3", 0.01, 1e5, "Liquid in the loop")},
             {"control_time", quantity("s", 1, 3600, "Time constant of the supply control", "120 s")},
             {"chillers", text("Id of the chiller bank")},
             {"dry_coolers", text("Id of the dry cooler bank in the loop")},
             {"towers", text("Id of the tower bank behind the exchanger")},
             {"exchanger", equipment("exchangers", Json::object(), "Plate exchanger to the towers")},
             {"pumps", pumps},
             {"heat_reuse", object({{"capacity", quantity("W", 0, 1e10, "Most heat taken")},
                                    {"minimum_temperature", quantity("K", 273.15, 373.15, "Return needed")}},
                                   "Heat delivered outside")}});
  add(loop, loop_equipment());
  const Json chiller{{"condenser", text("Bank that cools the condenser; for an inline type: water or air")},
                     {"condenser_flow", quantity("kg/s", 0, 1e5, "Condenser water of one machine")},
                     {"condenser_pumps", pumps}};
  const Json tower{{"controls", bank_controls()},
                   {"condenser_setpoint",
                    quantity("K", 274.15, 313.15, "Water asked for while chillers run", "minimum_setpoint")},
                   {"minimum_setpoint", quantity("K", 274.15, 313.15, "Coldest water asked for")},
                   {"pumps", pumps}};
  const Json dry_cooler{{"controls", bank_controls()},
                        {"minimum_setpoint", quantity("K", 243.15, 343.15, "Coldest liquid", "5 degC")}};
  Json chillers = equipment("chillers", Json::object(), "A bank of equal chillers");
  add(chillers["properties"], chiller);
  return object({{"loops", by_id(object(loop, "A facility water loop"), "Facility water loops")},
                 {"chillers", by_id(chillers, "Chiller banks")},
                 {"towers", by_id(equipment("towers", tower, "A bank of equal cells"), "Tower banks")},
                 {"dry_coolers",
                  by_id(equipment("dry_coolers", dry_cooler, "A bank of equal units"), "Dry cooler banks")}},
                "Central plant");
}

Json cooling() {
  const Json air{
      {"places", places()},
      {"zone", text("Zone it serves")},
      {"loop", text("Loop of chilled-water units")},
      {"changeover", changeover()},
      {"air_economizer", equipment("air_economizers", Json::object(), "Cooling with outdoor air")},
      {"indirect_evaporative", equipment("indirect_evaporative", Json::object(), "Air-to-air exchanger")}};
  Json cdu = coolant_keys();
  add(cdu, {{"places", places()},
            {"zone", text("Zone where it stands")},
            {"loop", text("Facility loop; none for a liquid-to-air unit")},
            {"controls", cdu_controls()},
            {"supply_setpoint", quantity("K", 273.15, 353.15, "Coolant to the racks")},
            {"volume", quantity("m3", 1e-4, 1e4, "Coolant in unit, pipes and racks")}});
  add(cdu, network_keys());
  return object({{"air", by_id(equipment("air_units", air, "A bank of equal air units"), "Air units")},
                 {"liquid", by_id(equipment("cdus", cdu, "A bank of equal units"), "Coolant distribution")},
                 {"plant", plant()}},
                "Air units, coolant distribution and central plant");
}

Json power() {
  const Json heat_to{{"places", places()},
                     {"heat_to", text("Zone that the losses heat, or outdoors (default)")}};
  Json ups_keys = heat_to;
  ups_keys["eco_share"] = quantity("1", 0, 1, "Share of time in eco mode", "0");
  return object({{"transformers", equipment("transformers", heat_to, "Transformers")},
                 {"ups", equipment("ups", ups_keys, "Uninterruptible power supplies")},
                 {"pdus", equipment("pdus", heat_to, "Power distribution units")},
                 {"busways", equipment("busways", heat_to, "Busways")},
                 {"batteries", equipment("batteries", Json::object(), "Battery strings of the UPS")},
                 {"generators", equipment("generators", Json::object(), "Standby generator sets")},
                 {"autonomy", quantity("s", 0, 86400, "Of the UPS without `batteries`", "5 min")},
                 {"air_on_ups", flag("Air units are fed by the UPS. Default: false")},
                 {"pumps_on_ups", flag("Pumps are fed by the UPS. Default: false")},
                 {"feeds", feeds()}},
                "The power chain from utility to racks");
}

Json cost() {
  Json line = rows_of_type("unit_costs");
  add(line, {{"label", text("Name")},
             {"source", text("Where it comes from")},
             {"confidence", text("How sure it is")}});
  return object(
      {{"tariff", equipment("tariffs", Json::object(), "Electricity tariff", false)},
       {"water", quantity("USD/m3", 0, 1000, "Price of water")},
       {"carbon_price", quantity("USD/kg", 0, 100, "Price of carbon dioxide", "0")},
       {"discount_rate", quantity("1", 0, 0.5, "A year")},
       {"years", count(1, 60, "Horizon of the cost of ownership")},
       {"energy_escalation", quantity("1", -0.2, 0.5, "Rise of the energy price a year", "0")},
       {"staff", quantity("USD/W", 0, 10, "Staff a year by IT power", "0")},
       {"insurance", quantity("1", 0, 0.2, "Share of capital a year", "0")},
       {"contingency", quantity("1", 0, 1, "Share of capital", "0")},
       {"engineering", quantity("1", 0, 1, "Share of capital", "0")},
       {"water_escalation", quantity("1", -0.2, 0.5, "Rise of water prices a year", "0")},
       {"general_escalation",
        quantity("1", -0.2, 0.5, "Rise of maintenance, staff and other costs a year", "0")},
       {"replacement_escalation", quantity("1", -0.5, 0.5, "Rise of replacement prices a year", "0")},
       {"carbon_escalation", quantity("1", -0.5, 1, "Rise of the carbon price a year", "0")},
       {"sewer", quantity("USD/m3", 0, 1000, "Price of water discharged", "0")},
       {"blowdown", quantity("1", 0, 1, "Share of the water taken in that is discharged", "0")},
       {"chemicals", quantity("USD/m3", 0, 1000, "Treatment by water taken in", "0")},
       {"property_tax", quantity("1", 0, 0.2, "Share of capital a year", "0")},
       {"decommissioning", quantity("1", 0, 1, "Share of capital without IT, at the end", "0")},
       {"heat_price", quantity("USD/J", 0, 1e-6, "Price of exported heat", "0")},
       {"prices",
        object({{"region_index", quantity("1", 0.1, 10, "Factor on everything but IT", "1")},
                {"year", count(2000, 2100, "Year of construction. Default: 2025")},
                {"escalation", quantity("1", -0.2, 0.5, "Rise a year since 2025, on all but IT", "0")},
                {"factors", by_id(quantity("1", 0, 100, "Factor"), "Factors by category")}},
               "Place, year and market of the prices")},
       {"revenue", object({{"gpu_hour", quantity("USD/h", 0, 1000, "Price of an accelerator hour", "0")},
                           {"capacity_month", quantity("USD/W", 0, 10, "Price of a month of power", "0")},
                           {"growth", quantity("1", -0.9, 1, "Rise of both a year", "0")}},
                          "What is sold")},
       {"accelerator", object({{"petaflops", quantity("1", 0, 1e6, "PFLOP/s of one", "0")},
                               {"tokens_per_second", quantity("1", 0, 1e9, "Tokens of one", "0")}},
                              "What an accelerator does")},
       {"investment",
        object({{"income_tax", quantity("1", 0, 0.9, "Of the profit", "0")},
                {"it_write_off", quantity("year", 1, 60, "Depreciation of IT", "5 year")},
                {"other_write_off", quantity("year", 1, 60, "Depreciation of the rest", "20 year")},
                {"method", words({"straight_line", "double_declining"}, "Depreciation")},
                {"loan", quantity("1", 0, 1, "Share of the first purchases", "0")},
                {"loan_rate", quantity("1", 0, 0.5, "Interest a year", "0")},
                {"loan_years", quantity("year", 1, 60, "Equal payments over", "10 year")}},
               "Tax and loan of the owner")},
       {"property",
        object({{"building_ratio", quantity("1", 0, 20, "Gross building area over hall area", "1")},
                {"land_area", quantity("m2", 0, 1e8, "Land bought", "0")},
                {"lease", quantity("USD/m2", 0, 1e5, "Rent of the building, a year", "0")},
                {"colocation", quantity("USD/W", 0, 10, "Rent of capacity, a month", "0")},
                {"escalation", quantity("1", -0.2, 0.5, "Rise of rents a year", "0")}},
               "Land, building and rent")},
       {"schedule",
        object({{"construction", quantity("s", 0, 6.3e8, "From the last delivery to opening", "0")},
                {"deposit", quantity("1", 0, 1, "Share of the price paid with the order", "0")},
                {"lead_times", by_id(quantity("s", 0, 6.3e8, "From order to delivery"), "By category")},
                {"phases", by_id(object({{"at", quantity("year", 0, 60, "After opening", "0")},
                                         {"share", quantity("1", 0, 1, "Of the capital")}},
                                        "A purchase"),
                                 "Capital bought in parts; the shares add up to 1")}},
               "When capital is spent")},
       {"money", object({{"terms", words({"nominal", "real"}, "Of all amounts. Default: nominal")},
                         {"inflation", quantity("1", -0.1, 0.5, "A year, of all prices", "0")},
                         {"currency", text("Also give headline costs in this stated currency")}},
                        "Inflation and currency")},
       {"lines",
        by_id(object(line, "A priced quantity"), "Unit costs that replace or add to the library's")}},
      "Tariff, prices and financial assumptions");
}

Json footprint() {
  const Json factor_list{{"type", "array"}, {"items", {{"type", {"number", "string"}}}}};
  return object(
      {{"grid_profile", object({{"file", text("CSV with a column `intensity`, one row an hour of the year")},
                                {"monthly", factor_list},
                                {"hourly", factor_list}},
                               "Carbon intensity over the year; factors on the site's, 12 and 24 of them")},
       {"market",
        object({{"certificates", quantity("1", 0, 1, "Share of the energy from renewable plants", "0")},
                {"residual_intensity", quantity("kg/J", 0, 1e-6, "Of the rest", "that of the site")}},
               "Market-based accounting")},
       {"refrigerant", object({{"charge", quantity("kg/W", 0, 0.1, "By cooling capacity", "0")},
                               {"leak", quantity("1", 0, 1, "Share of the charge lost a year", "0")},
                               {"gwp", quantity("1", 0, 3e4, "Global warming potential", "0")}},
                              "Leakage of chillers and direct expansion")},
       {"embodied", by_id(object({{"quantity", text("What of the layout it is counted by")},
                                  {"amount", text("CO2 equivalent by unit of the quantity, e.g. 800 kg/m2")},
                                  {"life", quantity("year", 0.5, 200, "Over which it is spread")},
                                  {"source", text("Where it comes from")},
                                  {"confidence", text("How sure it is")}},
                                 "Carbon of making something"),
                          "Embodied carbon")},
       {"water", object({{"daily_limit", quantity("m3/s", 0, 100, "Most of a day, e.g. 120 m3/day", "none")},
                         {"drought_limit", quantity("m3/s", 0, 100, "Most of a day of drought", "none")},
                         {"drought_from", count(1, 12, "First month. Default: 6")},
                         {"drought_to", count(1, 12, "Last month. Default: 9")}},
                        "Limits of water use")},
       {"regulation", object({{"in_operation", quantity("1", 1950, 2200, "Year of the start, 1 July is .5")},
                              {"assessed", quantity("1", 1950, 2200, "Year judged", "two years later")},
                              {"germany", flag("EnEfG. Default: true")},
                              {"european_union", flag("(EU) 2024/1364. Default: true")}},
                             "Which laws are checked")}},
      "Carbon, water and law");
}

Json retrofit() {
  return object(
      {{"floor_load", quantity("Pa", 0, 1e6, "Of the floor, e.g. 12 kN/m2", "not limited")},
       {"rack_mass", quantity("kg", 0, 1e5, "Of one rack, on its feet and on the way in", "not limited")},
       {"aisle", quantity("m", 0, 10, "Depth of floor that carries a rack beside its own", "1.2 m")},
       {"ceiling", quantity("m", 0, 50, "Clear height", "not limited")},
       {"overhead", quantity("m", 0, 10, "Trays and pipes over a rack", "0.6 m")},
       {"floor_area", quantity("m2", 0, 1e7, "Of the hall", "not limited")},
       {"rack_air_heat", quantity("W", 0, 1e7, "That the room air takes from one rack", "not limited")},
       {"utility", quantity("W", 0, 1e11, "Connected power of the site", "not limited")},
       {"ups", quantity("W", 0, 1e11, "IT power that UPS and generators carry", "not limited")},
       {"cooling", quantity("W", 0, 1e11, "Heat of IT that the plant rejects", "not limited")},
       {"water", quantity("m3/s", 0, 100, "Most of a day, e.g. 80 m3/day", "not limited")},
       {"standing", by_id(quantity("1", 0, 1, "Share"), "Share of a cost category that is there already")}},
      "An existing hall and its limits");
}

Json acceptance() {
  return object(
      {{"inlet_limit", quantity("K", 273.15, 333.15, "Every height band of every rack stays below it",
                                "29.4 degC, with evaporative air units 33.3 degC")},
       {"recommended", quantity("K", 273.15, 333.15, "Bands above it are counted", "27 degC")},
       {"sensor_height", quantity("m", 0.1, 10, "Height of the sensors that alarm", "2 m")},
       {"design_air", quantity("m3/J", 1e-6, 1e-2, "Air by heat that the client asks for", "170 cfm/kW")},
       {"bin_edges",
        {{"type", "array"},
         {"description", "Five rising temperatures. Default: 29.4, 32.2, 35, 37, 45 degC"},
         {"minItems", 5},
         {"maxItems", 5}}},
       {"load", quantity("1", 0.05, 1, "Share of its rating at which every rack works", "as designed")},
       {"dry_bulb", quantity("K", 223.15, 343.15, "Outdoor air of the extreme day",
                             "that of fifty years of the weather file, else the hottest hour")},
       {"transient", flag("Judge the loss of the utility too. Default: true")},
       {"outage", quantity("s", 10, 14400, "Time without the utility", "600 s")},
       {"allowed_above", quantity("s", 0, 14400, "Time a rack may be above the limit", "295 s")},
       {"servers",
        count(0, 1000, "Servers in each rack, for its mass. Default: the type's own heat capacity")},
       {"steel", quantity("kg", 0, 50, "Steel of a rack unit", "5 kg")},
       {"server_mass", quantity("kg", 0, 200, "Mass of a server that takes part", "15 kg")},
       {"specific_heat", quantity("J/(kg K)", 50, 5000, "Of both masses", "500 J/(kg K)")},
       {"effectiveness", quantity("1", 0.05, 1, "Of the mass against the air of its rack", "0.8")}},
      "Rules by which a client accepts the hall");
}

Json airflow() {
  return object(
      {{"mode", words({"preview", "standard", "fine"}, "Effort of the computation. Default: standard")},
       {"turbulence", words({"zero_equation", "k_epsilon", "buoyant_k_epsilon"},
                            "Turbulence model. Default: k_epsilon in mode fine, else zero_equation")},
       {"cell", quantity("m", 0.05, 1, "Cell size", "by the volume of the hall")},
       {"coarse_cell", quantity("m", 0.1, 2, "Cell size of the preview", "twice the cell")},
       {"rack_segments", count(1, 20, "Height bands of a rack. Default: 3")},
       {"rack_recirculation", quantity("1", 0, 0.5, "Servers' own exhaust in their inlet", "2 %")},
       {"rack_air",
        quantity("m3/J", 1e-6, 1e-2, "Air by heat of a rack, e.g. 120 cfm/kW", "that of the servers")},
       {"plenum", flag("Solve the floor void; otherwise tiles share by open area. Default: true")},
       {"tile_jets", flag("Tiles blow with the momentum of their free area. Default: true")},
       {"buoyancy", flag("Warm air rises. Default: true")},
       {"couple", flag("Runs take recirculation from the air field. Default: false")},
       {"fields", count(1, 1000, "Most fields of a coupled run. Default: 12")},
       {"field_step", quantity("1", 0.01, 1, "Change of air or load that asks for another field", "10 %")},
       {"acceptance", acceptance()}},
      "How the air of the hall is computed in three dimensions");
}

Json events() {
  return by_id(
      object(
          {{"at", quantity("s", 0, 50 * 365 * 86400.0, "From the start of the run")},
           {"duration", quantity("s", 0.01, 50 * 365 * 86400.0, "Then it ends", "it lasts")},
           {"action", words({"off", "on", "degrade", "utility_loss", "feed_loss", "setpoint", "sensor_bias",
                             "load", "heat_wave", "water_cut", "valve_stuck", "leak"},
                            "What happens")},
           {"unit",
            text("To what: air.ID, liquid.ID, pumps.LOOP, chillers.ID, towers.ID, dry_coolers.ID, "
                 "doors.ROW, ups, pdus, busways, transformers, also of one feed (ups.FEED), generators; "
                 "zones.ID and loops.ID for set-points; the id of a load or of a feed")},
           {"count", count(1, 100000, "Units. Default: all of the bank")},
           {"share", quantity("1", 0, 1,
                              "Left by degrade; lost with a feed (default 50 %); opening of a stuck valve")},
           {"value", text("Set-point, bias, load, rise of the outdoor temperature, flow of a leak")},
           {"reserve", quantity("m3", 0, 1e4, "Water that a leak may lose before the flow stops", "0 m3")}},
          "Something that happens at an instant"),
      "Failures and changes during the run");
}

Json restart() {
  const auto kind = [](const char* meaning) {
    return object({{"restart_delay", quantity("s", 0, 7200, "From return of power to the ramp")},
                   {"ramp_time", quantity("s", 0, 7200, "From rest to full")},
                   {"coast_down_time", quantity("s", 0, 7200, "To half speed without power; 0: at once")},
                   {"bridged_time", quantity("s", 0, 3600, "Longest loss that does not stop it")}},
                  meaning);
  };
  return object({{"air", kind("Fans of the air units")},
                 {"cdus", kind("Pumps of the CDUs")},
                 {"pumps", kind("Pumps of the loops")},
                 {"chillers", kind("Chillers and direct-expansion compressors")},
                 {"heat_rejection", kind("Towers and dry coolers")}},
                "How equipment stops and starts again");
}

Json limits() {
  return object({{"recommended", quantity("K", 283.15, 333.15, "Rack inlet", "27 degC")},
                 {"allowable", quantity("K", 283.15, 333.15, "Rack inlet", "32 degC")},
                 {"shutdown", quantity("K", 293.15, 363.15, "Servers switch off above it", "55 degC")}},
                "Inlet temperatures by which a failure is judged");
}

Json redundancy() {
  Json keys = {
      {"all", words({"N", "N+1", "N+2", "2N"}, "Of every system without a line of its own. Default: N")}};
  for (const char* system : redundant_system_names)
    keys[system] = words({"N", "N+1", "N+2", "2N"}, "Units beyond the need");
  return object(keys, "What each system has to have; the table of margins says whether it is met");
}

}  // namespace

Json scenario_schema() {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Thermohall scenario"}};
  add(schema, object({{"format", {{"const", "thermohall-scenario 1"}, {"description", "Kind and version"}}},
                      {"name", text("Name of the design")},
                      {"description", text("What it is about")},
                      {"extends", text("Scenario file that this one changes")},
                      {"types", types()},
                      {"site", site()},
                      {"run", run_section()},
                      {"hall", hall()},
                      {"airflow", airflow()},
                      {"loads", loads()},
                      {"rows", racks(true)},
                      {"racks", racks(false)},
                      {"cooling", cooling()},
                      {"power", power()},
                      {"events", events()},
                      {"restart", restart()},
                      {"limits", limits()},
                      {"redundancy", redundancy()},
                      {"currencies", by_id(text("Worth of one unit, e.g. 1.08 USD"), "Rates of exchange")},
                      {"footprint", footprint()},
                      {"retrofit", retrofit()},
                      {"cost", cost()}},
                     "A data hall, its loads, cooling, power and cost"));
  for (auto& [key, section] : schema["properties"].items())
    if (key != "format") allow_empty_values(section);
  schema["required"] = Json::array({"format"});
  return schema;
}

}  // namespace thermohall
