#include "sim/base/diagnostic.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(Diagnostic, IsPrintedAsFileLineColumnSeverityKeyMessage) {
  EXPECT_EQ(to_string(Diagnostic{Severity::error, {"x.yaml", 3, 13}, "racks.A1.power", "is missing"}),
            "x.yaml:3:13: error: racks.A1.power: is missing");
}

TEST(Diagnostic, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_string(Diagnostic{Severity::warning, {"x.yaml", 0, 0}, "", "is empty"}),
            "x.yaml: warning: is empty");
  EXPECT_EQ(to_string(Diagnostic{Severity::note, {}, "a", "b"}), "note: a: b");
  EXPECT_EQ(to_string(SourceLocation{"x.yaml", 2, 0}), "x.yaml:2");
}

TEST(Diagnostics, CountsBySeverity) {
  Diagnostics diagnostics;
  EXPECT_TRUE(diagnostics.empty());
  diagnostics.warning({}, "", "w");
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.error({}, "", "e");
  diagnostics.note({}, "", "n");
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.error_count(), 1U);
  EXPECT_EQ(diagnostics.warning_count(), 1U);
  EXPECT_EQ(diagnostics.size(), 3U);
}

TEST(Diagnostics, SortByFileOfFirstAppearanceThenPositionWithNotesBehindTheirOwner) {
  Diagnostics diagnostics;
  diagnostics.error({"b.yaml", 9, 1}, "", "third");
  diagnostics.note({"a.yaml", 1, 1}, "", "note to third");
  diagnostics.error({"a.yaml", 1, 1}, "", "last");
  diagnostics.error({"b.yaml", 2, 5}, "", "second");
  diagnostics.error({"b.yaml", 2, 4}, "", "first");
  EXPECT_EQ(to_string(diagnostics),
            "b.yaml:2:4: error: first\nb.yaml:2:5: error: second\nb.yaml:9:1: error: third\n"
            "a.yaml:1:1: note: note to third\na.yaml:1:1: error: last");
}

TEST(Diagnostics, AppendKeepsCountsAlsoOfItself) {
  Diagnostics one;
  one.error({}, "", "e");
  one.append(one);
  EXPECT_EQ(one.error_count(), 2U);
}

TEST(Diagnostics, ThrowOnlyWhenThereIsAnError) {
  Diagnostics diagnostics;
  diagnostics.warning({"x.yaml", 1, 1}, "k", "w");
  EXPECT_NO_THROW(diagnostics.throw_if_errors());
  diagnostics.error({"x.yaml", 2, 1}, "k", "e");
  try {
    diagnostics.throw_if_errors();
    FAIL() << "no exception";
  } catch (const ScenarioError& error) {
    EXPECT_STREQ(error.what(), "x.yaml:1:1: warning: k: w\nx.yaml:2:1: error: k: e");
    EXPECT_EQ(error.diagnostics().size(), 2U);
  }
}

TEST(FileError, NamesPathOperationAndCause) {
  const FileError error("run.h5", "write", "no space left");
  EXPECT_STREQ(error.what(), "cannot write 'run.h5': no space left");
  EXPECT_EQ(error.path(), "run.h5");
  EXPECT_EQ(error.operation(), "write");
  EXPECT_EQ(error.cause(), "no space left");
}

TEST(SimulationError, NamesTimeComponentVariableValueAndHint) {
  const SimulationError error(3600, "CDU-1", "tcs_temperature", 412.5, "is the pump off?");
  EXPECT_STREQ(error.what(), "at 3600 s: CDU-1: tcs_temperature = 412.5: is the pump off?");
  EXPECT_EQ(error.component(), "CDU-1");
  EXPECT_DOUBLE_EQ(error.value(), 412.5);
}

TEST(Nearest, FindsInsertionDeletionExchangeSwapAndCase) {
  constexpr std::string_view keys[] = {"capacity", "pump_power", "volume"};
  EXPECT_EQ(nearest("capcity", keys), "capacity");
  EXPECT_EQ(nearest("capacitty", keys), "capacity");
  EXPECT_EQ(nearest("cspacity", keys), "capacity");
  EXPECT_EQ(nearest("pmup_power", keys), "pump_power");
  EXPECT_EQ(nearest("Volume", keys), "volume");
}

TEST(Nearest, GivesNothingForUnrelatedEmptyOrEndlessWords) {
  constexpr std::string_view keys[] = {"capacity", "a"};
  EXPECT_FALSE(nearest("weather", keys));
  EXPECT_FALSE(nearest("b", keys));
  EXPECT_FALSE(nearest("", keys));
  EXPECT_FALSE(nearest(std::string(100000, 'x'), keys));
  EXPECT_FALSE(nearest("capacity", {}));
}

TEST(Nearest, PrefersAnotherCaseOverAnotherLetter) {
  constexpr std::string_view units[] = {"W", "mW", "kW"};
  EXPECT_EQ(nearest("kw", units), "kW");
}

TEST(Nearest, TheFirstOfEquallyNearOnesWins) {
  constexpr std::string_view names[] = {"rack_a", "rack_b"};
  EXPECT_EQ(nearest("rack_c", names), "rack_a");
}

TEST(DidYouMean, IsEmptyWithoutACandidate) {
  constexpr std::string_view keys[] = {"capacity"};
  EXPECT_EQ(did_you_mean("capcity", keys), " (did you mean 'capacity'?)");
  EXPECT_EQ(did_you_mean("zzz", keys), "");
}

TEST(Quote, EscapesControlCharactersAndShortensWithoutCuttingACharacter) {
  EXPECT_EQ(quote("a\nb\t\x1b"), "'a\\nb\\t\\x1b'");
  const std::string long_text =
      std::string(79, 'x') + "\u00e9\u00e9";  // the limit of 80 falls inside the letter
  EXPECT_EQ(quote(long_text), "'" + std::string(79, 'x') + "...'");
}

}  // namespace
}  // namespace thermohall
