#include "sim/study/failure_runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sim/results/results_reader.h"
#include "sim/results/study_index.h"
#include "sim/study/study.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class FailureRuns : public testing::Test {
 protected:
  // Ten minutes in seconds: the failures of a dynamic scenario keep its time.
  FailureRuns() {
    std::string text = replaced(small_hall, "  duration: 2 day\n", "  start: 4500 h\n  duration: 10 min\n");
    text =
        replaced(text, "  mode: quasi_steady\n", "  mode: dynamic\n  step: 2 s\n  control_interval: 4 s\n");
    files_.write("hall.yaml", replaced(text, "  output_interval: 1 h\n", "  output_interval: 1 min\n"));
  }
  Study read(const std::string& more) const {
    files_.write("study.yaml", "format: thermohall-study 1\nname: Failures\nbase: hall.yaml\n" + more);
    return read_study(files_.path("study.yaml"), {});
  }
  StudyOptions options() const {
    StudyOptions result;
    result.output_directory = files_.path("out");
    return result;
  }
  FailureStudy run(Study& study) const {
    results_ = run_study(study, options());
    auto found = fail_study(study, options(), results_);
    write_study_results(study, options(), results_, {found.table});
    EXPECT_EQ(results_.size(), study.variants.size());
    return found;
  }
  static double metric(const FailureResult& r, const char* key) {
    return std::ranges::find(r.outcome.metrics, key, &Metric::key)->value;
  }
  ScenarioFiles files_;
  mutable std::vector<VariantResult> results_;
};

TEST_F(FailureRuns, EveryDesignTimesEveryFailureIsARowOfTheIndex) {
  auto study = read(
      "results: index\nfailures: each_unit\n"
      "designs: {plain: {}, fewer: {changes: {rows: {B: {count: 1}}}}}\n");
  const auto found = run(study);
  ASSERT_EQ(found.cases.size(), 2u);
  const std::size_t each = found.cases[0].results.size();
  EXPECT_GE(each, 6u);
  EXPECT_EQ(found.cases[1].results.size(), each);
  EXPECT_EQ(study.variants.size(), 2 + 2 * each);
  for (const auto& one : found.cases)
    for (const auto& r : one.results) {
      EXPECT_EQ(r.outcome.status, "complete") << r.name << ": " << r.outcome.message;
      EXPECT_FALSE(r.outcome.binding.limit.empty()) << r.name;
      EXPECT_TRUE(r.outcome.binding.rack.starts_with("A") || r.outcome.binding.rack.starts_with("B"))
          << r.name;
    }
  const StudyIndex index = read_study_index(files_.path("out/index.h5"));
  ASSERT_EQ(index.names.size(), 2 + 2 * each);
  EXPECT_EQ(index.names[2], "plain-f01");
  const auto axis = std::ranges::find(index.axes, "failure", &TableColumn::name);
  ASSERT_NE(axis, index.axes.end());
  const auto& failures = std::get<std::vector<std::string>>(axis->values);
  EXPECT_EQ(failures[0], "");
  EXPECT_EQ(std::set<std::string>(failures.begin() + 2, failures.end()).size(), each);
  const auto rides = std::ranges::find(index.metrics, "ride_through", &TableColumn::name);
  ASSERT_NE(rides, index.metrics.end());
}

TEST_F(FailureRuns, TheTableIsRankedAndNamesRackAndLimit) {
  auto study = read("results: index\nfailures: each_unit\n");
  const auto found = run(study);
  const auto& ranked = found.cases.at(0).results;
  for (std::size_t i = 1; i < ranked.size(); ++i)
    EXPECT_LE(metric(ranked[i - 1], "ride_through"), metric(ranked[i], "ride_through"));
  const auto column = [&](const char* name) {
    return std::ranges::find(found.table.columns, name, &TableColumn::name)->values;
  };
  EXPECT_EQ(found.table.ids.size(), ranked.size());
  EXPECT_EQ(std::get<std::vector<std::string>>(column("failure"))[0], ranked[0].name);
  EXPECT_EQ(std::get<std::vector<std::string>>(column("worst_rack"))[0], ranked[0].outcome.binding.rack);
  EXPECT_EQ(std::get<std::vector<double>>(column("rank")).back(), static_cast<double>(ranked.size()));
  EXPECT_TRUE(Hdf5File::open(files_.path("out/index.h5")).exists("/failures/binding_limit"));
}

TEST_F(FailureRuns, PairsOfTheWorstFollowTheSingles) {
  auto study = read("results: index\nfailures: {pairs_of_worst: 2}\n");
  const auto found = run(study);
  const auto& ranked = found.cases.at(0).results;
  const auto pairs = std::ranges::count_if(ranked, [](const FailureResult& r) {
    return r.name.find(" + ") != std::string::npos || r.name.find(": 2 of") != std::string::npos;
  });
  EXPECT_GE(pairs, 1);
  EXPECT_LE(pairs, 3) << "two units: a pair of them, and each twice";
}

TEST_F(FailureRuns, FailuresWithFilesAreUpToDateTheSecondTime) {
  auto first = read("results: all\nfailures: each_unit\n");
  const auto before = run(first);
  EXPECT_TRUE(std::ranges::none_of(results_, &VariantResult::reused));
  auto second = read("results: all\nfailures: each_unit\n");
  const auto after = run(second);
  EXPECT_TRUE(std::ranges::all_of(results_, &VariantResult::reused));
  for (std::size_t i = 0; i < before.cases[0].results.size(); ++i) {
    EXPECT_EQ(after.cases[0].results[i].name, before.cases[0].results[i].name);
    EXPECT_EQ(after.cases[0].results[i].outcome.binding.rack,
              before.cases[0].results[i].outcome.binding.rack);
  }
  // What failed stands in the file itself.
  const ResultsFile file(files_.path("out/hall-f01.h5"));
  EXPECT_TRUE(file.has_group("events"));
  EXPECT_NE(file.attribute("binding_limit"), "");
}

TEST_F(FailureRuns, AYearOfHoursFailsInItsHottestHour) {
  files_.write("hall.yaml", small_hall);
  auto study = read("results: index\nfailures: each_unit\ndesigns: {d: {changes: {rows: {B: null}}}}\n");
  const auto found = run(study);
  for (const auto& r : found.cases.at(0).results)
    EXPECT_GE(metric(r, "ride_through"), 0) << r.name << r.outcome.message;
}

TEST_F(FailureRuns, WrongWordsAndPairsWithASearchAreFaults) {
  EXPECT_TRUE(contains(faults_of([&] { read("failures: everything\n"); }), "failures"));
  EXPECT_TRUE(contains(faults_of([&] { read("failures: {worst: 3}\n"); }), "worst"));
  EXPECT_TRUE(contains(faults_of([&] {
                         read(
                             "failures: pairs\noptimise:\n  minimise: pue\n  variables:\n"
                             "    hall.zones.main.supply_setpoint: {from: 18 degC, to: 24 degC}\n");
                       }),
                       "exclude"));
}

}  // namespace
}  // namespace thermohall
