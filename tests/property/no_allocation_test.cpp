#include <gtest/gtest.h>

#include "sim/run/integrator.h"
#include "sim/run/steady_state.h"
#include "tests/support/allocation_counter.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

class AllocationInEveryHall : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, AllocationInEveryHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

TEST_P(AllocationInEveryHall, AllocatesNothingInItsTimeLoop) {
  RunningPlant hall(read_scenario_text(GetParam().text), climate_year());
  Integrator integrator(hall.plant, {});
  solve_steady(hall.plant, 0, 0, hall.state_K);
  EXPECT_EQ(allocations_of([&] {
              for (int i = 0; i < 100; ++i) {
                hall.plant.evaluate(600.0 * i, 60, hall.state_K);
                hall.plant.sample_controls(60);
              }
            }),
            0u);
  EXPECT_EQ(allocations_of([&] { solve_steady(hall.plant, 4600 * 3600.0, 3600, hall.state_K); }), 0u);
  EXPECT_EQ(allocations_of([&] { integrator.advance(0, 3600, hall.state_K); }), 0u);
}

TEST(AllocationCounter, CountsWhatItIsGiven) {
  EXPECT_EQ(allocations_of([] {
              std::vector<double> vector(100, 1.0);
              EXPECT_EQ(vector.size(), 100u);
            }),
            1u);
}

}  // namespace
}  // namespace thermohall
