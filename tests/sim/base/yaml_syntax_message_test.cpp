#include "sim/base/yaml_syntax_message.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

constexpr const char* no_key = "did not find expected key";

std::string message(const char* problem, const char* text, int line, int column) {
  return yaml_syntax_message(problem, text, {"x.yaml", line, column}, {"x.yaml", 7, 3});
}

TEST(YamlSyntaxMessage, NamesWhereAnOpenListOrMappingBegan) {
  EXPECT_EQ(message("did not find expected ',' or ']'", "a: [1\nb: 2\n", 2, 2),
            "the list begun at 7:3 is not closed here: ',' or ']' expected");
  EXPECT_EQ(message("did not find expected ',' or '}'", "a: {b: 1\nc: 2\n", 2, 2),
            "the mapping begun at 7:3 is not closed here: ',' or '}' expected");
}

TEST(YamlSyntaxMessage, ATabInTheIndentationExplainsAnyProblemOfItsLine) {
  EXPECT_EQ(message("anything", "a: 1\n \tb: 2\n", 2, 1), "a tab in the indentation; use spaces");
  EXPECT_EQ(message(no_key, "a: 1\n\tb: 2\n", 1, 1).find("tab"), std::string::npos);  // another line
  EXPECT_EQ(message(no_key, "a: 1 \tb\n", 1, 1).find("tab"), std::string::npos);      // behind the text
}

TEST(YamlSyntaxMessage, TellsAMissingKeyFromAWrongIndentation) {
  EXPECT_EQ(message(no_key, ": 3\n", 1, 1), "a key is missing before ':'");
  EXPECT_EQ(message(no_key, "a:\n  b: 1\n c: 2\n", 3, 2),
            "this line does not continue what stands above it; check the indentation");
}

TEST(YamlSyntaxMessage, PlacesOutsideTheTextAreHarmless) {
  for (const int line : {0, 1, 2, 99}) {
    for (const int column : {0, 1, 99}) EXPECT_NE(message(no_key, "a", line, column), "");
  }
  EXPECT_NE(message(no_key, "", 1, 1), "");
}

TEST(YamlSyntaxMessage, KeepsTheWordsOfAnUnknownProblem) {
  EXPECT_EQ(message("found a unicorn", "a: 1\n", 1, 1), "cannot be read as YAML: found a unicorn");
}

}  // namespace
}  // namespace thermohall
