#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

const std::string scenario = std::string(THERMOHALL_SCENARIOS_DIR) + "/direct_to_chip/scenario.yaml";

// Runs `thermohall steady` with a text on its standard input.
std::string steady_with_input(const std::string& arguments, const std::string& input) {
  const TemporaryFolder folder;
  write_text(folder / "input", input);
  const std::string command = shell_quoted(THERMOHALL_PROGRAM) + " steady " + arguments + " <" +
                              shell_quoted((folder / "input").string()) + " >" +
                              shell_quoted((folder / "output").string());
  EXPECT_NE(std::system(command.c_str()), -1);
  return file_text(folder / "output");
}

std::string request(int id, const std::string& text) {
  return nlohmann::json{{"id", id}, {"path", scenario}, {"text", text}}.dump() + '\n';
}

TEST(SteadyCommand, ATextOnStandardInputGivesWhatTheFileGives) {
  const ProgramResult file = run_program({"steady", scenario, "--json"});
  ASSERT_EQ(file.exit_code, 0) << file.errors;
  EXPECT_EQ(steady_with_input("- --path " + shell_quoted(scenario) + " --json", file_text(scenario)),
            file.output);
}

TEST(SteadyCommand, ServedRequestsAreAnsweredInOrderAndFaultsDoNotEndTheService) {
  const std::string text = file_text(scenario);
  std::string fewer = text;
  fewer.replace(fewer.find("count: 8"), 8, "count: 4");
  std::string wrong = text;
  wrong.replace(wrong.find("gb200-nvl72"), 11, "no-such-rack");
  std::istringstream answers(steady_with_input(
      "--serve",
      request(1, text) + request(2, wrong) + "{nonsense\n" + request(3, fewer) + request(4, text)));
  std::vector<nlohmann::json> json;
  for (std::string line; std::getline(answers, line);) json.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(json.size(), 5U);
  EXPECT_EQ(json[0].at("id"), 1);
  EXPECT_EQ(json[0].at("racks"), 16);
  EXPECT_EQ(json[1].at("id"), 2);
  EXPECT_GT(json[1].at("errors").at(0).at("line"), 0);
  EXPECT_EQ(json[1].at("errors").at(0).at("file"), scenario);
  EXPECT_TRUE(json[2].at("id").is_null());
  EXPECT_TRUE(json[2].contains("errors"));
  EXPECT_EQ(json[3].at("racks"), 12);
  json[4].at("id") = 1;
  EXPECT_EQ(json[4], json[0]);  // nothing of the requests between stays
}

TEST(SteadyCommand, StandardInputNeedsAPath) {
  EXPECT_EQ(run_program({"steady", "-"}).exit_code, 2);
  EXPECT_EQ(run_program({"steady"}).exit_code, 2);
}

}  // namespace
}  // namespace thermohall
