#include "sim/base/calendar.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

constexpr double day_s = 86400;

TEST(Calendar, BeginsOnAWednesdayAtMidnight) {
  const CalendarTime begin = calendar_at(0);
  EXPECT_EQ(begin.month, 1);
  EXPECT_EQ(begin.weekday, 2);
  EXPECT_EQ(begin.time_of_day_s, 0);
}

TEST(Calendar, FirstWeekendIsTheFourthOfJanuary) {
  EXPECT_EQ(calendar_at(3 * day_s - 1).weekday, 4);  // Friday the third, 23:59:59
  EXPECT_EQ(calendar_at(3 * day_s).weekday, 5);
  EXPECT_EQ(calendar_at(5 * day_s).weekday, 0);
}

TEST(Calendar, KnowsTheMonthsOfAYearOf365Days) {
  EXPECT_EQ(calendar_at(31 * day_s - 1).month, 1);
  EXPECT_EQ(calendar_at(31 * day_s).month, 2);
  EXPECT_EQ(calendar_at((31 + 28) * day_s).month, 3);  // no leap day
  EXPECT_EQ(calendar_at(365 * day_s - 1).month, 12);
  EXPECT_EQ(calendar_at(365 * day_s - 1).time_of_day_s, day_s - 1);
}

TEST(Calendar, TheSecondYearRepeatsMonthsAndGoesOnWithWeekdays) {
  const CalendarTime second = calendar_at(365 * day_s + 7200);
  EXPECT_EQ(second.month, 1);
  EXPECT_EQ(second.weekday, 3);  // 365 = 52 * 7 + 1
  EXPECT_EQ(second.time_of_day_s, 7200);
}

}  // namespace
}  // namespace thermohall
