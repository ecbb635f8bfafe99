// `thermohall describe` from outside.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

TEST(DescribeCommand, PrintsTheTablesOfOneModel) {
  const ProgramResult result = run_program({"describe", "cold_plate"});
  EXPECT_EQ(result.exit_code, 0);
  for (const auto* text : {"parameters\n", "inputs\n", "outputs\n", "coolant_inlet_temperature", "K/W"})
    EXPECT_NE(result.output.find(text), std::string::npos) << text;
  EXPECT_EQ(result.output, run_program({"evaluate", "cold_plate", "--help-model"}).output);
}

TEST(DescribeCommand, TheStoredManualIsWhatTheProgramPrints) {
  const auto manual =
      std::filesystem::path(THERMOHALL_SCENARIOS_DIR).parent_path() / "docs/manual/parameters.md";
  EXPECT_EQ(run_program({"describe", "--markdown"}).output, file_text(manual))
      << "write it anew: thermohall describe --markdown > docs/manual/parameters.md";
}

TEST(DescribeCommand, TheSchemaIsJsonForScenarioFiles) {
  const auto schema = nlohmann::json::parse(run_program({"describe", "--schema"}).output);
  EXPECT_EQ(schema.at("$schema"), "https://json-schema.org/draft/2020-12/schema");
  EXPECT_TRUE(schema.at("properties").contains("cooling"));
}

TEST(DescribeCommand, JsonGivesOneModelOrAll) {
  EXPECT_EQ(nlohmann::json::parse(run_program({"describe", "ups", "--json"}).output).at("model"), "ups");
  EXPECT_GT(nlohmann::json::parse(run_program({"describe", "--json"}).output).size(), 30U);
}

TEST(DescribeCommand, WrongUseEndsWithCodeTwo) {
  EXPECT_EQ(run_program({"describe", "nothing"}).exit_code, 2);
  EXPECT_EQ(run_program({"describe", "ups", "--schema"}).exit_code, 2);
  EXPECT_EQ(run_program({"describe", "--schema", "--markdown"}).exit_code, 2);
}

}  // namespace
}  // namespace thermohall
