#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportShortAnswers, AllFiveAreAnsweredEvenWithoutData) {
  const std::string html = html_of(short_answers({given_run("a")}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_EQ(count_of(html, "<b>"), 5U);
  for (const char* text : {"no rack inlet temperatures", "no loss of cooling", "no energy of the period",
                           "has no costs", "A single run cannot tell"})
    EXPECT_NE(html.find(text), std::string::npos) << text;
}

TEST(ReportShortAnswers, TheBestDesignIsNamedWithItsChange) {
  const ReportRuns runs{
      given_run("air", {{"cost_of_ownership", 9e6, "USD"}, {"total_energy", 2e6, "kWh"}}),
      given_run("liquid", {{"cost_of_ownership", 8e6, "USD"}, {"total_energy", 3e6, "kWh"}})};
  const std::string html = html_of(short_answers(runs));
  EXPECT_NE(html.find("Least: liquid, "), std::string::npos) << html;
  EXPECT_NE(html.find("to own (\u221211.1\u00A0%)"), std::string::npos) << html;
  EXPECT_NE(html.find("Least energy: air"), std::string::npos);
  EXPECT_NE(html.find("liquid costs least to own; air needs the least energy"), std::string::npos);
}

TEST(ReportShortAnswers, ARunThatDidNotCompleteIsNotTheBest) {
  ReportRuns runs{given_run("air", {{"cost_of_ownership", 9e6, "USD"}}),
                  given_run("liquid", {{"cost_of_ownership", 8e6, "USD"}})};
  runs[1].status = "failed";
  EXPECT_NE(html_of(short_answers(runs)).find("Least: air"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
