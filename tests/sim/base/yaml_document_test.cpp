#include "sim/base/yaml_document.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace thermohall {
namespace {

YamlNode good(const std::string& text) {
  Diagnostics diagnostics;
  YamlDocument document = load_yaml_text(text, "x.yaml", diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
  EXPECT_EQ(document.text, text);
  return std::move(document.root);
}

std::string faults(const std::string& text, const YamlLimits& limits = {}) {
  Diagnostics diagnostics;
  load_yaml_text(text, "x.yaml", diagnostics, limits);
  return to_string(diagnostics);
}

TEST(YamlDocument, KeepsTextOrderKindsAndPlaces) {
  const YamlNode root = good("b: 132 kW\na:\n  - \"x: y\"\n  - {c: no}\nd:\n");
  ASSERT_TRUE(root.is_map());
  ASSERT_EQ(root.entries.size(), 3U);
  EXPECT_EQ(root.entries[0].key, "b");
  EXPECT_EQ(root.entries[0].value.text, "132 kW");
  EXPECT_FALSE(root.entries[0].value.quoted);
  EXPECT_EQ(root.entries[0].value.location(), (SourceLocation{"x.yaml", 1, 4}));
  EXPECT_EQ(root.entries[1].location(), (SourceLocation{"x.yaml", 2, 1}));
  const YamlNode& list = root.entries[1].value;
  ASSERT_TRUE(list.is_sequence());
  ASSERT_EQ(list.items.size(), 2U);
  EXPECT_TRUE(list.items[0].quoted);
  EXPECT_EQ(list.items[0].text, "x: y");
  EXPECT_EQ(list.items[1].find("c")->value.text, "no");  // not a truth value
  EXPECT_TRUE(root.entries[2].value.is_null());
  EXPECT_EQ(root.entries[2].value.location(), (SourceLocation{"x.yaml", 5, 1}));  // the place of its key
}

TEST(YamlDocument, ReadsCarriageReturnsCommentsAndDirectives) {
  const YamlNode root = good("%YAML 1.2\n---\r\n# comment\r\na: 1 # more\r\nb: |\r\n  two\r\n  lines\r\n");
  EXPECT_EQ(root.find("a")->value.text, "1");
  EXPECT_EQ(root.find("b")->value.text, "two\nlines\n");
}

TEST(YamlDocument, NamesBothPlacesOfADuplicateAndKeepsTheFirst) {
  Diagnostics diagnostics;
  const YamlDocument document =
      load_yaml_text("racks:\n  A1: {power: 1 W, power: 2 W}\n  A1: {}\n", "x.yaml", diagnostics);
  EXPECT_EQ(to_string(diagnostics),
            "x.yaml:2:20: error: racks.A1.power: is given twice; the first is at 2:8\n"
            "x.yaml:3:3: error: racks.A1: is given twice; the first is at 2:3");
  const YamlNode& rack = document.root.find("racks")->value.find("A1")->value;
  EXPECT_EQ(rack.find("power")->value.text, "1 W");
}

TEST(YamlDocument, DuplicatesInListsCarryTheIndex) {
  EXPECT_EQ(faults("cdus:\n - {a: 1}\n - {a: 1, a: 2}\n"),
            "x.yaml:3:11: error: cdus[1].a: is given twice; the first is at 3:5");
}

TEST(YamlDocument, RefusesAnchorsAliasesMergeKeysAndTags) {
  EXPECT_EQ(faults("a: &x 1\nb: *x\n"),
            "x.yaml:1:4: error: a: anchors (&name) are not supported; use `extends` or a library type\n"
            "x.yaml:2:4: error: b: aliases (*name) are not supported; use `extends` or a library type");
  EXPECT_EQ(faults("a: *x\n"),
            "x.yaml:1:4: error: a: aliases (*name) are not supported; use `extends` or a library type");
  EXPECT_EQ(faults("<<: {a: 1}\n"), "x.yaml:1:1: error: merge keys (<<) are not supported; use `extends`");
  EXPECT_EQ(faults("a: !!int 3\nb: !x [1]\n"),
            "x.yaml:1:4: error: a: tags (!name) are not supported\n"
            "x.yaml:2:4: error: b: tags (!name) are not supported");
}

TEST(YamlDocument, ABombOfAliasesDoesNotGrow) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 40; ++i) {
    const std::string last = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last;
    for (int j = 0; j < 8; ++j) bomb += ", " + last;
    bomb += "]\n";
  }
  Diagnostics diagnostics;
  load_yaml_text(bomb, "x.yaml", diagnostics);
  EXPECT_EQ(diagnostics.error_count(), 100U);  // reading stops at this many faults
}

TEST(YamlDocument, BoundsDepthAndSize) {
  const std::string deep = faults(std::string(65, '[') + std::string(65, ']'));
  EXPECT_TRUE(deep.starts_with("x.yaml:1:65: error: [0][0]") &&
              deep.ends_with("nested more than 64 levels deep"))
      << deep;
  good(std::string(64, '[') + std::string(64, ']'));
  for (const char* opening : {"[", "{", "- ", "? ", "{a: ", "[[], "}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += opening;
    EXPECT_NE(faults(text), "") << opening;
  }
  EXPECT_EQ(faults("[1, 2, 3]", {.nodes = 3}), "x.yaml:1:8: error: [2]: more than 3 values in one file");
  EXPECT_NE(faults(std::string(300, 'k') + ": 1").find("cannot be a key"), std::string::npos);
}

TEST(YamlDocument, RefusesKeysThatAreNotWords) {
  EXPECT_EQ(faults("? [a, b]\n: c\n"), "x.yaml:1:3: error: a key must be one word; is a bracket not closed?");
  EXPECT_EQ(faults(": 3\n"), "x.yaml:1:1: error: a key is missing before ':'");
  EXPECT_EQ(faults("\"a\\e\": 3\n"), "x.yaml:1:1: error: 'a\\x1b' cannot be a key");
}

TEST(YamlDocument, LocatesAndExplainsSyntaxErrors) {
  EXPECT_EQ(faults("a: [1, 2\nb: 3\n"),
            "x.yaml:2:2: error: the list begun at 1:4 is not closed here: ',' or ']' expected");
  EXPECT_EQ(faults("a: {b: 1\nc: 3\n"),
            "x.yaml:2:2: error: the mapping begun at 1:4 is not closed here: ',' or '}' expected");
  EXPECT_EQ(
      faults("a: 1\n  b: 2\n"),
      "x.yaml:2:4: error: this ':' does not fit here; check the indentation, or put the text in quotes");
  EXPECT_EQ(faults("a: 1\n\tb: 2\n"), "x.yaml:2:1: error: a tab in the indentation; use spaces");
  EXPECT_EQ(faults("a:\n\tb: 1\n"), "x.yaml:2:1: error: a tab in the indentation; use spaces");
  EXPECT_EQ(faults("a: @x\n"),
            "x.yaml:1:4: error: a value cannot begin with this character; put the text in quotes");
  EXPECT_EQ(faults("a: 1\n- b\n"),
            "x.yaml:2:1: error: this line does not continue what stands above it; check the indentation");
}

TEST(YamlDocument, ExplainsCommonSlips) {
  EXPECT_EQ(faults("a: 1\nfoo\nb: 2\n"), "x.yaml:2:1: error: a ':' is missing behind this key");
  EXPECT_EQ(faults("a: - b\n"),
            "x.yaml:1:4: error: a list entry ('- ') cannot begin here; put it on a line of its own");
  EXPECT_EQ(faults("a: [1, , 2]\n"), "x.yaml:1:8: error: a value is missing here");
  EXPECT_EQ(faults("a: \"\\q\"\n"),
            "x.yaml:1:5: error: an unknown escape; write \\\\ for a backslash, or use single quotes");
  EXPECT_EQ(faults("a: 'x\n---\nb\n"), "x.yaml:1:4: error: the quotation mark is not closed");
  EXPECT_EQ(faults("a: 1\nb: x\x01\n"), "x.yaml:2:5: error: holds a control character");
  EXPECT_EQ(faults("- a\nb: 1\n"),
            "x.yaml:2:1: error: this line does not continue what stands above it; check the indentation");
}

TEST(YamlDocument, CountsColumnsInBytes) {
  // Each of the letters above ASCII takes two bytes.
  EXPECT_EQ(faults("\xC3\xA4: {\xC3\xBC: 1, \xC3\xBC: 2}\nx: 1\nx: 2\n"),
            "x.yaml:1:13: error: \xC3\xA4.\xC3\xBC: is given twice; the first is at 1:6\n"
            "x.yaml:3:1: error: x: is given twice; the first is at 2:1");
  EXPECT_EQ(faults("a: \xC3\xA9\r\nb: '\xC3\xA9' @\n").substr(0, 10), "x.yaml:2:9");
  EXPECT_EQ(faults("a: '\xC3\xA9\xC3\xA9\nb: 1\n"), "x.yaml:1:4: error: the quotation mark is not closed");
}

TEST(YamlDocument, DropsAByteOrderMark) {
  Diagnostics diagnostics;
  const YamlDocument document = load_yaml_text(
      "\xEF\xBB\xBF"
      "a: 1\nb: 2\n",
      "x.yaml", diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
  EXPECT_EQ(document.text, "a: 1\nb: 2\n");
  EXPECT_EQ(document.root.entries.size(), 2U);
}

TEST(YamlDocument, OnlyPlainNullWordsAreNothing) {
  const YamlNode root = good("[~, null, Null, NULL, '', 'null', nULL, no]");
  const bool expected[] = {true, true, true, true, false, false, false, false};
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(root.items[i].is_null(), expected[i]) << i;
  EXPECT_EQ(good("null: 1\n").entries[0].key, "null");  // a key is a word whatever it says
}

TEST(YamlDocument, AnUnclosedQuotationMarkIsAnError) {
  EXPECT_EQ(faults("a: 1\nb: 'x\n"), "x.yaml:2:4: error: the quotation mark is not closed");
  EXPECT_EQ(faults("b: \"x\\\"\nc: 1\n"), "x.yaml:1:4: error: the quotation mark is not closed");
  good("a: 'it''s'\n");
  good("a: \"x\\\"\"\nb: |\n  'x\n");
  EXPECT_EQ(faults("a: 'it''s\n"), "x.yaml:1:4: error: the quotation mark is not closed");
}

TEST(YamlDocument, RefusesASecondDocumentAndNothing) {
  EXPECT_EQ(faults("a: 1\n---\nb: 2\n"),
            "x.yaml:2:1: error: a second document begins here; a file holds one");
  EXPECT_EQ(faults("# only this\n"), "x.yaml: error: holds nothing but comments");
}

TEST(YamlDocument, AFileIsReadAndItsFaultsCarryItsPath) {
  const std::string path =
      (std::filesystem::path(::testing::TempDir()) / "thermohall_yaml_document.yaml").string();
  std::ofstream(path, std::ios::binary) << "\xEF\xBB\xBF"
                                        << "a: 1\na: 2\n";
  Diagnostics diagnostics;
  const YamlDocument document = load_yaml_file(path, diagnostics);
  EXPECT_EQ(document.text, "a: 1\na: 2\n");
  EXPECT_EQ(to_string(diagnostics), path + ":2:1: error: a: is given twice; the first is at 1:1");
  std::filesystem::remove(path);
  Diagnostics missing;
  EXPECT_TRUE(load_yaml_file(path, missing, {"y.yaml", 4, 10}).root.is_null());
  EXPECT_EQ(missing.items().front().location, (SourceLocation{"y.yaml", 4, 10}));
}

}  // namespace
}  // namespace thermohall
