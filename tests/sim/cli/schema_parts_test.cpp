#include "sim/cli/schema_parts.h"

#include <gtest/gtest.h>

namespace thermohall::schema {
namespace {

TEST(SchemaParts, AQuantityIsATextWithUnitRangeAndDefaultInItsDescription) {
  const Json json = quantity("W", 0, 1e6, "Rated power", "5 kW");
  EXPECT_EQ(json.at("type"), "string");
  EXPECT_EQ(json.at("description"), "Rated power. W, 0..1000 kW. Default: 5 kW");
}

TEST(SchemaParts, APlainNumberIsAcceptedOnlyWithoutUnit) {
  EXPECT_EQ(quantity("1", 0, 1, "Share").at("type"), Json({"number", "string"}));
}

TEST(SchemaParts, IdsAreProposedButOwnOnesAccepted) {
  const Json json = id_of({"a", "b"}, "Type");
  EXPECT_EQ(json.at("anyOf").at(0).at("enum"), Json({"a", "b"}));
  EXPECT_EQ(json.at("anyOf").at(1).at("type"), "string");
  EXPECT_FALSE(id_of({}, "Type").contains("anyOf"));
}

TEST(SchemaParts, ObjectsRefuseOtherKeysAndNameRequiredOnes) {
  const Json json = object({{"a", text("A")}}, "An object", {"a"});
  EXPECT_EQ(json.at("additionalProperties"), false);
  EXPECT_EQ(json.at("required"), Json::array({"a"}));
  EXPECT_TRUE(json.at("properties").contains("a"));
}

TEST(SchemaParts, RowsOfAKindAreThoseOfAllItsModels) {
  const Json rows = rows_of_kind("chillers");
  EXPECT_EQ(rows.at("condenser").at("enum"), Json({"water", "air"}));
  EXPECT_EQ(rows.at("capacity_curve").at("minItems"), 6);
  EXPECT_TRUE(rows.contains("evaporator_approach"));  // of the lift form
  EXPECT_TRUE(rows_of_kind("racks", "server").contains("idle_power"));
  EXPECT_FALSE(rows_of_kind("racks").contains("idle_power"));
}

}  // namespace
}  // namespace thermohall::schema
