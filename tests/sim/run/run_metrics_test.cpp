#include "sim/run/run_metrics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

namespace thermohall {
namespace {

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

// Ten hours of a hall whose figures are round: 100 kW of IT with 8 kW of fans and 12 kW of supplies inside,
// 20 kW of chillers, 5 kW of UPS losses, 5 kW of lighting.
FacilityMeters round_figures() {
  FacilityMeters m;
  m.book(EndUse::it_components, 80e3);
  m.book(EndUse::server_fans, 8e3);
  m.book(EndUse::server_psu_loss, 12e3);
  m.book(EndUse::chillers, 20e3);
  m.book(EndUse::ups_loss, 5e3);
  m.book(EndUse::lighting, 5e3);
  m.add(Meter::it_power, 100e3);
  m.add(Meter::water, 0.04);
  m.add(Meter::water_humidifier, 0.01);
  m.add(Meter::heat_reused, 26e3);
  m.add(Meter::free_cooling, 30e3);
  m.add(Meter::mechanical_cooling, 90e3);
  m.add(Meter::compute_asked, 200);
  m.add(Meter::compute_delivered, 150);
  return m;
}

std::map<std::string, double> metrics_after(const FacilityMeters& meters) {
  Scenario scenario{};
  scenario.site.carbon_intensity_kg_J = 0.4 / 3.6e6;
  scenario.site.source_water_kg_J = 2 / 3.6e6;
  Recorder recorder({}, {}, nullptr, 0);
  for (int hour = 0; hour < 10; ++hour) recorder.add(3600, meters);
  recorder.finish();
  std::map<std::string, double> by_key;
  for (const auto& m : run_metrics(scenario, recorder, {})) {
    EXPECT_TRUE(by_key.emplace(m.key, m.value).second) << "twice: " << m.key;
    EXPECT_FALSE(m.unit.empty() || m.long_name.empty() || m.definition.empty() || m.source.empty()) << m.key;
  }
  return by_key;
}

TEST(RunMetricsTest, FollowFromKnownSums) {
  const auto m = metrics_after(round_figures());
  const std::map<std::string, double> expected = {{"pue", 1.3},
                                                  {"tue", 130.0 / 80},
                                                  {"itue", 100.0 / 80},
                                                  {"ppue_cooling", 1.2},
                                                  {"ppue_power", 1.05},
                                                  {"wue_site", 180.0 / 100},  // 180 L/h over 100 kW
                                                  {"wue_source", (180 + 260) / 100.0},
                                                  {"cue", 0.4 * 1.3},
                                                  {"erf", 0.2},
                                                  {"ere", 1.04},
                                                  {"total_energy", 1300},
                                                  {"it_energy", 1000},
                                                  {"energy_chillers", 200},
                                                  {"peak_power", 130},
                                                  {"water_volume", 1.8},
                                                  {"source_water_volume", 2.6},
                                                  {"carbon_mass", 520},
                                                  {"work_delivered", 0.75},
                                                  {"gpu_hours", 1500},
                                                  {"free_cooling_share", 0.25},
                                                  {"energy_residual", 0},
                                                  {"component_residual", 0}};
  for (const auto& [key, value] : expected) {
    ASSERT_TRUE(m.contains(key)) << key;
    EXPECT_NEAR(m.at(key), value, 1e-12 * std::abs(value)) << key;
  }
}

TEST(RunMetricsTest, EndUsesAddUpToTheTotal) {
  const auto m = metrics_after(round_figures());
  double sum = 0;
  for (const auto& use : end_uses) sum += m.at("energy_" + std::string(use.key));
  EXPECT_NEAR(sum, m.at("total_energy"), 1e-9);
}

TEST(RunMetricsTest, QuotientsWithoutABasisAreNotComputed) {
  const auto m = metrics_after({});
  for (const auto* key : {"pue", "tue", "wue_site", "erf", "work_delivered", "free_cooling_share",
                          "rack_inlet_max", "chip_max"})
    EXPECT_TRUE(std::isnan(m.at(key))) << key;
}

TEST(RunMetricsTest, CarbonOfAYearScalesWithTheRun) {
  Scenario scenario{};
  scenario.site.carbon_intensity_kg_J = 1e-7;
  RunTotals totals;
  EXPECT_DOUBLE_EQ(carbon_per_year_kg(scenario, totals), 0);
  totals.duration_s = 0.25 * 365 * 86400;
  totals.integral[0] = 1e12;
  EXPECT_DOUBLE_EQ(carbon_per_year_kg(scenario, totals), 4e5);
}

TEST(EnergyAuditTest, ClosesUpToItsToleranceAndNeverWithoutANumber) {
  const auto audit = [](Meter meter, double error_J) {
    RunTotals totals;
    totals.integral[static_cast<std::size_t>(Meter::it_power)] = 1e9;
    totals.integral[static_cast<std::size_t>(meter)] = error_J;
    return energy_audit(totals);
  };
  for (const auto meter : {Meter::balance_error, Meter::component_balance_error}) {
    EXPECT_TRUE(audit(meter, 0).closes());
    EXPECT_TRUE(audit(meter, 999).closes());
    EXPECT_FALSE(audit(meter, 1001).closes());
    EXPECT_FALSE(audit(meter, nan_value).closes());
  }
}

TEST(EnergyAuditTest, MeasuresAHallWithoutWorkByItsConsumption) {
  RunTotals totals;
  totals.integral[static_cast<std::size_t>(EndUse::lighting)] = 1e9;
  totals.integral[static_cast<std::size_t>(Meter::balance_error)] = 0.5;
  EXPECT_DOUBLE_EQ(energy_audit(totals).site, 0.5e-6);
}

}  // namespace
}  // namespace thermohall
