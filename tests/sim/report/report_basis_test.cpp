#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportBasis, EqualAssumptionsAreListedOnceAndOthersWithTheirDesigns) {
  ReportRuns runs{given_run("air"), given_run("liquid")};
  const Assumption shared{"fan efficiency", 0.6, "1", "", "U"},
      own{"pump efficiency", 0.7, "1", "maker", "A"};
  runs[0].provenance.assumptions = {shared};
  runs[1].provenance.assumptions = {shared, own};
  const std::string html = html_of(basis_section(runs));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_EQ(count_of(html, "fan efficiency"), 1U);
  EXPECT_NE(html.find("2 assumptions (by confidence: A: 1, U: 1)"), std::string::npos);
  EXPECT_NE(table_row_of(html, "fan efficiency").find("engineering default, no source"), std::string::npos);
  EXPECT_NE(table_row_of(html, "fan efficiency").find(">all<"), std::string::npos);
  EXPECT_NE(table_row_of(html, "pump efficiency").find("liquid"), std::string::npos);
}

TEST(ReportBasis, ALongSourceIsNotRepeatedRowByRow) {
  ReportRun run = given_run("a");
  const std::string source(60, 's'), other(60, 'o');
  run.provenance.assumptions = {{"first", 1, "1", source, "A"},
                                {"second", 2, "1", source, "A"},
                                {"third", 3, "1", other, "A"},
                                {"fourth", 4, "1", source, "A"}};
  const std::string html = html_of(basis_section({run}));
  EXPECT_NE(table_row_of(html, "second").find(">as above<"), std::string::npos);
  EXPECT_NE(table_row_of(html, "third").find(other), std::string::npos);
  EXPECT_EQ(table_row_of(html, "fourth").find("as above"), std::string::npos);
}

TEST(ReportBasis, DefinitionsMissingInTheFileComeFromTheProgram) {
  const std::string html = html_of(basis_section({given_run("a", {{"pue", 1.3, "1"}})}));
  EXPECT_NE(html.find("ISO/IEC 30134-2"), std::string::npos);
}

TEST(ReportBasis, InputsHaveHashesAndScenariosAreShownAsText) {
  ReportRun run = given_run("a");
  run.provenance.input_files = {{"site.epw", "0123abcd"}};
  run.provenance.scenario = "name: <hall>\n";
  const std::string html = html_of(basis_section({run}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("0123abcd"), std::string::npos);
  EXPECT_NE(html.find("<pre>name: &lt;hall&gt;\n</pre>"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
