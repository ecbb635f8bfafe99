#include "sim/plant/loop_plant.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

WeatherSample weather_of(double dry_bulb_K, double wet_bulb_K) {
  return {.dry_bulb_temperature_K = dry_bulb_K,
          .humidity_ratio = humidity_ratio_from_wet_bulb(dry_bulb_K, wet_bulb_K, 101325),
          .wet_bulb_temperature_K = wet_bulb_K,
          .pressure_Pa = 101325,
          .wind_speed_m_s = 0,
          .global_horizontal_W_m2 = 0};
}
const WeatherSample cold = weather_of(275.15, 273.15), hot = weather_of(308.15, 298.15);

// One loop of a small hall with the banks it names.
struct LoopPlant {
  LoopPlant(const std::string& text, std::size_t index = 0) : scenario(read_scenario_text(text)) {
    const auto& spec = scenario.loops[index];
    for (const auto& b : scenario.chillers)
      if (b.id == spec.chillers) chillers = std::make_unique<ChillerBankModel>(b);
    for (const auto& b : scenario.towers) towers[b.id] = std::make_unique<TowerBankModel>(b);
    for (const auto& b : scenario.dry_coolers) coolers[b.id] = std::make_unique<DryCoolerBankModel>(b);
    const std::string condenser = chillers ? chillers->spec().condenser : "";
    loop = std::make_unique<LoopModel>(spec, chillers.get(), towers[spec.towers].get(),
                                       coolers[spec.dry_coolers].get(), towers[condenser].get(),
                                       coolers[condenser].get());
  }
  void run(double load_W, double step_s, double supply_K, const WeatherSample& weather) {
    meters = {};
    pump_W = other_W = 0;
    loop->load_W = load_W;
    loop->demand_W_K = load_W / 6;
    loop->evaluate(step_s, supply_K, weather, meters, rate_K_s, equilibrium_K, pump_W, other_W);
  }
  void settle(double load_W, const WeatherSample& weather) {
    double supply_K = setpoint_K();
    for (int pass = 0; pass < 20; ++pass) {
      run(load_W, 1e30, supply_K, weather);
      supply_K = equilibrium_K;
      loop->sample(1e30);
    }
    run(load_W, 1e30, supply_K, weather);
  }
  double setpoint_K() const { return loop->spec().supply_setpoint_K; }
  double balance_W() const {
    return loop->load_W + meters.total_power_W() - meters[Meter::heat_rejected] - meters[Meter::heat_reused] -
           rate_K_s * loop->heat_capacity_J_K();
  }

  Scenario scenario;
  std::unique_ptr<ChillerBankModel> chillers;
  std::map<std::string, std::unique_ptr<TowerBankModel>> towers;
  std::map<std::string, std::unique_ptr<DryCoolerBankModel>> coolers;
  std::unique_ptr<LoopModel> loop;
  FacilityMeters meters;
  double rate_K_s = 0, equilibrium_K = 0, pump_W = 0, other_W = 0;
};

TEST(ChillerBank, StartsAMachineAbove95PercentAndStopsOneBelow80After15Minutes) {
  ChillerBankModel bank(read_scenario_text(replaced(small_halls::chiller, "count: 3, standby: 1, condenser",
                                                    "count: 3, condenser"))
                            .chillers.front());
  const double water_K = 280, condenser_K = 300;
  const double one_W = bank.answer(1e12, water_K, condenser_K, 1).capacity_W;
  EXPECT_EQ(bank.running(), 1);
  EXPECT_EQ(bank.sample(0.94 * one_W, water_K, condenser_K, 60), 0);
  EXPECT_EQ(bank.sample(2.5 * one_W, water_K, condenser_K, 60), 1) << "one machine a sample";
  EXPECT_EQ(bank.running(), 2);
  EXPECT_EQ(bank.sample(2.5 * one_W, water_K, condenser_K, 60), 1);
  EXPECT_EQ(bank.running(), 3);
  EXPECT_EQ(bank.sample(9 * one_W, water_K, condenser_K, 60), 0) << "no more than are installed";
  // 1.5 machines' load: two at 75 %; the third stops only after a quarter of an hour.
  for (int minute = 0; minute < 14; ++minute) bank.sample(1.5 * one_W, water_K, condenser_K, 60);
  EXPECT_EQ(bank.running(), 3);
  bank.sample(1.5 * one_W, water_K, condenser_K, 60);
  EXPECT_EQ(bank.running(), 2);
  for (int minute = 0; minute < 60; ++minute) bank.sample(1.7 * one_W, water_K, condenser_K, 60);
  EXPECT_EQ(bank.running(), 2) << "between 80 and 95 % nothing changes";
  for (int minute = 0; minute < 60; ++minute) bank.sample(0, water_K, condenser_K, 60);
  EXPECT_EQ(bank.running(), 1);
}

TEST(ChillerBank, KeepsItsChoiceNearTheThresholdInTheSteadyState) {
  ChillerBankModel bank(read_scenario_text(small_halls::chiller).chillers.front());
  const double one_W = bank.answer(1e12, 285, 300, 1).capacity_W;
  bank.sample(0.94 * one_W, 285, 300, 1e30);
  EXPECT_EQ(bank.running(), 1);
  bank.sample(0.96 * one_W, 285, 300, 1e30);
  EXPECT_EQ(bank.running(), 2);
  bank.sample(0.94 * one_W, 285, 300, 1e30);
  EXPECT_EQ(bank.running(), 2) << "a machine more changes the condenser a little; that must not swing";
  bank.sample(0.92 * one_W, 285, 300, 1e30);
  EXPECT_EQ(bank.running(), 1);
}

TEST(ChillerBank, GivesMachinesEqualShares) {
  const ChillerBankModel bank(read_scenario_text(small_halls::chiller).chillers.front());
  const auto one = bank.answer(100e3, 285, 300, 1), two = bank.answer(200e3, 285, 300, 2);
  EXPECT_NEAR(two.power_W, 2 * one.power_W, 1e-9 * two.power_W);
  EXPECT_DOUBLE_EQ(two.cop, one.cop);
}

TEST(Loop, AnswersAfterOtherLoadsAndWeatherAsAtTheFirst) {
  LoopPlant asked_before(small_halls::free_cooling);
  for (const auto& [load_W, weather] :
       {std::pair{100e3, cold}, std::pair{150e3, cold}, std::pair{150e3, hot}, std::pair{100e3, cold}}) {
    LoopPlant fresh(small_halls::free_cooling);
    fresh.settle(load_W, weather);
    asked_before.settle(load_W, weather);
    EXPECT_EQ(asked_before.meters.rate, fresh.meters.rate) << load_W << " W";
  }
}

TEST(Loop, HoldsItsSetPointAndBalancesInEveryKindOfPlant) {
  const std::pair<std::string, std::size_t> plants[] = {
      {small_halls::chiller, 0},    {small_halls::free_cooling, 0}, {small_halls::cold_plate, 0},
      {small_halls::rear_doors, 0}, {small_halls::cold_plate, 1},   {small_halls::mixed, 1}};
  for (const auto& [text, index] : plants)
    for (const auto& weather : {cold, hot}) {
      LoopPlant p(text, index);
      SCOPED_TRACE(p.loop->spec().id + " in " + p.scenario.hall.zones.front().id);
      p.settle(100e3, weather);
      EXPECT_NEAR(p.equilibrium_K, p.setpoint_K(), 3.1) << "dry coolers alone may miss it in the heat";
      EXPECT_NEAR(p.balance_W(), 0, 1e-6);
      EXPECT_NEAR(p.rate_K_s, 0, 1e-12);
      EXPECT_GT(p.pump_W, 0);
      for (const double supply_K : {p.setpoint_K() - 5, p.setpoint_K() + 15})
        for (const double step_s : {0.0, 60.0, 3600.0}) {
          p.run(100e3, step_s, supply_K, weather);
          EXPECT_NEAR(p.balance_W(), 0, 1e-6);
          EXPECT_EQ(p.rate_K_s<0, supply_K> p.setpoint_K()) << "it moves towards the set-point";
        }
    }
}

TEST(Loop, TakesFreeCoolingFirst) {
  LoopPlant p(small_halls::free_cooling);
  p.settle(130e3, cold);
  EXPECT_NEAR(p.meters[Meter::free_cooling], p.loop->record.heat_W, 1);
  EXPECT_EQ(p.meters[EndUse::chillers], 0);
  EXPECT_EQ(p.chillers->record.running, 0);
  p.settle(130e3, hot);
  EXPECT_EQ(p.meters[Meter::free_cooling], 0);
  EXPECT_NEAR(p.meters[Meter::mechanical_cooling], p.loop->record.heat_W, 1);
  EXPECT_GT(p.meters[EndUse::condenser_pumps], 0);
  // In between both share the load.
  p.settle(130e3, weather_of(290.15, 286.15));
  EXPECT_GT(p.meters[Meter::free_cooling], 0);
  EXPECT_GT(p.meters[Meter::mechanical_cooling], 0);
  EXPECT_NEAR(p.meters[Meter::free_cooling] + p.meters[Meter::mechanical_cooling], p.loop->record.heat_W, 1);
}

TEST(Loop, WarmsToWhereItsMachinesCarryTheLoad) {
  LoopPlant p(small_halls::rear_doors);
  const double most_W = p.chillers->installed() * p.chillers->rated_capacity_W();
  p.settle(1.25 * most_W, hot);
  EXPECT_GT(p.equilibrium_K, p.setpoint_K() + 1);
  EXPECT_LT(p.equilibrium_K, p.setpoint_K() + 40);
  EXPECT_EQ(p.loop->record.limited, 1);
  EXPECT_NEAR(p.meters[Meter::free_cooling] + p.meters[Meter::mechanical_cooling],
              p.loop->record.heat_W - 20e3, 1e-3 * most_W)
      << "warmer water helps machines and towers; 20 kW are reused";
  p.settle(10 * most_W, hot);
  EXPECT_DOUBLE_EQ(p.equilibrium_K, p.setpoint_K() + 40) << "beyond that the loop is not followed";
  EXPECT_NEAR(p.balance_W(), 0, 1e-5);
}

TEST(Loop, WithDryCoolersAloneFollowsTheOutdoorAir) {
  LoopPlant p(small_halls::cold_plate);
  p.settle(600e3, weather_of(318.15, 298.15));
  EXPECT_GT(p.equilibrium_K, 318.15);
  EXPECT_EQ(p.loop->record.limited, 1);
  EXPECT_NEAR(p.coolers["warm-coolers"]->record.fan_speed, 1, 1e-6);
  EXPECT_NEAR(p.coolers["warm-coolers"]->record.leaving_temperature_K, p.equilibrium_K, 0.01);
}

TEST(Loop, ReusesHeatWhenItsReturnIsWarmEnough) {
  LoopPlant p(small_halls::rear_doors);
  p.settle(120e3, hot);
  EXPECT_DOUBLE_EQ(p.meters[Meter::heat_reused], 20e3);
  EXPECT_NEAR(p.balance_W(), 0, 1e-6);
  EXPECT_NEAR(p.meters[Meter::free_cooling] + p.meters[Meter::mechanical_cooling],
              p.loop->record.heat_W - 20e3, 1);
  p.run(120e3, 0, p.setpoint_K() - 5, hot);
  EXPECT_EQ(p.meters[Meter::heat_reused], 0);
}

// Free cooling and condensers each with towers of their own: one bank's set-point is not the other's.
TEST(Loop, KeepsTheSetPointsOfSeparateTowersApart) {
  std::string text = replaced(small_halls::free_cooling, "condenser: towers", "condenser: warm");
  text = replaced(text, "    towers:\n      towers:",
                  "    towers:\n      warm: {type: york-500kw, count: 1, minimum_setpoint: 10 degC, "
                  "condenser_setpoint: 24 degC}\n      towers:");
  LoopPlant p(text);
  p.settle(130e3, weather_of(290.15, 286.15));
  ASSERT_GT(p.meters[Meter::free_cooling], 0);
  ASSERT_GT(p.meters[Meter::mechanical_cooling], 0);
  EXPECT_NEAR(p.towers["warm"]->record.leaving_temperature_K, 297.15, 0.1);
  EXPECT_NEAR(p.towers["towers"]->record.fan_speed, 1, 1e-9) << "as cold as it can for the exchanger";
  EXPECT_NEAR(p.balance_W(), 0, 1e-6);
}

TEST(Loop, StandsStillWithoutLoad) {
  for (const auto& [text, index] : {std::pair{small_halls::free_cooling, 0}, {small_halls::cold_plate, 1}}) {
    LoopPlant p(text, static_cast<std::size_t>(index));
    for (const double step_s : {0.0, 60.0, 1e30}) {
      p.run(0, step_s, p.setpoint_K(), cold);
      EXPECT_TRUE(std::isfinite(p.rate_K_s));
      EXPECT_LT(p.meters.total_power_W(), 500);
      EXPECT_NEAR(p.balance_W(), 0, 1e-9);
      EXPECT_EQ(p.meters[EndUse::chillers], 0);
    }
  }
}

TEST(Loop, AcceptsHeatThatFlowsBack) {
  LoopPlant p(small_halls::chiller);
  for (const double step_s : {0.0, 60.0, 1e30}) {
    p.run(-5e3, step_s, p.setpoint_K(), hot);
    EXPECT_TRUE(std::isfinite(p.rate_K_s));
    EXPECT_NEAR(p.balance_W(), 0, 1e-9);
  }
}

}  // namespace
}  // namespace thermohall
