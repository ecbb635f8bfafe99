#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall {
namespace {

const std::string path = std::string(THERMOHALL_SCENARIOS_DIR) + "/direct_to_chip/scenario.yaml";

std::string shipped_text() {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(ScenarioText, AnUnsavedTextIsReadAsTheFileWouldBe) {
  EquipmentLibrary library(default_library_directory());
  const Scenario file = read_scenario(path);
  for (int i = 0; i < 2; ++i) {  // the second time from memory
    const Scenario text = read_scenario_text(shipped_text(), path, library);
    EXPECT_EQ(text.resolved, file.resolved);
    EXPECT_EQ(text.files.size(), file.files.size());
    EXPECT_EQ(text.warnings, file.warnings);
    EXPECT_EQ(text.assumptions.size(), file.assumptions.size());
  }
}

TEST(ScenarioText, TypesOfOneTextAreForgottenInTheNext) {
  EquipmentLibrary library(default_library_directory());
  YamlEditor editor(shipped_text());
  editor.set_block({"types", "racks", "own"}, "{like: gb200-nvl72, label: Own rack}");
  editor.set_scalar({"rows", "A", "type"}, "own");
  EXPECT_NO_THROW(read_scenario_text(editor.text(), path, library));
  editor.remove({"types"});
  EXPECT_THROW(read_scenario_text(editor.text(), path, library), ScenarioError);
  EXPECT_NO_THROW(read_scenario_text(shipped_text(), path, library));
}

}  // namespace
}  // namespace thermohall
