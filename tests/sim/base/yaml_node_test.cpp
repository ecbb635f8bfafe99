#include "sim/base/yaml_node.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

std::vector<YamlEntry> entries_of(const std::vector<std::string>& keys) {
  std::vector<YamlEntry> entries;
  for (const std::string& key : keys) entries.push_back({key, 1, 1, {}});
  return entries;
}

TEST(YamlNode, FindGivesTheEntryOrNothing) {
  YamlNode node;
  node.kind = YamlNode::Kind::map;
  node.entries = entries_of({"a", "b"});
  EXPECT_EQ(node.find("b"), &node.entries[1]);
  EXPECT_EQ(node.find("c"), nullptr);
}

TEST(YamlNode, LocationIsThatOfItsFile) {
  YamlNode node;
  EXPECT_EQ(node.location(), SourceLocation{});
  node.file = std::make_shared<const std::string>("x.yaml");
  node.line = 2;
  node.column = 3;
  EXPECT_EQ(node.location(), (SourceLocation{"x.yaml", 2, 3}));
}

TEST(RepeatedKeys, AreFoundInSmallAndLargeMappings) {
  EXPECT_EQ(repeated_keys(entries_of({"a", "b", "a", "a"})), (std::vector<std::size_t>{2, 3}));
  EXPECT_TRUE(repeated_keys({}).empty());
  std::vector<std::string> keys;
  for (int i = 0; i < 1000; ++i) keys.push_back("R" + std::to_string(i));
  EXPECT_TRUE(repeated_keys(entries_of(keys)).empty());
  keys.push_back("R500");
  EXPECT_EQ(repeated_keys(entries_of(keys)), (std::vector<std::size_t>{1000}));
}

TEST(JoinKey, PutsAPointBetween) {
  EXPECT_EQ(join_key("racks", "A1"), "racks.A1");
  EXPECT_EQ(join_key("", "A1"), "A1");
}

TEST(KindInWords, NamesEveryKind) {
  EXPECT_EQ(kind_in_words(YamlNode::Kind::null), "nothing");
  EXPECT_EQ(kind_in_words(YamlNode::Kind::scalar), "a value");
  EXPECT_EQ(kind_in_words(YamlNode::Kind::map), "a mapping");
  EXPECT_EQ(kind_in_words(YamlNode::Kind::sequence), "a list");
}

}  // namespace
}  // namespace thermohall
