#include "sim/cli/evaluation.h"

#include <gtest/gtest.h>

#include <fstream>

#include "sim/base/diagnostic.h"
#include "sim/base/units.h"
#include "sim/cli/usage_error.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

// 400 kW transformer: 1000 W + 4000 W (load / 400 kW)^2.
const std::vector<std::string> transformer{"parameters.rated_apparent_power=400 kVA",
                                           "parameters.no_load_loss=1 kW", "parameters.load_loss=4 kW",
                                           "parameters.power_factor=1"};

EvaluationRequest request_with(std::vector<std::string> more, std::string inputs = {}) {
  EvaluationRequest request{.model = "transformer", .input_file = std::move(inputs), .settings = transformer};
  request.settings.insert(request.settings.end(), more.begin(), more.end());
  return request;
}

double output(const Evaluation& evaluation, std::string_view key, std::size_t row = 0) {
  for (const auto& column : evaluation.outputs)
    if (column.key == key) return column.values.at(row);
  throw std::out_of_range(std::string(key));
}

std::string faults_of(const EvaluationRequest& request) {
  try {
    evaluate_model(request);
  } catch (const ScenarioError& error) {
    return error.what();
  } catch (const UsageError& error) {
    return error.what();
  }
  return "no fault";
}

TEST(Evaluation, SettingsAloneGiveOneRow) {
  // (1): half load, 1000 + 4000 / 4 = 2000 W.
  const Evaluation evaluation = evaluate_model(request_with({"output_power=200 kW"}));
  EXPECT_NEAR(output(evaluation, "loss"), 2000, 1e-9);
  EXPECT_TRUE(evaluation.warnings.empty());
}

TEST(Evaluation, RowsOfAFileAreConvertedToSiAndSettingsOverrideColumns) {
  const TemporaryFolder folder;
  std::ofstream(folder / "rows.csv") << "output_power [MW],unit_count\n0.2,1\n0.4,1\n";
  const auto path = (folder / "rows.csv").string();
  const Evaluation as_given = evaluate_model(request_with({}, path));
  EXPECT_NEAR(output(as_given, "loss", 0), 2000, 1e-9);
  EXPECT_NEAR(output(as_given, "loss", 1), 5000, 1e-9);
  // Two units share 0.4 MW: twice the half-load loss.
  EXPECT_NEAR(output(evaluate_model(request_with({"unit_count=2"}, path)), "loss", 1), 4000, 1e-9);
}

TEST(Evaluation, TheLastSettingOfAKeyWinsAndParametersNeedNoPrefix) {
  const Evaluation evaluation =
      evaluate_model(request_with({"output_power=200 kW", "no_load_loss=2 kW", "output_power=400 kW"}));
  EXPECT_NEAR(output(evaluation, "loss"), 6000, 1e-9);
}

TEST(Evaluation, ParameterFilesMayCarryTheKeysOfALibraryEntry) {
  const TemporaryFolder folder;
  std::ofstream(folder / "p.yaml")
      << "label: mine\nsource: data sheet\nconfidence: B\nrated_apparent_power: 400 kVA\n"
         "no_load_loss: 1 kW\nload_loss: 4 kW\npower_factor: 1\n";
  const Evaluation evaluation = evaluate_model({.model = "transformer",
                                                .parameter_file = (folder / "p.yaml").string(),
                                                .settings = {"output_power=400 kW"}});
  EXPECT_NEAR(output(evaluation, "loss"), 5000, 1e-9);
}

TEST(Evaluation, InputsOutsideTheirRangeAreEvaluatedWithAWarning) {
  const Evaluation evaluation = evaluate_model(
      {.model = "moist_air",
       .settings = {"dry_bulb_temperature=200 degC", "relative_humidity=0.5", "pressure=101325 Pa"}});
  ASSERT_EQ(evaluation.warnings.size(), 1U);
  EXPECT_NE(evaluation.warnings.front().find("200 degC"), std::string::npos) << evaluation.warnings.front();
  EXPECT_EQ(output(evaluation, "outside_range"), 1);
}

TEST(Evaluation, AllFaultsAreReportedAtOnce) {
  const std::string faults =
      faults_of(request_with({"output_powr=3 kW", "parameters.load_loss=-1 W", "unit_count=2 kW"}));
  EXPECT_NE(faults.find("did you mean 'output_power'"), std::string::npos) << faults;
  EXPECT_NE(faults.find("parameters.load_loss: -1 W is outside"), std::string::npos) << faults;
  EXPECT_NE(faults.find("unit_count: "), std::string::npos) << faults;
  EXPECT_NE(faults.find("output_power: is missing"), std::string::npos) << faults;
}

TEST(Evaluation, AMistypedColumnIsAFaultAndAForeignOneAWarning) {
  const TemporaryFolder folder;
  std::ofstream(folder / "bad.csv") << "output_powr [kW]\n200\n";
  std::ofstream(folder / "more.csv") << "output_power [kW],measured [W]\n200,1990\n";
  EXPECT_NE(faults_of(request_with({}, (folder / "bad.csv").string())).find("did you mean 'output_power'"),
            std::string::npos);
  const Evaluation evaluation = evaluate_model(request_with({}, (folder / "more.csv").string()));
  ASSERT_EQ(evaluation.warnings.size(), 1U);
  EXPECT_NE(evaluation.warnings.front().find("measured: is not an input"), std::string::npos);
}

TEST(Evaluation, UsageFaultsSayWhatToDo) {
  EXPECT_NE(faults_of({.model = "transformer", .settings = {"output_power=1 W"}}).find("--library ID"),
            std::string::npos);
  EXPECT_NE(faults_of(request_with({"output_power"})).find("key=value"), std::string::npos);
  EXPECT_NE(faults_of({.model = "transformer", .library_id = "a", .parameter_file = "b"}).find("exclude"),
            std::string::npos);
  EXPECT_NE(faults_of({.model = "rack"}).find("parameters only"), std::string::npos);
}

TEST(Evaluation, ColumnsConvertAndATemperatureDifferenceKeepsItsZero) {
  EvaluatedColumn power{"power", "W", "", {1500}}, warm{"t", "K", "", {273.15}},
      range{"r", "delta_K", "", {5}};
  convert_column(power, "kW");
  convert_column(warm, "degF");
  convert_column(range, "degF");
  EXPECT_NEAR(power.values[0], 1.5, 1e-12);
  EXPECT_NEAR(warm.values[0], 32, 1e-9);
  EXPECT_NEAR(range.values[0], 9, 1e-9);  // 5 K are 9 degF of difference
  EXPECT_THROW(convert_column(power, "kg"), QuantityError);
}

}  // namespace
}  // namespace thermohall
