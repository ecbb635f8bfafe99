#include "sim/cli/comparison_table.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace thermohall {
namespace {

const double not_computed = std::numeric_limits<double>::quiet_NaN();

Metric metric(const char* key, double value, const char* unit) { return {key, value, unit, key, "", ""}; }

std::vector<NamedMetrics> designs() {
  return {
      {"air",
       {metric("energy_pumps", 0, "kWh"), metric("pue", 1.4, "1"), metric("rack_inlet_max", 300.15, "K"),
        metric("total_energy", 12345678, "kWh"), metric("tue", 1.7, "1")}},
      {"direct",
       {metric("energy_pumps", 500, "kWh"), metric("pue", 1.19, "1"), metric("rack_inlet_max", 301.65, "K"),
        metric("total_energy", 11111111, "kWh"), metric("tue", not_computed, "1")}}};
}

TEST(ComparisonTable, PrintsUnitsOfPlannersAndChangesAgainstTheFirstDesign) {
  // 1.19 / 1.4 - 1 = -15.0 %; 301.65 - 300.15 = 1.50 K; 11111111 / 12345678 - 1 = -10.0 %.
  EXPECT_EQ(comparison_table(designs()),
            "metric          unit    air  direct   change\n"
            "--------------  ----  -----  ------  -------\n"
            "rack_inlet_max  degC     27    28.5  +1.50 K\n"
            "total_energy    MWh   12346   11111  -10.0 %\n"
            "pue                     1.4    1.19  -15.0 %\n"
            "tue                     1.7       -\n"
            "\n"
            "energy_pumps    kWh       0     500     +500\n");
}

TEST(ComparisonTable, HeadlineRowsLeaveTheRestOut) {
  const std::string table = comparison_table(designs(), ComparisonRows::headline);
  EXPECT_EQ(table.find("energy_pumps"), std::string::npos);
  EXPECT_NE(table.find("pue"), std::string::npos);
}

TEST(ComparisonTable, LargeNumbersStandInGroupsOfThree) {
  const std::string table = comparison_table({{"a", {metric("capex", 24567890.4, "USD")}}});
  EXPECT_NE(table.find("24 567 890"), std::string::npos) << table;
}

TEST(ComparisonTable, DifferentUnitsOfOneMetricAreRefused) {
  EXPECT_THROW(comparison_table({{"a", {metric("capex", 1, "USD")}}, {"b", {metric("capex", 1, "EUR")}}}),
               std::invalid_argument);
}

}  // namespace
}  // namespace thermohall
