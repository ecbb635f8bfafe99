#include <gtest/gtest.h>

#include <cmath>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "sim/run/run_scenario.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

ReportRuns outage_run(double load) {
  Scenario s = read_scenario_text(small_halls::chiller);
  s.run.mode = RunMode::dynamic;
  s.run.start_s = 190.5 * 86400;
  s.run.duration_s = 900;
  s.run.step_s = 1;
  s.run.control_interval_s = 5;
  s.run.output_interval_s = s.run.rack_interval_s = 30;
  s.loads.front().kind = LoadKind::utilisation;
  s.loads.front().level = load;
  s.power.autonomy_s = 3600;
  EventSpec loss;
  loss.id = "outage";
  loss.at_s = 120;
  loss.duration_s = 600;
  loss.action = EventAction::utility_loss;
  s.events.push_back(loss);
  const TemporaryFolder folder;
  const auto path = folder / "outage.h5";
  RunOptions options;
  options.output_path = path.string();
  options.library_directory = default_library_directory();
  run_scenario(s, options);
  return read_report_runs({path.string()});
}

TEST(FailureSection, TellsWhatHappenedAndWhenTheFirstRackReachedItsLimits) {
  const ReportRuns runs = outage_run(1);
  const auto& facts = runs.front().failure;
  ASSERT_EQ(facts.events.size(), 1u);
  EXPECT_NEAR(facts.events.front().at_s, 120, 1e-9);
  ASSERT_EQ(facts.classes.size(), 1u);
  EXPECT_LT(facts.classes.front().recommended_s, facts.classes.front().allowable_s);
  ASSERT_EQ(facts.inlet.time_s.size(), 30u) << "900 s by 30 s";
  EXPECT_GT(facts.inlet.value_K.back(), facts.inlet.value_K.front());
  const std::string html = html_of(failure_section(runs));
  for (const char* text :
       {"utility loss", "2:00 min", "12:00 min", "Warmest rack inlet", "<svg", "cpu-2u-15kw"})
    EXPECT_NE(html.find(text), std::string::npos) << text;
}

TEST(FailureSection, AnOutageWithoutConsequenceSaysAtLeast) {
  const ReportRuns runs = outage_run(0.02);
  const std::string html = html_of(failure_section(runs));
  EXPECT_NE(html.find("at least"), std::string::npos);
  EXPECT_NE(html.find("not reached"), std::string::npos);
}

TEST(FailureSection, IsAbsentWithoutEvents) {
  EXPECT_TRUE(failure_section(ReportRuns(1)).blocks.empty());
  EXPECT_TRUE(redundancy_section(ReportRuns(1)).blocks.empty());
}

TEST(RedundancySection, ShowsMarginsAndWhatBindsFirst) {
  const std::string html = html_of(redundancy_section(outage_run(1)));
  for (const char* text : {"chillers.chillers", "Binds first", "holds"})
    EXPECT_NE(html.find(text), std::string::npos) << text;
}

}  // namespace
}  // namespace thermohall
