#include <gtest/gtest.h>

#include <cmath>

#include "sim/run/steady_state.h"
#include "tests/support/small_run.h"

namespace thermohall {
namespace {

// A hall at rest under constant work and weather.
struct AtRest {
  AtRest(Scenario scenario, std::shared_ptr<const WeatherYear> weather, double utilisation = 0.7) {
    scenario.loads.front().kind = LoadKind::utilisation;
    scenario.loads.front().level = utilisation;
    RunningPlant hall(scenario, std::move(weather));
    result = solve_steady(hall.plant, 0, 0, hall.state_K, 1e-6);
    meters = hall.plant.meters();
    supply_K = hall.column("zone", "supply_temperature")[0];
  }
  double cooling_W() const { return meters.group_power_W(EndUseGroup::cooling); }
  double free_share() const {
    const double all_W = meters[Meter::free_cooling] + meters[Meter::mechanical_cooling];
    return all_W > 0 ? meters[Meter::free_cooling] / all_W : 0;
  }
  SteadyResult result;
  FacilityMeters meters;
  double supply_K;
};

// Wet bulbs of a moderate to tropical climate, five kelvin below the dry bulb.
TEST(Metamorphic, AWarmerWetBulbNeverLowersTheCoolingPowerOfAChillerPlant) {
  for (const auto& text : {small_halls::chiller, small_halls::free_cooling, small_halls::rear_doors}) {
    auto scenario = read_scenario_text(text);
    scenario.hall.zones.front().ventilation_m3_s = 0;  // else the humidifier has less to do
    double before_W = 0;
    for (double wet_bulb_K = 270; wet_bulb_K <= 302; wet_bulb_K += 0.5) {
      const AtRest hall(scenario, still_weather(wet_bulb_K + 5, wet_bulb_K));
      ASSERT_TRUE(hall.result.converged) << wet_bulb_K;
      // Below its lowest stage a machine's power goes with its capacity, which falls a little: 1 %.
      EXPECT_GE(hall.cooling_W(), 0.99 * before_W) << "at a wet bulb of " << wet_bulb_K;
      before_W = std::max(before_W, hall.cooling_W());
    }
  }
}

TEST(Metamorphic, AWarmerSupplySetPointNeverLowersTheShareOfFreeCooling) {
  for (const double wet_bulb_K : {276.0, 280.0, 284.0, 288.0}) {
    auto scenario = read_scenario_text(small_halls::free_cooling);
    double before = 0;
    for (double set_K = 280; set_K <= 292; set_K += 0.5) {
      scenario.loops.front().supply_setpoint_K = set_K;
      scenario.hall.zones.front().supply_setpoint_K = set_K + 8;
      const AtRest hall(scenario, still_weather(wet_bulb_K + 4, wet_bulb_K));
      EXPECT_GE(hall.free_share(), before - 1e-6) << set_K << " at " << wet_bulb_K;
      before = std::max(before, hall.free_share());
    }
  }
}

class MetamorphicEveryHall : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, MetamorphicEveryHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

TEST_P(MetamorphicEveryHall, MoreWorkTakesMorePower) {
  const auto scenario = read_scenario_text(GetParam().text);
  double before_W = 0;
  for (const double utilisation : {0.0, 0.2, 0.4, 0.6, 0.8, 0.9}) {
    const AtRest hall(scenario, still_weather(290, 284), utilisation);
    EXPECT_GT(hall.meters.total_power_W(), before_W) << utilisation;
    before_W = hall.meters.total_power_W();
  }
}

TEST_P(MetamorphicEveryHall, OneMoreRackTakesMorePower) {
  auto scenario = read_scenario_text(GetParam().text);
  const AtRest before(scenario, still_weather(290, 284), 0.4);
  ++scenario.racks.front().count;
  const AtRest after(scenario, still_weather(290, 284), 0.4);
  EXPECT_GT(after.meters[Meter::it_power], before.meters[Meter::it_power]);
  EXPECT_GT(after.meters.total_power_W(), before.meters.total_power_W());
}

TEST_P(MetamorphicEveryHall, RunsWithoutAnyPowerInTheRacks) {
  auto scenario = over_days(read_scenario_text(GetParam().text), RunMode::quasi_steady, 10, 2);
  scenario.loads.front().kind = LoadKind::power;
  scenario.loads.front().level = 0;
  for (const auto mode : {RunMode::quasi_steady, RunMode::dynamic}) {
    scenario.run.mode = mode;
    const SmallRun run(scenario, climate_year());
    EXPECT_EQ(run.report.status, "complete") << run.report.message;
    EXPECT_EQ(run.totals[Meter::it_power], 0);
    EXPECT_TRUE(std::isfinite(run.totals.total_energy_J()));
    EXPECT_LT(run.totals[Meter::balance_error], 1e-9 * run.totals.total_energy_J());
  }
}

TEST_P(MetamorphicEveryHall, KeepsTheAirAtItsSetPointWithAllUnitsRunning) {
  const AtRest hall(read_scenario_text(GetParam().text), still_weather(290, 284));
  EXPECT_NEAR(hall.supply_K, read_scenario_text(GetParam().text).hall.zones.front().supply_setpoint_K, 0.01);
}

TEST(Metamorphic, TwiceTheHallTakesTwiceTheEnergy) {
  for (const auto& [name, text] : small_halls::all()) {
    auto one = read_scenario_text(text);
    auto two = one;
    const auto twice = [](auto& bank) {
      bank.count *= 2;
      bank.standby *= 2;
    };
    for (auto& group : two.racks) group.count *= 2;
    for (auto& bank : two.air_units) {
      twice(bank);
      if (bank.air_economizer) twice(*bank.air_economizer);
      if (bank.indirect_evaporative) twice(*bank.indirect_evaporative);
    }
    for (auto& bank : two.cdus) {
      twice(bank);
      bank.volume_m3 *= 2;
    }
    for (auto& loop : two.loops) {
      twice(loop.pumps);
      loop.volume_m3 *= 2;
      loop.reuse_capacity_W *= 2;
      if (loop.exchanger) twice(*loop.exchanger);
    }
    for (auto& bank : two.chillers) {
      twice(bank);
      if (bank.condenser_pumps) twice(*bank.condenser_pumps);
    }
    for (auto& bank : two.towers) {
      twice(bank);
      if (bank.pumps) twice(*bank.pumps);
    }
    for (auto& bank : two.dry_coolers) twice(bank);
    for (auto& zone : two.hall.zones) {
      zone.area_m2 *= 2;
      zone.ventilation_m3_s *= 2;
      zone.metal_heat_capacity_J_K *= 2;
      zone.metal_conductance_W_K *= 2;
    }
    twice(two.power.transformers->equipment);
    twice(two.power.ups->equipment);
    twice(two.power.pdus->equipment);
    // Chillers are whole machines: those of the doubled hall share the load in other steps.
    const bool staged = !one.chillers.empty();
    for (const auto& weather : {still_weather(278, 276), still_weather(305, 296)}) {
      const AtRest a(one, weather), b(two, weather);
      EXPECT_NEAR(b.meters[Meter::it_power], 2 * a.meters[Meter::it_power], 1e-6 * b.meters[Meter::it_power])
          << name;
      EXPECT_NEAR(b.meters.total_power_W(), 2 * a.meters.total_power_W(),
                  (staged ? 0.03 : 1e-6) * b.meters.total_power_W())
          << name;
    }
  }
}

// One unit of a bank that just suffices falls out: the time in which something is limited must rise.
TEST(Metamorphic, OneUnitOutRaisesTheTimeAtTheLimit) {
  auto scenario = over_days(read_scenario_text(small_halls::chiller), RunMode::quasi_steady, 195, 7);
  const SmallRun normal(scenario, climate_year());
  auto short_of_air = scenario;
  short_of_air.air_units.front().standby += 2;
  EXPECT_GT(SmallRun(short_of_air, climate_year()).flagged_s("limited"), normal.flagged_s("limited"));
  auto short_of_pumps = over_days(read_scenario_text(small_halls::cold_plate), RunMode::quasi_steady, 195, 7);
  const SmallRun wet(short_of_pumps, climate_year("phoenix"));
  short_of_pumps.dry_coolers.front().parameters.rated_heat_W /= 2;
  short_of_pumps.dry_coolers.front().parameters.rated_air_flow_kg_s /= 2;
  EXPECT_GE(SmallRun(short_of_pumps, climate_year("phoenix")).flagged_s("limited"), wet.flagged_s("limited"));
}

TEST(Metamorphic, AHotterRoomNeverCoolsTheRacks) {
  auto scenario = read_scenario_text(small_halls::chiller);
  double before_W = 0;
  for (double set_K = 288; set_K <= 306; set_K += 1) {
    scenario.hall.zones.front().supply_setpoint_K = set_K;
    const AtRest hall(scenario, still_weather(290, 284));
    EXPECT_GE(hall.meters[Meter::it_power], 0.9999 * before_W) << set_K;
    before_W = hall.meters[Meter::it_power];
  }
}

}  // namespace
}  // namespace thermohall
