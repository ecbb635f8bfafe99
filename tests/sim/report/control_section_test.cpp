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

TEST(ControlSection, TellsSetPointsFromOutcomes) {
  const TemporaryFolder folder;
  const auto file = folder / "run.h5";
  ResultsWriter writer(file, {"Controls", "0.1.0", "", "2025-01-01T00:00:00Z"});
  GroupSpec pi{.name = "temperature_control",
               .dimension = "temperature_control",
               .ids = {"liquid.cdu valve"},
               .columns = {}};
  for (const auto* key : {"set_point", "measured", "output", "effect"})
    pi.columns.push_back({key, "K", key, "time: mean"});
  const GroupHandle valve = writer.add_group(pi);
  const double first[] = {313.15, 315.65, 0.5, 0.5}, second[] = {313.15, 312.9, 0.6, 0.6};
  writer.append(valve, {0.0, 60.0}, first);
  writer.append(valve, {60.0, 120.0}, second);
  GroupSpec feeds{.name = "feed", .dimension = "feed", .ids = {"A"}, .columns = {}};
  for (const auto* key : {"alive", "it_power", "busway_load", "pdu_load", "ups_load", "transformer_load",
                          "worst_loading", "limited"})
    feeds.columns.push_back({key, "1", key, "time: mean"});
  const GroupHandle feed = writer.add_group(feeds);
  const double loads[] = {1, 2e5, 0.3, 0.4, 0.62, 0.5, 0.775, 0};
  writer.append(feed, {0.0, 120.0}, loads);
  const Metric metrics[] = {{"pue", 1.2, "1", "power usage effectiveness", "total over IT", "standard"}};
  writer.write_metrics(metrics);
  writer.finish("complete");
  const std::string html = report_of(file);
  EXPECT_NE(html.find("Controls and feeds"), std::string::npos);
  EXPECT_NE(html.find("Set-point (input)"), std::string::npos);
  EXPECT_NE(html.find("2.50\u00A0K"), std::string::npos) << "most above the set-point";
  EXPECT_NE(html.find("0.250\u00A0K"), std::string::npos) << "most below";
  EXPECT_NE(html.find("77.5\u00A0%"), std::string::npos) << "of the limit of a stage";
}

TEST(ControlSection, StaysAwayWithoutControls) {
  const TemporaryFolder folder;
  write_sample_run(folder / "run.h5", "Sample", 1.2, 100);
  EXPECT_EQ(report_of(folder / "run.h5").find("Controls and feeds"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
