#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "sim/results/results_reader.h"
#include "sim/results/study_index.h"
#include "sim/study/study.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

// A study of four short runs: two designs at two set-points.
class StudyRunner : public testing::Test {
 protected:
  StudyRunner() {
    files_.write("hall.yaml", replaced(small_hall, "  duration: 2 day\n", "  duration: 1 day\n"));
    write_study("20 degC, 24 degC");
  }
  void write_study(const std::string& setpoints, const std::string& more = "") const {
    files_.write("study.yaml",
                 "format: thermohall-study 1\nname: Short\nbase: hall.yaml\n"
                 "designs:\n  plain: {}\n  fewer: {changes: {rows: {B: {count: 1}}}}\n"
                 "sweep: {hall.zones.main.supply_setpoint: [" +
                     setpoints + "]}\n" + more);
  }
  StudyOptions options(const std::string& folder = "out") const {
    StudyOptions result;
    result.output_directory = files_.path(folder);
    result.version = "1.0";
    result.commit = "abc";
    return result;
  }
  std::vector<VariantResult> run(const StudyOptions& with) const {
    return run_study(read_study(files_.path("study.yaml"), with.read), with);
  }
  static std::size_t reused(const std::vector<VariantResult>& results) {
    std::size_t count = 0;
    for (const auto& result : results) count += result.reused ? 1 : 0;
    return count;
  }
  static void expect_same_metrics(const std::vector<VariantResult>& a, const std::vector<VariantResult>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      ASSERT_EQ(a[i].metrics.size(), b[i].metrics.size()) << a[i].name;
      EXPECT_FALSE(a[i].metrics.empty());
      for (std::size_t m = 0; m < a[i].metrics.size(); ++m) {
        const Metric &x = a[i].metrics[m], &y = b[i].metrics[m];
        EXPECT_EQ(x.key, y.key);
        EXPECT_TRUE(x.value == y.value || (std::isnan(x.value) && std::isnan(y.value)))
            << a[i].name << ' ' << x.key << ": " << x.value << " and " << y.value;
      }
    }
  }
  static double metric(const VariantResult& result, const std::string& key) {
    for (const auto& m : result.metrics)
      if (m.key == key) return m.value;
    ADD_FAILURE() << "there is no metric " << key;
    return NAN;
  }

  ScenarioFiles files_;
};

TEST_F(StudyRunner, EveryVariantLeavesAResultsFileAndARowOfTheIndex) {
  const auto results = run(options());
  const std::vector<std::string> names{"plain-0001", "plain-0002", "fewer-0001", "fewer-0002"};
  ASSERT_EQ(results.size(), names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(results[i].name, names[i]);
    EXPECT_EQ(results[i].status, "complete") << results[i].message;
    EXPECT_EQ(results[i].file, names[i] + ".h5");
    EXPECT_FALSE(results[i].reused);
    EXPECT_EQ(ResultsFile(files_.path("out/" + results[i].file)).status(), "complete");
  }
  EXPECT_LT(metric(results[2], "it_energy"), metric(results[0], "it_energy")) << "a rack fewer";

  const StudyIndex index = read_study_index(files_.path("out/index.h5"));
  EXPECT_EQ(index.title, "Short");
  EXPECT_EQ(index.names, names);
  EXPECT_EQ(index.statuses, std::vector<std::string>(4, "complete"));
  EXPECT_EQ(index.files[3], "fewer-0002.h5");
  ASSERT_EQ(index.axes.size(), 2U);
  EXPECT_EQ(index.axes[0].name, "design");
  EXPECT_EQ(std::get<std::vector<std::string>>(index.axes[0].values),
            (std::vector<std::string>{"plain", "plain", "fewer", "fewer"}));
  EXPECT_EQ(index.axes[1].name, "hall.zones.main.supply_setpoint");
  EXPECT_EQ(std::get<std::vector<std::string>>(index.axes[1].values),
            (std::vector<std::string>{"20 degC", "24 degC", "20 degC", "24 degC"}));
  EXPECT_EQ(index.metrics.size(), results[0].metrics.size());
}

TEST_F(StudyRunner, ASecondRunReusesTheResults) {
  const auto first = run(options()), second = run(options());
  EXPECT_EQ(reused(second), 4U);
  EXPECT_EQ(second[0].status, "complete");
  expect_same_metrics(first, second);
}

TEST_F(StudyRunner, OnlyWhatIsMissingOrDamagedRunsAgain) {
  const auto first = run(options());
  std::filesystem::remove(files_.path("out/plain-0002.h5"));
  files_.write("out/fewer-0001.h5", "not a results file");
  const auto second = run(options());
  EXPECT_TRUE(second[0].reused);
  EXPECT_FALSE(second[1].reused);
  EXPECT_FALSE(second[2].reused);
  EXPECT_TRUE(second[3].reused);
  expect_same_metrics(first, second);
}

TEST_F(StudyRunner, AChangedInputRunsAgain) {
  run(options());
  files_.write("hall.yaml", replaced(replaced(small_hall, "  duration: 2 day\n", "  duration: 1 day\n"),
                                     "utilisation: 80 %", "utilisation: 60 %"));
  EXPECT_EQ(reused(run(options())), 0U);
  EXPECT_EQ(reused(run(options())), 4U);
}

TEST_F(StudyRunner, AChangedTraceRunsAgain) {
  auto text = replaced(small_hall, "  duration: 2 day\n", "  duration: 1 day\n");
  files_.write("hall.yaml",
               replaced(text, "    utilisation: 80 %\n", "    trace: use.csv\n    column: use\n"));
  files_.write("use.csv", "time [h],use\n0,0.5\n12,0.7\n");
  run(options());
  EXPECT_EQ(reused(run(options())), 4U);
  files_.write("use.csv", "time [h],use\n0,0.5\n12,0.8\n");
  EXPECT_EQ(reused(run(options())), 0U);
}

TEST_F(StudyRunner, AnotherClimateOrProgramRunsAgain) {
  run(options());
  auto other = options();
  other.version = "1.1";
  EXPECT_EQ(reused(run(other)), 0U);
  EXPECT_EQ(reused(run(other)), 4U);
  other.read.climate = "singapore";
  EXPECT_EQ(reused(run(other)), 0U);
}

TEST_F(StudyRunner, TheNumberOfThreadsChangesNothing) {
  auto two = options("two");
  two.jobs = 2;
  expect_same_metrics(run(options("one")), run(two));
}

TEST_F(StudyRunner, ProgressCountsTheVariants) {
  auto with = options();
  with.jobs = 2;
  std::vector<std::size_t> counted;
  std::vector<double> shares;
  with.progress = [&](std::size_t finished, std::size_t all, double share) {
    EXPECT_EQ(all, 4U);
    counted.push_back(finished);
    shares.push_back(share);
  };
  run(with);
  EXPECT_EQ(counted, (std::vector<std::size_t>{1, 2, 3, 4}));
  EXPECT_EQ(shares, (std::vector<double>{0.25, 0.5, 0.75, 1}));
}

TEST_F(StudyRunner, AStoppedStudyGoesOnWhereItStopped) {
  std::stop_source source;
  auto with = options();
  with.stop = source.get_token();
  with.progress = [&](std::size_t finished, std::size_t, double) {
    if (finished == 2) source.request_stop();
  };
  const auto stopped = run(with);
  EXPECT_EQ(stopped[1].status, "complete");
  EXPECT_EQ(stopped[2].status, "cancelled");
  EXPECT_EQ(stopped[2].name, "fewer-0001");
  EXPECT_EQ(read_study_index(files_.path("out/index.h5")).statuses,
            (std::vector<std::string>{"complete", "complete", "cancelled", "cancelled"}));
  const auto resumed = run(options());
  EXPECT_EQ(reused(resumed), 2U);
  EXPECT_FALSE(resumed[2].reused);
  EXPECT_EQ(resumed[3].status, "complete");
}

TEST_F(StudyRunner, AVariantThatCannotRunFailsAndTheOthersGoOn) {
  const Study study = read_study(files_.path("study.yaml"), {});
  std::filesystem::create_directories(files_.path("out/plain-0001.h5"));  // no file can be written here
  const auto results = run_study(study, options());
  EXPECT_EQ(results[0].status, "failed");
  EXPECT_FALSE(results[0].message.empty());
  EXPECT_EQ(results[0].file, "");
  EXPECT_EQ(results[3].status, "complete");
  EXPECT_EQ(read_study_index(files_.path("out/index.h5")).statuses[0], "failed");
}

TEST_F(StudyRunner, AFolderThatCannotBeMadeIsReported) {
  files_.write("file", "");
  const Study study = read_study(files_.path("study.yaml"), {});
  EXPECT_THROW(run_study(study, options("file/out")), FileError);
}

}  // namespace
}  // namespace thermohall
