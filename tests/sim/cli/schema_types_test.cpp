#include "sim/cli/schema_types.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/scenario/equipment_library.h"

namespace thermohall::schema {
namespace {

TEST(SchemaTypes, EveryKindOfTheLibraryCanBeDefinedInline) {
  const Json json = types();
  for (const auto kind : EquipmentLibrary::kinds()) {
    const Json& type = json.at("properties").at(std::string(kind)).at("additionalProperties");
    EXPECT_TRUE(type.at("properties").contains("source")) << kind;
    EXPECT_GT(type.at("properties").size(), about_type().size()) << kind;
  }
}

// Every key of every shipped item must be known, or editors would mark good files as faulty.
void expect_known(const YamlNode& map, const Json& properties, const std::string& path) {
  for (const auto& entry : map.entries) {
    ASSERT_TRUE(properties.contains(entry.key)) << path << '.' << entry.key;
    if (entry.value.is_map() && properties.at(entry.key).contains("properties"))
      expect_known(entry.value, properties.at(entry.key).at("properties"), path + '.' + entry.key);
  }
}

TEST(SchemaTypes, KnowsTheKeysOfEveryShippedItem) {
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  for (const auto kind : EquipmentLibrary::kinds()) {
    const Json rows = rows_of_type(kind);
    for (const auto& id : library.ids(kind, diagnostics))
      expect_known(library.find(kind, id, diagnostics)->parameters, rows, std::string(kind) + '.' + id);
  }
  EXPECT_FALSE(diagnostics.has_errors()) << to_string(diagnostics);
}

TEST(SchemaTypes, EquipmentProposesLibraryIdsAndTakesOverrides) {
  const auto ids = ids_of_kind("ups");
  EXPECT_NE(std::ranges::find(ids, "double-conversion-500kw"), ids.end());
  EXPECT_TRUE(ids_of_kind("nothing").empty());
  const Json properties = equipment("ups", {{"heat_to", text("Zone")}}, "UPS").at("properties");
  for (const auto* key : {"type", "count", "standby", "heat_to", "rated_power", "cost"})
    EXPECT_TRUE(properties.contains(key)) << key;
  EXPECT_FALSE(equipment("tariffs", Json::object(), "Tariff", false).at("properties").contains("count"));
}

}  // namespace
}  // namespace thermohall::schema
