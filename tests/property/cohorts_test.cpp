#include <gtest/gtest.h>

#include <cmath>

#include "sim/plant/rack_items.h"
#include "tests/support/small_run.h"

namespace thermohall {
namespace {

class CohortsInEveryHall : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, CohortsInEveryHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

// Merging equal racks changes only the order of sums: 1e-12 is a few round-offs of ten racks.
TEST_P(CohortsInEveryHall, IsTheSameRackByRack) {
  auto merged = read_scenario_text(GetParam().text);
  auto expanded = merged;
  expanded.run.use_cohorts = false;
  for (const auto mode : {RunMode::quasi_steady, RunMode::dynamic}) {
    const SmallRun a(over_days(merged, mode, 195, 1), climate_year());
    const SmallRun b(over_days(expanded, mode, 195, 1), climate_year());
    EXPECT_LE(a.plant.rack_weights().size(), b.plant.rack_weights().size());
    const double scale = a.totals.total_energy_J();
    for (std::size_t m = 0; m < meter_count; ++m) {
      if (m == static_cast<std::size_t>(Meter::balance_error) ||
          m == static_cast<std::size_t>(Meter::component_balance_error))
        continue;  // round-off itself
      // Storage is a small difference of large numbers: measured against all energy.
      EXPECT_NEAR(a.totals.integral[m], b.totals.integral[m],
                  1e-12 * std::max(std::abs(a.totals.integral[m]), scale))
          << meter_info(m).key;
    }
    const auto shared = expand_racks(merged).cohort_of_item;
    ASSERT_EQ(shared.size(), b.recorder.racks().size());
    for (std::size_t rack = 0; rack < shared.size(); ++rack) {
      const auto &one = b.recorder.racks()[rack], &of_all = a.recorder.racks()[shared[rack]];
      EXPECT_NEAR(one.inlet_max_K, of_all.inlet_max_K, 1e-9);
      EXPECT_NEAR(one.energy_J, of_all.energy_J, 1e-12 * of_all.energy_J);
    }
  }
}

}  // namespace
}  // namespace thermohall
