#include "sim/scenario/yaml_merge.h"

#include <gtest/gtest.h>

#include <chrono>

namespace thermohall {
namespace {

YamlNode tree(const std::string& text, const std::string& name = "x.yaml") {
  Diagnostics diagnostics;
  YamlDocument document = load_yaml_text(text, name, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << to_string(diagnostics) << '\n' << text;
  return std::move(document.root);
}

// Equal in kinds, texts, keys and order; places do not count.
bool equal(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.entries.size() != b.entries.size() || a.items.size() != b.items.size()) return false;
  for (std::size_t i = 0; i < a.entries.size(); ++i)
    if (a.entries[i].key != b.entries[i].key || !equal(a.entries[i].value, b.entries[i].value)) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i)
    if (!equal(a.items[i], b.items[i])) return false;
  return true;
}

std::string merged_text(const std::string& base, const std::string& change) {
  return to_yaml(merged(tree(base), tree(change)));
}

YamlNode scalar(const std::string& text) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.text = text;
  return node;
}

const char* const awkward[] = {"",
                               " ",
                               " x",
                               "x ",
                               "null",
                               "~",
                               "Null",
                               "NULL",
                               "true",
                               "no",
                               "12",
                               "-5",
                               "- 5",
                               "-",
                               "--",
                               "---",
                               "...",
                               "-\t5",
                               "a, b",
                               "[a]",
                               "a]",
                               "{a}",
                               "a}",
                               "a: b",
                               "a:b",
                               "a:",
                               ":a",
                               ": ",
                               "a #b",
                               "a#b",
                               "#a",
                               "&a",
                               "*a",
                               "!a",
                               "|",
                               ">",
                               "'",
                               "it's",
                               "'a'",
                               "\"a\"",
                               "a\"b",
                               "a\\b",
                               "a\\nb",
                               "%a",
                               "50 %",
                               "@a",
                               "`a",
                               "?",
                               "? a",
                               "<<",
                               "=",
                               "a\nb",
                               "a\n",
                               "\n",
                               "a\tb",
                               "\t",
                               "a\rb",
                               "a\r\nb",
                               "\x01\x1b\x7f",
                               "27 \xC2\xB0"
                               "C",
                               "\xE7\x83\xAD",
                               "a\xC2\x85"
                               "b",
                               "\xC2\x80\xC2\x9F",
                               "a\xE2\x80\xA8"
                               "b\xE2\x80\xA9",
                               "\xEF\xBB\xBFx",
                               "\xF0\x9F\x94\xA5",
                               "1.5 L/min/kW",
                               "https://example.org/a?b=c#d",
                               "2025-01-01T00:00:00Z"};

TEST(ToYaml, AwkwardTextsSurviveInMappingsAndLists) {
  for (const std::string text : awkward) {
    YamlNode root = tree("a: x\nb: [x, y]\nc:\n  - {d: x}\n  - x\n");
    root.entries[0].value = scalar(text);
    root.entries[1].value.items[0] = root.entries[1].value.items[1] = scalar(text);
    root.entries[2].value.items[0].entries[0].value = scalar(text);
    root.entries[2].value.items[1] = scalar(text);
    const std::string yaml = to_yaml(root);
    EXPECT_TRUE(equal(tree(yaml), root)) << quote(text) << '\n' << yaml;
  }
}

TEST(ToYaml, AwkwardKeysSurvive) {
  for (const std::string text : awkward) {
    // the reader refuses merge keys and control characters in keys
    if (text == "<<" || text.find_first_of("\n\t\r\x01") != std::string::npos) continue;
    YamlNode root = tree("a: {b: 1}\n");
    root.entries[0].key = root.entries[0].value.entries[0].key = text;
    const std::string yaml = to_yaml(root);
    EXPECT_TRUE(equal(tree(yaml), root)) << quote(text) << '\n' << yaml;
  }
}

TEST(ToYaml, AWholeFileThatIsOneTextSurvives) {
  for (const std::string text : awkward)
    EXPECT_TRUE(equal(tree(to_yaml(scalar(text))), scalar(text))) << quote(text);
}

TEST(ToYaml, ShapesSurvive) {
  for (const char* text :
       {"a: {}\nb: []\nc:\n", "- a\n- [b, [c, d], []]\n- {e: [f], g: {h: i}}\n-\n", "[[[1]], [{a: 1}, 2]]",
        "a:\n  - - - x\n      - y: z\n    -\n", "a: |\n  two\n  lines\nb: >\n  one\n  line\n", "x", "null",
        "{}", "[]", "- null\n- 'null'\n", "a: [1, null]\n"}) {
    const YamlNode root = tree(text);
    EXPECT_TRUE(equal(tree(to_yaml(root)), root)) << text << "\n" << to_yaml(root);
  }
}

TEST(ToYaml, WritesBlocksWithTwoSpacesAndKeepsOrderAndQuotes) {
  EXPECT_EQ(to_yaml(tree("b: {c: 132 kW, d: '12'}\na: [1, 2]\nl: [{x: 1}]\n")),
            "b:\n  c: 132 kW\n  d: \"12\"\na: [1, 2]\nl:\n  -\n    x: 1\n");
}

TEST(Merged, LaysMappingsOverEachOtherKeyByKey) {
  EXPECT_EQ(merged_text("a: 1\nb: {c: 2, d: 3}\n", "b: {d: 4, e: 5}\nf: 6\n"),
            "a: 1\nb:\n  c: 2\n  d: 4\n  e: 5\nf: 6\n");
}

TEST(Merged, ReplacesListsAndValuesWhole) {
  EXPECT_EQ(merged_text("a: [1, 2, 3]\nb: {c: 1}\nd: 1\n", "a: [4]\nb: 5\nd: {e: 6}\n"),
            "a: [4]\nb: 5\nd:\n  e: 6\n");
}

TEST(Merged, AnEmptyValueRemovesItsKey) {
  EXPECT_EQ(merged_text("a: 1\nb: {c: 2, d: 3}\ne: 1\n", "a:\nb: {c: null}\ne: ~\n"), "b:\n  d: 3\n");
  EXPECT_EQ(merged_text("a: 1\n", "b:\n"), "a: 1\n");
  EXPECT_EQ(merged_text("a: 1\n", "b: {c: , d: 1}\n"), "a: 1\nb:\n  d: 1\n");  // nothing to remove
  EXPECT_EQ(merged_text("a: {b: 1}\n", "a: {b: }\n"), "a: {}\n");
  EXPECT_EQ(merged_text("a: 1\n", "a: ''\n"), "a: \"\"\n");  // an empty text is a value
}

TEST(Merged, WithNothingGivesTheOther) {
  const YamlNode root = tree("a: {b: [1]}\n");
  EXPECT_TRUE(equal(merged({}, root), root));
  EXPECT_TRUE(equal(merged(root, tree("{}")), root));
}

TEST(Merged, ValuesKeepTheirPlaces) {
  const YamlNode root =
      merged(tree("a: {b: 1, c: 2}\n", "base.yaml"), tree("\n\na: {c: 3}\nd: 4\n", "top.yaml"));
  const YamlNode& a = root.find("a")->value;
  EXPECT_EQ(a.find("b")->value.location(), (SourceLocation{"base.yaml", 1, 8}));
  EXPECT_EQ(a.find("c")->value.location(), (SourceLocation{"top.yaml", 3, 8}));
  EXPECT_EQ(a.find("c")->location(), (SourceLocation{"top.yaml", 3, 5}));
  EXPECT_EQ(root.find("d")->location(), (SourceLocation{"top.yaml", 4, 1}));
}

TEST(Merged, ManyEntriesTakeLinearTime) {
  YamlNode base = tree("{}"), change = tree("{}");
  for (int i = 0; i < 20000; ++i) {
    base.entries.push_back({"R" + std::to_string(i), 1, 1, scalar("1")});
    change.entries.push_back({"R" + std::to_string(10000 + i), 1, 1, scalar("2")});
  }
  const auto begin = std::chrono::steady_clock::now();
  const YamlNode result = merged(base, change);
  EXPECT_EQ(result.entries.size(), 30000U);
  EXPECT_EQ(result.entries[9999].value.text, "1");
  EXPECT_EQ(result.entries[10000].value.text, "2");
  // about 10 ms; comparing all pairs would take seconds
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(500));
}

}  // namespace
}  // namespace thermohall
