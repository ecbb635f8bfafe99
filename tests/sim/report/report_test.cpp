#include "sim/report/report.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/report/html_report.h"
#include "tests/support/html_check.h"
#include "tests/support/report_samples.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

const std::string date = "2025-06-01T00:00:00Z";

std::string report_html(const std::vector<std::string>& files, const std::string& created) {
  return html_of(report_document(files, created));
}

std::string write_bare_run(const TemporaryFolder& folder, const std::string& status) {
  const std::string path = (folder / "bare.h5").string();
  ResultsWriter writer(path, {"bare", "0.1.0", ""});
  writer.finish(status);
  return path;
}

TEST(Report, OneRunGivesAWellFormedPageWithItsFigures) {
  const TemporaryFolder folder;
  const std::string html = report_html({write_sample_run(folder.path(), "air")}, date);
  EXPECT_EQ(html_fault(html), "");
  EXPECT_FALSE(has_nonfinite_word(html));
  // Total 11,344 MWh, IT 8,760 MWh, computing parts 7,884 MWh: PUE 1.295, TUE 1.439.
  for (const char* figure :
       {"11.34", "1.295", "1.439", "10.00", "29.0", "3.1e-9", "1.870", "Ashburn, Virginia",
        "thermohall 0.1.0 (abc1234)", "CH-1: outside its fitted range for 12 h", "chiller COP at rating",
        "maker&#39;s data sheet", "weather.epw"})
    EXPECT_NE(html.find(figure), std::string::npos) << figure;
}

TEST(Report, SeveralRunsAreComparedAgainstTheFirst) {
  const TemporaryFolder folder;
  const auto air = write_sample_run(folder.path(), "air");
  const auto liquid =
      write_sample_run(folder.path(), "liquid", {.title = "Liquid", .overhead = 0.1, .capital_USD = 9e6});
  const std::string html = report_html({air, liquid}, date);
  EXPECT_EQ(html_fault(html), "");
  EXPECT_FALSE(has_nonfinite_word(html));
  EXPECT_NE(html.find("The first design is the baseline: Perimeter air."), std::string::npos);
  EXPECT_NE(html.find("\u221210.0\u00A0%"), std::string::npos);  // capital: 9 against 10 million
}

TEST(Report, NeedsNoNetworkAndNoScripts) {
  const TemporaryFolder folder;
  const std::string html = report_html({write_sample_run(folder.path(), "air")}, date);
  for (const char* part : {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "href=\"http"})
    EXPECT_EQ(html.find(part), std::string::npos) << part;
  EXPECT_EQ(count_of(html, "http"), count_of(html, "xmlns=\"http://www.w3.org/2000/svg\""));
}

TEST(Report, HostileTextStaysText) {
  const TemporaryFolder folder;
  const std::string attack = "<script>alert(\"1\")</script> & 'x'";
  const std::string html =
      report_html({write_sample_run(folder.path(), "air",
                                    {.title = attack,
                                     .more_metrics = {{"odd", 1, "<b>", attack, attack, attack}},
                                     .warnings = {attack, std::string("escape \x1b[31m")}}),
                   write_sample_run(folder.path(), "other", {.title = "</title></svg>"})},
                  date);
  EXPECT_EQ(html_fault(html), "");
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(&quot;1&quot;)"), std::string::npos);
  EXPECT_EQ(html.find('\x1b'), std::string::npos);
}

TEST(Report, PueIsNeverShownWithoutTue) {
  const TemporaryFolder folder;
  const std::string path = (folder / "pue.h5").string();
  ResultsWriter writer(path, {"only PUE", "0.1.0", ""});
  const Metric pue{"pue", 1.23, "1", "power usage effectiveness", "", ""};
  writer.write_metrics(std::span(&pue, 1));
  writer.finish("complete");
  const std::string html = report_html({path}, date);
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("TUE not computed"), std::string::npos);
  EXPECT_NE(html.find("total power usage effectiveness"), std::string::npos);
}

TEST(Report, AFileWithoutAnyGroupStillGivesAReport) {
  const TemporaryFolder folder;
  const auto bare = write_bare_run(folder, "complete");
  for (const std::vector<std::string>& files :
       {std::vector<std::string>{bare}, {bare, write_sample_run(folder.path(), "air")}}) {
    const std::string html = report_html(files, date);
    EXPECT_EQ(html_fault(html), "");
    EXPECT_FALSE(has_nonfinite_word(html));
    EXPECT_NE(html.find("Not part of this run"), std::string::npos);
  }
}

TEST(Report, ARunThatFailedIsMarked) {
  const TemporaryFolder folder;
  const std::string html = report_html({write_bare_run(folder, "failed")}, date);
  EXPECT_NE(html.find("the run did not complete (status: failed)"), std::string::npos);
}

TEST(Report, IsWrittenWholeAndEqualFilesGiveEqualReports) {
  const TemporaryFolder folder;
  const auto run = write_sample_run(folder.path(), "air");
  const std::string path = (folder / "report.html").string();
  write_report({run}, path);
  std::ifstream in(path);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_TRUE(text.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(text.ends_with("</html>\n"));
  EXPECT_FALSE(std::filesystem::exists(path + ".partial"));
  EXPECT_EQ(report_html({run}, date), report_html({run}, date));
}

TEST(Report, TheEndingOfTheNameChoosesTheFormat) {
  EXPECT_EQ(report_format("a/b.html"), ReportFormat::html);
  EXPECT_EQ(report_format("b.pdf"), ReportFormat::pdf);
  EXPECT_THROW(report_format("b.docx"), std::invalid_argument);
  EXPECT_THROW(report_format("pdf"), std::invalid_argument);
}

TEST(Report, BothFormatsAreWrittenFromOneReading) {
  const TemporaryFolder folder;
  const auto run = write_sample_run(folder.path(), "air");
  const std::string html = (folder / "r.html").string(), pdf = (folder / "r.pdf").string();
  write_reports({run}, {html, pdf});
  std::ifstream in(pdf, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  EXPECT_TRUE(bytes.starts_with("%PDF-1."));
  EXPECT_TRUE(std::filesystem::exists(html));
  EXPECT_FALSE(std::filesystem::exists(pdf + ".partial"));
}

TEST(Report, SectionsOfAStudyStandBeforeTheChecksAndEmptyOnesAreLeftOut) {
  const TemporaryFolder folder;
  const auto run = write_sample_run(folder.path(), "air");
  const std::string html = html_of(report_document(
      {run}, date,
      {{"more", "More", "More", {paragraph("what a study says")}}, {"none", "None", "None", {}}}));
  EXPECT_LT(html.find("what a study says"), html.find("id=\"findings\""));
  EXPECT_EQ(html.find("id=\"none\""), std::string::npos);
}

TEST(Report, FaultsLeaveNoFile) {
  const TemporaryFolder folder;
  const std::string path = (folder / "report.html").string();
  EXPECT_THROW(write_report({}, path), std::invalid_argument);
  EXPECT_THROW(write_report({(folder / "absent.h5").string()}, path), FileError);
  EXPECT_FALSE(std::filesystem::exists(path));
  const auto run = write_sample_run(folder.path(), "air");
  for (const char* name : {"report.html", "report.pdf"})
    EXPECT_THROW(write_report({run}, (folder.path() / "no_folder" / name).string()), FileError);
}

}  // namespace
}  // namespace thermohall
