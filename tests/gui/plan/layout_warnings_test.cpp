#include "gui/plan/layout_warnings.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thermohall::gui {
namespace {

PlanEntry row(const char* name, double x_m, double y_m, Facing facing, double length_m = 6) {
  PlanEntry entry;
  entry.kind = EntryKind::row;
  entry.name = QString::fromLatin1(name);
  entry.key = QStringLiteral("rows.") + entry.name;
  entry.x_m = x_m;
  entry.y_m = y_m;
  entry.length_m = length_m;
  entry.width_m = 1.2;
  entry.top_m = 2;
  entry.facing = facing;
  entry.count = 10;
  entry.pitch_m = 0.6;
  return entry;
}

HallSpec hall() {
  HallSpec spec{};
  spec.length_m = 20;
  spec.width_m = 12;
  spec.height_m = 4;
  return spec;
}

std::ptrdiff_t count(const std::vector<LayoutWarning>& warnings, LayoutWarning::Kind kind) {
  return std::count_if(warnings.begin(), warnings.end(), [kind](const auto& w) { return w.kind == kind; });
}

TEST(LayoutWarnings, RowsWithRoomEnoughGiveNone) {
  EXPECT_TRUE(LayoutWarnings::check({row("A", 4, 3, Facing::north), row("B", 4, 5.1, Facing::south)}, hall())
                  .empty());
}

TEST(LayoutWarnings, AHotAisleBelowNineHundredMillimetresIsToldOnce) {
  const auto warnings =
      LayoutWarnings::check({row("A", 4, 3, Facing::north), row("B", 4, 5.0, Facing::south)}, hall());
  ASSERT_EQ(warnings.size(), 1U);  // 0.8 m behind both
  EXPECT_EQ(warnings[0].kind, LayoutWarning::Kind::narrow_aisle);
  EXPECT_TRUE(warnings[0].text.contains(QStringLiteral("0.8 m")));
  EXPECT_NEAR(warnings[0].place_m.height(), 0.8, 1e-9);
  EXPECT_EQ(warnings[0].keys.size(), 2);
}

TEST(LayoutWarnings, AColdAisleNeedsMoreThanAHotOne) {
  const std::vector<PlanEntry> rows{row("A", 4, 3, Facing::south), row("B", 4, 5.3, Facing::north)};
  const auto warnings = LayoutWarnings::check(rows, hall());  // 1.1 m before both
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_TRUE(warnings[0].text.contains(QStringLiteral("1.2 m"))) << warnings[0].text.toStdString();
}

TEST(LayoutWarnings, AWallIsTheEndOfAnAisle) {
  EXPECT_EQ(count(LayoutWarnings::check({row("A", 4, 0.5, Facing::south)}, hall()),
                  LayoutWarning::Kind::narrow_aisle),
            1);
  EXPECT_EQ(LayoutWarnings::check({row("A", 4, 0.9, Facing::south)}, hall()).size(), 0U);
}

TEST(LayoutWarnings, TouchingIsAllowedOverlappingIsNot) {
  EXPECT_EQ(
      LayoutWarnings::check({row("A", 2, 4, Facing::north), row("B", 8, 4, Facing::north)}, hall()).size(),
      0U);
  const auto warnings =
      LayoutWarnings::check({row("A", 2, 4, Facing::north), row("B", 7.4, 4, Facing::north)}, hall());
  ASSERT_EQ(count(warnings, LayoutWarning::Kind::overlap), 1);
  EXPECT_NEAR(warnings[0].place_m.width(), 0.6, 1e-9);
}

TEST(LayoutWarnings, WhatHangsAboveHeadsIsInNobodysWay) {
  PlanEntry tray = row("tray", 4, 4.2, Facing::south);
  tray.kind = EntryKind::obstacle;
  tray.bottom_m = 2.5;
  tray.top_m = 3;
  EXPECT_TRUE(LayoutWarnings::check({row("A", 4, 3, Facing::south), tray}, hall()).empty());
}

TEST(LayoutWarnings, OutsideTheHallIsTold) {
  EXPECT_EQ(
      count(LayoutWarnings::check({row("A", 15, 4, Facing::north)}, hall()), LayoutWarning::Kind::outside),
      1);
}

TEST(LayoutWarnings, ADoorNeedsItsSwing) {
  PlanEntry door;
  door.kind = EntryKind::door;
  door.name = QStringLiteral("staff");
  door.key = QStringLiteral("hall.doors.staff");
  door.x_m = 4;
  door.length_m = 1.2;
  door.facing = Facing::south;  // opens into the hall
  const std::vector<PlanEntry> entries{row("A", 4, 1, Facing::south), door};
  EXPECT_EQ(count(LayoutWarnings::check(entries, hall()), LayoutWarning::Kind::blocked_door), 1);
  door.facing = Facing::north;
  EXPECT_EQ(count(LayoutWarnings::check({entries[0], door}, hall()), LayoutWarning::Kind::blocked_door), 0);
}

}  // namespace
}  // namespace thermohall::gui
