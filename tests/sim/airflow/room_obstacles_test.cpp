// Obstacles of the hall and the doors in them.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

// The hall with a wall of 0.2 m over its width and height, between the racks and the unit in the east.
std::string parted(const std::string& doors, const std::string& more = "") {
  return replaced(air_hall, "  zones:\n",
                  "  obstacles: {P: {x: 7.5 m, y: 0 m, length: 0.2 m, width: 7.2 m}" + more +
                      "}\n  doors: {" + doors + "}\n  zones:\n");
}

std::string door(const std::string& open_area) {
  return "D: {x: 7.5 m, y: 3 m, width: 1.2 m, facing: east, height: 2.1 m, open_area: " + open_area + "}";
}

RoomModel model_of(const std::string& text) {
  const Scenario scenario = read_scenario_text(text);
  return room_from_scenario(scenario, hall_point(scenario));
}

std::vector<RoomBox> parts_of_the_wall(const RoomModel& m) {
  std::vector<RoomBox> parts;
  for (const auto& b : m.geometry.solids)
    if (b.x0_m == 7.5) parts.push_back(b);
  return parts;
}

int thin_walls(const RoomModel& m, const std::string& name) {
  return static_cast<int>(std::count_if(m.geometry.thin_walls.begin(), m.geometry.thin_walls.end(),
                                        [&](const RoomThinWall& w) { return w.name == name; }));
}

double volume_m3(const std::vector<RoomBox>& boxes) {
  double sum = 0;
  for (const auto& b : boxes) sum += (b.x1_m - b.x0_m) * (b.y1_m - b.y0_m) * (b.z1_m - b.z0_m);
  return sum;
}

TEST(RoomObstacles, AThinOneHoldsAWallThatNoGridLoses) {
  const RoomModel m = model_of(parted(""));
  EXPECT_EQ(parts_of_the_wall(m).size(), 1U);
  ASSERT_EQ(thin_walls(m, "P"), 1);
  const auto& walls = m.geometry.thin_walls;
  const auto& w =
      *std::find_if(walls.begin(), walls.end(), [](const RoomThinWall& t) { return t.name == "P"; });
  EXPECT_EQ(w.rectangle.normal, RoomAxis::x);
  EXPECT_DOUBLE_EQ(w.rectangle.position_m, 7.6);
  EXPECT_DOUBLE_EQ(w.rectangle.a1_m, 7.2);
  EXPECT_DOUBLE_EQ(w.rectangle.b1_m, 3) << "up to the height of the hall";
  EXPECT_DOUBLE_EQ(w.open_fraction, 0);
}

TEST(RoomObstacles, AThickOneIsABodyOnly) {
  const RoomModel m = model_of(parted("", ", C: {x: 0 m, y: 0 m, length: 0.5 m, width: 0.5 m}"));
  EXPECT_EQ(thin_walls(m, "C"), 0);
  EXPECT_EQ(std::count_if(m.geometry.solids.begin(), m.geometry.solids.end(),
                          [](const RoomBox& b) { return b.x1_m == 0.5 && b.y1_m == 0.5 && b.z1_m == 3; }),
            1);
}

TEST(RoomObstacles, AnOpenDoorIsAHoleOfItsWidthAndHeight) {
  const RoomModel m = model_of(parted(door("100 %")));
  const auto parts = parts_of_the_wall(m);
  EXPECT_EQ(parts.size(), 3U) << "on both sides and above";
  EXPECT_NEAR(volume_m3(parts), 0.2 * (7.2 * 3 - 1.2 * 2.1), 1e-9);
  for (const auto& b : parts)
    EXPECT_FALSE(b.y0_m < 3.6 && b.y1_m > 3.6 && b.z0_m < 1) << "the middle of the door is free";
  EXPECT_EQ(thin_walls(m, "D"), 0);
}

TEST(RoomObstacles, AGrilleResistsInTheHole) {
  const RoomModel m = model_of(parted(door("30 %")));
  ASSERT_EQ(thin_walls(m, "D"), 1);
  for (const auto& w : m.geometry.thin_walls) {
    if (w.name != "D") continue;
    EXPECT_DOUBLE_EQ(w.open_fraction, 0.3);
    EXPECT_EQ(w.rectangle.normal, RoomAxis::x);
    EXPECT_NEAR(w.rectangle.position_m, 7.6, 1e-12);
    EXPECT_NEAR((w.rectangle.a1_m - w.rectangle.a0_m) * (w.rectangle.b1_m - w.rectangle.b0_m), 1.2 * 2.1,
                1e-9);
  }
}

TEST(RoomObstacles, AClosedDoorAndADoorElsewhereLeaveTheWallWhole) {
  EXPECT_EQ(parts_of_the_wall(model_of(parted(door("0 %")))).size(), 1U);
  const std::string elsewhere = replaced(door("100 %"), "x: 7.5 m", "x: 5 m");
  EXPECT_EQ(parts_of_the_wall(model_of(parted(elsewhere))).size(), 1U);
}

TEST(RoomObstacles, TwoDoorsOpenOneWallTwice) {
  const std::string second = replaced(replaced(door("100 %"), "D:", "D2:"), "y: 3 m", "y: 0.5 m");
  const auto parts = parts_of_the_wall(model_of(parted(door("100 %") + ", " + second)));
  EXPECT_NEAR(volume_m3(parts), 0.2 * (7.2 * 3 - 2 * 1.2 * 2.1), 1e-9);
}

TEST(RoomObstacles, ADoorDoesNotOpenTheWallItStandsBesideAlongItsLength) {
  // The door of the wall P reaches 0.1 m into the wall Q that meets P at a right angle.
  const RoomModel m =
      model_of(parted(door("100 %"), ", Q: {x: 6.7 m, y: 4.1 m, length: 2.8 m, width: 0.2 m}"));
  for (const auto& b : m.geometry.solids)
    EXPECT_TRUE(b.x0_m != 6.7 || b.z0_m == 0) << "Q stands on the floor";
  EXPECT_EQ(thin_walls(m, "Q"), 1);
}

// All air returns to the unit behind the wall.
struct Passage {
  double flow_m3_s = 0, supply_m3_s = 0, above_the_door_m3_s = 0, pressure_drop_Pa = 0;
};
Passage through_the_door(const std::string& open_area) {
  const Scenario scenario = read_scenario_text(parted(door(open_area)));
  const AirflowRun run = run_airflow(scenario, hall_point(scenario), {.units_out = {"W"}});
  EXPECT_TRUE(run.possible());
  const RoomCellFields& f = run.result.cells;
  Passage p;
  p.supply_m3_s = run.result.units.at(0).flow_m3_s;
  const auto at = [&](double x_m, int j, int k) {
    return static_cast<std::size_t>((k * f.ny + j) * f.nx + static_cast<int>((x_m - f.x0_m) / f.dx_m));
  };
  double west_Pa = 0, east_Pa = 0;
  int count = 0;
  for (int k = 0; k < f.nz; ++k)
    for (int j = 0; j < f.ny; ++j) {
      const double z_m = f.z0_m + (k + 0.5) * f.dz_m;
      if (z_m < 0) continue;
      const double flow = f.u_m_s[at(7.6, j, k)] * f.dy_m * f.dz_m;
      p.flow_m3_s += flow;
      if (z_m > 2.3) p.above_the_door_m3_s += std::abs(flow);
      west_Pa += f.pressure_Pa[at(7.0, j, k)], east_Pa += f.pressure_Pa[at(8.3, j, k)], ++count;
    }
  p.pressure_drop_Pa = (west_Pa - east_Pa) / count;
  return p;
}

TEST(RoomObstacles, TheAirOfTheUnitBehindAWallPassesItsDoor) {
  const Passage open = through_the_door("100 %");
  // The rest comes up through the leaks of the floor behind the wall.
  EXPECT_GT(open.flow_m3_s, 0.8 * open.supply_m3_s);
  EXPECT_LT(open.flow_m3_s, 1.02 * open.supply_m3_s);
  EXPECT_NEAR(open.above_the_door_m3_s, 0, 0.01 * open.supply_m3_s) << "the wall is tight";
}

TEST(RoomObstacles, AGrilleCostsThePressureOfItsLossCoefficient) {
  const Passage grille = through_the_door("30 %"), open = through_the_door("100 %");
  const double speed_m_s = grille.flow_m3_s / (1.2 * 2.1);
  const double loss_Pa = tile_loss_coefficient(0.3) * 0.5 * 1.2 * speed_m_s * speed_m_s;
  // The grid makes the door up to a fifth larger or smaller, which counts twice.
  EXPECT_NEAR((grille.pressure_drop_Pa - open.pressure_drop_Pa) / loss_Pa, 1, 0.45);
}

}  // namespace
}  // namespace thermohall
