// Cooling tower of the York form against reference results of the LBNL Modelica Buildings library: the bare
// correlation over water and air flow, and one day in San Francisco with given entering water and fan speed.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "models/rejection/cooling_tower.h"

namespace thermohall {
namespace {

const std::filesystem::path file =
    std::filesystem::path(THERMOHALL_VALIDATION_DIR) / "component" / "comp06_cooling_tower_york.json";

nlohmann::json read_case() { return nlohmann::json::parse(std::ifstream(file)); }

// Cubic Hermite curve of the reference through (0,0) (0.1,0.001) (0.3,0.027) (0.6,0.216) (1,1): slopes are
// the mean of the neighbouring secants inside, the secant itself at the ends; sampled for linear reading.
Curve reference_fan_curve() {
  const double x[] = {0, 0.1, 0.3, 0.6, 1}, y[] = {0, 0.001, 0.027, 0.216, 1};
  double secant[4], slope[5];
  for (int i = 0; i < 4; ++i) secant[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
  slope[0] = secant[0], slope[4] = secant[3];
  for (int i = 1; i < 4; ++i) slope[i] = 0.5 * (secant[i - 1] + secant[i]);
  Curve curve;
  for (int i = 0; i < 4; ++i) {
    for (int k = 0; k < 50; ++k) {
      const double h = x[i + 1] - x[i], s = k / 50.0;
      curve.x.push_back(x[i] + s * h);
      curve.y.push_back((1 + 2 * s) * (1 - s) * (1 - s) * y[i] + s * (1 - s) * (1 - s) * h * slope[i] +
                        s * s * (3 - 2 * s) * y[i + 1] + s * s * (s - 1) * h * slope[i + 1]);
    }
  }
  curve.x.push_back(1);
  curve.y.push_back(1);
  return curve;
}

CoolingTowerParameters tower_of(const nlohmann::json& json, const nlohmann::json& rating) {
  CoolingTowerParameters p{};
  json.at("coefficients_c").get_to(p.coefficients);
  const auto limits = [&](const char* key, int i, double offset = 0) {
    return json.at("validity").at(key).at(static_cast<std::size_t>(i)).get<double>() + offset;
  };
  p.wet_bulb_min_K = limits("Twb_C", 0, 273.15), p.wet_bulb_max_K = limits("Twb_C", 1, 273.15);
  p.range_min_K = limits("range_K", 0), p.range_max_K = limits("range_K", 1);
  p.approach_min_K = limits("approach_K", 0), p.approach_max_K = limits("approach_K", 1);
  p.water_share_min = limits("water_fraction", 0), p.water_share_max = limits("water_fraction", 1);
  p.liquid_to_gas_max = json.at("validity").at("LG_max");
  p.design_heat_W = rating.at("Q_nominal_W");
  p.design_water_flow_kg_s = rating.at("m_nominal_kg_s");
  p.design_wet_bulb_K = rating.at("T_wet_bulb_nominal_K");
  p.design_approach_K = rating.at("T_out_nominal_K").get<double>() - p.design_wet_bulb_K;
  p.design_water_to_air_ratio = 1.2;
  p.fan_rated_power_W = rating.at("P_fan_nominal_W");
  p.fan_min_speed = rating.at("y_min");
  p.free_convection_fraction = rating.at("free_convection_fraction");
  p.cycles_of_concentration = 3;
  p.fan_power_points = reference_fan_curve();
  return p;
}

TEST(CoolingTowerYorkValidation, CorrelationFollowsTheReferenceOverWaterAndAirFlow) {
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "validation data not found: " << file;
  const auto json = read_case();
  YorkCoefficients c;
  json.at("coefficients_c").get_to(c);
  const auto& sweep = json.at("subcases").at(0);
  const double wet_bulb_C = sweep.at("input").at("T_wet_bulb_K").get<double>() - 273.15;
  const double range_K = sweep.at("input").at("range_K");
  const auto& reference = sweep.at("reference");
  double worst_K = 0;
  for (std::size_t i = 0; i < sweep.at("input").at("fraction").size(); ++i) {
    const double share = sweep.at("input").at("fraction").at(i);
    const double water_K = reference.at("approach_K_when_water_fraction_varies_air_1").at(i);
    const double air_K = reference.at("approach_K_when_air_fraction_varies_water_1").at(i);
    worst_K = std::max(worst_K, std::abs(york_approach_K(c, wet_bulb_C, range_K, share) - water_K));
    worst_K = std::max(worst_K, std::abs(york_approach_K(c, wet_bulb_C, range_K, 1 / share) - air_K));
  }
  RecordProperty("worst_K", std::to_string(worst_K));
  EXPECT_LT(worst_K, 1e-5);  // the reference is stored in single precision; the case allows 0.02 K
}

TEST(CoolingTowerYorkValidation, DesignFlowFactorMeetsTheRatedApproach) {
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "validation data not found: " << file;
  const auto json = read_case();
  const auto& rating = json.at("subcases").at(1).at("parameters");
  EXPECT_NEAR(design_flow_factor(tower_of(json, rating)), rating.at("F_correction"), 1e-4);  // 8 digits given
}

TEST(CoolingTowerYorkValidation, DayInSanFranciscoGivesTheReferenceWaterAndFanPower) {
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "validation data not found: " << file;
  const auto json = read_case();
  const auto& day = json.at("subcases").at(1);
  const auto p = tower_of(json, day.at("parameters"));
  const auto& in = day.at("input");
  const auto& out = day.at("reference");
  double worst_K = 0, worst_share = 0, sum_K2 = 0;
  int count = 0;
  for (const std::size_t i : day.at("use_samples")) {
    const double speed = in.at("fan_speed_fraction").at(i);
    const auto y = cooling_tower_from_entering(
        p, {.entering_temperature_K = in.at("T_water_in_K").at(i),
            .water_flow_kg_s = in.at("water_fraction").at(i).get<double>() * p.design_water_flow_kg_s,
            .wet_bulb_temperature_K = in.at("T_wet_bulb_K").at(i),
            .fan_speed = speed});
    const double error_K = std::abs(y.leaving_temperature_K - out.at("T_water_out_K").at(i).get<double>());
    EXPECT_LT(error_K, 0.3) << "sample " << i << " fan " << speed;  // tolerance of the case
    worst_K = std::max(worst_K, error_K);
    sum_K2 += error_K * error_K;
    ++count;
    if (speed <= 0.32) continue;  // the reference smooths the switch to free convection
    const double share =
        std::abs(y.fan_power_W - out.at("P_fan_W").at(i).get<double>()) / p.fan_rated_power_W;
    EXPECT_LT(share, 0.001) << "sample "
                            << i;  // the case allows 0.03; left is the linear reading of the curve
    worst_share = std::max(worst_share, share);
  }
  ASSERT_GT(count, 50);
  RecordProperty("worst_K", std::to_string(worst_K));
  RecordProperty("rms_K", std::to_string(std::sqrt(sum_K2 / count)));
  RecordProperty("worst_fan_power_share", std::to_string(worst_share));
}

}  // namespace
}  // namespace thermohall
