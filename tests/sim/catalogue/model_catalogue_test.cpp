#include "sim/catalogue/model_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/cli/evaluation.h"
#include "sim/cli/library_parameters.h"
#include "sim/cli/require_model.h"

namespace thermohall {
namespace {

bool has(std::string_view key, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return key.find(word) != key.npos; });
}

// A plausible value of an input, by its name and unit.
std::string usual_value(const ParameterView& row) {
  const std::string_view key = row.key;
  if (row.unit == "K" || row.unit == "delta_K") {
    if (has(key, {"wet_bulb", "dew_point"})) return "14 degC";
    if (has(key, {"return", "air_inlet", "entering", "hot"})) return "35 degC";
    if (has(key, {"room", "outdoor", "dry_bulb", "condenser"})) return "24 degC";
    return "22 degC";
  }
  if (row.unit == "W") return key == "chip_heat" ? "700 W" : "80 kW";
  if (row.unit == "Pa") return "101.325 kPa";
  if (row.unit == "kg/s") return "10 kg/s";
  if (row.unit == "m3/s") return has(key, {"air"}) ? "5 m3/s" : has(key, {"chip"}) ? "0 L/s" : "1 L/s";
  if (row.unit == "W/K") return "10 kW/K";
  if (row.unit == "J/m3/K") return has(key, {"air"}) ? "1200 J/m3/K" : "4.1e6 J/m3/K";
  if (row.unit == "K/W") return "0.05 K/W";
  if (row.unit == "J") return "1 GWh";
  if (row.unit == "kg/m3") return "1000 kg/m3";
  if (has(key, {"humidity_ratio"})) return "0.008";
  return "0.5";
}

std::vector<std::string> usual_inputs(const CatalogueModel& model) {
  std::vector<std::string> settings;
  for (const auto& row : model.inputs)
    if (row.is_required()) settings.push_back(std::string(row.key) + '=' + usual_value(row));
  return settings;
}

TEST(ModelCatalogue, NamesAreUniqueAndEveryModelHasATheoryPageInputsAndOutputs) {
  std::set<std::string_view> names;
  for (const auto& model : model_catalogue()) {
    EXPECT_TRUE(names.insert(model.name).second) << model.name;
    EXPECT_FALSE(model.meaning.empty()) << model.name;
    EXPECT_FALSE(model.theory.empty()) << model.name;
    if (!model.create) continue;
    EXPECT_FALSE(model.inputs.empty()) << model.name;
    EXPECT_FALSE(model.outputs.empty()) << model.name;
    EXPECT_EQ(model.create().evaluate().size(), model.outputs.size()) << model.name;
  }
  EXPECT_GE(names.size(), 38U);
}

TEST(ModelCatalogue, EveryInputIsOneNumberAndKeysOfInputsAndParametersDiffer) {
  for (const auto& model : model_catalogue()) {
    for (const auto& input : model.inputs) {
      EXPECT_EQ(input.kind, ParameterView::Kind::quantity) << model.name << ' ' << input.key;
      EXPECT_EQ(std::ranges::find(model.parameters, input.key, &ParameterView::key), model.parameters.end())
          << model.name << ' ' << input.key;
    }
  }
}

TEST(ModelCatalogue, EveryLibraryItemEvaluatesToFiniteNumbers) {
  int evaluated = 0;
  for (const auto& model : model_catalogue()) {
    if (!model.create) continue;
    for (const auto& id : library_ids(model)) {
      const Evaluation evaluation = evaluate_model(
          {.model = std::string(model.name), .library_id = id, .settings = usual_inputs(model)});
      for (const auto& output : evaluation.outputs)
        EXPECT_TRUE(std::isfinite(output.values.at(0))) << model.name << ' ' << id << ' ' << output.key;
      for (const auto& warning : evaluation.warnings) ADD_FAILURE() << model.name << ": " << warning;
      ++evaluated;
    }
  }
  EXPECT_GT(evaluated, 60);
}

TEST(ModelCatalogue, EveryLibraryKindOfTheCatalogueHasAnItem) {
  for (const auto& model : model_catalogue()) {
    if (!model.create || model.library.kind.empty()) continue;
    EXPECT_FALSE(library_ids(model).empty()) << model.name;
  }
}

TEST(ModelCatalogue, InstancesDoNotShareTheirValues) {
  const CatalogueModel& model = require_model("coolant");
  const ModelInstance one = model.create(), other = model.create();
  *std::get<double*>(one.inputs.at(0).value) = 300;
  *std::get<double*>(other.inputs.at(0).value) = 350;
  EXPECT_GT(one.evaluate().at(0), other.evaluate().at(0));  // warm water is lighter
}

}  // namespace
}  // namespace thermohall
