// `thermohall study` from outside.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

class StudyCommand : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  ProgramResult study(const std::string& keys) const {
    write_text(folder_ / "study.yaml", "format: thermohall-study 1\nbase: " + std::string(shipped_scenario) +
                                           "\nname: Sweep\n" + keys);
    return run_program({"study", path("study.yaml"), "-o", path("out"), "--no-report", "-j", "1"});
  }

  static constexpr const char* shipped_scenario = THERMOHALL_SCENARIOS_DIR "/edge_cabinet/scenario.yaml";
  TemporaryFolder folder_;
};

TEST_F(StudyCommand, TableSaysWhatTheNumberedVariantsOfASweepStandFor) {
  const ProgramResult result =
      study("sweep: {run.duration: [1 day, 2 day], loads.inference: [{mean: 40 %}, {mean: 60 %}]}\n");
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  for (const auto* line :
       {"variant        run.duration  loads.inference", "scenario-0001  1 day         mean: 40 %",
        "scenario-0004  2 day         mean: 60 %"})
    EXPECT_NE(result.output.find(line), std::string::npos) << line << "\n" << result.output;
}

TEST_F(StudyCommand, FaultOfOneVariantStopsAllAndWritesNothing) {
  const ProgramResult result = study("sweep: {run.duration: [1 day, 2 km]}\n");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.output, "");
  EXPECT_NE(result.errors.find("study.yaml"), std::string::npos) << result.errors;
  EXPECT_NE(result.errors.find("'km' does not convert to s"), std::string::npos) << result.errors;
  EXPECT_FALSE(std::filesystem::exists(path("out")));
}

}  // namespace
}  // namespace thermohall
