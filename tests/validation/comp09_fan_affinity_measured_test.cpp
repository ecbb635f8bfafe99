// Plenum fan at reduced speed, predicted from its full-speed curve by the affinity laws, against the maker's
// data at 3400 and 2500 rpm (Greenheck BIDW-13, as carried in the Modelica Buildings library).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "models/movers/fan.h"

namespace thermohall {
namespace {

using Series = std::vector<double>;

nlohmann::json read_case() {
  std::ifstream file(std::string(THERMOHALL_VALIDATION_DIR) + "/component/comp09_fan_affinity_measured.json");
  return file ? nlohmann::json::parse(file) : nlohmann::json();
}

FanParameters fan_of(const nlohmann::json& parameters) {
  const auto& curve = parameters.at("curve_4100");
  const Series flow = curve.at("V_m3_s").get<Series>();
  return {.pressure_Pa = {flow, curve.at("dp_Pa").get<Series>()},
          .power_W = {flow, curve.at("P_W").get<Series>()},
          .reference_density_kg_m3 = parameters.at("air_density_kg_m3"),
          .min_relative_speed = 0.1,
          .max_relative_speed = 1,
          .drive_efficiency = 1,
          .air_heat_share = 1};
}

class Comp09FanAffinity : public ::testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    data = read_case();
    if (data.is_null()) GTEST_SKIP() << "validation data not found: comp09_fan_affinity_measured.json";
    fan = fan_of(data.at("parameters"));
    const std::string rpm = std::to_string(GetParam());
    flow = data.at("input").at("rpm_and_flow").at(rpm).at("V_m3_s").get<Series>();
    power_W = data.at("reference").at("manufacturer").at(rpm).at("P_W").get<Series>();
    pressure_Pa = data.at("reference").at("manufacturer").at(rpm).at("dp_Pa").get<Series>();
    speed = GetParam() / data.at("parameters").at("full_speed_rpm").get<double>();
    density = data.at("parameters").at("air_density_kg_m3");
  }
  nlohmann::json data;
  FanParameters fan;
  Series flow, power_W, pressure_Pa;
  double speed = 0, density = 0;
};

TEST_P(Comp09FanAffinity, PowerAtGivenSpeedIsWithinEightPerCentOfTheMeasurement) {
  double worst = 0;
  for (std::size_t i = 0; i < flow.size(); ++i) {
    if (flow[i] < 0.25 * flow.back() || flow[i] > 0.95 * flow.back()) continue;  // range of the case
    const FanOutputs y =
        fan_outputs_at_speed(fan, {.flow_m3_s = flow[i], .relative_speed = speed, .density_kg_m3 = density});
    worst = std::max(worst, std::abs(y.power_W / power_W[i] - 1));
  }
  RecordProperty("power_relative", std::to_string(worst));
  EXPECT_GT(worst, 0) << "no point in range";
  EXPECT_LE(worst, 0.08);
}

TEST_P(Comp09FanAffinity, PressureAtGivenSpeedIsWithinFivePerCentOfTheCurveMaximum) {
  const double maximum_Pa = *std::max_element(pressure_Pa.begin(), pressure_Pa.end());
  double worst = 0;
  for (std::size_t i = 0; i < flow.size(); ++i) {
    const FanOutputs y =
        fan_outputs_at_speed(fan, {.flow_m3_s = flow[i], .relative_speed = speed, .density_kg_m3 = density});
    worst = std::max(worst, std::abs(y.pressure_rise_Pa - pressure_Pa[i]) / maximum_Pa);
  }
  RecordProperty("pressure_over_maximum", std::to_string(worst));
  EXPECT_LE(worst, 0.05);
}

TEST_P(Comp09FanAffinity, SpeedAndPowerFollowFromTheMeasuredPressure) {
  // The measured pressure deviates by up to 3 % of its maximum, hence 5 % of speed on the steep part.
  for (std::size_t i = 1; i + 1 < flow.size(); ++i) {
    const FanOutputs y = fan_outputs(
        fan, {.flow_m3_s = flow[i], .pressure_rise_Pa = pressure_Pa[i], .density_kg_m3 = density});
    EXPECT_NEAR(y.relative_speed, speed, 0.05 * speed) << flow[i];
    EXPECT_NEAR(y.power_W, power_W[i], 0.08 * power_W[i]) << flow[i];
  }
}

INSTANTIATE_TEST_SUITE_P(ManufacturerSpeeds, Comp09FanAffinity, ::testing::Values(3400, 2500));

}  // namespace
}  // namespace thermohall
