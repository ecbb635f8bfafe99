#include "sim/cli/library_listing.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/base/yaml_document.h"

namespace thermohall {
namespace {

LibraryItem item_of(const std::string& parameters) {
  Diagnostics diagnostics;
  LibraryItem item;
  item.id = "unit-1";
  item.origin = {
      .type_id = "unit-1", .label = "A unit", .source = "data sheet", .confidence = "B", .note = ""};
  item.cost = UnitCost{1000, 20, 0.03, "price list", "C"};
  item.parameters = load_yaml_text(parameters, "test", diagnostics).root;
  return item;
}

TEST(LibraryListing, TextShowsOriginPriceAndParametersWithTheirMeaning) {
  const std::string text = library_item_text("ups", item_of("rated_power: 500 kW\n"));
  EXPECT_TRUE(text.starts_with("ups/unit-1: A unit\nsource: data sheet\nconfidence: B\n")) << text;
  EXPECT_NE(text.find("cost: 1000 USD each, life 20 years, maintenance 3 % a year (price list; C)"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("rated_power  500 kW  rated output power of a module"), std::string::npos) << text;
}

TEST(LibraryListing, CurvesAreSmallTablesAndPartsAreIndented) {
  const std::string text = library_item_text(
      "racks", item_of("width: 0.6 m\nserver: {idle_power: 10 kW}\ncurve: {units: [\"%\", \"1\"], points: "
                       "[[10, 0.9], [100, 0.95]]}\nother: [[1, 2]]\n"));
  EXPECT_NE(text.find("\ncurve\n  x [%]  y [1]\n  -----  -----\n  10     0.9\n  100    0.95\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("\nother\n  x  y\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\nserver\n  parameter "), std::string::npos) << text;
}

TEST(LibraryListing, JsonKeepsQuantitiesAsTextAndPlainNumbersAsNumbers) {
  const auto json =
      library_item_json("ups", item_of("rated_power: 500 kW\nx: 0.5\ncurve: [[10 %, 0.9]]\nname: a\n"));
  EXPECT_EQ(json.at("parameters").at("rated_power"), "500 kW");
  EXPECT_EQ(json.at("parameters").at("x"), 0.5);
  EXPECT_EQ(json.at("parameters").at("curve").at(0).at(0), "10 %");
  EXPECT_EQ(json.at("cost").at("each_USD"), 1000);
}

TEST(LibraryListing, ShippedItemsHaveLabelSourceAndConfidence) {
  const auto kinds = library_kinds();
  EXPECT_NE(std::ranges::find(kinds, "climates"), kinds.end());
  for (const auto& kind : kinds) {
    const auto items = library_items(kind);
    EXPECT_FALSE(items.empty()) << kind;
    for (const auto& item : items) {
      EXPECT_FALSE(item.origin.label.empty()) << kind << ' ' << item.id;
      EXPECT_FALSE(item.origin.source.empty()) << kind << ' ' << item.id;
      EXPECT_FALSE(item.origin.confidence.empty()) << kind << ' ' << item.id;
    }
  }
}

}  // namespace
}  // namespace thermohall
