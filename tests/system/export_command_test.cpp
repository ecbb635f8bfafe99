// `thermohall export` from outside.
#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/sample_results.h"

namespace thermohall {
namespace {

TEST(ExportCommand, WritesAFileForEveryGroupAndNamesThem) {
  const TemporaryFolder folder;
  write_sample_run(folder / "run.h5", "Run", 1.4, 1000);
  const auto target = folder / "csv";
  const ProgramResult result =
      run_program({"export", (folder / "run.h5").string(), "--csv", target.string()});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_NE(result.output.find((target / "facility.csv").string()), std::string::npos) << result.output;
  const std::string facility = file_text(target / "facility.csv");
  EXPECT_NE(facility.find("total_power [W]"), std::string::npos) << facility;
  EXPECT_NE(facility.find("2025-01-01 01:00:00,1000000"), std::string::npos) << facility;
  EXPECT_NE(file_text(target / "metrics.csv").find("pue,1.4"), std::string::npos);
}

TEST(ExportCommand, LeavesAFolderWithFilesAloneUnlessForced) {
  const TemporaryFolder folder;
  write_sample_run(folder / "run.h5", "Run", 1.4, 1000);
  const std::string file = (folder / "run.h5").string();
  const ProgramResult refused = run_program({"export", file, "--csv", folder.path().string()});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.errors.find("use --force"), std::string::npos) << refused.errors;
  EXPECT_EQ(run_program({"export", file, "--csv", folder.path().string(), "--force"}).exit_code, 0);
}

TEST(ExportCommand, AMissingFileEndsWithCodeTwoAndWritesNothing) {
  const TemporaryFolder folder;
  const auto target = folder / "csv";
  EXPECT_EQ(run_program({"export", "missing.h5", "--csv", target.string()}).exit_code, 2);
  EXPECT_FALSE(std::filesystem::exists(target));
}

}  // namespace
}  // namespace thermohall
