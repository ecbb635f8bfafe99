#pragma once

#include <cmath>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "sim/results/results_writer.h"

namespace thermohall {

/// A made-up run for tests of the report: round figures, all groups that a run can write.
struct SampleRun {
  std::string title = "Perimeter air";
  double overhead = 1.0;  ///< of the cooling energy
  double inlet_K = 298.15;
  double capital_USD = 10e6;
  double interval_h = 73;  ///< of the facility records over a year
  std::string status = "complete";
  std::vector<Metric> more_metrics = {};
  std::vector<std::string> warnings = {"CH-1: outside its fitted range for 12 h"};
};

namespace report_samples {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

struct SampleUse {
  const char* key;
  const char* label;
  double power_W;
  bool is_it;
};
inline constexpr SampleUse uses[] = {{"it_components", "IT components", 900e3, true},
                                     {"server_fans", "server fans", 60e3, true},
                                     {"server_psu_loss", "server power supplies", 40e3, true},
                                     {"air_fans", "room air fans", 50e3, false},
                                     {"cdu_pumps", "CDU pumps", 6e3, false},
                                     {"facility_pumps", "facility water pumps", 14e3, false},
                                     {"chillers", "chillers", 150e3, false},
                                     {"tower_fans", "cooling tower fans", 12e3, false},
                                     {"ups_loss", "UPS losses", 40e3, false},
                                     {"transformer_loss", "transformer losses", 15e3, false},
                                     {"lighting", "lighting", 8e3, false}};

inline bool is_cooling(const SampleUse& use) {
  const std::string key = use.key;
  return key == "chillers" || key == "air_fans" || key == "tower_fans" || key == "facility_pumps";
}

/// Power of an end use at an hour of the year: chillers follow a cosine from winter to summer.
inline double power_W(const SampleRun& run, const SampleUse& use, double hour) {
  const double season = 1 - 0.6 * std::cos(2 * M_PI * hour / 8760);
  const double factor = std::string(use.key) == "chillers" ? season : 1.0;
  return use.power_W * factor * (is_cooling(use) ? run.overhead : 1.0);
}

struct SampleTotals {
  double total_J = 0, it_J = 0, components_J = 0;
  Numbers month_total_J = Numbers(12, 0), month_it_J = Numbers(12, 0), month_components_J = Numbers(12, 0);
  std::vector<Numbers> use_J = std::vector<Numbers>(std::size(uses), Numbers(12, 0));
};

inline SampleTotals write_facility(ResultsWriter& writer, const SampleRun& run) {
  GroupSpec spec{.name = "facility", .dimension = ""};
  for (const SampleUse& use : uses)
    spec.columns.push_back({std::string(use.key) + "_power", "W", use.label, "time: mean"});
  for (const char* name : {"it_power", "total_power", "cooling_power"})
    spec.columns.push_back({name, "W", name, "time: mean"});
  spec.columns.push_back({"pue", "1", "power usage effectiveness of the interval", "time: mean"});
  const GroupHandle facility = writer.add_group(spec);
  SampleTotals totals;
  for (double hour = 0; hour + run.interval_h <= 8760; hour += run.interval_h) {
    const double middle = hour + run.interval_h / 2, seconds = 3600 * run.interval_h;
    const auto month = static_cast<std::size_t>(middle / 730);
    Numbers record;
    double total = 0, it = 0, cooling = 0;
    for (std::size_t u = 0; u < std::size(uses); ++u) {
      const double power = power_W(run, uses[u], middle);
      record.push_back(power);
      total += power;
      if (uses[u].is_it) it += power;
      if (is_cooling(uses[u])) cooling += power;
      totals.use_J[u][month] += power * seconds;
    }
    record.insert(record.end(), {it, total, cooling, total / it});
    writer.append(facility, {3600 * hour, 3600 * (hour + run.interval_h)}, record);
    totals.month_total_J[month] += total * seconds;
    totals.month_it_J[month] += it * seconds;
    totals.month_components_J[month] += uses[0].power_W * seconds;
    totals.total_J += total * seconds;
    totals.it_J += it * seconds;
    totals.components_J += uses[0].power_W * seconds;
  }
  return totals;
}

inline void write_monthly(ResultsWriter& writer, const SampleRun& run, const SampleTotals& totals) {
  Texts ids;
  Numbers pue, tue, water;
  for (std::size_t m = 0; m < 12; ++m) {
    ids.push_back((m < 9 ? "0" : "") + std::to_string(m + 1));
    pue.push_back(totals.month_total_J[m] / totals.month_it_J[m]);
    tue.push_back(totals.month_total_J[m] / totals.month_components_J[m]);
    water.push_back(1e6 * run.overhead *
                    (1 - 0.6 * std::cos(2 * M_PI * (static_cast<double>(m) + 0.5) / 12)));
  }
  TableSpec table{.name = "monthly",
                  .dimension = "month",
                  .ids = ids,
                  .columns = {{"it_energy", "J", "IT energy", totals.month_it_J},
                              {"total_energy", "J", "energy of the site", totals.month_total_J},
                              {"water", "kg", "make-up water", water},
                              {"pue", "1", "PUE of the month", pue},
                              {"tue", "1", "TUE of the month", tue}}};
  for (std::size_t u = 0; u < std::size(uses); ++u)
    table.columns.push_back({std::string(uses[u].key) + "_energy", "J", uses[u].label, totals.use_J[u]});
  writer.write_table(table);
}

inline void write_racks(ResultsWriter& writer, const SampleRun& run) {
  Texts ids;
  Numbers inlet_max, inlet_mean, chip, above, throttled, energy;
  for (int i = 0; i < 40; ++i) {
    ids.push_back("A-" + std::to_string(i + 1));
    inlet_max.push_back(run.inlet_K + 4 * std::sin(0.4 * i));
    inlet_mean.push_back(inlet_max.back() - 2);
    chip.push_back(345.15 + 0.2 * i);
    above.push_back(inlet_max.back() > 305.15 ? 5 : 0);
    throttled.push_back(0);
    energy.push_back(7.884e11);
  }
  writer.write_table({.name = "rack_summary",
                      .dimension = "rack",
                      .ids = ids,
                      .columns = {{"inlet_max", "K", "highest inlet", inlet_max},
                                  {"inlet_mean", "K", "mean inlet", inlet_mean},
                                  {"inlet_limit", "K", "allowed inlet", Numbers(40, 305.15)},
                                  {"chip_max", "K", "hottest chip", chip},
                                  {"hours_above_limit", "h", "hours above the limit", above},
                                  {"throttled_hours", "h", "hours throttled", throttled},
                                  {"energy", "J", "energy", energy}}});
  Numbers lower, upper, hours;
  for (int bin = 0; bin < 60; ++bin) {
    lower.push_back(278.15 + bin);
    upper.push_back(279.15 + bin);
    const double distance = (lower.back() + 0.5 - run.inlet_K) / 2.2;
    hours.push_back(std::abs(distance) < 3 ? 60000 * std::exp(-0.5 * distance * distance) : 0);
  }
  writer.write_table({.name = "inlet_histogram",
                      .dimension = "bin",
                      .columns = {{"lower", "K", "lower edge", lower},
                                  {"upper", "K", "upper edge", upper},
                                  {"rack_hours", "h", "rack hours", hours}}});
}

inline void write_costs(ResultsWriter& writer, const SampleRun& run) {
  const double c = run.capital_USD;
  writer.write_table(
      {.name = "capital",
       .dimension = "line",
       .ids = {"chillers", "CRAH units", "UPS", "shell"},
       .columns = {{"category", "", "category", Texts{"cooling", "cooling", "power", "building"}},
                   {"quantity", "", "quantity", Numbers{2, 12, 3, 1500}},
                   {"unit", "", "unit", Texts{"each", "each", "each", "m2"}},
                   {"unit_cost", "USD", "unit cost", Numbers{c * 0.15, c * 0.02, c * 0.1, c * 0.16 / 1500}},
                   {"cost", "USD", "cost", Numbers{0.3 * c, 0.24 * c, 0.3 * c, 0.16 * c}},
                   {"life", "year", "service life", Numbers{20, 20, 12, 40}},
                   {"source", "", "source", Texts{"price list", "price list", "price list", ""}},
                   {"confidence", "", "confidence", Texts{"B", "C", "C", "U"}}}});
  const double pv = 9e6;
  writer.write_table(
      {.name = "ownership",
       .dimension = "category",
       .ids = {"capital", "replacement", "energy", "water", "maintenance", "staff", "residual"},
       .columns = {{"present_value", "USD", "present value",
                    Numbers{c, 0.2 * c, pv * (1 + 0.25 * run.overhead), 0.3e6 * run.overhead, 1.5e6, 2e6,
                            -0.1 * c}}}});
}

inline std::vector<Metric> metrics_of(const SampleRun& run, const SampleTotals& totals) {
  const double kWh = 3.6e6;
  const auto metric = [](const char* key, double value, const char* unit, const char* name) {
    return Metric{key, value, unit, name, std::string("Definition of ") + name + ".", "sample"};
  };
  std::vector<Metric> list{
      metric("pue", totals.total_J / totals.it_J, "1", "power usage effectiveness"),
      metric("tue", totals.total_J / totals.components_J, "1", "total power usage effectiveness"),
      metric("wue_site", 0.9 * run.overhead, "L/kWh", "water usage effectiveness, site"),
      metric("total_energy", totals.total_J / kWh, "kWh", "total energy"),
      metric("it_energy", totals.it_J / kWh, "kWh", "IT energy"),
      metric("peak_it_power", 1010, "kW", "peak IT power"),
      metric("peak_power", 1400, "kW", "peak power"),
      metric("water_volume", 12000 * run.overhead, "m3", "water consumed on site"),
      metric("carbon_mass", 0.38 * totals.total_J / kWh, "kg", "carbon of operation"),
      metric("capex", run.capital_USD, "USD", "capital cost"),
      metric("capex_per_it_power", run.capital_USD / 1000, "USD/kW", "capital cost by IT power"),
      metric("energy_cost_per_year", 0.11 * totals.total_J / kWh, "USD/year", "energy cost of a year"),
      metric("cost_of_ownership", 2.2 * run.capital_USD, "USD", "cost of ownership"),
      metric("cost_per_gpu_hour", 1.87, "USD/h", "cost of an accelerator hour"),
      metric("rack_inlet_max", run.inlet_K + 4, "K", "highest rack inlet temperature"),
      metric("hours_above_limit", run.inlet_K + 4 > 305.15 ? 21 : 0, "h", "hours above the limit"),
      metric("ride_through", std::numeric_limits<double>::quiet_NaN(), "s", "ride-through"),
      metric("energy_residual", 3.1e-9, "1", "residual of the energy balance")};
  for (std::size_t u = 0; u < std::size(uses); ++u) {
    double energy_J = 0;
    for (const double month_J : totals.use_J[u]) energy_J += month_J;
    list.push_back(
        {"energy_" + std::string(uses[u].key), energy_J / kWh, "kWh", "energy by end use", "", ""});
  }
  list.insert(list.end(), run.more_metrics.begin(), run.more_metrics.end());
  return list;
}

}  // namespace report_samples

/// Writes <folder>/<name>.h5 and returns its path.
inline std::string write_sample_run(const std::filesystem::path& folder, const std::string& name,
                                    const SampleRun& run = {}) {
  using namespace report_samples;
  const std::filesystem::path path = folder / (name + ".h5");
  ResultsWriter writer(path, {run.title, "0.1.0", "abc1234", "2025-01-01T00:00:00Z"});
  writer.set_attribute("site", "Ashburn, Virginia");
  const SampleTotals totals = write_facility(writer, run);
  write_monthly(writer, run, totals);
  write_racks(writer, run);
  write_costs(writer, run);
  writer.write_table({.name = "flags",
                      .dimension = "finding",
                      .columns = {{"group", "", "kind", Texts{"chiller", "cdu"}},
                                  {"item", "", "unit", Texts{"CH-1", "CDU-2"}},
                                  {"flag", "", "flag", Texts{"outside_range", "limited"}},
                                  {"hours", "h", "hours", Numbers{12, 345}}}});
  writer.write_metrics(metrics_of(run, totals));
  writer.write_provenance({.scenario = "name: " + run.title + "\n",
                           .resolved_scenario = "site: {latitude: 0.681 rad}\n",
                           .input_files = {{"weather.epw", std::string(64, 'a')}},
                           .assumptions = {{"fan efficiency", 0.6, "1", "engineering default", "U"},
                                           {"chiller COP at rating", 6.1, "1", "maker's data sheet", "A"}}});
  writer.write_warnings(run.warnings);
  const std::pair<std::string, double> statistics[] = {{"steps", 8760.0}};
  writer.write_solver_statistics(statistics);
  writer.finish(run.status);
  return path.string();
}

}  // namespace thermohall
