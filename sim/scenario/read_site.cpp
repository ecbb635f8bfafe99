#include <filesystem>

#include "sim/base/csv_table.h"
#include "sim/scenario/read_bank_controls.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

void read_site(ReaderContext& c, Section& root) {
  auto& site = c.scenario.site;
  Section s(root.mapping("site", true), "site", c.diagnostics);
  if (s.has("weather") && s.has("climate"))
    s.error("weather", "and site.climate exclude each other; keep one");
  if (s.has("weather")) {
    site.weather_file = (std::filesystem::path(c.folder) / s.text("weather")).lexically_normal().string();
    s.leave({"climate"});
  } else {
    site.climate = s.text("climate");
  }
  site.location = s.location();
  for (const auto key : {"climate", "weather"})
    if (const YamlNode* node = s.find(key)) site.location = node->location();
  site.place = s.text("place", "");
  std::optional<double> carbon, water;
  if (s.has("grid")) {
    const std::string id = s.text("grid");
    if (const auto* grid = c.library.find("grids", id, c.diagnostics)) {
      Section g(grid->parameters, "grids." + id, c.diagnostics);
      carbon = g.quantity("carbon_intensity", "kg/J", 0, 1e-6);
      water = g.quantity("source_water", "kg/J", 0, 1e-4);
      g.finish();
      site.grid_source = grid->origin.source;
      site.grid_confidence = grid->origin.confidence;
    } else {
      s.reference("grid", c.library.ids("grids", c.diagnostics), "grid", true);
    }
  } else {
    s.leave({"grid"});
  }
  site.carbon_intensity_kg_J = s.quantity("carbon_intensity", "kg/J", 0, 1e-6, carbon);
  site.source_water_kg_J =
      s.quantity("source_water", "kg/J", 0, 1e-4, water ? water : std::optional<double>(0));
  s.finish();
  c.scenario.assumptions.push_back({"site", "carbon_intensity",
                                    std::to_string(site.carbon_intensity_kg_J * 3.6e9) + " g/kWh",
                                    site.grid_source.empty() ? "stated in the scenario" : site.grid_source,
                                    site.grid_source.empty() ? "stated" : site.grid_confidence});
}

void read_run(ReaderContext& c, Section& root) {
  auto& run = c.scenario.run;
  Section s(root.mapping("run"), "run", c.diagnostics);
  constexpr double day_s = 86400, year_s = 365 * day_s;
  run.mode = s.word("mode", {"quasi_steady", "dynamic"}, 0) == 1 ? RunMode::dynamic : RunMode::quasi_steady;
  run.start_s = s.quantity("start", "s", 0, year_s, 0.0);
  run.duration_s = s.quantity("duration", "s", 1, 50 * year_s, year_s);
  run.output_interval_s = s.quantity("output_interval", "s", 1, 31 * day_s, 3600.0);
  run.step_s = s.quantity("step", "s", 0.01, 3600, 60.0);
  run.control_interval_s = s.quantity("control_interval", "s", 0.1, 3600, 60.0);
  run.integrator = s.word("integrator", {"exponential", "dormand_prince"}, 0) == 1
                       ? IntegratorChoice::dormand_prince
                       : IntegratorChoice::exponential;
  run.record_racks = s.flag("record_racks", true);
  run.rack_interval_s =
      s.quantity("rack_interval", "s", 1, 31 * day_s, std::max(3600.0, run.output_interval_s));
  run.use_cohorts = s.flag("cohorts", true);
  s.finish();
}

}  // namespace

void read_site_and_run(ReaderContext& c, Section& root) {
  read_site(c, root);
  read_run(c, root);
}

void read_hall(ReaderContext& c, Section& root) {
  auto& hall = c.scenario.hall;
  Section s(root.mapping("hall", true), "hall", c.diagnostics);
  hall.length_m = s.quantity("length", "m", 1, 2000);
  hall.width_m = s.quantity("width", "m", 1, 2000);
  hall.height_m = s.quantity("height", "m", 2, 50, 4.0);
  const YamlNode& zones = s.mapping("zones", true);
  for_each_section(zones, "hall.zones", c.diagnostics, [&](const std::string& id, Section& zone) {
    ZoneSpec spec;
    spec.id = id;
    spec.area_m2 = zone.quantity("area", "m2", 0.1, 1e6,
                                 hall.length_m * hall.width_m / static_cast<double>(zones.entries.size()));
    spec.air_volume_m3 = zone.quantity("air_volume", "m3", 0, 1e7, 0.5 * spec.area_m2 * hall.height_m);
    // `containment` names the type; its values and the zone's own make one mapping.
    LibraryItem item;
    const std::string type = zone.text("containment");
    if (const auto* found = c.library.find("containments", type, c.diagnostics)) {
      item = *found;
    } else if (!type.empty()) {
      zone.reference("containment", c.library.ids("containments", c.diagnostics), "containment", true);
    }
    spec.containment = item.origin;
    spec.minimum_dew_point_K = zone.quantity("minimum_dew_point", "K", 200, 320, 264.15);
    Section values(item.parameters, "containments." + type, c.diagnostics);
    const auto from_type = [&](const char* key, const char* unit, double min, double max) {
      const double base = item.parameters.is_map() ? values.quantity(key, unit, min, max) : min;
      const double value = zone.quantity(key, unit, min, max, base);
      c.scenario.assumptions.push_back(
          {zone.path(), key, std::to_string(value), item.origin.source, item.origin.confidence});
      return value;
    };
    spec.recirculation = from_type("recirculation", "1", 0, 0.95);
    spec.leakage = from_type("leakage", "1", 0, 0.95);
    if (item.parameters.is_map()) values.finish();
    spec.supply_setpoint_K = zone.quantity("supply_setpoint", "K", 273.15, 323.15);
    spec.air_margin = zone.quantity("air_margin", "1", -1, 5, 0.0);
    spec.minimum_air_share = zone.quantity("minimum_air_share", "1", 0, 1, 0.2);
    spec.inlet_limit_K = zone.quantity("inlet_limit", "K", 283.15, 333.15, 300.15);
    spec.lighting_W_m2 = zone.quantity("lighting", "W/m2", 0, 100, 0.0);
    spec.other_heat_W = zone.quantity("other_heat", "W", 0, 1e7, 0.0);
    spec.metal_heat_capacity_J_K = zone.quantity("metal_heat_capacity", "J/K", 0, 1e12, 0.0);
    spec.metal_conductance_W_K = zone.quantity("metal_conductance", "W/K", 0, 1e8, 0.0);
    spec.ventilation_m3_s = zone.quantity("ventilation", "m3/s", 0, 1000, 0.0);
    spec.maximum_dew_point_K = zone.quantity("maximum_dew_point", "K", 200, 320, 288.15);
    spec.humidifier_J_kg = zone.quantity("humidifier_energy", "J/kg", 0, 1e8, 0.0);
    if (spec.maximum_dew_point_K <= spec.minimum_dew_point_K)
      zone.error("maximum_dew_point", "must be above minimum_dew_point");
    read_zone_controls(c, zone, spec);
    zone.finish();
    hall.zones.push_back(std::move(spec));
  });
  read_layout(c, s);
  if (zones.is_map() && zones.entries.empty() && s.has("zones")) s.error("zones", "needs at least one zone");
  s.finish();
}

void read_loads(ReaderContext& c, Section& root) {
  for_each_section(
      root.mapping("loads", true), "loads", c.diagnostics, [&](const std::string& id, Section& s) {
        LoadSpec load;
        load.id = id;
        static constexpr std::string_view ways[] = {"utilisation", "power", "mean", "trace"};
        int given = 0;
        for (const auto way : ways) given += s.has(way) ? 1 : 0;
        if (given != 1)
          c.diagnostics.error(s.location(), s.path(),
                              "needs exactly one of: utilisation (constant), power (watts a rack), mean "
                              "(daily swing), trace (file)");
        if (s.has("utilisation")) {
          load.kind = LoadKind::utilisation;
          load.level = s.quantity("utilisation", "1", 0, 1);
        } else if (s.has("power")) {
          load.kind = LoadKind::power;
          load.level = s.quantity("power", "W", 0, 1e7);
        } else if (s.has("mean")) {
          load.kind = LoadKind::diurnal;
          load.level = s.quantity("mean", "1", 0, 1);
          load.amplitude = s.quantity("amplitude", "1", 0, 1);
          load.peak_hour_s = s.quantity("peak_time", "s", 0, 86400, 15 * 3600.0);
          load.weekend_factor = s.quantity("weekend", "1", 0, 2, 1.0);
        } else if (s.has("trace")) {
          const auto path = (std::filesystem::path(c.folder) / s.text("trace")).lexically_normal().string();
          const std::string column = s.text("column");
          const std::string time_column = s.text("time_column", "time");
          const double scale = s.quantity("scale", "1", 0, 1e9, 1.0);
          const bool repeat = s.flag("repeat", true);
          load.kind = s.word("quantity", {"utilisation", "power"}, 0) == 1 ? LoadKind::power_trace
                                                                           : LoadKind::utilisation_trace;
          load.file = path;
          if (const auto table = read_csv_table(path, c.diagnostics, s.location())) {
            const bool power = load.kind == LoadKind::power_trace;
            const auto time =
                column_values(*table, time_column, {.unit = "s", .min = 0, .max = 4e9}, c.diagnostics);
            const auto value =
                column_values(*table, column, {.unit = power ? "W" : "1", .min = 0, .max = power ? 1e9 : 1e9},
                              c.diagnostics);
            if (time && value) {
              load.time_s = *time;
              load.value = *value;
              for (double& v : load.value) v *= scale;
              for (std::size_t i = 1; i < load.time_s.size(); ++i)
                if (load.time_s[i] <= load.time_s[i - 1]) {
                  c.diagnostics.error({path, table->row_lines[i], 1}, time_column,
                                      "times must rise from row to row");
                  break;
                }
              if (!power)
                for (std::size_t i = 0; i < load.value.size(); ++i)
                  if (load.value[i] > 1.0000001) {
                    c.diagnostics.error({path, table->row_lines[i], 1}, column,
                                        "utilisation is above 1; use scale or quantity: power");
                    break;
                  }
              if (repeat && load.time_s.size() > 1)
                load.repeat_s = load.time_s.back() - load.time_s.front() +
                                (load.time_s.back() - load.time_s[load.time_s.size() - 2]);
            }
          }
        }
        s.finish();
        c.scenario.loads.push_back(std::move(load));
      });
}

}  // namespace thermohall
