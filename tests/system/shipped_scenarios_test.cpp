// The commands on a shipped scenario from outside: what is printed, what is written, what an interrupt
// leaves.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "sim/results/results_reader.h"
#include "tests/support/run_program.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const std::string scenarios = THERMOHALL_SCENARIOS_DIR;
std::string shipped(const std::string& name) { return scenarios + '/' + name + "/scenario.yaml"; }

class ShippedScenarios : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  /// A year of the shipped design at 60 s: long enough to be interrupted.
  std::string long_run() const {
    write_text(folder_ / "long.yaml", "format: thermohall-scenario 1\nextends: " + shipped("direct_to_chip") +
                                          "\nrun: {mode: dynamic, step: 5 s, control_interval: 5 s}\n");
    return path("long.yaml");
  }

  /// Starts `thermohall run` and returns once its partial file is there.
  pid_t start_run(const std::string& file, const std::string& output) const {
    const pid_t child = fork();
    if (child == 0) {
      const int nowhere = open("/dev/null", O_WRONLY);
      dup2(nowhere, STDOUT_FILENO);
      dup2(nowhere, STDERR_FILENO);
      execl(THERMOHALL_PROGRAM, "thermohall", "run", file.c_str(), "-o", output.c_str(), nullptr);
      _exit(99);
    }
    for (int i = 0; i < 500 && !fs::exists(output + ".partial"); ++i) std::this_thread::sleep_for(10ms);
    std::this_thread::sleep_for(300ms);
    return child;
  }

  static int wait_status(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return status;
  }

  TemporaryFolder folder_;
};

TEST_F(ShippedScenarios, EveryOneIsGood) {
  std::vector<std::string> arguments{"check"};
  for (const auto& entry : fs::directory_iterator(scenarios))
    for (const auto* name : {"scenario.yaml", "study.yaml"})
      if (fs::exists(entry.path() / name)) arguments.push_back((entry.path() / name).string());
  ASSERT_GT(arguments.size(), 10U);
  const ProgramResult result = run_program(arguments);
  EXPECT_EQ(result.exit_code, 0) << result.errors;
}

TEST_F(ShippedScenarios, EveryOneRunsToItsEnd) {
  int runs = 0;
  for (const auto& entry : fs::directory_iterator(scenarios)) {
    const auto file = entry.path() / "scenario.yaml";
    if (!fs::exists(file)) continue;
    const std::string results = path(entry.path().filename().string() + ".h5");
    const ProgramResult result = run_program({"--quiet", "run", file.string(), "-o", results});
    ASSERT_EQ(result.exit_code, 0) << file << '\n' << result.errors;
    EXPECT_EQ(ResultsFile(results).status(), "complete") << file;
    fs::remove(results);
    ++runs;
  }
  EXPECT_GT(runs, 20);
}

TEST_F(ShippedScenarios, RunWritesOneFinishedFileAndPrintsItsName) {
  const ProgramResult result = run_program({"run", shipped("liquid_pod"), "-o", path("results")});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_NE(result.output.find(path("results/liquid_pod.h5")), std::string::npos) << result.output;
  EXPECT_EQ(entries_of(folder_ / "results"), std::vector<std::string>{"liquid_pod.h5"});
  const ResultsFile results(folder_ / "results" / "liquid_pod.h5");
  EXPECT_EQ(results.status(), "complete");
}

TEST_F(ShippedScenarios, QuietPrintsNothingButTheFile) {
  const ProgramResult result = run_program({"--quiet", "run", shipped("liquid_pod"), "-o", path("a.h5")});
  EXPECT_EQ(result.output, path("a.h5") + '\n');
  EXPECT_EQ(result.errors, "");
}

TEST_F(ShippedScenarios, JsonOfEveryCommandParses) {
  const ProgramResult run = run_program({"run", shipped("liquid_pod"), "-o", path("a.h5"), "--json"});
  const auto metrics = nlohmann::json::parse(run.output).at("metrics");
  EXPECT_GT(metrics.at("pue").at("value").get<double>(), 1);
  EXPECT_LT(metrics.at("energy_residual").at("value").get<double>(), 1e-6);
  const auto steady = nlohmann::json::parse(run_program({"steady", shipped("liquid_pod"), "--json"}).output);
  EXPECT_TRUE(steady.at("converged").get<bool>());
  EXPECT_EQ(nlohmann::json::parse(run_program({"check", shipped("liquid_pod"), "--json"}).output).size(), 0U);
  const auto compare =
      nlohmann::json::parse(run_program({"compare", path("a.h5"), path("a.h5"), "--json"}).output);
  EXPECT_FALSE(compare.at("metrics").empty());
}

TEST_F(ShippedScenarios, ProgressAsJsonIsOneObjectALine) {
  const ProgramResult run =
      run_program({"run", shipped("liquid_pod"), "-o", path("a.h5"), "--progress", "json"});
  EXPECT_EQ(run.exit_code, 0) << run.errors;
  int objects = 0;
  double last = 0;
  for (std::size_t at = 0; at < run.output.size();) {
    const auto end = std::min(run.output.find('\n', at), run.output.size());
    if (run.output[at] == '{') {
      const auto line = nlohmann::json::parse(run.output.substr(at, end - at));
      last = line.at("progress").get<double>();
      EXPECT_GT(line.at("live").at("it_power_W").get<double>(), 0);
      EXPECT_GT(line.at("live").at("pue").get<double>(), 1);
      ++objects;
    }
    at = end + 1;
  }
  EXPECT_GE(objects, 2) << run.output;
  EXPECT_EQ(last, 1) << run.output;
}

TEST_F(ShippedScenarios, StudyThenCompareThenExportWorkOnOneAnother) {
  write_text(folder_ / "study.yaml",
             "format: thermohall-study 1\nname: two\ndesigns:\n  a: {scenario: " + shipped("liquid_pod") +
                 "}\n  b: {scenario: " + shipped("edge_cabinet") + "}\n");
  const ProgramResult study = run_program({"study", path("study.yaml"), "-o", path("out"), "-j", "1"});
  ASSERT_EQ(study.exit_code, 0) << study.errors;
  for (const auto* name : {"out/a.h5", "out/b.h5", "out/index.h5", "out/report.html"})
    EXPECT_TRUE(fs::exists(path(name))) << name;
  const ProgramResult again = run_program({"study", path("study.yaml"), "-o", path("out")});
  EXPECT_NE(again.errors.find("2 of 2 variants were up to date"), std::string::npos) << again.errors;
  const ProgramResult compare = run_program(
      {"compare", path("out/a.h5"), path("out/b.h5"), "--report", path("r.html"), "--csv", path("c.csv")});
  EXPECT_EQ(compare.exit_code, 0) << compare.errors;
  EXPECT_TRUE(fs::exists(path("r.html")) && fs::exists(path("c.csv")));
  const ProgramResult exported = run_program({"export", path("out/a.h5"), "--csv", path("csv")});
  EXPECT_EQ(exported.exit_code, 0) << exported.errors;
  EXPECT_TRUE(fs::exists(path("csv/facility.csv"))) << exported.output;
}

TEST_F(ShippedScenarios, ResultsAreTheSameBytesForAnyNumberOfThreads) {
  write_text(
      folder_ / "study.yaml",
      "format: thermohall-study 1\nbase: " + shipped("liquid_pod") +
          "\nsweep: {run.duration: [20 day, 30 day, 40 day], loads.training.utilisation: [40 %, 90 %]}\n");
  setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  for (const auto* jobs : {"1", "2"}) {
    const ProgramResult study = run_program(
        {"study", path("study.yaml"), "-o", path(std::string("j") + jobs), "-j", jobs, "--no-report"});
    ASSERT_EQ(study.exit_code, 0) << study.errors;
  }
  unsetenv("SOURCE_DATE_EPOCH");
  int compared = 0;
  for (const auto& entry : fs::directory_iterator(folder_ / "j1")) {
    const auto name = entry.path().filename().string();
    EXPECT_TRUE(file_text(entry.path()) == file_text(folder_ / "j2" / name)) << name << " differs";
    ++compared;
  }
  EXPECT_EQ(compared, 7) << "six variants and the index";
}

TEST_F(ShippedScenarios, AnInterruptKeepsWhatWasComputedAndSaysCancelled) {
  const pid_t child = start_run(long_run(), path("a.h5"));
  kill(child, SIGINT);
  const int status = wait_status(child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 130);
  EXPECT_FALSE(fs::exists(path("a.h5.partial")));
  const ResultsFile results(path("a.h5"));
  EXPECT_EQ(results.status(), "cancelled");
}

TEST_F(ShippedScenarios, AKilledRunLeavesAReadablePartialFileThatSaysRunning) {
  const pid_t child = start_run(long_run(), path("a.h5"));
  kill(child, SIGKILL);
  EXPECT_TRUE(WIFSIGNALED(wait_status(child)));
  EXPECT_FALSE(fs::exists(path("a.h5")));
  ASSERT_TRUE(fs::exists(path("a.h5.partial")));
  const ResultsFile results(path("a.h5.partial"));
  EXPECT_EQ(results.status(), "running");
  const ProgramResult again = run_program({"run", shipped("liquid_pod"), "-o", path("a.h5")});
  EXPECT_EQ(again.exit_code, 0) << "a leftover is no obstacle: " << again.errors;
  EXPECT_FALSE(fs::exists(path("a.h5.partial")));
}

}  // namespace
}  // namespace thermohall
