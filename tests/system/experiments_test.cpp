#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <map>

#include "sim/results/hdf5_file.h"
#include "sim/results/study_index.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

const std::string experiments = std::string(THERMOHALL_SCENARIOS_DIR) + "/experiments/";

// Runs one of the quick experiments and keeps its folder.
class Experiments : public testing::Test {
 protected:
  std::string run(const std::string& name) const {
    const std::string out = (folder_ / "out").string();
    const ProgramResult result = run_program({"study", experiments + name, "-o", out, "--no-report"});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return out + "/index.h5";
  }
  TemporaryFolder folder_;
};

TEST_F(Experiments, EveryStudyIsGood) {
  std::vector<std::string> arguments{"check"};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(experiments)) {
    const std::string name = entry.path().filename().string();
    if (name == "make_study.py" || entry.path().extension() != ".yaml") continue;
    if (entry.path().parent_path().filename() == "E01_density" && name == "study.yaml")
      continue;  // many variants
    arguments.push_back(entry.path().string());
  }
  EXPECT_GT(arguments.size(), 15U);
  const ProgramResult result = run_program(arguments);
  EXPECT_EQ(result.exit_code, 0) << result.errors;
}

TEST_F(Experiments, EnergyOfTheFleetIsTheGainToTheElasticityLessOne) {
  const Hdf5File file = Hdf5File::open(run("E10_jevons/study.yaml"));
  const auto elasticity = file.open_dataset("/growth/elasticity").read();
  const auto year = file.open_dataset("/growth/calendar_year").read();
  const auto energy = file.open_dataset("/growth/energy").read();
  double first = 0;
  int checked = 0;
  for (std::size_t i = 0; i < energy.size(); ++i) {
    if (year[i] == 2025) first = energy[i];
    if (year[i] != 2029) continue;
    EXPECT_NEAR(energy[i] / first, std::pow(16, elasticity[i] - 1), 1e-9 * energy[i] / first)
        << elasticity[i];
    ++checked;
  }
  EXPECT_EQ(checked, 14);  // seven elasticities, two plans
}

TEST_F(Experiments, ElectricityShareRisesWithTariffAndFallsWithThePriceOfIt) {
  const StudyIndex index = read_study_index(run("E07_cost_structure/study.yaml"));
  std::map<std::string, std::vector<double>> numbers;
  for (const auto& metric : index.metrics)
    numbers[metric.name] = std::get<std::vector<double>>(metric.values);
  const auto& share = numbers["electricity_share"];
  // The tariff varies fastest (five), then the price of IT (three).
  for (std::size_t i = 0; i < share.size(); ++i) {
    if (i % 5 > 0) {
      EXPECT_GT(share[i], share[i - 1]);
    }
    if (i % 15 >= 5) {
      EXPECT_LT(share[i], share[i - 5]);
    }
  }
  EXPECT_LT(share.back(), 0.3);
}

}  // namespace
}  // namespace thermohall
