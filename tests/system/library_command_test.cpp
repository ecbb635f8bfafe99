// `thermohall library` from outside.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

TEST(LibraryCommand, ListsItemsWithLabelConfidenceAndSource) {
  const ProgramResult result = run_program({"library", "list", "ups"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.output.find("double-conversion-500kw"), std::string::npos);
  EXPECT_EQ(result.output.find("chillers"), std::string::npos);
  const auto json = nlohmann::json::parse(run_program({"library", "list", "--json"}).output);
  EXPECT_GT(json.size(), 100U);
  for (const auto& item : json) EXPECT_FALSE(item.at("source").get<std::string>().empty()) << item;
}

TEST(LibraryCommand, WithoutAWordItLists) {
  EXPECT_EQ(run_program({"library"}).output, run_program({"library", "list"}).output);
}

TEST(LibraryCommand, ShowsTheNumbersOfAnItemAndItsCurves) {
  const ProgramResult result = run_program({"library", "show", "double-conversion-500kw"});
  EXPECT_EQ(result.exit_code, 0);
  for (const auto* text : {"confidence: ", "source: ", "rated_power", "500 kW", "efficiency_curve\n  x"})
    EXPECT_NE(result.output.find(text), std::string::npos) << text;
}

TEST(LibraryCommand, AnIdOfSeveralKindsShowsAllOrTheOneOfTheKind) {
  const auto all = nlohmann::json::parse(run_program({"library", "show", "ashburn", "--json"}).output);
  EXPECT_EQ(all.size(), 3U);
  const auto one =
      nlohmann::json::parse(run_program({"library", "show", "tariffs/ashburn", "--json"}).output);
  EXPECT_EQ(one.at("kind"), "tariffs");
}

TEST(LibraryCommand, UnknownNamesAreAnsweredWithTheNearest) {
  const ProgramResult kind = run_program({"library", "list", "chillerz"});
  EXPECT_EQ(kind.exit_code, 2);
  EXPECT_NE(kind.errors.find("did you mean 'chillers'"), std::string::npos) << kind.errors;
  const ProgramResult id = run_program({"library", "show", "double-conversion-500k"});
  EXPECT_EQ(id.exit_code, 2);
  EXPECT_NE(id.errors.find("did you mean 'double-conversion-500kw'"), std::string::npos) << id.errors;
  EXPECT_EQ(run_program({"library", "show"}).exit_code, 2);
}

}  // namespace
}  // namespace thermohall
