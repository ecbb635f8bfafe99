#include "sim/results/comparison.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace thermohall {
namespace {

Metric metric(const std::string& key, double value, const std::string& unit) {
  return {key, value, unit, "", "", ""};
}

TEST(Comparison, ChangesAreAgainstTheFirstDesign) {
  const NamedMetrics designs[] = {{"air", {metric("pue", 1.5, "1"), metric("energy", 200.0, "J")}},
                                  {"liquid", {metric("pue", 1.2, "1"), metric("energy", 150.0, "J")}}};
  const Comparison comparison = compare_designs(designs);
  EXPECT_EQ(comparison.names, (std::vector<std::string>{"air", "liquid"}));
  ASSERT_EQ(comparison.rows.size(), 2U);
  const ComparedMetric& energy = comparison.rows[1];
  EXPECT_EQ(energy.key, "energy");
  EXPECT_EQ(energy.unit, "J");
  EXPECT_EQ(energy.change, (std::vector<double>{0, -50}));
  EXPECT_EQ(energy.relative_change, (std::vector<double>{0, -0.25}));  // -50 / 200
}

TEST(Comparison, ANegativeBaselineKeepsTheSignOfTheChange) {
  const NamedMetrics designs[] = {{"a", {metric("x", -4.0, "K")}}, {"b", {metric("x", -3.0, "K")}}};
  EXPECT_EQ(compare_designs(designs).rows[0].relative_change[1], 0.25);
}

TEST(Comparison, AgainstZeroThereIsNoRelativeChange) {
  const NamedMetrics designs[] = {{"a", {metric("water", 0.0, "m3")}}, {"b", {metric("water", 3.0, "m3")}}};
  const ComparedMetric row = compare_designs(designs).rows[0];
  EXPECT_EQ(row.change[1], 3.0);
  EXPECT_TRUE(std::isnan(row.relative_change[1]));
}

TEST(Comparison, MetricsMissingInOneDesignAreKeptAndNotComputedThere) {
  const NamedMetrics designs[] = {{"a", {metric("x", 1.0, "1")}}, {"b", {metric("y", 2.0, "1")}}};
  const Comparison comparison = compare_designs(designs);
  ASSERT_EQ(comparison.rows.size(), 2U);
  EXPECT_TRUE(std::isnan(comparison.rows[0].values[1]));
  EXPECT_TRUE(std::isnan(comparison.rows[1].change[1]));
  EXPECT_EQ(comparison.rows[1].values[1], 2.0);
}

TEST(Comparison, DifferentUnitsAreNotCompared) {
  const NamedMetrics designs[] = {{"a", {metric("x", 1.0, "J")}}, {"b", {metric("x", 1.0, "kWh")}}};
  EXPECT_THROW(compare_designs(designs), std::invalid_argument);
}

TEST(Comparison, NothingComparesToNothing) { EXPECT_TRUE(compare_designs({}).rows.empty()); }

}  // namespace
}  // namespace thermohall
