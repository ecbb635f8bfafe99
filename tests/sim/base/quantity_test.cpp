#include "sim/base/quantity.h"

#include <gtest/gtest.h>

#include <chrono>
#include <clocale>

namespace thermohall {
namespace {

std::string fault(std::string_view text, std::string_view wanted) {
  try {
    parse_quantity(text, wanted);
  } catch (const QuantityError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(ParseQuantity, ReadsNumberAndUnit) {
  EXPECT_DOUBLE_EQ(parse_quantity("132 kW", "W"), 132e3);
  EXPECT_DOUBLE_EQ(parse_quantity("132kW", "W"), 132e3);
  EXPECT_DOUBLE_EQ(parse_quantity("  -1.5e3 \t kW ", "W"), -1.5e6);
  EXPECT_DOUBLE_EQ(parse_quantity("+5 K", "delta_K"), 5);
  EXPECT_DOUBLE_EQ(parse_quantity("27 degC", "K"), 300.15);
  EXPECT_DOUBLE_EQ(parse_quantity("132\u00a0kW", "W"), 132e3);  // no-break space
  EXPECT_DOUBLE_EQ(parse_quantity("1.5 L/min/kW", "m3/s/W"), 1.5 / 6e7);
}

TEST(ParseQuantity, DimensionlessMayBePlainOrPercent) {
  EXPECT_DOUBLE_EQ(parse_quantity("0.92", "1"), 0.92);
  EXPECT_DOUBLE_EQ(parse_quantity("92 %", "1"), 0.92);
  EXPECT_DOUBLE_EQ(parse_quantity("92%", "1"), 0.92);
  EXPECT_DOUBLE_EQ(parse_quantity("1", "1"), 1);
}

TEST(ParseQuantity, ABareNumberForADimensionalQuantityIsRefusedWithAnExample) {
  EXPECT_EQ(fault("40", "W/K"), "'40' needs a unit convertible to W/K, e.g. '40 kW/K'");
  EXPECT_EQ(fault("0", "K"), "'0' needs a unit convertible to K, e.g. '0 degC'");
  EXPECT_EQ(fault("5", "delta_K"),
            "'5' needs a unit convertible to K (a temperature difference), e.g. '5 K'");
}

TEST(ParseQuantity, TheDimensionIsAlwaysChecked) {
  EXPECT_EQ(fault("40 C", "K"), "'C' does not convert to K (did you mean 'degC'?)");
  EXPECT_EQ(fault("500 gal/min", "m3/s"), "'gal/min' does not convert to m3/s (did you mean 'gpm'?)");
  EXPECT_EQ(fault("5 W", "1"), "'W' does not convert to a plain number or %");
  EXPECT_EQ(fault("10 degC", "delta_K"),
            "'degC' has a shifted zero; write this temperature difference in K (1 K is 1.8 degF)");
}

TEST(ParseQuantity, RefusesWhatIsNotADecimalNumber) {
  EXPECT_EQ(fault("", "W"), "is empty; needs a value in W");
  EXPECT_EQ(fault("  ", "W"), "is empty; needs a value in W");
  EXPECT_EQ(fault("kW", "W"), "'kW' does not begin with a number");
  EXPECT_EQ(fault("nan W", "W"), "'nan W' is not a finite number");
  EXPECT_EQ(fault("inf", "1"), "'inf' is not a finite number");
  EXPECT_EQ(fault("-infinity W", "W"), "'-infinity W' is not a finite number");
  EXPECT_EQ(fault("0x10 W", "W"), "'0x10 W': write numbers in decimal");
  EXPECT_EQ(fault("1,5 kW", "W"),
            "'1,5 kW': write numbers with a decimal point and without group separators");
  EXPECT_EQ(fault("1_000 W", "W"),
            "'1_000 W': write numbers with a decimal point and without group separators");
  EXPECT_EQ(fault("1e999 W", "W"), "'1e999 W' is beyond the range of numbers");
  EXPECT_EQ(fault("1e308 kW", "W"), "'1e308 kW' is beyond the range of numbers");
  EXPECT_EQ(fault("+-5 W", "W"), "'+-5 W' does not begin with a number");
  EXPECT_EQ(fault("--5 W", "W"), "'--5 W' does not begin with a number");
}

TEST(ParseQuantity, RefusesTrailingJunk) {
  for (const char* text :
       {"5 kW 3", "5 kW;", "5 kW # note", "5 kW kW", "5 5 kW", "5 kW (rated)", "5..3 kW", "1.2.3"}) {
    EXPECT_NE(fault(text, "W"), "accepted") << text;
  }
}

TEST(ParseQuantity, DoesNotDependOnTheLocale) {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  if (!std::setlocale(LC_ALL, "de_DE.UTF-8")) std::setlocale(LC_ALL, "");
  EXPECT_DOUBLE_EQ(parse_quantity("1.5 kW", "W"), 1500);
  EXPECT_EQ(format_quantity(1500, "W"), "1.5 kW");
  std::setlocale(LC_ALL, before.c_str());
}

TEST(ParseNumber, TakesNoUnit) {
  EXPECT_DOUBLE_EQ(parse_number(" 1e-3 "), 1e-3);
  EXPECT_THROW(parse_number("5 W"), QuantityError);
  EXPECT_THROW(parse_number("nan"), QuantityError);
  EXPECT_THROW(parse_number(""), QuantityError);
}

TEST(UnitOf, IsTheAuthorsUnit) {
  EXPECT_EQ(unit_of("132 kW"), "kW");
  EXPECT_EQ(unit_of("92%"), "%");
  EXPECT_EQ(unit_of("0.9"), "");
}

TEST(FormatQuantity, ShowsPlannersUnits) {
  EXPECT_EQ(format_quantity(132e3, "W"), "132 kW");
  EXPECT_EQ(format_quantity(1.3e6, "W"), "1300 kW");
  EXPECT_EQ(format_quantity(2.5e7, "W"), "25 MW");
  EXPECT_EQ(format_quantity(300.15, "K"), "27 degC");
  EXPECT_EQ(format_quantity(10, "delta_K"), "10 K");
  EXPECT_EQ(format_quantity(0.92, "1"), "0.92");
  EXPECT_EQ(format_quantity(0.11 / 3.6e6, "USD/J"), "0.11 USD/kWh");
  EXPECT_EQ(format_quantity(300.15, "K", UnitStyle::imperial), "80.6 degF");
  EXPECT_EQ(format_quantity(249.08891, "Pa", UnitStyle::imperial), "1 inH2O");
  EXPECT_EQ(format_quantity(12, "kg/s"), "12 kg/s");
}

TEST(FormatQuantity, ShowsTheUnitAskedFor) {
  EXPECT_EQ(format_quantity(1e6, "W", "kW"), "1000 kW");
  EXPECT_EQ(format_quantity(0.5, "1", "%"), "50 %");
  EXPECT_EQ(format_quantity(0.03, "m3/s", "gpm"), "475.51 gpm");  // 0.03 / 6.30901964e-5
}

TEST(DisplayUnit, EveryDisplayedTextIsReadBack) {
  for (const char* unit :
       {"W",   "K",   "delta_K", "J",      "Pa", "s", "m3/s", "m3",  "USD/J", "kg/J", "USD/W", "J/kg/K",
        "W/K", "J/K", "m3/J",    "m3/s/W", "1",  "m", "m2",   "m/s", "kg",    "kg/s", "kg/m3", "W/m2"}) {
    for (const UnitStyle style : {UnitStyle::metric, UnitStyle::imperial}) {
      for (double value = 1e-3; value < 1e15; value *= 10) {
        const std::string text = format_quantity(value, unit, style);
        // Six digits are shown, of temperatures on a scale with a zero at up to 459.67.
        EXPECT_NEAR(parse_quantity(text, unit), value, 5e-6 * value + 1e-3 * (std::string_view(unit) == "K"))
            << text;
      }
    }
  }
}

TEST(ExactQuantity, IsShortAndReadsBackExactly) {
  EXPECT_EQ(exact_quantity(132e3, "W"), "132 kW");
  EXPECT_EQ(exact_quantity(300.15, "K"), "27 degC");
  EXPECT_EQ(exact_quantity(0.1, "1"), "0.1");
  double value = 1.0 / 3;
  for (int i = 0; i < 300; ++i, value = value * 1.37 + 1e-3) {
    for (const char* unit : {"W", "K", "delta_K", "J", "m3/s", "USD/J", "1", "Pa"}) {
      EXPECT_EQ(parse_quantity(exact_quantity(value, unit), unit), value) << exact_quantity(value, unit);
    }
  }
}

TEST(ExactNumber, IsTheShortestThatReadsBack) {
  EXPECT_EQ(exact_number(0.1), "0.1");
  EXPECT_EQ(parse_number(exact_number(1.0 / 3)), 1.0 / 3);
}

}  // namespace
}  // namespace thermohall
