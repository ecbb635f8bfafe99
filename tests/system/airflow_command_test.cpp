// `thermohall airflow` from outside, on the smallest shipped hall.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

using Json = nlohmann::json;

const std::string edge = std::string(THERMOHALL_SCENARIOS_DIR) + "/edge_cabinet/scenario.yaml";

ProgramResult airflow(std::vector<std::string> more) {
  more.insert(more.begin(), {"airflow", edge, "--mode", "preview", "--progress", "none"});
  return run_program(more);
}

TEST(AirflowCommand, PrintsRacksFiguresAndHowItConverged) {
  const ProgramResult result = airflow({});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  for (const char* part :
       {"A-04", "supply_heat_index", "return_temperature_index", "energy_residual", "cells of"})
    EXPECT_NE(result.output.find(part), std::string::npos) << part;
}

TEST(AirflowCommand, JsonHoldsRacksBetweenSupplyAndExhaustAndClosedBalances) {
  const ProgramResult result = airflow({"--json"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  const Json json = Json::parse(result.output);
  ASSERT_EQ(json.at("racks").size(), 4U);
  const double supply_K = json.at("metrics").at("supply_temperature").at("value");
  for (const auto& rack : json.at("racks")) {
    EXPECT_GE(rack.at("inlet_mean_K").get<double>(), supply_K - 1e-6);
    EXPECT_GT(rack.at("exhaust_K").get<double>(), rack.at("inlet_mean_K").get<double>() + 5);
  }
  EXPECT_LT(json.at("metrics").at("energy_residual").at("value").get<double>(), 1e-6);
  EXPECT_LT(json.at("metrics").at("mass_residual").at("value").get<double>(), 1e-9);
}

TEST(AirflowCommand, KEpsilonIsComparedWithTheZeroEquationModel) {
  const TemporaryFolder folder;
  const std::string csv = (folder / "racks.csv").string();
  const Json plain = Json::parse(airflow({"--json"}).output);
  const ProgramResult result = airflow({"--json", "--turbulence", "k_epsilon", "--csv", csv});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  const Json json = Json::parse(result.output);
  EXPECT_EQ(plain.at("accuracy").at("turbulence"), "zero_equation");
  EXPECT_FALSE(plain.at("accuracy").contains("model_difference_K"));
  EXPECT_EQ(json.at("accuracy").at("turbulence"), "k_epsilon");
  double largest_K = 0;
  for (std::size_t i = 0; i < json.at("racks").size(); ++i) {
    const Json& rack = json.at("racks")[i];
    const double other_K = rack.at("inlet_zero_equation_K");
    EXPECT_DOUBLE_EQ(other_K, plain.at("racks")[i].at("inlet_mean_K").get<double>());
    largest_K = std::max(largest_K, std::abs(rack.at("inlet_mean_K").get<double>() - other_K));
  }
  EXPECT_GT(largest_K, 0);
  EXPECT_NEAR(json.at("accuracy").at("model_difference_K").get<double>(), largest_K, 1e-9);
  EXPECT_NE(file_text(csv).find("inlet_zero_equation_degC"), std::string::npos);
  const std::string text = airflow({"--turbulence", "k_epsilon"}).output;
  EXPECT_NE(text.find("turbulence models differ by up to"), std::string::npos);
}

TEST(AirflowCommand, WritesResultsPictureFieldsAndTable) {
  const TemporaryFolder folder;
  const auto file = [&](const char* name) { return (folder / name).string(); };
  const ProgramResult result = airflow({"-o", file("a.h5"), "--slice", "z=1 m=" + file("a.png"), "--vtk",
                                        file("a.vti"), "--csv", file("a.csv")});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_EQ(file_text(folder / "a.png").substr(1, 3), "PNG");
  EXPECT_EQ(file_text(folder / "a.h5").substr(1, 3), "HDF");
  EXPECT_NE(file_text(folder / "a.vti").find("ImageData"), std::string::npos);
  EXPECT_NE(file_text(folder / "a.csv").find("A-01,"), std::string::npos);
  const ProgramResult refused = airflow({"-o", file("a.h5")});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.errors.find("--force"), std::string::npos) << refused.errors;
}

TEST(AirflowCommand, TriesASuggestion) {
  const ProgramResult result = airflow({"--fix", "1"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_NE(result.output.find("before"), std::string::npos);
  EXPECT_EQ(airflow({"--fix", "90"}).exit_code, 2);
}

TEST(AirflowCommand, TheAcceptanceSheetNamesEachUnit) {
  const ProgramResult result = airflow({"--acceptance", "--json"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  const Json json = Json::parse(result.output);
  std::vector<std::string> ids;
  for (const auto& c : json.at("cases")) ids.push_back(c.at("id"));
  EXPECT_EQ(ids, (std::vector<std::string>{"I1", "I2 IR-1", "I2 IR-2", "I3", "I4"}));
}

TEST(AirflowCommand, TheAcceptanceJudgesTheLossOfTheUtility) {
  const ProgramResult result = airflow({"--acceptance", "--json"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  const Json json = Json::parse(result.output);
  const Json& transient = json.at("transient");
  ASSERT_TRUE(transient.at("computed").get<bool>()) << transient.at("message");
  EXPECT_EQ(transient.at("racks").size(), 4U);
  EXPECT_EQ(transient.at("allowed_s"), 295);
  if (!transient.at("passed").get<bool>()) {
    EXPECT_FALSE(json.at("passed").get<bool>());
  }
}

TEST(AirflowCommand, WritesAReport) {
  const TemporaryFolder folder;
  const std::string file = (folder / "air.html").string();
  const ProgramResult result = airflow({"--report", file});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  const std::string html = file_text(file);
  for (const char* part : {"Air of the hall", "data:image/png;base64,", "Warmest racks, of 4"})
    EXPECT_NE(html.find(part), std::string::npos) << part;
  EXPECT_EQ(airflow({"--report", (folder / "air.txt").string()}).exit_code, 2);
}

TEST(AirflowCommand, TracesTheAirOfRacks) {
  const Json traced = Json::parse(airflow({"--json", "--origins", "all"}).output);
  for (const auto& rack : traced.at("racks")) {
    double sum = 0;
    for (const auto& source : rack.at("sources")) sum += source.at("share").get<double>();
    EXPECT_NEAR(sum, 1, 0.03) << "shares below 0.1 % are left out";
    EXPECT_GE(rack.at("capture_cold").get<double>(), 0);
    EXPECT_LE(rack.at("capture_hot").get<double>(), 1.001);
  }
  const Json plain = Json::parse(airflow({"--json", "--origins", "none"}).output);
  EXPECT_FALSE(plain.at("racks")[0].contains("capture_cold"));
}

TEST(AirflowCommand, WrongUseEndsWithCodeTwoAndWords) {
  for (const auto& [arguments, words] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"airflow"}, "FILE is missing"},
           {{"airflow", edge, "--slice", "1.8m=a.png"}, "z=1.8"},
           {{"airflow", edge, "--slice", "z=1.8m"}, "needs a plane and a file"},
           {{"airflow", "missing.yaml"}, "missing.yaml"}}) {
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, 2) << words;
    EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
  }
}

// Lines to the serving program, and its answers.
std::vector<Json> served(const std::vector<Json>& requests) {
  const TemporaryFolder folder;
  std::string lines;
  for (const auto& request : requests) lines += request.dump() + '\n';
  write_text(folder / "in", lines);
  const std::string command = shell_quoted(THERMOHALL_PROGRAM) + " airflow --serve <" +
                              shell_quoted((folder / "in").string()) + " >" +
                              shell_quoted((folder / "out").string());
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::vector<Json> answers;
  std::istringstream stream(file_text(folder / "out"));
  for (std::string line; std::getline(stream, line);) answers.push_back(Json::parse(line));
  return answers;
}

TEST(AirflowCommand, ServesRequestsOneByOneAndSurvivesWrongOnes) {
  const auto answers = served({{{"id", 1}, {"path", edge}, {"mode", "preview"}, {"slice_height_m", 1.0}},
                               {{"id", 2}, {"path", edge}, {"text", "format: nothing"}},
                               {{"id", 3}, {"path", edge}, {"mode", "preview"}}});
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(answers[0].at("id"), 1);
  const Json& slice = answers[0].at("slice");
  const std::size_t bytes = 4 * slice.at("na").get<std::size_t>() * slice.at("nb").get<std::size_t>();
  EXPECT_EQ(slice.at("temperature_K").get<std::string>().size(), (bytes + 2) / 3 * 4);
  EXPECT_EQ(answers[1].at("status"), "impossible");
  EXPECT_EQ(answers[2].at("racks").size(), 4U);
  EXPECT_NEAR(answers[2].at("racks")[0].at("inlet_mean_K").get<double>(),
              answers[0].at("racks")[0].at("inlet_mean_K").get<double>(), 0.3)
      << "from the field before, the same hall";
}

TEST(AirflowCommand, ServesWhereTheAirOfARackComesFrom) {
  const auto answers = served({{{"id", 1}, {"origin_of", "A-01"}},
                               {{"id", 2}, {"path", edge}, {"mode", "preview"}},
                               {{"id", 3}, {"origin_of", "A-01"}},
                               {{"id", 4}, {"origin_of", "nobody"}}});
  ASSERT_EQ(answers.size(), 4U);
  EXPECT_EQ(answers[0].at("status"), "impossible") << "no hall yet";
  EXPECT_EQ(answers[2].at("origin_of"), "A-01");
  EXPECT_FALSE(answers[2].at("origin").at("sources").empty());
  EXPECT_EQ(answers[3].at("status"), "impossible");
  EXPECT_EQ(answers[3].at("origin_of"), "nobody");
}

// Starts the program, waits until its output is longer than nothing and a moment more, ends it with a signal.
struct Ended {
  int status = 0;
  double seconds = 0;
};
Ended ended_by(int signal, const std::vector<std::string>& arguments, const std::filesystem::path& output) {
  using namespace std::chrono_literals;
  std::vector<char*> words{const_cast<char*>("thermohall")};
  for (const auto& a : arguments) words.push_back(const_cast<char*>(a.c_str()));
  words.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    const int file = open(output.c_str(), O_WRONLY | O_CREAT, 0600);
    dup2(file, STDOUT_FILENO);
    execv(THERMOHALL_PROGRAM, words.data());
    _exit(99);
  }
  for (int n = 0; n < 6000 && file_text(output).empty(); ++n) std::this_thread::sleep_for(10ms);
  std::this_thread::sleep_for(200ms);
  const auto begin = std::chrono::steady_clock::now();
  kill(child, signal);
  Ended ended;
  waitpid(child, &ended.status, 0);
  ended.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return ended;
}

// The largest shipped hall of racks, k-epsilon: a solution of a minute.
TEST(AirflowCommand, ASignalEndsALongSolutionAtOnceAndLeavesNothing) {
  for (const int signal : {SIGTERM, SIGINT}) {
    const TemporaryFolder folder;
    const Ended ended = ended_by(
        signal,
        {"airflow", std::string(THERMOHALL_SCENARIOS_DIR) + "/perimeter_air/scenario.yaml", "--mode", "fine",
         "--progress", "json", "-o", (folder / "a.h5").string(), "--csv", (folder / "a.csv").string()},
        folder / "progress");
    ASSERT_TRUE(WIFEXITED(ended.status));
    EXPECT_EQ(WEXITSTATUS(ended.status), 130);
    EXPECT_LT(ended.seconds, 3) << "a second on a machine with nothing else to do";
    std::vector<std::string> left;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
      left.push_back(entry.path().filename().string());
    EXPECT_EQ(left, std::vector<std::string>{"progress"});
  }
}

}  // namespace
}  // namespace thermohall
