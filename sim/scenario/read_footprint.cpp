#include <array>
#include <filesystem>

#include "sim/base/csv_table.h"
#include "sim/base/quantity.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

constexpr int hours = 8760;
constexpr std::array<int, 12> month_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

// Factors by month or by hour of the day, 12 or 24 numbers around one.
std::vector<double> factors(Section& s, std::string_view key, std::size_t count) {
  const YamlNode* list = s.find(key);
  if (!list) return std::vector<double>(count, 1.0);
  std::vector<double> values;
  if (list->is_sequence())
    for (const auto& item : list->items) {
      try {
        values.push_back(parse_quantity(item.text, "1"));
      } catch (const QuantityError& fault) {
        s.error(key, fault.what());
        return std::vector<double>(count, 1.0);
      }
    }
  if (values.size() == count) return values;
  s.error(key, "needs a list of " + std::to_string(count) + " factors on the site's intensity");
  return std::vector<double>(count, 1.0);
}

std::vector<double> read_intensity(ReaderContext& c, Section& footprint) {
  if (!footprint.has("grid_profile")) {
    footprint.leave({"grid_profile"});
    return {};
  }
  Section s(footprint.mapping("grid_profile"), "footprint.grid_profile", c.diagnostics);
  std::vector<double> list;
  if (s.has("file")) {
    const YamlNode* node = s.find("file");
    const auto path = (std::filesystem::path(c.folder) / node->text).lexically_normal().string();
    if (const auto table = read_csv_table(path, c.diagnostics, node->location()))
      if (const auto values =
              column_values(*table, "intensity", {.unit = "kg/J", .min = 0, .max = 1e-6}, c.diagnostics))
        list = *values;
  }
  const auto by_month = factors(s, "monthly", 12), by_hour = factors(s, "hourly", 24);
  s.finish();
  const double base = c.scenario.site.carbon_intensity_kg_J;
  std::vector<double> hourly;
  hourly.reserve(hours);
  for (std::size_t month = 0; month < 12; ++month)
    for (int h = 0; h < 24 * month_days[month]; ++h) {
      const double value = list.empty() ? base : list[hourly.size() % list.size()];
      hourly.push_back(value * by_month[month] * by_hour[static_cast<std::size_t>(h % 24)]);
    }
  return hourly;
}

void read_embodied(ReaderContext& c, Section& footprint, FootprintSpec& spec) {
  for_each_section(footprint.mapping("embodied"), "footprint.embodied", c.diagnostics,
                   [&](const std::string& id, Section& s) {
                     EmbodiedLine line;
                     line.id = id;
                     const LayoutQuantityRule* rule = read_layout_quantity(s);
                     if (!rule) return;
                     line.quantity_key = rule->key;
                     line.amount_kg = s.quantity("amount", rule->per("kg"), 0, 1e9);
                     line.life_years = s.quantity("life", "year", 0.5, 200);
                     line.source = s.text("source", "stated in the scenario");
                     line.confidence = s.text("confidence", "stated");
                     s.finish();
                     c.scenario.assumptions.push_back({"footprint.embodied." + id, "amount",
                                                       exact_number(line.amount_kg) + ' ' + rule->per("kg"),
                                                       line.source, line.confidence});
                     spec.embodied.push_back(std::move(line));
                   });
}

void read_water(Section& footprint, FootprintSpec& spec) {
  Section s(footprint.mapping("water"), "footprint.water", footprint.diagnostics());
  spec.water_limit_m3_s = s.quantity("daily_limit", "m3/s", 0, 100, 0.0);
  spec.drought_limit_m3_s = s.quantity("drought_limit", "m3/s", 0, 100, 0.0);
  spec.drought_first_month = s.count("drought_from", 1, 12, 6);
  spec.drought_last_month = s.count("drought_to", 1, 12, 9);
  s.finish();
}

void read_regulation(Section& footprint, FootprintSpec& spec) {
  if (!footprint.has("regulation")) return footprint.leave({"regulation"});
  Section s(footprint.mapping("regulation"), "footprint.regulation", footprint.diagnostics());
  RegulationSpec r;
  r.in_operation_year = s.quantity("in_operation", "1", 1950, 2200);
  r.assessed_year = s.quantity("assessed", "1", 1950, 2200, r.in_operation_year + 2);
  r.germany = s.flag("germany", true);
  r.european_union = s.flag("european_union", true);
  s.finish();
  spec.regulation = r;
}

}  // namespace

void read_footprint(ReaderContext& c, Section& root) {
  if (!root.has("footprint")) return root.leave({"footprint"});
  Section s(root.mapping("footprint"), "footprint", c.diagnostics);
  FootprintSpec spec;
  spec.hourly_intensity_kg_J = read_intensity(c, s);
  Section market(s.mapping("market"), "footprint.market", c.diagnostics);
  spec.certificate_share = market.quantity("certificates", "1", 0, 1, 0.0);
  if (market.has("residual_intensity"))
    spec.residual_intensity_kg_J = market.quantity("residual_intensity", "kg/J", 0, 1e-6);
  market.finish();
  Section refrigerant(s.mapping("refrigerant"), "footprint.refrigerant", c.diagnostics);
  spec.refrigerant_charge_kg_W = refrigerant.quantity("charge", "kg/W", 0, 0.1, 0.0);
  spec.refrigerant_leak_share = refrigerant.quantity("leak", "1", 0, 1, 0.0);
  spec.refrigerant_gwp = refrigerant.quantity("gwp", "1", 0, 3e4, 0.0);
  refrigerant.finish();
  read_embodied(c, s, spec);
  read_water(s, spec);
  read_regulation(s, spec);
  s.finish();
  c.scenario.footprint = std::move(spec);
}

void read_retrofit(ReaderContext& c, Section& root) {
  if (!root.has("retrofit")) return root.leave({"retrofit"});
  Section s(root.mapping("retrofit"), "retrofit", c.diagnostics);
  RetrofitSpec r;
  r.floor_load_Pa = s.quantity("floor_load", "Pa", 0, 1e6, 0.0);
  r.rack_mass_kg = s.quantity("rack_mass", "kg", 0, 1e5, 0.0);
  r.aisle_m = s.quantity("aisle", "m", 0, 10, 1.2);
  r.ceiling_m = s.quantity("ceiling", "m", 0, 50, 0.0);
  r.overhead_m = s.quantity("overhead", "m", 0, 10, 0.6);
  r.floor_area_m2 = s.quantity("floor_area", "m2", 0, 1e7, 0.0);
  r.rack_air_heat_W = s.quantity("rack_air_heat", "W", 0, 1e7, 0.0);
  r.utility_W = s.quantity("utility", "W", 0, 1e11, 0.0);
  r.ups_W = s.quantity("ups", "W", 0, 1e11, 0.0);
  r.cooling_W = s.quantity("cooling", "W", 0, 1e11, 0.0);
  r.water_m3_s = s.quantity("water", "m3/s", 0, 100, 0.0);
  Section standing(s.mapping("standing"), "retrofit.standing", c.diagnostics);
  for (const auto& entry : s.mapping("standing").entries)
    r.standing.emplace_back(entry.key, standing.quantity(entry.key, "1", 0, 1));
  s.finish();
  c.scenario.retrofit = std::move(r);
}

}  // namespace thermohall
