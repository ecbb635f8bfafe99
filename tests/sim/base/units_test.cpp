#include "sim/base/units.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>
#include <vector>

namespace thermohall {
namespace {

struct Case {
  const char* from;
  const char* wanted;
  double factor;  // value of one, exact by definition of the unit unless noted
};

TEST(UnitConversion, KnowsPlannersUnits) {
  const Case cases[] = {
      {"kW", "W", 1e3},
      {"kVA", "W", 1e3},
      {"kvar", "W", 1e3},
      {"kWh", "J", 3.6e6},
      {"MWh", "J", 3.6e9},
      {"GWh", "J", 3.6e12},
      {"Ah", "A.s", 3600},
      {"RT", "W", 3516.85284207},  // 12000 Btu (IT) of 1055.05585262 J an hour
      {"MBH", "W", 293.07107017},  // 1000 Btu/h
      {"MMBtu", "J", 1.05505585262e9},
      {"gpm", "m3/s", 3.785411784e-3 / 60},
      {"cfm", "m3/s", 0.028316846592 / 60},
      {"fpm", "m/s", 0.3048 / 60},
      {"mph", "m/s", 0.44704},
      {"inH2O", "Pa", 249.08891},  // conventional water
      {"mmH2O", "Pa", 9.80665},
      {"inHg", "Pa", 3386.388640341},  // conventional mercury
      {"psi", "Pa", 6894.757293168},
      {"sqft", "m2", 0.09290304},
      {"ft2", "m2", 0.09290304},
      {"lbm", "kg", 0.45359237},
      {"cP", "Pa.s", 1e-3},
      {"L/min/kW", "m3/s/W", 1.0 / 6e7},
      {"g/kWh", "kg/J", 1e-3 / 3.6e6},
      {"gCO2/kWh", "kg/J", 1e-3 / 3.6e6},
      {"kgCO2e", "kg", 1},
      {"tCO2eq", "kg", 1e3},
      {"USD/kWh", "USD/J", 1 / 3.6e6},
      {"kUSD", "USD", 1e3},
      {"MEUR/MW", "EUR/W", 1},
      {"USD/kW", "USD/W", 1e-3},
      {"%", "1", 0.01},
      {"ppm", "1", 1e-6},
      {"g/kg", "1", 1e-3},
      {"h", "s", 3600},
      {"day", "s", 86400},
      {"min", "s", 60},
      {"W/(m2.K)", "W/m2/K", 1},
      {"W/m\u00b2", "W/m2", 1},
      {"kW/degC", "W/K", 1e3},  // inside a product a degree is a difference
      {"degree", "rad", 0.017453292519943295},
      {"1/K", "1/K", 1},
  };
  for (const Case& c : cases) {
    EXPECT_NEAR(UnitConversion(c.from, c.wanted)(1) / c.factor, 1, 1e-9) << c.from;
    EXPECT_EQ(UnitConversion(c.from, c.wanted)(0), 0) << c.from;
  }
}

TEST(UnitConversion, ShiftsTheZeroOfTemperatures) {
  EXPECT_DOUBLE_EQ(UnitConversion("degC", "K")(27), 300.15);
  EXPECT_DOUBLE_EQ(UnitConversion("\u00b0C", "K")(27), 300.15);
  EXPECT_NEAR(UnitConversion("degF", "K")(80.6), 300.15, 1e-10);  // 27 degC; rounding of the shift
  EXPECT_DOUBLE_EQ(UnitConversion("K", "degC")(300.15), 27);
}

TEST(UnitConversion, RefusesAShiftedZeroForADifference) {
  EXPECT_DOUBLE_EQ(UnitConversion("K", "delta_K")(5), 5);
  EXPECT_DOUBLE_EQ(UnitConversion("mK", "delta_K")(5), 0.005);
  EXPECT_FALSE(are_convertible("degC", "delta_K"));
  EXPECT_FALSE(are_convertible("degF", "delta_K"));
  EXPECT_FALSE(are_convertible("W", "delta_K"));
}

TEST(UnitConversion, CurrenciesDoNotConvertIntoEachOther) {
  for (const char* a : {"USD", "EUR", "GBP", "CNY", "JPY"}) {
    for (const char* b : {"USD", "EUR", "GBP", "CNY", "JPY"}) {
      EXPECT_EQ(are_convertible(a, b), std::string_view(a) == b) << a << b;
    }
  }
}

TEST(UnitConversion, RefusesWhatUdunitsReadsAsSomethingElse) {
  EXPECT_FALSE(are_convertible("C", "K"));            // coulomb
  EXPECT_FALSE(are_convertible("F", "K"));            // farad
  EXPECT_FALSE(are_convertible("gal/min", "m3/s"));   // galileo
  EXPECT_FALSE(are_convertible("TR", "W"));           // tesla roentgen
  EXPECT_FALSE(are_convertible("W/m2-K", "W/m2/K"));  // the hyphen multiplies
  EXPECT_FALSE(are_convertible("rpm", "Hz"));         // an angle a time
  EXPECT_FALSE(are_convertible("degree", "1"));
  EXPECT_TRUE(are_convertible("rpm", "rad/s"));
}

TEST(UnitConversion, RefusesFactorsDatesAndLogarithms) {
  for (const char* unit : {"100 W", "W 2", "1e3 W", "2W", "K @ 273.15", "s since 2000-01-01", "lg(re mW)",
                           "lg(re: 1 mW)", "0x10 W", "W;", "W\n", "$", ""}) {
    EXPECT_FALSE(are_convertible(unit, "W")) << unit;
  }
  EXPECT_FALSE(are_convertible("dBZ", "m3"));
  EXPECT_FALSE(are_convertible(std::string(100, 'W'), "W"));
}

TEST(UnitConversion, RefusesYearAndMonthUnlessTheWantedUnitNamesOne) {
  EXPECT_FALSE(are_convertible("year", "s"));
  EXPECT_FALSE(are_convertible("months", "s"));
  EXPECT_FALSE(are_convertible("USD/year", "USD/s"));
  EXPECT_FALSE(are_convertible("USD/kW/month", "USD/W"));
  EXPECT_DOUBLE_EQ(UnitConversion("kUSD/year", "USD/year")(1), 1000);
  EXPECT_NEAR(UnitConversion("USD/kW/month", "USD/W/year")(1), 0.012, 1e-15);
  EXPECT_DOUBLE_EQ(UnitConversion("day", "year")(365), 1);
}

TEST(UnitConversion, SaysWhatIsWrong) {
  const auto message = [](const char* from, const char* wanted) {
    try {
      UnitConversion(from, wanted);
    } catch (const QuantityError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(message("kw/K", "W/K"), "'kw/K' is not a known unit (did you mean 'kW/K'?)");
  EXPECT_EQ(message("inch", "W"), "'inch' does not convert to W");
  EXPECT_EQ(message("year", "s"), "'year' has no fixed length; write days, e.g. '365 day'");
  EXPECT_EQ(message("USD/kW/month", "USD/W"),
            "'USD/kW/month' names a month or year; write a charge for the monthly peak as USD/kW");
  EXPECT_EQ(message("degC", "delta_K"),
            "'degC' has a shifted zero; write this temperature difference in K (1 K is 1.8 degF)");
}

TEST(UnitConversion, GivesTheSameFromSeveralThreads) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&wrong, t] {
      for (int i = 0; i < 2000; ++i) {
        // Many spellings make the table of converters grow while others read it.
        const std::string spelling = "W.m" + std::to_string(i % 50 + 1) + "/m" + std::to_string(i % 50 + 1);
        if (UnitConversion(spelling, "mW")(1) != 1e3) ++wrong[t];
        if (are_convertible("W.m" + std::to_string(i % 50 + 1), "K")) ++wrong[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

TEST(UnitInWords, NamesDifferencesAndPlainNumbers) {
  EXPECT_EQ(unit_in_words("W"), "W");
  EXPECT_EQ(unit_in_words("1"), "a plain number or %");
  EXPECT_EQ(unit_in_words("delta_K"), "K (a temperature difference)");
}

}  // namespace
}  // namespace thermohall
