// `thermohall compare` from outside.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"
#include "tests/support/sample_results.h"

namespace thermohall {
namespace {

class CompareCommand : public testing::Test {
 protected:
  void SetUp() override {
    write_sample_run(folder_ / "air.h5", "Air", 1.4, 1000);
    write_sample_run(folder_ / "direct.h5", "Direct", 1.19, 900);
  }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  ProgramResult compare(std::vector<std::string> more) const {
    std::vector<std::string> arguments{"compare", path("air.h5"), path("direct.h5")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
  }

  TemporaryFolder folder_;
};

TEST_F(CompareCommand, PrintsChangesAgainstTheFirstFileAndPueNextToTue) {
  // 1.19 / 1.4 - 1 = -15.0 %, 900 / 1000 - 1 = -10.0 %.
  const ProgramResult result = compare({});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_NE(result.output.find("-15.0 %\ntotal power usage effectiveness"), std::string::npos)
      << result.output;
  EXPECT_NE(result.output.find("-10.0 %"), std::string::npos);
}

TEST_F(CompareCommand, JsonHoldsValuesAndChanges) {
  const auto json = nlohmann::json::parse(compare({"--json"}).output);
  EXPECT_EQ(json.at("designs"), nlohmann::json({"Air", "Direct"}));
  const auto& metrics = json.at("metrics");
  const auto pue =
      std::find_if(metrics.begin(), metrics.end(), [](const auto& m) { return m.at("key") == "pue"; });
  ASSERT_NE(pue, metrics.end());
  EXPECT_NEAR(pue->at("relative_change").at(1).get<double>(), -0.15, 1e-12);
}

TEST_F(CompareCommand, WritesCsvButReplacesNothingWithoutForce) {
  const std::string csv = path("table.csv");
  EXPECT_EQ(compare({"--csv", csv}).exit_code, 0);
  const std::string written = file_text(csv);
  EXPECT_TRUE(written.starts_with("metric,unit,Air,Direct")) << written;
  write_text(csv, "mine");
  const ProgramResult again = compare({"--csv", csv});
  EXPECT_EQ(again.exit_code, 2);
  EXPECT_EQ(again.output, "");
  EXPECT_NE(again.errors.find("use --force"), std::string::npos) << again.errors;
  EXPECT_EQ(file_text(csv), "mine");
  EXPECT_EQ(compare({"--csv", csv, "--force"}).exit_code, 0);
  EXPECT_EQ(file_text(csv), written);
}

TEST_F(CompareCommand, WritesAReport) {
  const std::string report = path("report.html");
  const ProgramResult result = compare({"--report", report});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_NE(file_text(report).find("<html"), std::string::npos);
}

TEST_F(CompareCommand, WritesAPdfReportAndReplacesItOnlyWithForce) {
  const std::string report = path("report.pdf");
  EXPECT_EQ(compare({"--report", report}).exit_code, 0);
  EXPECT_TRUE(file_text(report).starts_with("%PDF-"));
  EXPECT_FALSE(std::filesystem::exists(report + ".partial"));
  write_text(report, "mine");
  EXPECT_EQ(compare({"--report", report}).exit_code, 2);
  EXPECT_EQ(file_text(report), "mine");
  EXPECT_EQ(compare({"--report", report, "--force"}).exit_code, 0);
  EXPECT_TRUE(file_text(report).starts_with("%PDF-"));
}

TEST_F(CompareCommand, ASingleFileMakesAReport) {
  const ProgramResult result = run_program({"compare", path("air.h5"), "--report", path("one.pdf")});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_TRUE(file_text(path("one.pdf")).starts_with("%PDF-"));
}

TEST_F(CompareCommand, ReportsOfOtherFormatsAndInFoldersThatAreNotThereAreRefused) {
  const ProgramResult other = compare({"--report", path("report.docx")});
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_NE(other.errors.find(".html or .pdf"), std::string::npos) << other.errors;
  EXPECT_EQ(compare({"--report", path("no_folder/report.pdf")}).exit_code, 2);
}

TEST_F(CompareCommand, EqualTitlesAreReplacedByTheNamesOfTheFiles) {
  write_sample_run(folder_ / "other.h5", "Air", 1.3, 950);
  const ProgramResult result = run_program({"compare", path("air.h5"), path("other.h5"), "--json"});
  EXPECT_EQ(nlohmann::json::parse(result.output).at("designs"), nlohmann::json({"air", "other"}));
}

TEST_F(CompareCommand, AnUnfinishedRunIsComparedWithAWarning) {
  write_sample_run(folder_ / "failed.h5", "Failed", 1.3, 950, "failed");
  const ProgramResult result = run_program({"compare", path("air.h5"), path("failed.h5")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.errors.find("the run is failed"), std::string::npos) << result.errors;
}

TEST_F(CompareCommand, FilesThatCannotBeComparedEndWithCodeTwo) {
  write_text(folder_ / "text.h5", "no HDF5");
  EXPECT_EQ(run_program({"compare", path("air.h5"), path("text.h5")}).exit_code, 2);
  EXPECT_EQ(run_program({"compare", path("air.h5"), path("missing.h5")}).exit_code, 2);
  EXPECT_EQ(run_program({"compare"}).exit_code, 2);
  write_sample_run(folder_ / "units.h5", "Units", 1.3, 950, "complete", "J");
  const ProgramResult result = run_program({"compare", path("air.h5"), path("units.h5")});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.errors.find("total_energy"), std::string::npos) << result.errors;
}

}  // namespace
}  // namespace thermohall
