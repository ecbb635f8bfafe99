// Inputs that are no scenario at all, wrong studies, and outputs that cannot be written: code 2 (1 for a
// fault while running), a message with a remedy, nothing left behind.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/file_size_limit.h"
#include "tests/support/run_program.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

namespace fs = std::filesystem;

class WrongInputs : public testing::Test {
 protected:
  WrongInputs() { write_text(folder_ / "hall.yaml", small_hall); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string hall() const { return path("hall.yaml"); }

  void expect(const std::vector<std::string>& arguments, const std::vector<std::string>& says,
              int exit_code = 2) const {
    const auto before = entries_of(folder_.path()).size();
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, exit_code) << result.errors;
    EXPECT_EQ(result.output, "");
    for (const auto& word : says)
      EXPECT_NE(result.errors.find(word), std::string::npos) << "expected " << word << "\n" << result.errors;
    EXPECT_LT(result.errors.size(), 8000U) << "a message is to be read";
    EXPECT_EQ(entries_of(folder_.path()).size(), before) << "something was left behind";
  }
  void expect_file(const std::string& text, const std::vector<std::string>& says) const {
    write_text(folder_ / "x.yaml", text);
    expect({"check", path("x.yaml")}, says);
    expect({"run", path("x.yaml"), "-o", path("out")}, says);
  }
  void expect_study(const std::string& text, const std::vector<std::string>& says) const {
    write_text(folder_ / "x.yaml", "format: thermohall-study 1\n" + text);
    expect({"study", path("x.yaml"), "-o", path("out")}, says);
  }

  TemporaryFolder folder_;
};

TEST_F(WrongInputs, EmptyFile) { expect_file("", {"x.yaml: error: is empty"}); }
TEST_F(WrongInputs, OnlyComments) {
  expect_file("# a\n# b\n", {"x.yaml: error: holds nothing but comments"});
}
TEST_F(WrongInputs, BinaryFile) {
  expect_file(std::string("\x89HDF\r\n\x1a\n\0\0\0\xff", 12), {"x.yaml:1:1: error:", "UTF-8"});
}
TEST_F(WrongInputs, OtherEncoding) {
  expect_file("format: thermohall-scenario 1\nname: caf\xe9\n",
              {"x.yaml:2:10: error:", "save the file as UTF-8"});
}
TEST_F(WrongInputs, HugeNesting) {
  expect_file("a: " + std::string(200000, '['), {"x.yaml:1:", "levels deep"});
}
TEST_F(WrongInputs, AListInsteadOfKeys) {
  expect_file("- a\n- b\n", {"x.yaml:1:1: error:", "mapping of keys"});
}
TEST_F(WrongInputs, ABombOfAliases) {
  std::string text = "format: thermohall-scenario 1\na: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c <= 'z'; ++c) {
    text += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) text += std::string(i ? ", *" : "*") + static_cast<char>(c - 1);
    text += "]\n";
  }
  write_text(folder_ / "x.yaml", text);
  const ProgramResult result = run_program({"check", path("x.yaml")});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.errors.find("aliases (*name) are not supported"), std::string::npos) << result.errors;
}
TEST_F(WrongInputs, ExtendsTooDeep) {
  for (int i = 0; i < 30; ++i)
    write_text(folder_ / ("e" + std::to_string(i) + ".yaml"),
               "format: thermohall-scenario 1\nextends: e" + std::to_string(i + 1) + ".yaml\n");
  expect({"check", path("e0.yaml")}, {"e19.yaml:2:10: error: extends: is nested more than 20 files deep"});
}
TEST_F(WrongInputs, MissingFileWithANearName) {
  for (const auto* command : {"check", "run", "steady", "study"})
    expect({command, path("hal.yaml")}, {"no such file (did you mean", "hall.yaml"});
}
TEST_F(WrongInputs, AFolder) {
  for (const auto* command : {"check", "run", "steady", "study"})
    expect({command, folder_.path().string()}, {"is a folder, not a file (did you mean", "hall.yaml"});
}
TEST_F(WrongInputs, AnUnreadableFile) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may read every file";
  chmod(hall().c_str(), 0);
  expect({"check", hall()}, {"hall.yaml", "ermission"});
}

TEST_F(WrongInputs, AStudyGivenToRun) {
  write_text(folder_ / "x.yaml", "format: thermohall-study 1\nbase: hall.yaml\n");
  expect({"run", path("x.yaml")}, {"x.yaml:1:9: error: format:", "this is a study, use 'thermohall study'"});
}
TEST_F(WrongInputs, AScenarioGivenToStudy) {
  expect({"study", hall()}, {"hall.yaml:1:", "error: format:", "'thermohall run'"});
}
TEST_F(WrongInputs, AStudyOfAnUnknownFormat) {
  write_text(folder_ / "x.yaml", "format: thermohall-study 9\nbase: hall.yaml\n");
  expect({"study", path("x.yaml")}, {"x.yaml:1:", "'thermohall-study 1'"});
}
TEST_F(WrongInputs, AStudyWithoutDesigns) { expect_study("name: x\n", {"designs: is missing"}); }
TEST_F(WrongInputs, AStudyWithAnAxisThatIsNoKey) {
  expect_study("base: hall.yaml\nsweep: {hall.lenght: [3 m, 4 m]}\n",
               {"x.yaml:3:", "hall.lenght", "did you mean 'length'"});
}
TEST_F(WrongInputs, AStudyWithAnAxisThatIsNoList) {
  expect_study("base: hall.yaml\nsweep: {hall.length: 3 m}\n", {"x.yaml:3:", "needs a list of values"});
}
TEST_F(WrongInputs, AStudyWithAValueOutOfRange) {
  expect_study("base: hall.yaml\nsweep: {hall.length: [30 m, 4 kW]}\n",
               {"x.yaml:3:", "kW", "does not convert to m"});
}
TEST_F(WrongInputs, AStudyWithUnequalZippedAxes) {
  expect_study(
      "base: hall.yaml\ncombine: zipped\nsweep:\n  hall.length: [30 m, 40 m]\n  hall.width: [10 m]\n",
      {"x.yaml:6:3: error: sweep.hall.width", "has 1 values, hall.length has 2", "equal length"});
}
TEST_F(WrongInputs, AStudyWithAnUnknownKey) {
  expect_study("base: hall.yaml\nswep: {}\n", {"x.yaml:3:1: error: swep", "did you mean 'sweep'"});
}
TEST_F(WrongInputs, AStudyOfAMissingFile) { expect_study("base: hal.yaml\n", {"x.yaml:2:", "no such file"}); }
TEST_F(WrongInputs, AStudyWithADesignThatIsNoFileName) {
  expect_study("base: hall.yaml\ndesigns: {a/b: {}}\n", {"x.yaml:3:", "becomes a file name"});
}
TEST_F(WrongInputs, AStudyWithAnUnknownClimate) {
  expect_study("base: hall.yaml\nsweep: {site.climate: [ashburn, ashbrun]}\n",
               {"x.yaml:3:", "site.climate", "did you mean 'ashburn'"});
}
TEST_F(WrongInputs, AnUnknownClimateOnTheCommandLine) {
  expect({"run", hall(), "-o", path("out"), "--climate", "ashbrun"}, {"--climate", "did you mean 'ashburn'"});
}

TEST_F(WrongInputs, AnExistingResultStaysWithoutForce) {
  write_text(folder_ / "a.h5", "mine");
  expect({"run", hall(), "-o", path("a.h5")}, {"a.h5", "use --force to replace it"});
  EXPECT_EQ(file_text(folder_ / "a.h5"), "mine");
  EXPECT_EQ(run_program({"run", hall(), "-o", path("a.h5"), "--force"}).exit_code, 0);
  EXPECT_NE(file_text(folder_ / "a.h5"), "mine");
}
TEST_F(WrongInputs, AnOutputInAFolderThatIsMissing) {
  expect({"run", hall(), "-o", path("none/a.h5")}, {"none/a.h5", "does not exist; create it first"});
}
TEST_F(WrongInputs, AnOutputFolderThatIsAFile) {
  expect({"run", hall(), "-o", hall()}, {"hall.yaml", "folder"});
  expect({"run", hall(), "-o", path("hall.yaml/deep")}, {"hall.yaml", "cannot create"});
}
TEST_F(WrongInputs, AnOutputFileThatIsAFolder) {
  fs::create_directory(folder_ / "a.h5");
  expect({"run", hall(), "-o", path("a.h5")}, {"a.h5", "is a folder; name a file"});
}
TEST_F(WrongInputs, AnOutputThatMayNotBeWritten) {
  expect({"run", hall(), "-o", "/proc/a.h5"}, {"/proc/a.h5", "cannot"});
}
TEST_F(WrongInputs, SeveralScenariosToOneFile) {
  write_text(folder_ / "other.yaml", small_hall);
  expect({"run", hall(), path("other.yaml"), "-o", path("a.h5")}, {"several scenarios; give a folder"});
}
TEST_F(WrongInputs, SeveralScenariosOfOneName) {
  expect({"run", hall(), hall(), "-o", path("out")}, {"would both write", "rename one"});
}
TEST_F(WrongInputs, OneWrongFileAmongGoodOnesStopsAllBeforeTheFirstRun) {
  write_text(folder_ / "x.yaml", replaced(small_hall, "climate: ashburn", "climate: ashbrun"));
  expect({"run", hall(), path("x.yaml"), "-o", path("out")}, {"x.yaml:4:", "did you mean 'ashburn'"});
}
TEST_F(WrongInputs, ADiskThatFillsWhileRunning) {
  ProgramResult result;
  {
    const FileSizeLimit full(20000);  // inherited by the program
    result = run_program({"run", hall(), "-o", path("a.h5")});
  }
  EXPECT_EQ(result.exit_code, 1) << "a fault while running";
  EXPECT_NE(result.errors.find("a.h5"), std::string::npos) << result.errors;
  EXPECT_NE(result.errors.find("make room on the disk"), std::string::npos) << result.errors;
  EXPECT_FALSE(fs::exists(path("a.h5"))) << "what is not whole keeps its name .partial";
}

}  // namespace
}  // namespace thermohall
