// Ways of the air in a small solved hall.

#include "sim/airflow/air_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

AirflowRun solved(const std::string& text) {
  const Scenario scenario = read_scenario_text(text);
  return run_airflow(scenario, hall_point(scenario));
}

const AirflowRun& hall() {
  static const AirflowRun run = solved(air_hall);
  return run;
}

using Named = std::map<AirPathKind, std::vector<std::string>>;
Named names(const std::vector<AirPath>& paths) {
  Named by_kind;
  for (const auto& p : paths) by_kind[p.kind].push_back(p.from);
  return by_kind;
}

const AirPath& path(const std::vector<AirPath>& paths, AirPathKind kind, const std::string& from) {
  for (const auto& p : paths)
    if (p.kind == kind && p.from == from) return p;
  throw std::out_of_range(from);
}

double mean_at_start_K(const std::vector<AirPath>& paths, AirPathKind kind) {
  double sum = 0;
  int count = 0;
  for (const auto& p : paths)
    if (p.kind == kind) sum += p.line.temperature_K.front(), ++count;
  return sum / count;
}

TEST(AirPaths, BeginAtEveryTileAndOnBothSidesOfEveryRack) {
  const Named n = names(air_paths(hall()));
  EXPECT_EQ(n.at(AirPathKind::tile),
            (std::vector<std::string>{"T-01", "T-02", "T-03", "T-04", "T-05", "T-06"}));
  EXPECT_EQ(n.at(AirPathKind::exhaust).size(), 12U);
  EXPECT_EQ(n.at(AirPathKind::inlet).size(), 12U);
  EXPECT_EQ(n.at(AirPathKind::inlet).front(), "A-01");
  EXPECT_FALSE(n.contains(AirPathKind::unit)) << "the units blow under the floor";
}

TEST(AirPaths, BeginAtUnitsThatBlowIntoTheRoom) {
  const auto at = air_hall.find("  tiles:"), end = air_hall.find("  zones:");
  const auto paths = air_paths(solved(air_hall.substr(0, at) + air_hall.substr(end)));
  const Named n = names(paths);
  EXPECT_EQ(n.at(AirPathKind::unit), (std::vector<std::string>{"W", "E"}));
  EXPECT_FALSE(n.contains(AirPathKind::tile));
  const RoomStreamline& from_west = path(paths, AirPathKind::unit, "W").line;
  EXPECT_GT(from_west.point_m[1][0], from_west.point_m[0][0]) << "it looks east";
  const RoomStreamline& from_east = path(paths, AirPathKind::unit, "E").line;
  EXPECT_LT(from_east.point_m[1][0], from_east.point_m[0][0]);
}

TEST(AirPaths, BeginBeforeTheFacesOfTheRack) {
  const auto paths = air_paths(hall());
  const RoomRackPlace& a = hall().model.racks.at(0);  // looks south, to larger y
  ASSERT_EQ(a.id, "A-01");
  const auto& inlet = path(paths, AirPathKind::inlet, "A-01").line.point_m.front();
  const auto& exhaust = path(paths, AirPathKind::exhaust, "A-01").line.point_m.front();
  const double off_m = 0.6 * std::max(hall().result.cells.dx_m, hall().result.cells.dy_m);
  EXPECT_NEAR(inlet[0], a.x_m + a.length_m / 2, 1e-9);
  EXPECT_NEAR(inlet[1], a.y_m + a.width_m + off_m, 1e-9);
  EXPECT_NEAR(exhaust[1], a.y_m - off_m, 1e-9);
  const RoomRackPlace& b = hall().model.racks.at(6);  // looks north
  ASSERT_EQ(b.id, "B-01");
  EXPECT_NEAR(path(paths, AirPathKind::inlet, "B-01").line.point_m.front()[1], b.y_m - off_m, 1e-9);
}

TEST(AirPaths, StayInTheHallWithSoundValues) {
  const RoomCellFields& f = hall().result.cells;
  const std::array<double, 3> low{f.x0_m, f.y0_m, f.z0_m}, cell{f.dx_m, f.dy_m, f.dz_m},
      count{1.0 * f.nx, 1.0 * f.ny, 1.0 * f.nz};
  for (const auto& p : air_paths(hall())) {
    const RoomStreamline& l = p.line;
    const std::size_t n = l.point_m.size();
    ASSERT_GE(n, 2U);
    ASSERT_TRUE(l.time_s.size() == n && l.speed_m_s.size() == n && l.temperature_K.size() == n);
    EXPECT_DOUBLE_EQ(l.time_s.front(), 0);
    for (std::size_t i = 0; i < n; ++i) {
      EXPECT_GT(l.temperature_K[i], 290) << p.from;  // the supply has 291 K
      EXPECT_LT(l.temperature_K[i], 330) << p.from;
      EXPECT_TRUE(std::isfinite(l.speed_m_s[i]));
      EXPECT_TRUE(i == 0 || l.time_s[i] > l.time_s[i - 1]);
      // The last step of air that leaves ends less than half a cell outside.
      const double beyond = i + 1 == n ? 0.5 : 1e-9;
      for (std::size_t a = 0; a < 3; ++a) {
        const double cells = (l.point_m[i][a] - low[a]) / cell[a];
        EXPECT_GE(cells, -beyond) << p.from;
        EXPECT_LE(cells, count[a] + beyond) << p.from;
      }
    }
  }
}

TEST(AirPaths, ExhaustsBeginWarmerThanInlets) {
  const auto paths = air_paths(hall());
  // 6 kW in 0.4 m3/s warm the air by 12.5 K; before the faces it has mixed a little.
  EXPECT_GT(mean_at_start_K(paths, AirPathKind::exhaust), mean_at_start_K(paths, AirPathKind::inlet) + 8);
}

TEST(AirPaths, OfTilesRiseWithTheAirOfTheUnits) {
  const auto paths = air_paths(hall());
  for (const char* tile : {"T-03", "T-04"}) {  // those at the ends mix with the air of the room
    const RoomStreamline& l = path(paths, AirPathKind::tile, tile).line;
    EXPECT_GT(l.point_m[1][2], l.point_m[0][2]);
    EXPECT_NEAR(l.temperature_K.front(), 291.15, 0.5) << tile;
  }
}

TEST(AirPaths, OfInletsLeadBackThroughTheTilesToAUnit) {
  const auto paths = air_paths(hall());
  for (const char* rack : {"A-03", "A-04", "B-03", "B-04"}) {  // in the middle of the cold aisle
    const RoomStreamline& l = path(paths, AirPathKind::inlet, rack).line;
    double lowest_m = 0;
    for (const auto& p : l.point_m) lowest_m = std::min(lowest_m, p[2]);
    EXPECT_LT(lowest_m, -0.1) << rack << ": through the floor void";
    const double x_m = l.point_m.back()[0];
    EXPECT_TRUE(x_m < 1 || x_m > 8.6) << rack << ": under a unit";
    EXPECT_NEAR(l.temperature_K.back(), 291.15, 0.1) << rack;
  }
}

TEST(AirPaths, AreSpreadOverTheObjectsWhenFewerAreWanted) {
  const Named n = names(air_paths(hall(), {.most = 3}));
  EXPECT_EQ(n.at(AirPathKind::tile), (std::vector<std::string>{"T-01", "T-03", "T-05"}));
  EXPECT_EQ(n.at(AirPathKind::exhaust), (std::vector<std::string>{"A-01", "A-05", "B-03"}));
  EXPECT_TRUE(air_paths(hall(), {.most = 0}).empty());
}

TEST(AirPaths, LongOnesAreThinnedBetweenTheSameEnds) {
  const auto full = air_paths(hall(), {.points = 100000}), thin = air_paths(hall(), {.points = 10});
  ASSERT_EQ(full.size(), thin.size());
  std::size_t longest = 0;
  for (std::size_t i = 0; i < full.size(); ++i) {
    longest = std::max(longest, full[i].line.point_m.size());
    EXPECT_EQ(thin[i].line.point_m.size(), std::min<std::size_t>(10, full[i].line.point_m.size()));
    EXPECT_EQ(thin[i].line.point_m.front(), full[i].line.point_m.front());
    EXPECT_EQ(thin[i].line.point_m.back(), full[i].line.point_m.back());
    EXPECT_DOUBLE_EQ(thin[i].line.time_s.back(), full[i].line.time_s.back());
  }
  EXPECT_GT(longest, 10U);
}

TEST(AirPaths, EndAfterTheLongestTime) {
  for (const auto& p : air_paths(hall(), {.points = 100000, .longest_s = 2})) {
    const auto& t = p.line.time_s;
    EXPECT_LT(t[t.size() - 2], 2) << "only the last step may pass it";
  }
}

TEST(AirPaths, AResultWithoutFieldsHasNone) {
  AirflowRun run;
  EXPECT_TRUE(air_paths(run).empty());
  run.model = hall().model;
  EXPECT_TRUE(air_paths(run).empty());
}

TEST(AirPaths, KindsHaveTheWordsOfTheResults) {
  EXPECT_EQ(name_of(AirPathKind::tile), "tile");
  EXPECT_EQ(name_of(AirPathKind::unit), "unit");
  EXPECT_EQ(name_of(AirPathKind::exhaust), "exhaust");
  EXPECT_EQ(name_of(AirPathKind::inlet), "inlet");
}

}  // namespace
}  // namespace thermohall
