#include "sim/base/unit_hint.h"

#include <gtest/gtest.h>

#include <string>

namespace thermohall {
namespace {

TEST(UnitHint, ProposesWhatPlannersMean) {
  const char* cases[][3] = {
      {"kw", "W", "kW"},
      {"KW", "W", "kW"},
      {"kwh", "J", "kWh"},
      {"C", "K", "degC"},
      {"F", "K", "degF"},
      {"deg C", "K", "degC"},
      {"gal/min", "m3/s", "gpm"},
      {"GPM", "m3/s", "gpm"},
      {"CFM", "m3/s", "cfm"},
      {"lpm", "m3/s", "L/min"},
      {"tons", "W", "RT"},
      {"TR", "W", "RT"},
      {"kw/k", "W/K", "kW/K"},
      {"usd/kwh", "USD/J", "USD/kWh"},
      {"$/kWh", "USD/J", "USD/kWh"},
      {"W/m2-K", "W/m2/K", "W/(m2.K)"},
      {"degC", "delta_K", "K"},
      {"mins", "s", "min"},
      {"l/m/kw", "m3/s/W", ""},
      {"inwg", "Pa", "inH2O"},
      {"sq ft", "m2", "sqft"},
      {"pct", "1", "%"},
      {"Kg", "kg", "kg"},
  };
  for (const auto& [written, wanted, proposed] : cases) {
    const std::string expected =
        *proposed ? " (did you mean '" + std::string(proposed) + "'?)" : std::string();
    EXPECT_EQ(unit_hint(written, wanted), expected) << written;
  }
}

TEST(UnitHint, ExplainsRevolutions) {
  EXPECT_EQ(unit_hint("rpm", "Hz"), " (write it in Hz: 60 rpm are 1 Hz)");
}

TEST(UnitHint, IsEmptyForNothingAndForNonsense) {
  EXPECT_EQ(unit_hint("", "W"), "");
  EXPECT_EQ(unit_hint("bananas", "W"), "");
  EXPECT_EQ(unit_hint(std::string(10000, '/'), "W"), "");
}

}  // namespace
}  // namespace thermohall
