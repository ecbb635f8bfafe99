#include "sim/cli/schema_types.h"

#include <fmt/core.h>

#include <filesystem>

#include "sim/scenario/climate_library.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall::schema {
namespace {

Json unit_cost() {
  return object({{"each", quantity("USD", 0, 1e10, "Price of one unit, installed")},
                 {"life", quantity("year", 0, 100, "Years until it is replaced; 0: never")},
                 {"maintenance", quantity("1", 0, 1, "Share of the price a year", "0")},
                 {"source", text("Where the price comes from")},
                 {"confidence", text("How sure it is")}},
                "What one unit costs");
}

Json containment_rows() {
  return {{"recirculation", quantity("1", 0, 0.95, "Share of rack inlet air that is exhaust")},
          {"leakage", quantity("1", 0, 0.95, "Share of unit air that returns unused")}};
}

Json grid_rows() {
  return {{"carbon_intensity", quantity("kg/J", 0, 1e-6, "Carbon dioxide equivalent of electricity")},
          {"source_water", quantity("kg/J", 0, 1e-4, "Water used in making electricity")}};
}

Json tariff_rows() {
  const Json period = object({{"days", words({"any", "weekday", "weekend"}, "Days on which the price holds")},
                              {"first_month", count(1, 12, "First month of the season")},
                              {"last_month", count(1, 12, "Last month of the season")},
                              {"from", quantity("s", 0, 86400, "Begin, time of day")},
                              {"to", quantity("s", 0, 86400, "End, time of day")},
                              {"price", quantity("USD/J", 0, 1e-4, "Price of energy then")}},
                             "A period with its own price");
  return {
      {"energy", quantity("USD/J", 0, 1e-5, "Price of energy outside the periods")},
      {"demand_charge", quantity("USD/W", 0, 10, "Each month, on its peak", "0")},
      {"demand_window", quantity("s", 60, 86400, "Mean power over this time counts", "15 min")},
      {"fixed", quantity("USD", 0, 1e9, "Each month", "0")},
      {"periods", by_id(period, "Time-of-use periods; the first that fits holds")},
      {"ratchet", quantity("1", 0, 1, "Share of earlier monthly peaks that is billed at least", "0")},
      {"ratchet_months", count(1, 12, "How many months the ratchet looks back. Default: 11")},
      {"blocks", by_id(object({{"up_to", quantity("J", 0, 1e18, "Upper end of the block", "no end")},
                               {"adder", quantity("USD/J", -1e-5, 1e-5, "Added to the price in the block")}},
                              "Energy of a month up to here"),
                       "Blocks of monthly energy, rising")},
      {"price_file", text("CSV with a column `price` by hour of the year")},
      {"agreement",
       object({{"power", quantity("W", 0, 1e11, "Contracted power")},
               {"price", quantity("USD/J", 0, 1e-5, "Price of its energy")},
               {"take_or_pay", flag("All that is produced is paid and the surplus sold. Default: false")},
               {"surplus_price", quantity("USD/J", 0, 1e-5, "Price of the surplus", "0")},
               {"profile_file", text("CSV with a column `share` of the power by hour of the year")}},
              "Power purchase agreement or own plant")}};
}

Json cost_line_rows() {
  return {{"category", text("Category in the cost breakdown")},
          {"quantity", words({"floor_area", "racks", "liquid_racks", "it_power", "air_cooled_power",
                              "liquid_power", "row_length", "pipe_length", "tcs_pipe_length",
                              "coolant_volume", "accelerators", "building_area", "land_area"},
                             "What of the layout it is counted by")},
          {"unit_cost", text("Price of one unit of the quantity, e.g. 900 USD/m2")},
          {"life", quantity("year", 0, 100, "Years until it is replaced; 0: never")},
          {"maintenance", quantity("1", 0, 1, "Share of the price a year", "0")},
          {"scale_exponent", quantity("1", 0, 2, "Exponent of cost over quantity", "1")},
          {"reference_quantity", text("Quantity at which unit_cost holds, with its unit")}};
}

}  // namespace

std::vector<std::string> ids_of_kind(const std::string& kind) {
  const auto directory = std::filesystem::path(default_library_directory());
  std::error_code none;
  if (!std::filesystem::exists(directory / (kind + ".yaml"), none)) return {};
  if (kind == "climates") {
    std::vector<std::string> ids;
    for (const auto& [id, climate] : read_climate_library((directory / "climates.yaml").string()))
      ids.push_back(id);
    return ids;
  }
  EquipmentLibrary library(directory.string());
  Diagnostics ignored;
  return library.ids(kind, ignored);
}

Json rows_of_type(std::string_view kind) {
  if (kind == "containments") return containment_rows();
  if (kind == "grids") return grid_rows();
  if (kind == "tariffs") return tariff_rows();
  if (kind == "unit_costs") return cost_line_rows();
  Json rows = rows_of_kind(kind);
  if (kind == "racks") {
    for (const auto* part : {"server", "cold_plate", "flow", "tank", "boiling_tank"})
      rows[part] = object(rows_of_kind("racks", part), fmt::format("Part of the rack: {}", part));
  }
  return rows;
}

Json about_type() {
  return {
      {"label", text("Name in tables and reports")},
      {"note", text("What else is to be said")},
      {"model", text("Which of several models the type has")},
      {"source", text("Where the numbers come from")},
      {"confidence", text("How sure they are")},
      {"size", object({{"length", quantity("m", 0.1, 30, "Along the front")},
                       {"depth", quantity("m", 0.1, 30, "Front to rear")},
                       {"height", quantity("m", 0.1, 30, "Outer height")}},
                      "Outer size of one unit")},
      {"discharge", words({"front", "rear", "top", "floor", "ceiling"}, "Where air leaves. Default: front")},
      {"intake", words({"front", "rear", "top", "floor", "ceiling"}, "Where air enters. Default: rear")},
      {"cost", unit_cost()}};
}

Json types() {
  Json kinds = Json::object();
  for (const auto kind : EquipmentLibrary::kinds()) {
    Json rows = about_type();
    rows["like"] = text("Type of the library that this one changes");
    add(rows, rows_of_type(kind));
    kinds[std::string(kind)] = by_id(object(rows, "A type"), fmt::format("Own types of {}", kind));
  }
  return object(kinds, "Types defined in this file, beside those of the library");
}

Json equipment(const std::string& kind, const Json& own, std::string_view meaning, bool counted) {
  Json rows{
      {"type", id_of(ids_of_kind(kind), fmt::format("Library type of {}; other keys override it", kind))}};
  if (counted) {
    rows["count"] = count(1, 100000, "Units installed. Default: 1");
    rows["standby"] = count(0, 100000, "Of these, units that normally rest. Default: 0");
    rows["standby_runs"] = flag("Standby units share the load with the others. Default: false");
  }
  add(rows, own);
  add(rows, about_type());
  add(rows, rows_of_type(kind));
  return object(rows, meaning);
}

}  // namespace thermohall::schema
