#include "sim/plant/power_chain.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

// Stages with constant losses, so that every number can be worked out by hand.
PowerSpec simple_chain() {
  PowerSpec spec;
  auto& pdu = spec.pdus.emplace();
  pdu.equipment.count = 1;
  pdu.equipment.parameters = {
      .rated_power_W = 200e3, .loss_coefficients = {0.01, 0, 0}, .efficiency_curve = {}, .load_limit = 1};
  auto& ups = spec.ups.emplace();
  ups.equipment.count = 3;
  ups.equipment.standby = 1;
  ups.equipment.parameters.rated_power_W = 100e3;
  ups.equipment.parameters.loss_coefficients = {0.02, 0, 0};
  auto& transformer = spec.transformers.emplace();
  transformer.equipment.count = 1;
  transformer.equipment.parameters = {
      .rated_apparent_power_VA = 500e3, .no_load_loss_W = 1000, .load_loss_W = 0, .power_factor = 1};
  return spec;
}

TEST(PowerChain, WalksFromTheRacksToTheUtility) {
  PowerChain chain(simple_chain());
  FacilityMeters meters;
  std::vector<double> zones(1, 0);
  chain.feed_racks(100e3, meters, zones);
  chain.feed_all({.air_W = 5e3, .pump_W = 3e3, .mechanical_W = 20e3}, meters);
  // PDU 1 % of 200 kW, two running UPS modules 2 % of 100 kW each, transformer 1 kW.
  EXPECT_DOUBLE_EQ(meters[EndUse::pdu_loss], 2e3);
  EXPECT_DOUBLE_EQ(meters[EndUse::ups_loss], 4e3);
  EXPECT_DOUBLE_EQ(meters[EndUse::transformer_loss], 1e3);
  EXPECT_DOUBLE_EQ(meters[Meter::heat_rejected], 7e3) << "all stand outdoors";
  ASSERT_EQ(chain.stages().size(), 3u);
  EXPECT_EQ(chain.stages()[0].name, "pdu");
  EXPECT_DOUBLE_EQ(chain.stages()[0].record.output_power_W, 100e3);
  EXPECT_DOUBLE_EQ(chain.stages()[1].record.output_power_W, 102e3);
  EXPECT_DOUBLE_EQ(chain.stages()[1].record.load_fraction, 0.51);
  EXPECT_DOUBLE_EQ(chain.stages()[2].record.output_power_W, 134e3);
}

TEST(PowerChain, PutsFansAndPumpsBehindTheUpsWhenAsked) {
  auto spec = simple_chain();
  spec.air_on_ups = true;
  spec.pumps_on_ups = true;
  PowerChain chain(spec);
  FacilityMeters meters;
  std::vector<double> zones(1, 0);
  chain.feed_racks(100e3, meters, zones);
  chain.feed_all({.air_W = 5e3, .pump_W = 3e3, .mechanical_W = 20e3}, meters);
  EXPECT_DOUBLE_EQ(chain.stages()[1].record.output_power_W, 110e3);
  EXPECT_DOUBLE_EQ(chain.stages()[2].record.output_power_W, 134e3);
}

TEST(PowerChain, WarmsTheZoneInWhichAStageStands) {
  auto spec = simple_chain();
  spec.pdus->heat_to = 1;
  spec.ups->heat_to = 0;
  PowerChain chain(spec);
  FacilityMeters meters;
  std::vector<double> zones(2, 0);
  chain.feed_racks(100e3, meters, zones);
  EXPECT_EQ(zones, (std::vector<double>{4e3, 2e3}));
  EXPECT_DOUBLE_EQ(meters[Meter::heat_rejected], 0);
  chain.feed_all({}, meters);
  EXPECT_DOUBLE_EQ(meters[EndUse::ups_loss], 4e3) << "the UPS of the room is not run twice";
  EXPECT_DOUBLE_EQ(meters[Meter::heat_rejected], 1e3);
}

TEST(PowerChain, StartsAfreshAtEveryEvaluation) {
  PowerChain chain(simple_chain());
  for (int time = 0; time < 3; ++time) {
    FacilityMeters meters;
    std::vector<double> zones(1, 0);
    chain.feed_racks(50e3, meters, zones);
    chain.feed_all({}, meters);
    EXPECT_DOUBLE_EQ(chain.stages()[0].record.output_power_W, 50e3);
    EXPECT_DOUBLE_EQ(meters.total_power_W(), 7e3);
  }
}

TEST(PowerChain, CanBeAbsent) {
  PowerChain chain({});
  FacilityMeters meters;
  std::vector<double> zones;
  chain.feed_racks(100e3, meters, zones);
  chain.feed_all({.air_W = 1, .pump_W = 2, .mechanical_W = 3}, meters);
  EXPECT_EQ(meters.total_power_W(), 0);
  EXPECT_TRUE(chain.stages().empty());
}

}  // namespace
}  // namespace thermohall
