#include "sim/scenario/section.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

// A mapping read from text, and what its section reports.
struct Example {
  explicit Example(const std::string& text) : document(load_yaml_text(text, "x.yaml", diagnostics)) {
    EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
  }
  std::string faults() const { return to_string(diagnostics); }

  Diagnostics diagnostics;
  YamlDocument document;
  Section section{document.root, "hall", diagnostics};
};

TEST(Section, ReadsQuantitiesInTheWantedUnit) {
  Example e("power: 132 kW\ntemperature: 27 degC\nshare: 4 %\n");
  EXPECT_NEAR(e.section.quantity("power", "W", 0, 1e6), 132e3, 1e-9);
  EXPECT_NEAR(e.section.quantity("temperature", "K", 0, 400), 300.15, 1e-10);
  EXPECT_NEAR(e.section.quantity("share", "1", 0, 1), 0.04, 1e-15);
  EXPECT_EQ(e.section.quantity("absent", "W", 0, 1, 0.5), 0.5);
  e.section.finish();
  EXPECT_EQ(e.faults(), "");
}

TEST(Section, AQuantityThatCannotBeReadIsReportedAndGivesTheFallback) {
  Example e("a: 132\nb: [1]\nc: 2 MW\nd: 3 kW\ne:\n");
  EXPECT_EQ(e.section.quantity("a", "W", 0, 1e6, 7), 7);
  EXPECT_EQ(e.section.quantity("b", "W", 0, 1e6, 7), 7);
  EXPECT_EQ(e.section.quantity("c", "W", 0, 1e6, 7), 7);
  EXPECT_EQ(e.section.quantity("d", "W", 5e3, 1e6), 5e3);  // without fallback: the lower bound
  EXPECT_EQ(e.section.quantity("e", "W", 1, 1e6, 7), 7);
  EXPECT_EQ(e.section.quantity("missing", "W", 1, 1e6), 1);
  const std::string text = e.faults();
  EXPECT_NE(text.find("x.yaml:1:4: error: hall.a: "), std::string::npos) << text;
  EXPECT_NE(text.find("x.yaml:2:4: error: hall.b: needs one value, not a list"), std::string::npos) << text;
  EXPECT_NE(text.find("x.yaml:3:4: error: hall.c: 2 MW is outside 0 kW .. 1000 kW"), std::string::npos) << text;
  EXPECT_NE(text.find("x.yaml:4:4: error: hall.d: 3 kW is outside 5 kW .. 1000 kW"), std::string::npos)
      << text;
  EXPECT_NE(text.find("x.yaml:5:1: error: hall.e: needs one value, not nothing"), std::string::npos) << text;
  EXPECT_NE(text.find("x.yaml:1:1: error: hall.missing: is missing; needs a value in W"), std::string::npos) << text;
  EXPECT_EQ(e.diagnostics.error_count(), 6U);
}

TEST(Section, CountsAreWholeNumbersInTheirRange) {
  Example e("a: 12\nb: 1.5\nc: -1\nd: twelve\nf: [2]\n");
  EXPECT_EQ(e.section.count("a", 1, 100), 12);
  EXPECT_EQ(e.section.count("absent", 1, 100, 3), 3);
  for (const char* key : {"b", "c", "d", "f"}) EXPECT_EQ(e.section.count(key, 1, 100), 1) << key;
  EXPECT_EQ(e.diagnostics.error_count(), 4U);
  EXPECT_NE(e.faults().find("hall.b: '1.5' is not a whole number from 1 to 100"), std::string::npos)
      << e.faults();
}

TEST(Section, TextsAndFlags) {
  Example e("name: Hall one\nold: yes\nnew: false\nodd: maybe\nlist: [a]\n");
  EXPECT_EQ(e.section.text("name"), "Hall one");
  EXPECT_EQ(e.section.text("absent", "x"), "x");
  EXPECT_EQ(e.section.text("list", "x"), "x");
  EXPECT_TRUE(e.section.flag("old", false));
  EXPECT_FALSE(e.section.flag("new", true));
  EXPECT_TRUE(e.section.flag("absent", true));
  EXPECT_TRUE(e.section.flag("odd", true));
  EXPECT_EQ(e.faults(),
            "x.yaml:4:6: error: hall.odd: is true or false\n"
            "x.yaml:5:7: error: hall.list: needs a text, not a list");
}

TEST(Section, WordsGiveTheirIndexAndSuggestTheNearest) {
  Example e("mode: dynamic\nother: dynamik\n");
  EXPECT_EQ(e.section.word("mode", {"quasi_steady", "dynamic"}), 1);
  EXPECT_EQ(e.section.word("absent", {"quasi_steady", "dynamic"}, 0), 0);
  EXPECT_EQ(e.section.word("other", {"quasi_steady", "dynamic"}), -1);
  EXPECT_EQ(e.section.word("missing", {"a", "b"}), -1);
  EXPECT_EQ(
      e.faults(),
      "x.yaml:1:1: error: hall.missing: is missing; needs one of a, b\n"
      "x.yaml:2:8: error: hall.other: 'dynamik' is none of quasi_steady, dynamic (did you mean 'dynamic'?)");
}

TEST(Section, ReferencesNameWhatThereIs) {
  Example e("loop: FWS-1\nbad: FWS-3\n");
  const std::vector<std::string> ids{"FWS-1", "FWS-2"};
  EXPECT_EQ(e.section.reference("loop", ids, "loop", true), "FWS-1");
  EXPECT_EQ(e.section.reference("absent", ids, "loop", false), "");
  EXPECT_EQ(e.section.reference("bad", ids, "loop", false), "");
  EXPECT_EQ(e.section.reference("bad", {}, "tower", false), "");
  EXPECT_EQ(e.section.reference("missing", ids, "loop", true), "");
  const std::string text = e.faults();
  EXPECT_NE(text.find("hall.bad: no loop is called 'FWS-3' (did you mean 'FWS-1'?); there are FWS-1, FWS-2"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("hall.bad: no tower is called 'FWS-3'; there are none"), std::string::npos) << text;
  EXPECT_NE(text.find("hall.missing: is missing; needs the id of a loop"), std::string::npos) << text;
}

TEST(Section, UnknownKeysAreReportedOnceWithASuggestion) {
  Example e("lenght: 3 m\nwidth: 2 m\ntaken: 1\n");
  e.section.quantity("length", "m", 0, 100, 1);
  e.section.quantity("width", "m", 0, 100);
  e.section.leave({"taken"});
  e.section.finish();
  EXPECT_EQ(e.faults(), "x.yaml:1:1: error: hall.lenght: is not a known key (did you mean 'length'?)");
}

TEST(Section, TheRestIsWhatNobodyAskedFor) {
  Example e("type: t\ncapacity: 3 kW\nflow: 1 L/s\n");
  EXPECT_EQ(e.section.text("type"), "t");
  const YamlNode rest = e.section.rest();
  ASSERT_EQ(rest.entries.size(), 2U);
  EXPECT_EQ(rest.entries[0].key, "capacity");
  EXPECT_EQ(rest.location(), e.document.root.location());
  e.section.finish();  // the reader of the rest reports what it does not know
  EXPECT_EQ(e.faults(), "");
}

TEST(Section, MappingsAreEmptyWhenAbsentOrOfAnotherKind) {
  Example e("a: {b: 1}\nc: 3\nd:\n");
  EXPECT_EQ(e.section.mapping("a").entries.size(), 1U);
  EXPECT_TRUE(e.section.mapping("absent").entries.empty());
  EXPECT_TRUE(e.section.mapping("d").entries.empty());
  EXPECT_EQ(e.faults(), "");
  EXPECT_TRUE(e.section.mapping("d", true).entries.empty());
  EXPECT_TRUE(e.section.mapping("c").is_map());
  EXPECT_TRUE(e.section.mapping("missing", true).entries.empty());
  EXPECT_EQ(e.faults(),
            "x.yaml:1:1: error: hall.missing: is missing; needs a mapping of keys\n"
            "x.yaml:2:4: error: hall.c: needs a mapping of keys, not a value\n"
            "x.yaml:3:1: error: hall.d: needs a mapping of keys, not nothing");
}

TEST(Section, PathsBeginAtTheRootWithoutAPoint) {
  Diagnostics diagnostics;
  const YamlNode map = load_yaml_text("a: 1\n", "x.yaml", diagnostics).root;
  EXPECT_EQ(Section(map, "", diagnostics).path_of("a"), "a");
  EXPECT_EQ(Section(map, "halls.H1", diagnostics).path_of("a"), "halls.H1.a");
  EXPECT_TRUE(Section(map, "", diagnostics).has("a"));
  EXPECT_FALSE(Section(map, "", diagnostics).has("b"));
}

TEST(ForEachSection, VisitsEveryMappingAndReportsTheOthers) {
  Diagnostics diagnostics;
  const YamlNode map = load_yaml_text("A: {x: 1}\nB: 3\nC: {x: 2}\n", "x.yaml", diagnostics).root;
  std::string seen;
  for_each_section(map, "rows", diagnostics, [&](const std::string& id, Section& s) {
    seen += id + '=' + s.text("x") + ' ' + s.path() + ' ';
  });
  EXPECT_EQ(seen, "A=1 rows.A C=2 rows.C ");
  EXPECT_EQ(to_string(diagnostics), "x.yaml:2:1: error: rows.B: needs a mapping of keys, not a value");
}

}  // namespace
}  // namespace thermohall
