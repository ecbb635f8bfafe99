// `thermohall completion` from outside: the script is run by bash.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

// What bash proposes for the last word.
std::string proposals(const std::string& words, int position) {
  const TemporaryFolder folder;
  write_text(folder / "script", run_program({"completion", "bash"}).output);
  write_text(folder / "ask", "source '" + (folder / "script").string() + "'\nCOMP_WORDS=(" + words +
                                 ")\nCOMP_CWORD=" + std::to_string(position) +
                                 "\n_thermohall\necho \"${COMPREPLY[*]}\"\n");
  const auto answer = folder / "answer";
  const std::string command =
      "bash " + shell_quoted((folder / "ask").string()) + " >" + shell_quoted(answer.string()) + " 2>&1";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return file_text(answer);
}

TEST(CompletionCommand, ProposesCommandsModelsAndOptions) {
  EXPECT_EQ(proposals("thermohall eval", 1), "evaluate\n");
  EXPECT_EQ(proposals("thermohall evaluate merk", 2), "merkel_tower\n");
  EXPECT_EQ(proposals("thermohall compare --rep", 2), "--report\n");
  EXPECT_EQ(proposals("thermohall library sh", 2), "show\n");
}

TEST(CompletionCommand, KnowsBashOnly) {
  EXPECT_EQ(run_program({"completion", "fish"}).exit_code, 2);
  EXPECT_EQ(run_program({"completion"}).exit_code, 2);
}

}  // namespace
}  // namespace thermohall
