// `thermohall evaluate` from outside.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

const std::vector<std::string> transformer{
    "evaluate",
    "transformer",
    "--set",
    "output_power=200 kW",
    "parameters.rated_apparent_power=400 kVA",
    "parameters.no_load_loss=1 kW",
    "parameters.load_loss=4 kW",
    "parameters.power_factor=1",
};

ProgramResult evaluate(std::vector<std::string> more) {
  std::vector<std::string> arguments = transformer;
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program(arguments);
}

TEST(EvaluateCommand, WithoutAModelTheModelsAreListed) {
  const ProgramResult result = run_program({"evaluate"});
  EXPECT_EQ(result.exit_code, 0);
  for (const auto* model : {"moist_air", "chiller_lift", "merkel_tower", "boiling_immersion_tank", "carbon"})
    EXPECT_NE(result.output.find(std::string("\n") + model + ' '), std::string::npos) << model;
}

TEST(EvaluateCommand, CsvHasUnitsInTheHeaderAndSiValues) {
  // Half load: 1000 + 4000 / 4 = 2000 W.
  const ProgramResult result = evaluate({"--csv"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_TRUE(result.output.starts_with(
      "input_power [W],loss [W],load_fraction,efficiency,overload,outside_range\n202000,2000,0.5,0.990099"))
      << result.output;
  EXPECT_TRUE(result.output.ends_with(",0,0\n")) << result.output;
  EXPECT_EQ(result.errors, "");
}

TEST(EvaluateCommand, JsonNamesParametersUnitsInputsAndOutputs) {
  const auto json = nlohmann::json::parse(evaluate({"--json", "--unit", "loss=kW"}).output);
  EXPECT_EQ(json.at("parameters").at("no_load_loss"), "1 kW");
  EXPECT_EQ(json.at("units").at("outputs").at("loss"), "kW");
  EXPECT_NEAR(json.at("rows").at(0).at("outputs").at("loss").get<double>(), 2, 1e-12);
  EXPECT_EQ(json.at("rows").at(0).at("inputs").at("output_power"), 200e3);
}

TEST(EvaluateCommand, OneRowIsPrintedAsAListWithMeanings) {
  const ProgramResult result = evaluate({});
  EXPECT_NE(result.output.find("loss"), std::string::npos);
  EXPECT_NE(result.output.find("heat given off"), std::string::npos) << result.output;
}

TEST(EvaluateCommand, EachRowOfTheFileGivesARow) {
  const TemporaryFolder folder;
  write_text(folder / "rows.csv", "output_power [kW]\n100\n200\n300\n");
  const auto path = (folder / "rows.csv").string();
  const ProgramResult result = run_program({"evaluate", "ups", "--library", "double-conversion-500kw",
                                            "--inputs", path, "--csv", "--with-inputs"});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_EQ(std::count(result.output.begin(), result.output.end(), '\n'), 4);
  // eco_share is input and output: the names stay unique.
  EXPECT_TRUE(result.output.starts_with("output_power [W],unit_count,input_eco_share,input_power [W],"))
      << result.output;
}

TEST(EvaluateCommand, ColumnsArePrintedInTheUnitAskedFor) {
  const auto run = [](const char* unit) {
    return run_program({"evaluate", "moist_air", "--json", "--set", "dry_bulb_temperature=20 degC",
                        "relative_humidity=0.5", "pressure=101325 Pa", "--unit", unit});
  };
  const auto json = nlohmann::json::parse(run("dew_point_temperature=degC").output);
  EXPECT_NEAR(json.at("rows").at(0).at("outputs").at("dew_point_temperature").get<double>(), 9.3, 0.1);
  EXPECT_EQ(run("dew_point_temperature=kW").exit_code, 2);
  EXPECT_EQ(run("nothing=kW").exit_code, 2);
}

TEST(EvaluateCommand, WhatCannotBeComputedIsEmptyInCsvAndNullInJson) {
  // PUE without IT energy.
  const std::vector<std::string> base{"evaluate", "metrics", "--set", "total_energy=1 kWh", "it_energy=0 J"};
  auto csv = base, json = base;
  csv.emplace_back("--csv");
  json.emplace_back("--json");
  const std::string text = run_program(csv).output;
  EXPECT_EQ(text.find("nan"), std::string::npos) << text;
  EXPECT_NE(text.find("\n,"), std::string::npos) << text;
  EXPECT_TRUE(
      nlohmann::json::parse(run_program(json).output).at("rows").at(0).at("outputs").at("pue").is_null());
}

TEST(EvaluateCommand, FaultsGoToStandardErrorWithCodeTwoAndNoOutput) {
  for (const auto& [arguments, message] :
       {std::pair<std::vector<std::string>, std::string>{{"evaluate", "chiler"}, "did you mean 'chiller'"},
        {{"evaluate", "ups", "--library", "none"}, "no item 'none'"},
        {{"evaluate", "ups", "--library", "double-conversion-500kw"}, "output_power: is missing"},
        {{"evaluate", "ups", "--library", "double-conversion-500kw", "--inputs", "no.csv"}, "no such file"},
        {{"evaluate", "ups", "--parameters", "no.yaml"}, "no such file"},
        {{"evaluate", "ups", "--csv", "--json"}, "excludes"}}) {
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, 2) << message;
    EXPECT_EQ(result.output, "") << message;
    EXPECT_NE(result.errors.find(message), std::string::npos) << result.errors;
  }
}

TEST(EvaluateCommand, QuietLeavesWarningsOut) {
  const std::vector<std::string> hot{"evaluate",
                                     "moist_air",
                                     "--csv",
                                     "--set",
                                     "dry_bulb_temperature=200 degC",
                                     "relative_humidity=0.5",
                                     "pressure=101325 Pa"};
  auto quiet = hot;
  quiet.emplace_back("--quiet");
  EXPECT_NE(run_program(hot).errors.find("warning: dry_bulb_temperature"), std::string::npos);
  EXPECT_EQ(run_program(quiet).errors, "");
}

}  // namespace
}  // namespace thermohall
