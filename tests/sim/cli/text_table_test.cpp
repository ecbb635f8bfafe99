#include "sim/cli/text_table.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(TextTable, AlignsColumnsToTheirWidestCellWithoutBlanksAtLineEnds) {
  TextTable table({"name", "kW", ""});
  table.align_right(1);
  table.add_row({"a", "1000", "x"});
  table.add_row({"longer", "5"});
  EXPECT_EQ(table.text(),
            "name      kW\n"
            "------  ----  -\n"
            "a       1000  x\n"
            "longer     5\n");
}

TEST(TextTable, CountsCharactersNotBytesAndIndentsAllLinesButEmptyOnes) {
  TextTable table({"ort", "n"});
  table.add_row({"Süd", "1"});
  table.add_row({});
  EXPECT_EQ(table.text(2), "  ort  n\n  ---  -\n  Süd  1\n\n");
  EXPECT_EQ(display_width("Süd"), 3U);
}

}  // namespace
}  // namespace thermohall
