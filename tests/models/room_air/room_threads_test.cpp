#include "models/room_air/room_threads.h"

#include <gtest/gtest.h>

#include <numeric>

#include "models/room_air/room_air_solver.h"
#include "models/room_air/room_air_transient.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

TEST(RoomThreads, EveryTaskIsDoneOnce) {
  RoomThreads threads(3);
  EXPECT_EQ(threads.count(), 3);
  for (int round = 0; round < 2000; ++round) {
    std::vector<int> done(1 + static_cast<std::size_t>(round % 17), 0);
    threads.each(static_cast<int>(done.size()), [&](int n) { ++done[static_cast<std::size_t>(n)]; });
    for (const int n : done) ASSERT_EQ(n, 1);
  }
}

TEST(RoomThreads, SumsAreTheSameToTheBitForAnyNumberOfThreads) {
  std::vector<double> a(1001), b(1001);
  for (std::size_t q = 0; q < a.size(); ++q)
    a[q] = 1.0 / (1 + static_cast<double>(q)), b[q] = 1e-3 * a[q] + 7;
  RoomThreads two(2), five(5);
  const double alone = dot_product(RoomThreads::none(), a, b);
  EXPECT_EQ(dot_product(two, a, b), alone);
  EXPECT_EQ(dot_product(five, a, b), alone);
  EXPECT_NEAR(alone, std::inner_product(a.begin(), a.end(), b.begin(), 0.0), 1e-12 * alone);
}

TEST(RoomThreads, SlabsCoverTheRowsAndThoseOfATurnDoNotTouch) {
  for (const int rows : {1, 15, 16, 17, 31, 40, 133}) {
    const RowSlabs slabs(rows);
    EXPECT_EQ(slabs.begin(0), 1);
    EXPECT_EQ(slabs.end(slabs.count - 1), rows + 1);
    EXPECT_EQ(slabs.of_turn(0) + slabs.of_turn(1), slabs.count);
    if (slabs.count > 1)
      for (int s = 0; s < slabs.count; ++s) EXPECT_GE(slabs.end(s) - slabs.begin(s), 2) << rows;
  }
}

TEST(RoomThreads, SteadyHallIsTheSameToTheBitForAnyNumberOfThreads) {
  auto g = contained_hall(1.1);  // with gaps: every part of the solver takes part
  for (auto& w : g.thin_walls) w.open_fraction = 0.05;
  RoomAirSettings settings;
  settings.coarse_steps = 40, settings.fine_steps = 10;
  settings.threads = 1;
  const auto one = solve_room_air(g, settings);
  ASSERT_GT(one.cells.solid.size(), 20000U);
  for (const int threads : {2, 3}) {
    settings.threads = threads;
    const auto many = solve_room_air(g, settings);
    EXPECT_EQ(many.cells.temperature_K, one.cells.temperature_K) << threads;
    EXPECT_EQ(many.cells.w_m_s, one.cells.w_m_s) << threads;
    EXPECT_EQ(many.cells.pressure_Pa, one.cells.pressure_Pa) << threads;
  }
}

TEST(RoomThreads, TransientIsTheSameToTheBitForAnyNumberOfThreads) {
  const auto run = [](int threads) {
    RoomAirSettings settings;
    settings.threads = threads;
    RoomAirTransient t(small_hall(), settings, nullptr);
    for (int n = 0; n < 5; ++n) t.step(0.5);
    return t.result().cells.temperature_K;
  };
  EXPECT_EQ(run(2), run(1));
}

}  // namespace
}  // namespace thermohall
