#include "sim/base/yaml_scalar.h"

#include <gtest/gtest.h>

#include "sim/base/yaml_document.h"

namespace thermohall {
namespace {

// What the reader makes of `key: text`.
std::string read_back(const std::string& written) {
  Diagnostics diagnostics;
  const YamlDocument document = load_yaml_text("key: " + written + "\n", "t.yaml", diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << written;
  const YamlEntry* entry = document.root.is_map() ? document.root.find("key") : nullptr;
  return entry && entry->value.is_scalar() ? entry->value.text : std::string("?");
}

TEST(YamlScalar, QuantitiesAndIdsNeedNoQuotes) {
  for (const char* text : {"132 kW", "27 degC", "25 %", "gb200-nvl72", "1.5 L/min/kW", "../a/b.yaml", "-3 K"})
    EXPECT_TRUE(is_plain_scalar(text, true)) << text;
}

TEST(YamlScalar, TextsThatYamlWouldReadOtherwiseAreNotPlain) {
  for (const char* text :
       {"", "null", "~", "a: b", "a #b", " a", "a ", "- a", "{a", "[a", "&a", "*a", "!a", "'a", "\"a"})
    EXPECT_FALSE(is_plain_scalar(text, false)) << '"' << text << '"';
}

TEST(YamlScalar, CommasAndBracketsMatterBetweenBracketsOnly) {
  EXPECT_TRUE(is_plain_scalar("a, b", false));
  EXPECT_FALSE(is_plain_scalar("a, b", true));
  EXPECT_TRUE(is_plain_scalar("a}b", false));
  EXPECT_FALSE(is_plain_scalar("a}b", true));
}

TEST(YamlScalar, QuotedTextsAreReadBackAsTheyWere) {
  for (const std::string text :
       {"", "it's", "say \"no\"", "back\\slash", "a: b # c", "tab\tline\nend", "Köln"}) {
    EXPECT_EQ(read_back(in_double_quotes(text)), text);
    EXPECT_EQ(read_back(in_single_quotes(text)), text);
  }
}

}  // namespace
}  // namespace thermohall
