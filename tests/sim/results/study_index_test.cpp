#include "sim/results/study_index.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/results/results_reader.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

StudyIndex three_variants() {
  StudyIndex index{.title = "sweep", .source = "thermohall 0.1.0", .created = "2025-01-01T00:00:00Z"};
  const Metric pue{"pue", 1.2, "1", "power usage effectiveness", "", ""},
      energy{"energy", 5e9, "J", "", "", ""};
  const Metric early[] = {pue}, both[] = {energy, pue};
  add_variant(index, "v1", "complete", "v1.h5", early);
  add_variant(index, "v2", "complete", "v2.h5", both);
  add_variant(index, "v3", "failed", "", {});
  index.axes = {{"density", "W", "rack power", Numbers{40e3, 80e3, 132e3}},
                {"site/climate", "", "", Texts{"Frankfurt", "Singapore", "Phoenix"}}};
  return index;
}

TEST(StudyIndex, EveryVariantIsARowAndUnknownValuesAreNaN) {
  const StudyIndex index = three_variants();
  ASSERT_EQ(index.metrics.size(), 2U);
  const auto& pue = std::get<Numbers>(index.metrics[0].values);
  const auto& energy = std::get<Numbers>(index.metrics[1].values);
  EXPECT_EQ(pue[1], 1.2) << "found although the order changed";
  EXPECT_TRUE(std::isnan(pue[2]));
  EXPECT_TRUE(std::isnan(energy[0]));
  EXPECT_EQ(energy[1], 5e9);
}

TEST(StudyIndex, ComesBackFromTheFile) {
  const TemporaryFolder folder;
  write_study_index(folder / "index.h5", three_variants());
  EXPECT_FALSE(std::filesystem::exists(folder / "index.h5.partial"));
  const StudyIndex index = read_study_index(folder / "index.h5");
  EXPECT_EQ(index.title, "sweep");
  EXPECT_EQ(index.names, (Texts{"v1", "v2", "v3"}));
  EXPECT_EQ(index.statuses, (Texts{"complete", "complete", "failed"}));
  EXPECT_EQ(index.files, (Texts{"v1.h5", "v2.h5", ""}));
  ASSERT_EQ(index.axes.size(), 2U);
  EXPECT_EQ(index.axes[0].unit, "W");
  EXPECT_EQ(std::get<Numbers>(index.axes[0].values), (Numbers{40e3, 80e3, 132e3}));
  EXPECT_EQ(index.axes[1].name, "site_climate");
  EXPECT_EQ(std::get<Texts>(index.axes[1].values)[2], "Phoenix");
  ASSERT_EQ(index.metrics.size(), 2U);
  EXPECT_EQ(index.metrics[0].long_name, "power usage effectiveness");
}

TEST(StudyIndex, AnAxisNamedLikeAMetricIsKeptUnderAnotherName) {
  const TemporaryFolder folder;
  StudyIndex index = three_variants();
  index.axes[0].name = "pue";
  write_study_index(folder / "index.h5", index);
  EXPECT_EQ(read_study_index(folder / "index.h5").axes[0].name, "pue_axis");
}

TEST(StudyIndex, AStudyWithoutVariantsIsAnEmptyTable) {
  const TemporaryFolder folder;
  write_study_index(folder / "index.h5", {});
  EXPECT_TRUE(read_study_index(folder / "index.h5").names.empty());
}

TEST(StudyIndex, AFailedWriteLeavesTheOldFileAndNoPartialOne) {
  const TemporaryFolder folder;
  write_study_index(folder / "index.h5", three_variants());
  StudyIndex broken = three_variants();
  std::get<Numbers>(broken.axes[0].values).pop_back();
  EXPECT_THROW(write_study_index(folder / "index.h5", broken), std::invalid_argument);
  EXPECT_EQ(read_study_index(folder / "index.h5").names.size(), 3U);
  EXPECT_FALSE(std::filesystem::exists(folder / "index.h5.partial"));
}

TEST(StudyIndex, IsNotTakenForAResultsFile) {
  const TemporaryFolder folder;
  write_study_index(folder / "index.h5", three_variants());
  EXPECT_THROW(ResultsFile(folder / "index.h5"), FileError);
}

TEST(StudyIndex, TenThousandVariantsAreOneShortWrite) {
  const TemporaryFolder folder;
  StudyIndex index;
  std::vector<Metric> metrics;
  for (int i = 0; i < 60; ++i) metrics.push_back({"metric_" + std::to_string(i), 0.5 * i, "1", "", "", ""});
  for (int i = 0; i < 10000; ++i) add_variant(index, "v" + std::to_string(i), "complete", "", metrics);
  write_study_index(folder / "index.h5", index);
  const StudyIndex read = read_study_index(folder / "index.h5");
  EXPECT_EQ(read.names.size(), 10000U);
  EXPECT_EQ(std::get<Numbers>(read.metrics[59].values)[9999], 29.5);
}

}  // namespace
}  // namespace thermohall
