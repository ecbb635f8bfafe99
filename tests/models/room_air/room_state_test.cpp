#include "models/room_air/room_state.h"

#include <gtest/gtest.h>

#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

struct Flows {
  std::vector<double> flow;
  std::vector<std::string> messages, faults;
  RoomGrid grid;
  double of(RoomPatchKind kind, int owner) const {
    double sum = 0;
    for (std::size_t p = 0; p < flow.size(); ++p)
      if (grid.patches[p].kind == kind && grid.patches[p].owner == owner) sum += flow[p];
    return sum;
  }
};
Flows flows_of(const RoomGeometry& g) {
  Flows f;
  f.grid = make_room_grid(g, 0.3, true);
  f.flow = balanced_patch_flows(g, f.grid, f.messages, f.faults);
  return f;
}

TEST(RoomState, ReturnsWithoutAFlowShareTheSupplyByArea) {
  auto g = small_hall();
  g.returns[1].rectangle.a1_m = 2.4;  // half as wide
  const Flows f = flows_of(g);
  const double total = 3 * 2 * 0.3 * 1.1;
  EXPECT_NEAR(f.of(RoomPatchKind::exhaust, 0), total * 2 / 3, 1e-12);
  EXPECT_NEAR(f.of(RoomPatchKind::exhaust, 1), total / 3, 1e-12);
  EXPECT_TRUE(f.faults.empty());
}

TEST(RoomState, GivenReturnsAreScaledAndSaidSo) {
  auto g = small_hall();
  g.returns[0].flow_m3_s = 1, g.returns[1].flow_m3_s = 3;
  const Flows f = flows_of(g);
  EXPECT_NEAR(f.of(RoomPatchKind::exhaust, 1), 0.75 * 1.98, 1e-12);
  EXPECT_EQ(f.messages.size(), 1U);
}

TEST(RoomState, InternalRecirculationLeavesLessForTheFace) {
  auto g = small_hall();
  g.racks[0].internal_recirculation = 0.2;
  const Flows f = flows_of(g);
  EXPECT_NEAR(f.of(RoomPatchKind::rack_front, 0), 0.24, 1e-12);
  EXPECT_NEAR(f.of(RoomPatchKind::rack_rear, 0), 0.24, 1e-12);
}

TEST(RoomState, BlankedSegmentsAndBlockedRacksPassNothing) {
  auto g = small_hall();
  g.racks[0].segments[0].power_W = 0, g.racks[0].segments[0].blanked = true;
  g.solids.push_back({2.1, 2.7, 0.9, 1.2, 0, 2.1});  // behind A2
  const Flows f = flows_of(g);
  EXPECT_NEAR(f.of(RoomPatchKind::rack_front, 0), 0.3 * 1.5 / 2.1, 1e-12);
  EXPECT_EQ(f.of(RoomPatchKind::rack_front, 2), 0);
  EXPECT_EQ(f.of(RoomPatchKind::rack_rear, 2), 0);
}

TEST(RoomState, AClosedPartThatCannotBalanceIsAFault) {
  EXPECT_TRUE(flows_of(contained_hall(1.0)).faults.empty());
  EXPECT_FALSE(flows_of(contained_hall(1.1)).faults.empty());
  EXPECT_FALSE(flows_of(contained_hall(0.9)).faults.empty());
}

TEST(RoomState, FieldsCarryOverBetweenGrids) {
  RoomGeometry g;
  g.room = {0, 3, 0, 3, 0, 3};
  const auto coarse = std::make_shared<const RoomGrid>(make_room_grid(g, 0.3, false));
  const auto fine = std::make_shared<const RoomGrid>(make_room_grid(g, 0.15, false));
  RoomAirState from = make_room_state(coarse, {}, 300), to = make_room_state(fine, {}, 280);
  for (int k = 1; k <= 10; ++k)
    for (int j = 1; j <= 10; ++j)
      for (int i = 1; i <= 10; ++i) {
        from.velocity_m_s[0][at(coarse->index(i, j, k))] = i - 1;  // linear: 1/0.3 per metre
        from.velocity_m_s[0][at(coarse->index(11, j, k))] = 10;
      }
  take_fields_from(to, from);
  EXPECT_NEAR(to.velocity_m_s[0][at(fine->index(4, 7, 7))], 1.5, 1e-12);
  EXPECT_NEAR(to.velocity_m_s[0][at(fine->index(5, 7, 7))], 2.0, 1e-12);
  EXPECT_NEAR(to.temperature_K[at(fine->index(4, 7, 7))], 300, 1e-12);
  RoomAirState same = make_room_state(coarse, {}, 280);
  take_fields_from(same, from);
  for (int k = 1; k <= 10; ++k)
    EXPECT_EQ(same.velocity_m_s[0][at(coarse->index(5, 5, k))],
              from.velocity_m_s[0][at(coarse->index(5, 5, k))]);
}

}  // namespace
}  // namespace thermohall
