#include "models/room_air/room_geometry.h"

#include <gtest/gtest.h>

#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

TEST(RoomGeometry, LossCoefficientOfATile) {
  // sigma 0.25: 1 + 0.5 * 0.75^0.75 + 1.414 * 0.75^0.375 = 1 + 0.40296 + 1.26937; times 16
  EXPECT_NEAR(tile_loss_coefficient(0.25), 42.76, 0.02);
  EXPECT_DOUBLE_EQ(tile_loss_coefficient(1), 1);
  EXPECT_GT(tile_loss_coefficient(0.2), tile_loss_coefficient(0.3));
  EXPECT_EQ(tile_loss_coefficient(0), tile_loss_coefficient(1e-4));
}

TEST(RoomGeometry, UniformPressureSharesFlowByAreaOverRootOfLoss) {
  const auto v = uniform_pressure_flows_m3_s({0.36, 0.36, 0.72}, {40, 10, 40}, 4.0);
  // 1 : 2 : 2
  EXPECT_NEAR(v[0], 0.8, 1e-12);
  EXPECT_NEAR(v[1], 1.6, 1e-12);
  EXPECT_NEAR(v[2], 1.6, 1e-12);
  EXPECT_EQ(uniform_pressure_flows_m3_s({1}, {0}, 1)[0], 0);
}

TEST(RoomGeometry, SoundDescriptionHasNoFaults) {
  EXPECT_TRUE(room_geometry_faults(small_hall()).empty());
  EXPECT_TRUE(room_geometry_faults(contained_hall()).empty());
}

TEST(RoomGeometry, EveryFaultIsNamed) {
  const auto faulty = [](auto change) {
    RoomGeometry g = small_hall();
    change(g);
    return room_geometry_faults(g).size();
  };
  EXPECT_EQ(faulty([](auto& g) { g.room.x1_m = -1; }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.racks[0].front = RoomDirection::plus_z; }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.racks[0].segments[0].blanked = true; }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.racks[0].internal_recirculation = 1; }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.racks[0].segments.clear(); }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.supplies[0].direction = RoomDirection::plus_x; }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.supplies[0].unit = 3; }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.supplies[0].flow_m3_s = std::nan(""); }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.returns[0].flow_m3_s = -1; }), 1U);
  EXPECT_EQ(faulty([](auto& g) { g.plenum.height_m = -1; }), 1U);
}

}  // namespace
}  // namespace thermohall
