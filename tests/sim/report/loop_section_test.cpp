#include <gtest/gtest.h>

#include <filesystem>
#include <limits>

#include "sim/report/html_report.h"
#include "sim/report/report.h"
#include "sim/results/results_writer.h"
#include "tests/support/sample_results.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

std::string report_of(const std::filesystem::path& file) {
  return html_of(report_document({file.string()}, "2026-01-01", {}, {}));
}

TEST(LoopSection, ShowsTheTankOfALoop) {
  const TemporaryFolder folder;
  const auto file = folder / "run.h5";
  ResultsWriter writer(file, {"Tank", "0.1.0", "", "2025-01-01T00:00:00Z"});
  GroupSpec spec{.name = "tank", .dimension = "tank", .ids = {"chilled"}, .columns = {}};
  for (const auto* key : {"discharge", "charge_power", "ambient_gain", "charge"})
    spec.columns.push_back({key, "W", key, "time: mean"});
  const GroupHandle group = writer.add_group(spec);
  const double first[] = {72e3, 0, 0, 0.8}, second[] = {0, 36e3, 3.6e3, 0.9};
  writer.append(group, {0.0, 3600.0}, first);
  writer.append(group, {3600.0, 7200.0}, second);
  const Metric metrics[] = {{"pue", 1.2, "1", "power usage effectiveness", "total over IT", "standard"}};
  writer.write_metrics(metrics);
  writer.finish("complete");
  const std::string html = report_of(file);
  EXPECT_NE(html.find("Pipes and tanks"), std::string::npos);
  EXPECT_NE(html.find("72.00\u00A0kWh"), std::string::npos) << "72 kW for an hour";
  EXPECT_NE(html.find("36.00\u00A0kWh"), std::string::npos);
  EXPECT_NE(html.find("80.0\u00A0%"), std::string::npos) << "lowest charge";
}

TEST(LoopSection, ShowsPumpsAndBranchesOfALoopNetwork) {
  const TemporaryFolder folder;
  const auto file = folder / "run.h5";
  ResultsWriter writer(file, {"Network", "0.1.0", "", "2025-01-01T00:00:00Z"});
  const auto add = [&](const char* name, std::vector<std::string> ids, std::vector<const char*> keys) {
    GroupSpec spec{.name = name, .dimension = name, .ids = std::move(ids), .columns = {}};
    for (const auto* key : keys) spec.columns.push_back({key, "1", key, "time: mean"});
    return writer.add_group(spec);
  };
  const auto loop = add("loop_network", {"warm"},
                        {"flow", "bypass_flow", "pumps", "pump_pressure", "pump_speed", "pump_power",
                         "least_flow_ratio", "npsh_margin"});
  const auto branches = add("loop_branch", {"warm/near", "warm/far"},
                            {"flow", "flow_ratio", "pressure_difference", "valve_pressure_drop",
                             "valve_opening", "valve_authority", "velocity"});
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  const double of_loop[] = {0.15, 0, 3, 190e3, 0.95, 44e3, 0.75, 12};
  // Column after column.
  const double of_branches[] = {0.0186, 0.0107, 1.5,  0.75, 88e3, 32e3, 40e3,
                                none,   0.6,    none, 0.41, none, 2.1,  1.2};
  writer.append(loop, {0.0, 3600.0}, of_loop);
  writer.append(branches, {0.0, 3600.0}, of_branches);
  const Metric metrics[] = {{"pue", 1.2, "1", "power usage effectiveness", "total over IT", "standard"}};
  writer.write_metrics(metrics);
  writer.finish("complete");
  const std::string html = report_of(file);
  EXPECT_NE(html.find("warm/far"), std::string::npos);
  EXPECT_NE(html.find("18.6\u00A0L/s"), std::string::npos);
  EXPECT_NE(html.find("190\u00A0kPa"), std::string::npos);
  EXPECT_NE(html.find("75.0\u00A0%"), std::string::npos) << "the least branch";
  EXPECT_NE(html.find("0.41"), std::string::npos);
  EXPECT_EQ(html.find("nan"), std::string::npos);
}

TEST(LoopSection, StaysAwayWithoutEquipment) {
  const TemporaryFolder folder;
  write_sample_run(folder / "run.h5", "Sample", 1.2, 100);
  EXPECT_EQ(report_of(folder / "run.h5").find("Pipes and tanks"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
