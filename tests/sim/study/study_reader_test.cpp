#include <gtest/gtest.h>

#include <algorithm>

#include "sim/study/study.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class StudyReader : public testing::Test {
 protected:
  StudyReader() { files_.write("base/hall.yaml", small_hall); }

  Study read(const std::string& text, const std::string& climate = "") const {
    ReadOptions options;
    options.climate = climate;
    return read_study(files_.write("study.yaml", "format: thermohall-study 1\n" + text), options);
  }
  std::string faults(const std::string& text) const {
    return faults_of([&] { read(text); });
  }
  static std::vector<std::string> names(const Study& study) {
    std::vector<std::string> list;
    for (const auto& variant : study.variants) list.push_back(variant.name);
    return list;
  }
  static Scenario scenario_of(const StudyVariant& variant) {
    return read_scenario(variant.tree, variant.scenario_path, {});
  }

  ScenarioFiles files_;
};

using Names = std::vector<std::string>;

TEST_F(StudyReader, ABaseAloneIsOneVariantNamedLikeItsFile) {
  const Study study = read("base: base/hall.yaml\nname: One\ndescription: nothing varies\n");
  EXPECT_EQ(study.name, "One");
  EXPECT_EQ(study.description, "nothing varies");
  EXPECT_TRUE(study.axes.empty());
  EXPECT_EQ(names(study), Names{"hall"});
  EXPECT_EQ(study.variants[0].design, "hall");
  EXPECT_EQ(study.variants[0].scenario_path, files_.path("base/hall.yaml"));
}

TEST_F(StudyReader, TheNameOfTheFileStandsInForAMissingName) {
  EXPECT_EQ(read("base: base/hall.yaml\n").name, "study");
}

TEST_F(StudyReader, DesignsChangeTheBaseOrNameAnotherScenario) {
  files_.write("other.yaml", replaced(small_hall, "name: Small hall", "name: Other hall"));
  const Study study = read(
      "base: base/hall.yaml\n"
      "designs:\n"
      "  as-built: {}\n"
      "  warmer:\n    changes:\n      hall: {zones: {main: {supply_setpoint: 27 degC}}}\n"
      "      rows: {A: {rear_door: null}}\n"
      "  other: {scenario: other.yaml}\n");
  ASSERT_EQ(names(study), (Names{"as-built", "warmer", "other"}));
  const Scenario plain = scenario_of(study.variants[0]), warmer = scenario_of(study.variants[1]);
  EXPECT_NEAR(plain.hall.zones[0].supply_setpoint_K, 295.15, 1e-9);
  EXPECT_NEAR(warmer.hall.zones[0].supply_setpoint_K, 300.15, 1e-9);
  EXPECT_EQ(warmer.racks[0].door, -1);
  EXPECT_EQ(warmer.hall.length_m, plain.hall.length_m);
  EXPECT_EQ(scenario_of(study.variants[2]).name, "Other hall");
  EXPECT_EQ(study.variants[2].scenario_path, files_.path("other.yaml"));
}

TEST_F(StudyReader, ASweepTakesEveryPairAndTheLastAxisVariesFastest) {
  const Study study = read(
      "base: base/hall.yaml\n"
      "designs: {a: {}, b: {}}\n"
      "sweep:\n"
      "  hall.zones.main.supply_setpoint: [20 degC, 24 degC]\n"
      "  rows.B.count: [1, 2, 3]\n");
  EXPECT_EQ(study.axes, (Names{"hall.zones.main.supply_setpoint", "rows.B.count"}));
  EXPECT_EQ(names(study), (Names{"a-0001", "a-0002", "a-0003", "a-0004", "a-0005", "a-0006", "b-0001",
                                 "b-0002", "b-0003", "b-0004", "b-0005", "b-0006"}));
  EXPECT_EQ(study.variants[1].axis_values, (Names{"20 degC", "2"}));
  EXPECT_EQ(study.variants[3].axis_values, (Names{"24 degC", "1"}));
  EXPECT_EQ(study.variants[3].design, "a");
  const Scenario last = scenario_of(study.variants[11]);
  EXPECT_NEAR(last.hall.zones[0].supply_setpoint_K, 297.15, 1e-9);
  EXPECT_EQ(last.racks[1].count, 3);
}

TEST_F(StudyReader, ZippedAxesGoTogether) {
  const Study study = read(
      "base: base/hall.yaml\ncombine: zipped\n"
      "sweep:\n  hall.zones.main.supply_setpoint: [20 degC, 24 degC]\n  rows.B.count: [1, 3]\n");
  ASSERT_EQ(names(study), (Names{"hall-0001", "hall-0002"}));
  EXPECT_EQ(study.variants[0].axis_values, (Names{"20 degC", "1"}));
  EXPECT_EQ(study.variants[1].axis_values, (Names{"24 degC", "3"}));
}

TEST_F(StudyReader, ASweptValueMayBeAMappingOrNull) {
  const Study study = read(
      "base: base/hall.yaml\n"
      "sweep:\n  cost.tariff: [{type: phoenix}, {type: seattle}]\n  power.busways: [null, {count: 3}]\n");
  ASSERT_EQ(study.variants.size(), 4U);
  EXPECT_TRUE(contains(study.variants[0].axis_values[0], "type: phoenix"))
      << study.variants[0].axis_values[0];
  const Scenario first = scenario_of(study.variants[0]), second = scenario_of(study.variants[1]);
  EXPECT_NEAR(first.cost.tariff.default_price_USD_J * 3.6e6, 0.078, 1e-9);
  EXPECT_FALSE(first.power.busways.has_value());
  ASSERT_TRUE(second.power.busways.has_value());
  EXPECT_EQ(second.power.busways->equipment.count, 3);
}

TEST_F(StudyReader, ASweepOfOnePointKeepsThePlainName) {
  EXPECT_EQ(names(read("base: base/hall.yaml\nsweep: {rows.B.count: [1]}\n")), Names{"hall"});
}

TEST_F(StudyReader, VariantsHoldTheTextsOfAllFiles) {
  const Study study = read("base: base/hall.yaml\n");
  const auto& files = study.variants[0].tree.files;
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].text, small_hall);
  EXPECT_EQ(files[1].path, files_.path("study.yaml"));
}

TEST_F(StudyReader, AnotherClimateIsCheckedBeforeAnythingRuns) {
  EXPECT_EQ(read("base: base/hall.yaml\n", "phoenix").variants.size(), 1U);
  EXPECT_TRUE(
      contains(faults_of([&] { read("base: base/hall.yaml\n", "phenix"); }), "(did you mean 'phoenix'?)"));
}

TEST_F(StudyReader, AScenarioIsNoStudy) {
  const auto text = faults_of([&] { read_study(files_.path("base/hall.yaml"), {}); });
  EXPECT_TRUE(contains(text, "hall.yaml:1:1: error: format: must be 'thermohall-study 1'")) << text;
}

TEST_F(StudyReader, AStudyNeedsABaseOrDesigns) {
  const auto text = faults("name: empty\n");
  EXPECT_TRUE(contains(text, "error: designs: is missing; a study needs designs, or a base with a sweep"))
      << text;
  EXPECT_TRUE(
      contains(faults("designs: {a: {}}\n"), "study.yaml:2:14: error: designs.a: needs `scenario`, a file"))
      << faults("designs: {a: {}}\n");
}

TEST_F(StudyReader, NamesThatAreNoFileNamesAreRefused) {
  for (const std::string name : {"a/b", "'..'", ".hidden", "'two words'", "index", "''"}) {
    const auto text = faults("base: base/hall.yaml\ndesigns:\n  " + name + ": {}\n");
    EXPECT_TRUE(contains(text, "a design's name becomes a file name")) << name << ": " << text;
  }
}

TEST_F(StudyReader, FaultsOfTheStudyAreReportedTogetherWithTheirPlaces) {
  const auto text = faults(
      "base: base/hall.yaml\n"
      "combin: zipped\n"
      "designs:\n"
      "  a: {scenari: x.yaml}\n"
      "sweep:\n"
      "  rows.A.count: 3\n"
      "  rows.B.count: []\n");
  EXPECT_TRUE(contains(text, "study.yaml:3:1: error: combin: is not a known key (did you mean 'combine'?)"))
      << text;
  EXPECT_TRUE(contains(
      text, "study.yaml:5:7: error: designs.a.scenari: is not a known key (did you mean 'scenario'?)"))
      << text;
  EXPECT_TRUE(contains(text, "study.yaml:7:3: error: sweep.rows.A.count: needs a list of values")) << text;
  EXPECT_TRUE(contains(text, "study.yaml:8:3: error: sweep.rows.B.count: needs a list of values")) << text;
}

TEST_F(StudyReader, ZippedAxesNeedOneLength) {
  const auto text = faults(
      "base: base/hall.yaml\ncombine: zipped\n"
      "sweep:\n  rows.A.count: [1, 2]\n  rows.B.count: [1]\n");
  EXPECT_TRUE(contains(text, "study.yaml:6:3: error: sweep.rows.B.count: has 1 values, rows.A.count has 2"))
      << text;
}

TEST_F(StudyReader, MissingScenariosAreReportedWhereTheyAreNamed) {
  const auto text = faults("base: none.yaml\ndesigns:\n  a: {scenario: also_none.yaml}\n");
  EXPECT_TRUE(contains(text, "study.yaml:2:7: error:")) << text;
  EXPECT_TRUE(contains(text, "study.yaml:4:17: error:")) << text;
}

TEST_F(StudyReader, EveryVariantIsCheckedBeforeAnythingRuns) {
  const auto text = faults("base: base/hall.yaml\nsweep:\n  rows.B.count: [1, 0]\n  rows.A.cuont: [1]\n");
  EXPECT_TRUE(contains(text, "variant hall-0001 has these faults:")) << text;
  EXPECT_TRUE(contains(text, "variant hall-0002 has these faults:")) << text;
  EXPECT_TRUE(contains(text, "study.yaml:4:21: error: rows.B.count: '0' is not a whole number")) << text;
  EXPECT_TRUE(contains(text, "rows.A.cuont: is not a known key (did you mean 'count'?)")) << text;
}

TEST_F(StudyReader, WeatherIsCheckedBeforeAnythingRuns) {
  const auto climate = faults("base: base/hall.yaml\nsweep: {site.climate: [ashburn, nowhere]}\n");
  EXPECT_TRUE(contains(climate, "site.climate: no built-in climate is called 'nowhere'")) << climate;
  files_.write("base/bad.epw", "no weather");
  const auto file =
      faults("base: base/hall.yaml\ndesigns: {a: {changes: {site: {climate: null, weather: bad.epw}}}}\n");
  EXPECT_TRUE(contains(file, "is not an EPW weather file")) << file;
}

}  // namespace
}  // namespace thermohall
