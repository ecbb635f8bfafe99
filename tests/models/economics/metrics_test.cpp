#include "models/economics/metrics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double kWh = 3.6e6;

constexpr MetricInputs year{.total_energy_J = 13e6 * kWh,
                            .it_energy_J = 10e6 * kWh,
                            .it_fan_energy_J = 1e6 * kWh,
                            .it_power_loss_energy_J = 1e6 * kWh,
                            .cooling_energy_J = 2e6 * kWh,
                            .power_loss_energy_J = 0.8e6 * kWh,
                            .reused_energy_J = 2.6e6 * kWh,
                            .site_water_volume_m3 = 15000,
                            .source_water_volume_m3 = 25000,
                            .carbon_mass_kg = 4e6};

TEST(Metrics, AYearByHand) {
  const auto y = metric_outputs(year);
  EXPECT_NEAR(y.pue, 1.3, 1e-12);                          // 13 / 10
  EXPECT_NEAR(y.ppue_cooling, 1.2, 1e-12);                 // 12 / 10
  EXPECT_NEAR(y.ppue_power, 1.08, 1e-12);                  // 10.8 / 10
  EXPECT_NEAR(y.itue, 1.25, 1e-12);                        // 10 / (10 - 1 - 1)
  EXPECT_NEAR(y.tue, 1.625, 1e-12);                        // 13 / 8
  EXPECT_NEAR(y.wue_site_m3_J * 1e3 * kWh, 1.5, 1e-12);    // 15e6 L / 10e6 kWh
  EXPECT_NEAR(y.wue_source_m3_J * 1e3 * kWh, 4.0, 1e-12);  // 40e6 L / 10e6 kWh
  EXPECT_NEAR(y.cue_kg_J * kWh, 0.4, 1e-12);
  EXPECT_NEAR(y.erf, 0.2, 1e-12);   // 2.6 / 13
  EXPECT_NEAR(y.ere, 1.04, 1e-12);  // 10.4 / 10
}

TEST(Metrics, TueIsItueTimesPueAndEreFollowsFromErf) {
  const auto y = metric_outputs(year);
  EXPECT_NEAR(y.tue, y.itue * y.pue, 1e-12);
  EXPECT_NEAR(y.ere, (1 - y.erf) * y.pue, 1e-12);
}

TEST(Metrics, MovingFanPowerOutOfTheServersLowersTueThoughPueRises) {
  // Liquid cooling takes 0.9 GWh of fans out of IT and out of the total; PUE looks worse, TUE is better.
  auto liquid = year;
  liquid.it_fan_energy_J -= 0.9e6 * kWh;
  liquid.it_energy_J -= 0.9e6 * kWh;
  liquid.total_energy_J -= 0.9e6 * kWh;
  EXPECT_GT(metric_outputs(liquid).pue, metric_outputs(year).pue);
  EXPECT_LT(metric_outputs(liquid).tue, metric_outputs(year).tue);
}

TEST(Metrics, AnIdealSiteHasOnesAndZeros) {
  const auto y = metric_outputs({.total_energy_J = 1,
                                 .it_energy_J = 1,
                                 .it_fan_energy_J = 0,
                                 .it_power_loss_energy_J = 0,
                                 .cooling_energy_J = 0,
                                 .power_loss_energy_J = 0,
                                 .reused_energy_J = 0,
                                 .site_water_volume_m3 = 0,
                                 .source_water_volume_m3 = 0,
                                 .carbon_mass_kg = 0});
  for (double one : {y.pue, y.ppue_cooling, y.ppue_power, y.itue, y.tue, y.ere}) EXPECT_EQ(one, 1);
  for (double zero : {y.wue_site_m3_J, y.wue_source_m3_J, y.cue_kg_J, y.erf}) EXPECT_EQ(zero, 0);
}

TEST(Metrics, WithoutItEnergyTheQuotientsAreNotComputed) {
  MetricInputs idle{};
  idle.total_energy_J = 1e9;
  const auto y = metric_outputs(idle);
  for (const auto& row : output_table(&y)) EXPECT_EQ(is_computed(y.*row.member), row.key == "erf") << row.key;
  EXPECT_FALSE(is_computed(metric_outputs({}).erf));
}

TEST(Metrics, ItEquipmentThatOnlyRunsFansHasNoItue) {
  MetricInputs fans{};
  fans.total_energy_J = fans.it_energy_J = fans.it_fan_energy_J = 1e9;
  EXPECT_TRUE(is_computed(metric_outputs(fans).pue));
  EXPECT_FALSE(is_computed(metric_outputs(fans).itue));
  EXPECT_FALSE(is_computed(metric_outputs(fans).tue));
}

TEST(Metrics, TablesNameEveryMember) {
  EXPECT_EQ(input_table(&year).size() * sizeof(double), sizeof(MetricInputs));
  EXPECT_EQ(output_table(static_cast<const MetricOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(MetricOutputs));
}

}  // namespace
}  // namespace thermohall
