#include "sim/scenario/yaml_edit.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

constexpr const char* hall =
    "# A hall.\n"
    "name: Hall  # shown in reports\n"
    "rows:\n"
    "  # the north side\n"
    "  A: {type: gb200, count: 8}  # first\n"
    "  # the south side\n"
    "  B: {type: gb200, count: 8}\n"
    "\n"
    "cooling:\n"
    "  air: {}\n";

std::string with(std::string text, const std::string& old, const std::string& changed) {
  return text.replace(text.find(old), old.size(), changed);
}

TEST(YamlEditor, AValueChangesAndItsCommentStays) {
  YamlEditor editor(hall);
  const TextPatch patch = editor.set_scalar({"name"}, "Hall 2");
  EXPECT_EQ(editor.text(), with(hall, "Hall  #", "Hall 2  #"));
  EXPECT_LE(patch.inserted.size(), 2U);
  editor.set_scalar({"rows", "A", "count"}, "9");
  EXPECT_EQ(editor.scalar({"rows", "A", "count"}), "9");
}

TEST(YamlEditor, ANewEntryFollowsTheStyleOfItsSiblings) {
  YamlEditor editor(hall);
  editor.set_block({"rows", "C"}, "{type: gb200, count: 4}");
  editor.set_scalar({"rows", "A", "x"}, "4 m");
  editor.set_scalar({"hall", "zones", "main", "supply_setpoint"}, "26 degC");
  EXPECT_EQ(editor.text(), with(with(hall, "count: 8}\n\n", "count: 8}\n  C: {type: gb200, count: 4}\n\n"),
                                "count: 8}  # first", "count: 8, x: 4 m}  # first") +
                               "hall:\n  zones:\n    main:\n      supply_setpoint: 26 degC\n");
}

TEST(YamlEditor, AnEmptyMappingBecomesABlock) {
  YamlEditor editor(hall);
  editor.set_block({"cooling", "air", "walls"}, "type: fan-wall\ncount: 2  # one spare");
  EXPECT_EQ(editor.text(), with(hall, "  air: {}\n",
                                "  air:\n    walls:\n      type: fan-wall\n      count: 2  # one spare\n"));
}

TEST(YamlEditor, AnEntryGoesWithTheCommentsThatBelongToIt) {
  YamlEditor editor(hall);
  editor.remove({"rows", "B"});
  EXPECT_EQ(editor.text(), with(hall, "  # the south side\n  B: {type: gb200, count: 8}\n", ""));
  editor.remove({"rows", "A"});
  EXPECT_EQ(editor.text(),
            "# A hall.\nname: Hall  # shown in reports\nrows: {}\n  # the north side\n\ncooling:\n"
            "  air: {}\n");
}

TEST(YamlEditor, ValuesAreQuotedOnlyWhenYamlNeedsIt) {
  YamlEditor editor("a: 1\nb: {c: 2}\nd: \"text\"\n");
  editor.set_scalar({"a"}, "x, y");
  editor.set_scalar({"b", "c"}, "x, y");
  editor.set_scalar({"d"}, "27 degC");
  EXPECT_EQ(editor.text(), "a: x, y\nb: {c: \"x, y\"}\nd: \"27 degC\"\n");
}

TEST(YamlEditor, AFoldedTextIsFoldedAgain) {
  YamlEditor editor("description: >-\n  One short text.\n  In two lines.\nname: x\n");
  std::string words = "many";
  for (int i = 0; i < 40; ++i) words += " words";
  editor.set_scalar({"description"}, words);
  EXPECT_EQ(editor.scalar({"description"}), words);
  EXPECT_TRUE(editor.text().starts_with("description: >-\n  many words"));
  EXPECT_LE(editor.text().find('\n', 16) - 16, 110U);
}

TEST(YamlEditor, LinesOfAFlowMappingAreKept) {
  YamlEditor editor("A: {\n  x: 1 m,  # from the wall\n  y: 2 m   # from the door\n}\n");
  editor.set_scalar({"A", "z"}, "3 m");
  EXPECT_EQ(editor.text(), "A: {\n  x: 1 m,  # from the wall\n  y: 2 m,   # from the door\n  z: 3 m\n}\n");
  editor.remove({"A", "z"});
  editor.remove({"A", "x"});
  EXPECT_EQ(editor.scalar({"A", "y"}), "2 m");
  EXPECT_EQ(editor.text().find("wall"), std::string::npos);
}

TEST(YamlEditor, AnEntryIsCopiedThroughItsSource) {
  YamlEditor editor("rows:\n  A:\n    type: x  # the type\n    count: 2\n");
  editor.insert_after({"rows", "B"}, editor.source({"rows", "A"}).value(), "A");
  EXPECT_EQ(
      editor.text(),
      "rows:\n  A:\n    type: x  # the type\n    count: 2\n  B:\n    type: x  # the type\n    count: 2\n");
}

TEST(YamlEditor, ItemsOfListsHaveNumbers) {
  YamlEditor editor("- a: 1\n  b: 2\n- x\n");
  editor.set_scalar({"2"}, "new");
  editor.remove({"0", "a"});
  EXPECT_EQ(editor.text(), "- b: 2\n- x\n- new\n");
  EXPECT_THROW(editor.set_scalar({"7"}, "x"), YamlEditError);
}

TEST(YamlEditor, ADocumentBeginsWithItsFirstEntry) {
  YamlEditor editor("# nothing yet");
  editor.set_scalar({"format"}, "thermohall-scenario 1");
  EXPECT_EQ(editor.text(), "# nothing yet\nformat: thermohall-scenario 1\n");
}

TEST(YamlEditor, AByteOrderMarkAndWindowsLineEndsStay) {
  YamlEditor editor(
      "\xEF\xBB\xBF"
      "a: 1\r\n");
  editor.set_scalar({"b", "c"}, "2");
  EXPECT_EQ(editor.text(),
            "\xEF\xBB\xBF"
            "a: 1\r\nb:\r\n  c: 2\r\n");
}

TEST(YamlEditor, WhatCannotBeEditedIsRefusedAndTheTextStays) {
  EXPECT_THROW(YamlEditor("a: &x 1\nb: *x\n"), YamlEditError);
  EXPECT_THROW(YamlEditor("a: [1\n"), YamlEditError);
  YamlEditor editor(hall);
  EXPECT_THROW(editor.set_scalar({"name", "first"}, "x"), YamlEditError);
  EXPECT_THROW(editor.remove({"rows", "Z"}), YamlEditError);
  EXPECT_THROW(editor.rename_key({"rows", "A"}, "B"), YamlEditError);
  EXPECT_THROW(editor.set_block({"rows", "A"}, "{a: [}"), YamlEditError);
  EXPECT_THROW(editor.apply({0, "not there", ""}), YamlEditError);
  EXPECT_EQ(editor.text(), hall);
}

}  // namespace
}  // namespace thermohall
