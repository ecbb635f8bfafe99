#include <gtest/gtest.h>

#include <filesystem>

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

TEST(LoopSection, StaysAwayWithoutEquipment) {
  const TemporaryFolder folder;
  write_sample_run(folder / "run.h5", "Sample", 1.2, 100);
  EXPECT_EQ(report_of(folder / "run.h5").find("Pipes and tanks"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
