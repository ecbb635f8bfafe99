#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportWinners, TheLowestWinsExceptForRideThrough) {
  const ReportRuns runs{given_run("air", {{"capex", 9e6, "USD"}, {"ride_through", 300, "s"}}),
                        given_run("liquid", {{"capex", 8e6, "USD"}, {"ride_through", 90, "s"}})};
  const std::string html = html_of(winners_table(runs));
  EXPECT_EQ(html_fault(html), "");
  const std::string capital = table_row_of(html, "capital"),
                    ride = table_row_of(html, "longest ride-through");
  EXPECT_NE(capital.find("liquid"), std::string::npos);
  EXPECT_EQ(capital.find("</span>air"), std::string::npos);
  EXPECT_NE(capital.find("\u221211.1"), std::string::npos);  // (8 - 9) / 9
  EXPECT_NE(ride.find("</span>air"), std::string::npos);
  EXPECT_EQ(ride.find("liquid"), std::string::npos);
}

TEST(ReportWinners, FiguresThatDifferLessThanAThousandthAreEqual) {
  const std::string html = html_of(winners_table(
      {given_run("a", {{"capex", 1000000, "USD"}}), given_run("b", {{"capex", 1000500, "USD"}})}));
  EXPECT_NE(table_row_of(html, "capital").find("all equal"), std::string::npos);
}

TEST(ReportWinners, ARunThatDidNotCompleteCannotWin) {
  ReportRuns runs{given_run("a", {{"capex", 9e6, "USD"}}), given_run("b", {{"capex", 1e6, "USD"}})};
  runs[1].status = "failed";
  const std::string html = html_of(winners_table(runs));
  EXPECT_NE(table_row_of(html, "capital").find("</span>a<"), std::string::npos);
  EXPECT_NE(html.find("did not complete"), std::string::npos);
}

TEST(ReportWinners, AWinnerThatBreaksATemperatureLimitIsMarked) {
  ReportRuns runs{given_run("a", {{"capex", 9e6, "USD"}}),
                  given_run("b", {{"capex", 1e6, "USD"}, {"hours_above_limit", 4, "h"}})};
  EXPECT_NE(table_row_of(html_of(winners_table(runs)), "capital").find("\u2020"), std::string::npos);
}

TEST(ReportWinners, TotalsOfDifferentPeriodsAreNotCompared) {
  ReportRuns runs{given_run("a", {{"total_energy", 9e6, "kWh"}}),
                  given_run("b", {{"total_energy", 1e6, "kWh"}})};
  EXPECT_NE(table_row_of(html_of(winners_table(runs)), "energy"), "");
  runs[1].end_s /= 10;
  EXPECT_EQ(table_row_of(html_of(winners_table(runs)), "energy"), "");
}

}  // namespace
}  // namespace thermohall
