// What pdftotext and pdfinfo of poppler-utils read in the PDF.
#include "sim/report/pdf_report.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "sim/report/html_report.h"
#include "sim/report/report.h"
#include "tests/support/html_check.h"
#include "tests/support/report_samples.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return text;
  char buffer[4096];
  for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    text.append(buffer, count);
  pclose(pipe);
  return text;
}

class PdfReport : public testing::Test {
 protected:
  std::string info_of(const std::string& pdf) const { return output_of("pdfinfo '" + written(pdf) + "'"); }
  std::string text_of(const std::string& pdf) const {
    return output_of("pdftotext -layout '" + written(pdf) + "' -");
  }
  int pages_of(const std::string& pdf) const {
    const std::string info = info_of(pdf);
    const auto at = info.find("Pages:");
    return at == std::string::npos ? 0 : std::stoi(info.substr(at + 6));
  }
  ReportDocument comparison() const {
    return report_document({write_sample_run(folder_.path(), "air"),
                            write_sample_run(folder_.path(), "liquid",
                                             {.title = "Liquid", .overhead = 0.1, .capital_USD = 9e6})},
                           "2025-06-01T10:20:30Z");
  }

 private:
  std::string written(const std::string& pdf) const {
    const std::string path = (folder_ / "report.pdf").string();
    std::ofstream(path, std::ios::binary) << pdf;
    return path;
  }
  TemporaryFolder folder_;
};

ReportDocument document_of(ReportBlocks blocks) {
  return {.title = "Title",
          .subject = "",
          .created = "",
          .created_iso = "",
          .cover = {},
          .sections = {{"part", "Part", "Part", std::move(blocks)}}};
}

TEST_F(PdfReport, TheFiguresAreThoseOfTheHtml) {
  const ReportDocument document = comparison();
  const std::string html = html_of(document), text = text_of(pdf_of(document));
  for (const char* figure :
       {"11.34", "1.295", "1.439", "10.00", "9.000", "29.0", "3.1e-9", "Ashburn, Virginia", "Perimeter air",
        "CH-1: outside its fitted range for 12 h", "chiller COP at rating", "Prepared by", "Checked by"}) {
    EXPECT_NE(html.find(figure), std::string::npos) << figure;
    EXPECT_NE(text.find(figure), std::string::npos) << figure;
  }
  EXPECT_FALSE(has_nonfinite_word(text));
}

TEST_F(PdfReport, IsAnA4FileWithTitleAndCreatorAndNoAuthor) {
  const std::string pdf = pdf_of(comparison());
  EXPECT_TRUE(pdf.starts_with("%PDF-1."));
  const std::string info = info_of(pdf);
  for (const char* text : {"Comparison of 2 designs", "Thermohall", "(A4)"})
    EXPECT_NE(info.find(text), std::string::npos) << info;
  EXPECT_EQ(info.find("Author"), std::string::npos);
}

TEST_F(PdfReport, PagesAreNumberedAndChartsAreLettersAndLinesNotPixels) {
  const std::string pdf = pdf_of(comparison()), text = text_of(pdf);
  const int pages = pages_of(pdf);
  const std::string last = std::to_string(pages);
  EXPECT_GE(pages, 6);
  EXPECT_LE(pages, 20);
  EXPECT_NE(text.find("Page 1 of " + last), std::string::npos);
  EXPECT_NE(text.find("Page " + last + " of " + last), std::string::npos);
  EXPECT_NE(text.find("Contents"), std::string::npos);
  EXPECT_NE(text.find("hours reached or exceeded [h]"), std::string::npos);
  EXPECT_EQ(pdf.find("/Subtype /Image"), std::string::npos);
}

TEST_F(PdfReport, EqualDocumentsGiveEqualFiles) {
  const ReportDocument document = comparison();
  EXPECT_EQ(pdf_of(document), pdf_of(document));
}

TEST_F(PdfReport, LongTablesRepeatTheirHeadingAndLoseNoRow) {
  ReportTable table{.columns = {{"Quantity name"}, {"Value", true}}, .rows = {}};
  for (int i = 0; i < 200; ++i)
    table.rows.push_back({RichText("row" + std::to_string(i) + "end"), RichText(std::to_string(i))});
  const std::string pdf = pdf_of(document_of({{table}})), text = text_of(pdf);
  for (int i = 0; i < 200; ++i)
    EXPECT_NE(text.find("row" + std::to_string(i) + "end"), std::string::npos) << i;
  EXPECT_GE(pages_of(pdf), 4);
  EXPECT_EQ(count_of(text, "Quantity name"),
            static_cast<std::size_t>(pages_of(pdf) - 1));  // not on the cover
}

TEST_F(PdfReport, ACellHigherThanAPageAndALongIdAreShownWhole) {
  std::string words, id;
  for (int i = 0; i < 3000; ++i) words += "w" + std::to_string(i) + " ";
  for (int i = 0; i < 60; ++i) id += "abcdefghij";
  ReportTable table{.columns = {{"Id"}, {"Text"}, {"Value", true}}, .rows = {}};
  table.rows.push_back({RichText(id), RichText(words), RichText("42")});
  const std::string text = text_of(pdf_of(document_of({{table}})));
  for (const char* word : {"w0 ", "w1500", "w2999"}) EXPECT_NE(text.find(word), std::string::npos) << word;
  std::size_t letters = 0;
  for (const char c : text) letters += c == 'j' ? 1 : 0;
  EXPECT_GE(letters, 60U);
}

TEST_F(PdfReport, HostileAndBrokenTextStaysText) {
  const std::string text = text_of(pdf_of(document_of(
      {paragraph("<script> & \xC3 \x01"), {ReportList{{"<b>item</b>"}}}, {ReportListing{"key: <value>"}}})));
  for (const char* part : {"<script> &", "<b>item</b>", "key: <value>"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST_F(PdfReport, DetailsForScreensAreNamedButNotPrinted) {
  const std::string text = text_of(
      pdf_of(document_of({{ReportDetails{"Resolved scenario", {{ReportListing{"secret_key: 1"}}}, true}},
                          {ReportDetails{"All figures", {paragraph("printed text")}}}})));
  EXPECT_NE(text.find("Resolved scenario: not printed"), std::string::npos);
  EXPECT_EQ(text.find("secret_key"), std::string::npos);
  EXPECT_NE(text.find("printed text"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
