// Effectiveness of six arrangements against the reference results of the LBNL Modelica Buildings library
// (case comp03). Tolerance of the case: 0.003 below Z = 0.95, 0.01 above, where the source caps counter flow.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "models/properties/effectiveness.h"

namespace thermohall {
namespace {

TEST(HeatExchangerReference, EffectivenessAndItsInverseFollowTheReference) {
  const std::filesystem::path file =
      std::filesystem::path(THERMOHALL_VALIDATION_DIR) / "component/comp03_epsilon_ntu.json";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "validation data not found: " << file;
  nlohmann::json root;
  std::ifstream(file) >> root;
  const std::vector<double> z = root.at("input").at("Z_capacity_ratio");
  const std::vector<double> eps = root.at("input").at("epsilon");
  const std::map<std::string, FlowArrangement> names{
      {"parallel", FlowArrangement::parallel},
      {"counter", FlowArrangement::counter},
      {"cross_unmixed", FlowArrangement::cross_unmixed},
      {"cross_cmin_mixed", FlowArrangement::cross_min_mixed},
      {"cross_cmin_unmixed", FlowArrangement::cross_min_unmixed},
      {"phase_change", FlowArrangement::phase_change}};
  for (const auto& [name, arrangement] : names) {
    const std::vector<double> ntu = root.at("reference").at("NTU_for_that_epsilon").at(name);
    ASSERT_EQ(ntu.size(), eps.size());
    double worst_below = 0, worst_above = 0, worst_inverse = 0;
    for (std::size_t i = 0; i < eps.size(); ++i) {
      const double error = std::abs(effectiveness(arrangement, ntu[i], z[i]) - eps[i]);
      (z[i] < 0.95 ? worst_below : worst_above) = std::max(z[i] < 0.95 ? worst_below : worst_above, error);
      worst_inverse =
          std::max(worst_inverse, std::abs(ntu_from_effectiveness(arrangement, eps[i], z[i]) / ntu[i] - 1));
    }
    RecordProperty(name + "_below", std::to_string(worst_below));
    RecordProperty(name + "_above", std::to_string(worst_above));
    RecordProperty(name + "_inverse", std::to_string(worst_inverse));
    EXPECT_LT(worst_below, 0.003) << name;
    EXPECT_LT(worst_above, 0.01) << name;
    EXPECT_LT(worst_inverse, 0.02) << name;
  }
}

}  // namespace
}  // namespace thermohall
