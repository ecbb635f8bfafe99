#include "sim/study/fleet_plan.h"

#include <gtest/gtest.h>

#include "sim/study/study.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class FleetStudy : public testing::Test {
 protected:
  FleetStudy() { files_.write("hall.yaml", small_hall); }
  Study read(const std::string& mixes) const {
    return read_study(files_.write("study.yaml",
                                   "format: thermohall-study 1\nbase: hall.yaml\ndesigns: {hall: {}}\n"
                                   "fleet:\n  work: 1000 h\n  mixes:\n" +
                                       mixes),
                      {});
  }
  ScenarioFiles files_;
};

VariantResult run_of(double hours, double energy_kWh, double cost_USD_h) {
  const auto metric = [](const char* key, double value) { return Metric{key, value, "", "", "", ""}; };
  return {.name = "hall",
          .status = "complete",
          .message = "",
          .file = "",
          .reused = false,
          .metrics = {metric("gpu_hours", hours), metric("total_energy", energy_kWh),
                      metric("cost_per_gpu_hour", cost_USD_h), metric("annualised_cost", 500 * cost_USD_h),
                      metric("carbon_mass", energy_kWh * 0.4)}};
}

TEST_F(FleetStudy, AnHourOfADesignComesFromItsRunAndATerminalIsStated) {
  const Study study = read(
      "    both: {hall: {design: hall, share: 50 %, network: 1 kWh}, phone: {share: 50 %, energy: 2 kWh, "
      "intensity: 500 g/kWh}}\n");
  const auto cases = fleet_cases(study, {run_of(100, 300, 2)});
  ASSERT_EQ(cases.size(), 1u);
  const auto& rows = cases[0].rows;
  EXPECT_DOUBLE_EQ(rows[0].sites, 1);  // 500 h of work, 500 h a year
  EXPECT_NEAR(rows[0].energy_J / 3.6e6, 500 * (3 + 1), 1e-9);
  EXPECT_NEAR(rows[0].carbon_kg, 500 * (3 + 1) * 0.4, 1e-9);
  EXPECT_NEAR(rows[1].carbon_kg, 500 * 2 * 0.5, 1e-9);
  EXPECT_NEAR(rows[2].cost_USD, 500 * 2, 1e-9);
}

TEST_F(FleetStudy, ARunWithoutAcceleratorsMakesNoFleet) {
  const Study study = read("    one: {hall: {design: hall, share: 100 %}}\n");
  EXPECT_TRUE(fleet_cases(study, {run_of(0, 300, 2)}).empty());
}

TEST_F(FleetStudy, FaultsNameWhatIsWrong) {
  const auto fault = [&](const std::string& mixes) { return faults_of([&] { read(mixes); }); };
  EXPECT_TRUE(contains(fault("    one: {hall: {design: hal, share: 1}}\n"), "hall"));
  EXPECT_TRUE(contains(fault("    one: {a: {design: hall, share: 0.7}, b: {design: hall, share: 0.7}}\n"),
                       "1 at most"));
  EXPECT_TRUE(contains(fault("    one: {phone: {share: 1}}\n"), "energy"));
}

}  // namespace
}  // namespace thermohall
