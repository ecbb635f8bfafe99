#include "sim/report/html_report.h"

#include <gtest/gtest.h>

#include "tests/support/html_check.h"

namespace thermohall {
namespace {

TEST(HtmlReport, NumbersAreMarkedAndHeadingsEscaped) {
  const std::string html = html_of(
      ReportBlocks{{ReportTable{.columns = {{"A & B"}, {"kW", true}}, .rows = {{"x", "1"}, {"y", "2"}}}}});
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("A &amp; B"), std::string::npos);
  EXPECT_EQ(count_of(html, " class=\"n\""), 3U);  // heading and two cells
}

TEST(HtmlReport, ARowOfOneCellSpansTheTable) {
  ReportTable table{.columns = {{"A"}, {"B"}, {"C"}}, .rows = {}};
  table.rows.push_back({RichText("topic")});
  table.rows.push_back({RichText("1"), RichText("2"), RichText("3")});
  const std::string html = html_of(ReportBlocks{{table}});
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("colspan=\"3\">topic<"), std::string::npos);
}

TEST(HtmlReport, EveryStyleOfTextIsEscapedAndWellFormed) {
  RichText text;
  for (const auto style : {TextStyle::plain, TextStyle::strong, TextStyle::detail, TextStyle::badge,
                           TextStyle::code, TextStyle::hash, TextStyle::together})
    text.add_line(TextPart{.text = "<x>", .style = style, .dot = "#123456", .tool_tip = "\"tip\""});
  const std::string html = html_of(text);
  EXPECT_EQ(html_fault(html), "");
  EXPECT_EQ(count_of(html, "&lt;x&gt;"), 7U);
  EXPECT_EQ(html.find("<x>"), std::string::npos);
}

TEST(HtmlReport, SignaturesHaveLinesForNameSignatureAndDate) {
  const std::string html = html_of(ReportBlocks{{ReportSignatures{{{"Prepared by"}, {"Checked by"}}}}});
  EXPECT_EQ(html_fault(html), "");
  EXPECT_EQ(count_of(html, ">Date<"), 2U);
  EXPECT_NE(html.find("Checked by"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
