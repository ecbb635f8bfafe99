#include "sim/base/parameter_reader.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "sim/base/yaml_document.h"

namespace thermohall {
namespace {

enum class Arrangement { counter_flow, cross_flow };
constexpr std::string_view arrangement_names[] = {"counter_flow", "cross_flow"};

struct Unit {
  double capacity_W = -1;
  double supply_temperature_K = -1;
  double approach_temperature_difference_K = -1;
  double bypass = -1;
  std::array<double, 3> loss{-1, -1, -1};
  Arrangement arrangement = Arrangement::cross_flow;
  Curve efficiency;
};
using U = Unit;
constexpr Parameter<U> rows[] = {
    {"capacity", &U::capacity_W, "W", 0, 1e6, "rated cooling"},
    {"supply_temperature", &U::supply_temperature_K, "K", 273.15, 333.15, "set point"},
    {"approach", &U::approach_temperature_difference_K, "K", 0, 20, "to the wet bulb"},
    {"bypass", &U::bypass, "1", 0, 1, "share of air", 0},
    {"loss", coefficients<&U::loss>, "1", 0, 1, "loss polynomial", 0},
    {"arrangement", choice<&U::arrangement>(arrangement_names), "1", 0, 1, "of the flows", 0},
    {"efficiency", CurvePoints<U>{&U::efficiency, "1"}, "1", 0, 1, "over load", 0},
};
[[maybe_unused]] std::span<const Parameter<U>> parameter_table(const U*) { return rows; }

YamlNode map_of(const std::string& text) {
  Diagnostics diagnostics;
  YamlDocument document = load_yaml_text(text, "x.yaml", diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
  return std::move(document.root);
}

std::string faults(const std::string& text, Unit& unit, const ParameterOptions& options = {}) {
  Diagnostics diagnostics;
  const bool good = read_parameters(map_of(text), "cdus.C1", rows, unit, diagnostics, options);
  EXPECT_EQ(good, diagnostics.empty());
  return to_string(diagnostics);
}

constexpr const char* least = "capacity: 600 kW\nsupply_temperature: 27 degC\napproach: 4 K\n";

TEST(ReadParameters, ReadsEveryKindOfRow) {
  Unit unit;
  EXPECT_EQ(faults(std::string(least) + "bypass: 5 %\nloss: [0.1, 0.2, 30 %]\narrangement: counter_flow\n"
                                        "efficiency: [[10 %, 0.9], [1, 0.95]]\n",
                   unit),
            "");
  EXPECT_DOUBLE_EQ(unit.capacity_W, 600e3);
  EXPECT_DOUBLE_EQ(unit.supply_temperature_K, 300.15);
  EXPECT_DOUBLE_EQ(unit.approach_temperature_difference_K, 4);
  EXPECT_DOUBLE_EQ(unit.bypass, 0.05);
  EXPECT_EQ(unit.loss, (std::array<double, 3>{0.1, 0.2, 0.3}));
  EXPECT_EQ(unit.arrangement, Arrangement::counter_flow);
  EXPECT_EQ(unit.efficiency, (Curve{{0.1, 1}, {0.9, 0.95}}));
}

TEST(ReadParameters, AbsentKeysTakeTheFallback) {
  Unit unit;
  unit.efficiency = {{0}, {1}};
  EXPECT_EQ(faults(least, unit), "");
  EXPECT_EQ(unit.bypass, 0);
  EXPECT_EQ(unit.loss, (std::array<double, 3>{0, 0, 0}));
  EXPECT_EQ(unit.arrangement, Arrangement::counter_flow);
  EXPECT_EQ(unit.efficiency, Curve{});
}

TEST(ReadParameters, ReportsMissingKeysWithMeaningAndUnit) {
  Unit unit;
  EXPECT_EQ(
      faults("bypass: 0", unit),
      "x.yaml:1:1: error: cdus.C1.capacity: is missing (rated cooling); needs a value in W\n"
      "x.yaml:1:1: error: cdus.C1.supply_temperature: is missing (set point); needs a value in K\n"
      "x.yaml:1:1: error: cdus.C1.approach: is missing (to the wet bulb); needs a value in K (a temperature "
      "difference)");
  EXPECT_EQ(unit.capacity_W, -1);
}

TEST(ReadParameters, AnOverrideSetsOnlyWhatIsGiven) {
  Unit unit;
  EXPECT_EQ(faults("bypass: 0.2", unit, {.partial = true}), "");
  EXPECT_EQ(unit.bypass, 0.2);
  EXPECT_EQ(unit.capacity_W, -1);
  EXPECT_EQ(unit.loss[0], -1);
}

TEST(ReadParameters, ReportsUnknownKeysAndSparesThoseReadElsewhere) {
  Unit unit;
  constexpr std::string_view others[] = {"source", "type"};
  EXPECT_EQ(faults(std::string(least) + "source: sheet\ntpye: a\ncapcity: 1 W\nweather: rain\n", unit,
                   {.other_keys = others}),
            "x.yaml:5:1: error: cdus.C1.tpye: is not a known key (did you mean 'type'?)\n"
            "x.yaml:6:1: error: cdus.C1.capcity: is not a known key (did you mean 'capacity'?)\n"
            "x.yaml:7:1: error: cdus.C1.weather: is not a known key");
}

TEST(ReadParameters, CollectsAllFaultsAndKeepsFaultyMembers) {
  Unit unit;
  EXPECT_EQ(
      faults("capacity: 2 MW\nsupply_temperature: 27\napproach: 7 degC\nbypass:\nloss: [1]\narrangement: x\n"
             "efficiency: {points: []}\n",
             unit),
      "x.yaml:1:11: error: cdus.C1.capacity: 2 MW is outside 0..1 MW\n"
      "x.yaml:2:21: error: cdus.C1.supply_temperature: '27' needs a unit convertible to K, e.g. '27 degC'\n"
      "x.yaml:3:11: error: cdus.C1.approach: 'degC' has a shifted zero; write this temperature difference in "
      "K "
      "(1 K is 1.8 degF)\n"
      "x.yaml:4:1: error: cdus.C1.bypass: has no value; needs a plain number or %\n"
      "x.yaml:5:7: error: cdus.C1.loss: has 1 numbers; needs 3\n"
      "x.yaml:6:14: error: cdus.C1.arrangement: 'x' is not one of counter_flow, cross_flow\n"
      "x.yaml:7:22: error: cdus.C1.efficiency.points: has no points");
  EXPECT_EQ(unit.capacity_W, -1);
  EXPECT_EQ(unit.loss[0], -1);
  EXPECT_EQ(unit.arrangement, Arrangement::cross_flow);
}

TEST(ReadParameters, WantsAMapping) {
  Unit unit;
  EXPECT_EQ(faults("[1]", unit), "x.yaml:1:1: error: cdus.C1: is a list; needs a mapping of parameters");
}

TEST(FormatParameters, IsReadBackExactly) {
  Unit unit{
      123456.789, 300.15, 4.1, 1.0 / 3, {0.1, 0, 1e-9}, Arrangement::cross_flow, {{0, 1.0 / 3}, {0.5, 1}}};
  const auto texts = format_parameters(rows, unit);
  ASSERT_EQ(texts.size(), 7U);
  EXPECT_EQ(texts[1], (std::pair<std::string, std::string>{"supply_temperature", "27 degC"}));
  EXPECT_EQ(texts[2].second, "4.1 K");
  std::string file;
  for (const auto& [key, text] : texts) file += key + ": " + text + "\n";
  Unit copy;
  EXPECT_EQ(faults(file, copy), "") << file;
  EXPECT_EQ(copy.capacity_W, unit.capacity_W);
  EXPECT_EQ(copy.supply_temperature_K, unit.supply_temperature_K);
  EXPECT_EQ(copy.approach_temperature_difference_K, unit.approach_temperature_difference_K);
  EXPECT_EQ(copy.bypass, unit.bypass);
  EXPECT_EQ(copy.loss, unit.loss);
  EXPECT_EQ(copy.arrangement, unit.arrangement);
  EXPECT_EQ(copy.efficiency, unit.efficiency);
}

TEST(FormatParameters, LeavesOutWhatHasNoValue) {
  Unit unit;
  unit.capacity_W = std::numeric_limits<double>::quiet_NaN();
  const auto texts = format_parameters(rows, unit);
  ASSERT_EQ(texts.size(), 5U);  // neither capacity nor the empty curve
  EXPECT_EQ(texts[0].first, "supply_temperature");
}

TEST(DescribeParameters, GivesTheRows) {
  const auto views = describe_parameters(parameter_table(static_cast<const U*>(nullptr)));
  ASSERT_EQ(views.size(), 7U);
  EXPECT_EQ(views[0].meaning, "rated cooling");
  EXPECT_EQ(views[2].unit, "delta_K");
  EXPECT_EQ(views[4].count, 3U);
  EXPECT_TRUE(describe_parameters(parameter_table(static_cast<const NoParameters*>(nullptr))).empty());
}

}  // namespace
}  // namespace thermohall
