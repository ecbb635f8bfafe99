#include "gui/plan/plan_units.h"

#include <gtest/gtest.h>

#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

struct PlanUnits : testing::Test {
  ~PlanUnits() override { unit_system().set(UnitStyle::metric); }
};

TEST_F(PlanUnits, ReadOutsAreMetricAtFirst) {
  EXPECT_EQ(place_text({12.6, 4.2}), QStringLiteral("x 12.60 m  y 4.20 m"));
  EXPECT_EQ(size_text({4.8, 1.2}), QStringLiteral("4.80 × 1.20 m"));
  EXPECT_EQ(short_length_text(18), QStringLiteral("18 m"));
  EXPECT_EQ(temperature_text(300.15), QStringLiteral("27.0 °C"));
}

TEST_F(PlanUnits, ReadOutsFollowTheSwitchToInchPound) {
  unit_system().set(UnitStyle::imperial);
  EXPECT_EQ(place_text({3.048, 0.3048}), QStringLiteral("x 10.00 ft  y 1.00 ft"));
  EXPECT_EQ(size_text({6.096, 1.2192}), QStringLiteral("20.00 × 4.00 ft"));
  EXPECT_EQ(short_length_text(0.6096), QStringLiteral("2 ft"));
  EXPECT_EQ(temperature_text(300.15), QStringLiteral("80.6 °F"));
  EXPECT_EQ(rating_text(1.37e6), QStringLiteral("1.37 MW"));
}

}  // namespace
}  // namespace thermohall::gui
