#include "sim/cli/model_tables.h"

#include <gtest/gtest.h>

#include "sim/cli/require_model.h"

namespace thermohall {
namespace {

TEST(ModelTables, HeadersCarryTheUnitInBrackets) {
  EXPECT_EQ(column_header("flow", "m3/s"), "flow [m3/s]");
  EXPECT_EQ(column_header("cop", "1"), "cop");
  EXPECT_EQ(column_header("approach", "delta_K"), "approach [K]");
}

TEST(ModelTables, RangesAndDefaultsAreInUnitsOfPlanners) {
  ParameterView row{ParameterView::Kind::quantity, "x", "K", "", 263.15, 333.15, required, 1, {}, {}};
  EXPECT_EQ(printed_range(row), "-10..60 degC");
  EXPECT_EQ(printed_default(row), "must be given");
  row.fallback = 283.15;
  EXPECT_EQ(printed_default(row), "10 degC");
}

TEST(ModelTables, ChoicesAreNamedWithTheirDefault) {
  const std::string text = model_text(require_model("busway"));
  EXPECT_NE(text.find("one of three_phase, single_phase, direct_current"), std::string::npos) << text;
  EXPECT_NE(text.find("one of far_end, uniform"), std::string::npos);
}

TEST(ModelTables, JsonHoldsEveryRow) {
  const CatalogueModel& model = require_model("chiller");
  const auto json = model_json(model);
  EXPECT_EQ(json.at("parameters").size(), model.parameters.size());
  EXPECT_EQ(json.at("inputs").size(), model.inputs.size());
  EXPECT_EQ(json.at("outputs").size(), model.outputs.size());
  EXPECT_EQ(json.at("library_model"), "eir");
}

TEST(ModelTables, TheManualHasAChapterForEveryModel) {
  const std::string manual = parameter_manual();
  for (const auto& model : model_catalogue())
    EXPECT_NE(manual.find("\n## " + std::string(model.name) + "\n"), std::string::npos) << model.name;
}

TEST(ModelTables, TheListNamesModelsThatCanBeEvaluated) {
  const std::string list = model_list();
  EXPECT_NE(list.find("\ncdu "), std::string::npos);
  EXPECT_EQ(list.find("\nrack "), std::string::npos);
}

}  // namespace
}  // namespace thermohall
