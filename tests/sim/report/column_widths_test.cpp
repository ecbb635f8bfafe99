#include "sim/report/column_widths.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(ColumnWidths, RoomThatIsLeftIsSpreadByNaturalWidth) {
  const auto widths = column_widths({{10, 100}, {10, 50}}, 300);
  EXPECT_NEAR(widths[0], 200, 1e-9);
  EXPECT_NEAR(widths[1], 100, 1e-9);
}

TEST(ColumnWidths, NarrowColumnsKeepTheirLeastWidthWhenRoomIsShort) {
  const auto widths = column_widths({{40, 40}, {20, 400}, {20, 200}}, 200);
  EXPECT_NEAR(widths[0], 40, 1e-9);
  EXPECT_GT(widths[1], widths[2]);
  EXPECT_NEAR(widths[0] + widths[1] + widths[2], 200, 1e-9);
}

TEST(ColumnWidths, TooLittleForAllWordsShrinksAllAlike) {
  const auto widths = column_widths({{300, 300}, {100, 500}}, 200);
  EXPECT_NEAR(widths[0], 150, 1e-9);
  EXPECT_NEAR(widths[1], 50, 1e-9);
}

TEST(ColumnWidths, EmptyColumnsShareTheRoom) {
  EXPECT_NEAR(column_widths({{0, 0}, {0, 0}}, 10)[0], 5, 1e-9);
  EXPECT_TRUE(column_widths({}, 10).empty());
}

}  // namespace
}  // namespace thermohall
