// Saturation pressure, wet bulb, dew point and vapour pressure against the reference results of the LBNL
// Modelica Buildings library (case comp01). Tolerances are those of the case: the library itself mixes two
// saturation formulas a few tenths of a per cent apart.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

class MoistAirReference : public testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path file =
        std::filesystem::path(THERMOHALL_VALIDATION_DIR) / "component/comp01_psychrometrics.json";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "validation data not found: " << file;
    std::ifstream(file) >> root_;
  }
  const nlohmann::json& subcase(const std::string& name) const {
    for (const auto& item : root_.at("subcases")) {
      if (item.at("name") == name) return item;
    }
    throw std::runtime_error("no subcase " + name);
  }

 private:
  nlohmann::json root_;
};

TEST_F(MoistAirReference, SaturationPressureFollowsTheReference) {
  const auto& c = subcase("saturation_pressure");
  const std::vector<double> T = c["input"]["T_K"], expected = c["reference"]["p_sat_Pa"];
  double worst_liquid = 0, worst_ice = 0;
  for (std::size_t i = 0; i < T.size(); ++i) {
    const double error = std::abs(saturation_pressure_Pa(T[i]) / expected[i] - 1);
    if (T[i] >= 273.16) worst_liquid = std::max(worst_liquid, error);
    if (T[i] >= 223 && T[i] < 273.16) worst_ice = std::max(worst_ice, error);
  }
  RecordProperty("worst_liquid", std::to_string(worst_liquid));
  RecordProperty("worst_ice", std::to_string(worst_ice));
  EXPECT_LT(worst_liquid, 0.01);
  EXPECT_LT(worst_ice, 0.03);
}

TEST_F(MoistAirReference, WetBulbFollowsTheReference) {
  const auto& c = subcase("wet_bulb_from_dry_bulb_and_rh");
  const double T = c["input"]["T_dry_K"], p = c["input"]["p_Pa"];
  const std::vector<double> phi = c["input"]["rh"], expected = c["reference"]["T_wet_K"];
  double worst_K = 0;
  for (std::size_t i = 0; i < phi.size(); ++i) {
    if (phi[i] < 0.02) continue;
    const double w = humidity_ratio_from_relative_humidity(T, phi[i], p);
    worst_K = std::max(worst_K, std::abs(wet_bulb_temperature_K(T, w, p) - expected[i]));
  }
  RecordProperty("worst_K", std::to_string(worst_K));
  EXPECT_LT(worst_K, 0.15);
}

TEST_F(MoistAirReference, DewPointFollowsTheReference) {
  const auto& c = subcase("dew_point_from_humidity");
  const double p = c["input"]["p_Pa"];
  const std::vector<double> share = c["input"]["X_w_kg_per_kg_total"], pressure = c["reference"]["p_w_Pa"],
                            dew = c["reference"]["T_dew_K"];
  double worst_pressure = 0, worst_K = 0;
  for (std::size_t i = 0; i < share.size(); ++i) {
    const double w = share[i] / (1 - share[i]);
    worst_pressure = std::max(worst_pressure, std::abs(vapour_pressure_Pa(w, p) / pressure[i] - 1));
    worst_K = std::max(worst_K, std::abs(dew_point_temperature_K(w, p) - dew[i]));
  }
  RecordProperty("worst_pressure", std::to_string(worst_pressure));
  RecordProperty("worst_K", std::to_string(worst_K));
  EXPECT_LT(worst_pressure, 0.002);
  EXPECT_LT(worst_K, 0.1);
}

TEST_F(MoistAirReference, VapourPressureFromDewPointFollowsTheReference) {
  const auto& c = subcase("vapour_pressure_from_dew_point");
  const std::vector<double> T = c["input"]["T_K"], expected = c["reference"]["p_w_Pa"];
  double worst = 0;
  for (std::size_t i = 0; i < T.size(); ++i) {
    worst = std::max(worst, std::abs(saturation_pressure_Pa(T[i]) / expected[i] - 1));
  }
  RecordProperty("worst", std::to_string(worst));
  EXPECT_LT(worst, 0.005);
}

}  // namespace
}  // namespace thermohall
