#include "sim/cli/scenario_schema.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "sim/base/yaml_document.h"

namespace thermohall {
namespace {

using Json = nlohmann::ordered_json;

// Reports keys that the schema does not know, as an editor would.
void expect_known(const YamlNode& node, const Json& schema) {
  if (!node.is_map() || (!schema.contains("properties") && !schema.contains("additionalProperties"))) return;
  for (const auto& entry : node.entries) {
    const Json& more = schema.contains("additionalProperties") ? schema.at("additionalProperties") : Json();
    if (schema.contains("properties") && schema.at("properties").contains(entry.key)) {
      expect_known(entry.value, schema.at("properties").at(entry.key));
    } else if (more.is_object()) {
      expect_known(entry.value, more);
    } else {
      ADD_FAILURE() << to_string(entry.location()) << ": the schema does not know " << entry.key;
    }
  }
}

TEST(ScenarioSchema, KnowsEveryKeyOfTheShippedScenarios) {
  const Json schema = scenario_schema();
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(THERMOHALL_SCENARIOS_DIR)) {
    if (entry.path().extension() != ".yaml") continue;
    Diagnostics diagnostics;
    const YamlDocument document = load_yaml_file(entry.path().string(), diagnostics);
    const YamlEntry* format = document.root.find("format");
    if (!format || format->value.text != "thermohall-scenario 1") continue;
    expect_known(document.root, schema);
    ++files;
  }
  if (files == 0) GTEST_SKIP() << "no scenarios found in " << THERMOHALL_SCENARIOS_DIR;
}

TEST(ScenarioSchema, HasTheSectionsOfTheFormatAndRefusesOthers) {
  const Json schema = scenario_schema();
  EXPECT_EQ(schema.at("$schema"), "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(schema.at("additionalProperties"), false);
  EXPECT_EQ(schema.at("required"), Json::array({"format"}));
  for (const auto* section : {"format", "extends", "types", "site", "run", "hall", "loads", "rows", "racks",
                              "cooling", "power", "cost"})
    EXPECT_TRUE(schema.at("properties").contains(section)) << section;
}

TEST(ScenarioSchema, ParametersOfEquipmentStandBesideTheKeysOfTheBank) {
  const Json chiller = scenario_schema()
                           .at("properties")
                           .at("cooling")
                           .at("properties")
                           .at("plant")
                           .at("properties")
                           .at("chillers")
                           .at("additionalProperties")
                           .at("properties");
  for (const auto* key : {"type", "count", "standby", "condenser", "condenser_pumps", "capacity", "cop"})
    EXPECT_TRUE(chiller.contains(key)) << key;
  EXPECT_NE(chiller.at("capacity").at("description").get<std::string>().find("W"), std::string::npos);
}

TEST(ScenarioSchema, AnyValueMayBeEmptyBecauseThatRemovesItFromAnExtendedFile) {
  const Json schema = scenario_schema();
  EXPECT_EQ(schema.at("properties").at("cooling").at("type"), Json({"object", "null"}));
  EXPECT_TRUE(schema.at("properties")
                  .at("rows")
                  .at("additionalProperties")
                  .at("properties")
                  .at("facing")
                  .at("enum")
                  .back()
                  .is_null());
  EXPECT_FALSE(schema.at("properties").at("format").contains("type"));
}

}  // namespace
}  // namespace thermohall
