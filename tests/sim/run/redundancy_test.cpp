#include "sim/run/redundancy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/small_run.h"

namespace thermohall {
namespace {

Scenario hall(const std::string& text = small_halls::chiller) {
  Scenario s = read_scenario_text(text);
  s.loads.front().kind = LoadKind::utilisation;
  s.loads.front().level = 1;
  return s;
}

const SystemMargin& system(const RedundancyAnswer& answer, const std::string& unit, const std::string& kind) {
  const auto found = std::ranges::find_if(answer.systems, [&](const SystemMargin& m) {
    return m.capacity.unit == unit && m.capacity.kind == kind;
  });
  EXPECT_NE(found, answer.systems.end()) << unit << ' ' << kind;
  return *found;
}

bool exceeds(const Scenario& s, double growth, const Bottleneck& limit) {
  const auto y = solve_design_point(s, climate_year(), {}, {.growth = growth});
  for (const auto& l : design_limits(s, y, {}))
    if (l.unit == limit.unit && l.kind == limit.kind) return l.excess > 0;
  ADD_FAILURE() << "no limit " << limit.unit;
  return false;
}

TEST(Redundancy, WordsFollowFromInstalledAndNeededUnits) {
  EXPECT_EQ(redundancy_label(2, 3), "short");
  EXPECT_EQ(redundancy_label(3, 3), "N");
  EXPECT_EQ(redundancy_label(5, 4), "N+1");
  EXPECT_EQ(redundancy_label(6, 4), "N+2");
  EXPECT_EQ(redundancy_label(8, 4), "2N");
  EXPECT_TRUE(redundancy_met(RedundancyLevel::n_plus_1, 5, 4));
  EXPECT_FALSE(redundancy_met(RedundancyLevel::n_plus_2, 5, 4));
  EXPECT_FALSE(redundancy_met(RedundancyLevel::two_n, 7, 4));
}

TEST(Redundancy, MarginsFollowFromDemandAndCapacityOfAUnit) {
  const Scenario s = hall();
  const auto answer = redundancy_of(s, climate_year(), {}, 0);
  for (const auto& m : answer.systems) {
    const auto& c = m.capacity;
    if (c.one <= 0) continue;
    const double running = c.installed - c.standby;
    EXPECT_NEAR(m.margin, 1 - c.demand / (running * c.one), 1e-12) << c.unit;
    EXPECT_LE(m.margin_one_out, m.margin + 1e-12) << c.unit;
    EXPECT_NEAR(m.needed, std::ceil(c.demand / c.one - 1e-6), 0.1) << c.unit;
  }
  // Rated 100 kW at another return temperature; the room's is between set-point and exhaust.
  const auto& coil = system(answer, "air.crah", "heat").capacity;
  EXPECT_GT(coil.one, 30e3);
  EXPECT_LT(coil.one, 200e3);
}

TEST(Redundancy, AnotherChillerRaisesTheRedundancyByOne) {
  Scenario s = hall();
  const auto before = system(redundancy_of(s, climate_year(), {}, 0), "chillers.chillers", "heat");
  s.chillers.front().count += 1;
  s.chillers.front().standby += 1;
  const auto after = system(redundancy_of(s, climate_year(), {}, 0), "chillers.chillers", "heat");
  EXPECT_EQ(after.capacity.installed - after.needed, before.capacity.installed - before.needed + 1);
  EXPECT_NEAR(after.margin, before.margin, 1e-9) << "it rests";
}

TEST(Redundancy, WithoutStandbyTheLastAirUnitCannotBeTakenOut) {
  Scenario s = hall();
  s.air_units.front().standby = 0;
  s.air_units.front().count = 2;
  const auto answer = redundancy_of(s, climate_year(), {}, 0);
  EXPECT_FALSE(system(answer, "air.crah", "flow").holds_one_out);
  EXPECT_FALSE(answer.maintainable);
}

TEST(Redundancy, ARackWithOneCordGoesDarkWithItsPduAndWithTwoDoesNot) {
  Scenario s = hall();
  EXPECT_FALSE(system(redundancy_of(s, climate_year(), {}, 0), "pdus", "power").holds_one_out);
  s.power.feeds = 2;
  const auto two = system(redundancy_of(s, climate_year(), {}, 0), "pdus", "power");
  EXPECT_TRUE(two.holds_one_out) << two.limit_one_out;
  EXPECT_EQ(two.redundancy, "2N");
  EXPECT_LE(two.unit_load, 0.5) << "a pair runs at half load at most";
}

TEST(Redundancy, TheFirstLimitHoldsJustBelowAndBindsJustAbove) {
  const Scenario s = hall();
  const auto answer = redundancy_of(s, climate_year(), {}, 3);
  ASSERT_FALSE(answer.bottlenecks.empty());
  for (std::size_t i = 0; i + 1 < answer.bottlenecks.size(); ++i)
    EXPECT_LE(answer.bottlenecks[i].growth, answer.bottlenecks[i + 1].growth);
  const auto& first = answer.bottlenecks.front();
  EXPECT_GT(first.growth, 1);
  EXPECT_FALSE(exceeds(s, 0.99 * first.growth, first));
  EXPECT_TRUE(exceeds(s, 1.01 * first.growth, first));
}

TEST(Redundancy, TheBindingLimitMovesWhenItsUnitsGrow) {
  Scenario s = hall();
  s.loops.front().pumps.parameters.design_flow_m3_s *= 0.6;
  const auto before = redundancy_of(s, climate_year(), {}, 1);
  ASSERT_FALSE(before.bottlenecks.empty());
  s.loops.front().pumps.parameters.design_flow_m3_s *= 4;
  for (auto& bank : s.air_units) bank.count *= 3;
  for (auto& bank : s.chillers) bank.count *= 3;
  for (auto& bank : s.towers) bank.count *= 3;
  s.power.ups->equipment.count *= 3;
  s.power.pdus->equipment.count *= 3;
  s.power.transformers->equipment.count *= 3;
  const auto after = redundancy_of(s, climate_year(), {}, 1);
  const double reach = after.bottlenecks.empty() ? 4 : after.bottlenecks.front().growth;
  EXPECT_GT(reach, 1.5 * before.bottlenecks.front().growth);
}

}  // namespace
}  // namespace thermohall
