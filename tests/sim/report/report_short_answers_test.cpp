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

TEST(ReportShortAnswers, DesignsOfDifferentWorkAreJudgedByWhatTheyDo) {
  // The larger hall needs and costs more in all, and less for each kWh of IT.
  const ReportRuns runs{given_run("small", {{"it_energy", 1e6, "kWh"},
                                            {"cost_of_ownership", 9e6, "USD"},
                                            {"total_energy", 1.3e6, "kWh"}}),
                        given_run("large", {{"it_energy", 2e6, "kWh"},
                                            {"cost_of_ownership", 16e6, "USD"},
                                            {"total_energy", 2.2e6, "kWh"}})};
  const std::string html = html_of(short_answers(runs));
  EXPECT_NE(html.find("Least energy per kWh of IT: large"), std::string::npos) << html;
  EXPECT_NE(html.find("(\u221215.4\u00A0% per kWh of IT)"), std::string::npos) << html;
  EXPECT_NE(html.find("per kWh of IT, large costs least to own and needs the least energy"),
            std::string::npos)
      << html;
  const std::string winners = html_of(winners_table(runs));
  EXPECT_NE(winners.find("amounts of work"), std::string::npos) << winners;
}

TEST(ReportShortAnswers, ARunThatDidNotCompleteIsNotTheBest) {
  ReportRuns runs{given_run("air", {{"cost_of_ownership", 9e6, "USD"}}),
                  given_run("liquid", {{"cost_of_ownership", 8e6, "USD"}})};
  runs[1].status = "failed";
  EXPECT_NE(html_of(short_answers(runs)).find("Least: air"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
