#include "sim/report/temperature_colour.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

TEST(TemperatureColour, StopsHaveTheirColoursAndTheEndsHold) {
  EXPECT_EQ(temperature_colour(15), "#3154a0");
  EXPECT_EQ(temperature_colour(27), "#faf0cd");
  EXPECT_EQ(temperature_colour(40), "#8c1428");
  EXPECT_EQ(temperature_colour(-5), "#3154a0");
  EXPECT_EQ(temperature_colour(90), "#8c1428");
}

TEST(TemperatureColour, HalfwayBetweenTwoStopsIsTheirMean) {
  // 20: 78aad7 and 24: d6e8f0; halves round up.
  EXPECT_EQ(temperature_colour(22), "#a7c9e4");
}

TEST(TemperatureColour, UnknownIsGreyAndDarkColoursTakeLightLetters) {
  EXPECT_EQ(temperature_colour(std::nan("")), "#c5cdd5");
  EXPECT_TRUE(takes_dark_letters(25));
  EXPECT_FALSE(takes_dark_letters(15));
  EXPECT_FALSE(takes_dark_letters(40));
}

}  // namespace
}  // namespace thermohall
