#include "sim/base/value_reader.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "sim/base/yaml_document.h"

namespace thermohall {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr ValueRange power{"W", 0, 1e6};
constexpr ValueRange share{"1", 0, 1};

YamlNode node_of(const std::string& text) {
  Diagnostics diagnostics;
  YamlDocument document = load_yaml_text("v: " + text, "x.yaml", diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
  return document.root.find("v")->value;
}

// Runs a reader on a text and returns what it complains about.
template <class Reader>
std::string faults(const std::string& text, Reader reader) {
  Diagnostics diagnostics;
  const bool accepted = reader(node_of(text), diagnostics);
  EXPECT_EQ(accepted, !diagnostics.has_errors());
  return to_string(diagnostics);
}

std::string quantity_faults(const std::string& text, const ValueRange& range) {
  return faults(text, [&](const YamlNode& node, Diagnostics& diagnostics) {
    return read_quantity(node, "k", range, diagnostics).has_value();
  });
}

std::string curve_faults(const std::string& text) {
  return faults(text, [&](const YamlNode& node, Diagnostics& diagnostics) {
    return read_curve(node, "k", "1", power, diagnostics).has_value();
  });
}

TEST(ReadQuantity, GivesTheValueInTheUnitOfTheRange) {
  Diagnostics diagnostics;
  EXPECT_EQ(read_quantity(node_of("132 kW"), "k", power, diagnostics), 132e3);
  EXPECT_EQ(read_quantity(node_of("'132 kW'"), "k", power, diagnostics), 132e3);
  EXPECT_EQ(read_quantity(node_of("100 %"), "k", share, diagnostics), 1.0);
  EXPECT_TRUE(diagnostics.empty());
}

TEST(ReadQuantity, PrintsTheLimitsInTheAuthorsUnit) {
  EXPECT_EQ(quantity_faults("-3 kW", power), "x.yaml:1:4: error: k: -3 kW is outside 0..1000 kW");
  EXPECT_EQ(quantity_faults("2 MW", power), "x.yaml:1:4: error: k: 2 MW is outside 0..1 MW");
  EXPECT_EQ(quantity_faults("120 %", share), "x.yaml:1:4: error: k: 120 % is outside 0..100 %");
  EXPECT_EQ(quantity_faults("1.2", share), "x.yaml:1:4: error: k: 1.2 is outside 0..1");
  EXPECT_EQ(quantity_faults("90 degC", {"K", 273.15, 333.15}),
            "x.yaml:1:4: error: k: 90 degC is outside 0..60 degC");
  EXPECT_EQ(quantity_faults("-1 W", {"W", 0, infinite}),
            "x.yaml:1:4: error: k: -1 W is outside at least 0 W");
}

TEST(ReadQuantity, ReportsWrongKindsAndUnits) {
  EXPECT_EQ(quantity_faults("[1, 2]", power), "x.yaml:1:4: error: k: is a list; needs a value in W");
  EXPECT_EQ(quantity_faults("{a: 1}", power), "x.yaml:1:4: error: k: is a mapping; needs a value in W");
  EXPECT_EQ(quantity_faults("", share), "x.yaml:1:1: error: k: has no value; needs a plain number or %");
  EXPECT_EQ(quantity_faults("40", power),
            "x.yaml:1:4: error: k: '40' needs a unit convertible to W, e.g. '40 kW'");
}

TEST(Accept, MovesRoundingErrorsOntoTheLimitOnly) {
  double value = std::nextafter(60 + 273.15, infinite);
  EXPECT_TRUE(accept(value, {"K", 273.15, 60 + 273.15}));
  EXPECT_EQ(value, 60 + 273.15);
  value = 60.0001 + 273.15;
  EXPECT_FALSE(accept(value, {"K", 273.15, 60 + 273.15}));
  value = -1e-300;
  EXPECT_FALSE(accept(value, share));  // nothing but zero is near zero
  value = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(accept(value, share));
}

TEST(RangeInWords, NamesOpenRanges) {
  EXPECT_EQ(range_in_words({"W", 0, 1e6}, "kW"), "0..1000 kW");
  EXPECT_EQ(range_in_words({"W", 0, infinite}, "kW"), "at least 0 kW");
  EXPECT_EQ(range_in_words({"K", -infinite, 300.15}, "degC"), "at most 27 degC");
}

TEST(ReadChoice, GivesTheIndexOrListsTheAlternatives) {
  constexpr std::string_view names[] = {"counter_flow", "cross_flow"};
  Diagnostics diagnostics;
  EXPECT_EQ(read_choice(node_of("cross_flow"), "k", names, diagnostics), 1);
  EXPECT_TRUE(diagnostics.empty());
  const auto reader = [&](const YamlNode& node, Diagnostics& d) {
    return read_choice(node, "k", names, d).has_value();
  };
  EXPECT_EQ(faults("croos_flow", reader),
            "x.yaml:1:4: error: k: 'croos_flow' is not one of counter_flow, cross_flow (did you mean "
            "'cross_flow'?)");
  EXPECT_EQ(faults("[a]", reader), "x.yaml:1:4: error: k: is a list; needs one of counter_flow, cross_flow");
}

TEST(ReadQuantities, WantsTheExactCountAndReportsEachItem) {
  Diagnostics diagnostics;
  EXPECT_EQ(read_quantities(node_of("[1, 2 kW]"), "k", 2, {"W", 0, 1e6}, diagnostics), std::nullopt);
  EXPECT_EQ(to_string(diagnostics),
            "x.yaml:1:5: error: k[0]: '1' needs a unit convertible to W, e.g. '1 kW'");
  const auto reader = [](const YamlNode& node, Diagnostics& d) {
    return read_quantities(node, "k", 3, share, d).has_value();
  };
  EXPECT_EQ(faults("[0, 0.5, 1]", reader), "");
  EXPECT_EQ(faults("[0, 0.5]", reader), "x.yaml:1:4: error: k: has 2 numbers; needs 3");
  EXPECT_EQ(faults("[0, 2, x]", reader),
            "x.yaml:1:8: error: k[1]: 2 is outside 0..1\nx.yaml:1:11: error: k[2]: 'x' does not begin with a "
            "number");
  EXPECT_EQ(faults("0.5", reader), "x.yaml:1:4: error: k: is a value; needs a list of 3");
}

TEST(ReadCurve, AcceptsItsThreeSpellings) {
  const Curve expected{{0.1, 0.5}, {1e3, 2e3}};
  Diagnostics diagnostics;
  EXPECT_EQ(read_curve(node_of("[[10 %, 1 kW], [0.5, 2 kW]]"), "k", "1", power, diagnostics), expected);
  EXPECT_EQ(
      read_curve(node_of("{units: [\"%\", kW], points: [[10, 1], [50, 2]]}"), "k", "1", power, diagnostics),
      expected);
  EXPECT_EQ(read_curve(node_of("2 kW"), "k", "1", power, diagnostics), (Curve{{0}, {2e3}}));
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
}

TEST(ReadCurve, ReportsBadPoints) {
  EXPECT_EQ(curve_faults("[]"), "x.yaml:1:4: error: k: has no points");
  EXPECT_EQ(curve_faults("[[1, 1 W, 2 W]]"), "x.yaml:1:5: error: k[0]: is not a point [x, y]");
  EXPECT_EQ(curve_faults("[[1, 1 W], [1, 2 W]]"),
            "x.yaml:1:15: error: k[1]: x must be greater than in the point before");
  EXPECT_EQ(curve_faults("[[1, -1 W]]"), "x.yaml:1:9: error: k[0][1]: -1 W is outside 0..1e+06 W");
  EXPECT_EQ(curve_faults("[[1 W, 1 W]]"),
            "x.yaml:1:6: error: k[0][0]: 'W' does not convert to a plain number or %");
}

TEST(ReadCurve, ReportsBadUnitsAndKeys) {
  EXPECT_EQ(curve_faults("{units: [\"1\"], points: [[0, 1]]}"),
            "x.yaml:1:12: error: k.units: needs two units, [\"unit of x\", \"unit of y\"]");
  EXPECT_EQ(curve_faults("{units: [\"1\", kw], points: [[0, 1]]}"),
            "x.yaml:1:18: error: k.units[1]: 'kw' is not a known unit (did you mean 'kW'?)");
  EXPECT_EQ(curve_faults("{units: [\"1\", kW], points: [[0, 1 kW]]}"),
            "x.yaml:1:36: error: k.points[0][1]: '1 kW' is not a plain number; the unit stands in `units`");
  EXPECT_EQ(curve_faults("{units: [\"1\", kW], points: [[0, 2000]]}"),
            "x.yaml:1:36: error: k.points[0][1]: 2000 kW is outside 0..1000 kW");
  EXPECT_EQ(curve_faults("{unit: [\"1\", kW], points: [[0, 1 kW]]}"),
            "x.yaml:1:5: error: k.unit: is not a known key (did you mean 'units'?)");
  EXPECT_EQ(curve_faults("{units: [\"1\", W]}"),
            "x.yaml:1:4: error: k.points: is missing; needs points [[x, y], ...] with rising x");
}

}  // namespace
}  // namespace thermohall
