#include "sim/results/csv_file.h"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

#include "sim/base/diagnostic.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

TEST(CsvFile, FieldsAreQuotedWhereTheStandardAsksForIt) {
  EXPECT_EQ(csv_field("plain"), "plain");
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("19\" rack"), "\"19\"\" rack\"");
  EXPECT_EQ(csv_field("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(csv_field(" edge"), "\" edge\"");
}

TEST(CsvFile, NumbersReadBackExactlyAndNaNIsEmpty) {
  const TemporaryFolder folder;
  CsvFile file(folder / "a.csv");
  file.number(0.1);
  file.number(static_cast<double>(0.1F), true);
  file.number(std::numeric_limits<double>::quiet_NaN());
  file.number(1.0 / 3.0);
  file.end_line();
  file.close();
  std::ostringstream text;
  text << std::ifstream(folder / "a.csv").rdbuf();
  EXPECT_EQ(text.str(), "0.1,0.1,,0.3333333333333333\r\n");
}

TEST(CsvFile, AMissingFolderAndAFullDiskAreFileErrors) {
  const TemporaryFolder folder;
  EXPECT_THROW(CsvFile(folder / "absent" / "a.csv"), FileError);
  const FileSizeLimit limit(1000);
  CsvFile file(folder / "a.csv");
  file.text(std::string(5000, 'x'));
  file.end_line();
  EXPECT_THROW(file.close(), FileError);
}

}  // namespace
}  // namespace thermohall
