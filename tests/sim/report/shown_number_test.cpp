#include "sim/report/shown_number.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thermohall {
namespace {

TEST(ShownNumber, KeepsSignificantDigitsAndSeparatesThousands) {
  EXPECT_EQ(shown_number(1.25), "1.250");
  EXPECT_EQ(shown_number(61234.4), "61,234");
  EXPECT_EQ(shown_number(1234567), "1,234,567");
  EXPECT_EQ(shown_number(999), "999.0");
  EXPECT_EQ(shown_number(0.4951), "0.495");
  EXPECT_EQ(shown_number(3.14e-9), "3.1e-9");
  EXPECT_EQ(shown_number(-2.5, 2), "\u22122.5");
}

TEST(ShownNumber, RoundingUpToTheNextPowerOfTenLosesADecimal) {
  EXPECT_EQ(shown_number(9.99999), "10.00");
  EXPECT_EQ(shown_number(10.0), "10.00");
  EXPECT_EQ(shown_number(999.96), "1,000");
}

TEST(ShownNumber, ZeroAndWhatIsNotFinite) {
  EXPECT_EQ(shown_number(0), "0");
  EXPECT_EQ(shown_number(-0.0), "0");
  EXPECT_EQ(shown_number(std::numeric_limits<double>::quiet_NaN()), "\u2013");
  EXPECT_EQ(shown_number(std::numeric_limits<double>::infinity()), "\u2013");
  EXPECT_EQ(shown_quantity(std::nullopt, "W"), "\u2013");
}

TEST(ShownNumber, InputsHaveNoZerosAtTheEnd) {
  EXPECT_EQ(shown_input(0.6), "0.6");
  EXPECT_EQ(shown_input(0.123456), "0.123456");
  EXPECT_EQ(shown_input(1500), "1,500");
  EXPECT_EQ(shown_input(20), "20");
}

TEST(ShownNumber, ChangesBearASign) {
  EXPECT_EQ(shown_change(0.15), "+0.150");
  EXPECT_EQ(shown_change(-27.44), "\u221227.4");
  EXPECT_EQ(shown_change(0), "0");
}

TEST(ShownUnits, TemperaturesAreCelsiusAndTheirDifferencesKelvin) {
  EXPECT_EQ(shown_quantity(300.15, "K", "rack_inlet_max"), "27.0\u00A0\u00B0C");
  EXPECT_EQ(shown_quantity(3.5, "K", "inlet_margin"), "3.500\u00A0K");
  EXPECT_DOUBLE_EQ(shown_unit("K", 300, "rack_inlet_max").change(2.0), 2.0);
}

TEST(ShownUnits, PrefixesFollowTheMagnitude) {
  EXPECT_EQ(shown_quantity(61.1e6, "kWh"), "61.10\u00A0GWh");
  EXPECT_EQ(shown_quantity(3.6e6, "J"), "1.000\u00A0kWh");
  EXPECT_EQ(shown_quantity(500.0, "W"), "500.0\u00A0W");
  EXPECT_EQ(shown_quantity(132e3, "W"), "132.0\u00A0kW");
  EXPECT_EQ(shown_quantity(4.2e6, "kg"), "4,200\u00A0t");
  EXPECT_EQ(shown_quantity(186.0, "s"), "3.100\u00A0min");
  EXPECT_EQ(shown_quantity(12.5e6, "EUR/year"), "12.50\u00A0M EUR/year");
  EXPECT_EQ(shown_quantity(-12.5e6, "USD"), "\u221212.50\u00A0M USD");
  EXPECT_EQ(shown_quantity(0.11, "USD/kWh"), "0.110\u00A0USD/kWh");
}

TEST(ShownUnits, UnknownUnitsAndRatiosStay) {
  EXPECT_EQ(shown_quantity(2.0, "furlong"), "2.000\u00A0furlong");
  EXPECT_EQ(shown_quantity(1.2, "1"), "1.200");
}

TEST(ShownDate, IsReadableAndKeepsWhatItDoesNotKnow) {
  EXPECT_EQ(shown_date("2025-01-31T12:05:59Z"), "2025-01-31 12:05 UTC");
  EXPECT_EQ(shown_date("yesterday"), "yesterday");
}

}  // namespace
}  // namespace thermohall
