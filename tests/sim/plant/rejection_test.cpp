#include "sim/plant/rejection.h"

#include <gtest/gtest.h>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

const WeatherSample mild{.dry_bulb_temperature_K = 293.15,
                         .humidity_ratio = humidity_ratio_from_wet_bulb(293.15, 287.15, 101325),
                         .wet_bulb_temperature_K = 287.15,
                         .pressure_Pa = 101325,
                         .wind_speed_m_s = 0,
                         .global_horizontal_W_m2 = 0};

TowerBank tower_bank(const std::string& hall, int count) {
  auto bank = read_scenario_text(hall).towers.front();
  bank.count = count;
  return bank;
}
DryCoolerBank cooler_bank(int count) {
  auto bank = read_scenario_text(small_halls::immersion).dry_coolers.front();
  bank.count = count;
  return bank;
}

TEST(TowerBank, SharesHeatEquallyAmongItsCells) {
  for (const auto& hall : {small_halls::chiller, small_halls::rear_doors}) {  // York and Merkel
    const TowerBankModel one(tower_bank(hall, 1)), three(tower_bank(hall, 3));
    const auto a = one.answer(200e3, 293.15, mild), b = three.answer(600e3, 293.15, mild);
    EXPECT_NEAR(b.leaving_K, a.leaving_K, 1e-9);
    EXPECT_NEAR(b.fan_power_W, 3 * a.fan_power_W, 1e-6);
    EXPECT_NEAR(b.water_kg_s, 3 * a.water_kg_s, 1e-9);
    EXPECT_DOUBLE_EQ(three.design_capacity_rate_W_K(), 3 * one.design_capacity_rate_W_K());
  }
}

TEST(TowerBank, KnowsItsColdestWaterWithoutCountingWhatEvaporates) {
  for (const auto& hall : {small_halls::chiller, small_halls::rear_doors}) {
    const TowerBankModel bank(tower_bank(hall, 2));
    for (const double heat_W : {0.0, 50e3, 300e3, 900e3})
      EXPECT_EQ(bank.leaving_K(heat_W, 293.15, mild), bank.answer(heat_W, 293.15, mild).leaving_K) << heat_W;
  }
}

TEST(TowerBank, FollowsEveryChangeOfTheWetBulb) {
  const TowerBankModel asked_before(tower_bank(small_halls::chiller, 2));
  for (const double wet_bulb_K : {287.15, 290.15, 290.15, 287.15}) {
    WeatherSample w = mild;
    w.wet_bulb_temperature_K = wet_bulb_K;
    const TowerBankModel fresh(tower_bank(small_halls::chiller, 2));
    EXPECT_EQ(asked_before.leaving_K(900e3, 280, w), fresh.leaving_K(900e3, 280, w)) << wet_bulb_K;
  }
}

TEST(TowerBank, RunsOnlyCellsThatAreNotStandby) {
  auto bank = tower_bank(small_halls::chiller, 3);
  bank.standby = 2;
  const TowerBankModel spare(bank), one(tower_bank(small_halls::chiller, 1));
  EXPECT_DOUBLE_EQ(spare.answer(200e3, 293.15, mild).fan_power_W,
                   one.answer(200e3, 293.15, mild).fan_power_W);
}

TEST(TowerBank, RejectsHeatFansAndPumpsTogether) {
  TowerBankModel bank(tower_bank(small_halls::chiller, 1));
  FacilityMeters meters;
  double electric_W = 0;
  bank.book(200e3, 293.15, mild, meters, electric_W);
  const double pumps_W = meters[EndUse::condenser_pumps], fans_W = meters[EndUse::tower_fans];
  EXPECT_GT(pumps_W, 0);
  EXPECT_GT(fans_W, 0);
  EXPECT_DOUBLE_EQ(meters[Meter::heat_rejected], 200e3 + pumps_W + fans_W);
  EXPECT_DOUBLE_EQ(electric_W, pumps_W + fans_W);
  EXPECT_DOUBLE_EQ(meters[Meter::water], bank.record.makeup_kg_s);
  EXPECT_GT(bank.record.evaporation_kg_s, 0);
}

TEST(TowerBank, RestsWithoutHeat) {
  TowerBankModel bank(tower_bank(small_halls::chiller, 1));
  FacilityMeters meters;
  double electric_W = 0;
  bank.book(0, 293.15, mild, meters, electric_W);
  EXPECT_EQ(electric_W, 0);
  EXPECT_EQ(meters[Meter::water], 0);
  EXPECT_EQ(meters[EndUse::condenser_pumps], 0);
}

TEST(DryCoolerBank, SharesHeatAndFlowEquallyAmongItsUnits) {
  const DryCoolerBankModel one(cooler_bank(1)), four(cooler_bank(4));
  const auto a = one.answer(300e3, 60e3, 303.15, mild), b = four.answer(1200e3, 240e3, 303.15, mild);
  EXPECT_NEAR(b.leaving_K, a.leaving_K, 1e-9);
  EXPECT_NEAR(b.fan_power_W, 4 * a.fan_power_W, 1e-6);
}

TEST(DryCoolerBank, RejectsHeatAndFansTogether) {
  DryCoolerBankModel bank(cooler_bank(1));
  FacilityMeters meters;
  double electric_W = 0;
  WeatherSample hot = mild;
  hot.dry_bulb_temperature_K = 308.15;
  bank.book(600e3, bank.answer(600e3, 75e3, 306.15, hot), meters, electric_W);
  EXPECT_GT(meters[EndUse::dry_cooler_fans], 0);
  EXPECT_GT(meters[Meter::water], 0) << "the pads are wet";
  EXPECT_DOUBLE_EQ(meters[Meter::heat_rejected], 600e3 + electric_W);
  EXPECT_DOUBLE_EQ(meters[EndUse::dry_cooler_fans], electric_W);
}

TEST(DryCoolerBank, RestsWithoutHeatOrFlow) {
  DryCoolerBankModel bank(cooler_bank(2));
  FacilityMeters meters;
  double electric_W = 0;
  bank.book(0, bank.answer(0, 75e3, 303.15, mild), meters, electric_W);
  bank.book(0, bank.answer(0, 0, 303.15, mild), meters, electric_W);
  EXPECT_EQ(electric_W, 0);
  EXPECT_EQ(meters[Meter::heat_rejected], 0);
}

}  // namespace
}  // namespace thermohall
