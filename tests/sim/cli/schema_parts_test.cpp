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

TEST(SchemaParts, ObjectsRefuseOtherKeys) {
  const Json json = object({{"a", text("A")}}, "An object");
  EXPECT_EQ(json.at("additionalProperties"), false);
  EXPECT_TRUE(json.at("properties").contains("a"));
}

TEST(SchemaParts, EmptyValuesAreAllowedAtEveryDepth) {
  Json json = by_id(object({{"a", id_of({"x"}, "A")}, {"b", words({"y"}, "B")}}, "An object"), "Objects");
  allow_empty_values(json);
  const Json& inner = json.at("additionalProperties");
  EXPECT_EQ(json.at("type"), Json({"object", "null"}));
  EXPECT_EQ(inner.at("type"), Json({"object", "null"}));
  EXPECT_EQ(inner.at("properties").at("a").at("anyOf").back().at("type"), "null");
  EXPECT_TRUE(inner.at("properties").at("b").at("enum").back().is_null());
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
