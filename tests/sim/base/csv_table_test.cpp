#include "sim/base/csv_table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace thermohall {
namespace {

std::optional<CsvTable> read(const std::string& text, Diagnostics& diagnostics,
                             const CsvLimits& limits = {}) {
  std::istringstream stream(text);
  return read_csv_table(stream, "t.csv", diagnostics, limits);
}

CsvTable good(const std::string& text) {
  Diagnostics diagnostics;
  auto table = read(text, diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
  return table.value_or(CsvTable{});
}

std::string faults(const std::string& text, const CsvLimits& limits = {}) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read(text, diagnostics, limits));
  return to_string(diagnostics);
}

TEST(CsvTable, ReadsNamesUnitsNumbersAndLines) {
  const CsvTable table = good("# trace\ntime [h], power [kW],load\n\n0,1.5, 0.1\n# gap\n 1 ,-2e3,1\n");
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_EQ(table.columns[1].name, "power");
  EXPECT_EQ(table.columns[1].unit, "kW");
  EXPECT_EQ(table.columns[2].unit, "1");
  EXPECT_EQ(table.columns[1].values, (std::vector<double>{1.5, -2000}));
  EXPECT_EQ(table.row_lines, (std::vector<int>{4, 6}));
  EXPECT_EQ(table.header_location(table.columns[1]), (SourceLocation{"t.csv", 2, 11}));
}

TEST(CsvTable, AcceptsByteOrderMarkCarriageReturnsQuotesAndNoFinalNewline) {
  const CsvTable table = good("\xEF\xBB\xBF\"a [W]\",\"b, \"\"x\"\"\"\r\n1,\"2\"\r\n3,4");
  EXPECT_EQ(table.columns[0].name, "a");
  EXPECT_EQ(table.columns[0].unit, "W");
  EXPECT_EQ(table.columns[1].name, "b, \"x\"");
  EXPECT_EQ(table.columns[1].values, (std::vector<double>{2, 4}));
}

TEST(CsvTable, ColumnValuesConvertUnitsAndCheckRanges) {
  const CsvTable table = good("t [degC],p [kW]\n27,1\n0,5\n");
  Diagnostics diagnostics;
  EXPECT_EQ(column_values(table, "t", {"K", 0, 400}, diagnostics), (std::vector<double>{300.15, 273.15}));
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_FALSE(column_values(table, "p", {"W", 0, 2000}, diagnostics));
  EXPECT_EQ(to_string(diagnostics), "t.csv:3: error: p: 5 kW is outside 0..2 kW");
}

TEST(CsvTable, PlainColumnsPrintTheirLimitsWithoutAUnit) {
  const CsvTable table = good("load\n1.5\n");
  Diagnostics diagnostics;
  EXPECT_FALSE(column_values(table, "load", {"1", 0, 1}, diagnostics));
  EXPECT_EQ(to_string(diagnostics), "t.csv:2: error: load: 1.5 is outside 0..1");
}

TEST(CsvTable, ReportsColumnsThatAreMissingOrHaveAnotherDimension) {
  const CsvTable table = good("powr [kW]\n1\n");
  Diagnostics diagnostics;
  EXPECT_FALSE(column_values(table, "power", {"W", 0, 1e9}, diagnostics));
  EXPECT_FALSE(column_values(table, "powr", {"K", 0, 1e9}, diagnostics));
  EXPECT_EQ(to_string(diagnostics),
            "t.csv:1:1: error: has no column 'power' (is 'powr' meant?)\n"
            "t.csv:1:1: error: powr: 'kW' does not convert to K");
}

TEST(CsvTable, ReportsRaggedRowsAndCellsThatAreNotNumbers) {
  EXPECT_EQ(faults("a,b\n1,2,3\n4\n5,x\n6,\n7,1 kW\n8,nan\n"),
            "t.csv:2:5: error: has 3 cells; the header has 2\n"
            "t.csv:3:1: error: has 1 cells; the header has 2\n"
            "t.csv:4:3: error: b: 'x' does not begin with a number\n"
            "t.csv:5:3: error: b: has no value\n"
            "t.csv:6:3: error: b: '1 kW' is not a plain number\n"
            "t.csv:7:3: error: b: 'nan' is not a finite number");
}

TEST(CsvTable, ReportsFaultyHeaders) {
  EXPECT_EQ(faults("a,,b [kw],c [W,a\n1,2,3,4,5\n"),
            "t.csv:1:3: error: a column has no name\n"
            "t.csv:1:4: error: b: 'kw' is not a known unit\n"
            "t.csv:1:11: error: c: 'c [W' is not of the form 'name [unit]'\n"
            "t.csv:1:16: error: a: is given twice; the first is at 1:1");
  EXPECT_EQ(faults("a;b\n1;2\n"), "t.csv:1:1: error: the columns must be separated by commas");
}

TEST(CsvTable, ReportsEmptyTables) {
  EXPECT_EQ(faults(""), "t.csv: error: is empty");
  EXPECT_EQ(faults("# x\n\n"), "t.csv: error: is empty");
  EXPECT_EQ(faults("a,b\n"), "t.csv: error: has no rows");
}

TEST(CsvTable, BoundsLinesCellsAndMessages) {
  EXPECT_EQ(faults("a\n" + std::string(101, '1') + "\n", {.line_bytes = 100}),
            "t.csv:2: error: the line is longer than 100 bytes");
  EXPECT_EQ(faults("a,b\n1,2\n3,4\n", {.cells = 2}), "t.csv:3: error: more than 2 cells");
  std::string rows = "a\n";
  for (int i = 0; i < 1000; ++i) rows += "x\n";
  Diagnostics diagnostics;
  EXPECT_FALSE(read(rows, diagnostics));
  EXPECT_EQ(diagnostics.error_count(), 20U);
}

TEST(CsvTable, AMissingFileIsReported) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read_csv_table(std::string("no_such_folder/t.csv"), diagnostics, {"x.yaml", 2, 3}));
  EXPECT_EQ(to_string(diagnostics),
            "x.yaml:2:3: error: 'no_such_folder/t.csv': no such file; there is no folder 'no_such_folder'");
}

}  // namespace
}  // namespace thermohall
