#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportAnswers, AllFiveQuestionsAreAskedEvenWithoutData) {
  const std::string html = html_of(answers_section({given_run("a")}));
  EXPECT_EQ(html_fault(html), "");
  for (const char* question :
       {"1 \u00B7 Will it stay cool?", "2 \u00B7 How long when cooling fails?",
        "3 \u00B7 What does a year cost", "4 \u00B7 What does it cost to build and own?",
        "5 \u00B7 Where does air stop"})
    EXPECT_NE(html.find(question), std::string::npos) << question;
  EXPECT_NE(html.find("not recorded"), std::string::npos);
  EXPECT_NE(html.find("Not part of this run: no loss of cooling"), std::string::npos);
}

TEST(ReportAnswers, RideThroughIsShownWhereItWasComputed) {
  const std::string html = html_of(answers_section({given_run("a", {{"ride_through", 186, "s"}})}));
  EXPECT_EQ(html.find("no loss of cooling"), std::string::npos);
  EXPECT_NE(html.find("3.100"), std::string::npos);  // minutes
}

TEST(ReportAnswers, TheWorstRackIsNamedWithItsMargin) {
  ReportRun run = given_run("a");
  run.racks = {{"B-07", 301.15, 299, 305.15, 340, 0, 0, 1}};
  const std::string html = html_of(answers_section({run}));
  EXPECT_NE(html.find("The worst inlet, rack B-07, reaches 28.0\u00A0\u00B0C, 4.0\u00A0K below its limit"),
            std::string::npos);
}

TEST(ReportAnswers, AShortRunIsNotCalledAYear) {
  ReportRun run = given_run("a", {{"total_energy", 5, "kWh"}});
  run.end_s = 7200;
  EXPECT_NE(html_of(answers_section({run})).find("not a year"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
