// The program as a whole: version, help, usage errors and exit codes.
#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

TEST(MainProgram, VersionGoesToStandardOutput) {
  const ProgramResult result = run_program({"--version"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_TRUE(result.output.starts_with("thermohall ")) << result.output;
  EXPECT_EQ(result.errors, "");
}

TEST(MainProgram, HelpNamesEveryCommandAndEachHasExamples) {
  const ProgramResult help = run_program({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (const auto* command : {"check", "run", "steady", "study", "compare", "export", "library", "describe",
                              "evaluate", "completion"}) {
    EXPECT_NE(help.output.find(std::string("\n  ") + command + ' '), std::string::npos) << command;
    const ProgramResult result = run_program({command, "--help"});
    EXPECT_EQ(result.exit_code, 0) << command;
    EXPECT_NE(result.output.find("Usage: thermohall " + std::string(command)), std::string::npos) << command;
    EXPECT_NE(result.output.find("Example"), std::string::npos) << command;
  }
}

TEST(MainProgram, WrongUseEndsWithCodeTwoAndAMessageOnStandardError) {
  for (const auto& arguments :
       {std::vector<std::string>{}, {"chek"}, {"--nothing"}, {"describe", "--nothing"}}) {
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.output, "");
    EXPECT_NE(result.errors, "");
  }
  EXPECT_NE(run_program({"chek"}).errors.find("did you mean 'check'"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
