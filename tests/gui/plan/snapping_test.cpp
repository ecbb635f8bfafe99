#include "gui/plan/snapping.h"

#include <gtest/gtest.h>

namespace thermohall::gui {
namespace {

TEST(Snapper, FreeMovesEndOnTheGridWithTheirCorner) {
  const Snapper snapper;
  const auto moved = snapper.move({1.2, 1.2, 3, 1}, {0.77, -0.2}, {}, 0.2, false);
  EXPECT_NEAR(moved.shift_m.x(), 0.6, 1e-9);
  EXPECT_NEAR(moved.shift_m.y(), 0, 1e-9);
  EXPECT_TRUE(moved.guides.empty());
}

TEST(Snapper, AnEdgeNearbyIsStrongerThanTheGrid) {
  const Snapper snapper;
  // The right edge at 4.2 + 0.5 = 4.7 comes within 0.1 of the left edge 4.75 of the other.
  const auto moved = snapper.move({1.2, 1.2, 3, 1}, {0.5, 0}, {{4.75, 8, 2, 1}}, 0.1, false);
  EXPECT_NEAR(moved.shift_m.x(), 0.55, 1e-9);
  ASSERT_EQ(moved.guides.size(), 1U);
  EXPECT_TRUE(moved.guides[0].vertical);
  EXPECT_NEAR(moved.guides[0].at_m, 4.75, 1e-9);
  EXPECT_NEAR(moved.guides[0].to_m, 9, 1e-9);
}

TEST(Snapper, FineMovesKnowTheFineGridOnly) {
  const Snapper snapper;
  const auto moved = snapper.move({1.2, 1.2, 3, 1}, {0.52, 0.26}, {{4.75, 8, 2, 1}}, 0.2, true);
  EXPECT_NEAR(moved.shift_m.x(), 0.5, 1e-9);
  EXPECT_NEAR(moved.shift_m.y(), 0.3, 1e-9);
}

TEST(Snapper, WithoutAGridPositionsAreRoundedToMillimetres) {
  Snapper snapper;
  snapper.setGrid(0);
  EXPECT_NEAR(snapper.value(1.23456, false), 1.235, 1e-12);
  EXPECT_NEAR(snapper.step_m(false), 0.1, 1e-12);
}

}  // namespace
}  // namespace thermohall::gui
