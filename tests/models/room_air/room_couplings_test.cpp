#include "models/room_air/room_couplings.h"

#include <gtest/gtest.h>

#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

struct Hall {
  RoomGeometry g;
  std::shared_ptr<const RoomGrid> grid;
  RoomAirState s;
  std::unique_ptr<RoomCouplings> c;
  explicit Hall(RoomGeometry geometry) : g(std::move(geometry)) {
    grid = std::make_shared<const RoomGrid>(make_room_grid(g, 0.3, true));
    s = make_room_state(grid, {}, 295);
    std::vector<std::string> messages, faults;
    s.patch_flow_m3_s = balanced_patch_flows(g, *grid, messages, faults);
    c = std::make_unique<RoomCouplings>(g, *grid);
    c->refresh(s);
  }
  double rear_K(std::size_t segment) const {
    return s.patch_temperature_K[static_cast<std::size_t>(c->segments()[segment].rear)];
  }
};

constexpr double rho_cp = 1.2 * 1005;

TEST(RoomCouplings, ExhaustIsInletPlusHeatOverCapacityRate) {
  Hall h(small_hall());
  h.c->update(h.s, h.s.temperature_K, 1, 0);
  EXPECT_NEAR(h.rear_K(0), 295 + 5000 / (rho_cp * 0.3), 1e-9);
  EXPECT_NEAR(h.c->heat_given_W(), 30000, 1e-9);
}

TEST(RoomCouplings, UnderRelaxationMovesHalfWay) {
  Hall h(small_hall());
  const double change = h.c->update(h.s, h.s.temperature_K, 0.5, 0);
  EXPECT_NEAR(h.rear_K(0), 295 + 2500 / (rho_cp * 0.3), 1e-9);
  EXPECT_NEAR(change, 2500 / (rho_cp * 0.3), 1e-9);
}

TEST(RoomCouplings, MassTakesHeatInsideTheStep) {
  auto g = small_hall();
  g.racks[0].segments[0].heat_capacity_J_K = 20000;
  g.racks[0].segments[0].air_effectiveness = 0.8;
  Hall h(g);
  h.c->segments()[0].mass_before_K = 300;
  h.c->update(h.s, h.s.temperature_K, 1, 2.0);
  const double power = 5000 * 0.6 / 2.1, exchange = rho_cp * 0.3 * 0.6 / 2.1 * 0.8;
  const double mass = (20000 / 2.0 * 300 + power + exchange * 295) / (20000 / 2.0 + exchange);
  EXPECT_NEAR(h.c->segments()[0].mass_K, mass, 1e-9);
  EXPECT_NEAR(h.rear_K(0), 295 + 0.8 * (mass - 295), 1e-9);
}

RoomGeometry with_unit(RoomUnitControl control) {
  auto g = small_hall();
  RoomCoolingUnit unit;
  unit.control = control;
  unit.supply_temperature_K = 290;
  g.units.push_back(unit);
  for (auto& s : g.supplies) s.unit = 0;
  return g;
}

TEST(RoomCouplings, UnitHoldsItsSetPointWithinItsCapacity) {
  Hall h(with_unit(RoomUnitControl::supply_temperature));
  h.c->update(h.s, h.s.temperature_K, 1, 0);
  EXPECT_EQ(h.c->units()[0].supply_K, 290);
  EXPECT_NEAR(h.c->units()[0].heat_W, rho_cp * 1.98 * 5, 1e-6);
  EXPECT_FALSE(h.c->units()[0].limited);
}

TEST(RoomCouplings, UnitAtItsLimitMissesTheSetPoint) {
  auto g = with_unit(RoomUnitControl::supply_temperature);
  g.units[0].capacity_W = rho_cp * 1.98 * 2;
  Hall h(g);
  h.c->update(h.s, h.s.temperature_K, 1, 0);
  EXPECT_NEAR(h.c->units()[0].supply_K, 293, 1e-9);
  EXPECT_TRUE(h.c->units()[0].limited);
}

TEST(RoomCouplings, UnitDoesNotHeat) {
  auto g = with_unit(RoomUnitControl::supply_temperature);
  g.units[0].supply_temperature_K = 299;
  Hall h(g);
  h.c->update(h.s, h.s.temperature_K, 1, 0);
  EXPECT_NEAR(h.c->units()[0].supply_K, 295, 1e-9);
  EXPECT_EQ(h.c->units()[0].heat_W, 0);
}

TEST(RoomCouplings, GivenHeatLowersTheReturnByItself) {
  auto g = with_unit(RoomUnitControl::given_heat);
  g.units[0].heat_W = rho_cp * 1.98 * 4;
  Hall h(g);
  h.c->update(h.s, h.s.temperature_K, 1, 0);
  EXPECT_NEAR(h.c->units()[0].supply_K, 291, 1e-9);
}

TEST(RoomCouplings, BlockedSegmentHeatsTheAirAroundItsRack) {
  auto g = small_hall();
  g.solids.push_back({2.1, 2.7, 0.9, 1.2, 0, 2.1});  // behind A2
  Hall h(g);
  std::vector<double> source(h.grid->size(), 0.0);
  h.c->add_fixed_sources(source);
  double sum = 0;
  for (const double x : source) sum += x;
  EXPECT_NEAR(sum * rho_cp, 5000, 1e-6);
  EXPECT_NEAR(h.c->heat_given_W(), 30000, 1e-6);
}

TEST(RoomCouplings, LinearFormAgreesWithTheUpdate) {
  auto g = with_unit(RoomUnitControl::given_heat);
  g.units[0].heat_W = 12000;
  Hall h(g);
  for (std::size_t q = 0; q < h.s.temperature_K.size(); ++q)
    h.s.temperature_K[q] += 0.01 * static_cast<double>(q % 97);
  h.c->update(h.s, h.s.temperature_K, 1, 0);
  std::vector<double> value;
  h.c->linear_patches(h.s, h.s.temperature_K, true, value);
  for (std::size_t p = 0; p < value.size(); ++p)
    if (h.grid->patches[p].blows_in()) {
      EXPECT_NEAR(value[p], h.s.patch_temperature_K[p], 1e-9);
    }
}

}  // namespace
}  // namespace thermohall
