#include "gui/properties/own_keys.h"

#include <map>

namespace thermohall::gui {
namespace {

using K = PropertyKind;

constexpr const char* compass = "north south east west";
constexpr const char* sides = "front rear top floor ceiling";
constexpr const char* coolants = "water propylene_glycol ethylene_glycol";
constexpr const char* zones = "hall.zones";
constexpr const char* liquids = "cooling.liquid cooling.plant.loops";
constexpr const char* loops = "cooling.plant.loops";

constexpr const char* place_section = "Place";
constexpr const char* feeds_section = "Feeds";
constexpr const char* load_section = "Load";

constexpr OwnKey rows[] = {
    {"type", K::reference, "", 0, 0, "rack type", nullptr, ":racks"},
    {"count", K::count, "", 1, 1000000, "racks of the row", nullptr},
    {"zone", K::reference, "", 0, 0, "air zone", "the only zone", zones},
    {"recirculation", K::quantity, "1", 0, 0.95, "share of inlet air that is exhaust", "that of the zone"},
    {"load", K::reference, "", 0, 0, "what is asked of each rack", nullptr, "loads", load_section},
    {"liquid", K::reference, "", 0, 0, "unit or loop that cools plates or bath", "none", liquids,
     feeds_section},
    {"x", K::quantity, "m", 0, 2000, "smallest x of the row", "not placed", nullptr, place_section},
    {"y", K::quantity, "m", 0, 2000, "smallest y of the row", "not placed", nullptr, place_section},
    {"facing", K::choice, "", 0, 0, "where the cold side looks", "south", compass, place_section},
    {"pitch", K::quantity, "m", 0.1, 20, "distance of neighbours", "width of the rack", nullptr,
     place_section}};

constexpr OwnKey racks[] = {rows[0], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7], rows[8]};

constexpr OwnKey rear_door[] = {
    {"type", K::reference, "", 0, 0, "type of the door", "defined here", ":rear_doors"},
    {"water", K::reference, "", 0, 0, "unit or loop that cools the door", nullptr, liquids},
    {"leaving_air_setpoint", K::quantity, "K", 273.15, 333.15, "air leaving the door", nullptr}};

constexpr OwnKey count_key{"count", K::count, "", 1, 100000, "units installed", "1"};
constexpr OwnKey standby_key{"standby", K::count, "", 0, 100000, "of these, units that normally rest", "0"};

constexpr OwnKey air[] = {
    {"type", K::reference, "", 0, 0, "type of the units", "defined here", ":air_units"},
    count_key,
    standby_key,
    {"zone", K::reference, "", 0, 0, "air zone that the units serve", "the only zone", zones},
    {"loop", K::reference, "", 0, 0, "water of chilled-water units", "none", loops, feeds_section},
    {"discharge", K::choice, "", 0, 0, "where air leaves", "that of the type", sides, place_section},
    {"intake", K::choice, "", 0, 0, "where air enters", "that of the type", sides, place_section}};

constexpr OwnKey coolant_key{"coolant", K::choice, "", 0, 0, "liquid", nullptr, coolants};
constexpr OwnKey glycol_key{"glycol", K::quantity, "1", 0.05, 0.6, "mass fraction of glycol", "none"};

constexpr OwnKey liquid[] = {
    {"type", K::reference, "", 0, 0, "type of the units", "defined here", ":cdus"},
    count_key,
    standby_key,
    {"supply_setpoint", K::quantity, "K", 273.15, 353.15, "coolant to the racks", nullptr},
    coolant_key,
    glycol_key,
    {"volume", K::quantity, "m3", 1e-4, 1e4, "coolant in unit, pipes and racks", nullptr},
    {"zone", K::reference, "", 0, 0, "where it stands", "the first zone", zones},
    {"loop", K::reference, "", 0, 0, "facility loop; none for liquid to air", "none", loops, feeds_section}};

constexpr OwnKey loop[] = {
    coolant_key,
    glycol_key,
    {"supply_setpoint", K::quantity, "K", 253.15, 353.15, "supply temperature", nullptr},
    {"design_temperature_difference", K::quantity, "delta_K", 1, 40, "return less supply", nullptr},
    {"volume", K::quantity, "m3", 0.01, 1e5, "liquid in the loop", nullptr},
    {"control_time", K::quantity, "s", 1, 3600, "settling time of the control", "120 s"},
    {"chillers", K::reference, "", 0, 0, "chiller bank", "none", "cooling.plant.chillers", feeds_section},
    {"dry_coolers", K::reference, "", 0, 0, "dry cooler bank", "none", "cooling.plant.dry_coolers",
     feeds_section},
    {"towers", K::reference, "", 0, 0, "tower bank", "none", "cooling.plant.towers", feeds_section}};

constexpr OwnKey heat_reuse[] = {
    {"capacity", K::quantity, "W", 0, 1e10, "most heat taken", nullptr},
    {"minimum_temperature", K::quantity, "K", 273.15, 373.15, "return temperature needed", nullptr}};

constexpr OwnKey pumps[] = {
    {"type", K::reference, "", 0, 0, "type of the pumps", "defined here", ":pumps"}, count_key, standby_key};
constexpr OwnKey exchanger[] = {
    {"type", K::reference, "", 0, 0, "type of the exchanger", "defined here", ":exchangers"},
    count_key,
    standby_key};
constexpr OwnKey air_economizer[] = {
    {"type", K::reference, "", 0, 0, "type of the economiser", "defined here", ":air_economizers"}};
constexpr OwnKey indirect_evaporative[] = {
    {"type", K::reference, "", 0, 0, "type of the exchanger", "defined here", ":indirect_evaporative"}};

constexpr OwnKey chillers[] = {
    {"type", K::reference, "", 0, 0, "type of the machines", "defined here", ":chillers"},
    count_key,
    standby_key,
    {"condenser", K::reference, "", 0, 0, "bank that cools the condensers", "air-cooled",
     "cooling.plant.towers cooling.plant.dry_coolers", feeds_section},
    {"condenser_flow", K::quantity, "kg/s", 0, 1e5, "water of one condenser", "that of the bank", nullptr,
     feeds_section}};
constexpr OwnKey towers[] = {
    {"type", K::reference, "", 0, 0, "type of the cells", "defined here", ":towers"},
    count_key,
    standby_key,
    {"minimum_setpoint", K::quantity, "K", 274.15, 313.15, "coldest water asked for", nullptr},
    {"condenser_setpoint", K::quantity, "K", 274.15, 313.15, "water wanted at condensers",
     "the minimum set-point"}};
constexpr OwnKey dry_coolers[] = {
    {"type", K::reference, "", 0, 0, "type of the units", "defined here", ":dry_coolers"},
    count_key,
    standby_key,
    {"minimum_setpoint", K::quantity, "K", 243.15, 343.15, "coldest liquid asked for", "5 degC"}};

constexpr OwnKey heat_to_key{"heat_to",  K::reference, "", 0, 0, "where the losses become heat",
                             "outdoors", "hall.zones"};
constexpr OwnKey transformers[] = {
    {"type", K::reference, "", 0, 0, "type of the units", "defined here", ":transformers"},
    count_key,
    standby_key,
    heat_to_key};
constexpr OwnKey ups[] = {{"type", K::reference, "", 0, 0, "type of the units", "defined here", ":ups"},
                          count_key,
                          standby_key,
                          heat_to_key,
                          {"eco_share", K::quantity, "1", 0, 1, "share of time in eco mode", "0"}};
constexpr OwnKey pdus[] = {{"type", K::reference, "", 0, 0, "type of the units", "defined here", ":pdus"},
                           count_key,
                           standby_key,
                           heat_to_key};
constexpr OwnKey busways[] = {
    {"type", K::reference, "", 0, 0, "type of the runs", "defined here", ":busways"},
    count_key,
    standby_key,
    heat_to_key};

constexpr OwnKey zone[] = {
    {"containment", K::reference, "", 0, 0, "air management of the zone", "given here", ":containments"},
    {"recirculation", K::quantity, "1", 0, 0.95, "share of inlet air that is exhaust", "that of the type"},
    {"leakage", K::quantity, "1", 0, 0.95, "share of unit air that returns unused", "that of the type"},
    {"supply_setpoint", K::quantity, "K", 273.15, 323.15, "supply air temperature", nullptr},
    {"air_margin", K::quantity, "1", -1, 5, "supply air over demand", "0"},
    {"minimum_air_share", K::quantity, "1", 0, 1, "least air of the running units", "20 %"},
    {"inlet_limit", K::quantity, "K", 283.15, 333.15, "limit of the rack inlets", "27 degC"},
    {"area", K::quantity, "m2", 0.1, 1e6, "floor area", "an equal share of the hall"},
    {"lighting", K::quantity, "W/m2", 0, 100, "lighting", "0", nullptr, load_section},
    {"other_heat", K::quantity, "W", 0, 1e7, "other heat into the zone", "0", nullptr, load_section},
    {"metal_heat_capacity", K::quantity, "J/K", 0, 1e12, "thermal mass of the room", "0", nullptr,
     load_section},
    {"metal_conductance", K::quantity, "W/K", 0, 1e8, "between air and that mass", "0", nullptr,
     load_section},
    {"ventilation", K::quantity, "m3/s", 0, 1000, "outdoor air", "0", nullptr, "Humidity"},
    {"minimum_dew_point", K::quantity, "K", 200, 320, "humidified below", "-9 degC", nullptr, "Humidity"},
    {"maximum_dew_point", K::quantity, "K", 200, 320, "dried above", "15 degC", nullptr, "Humidity"},
    {"humidifier_energy", K::quantity, "J/kg", 0, 1e8, "electricity per water", "0", nullptr, "Humidity"}};

constexpr OwnKey load[] = {
    {"utilisation", K::quantity, "1", 0, 1, "constant share of full work", "not given"},
    {"power", K::quantity, "W", 0, 1e7, "constant IT power of a rack", "not given"},
    {"mean", K::quantity, "1", 0, 1, "mean of a daily swing", "not given", nullptr, "Daily swing"},
    {"amplitude", K::quantity, "1", 0, 1, "swing around the mean", "none", nullptr, "Daily swing"},
    {"peak_time", K::quantity, "s", 0, 86400, "time of day of the peak", "15 h", nullptr, "Daily swing"},
    {"weekend", K::quantity, "1", 0, 2, "factor at weekends", "1", nullptr, "Daily swing"},
    {"trace", K::text, "", 0, 0, "CSV file, relative to this file", "none", nullptr, "Trace"},
    {"column", K::text, "", 0, 0, "column of the trace", "none", nullptr, "Trace"},
    {"quantity", K::choice, "", 0, 0, "what it holds", "utilisation", "utilisation power", "Trace"},
    {"scale", K::quantity, "1", 0, 1e9, "factor on the values", "1", nullptr, "Trace"}};

constexpr OwnKey hall[] = {{"length", K::quantity, "m", 1, 2000, "along x", nullptr},
                           {"width", K::quantity, "m", 1, 2000, "along y", nullptr},
                           {"height", K::quantity, "m", 2, 50, "clear height", "4 m"}};
constexpr OwnKey raised_floor[] = {
    {"height", K::quantity, "m", 0.1, 3, "of the void under the floor", nullptr},
    {"leakage", K::quantity, "1", 0, 0.2, "open share beside the tiles", "0.35 %"}};
constexpr OwnKey ceiling_void[] = {{"height", K::quantity, "m", 0.1, 10, "above the ceiling", nullptr}};

constexpr OwnKey box_x{"x", K::quantity, "m", 0, 2000, "smallest x", nullptr, nullptr, place_section};
constexpr OwnKey box_y{"y", K::quantity, "m", 0, 2000, "smallest y", nullptr, nullptr, place_section};
constexpr OwnKey box_length{"length",  K::quantity, "m",     0.05,         2000,
                            "along x", nullptr,     nullptr, place_section};
constexpr OwnKey box_width{"width", K::quantity, "m", 0.05, 2000, "along y", nullptr, nullptr, place_section};
constexpr OwnKey facing_key{"facing", K::choice, "",           0, 0, "where the front looks",
                            "south",  compass,   place_section};

constexpr OwnKey tiles[] = {{"open_area", K::quantity, "1", 0.01, 1, "open share of the surface", "25 %"},
                            box_x,
                            box_y,
                            box_length,
                            box_width};
constexpr OwnKey containment[] = {
    {"aisle", K::choice, "", 0, 0, "which aisle is contained", nullptr, "cold hot"},
    {"height", K::quantity, "m", 0, 20, "top of the curtain", "the tallest rack beside it"},
    {"leakage", K::quantity, "1", 0, 1, "open share of its surface", "2 %"},
    {"lid", K::flag, "", 0, 0, "closed above", "true"},
    {"doors", K::flag, "", 0, 0, "closed at the ends", "true"},
    {"chimney", K::flag, "", 0, 0, "leads into the ceiling void", "false"},
    box_x,
    box_y,
    box_length,
    box_width};
constexpr OwnKey obstacle[] = {{"bottom", K::quantity, "m", 0, 50, "lower edge", "0 m"},
                               {"top", K::quantity, "m", 0, 50, "upper edge", "height of the hall"},
                               box_x,
                               box_y,
                               box_length,
                               box_width};
constexpr OwnKey door[] = {
    {"width", K::quantity, "m", 0.5, 10, "clear width", "1.2 m"},
    box_x,
    box_y,
    {"facing", K::choice, "", 0, 0, "where it opens", nullptr, compass, place_section}};
constexpr OwnKey place[] = {box_x, box_y, facing_key};

constexpr OwnKey site[] = {
    {"climate", K::reference, "", 0, 0, "built-in climate", "a weather file", ":climates"},
    {"weather", K::text, "", 0, 0, "weather file (EPW), relative to this file", "none"},
    {"place", K::text, "", 0, 0, "name of the place, for titles", "that of the climate"},
    {"grid", K::reference, "", 0, 0, "electricity grid", "none", ":grids"},
    {"carbon_intensity", K::quantity, "kg/J", 0, 1e-6, "of electricity", "that of the grid"},
    {"source_water", K::quantity, "kg/J", 0, 1e-4, "used in making electricity", "that of the grid"}};

constexpr OwnKey run[] = {
    {"mode", K::choice, "", 0, 0, "balance at each step, or with storage", "quasi_steady",
     "quasi_steady dynamic"},
    {"start", K::quantity, "s", 0, 365 * 86400.0, "since 1 January", "0 s"},
    {"duration", K::quantity, "s", 1, 50 * 365 * 86400.0, "simulated time", "365 day"},
    {"output_interval", K::quantity, "s", 1, 31 * 86400.0, "of the records", "1 h"},
    {"step", K::quantity, "s", 0.01, 3600, "longest step of the dynamic mode", "60 s"},
    {"control_interval", K::quantity, "s", 0.1, 3600, "sampling of the controls", "60 s"},
    {"record_racks", K::flag, "", 0, 0, "write the series of each rack", "true"}};

constexpr OwnKey power[] = {{"air_on_ups", K::flag, "", 0, 0, "air units are fed by the UPS", "false"},
                            {"pumps_on_ups", K::flag, "", 0, 0, "pumps are fed by the UPS", "false"}};

constexpr OwnKey cost[] = {
    {"water", K::quantity, "USD/m3", 0, 1000, "price of water", nullptr},
    {"discount_rate", K::quantity, "1", 0, 0.5, "a year", nullptr},
    {"years", K::count, "", 1, 60, "horizon of the cost of ownership", nullptr},
    {"carbon_price", K::quantity, "USD/kg", 0, 100, "price of carbon dioxide", "0"},
    {"energy_escalation", K::quantity, "1", -0.2, 0.5, "rise of the energy price a year", "0"},
    {"staff", K::quantity, "USD/W", 0, 10, "a year, by IT power", "0"},
    {"insurance", K::quantity, "1", 0, 0.2, "share of capital a year", "0"},
    {"contingency", K::quantity, "1", 0, 1, "share of capital", "0"},
    {"engineering", K::quantity, "1", 0, 1, "share of capital", "0"}};

}  // namespace

std::span<const OwnKey> own_keys(std::string_view section) {
  static const std::map<std::string_view, std::span<const OwnKey>> table{
      {"rows.*", rows},
      {"racks.*", racks},
      {"rear_door", rear_door},
      {"cooling.air.*", air},
      {"air_economizer", air_economizer},
      {"indirect_evaporative", indirect_evaporative},
      {"cooling.liquid.*", liquid},
      {"cooling.plant.loops.*", loop},
      {"heat_reuse", heat_reuse},
      {"pumps", pumps},
      {"condenser_pumps", pumps},
      {"exchanger", exchanger},
      {"cooling.plant.chillers.*", chillers},
      {"cooling.plant.towers.*", towers},
      {"cooling.plant.dry_coolers.*", dry_coolers},
      {"power", power},
      {"power.transformers", transformers},
      {"power.ups", ups},
      {"power.pdus", pdus},
      {"power.busways", busways},
      {"hall", hall},
      {"raised_floor", raised_floor},
      {"ceiling_void", ceiling_void},
      {"hall.zones.*", zone},
      {"hall.tiles.*", tiles},
      {"hall.grilles.*", tiles},
      {"hall.containments.*", containment},
      {"hall.obstacles.*", obstacle},
      {"hall.doors.*", door},
      {"places", place},
      {"loads.*", load},
      {"site", site},
      {"run", run},
      {"cost", cost}};
  const auto found = table.find(section);
  return found == table.end() ? std::span<const OwnKey>{} : found->second;
}

}  // namespace thermohall::gui
