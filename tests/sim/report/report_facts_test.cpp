#include "sim/report/report_facts.h"

#include <gtest/gtest.h>

#include <fstream>

#include "sim/base/diagnostic.h"
#include "sim/report/html_report.h"
#include "sim/report/report.h"
#include "tests/support/html_check.h"
#include "tests/support/report_samples.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

std::string written(const TemporaryFolder& folder, const std::string& text) {
  const std::string path = (folder / "facts.yaml").string();
  std::ofstream(path) << text;
  return path;
}

TEST(ReportFacts, AreReadFromTheSectionReportAndNothingElse) {
  const TemporaryFolder folder;
  const ReportFacts facts = read_report_facts(
      written(folder, "format: thermohall-study 1\nname: x\nreport:\n  title: Hall 7\n  revision: 2\n"));
  EXPECT_EQ(facts.title, "Hall 7");
  EXPECT_EQ(facts.revision, "2");
  EXPECT_EQ(facts.client, "");
  EXPECT_EQ(read_report_facts(written(folder, "name: x\n")).title, "");
}

TEST(ReportFacts, AMisspeltKeyIsAFault) {
  const TemporaryFolder folder;
  EXPECT_THROW(read_report_facts(written(folder, "report: {titel: Hall}\n")), ScenarioError);
}

TEST(ReportFacts, EveryTextReachesCoverOrSignatures) {
  const TemporaryFolder folder;
  ReportFacts facts;
  for (const ReportFactKey& key : report_fact_keys()) facts.*key.text = std::string("<") + key.key + ">";
  facts.note = "first part\n\nsecond part";
  const auto run = write_sample_run(folder.path(), "air");
  const std::string html = html_of(report_document({run}, "2025-06-01T00:00:00Z", {}, facts));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("<h1>&lt;title&gt;</h1>"), std::string::npos);
  for (const char* key : {"project", "client", "revision"})
    EXPECT_EQ(count_of(html, std::string("&lt;") + key + "&gt;"), 1U) << key;
  for (const char* key : {"prepared_by", "checked_by", "date"})
    EXPECT_EQ(count_of(html, std::string("&lt;") + key + "&gt;"), 2U) << key << ": cover and signature";
  EXPECT_NE(html.find("<p>second part</p>"), std::string::npos);
}

TEST(ReportFacts, WithoutFactsTheReportIsAsBefore) {
  const TemporaryFolder folder;
  const auto run = write_sample_run(folder.path(), "air");
  const std::string html = html_of(report_document({run}, "2025-06-01T00:00:00Z"));
  EXPECT_EQ(count_of(html, "Prepared by"), 1U);
  EXPECT_EQ(html.find("Date of issue"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
