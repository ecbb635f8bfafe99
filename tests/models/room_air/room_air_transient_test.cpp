#include "models/room_air/room_air_transient.h"

#include <gtest/gtest.h>

#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

constexpr double rho_cp = 1.2 * 1005;

// Fans of the unit run, the coil is off, the racks go on.
RoomGeometry hall_without_cooling(double rack_mass_J_K) {
  auto g = small_hall();
  RoomCoolingUnit unit;
  unit.control = RoomUnitControl::given_heat;
  unit.heat_W = 0;
  unit.heat_capacity_J_K = rack_mass_J_K > 0 ? 50e3 : 0;
  g.units.push_back(unit);
  for (auto& s : g.supplies) s.unit = 0;
  for (auto& r : g.racks)
    for (auto& s : r.segments) s.heat_capacity_J_K = rack_mass_J_K / 3, s.air_effectiveness = 0.7;
  return g;
}
double air_volume_m3() { return 4.8 * 6 * 3 - 6 * 0.6 * 1.2 * 2.1; }

TEST(RoomAirTransient, ClosedHallHeatsUpAtTheRateOfItsHeatCapacity) {
  for (const double mass : {0.0, 12e3}) {
    RoomAirTransient t(hall_without_cooling(mass), preview(), nullptr, 295);
    ASSERT_TRUE(t.sound());
    for (int n = 0; n < (mass > 0 ? 700 : 200); ++n) t.step(0.5);  // the masses settle to the common slope
    const double begin = t.mean_temperature_K();
    for (int n = 0; n < 200; ++n) t.step(0.5);
    const double slope = (t.mean_temperature_K() - begin) / 100;
    const double stores = rho_cp * air_volume_m3() + 6 * mass + (mass > 0 ? 50e3 : 0);
    EXPECT_NEAR(slope, 30000 / stores, 1e-3 * 30000 / stores) << mass;
    EXPECT_LT(t.balance().residual(), 1e-3);
  }
}

TEST(RoomAirTransient, SteadyStateStaysSteady) {
  auto g = small_hall();
  RoomAirSettings settings = preview();
  settings.coarse_steps = 200;
  const auto steady = solve_room_air(g, settings);
  RoomAirTransient t(g, settings, &steady);
  ASSERT_TRUE(t.sound());
  for (int n = 0; n < 60; ++n) t.step(1);
  const auto after = t.result();
  for (std::size_t i = 0; i < after.racks.size(); ++i)
    EXPECT_NEAR(after.racks[i].inlet_mean_K, steady.racks[i].inlet_mean_K, 0.15);
  EXPECT_NEAR(after.return_mean_K, steady.return_mean_K, 0.1);
}

TEST(RoomAirTransient, FansThatStopLeaveTheHeatInTheRacks) {
  auto g = hall_without_cooling(40e3);
  RoomAirTransient t(g, preview(), nullptr, 295);
  for (int n = 0; n <= 20; ++n) {
    const double speed = 1 - n / 20.0;
    auto now = g;
    for (auto& s : now.supplies) s.flow_m3_s *= speed;
    for (auto& r : now.racks)
      for (auto& s : r.segments) s.flow_m3_s *= speed;
    ASSERT_TRUE(t.set_operation(now));
    t.step(1);
  }
  const auto before = t.segment_mass_K();
  for (int n = 0; n < 30; ++n) t.step(1);
  const auto after = t.segment_mass_K();
  for (std::size_t i = 0; i < after.size(); ++i) {
    const double power = g.racks[i / 3].segments[i % 3].power_W;
    EXPECT_NEAR(after[i] - before[i], 30 * power * 3 / 40e3, 1e-6);  // Q dt / C, no air
  }
  EXPECT_LT(t.balance().residual(), 2e-3);
}

TEST(RoomAirTransient, SurfacesStoreHeat) {
  auto g = hall_without_cooling(0);
  RoomSurface slab;
  slab.walls = slab.ceiling = false;
  slab.film_coefficient_W_m2K = 5, slab.heat_capacity_J_m2K = 100e3, slab.temperature_K = 295;
  g.surfaces.push_back(slab);
  RoomAirTransient with(g, preview(), nullptr, 295),
      without(hall_without_cooling(0), preview(), nullptr, 295);
  for (int n = 0; n < 120; ++n) with.step(1), without.step(1);
  EXPECT_LT(with.mean_temperature_K(), without.mean_temperature_K() - 1);
  EXPECT_LT(with.balance().residual(), 1e-3);
  EXPECT_GT(with.balance().masses_J, 0);
}

TEST(RoomAirTransient, OperationOfAnotherHallIsRefused) {
  RoomAirTransient t(small_hall(), preview(), nullptr);
  auto other = small_hall();
  other.racks.pop_back();
  EXPECT_FALSE(t.set_operation(other));
  EXPECT_FALSE(t.messages().empty());
}

}  // namespace
}  // namespace thermohall
