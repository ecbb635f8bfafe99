#include <fmt/core.h>

#include <fstream>

#include "sim/airflow/airflow_acceptance.h"
#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

void write_transient(ResultsWriter& writer, const AcceptanceTransient& t) {
  writer.set_attribute("transient", !t.computed ? "not computed" : t.passed ? "passed" : "not passed");
  if (!t.message.empty()) writer.set_attribute("transient_message", t.message);
  writer.set_attribute("transient_allowed_s", t.allowed_s);
  writer.set_attribute("transient_above_s", t.above_s);
  writer.set_attribute("transient_outage_s", t.outage_s);
  writer.set_attribute("transient_worst_rack", t.worst_rack);
  if (!t.computed) return;
  TableSpec racks{"airflow_acceptance_rack", "rack", {}, {}};
  std::vector<double> above_s, hottest_K;
  for (const auto& r : t.racks) {
    racks.ids.push_back(r.id);
    above_s.push_back(r.above_s);
    hottest_K.push_back(r.hottest_inlet_K);
  }
  racks.columns = {
      {"time_above", "s", "with a height band above the limit after the loss of the utility", above_s},
      {"hottest_inlet", "K", "warmest height band in that time", hottest_K}};
  writer.write_table(racks);
  writer.write_table({"airflow_acceptance_time",
                      "instant",
                      {},
                      {{"time", "s", "from the loss of the utility", t.time_s},
                       {"supply", "K", "air of the units, by flow", t.supply_K},
                       {"hottest_inlet", "K", "warmest height band of all racks", t.hottest_K}}});
}

}  // namespace

void write_acceptance(ResultsWriter& writer, const AcceptanceSheet& sheet) {
  TableSpec table{"airflow_acceptance", "case", {}, {}};
  const auto numbers = [&](const std::string& name, const char* unit, const std::string& meaning, auto get) {
    TableColumn c{name, unit, meaning, std::vector<double>()};
    for (const auto& item : sheet.cases) std::get<0>(c.values).push_back(get(item));
    table.columns.push_back(std::move(c));
  };
  TableColumn titles{"title", "", "what is assumed", std::vector<std::string>()};
  for (const auto& c : sheet.cases) {
    table.ids.push_back(c.id);
    std::get<1>(titles.values).push_back(c.title);
  }
  table.columns.push_back(std::move(titles));
  using C = AcceptanceCase;
  numbers("passed", "1", "1: every height band below the limit",
          [](const C& c) { return c.passed ? 1.0 : 0.0; });
  numbers("hottest_inlet", "K", "warmest mean of a height band",
          [](const C& c) { return c.hottest_inlet_K; });
  numbers("hottest_sensor", "K", "warmest air before a rack at sensor height",
          [](const C& c) { return c.hottest_sensor_K; });
  numbers("mean_inlet", "K", "mean by flow", [](const C& c) { return c.mean_inlet_K; });
  numbers("coldest_inlet", "K", "coldest mean of a height band",
          [](const C& c) { return c.coldest_inlet_K; });
  for (std::size_t b = 0; b < sheet.cases.front().bins.size(); ++b)
    numbers(fmt::format("bin_{}", b + 1), "1",
            b < sheet.rules.bin_edges_K.size()
                ? fmt::format("height bands below {:.1f} degC, above the bin before",
                              sheet.rules.bin_edges_K[b] - 273.15)
                : "height bands above the last edge",
            [b](const C& c) { return static_cast<double>(c.bins[b]); });
  numbers("converged", "1", "1: the field had settled", [](const C& c) { return c.converged ? 1.0 : 0.0; });
  writer.write_table(table);
  writer.set_attribute("acceptance", sheet.passed() ? "passed" : "not passed");
  writer.set_attribute("inlet_limit_K", sheet.limit_K);
  for (std::size_t b = 0; b < sheet.rules.bin_edges_K.size(); ++b)
    writer.set_attribute(fmt::format("bin_edge_{}_K", b + 1), sheet.rules.bin_edges_K[b]);
  if (sheet.transient) write_transient(writer, *sheet.transient);
}

void write_acceptance_csv(const std::string& path, const AcceptanceSheet& sheet) {
  std::ofstream stream(path, std::ios::binary);
  stream
      << "case,title,hottest_inlet_degC,hottest_rack,hottest_sensor_degC,mean_inlet_degC,coldest_inlet_degC,"
         "above_recommended";
  for (const double edge : sheet.rules.bin_edges_K)
    stream << fmt::format(",below_{:.1f}_degC", edge - 273.15);
  stream << ",above,converged,passed\n";
  for (const auto& c : sheet.cases) {
    stream << fmt::format("{},\"{}\",{:.2f},{},{:.2f},{:.2f},{:.2f},{}", c.id, c.title,
                          c.hottest_inlet_K - 273.15, c.hottest_rack, c.hottest_sensor_K - 273.15,
                          c.mean_inlet_K - 273.15, c.coldest_inlet_K - 273.15, c.above_recommended);
    for (const int n : c.bins) stream << ',' << n;
    stream << fmt::format(",{},{}\n", c.converged ? 1 : 0, c.passed ? 1 : 0);
  }
  stream.close();
  if (!stream) throw FileError(path, "write", "the file cannot be stored");
}

}  // namespace thermohall
