// What a report says about a solved hall, from the file on.

#include <gtest/gtest.h>

#include <cmath>

#include "sim/airflow/air_origin.h"
#include "sim/airflow/airflow_acceptance.h"
#include "sim/airflow/airflow_results.h"
#include "sim/report/air_facts.h"
#include "sim/report/air_slice_svg.h"
#include "sim/report/html_report.h"
#include "sim/report/pdf_report.h"
#include "sim/report/report.h"
#include "sim/results/results_reader.h"
#include "sim/run/plan_table.h"
#include "tests/support/air_hall.h"
#include "tests/support/html_check.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

class AirReport : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TemporaryFolder;
    const Scenario scenario = read_scenario_text(air_hall);
    AirflowRun run = run_airflow(scenario, hall_point(scenario, 6000, 0.4, -0.2));
    auto offenders = airflow_offenders(run.model, run.result, run.answer);
    run.origins = std::make_shared<const AirOrigins>(air_origins(run));
    explain_origins(offenders, *run.origins);
    ResultsWriter writer(solved(), {.title = "Small hall", .version = "1", .commit = "x"});
    writer.set_attribute("mode", "airflow");
    write_plan(writer, scenario);
    write_airflow(writer, run, offenders);
    write_fixes(writer, airflow_fixes(scenario, run.model, run.answer, offenders));
    writer.finish("complete");
    AcceptanceSheet sheet{.rules = {}, .cases = {}, .worst = "I1", .all_cases = true};
    sheet.cases.push_back({.id = "I1", .title = "normal operation", .hottest_inlet_K = 300, .passed = true});
    sheet.transient = AcceptanceTransient{.computed = true,
                                          .passed = false,
                                          .allowed_s = 295,
                                          .outage_s = 600,
                                          .above_s = 310,
                                          .worst_rack = "A-01",
                                          .racks = {{"A-01", 310, 305}},
                                          .time_s = {5, 10},
                                          .supply_K = {291, 292},
                                          .hottest_K = {300, 305}};
    ResultsWriter other(accepted(), {.title = "Small hall", .version = "1", .commit = "x"});
    other.set_attribute("mode", "airflow");
    write_acceptance(other, sheet);
    other.finish("complete");
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }
  static std::string solved() { return (*folder_ / "air.h5").string(); }
  static std::string accepted() { return (*folder_ / "sheet.h5").string(); }

 private:
  static TemporaryFolder* folder_;
};
TemporaryFolder* AirReport::folder_ = nullptr;

TEST_F(AirReport, ReadsTheHallBack) {
  const AirFacts facts = read_air_facts(ResultsFile(solved()));
  ASSERT_EQ(facts.racks.size(), 12U);
  EXPECT_GT(facts.racks.front().capture_cold, 0.3);
  EXPECT_FALSE(facts.offenders.empty());
  EXPECT_FALSE(facts.fixes.empty());
  EXPECT_FALSE(facts.convergence.empty());
  EXPECT_FALSE(facts.accuracy.empty());
}

TEST_F(AirReport, ThePlanIsColdBeforeTheRacksAndWarmBehindThem) {
  const AirFacts facts = read_air_facts(ResultsFile(solved()));
  const AirSliceFacts& s = facts.plan;
  ASSERT_FALSE(s.empty());
  const auto at = [&](double x_m, double y_m) {
    const int i = static_cast<int>((x_m - s.a0_m) / s.da_m), j = static_cast<int>((y_m - s.b0_m) / s.db_m);
    return s.temperature_C[static_cast<std::size_t>(j * s.na + i)];
  };
  // the aisle with tiles lies between y = 3 m and 4.2 m, the rears at 1.93 m and 5.4 m
  EXPECT_LT(at(4.8, 3.6) + 3, at(4.8, 1.6));
  EXPECT_LT(at(4.8, 3.6) + 3, at(4.8, 5.7));
  EXPECT_TRUE(std::isnan(at(4.8, 2.5))) << "inside a rack";
}

TEST_F(AirReport, TheCutGoesThroughTheWarmestRack) {
  const AirFacts facts = read_air_facts(ResultsFile(solved()));
  ASSERT_FALSE(facts.cut.empty());
  EXPECT_EQ(facts.cut.normal, 'x');
  for (const auto& box : facts.boxes)
    if (box.id == facts.cut_rack) {
      EXPECT_GT(facts.cut.position_m, box.x_m - facts.plan.da_m);
      EXPECT_LT(facts.cut.position_m, box.x_m + box.length_m + facts.plan.da_m);
    }
  for (const auto& r : facts.racks)
    for (const auto& w : facts.racks)
      if (w.id == facts.cut_rack) {
        EXPECT_LE(r.mean_K, w.mean_K);
      }
}

TEST_F(AirReport, ShowsSlicesInletsAndCausesAsHtml) {
  const auto document = report_document({solved()}, "2026-01-01T00:00:00Z");
  const std::string html = html_of(document);
  EXPECT_EQ(html_fault(html), "");
  EXPECT_EQ(count_of(html, "data:image/png;base64,"), 2U);
  for (const char* text : {"Air of the hall", "Warmest racks, of 12", "Racks that breathe warm air", "SHI",
                           "Inlets by temperature", "Cold CI %", "fine CFD"})
    EXPECT_NE(html.find(text), std::string::npos) << text;
  EXPECT_EQ(html.find("PUE"), std::string::npos) << "a hall alone has none";
}

TEST_F(AirReport, ShowsTheAcceptanceWithItsTransient) {
  const auto document = report_document({accepted()}, "2026-01-01T00:00:00Z");
  const std::string html = html_of(document);
  EXPECT_EQ(html_fault(html), "");
  for (const char* text : {"Acceptance", "normal operation", "310 s above the limit at rack A-01",
                           "(295 s allowed)", "Loss of the utility", "not passed"})
    EXPECT_NE(html.find(text), std::string::npos) << text;
}

TEST_F(AirReport, IsWrittenAsPdfToo) {
  EXPECT_TRUE(pdf_of(report_document({solved()}, "2026-01-01T00:00:00Z")).starts_with("%PDF"));
}

TEST(AirSlice, SaysSoWithoutData) {
  EXPECT_NE(air_slice({.text = {"t", "d", ""}, .slice = {}, .bodies = {}}).find("no data"),
            std::string::npos);
}

}  // namespace
}  // namespace thermohall
