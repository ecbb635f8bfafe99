#include "sim/scenario/equipment_library.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/scenario_files.h"

namespace thermohall {
namespace {

constexpr const char* pumps = R"(format: thermohall-library 1
pumps:
  small:
    label: Small pump
    source: a catalogue
    confidence: B
    note: measured
    cost: {each: 5000 USD, life: 10 year, maintenance: 2 %, source: a list, confidence: C}
    design_flow: 4 L/s
    design_power: 1 kW
  large:
    like: small
    label: Large pump
    design_flow: 25 L/s
)";

class Library : public testing::Test {
 protected:
  Library() { files_.write("pumps.yaml", pumps); }

  void add_types(const std::string& text) {
    const auto document = load_yaml_text(text, "scenario.yaml", diagnostics_);
    library_.add_types(document.root, diagnostics_);
  }
  // `keys` of an object, after its own keys were taken.
  LibraryItem resolve(const std::string& keys) {
    const auto document = load_yaml_text(keys, "scenario.yaml", diagnostics_);
    Section section(document.root, "pump", diagnostics_);
    LibraryItem item = resolve_type(library_, "pumps", section);
    section.finish();
    return item;
  }
  std::string value(const LibraryItem* item, std::string_view key) const {
    const YamlEntry* entry = item ? item->parameters.find(key) : nullptr;
    return entry ? entry->value.text : "";
  }
  std::string faults() const { return to_string(diagnostics_); }

  ScenarioFiles files_;
  Diagnostics diagnostics_;
  EquipmentLibrary library_{files_.path("")};
};

TEST_F(Library, FilesAreReadWhenTheirKindIsFirstAskedFor) {
  files_.write("towers.yaml", "this is no library");
  EXPECT_TRUE(library_.files().empty());
  ASSERT_NE(library_.find("pumps", "small", diagnostics_), nullptr);
  ASSERT_EQ(library_.files().size(), 1U);
  EXPECT_EQ(library_.files()[0].text, pumps);
  files_.write("pumps.yaml", "");
  EXPECT_NE(library_.find("pumps", "large", diagnostics_), nullptr) << "read once";
  EXPECT_EQ(library_.files().size(), 1U);
  EXPECT_EQ(faults(), "") << "the faulty towers were never read";
}

TEST_F(Library, AnEntryHasOriginCostAndParameters) {
  const LibraryItem* item = library_.find("pumps", "small", diagnostics_);
  ASSERT_NE(item, nullptr);
  EXPECT_EQ(item->id, "small");
  EXPECT_EQ(item->origin.type_id, "small");
  EXPECT_EQ(item->origin.label, "Small pump");
  EXPECT_EQ(item->origin.source, "a catalogue");
  EXPECT_EQ(item->origin.confidence, "B");
  EXPECT_EQ(item->origin.note, "measured");
  ASSERT_TRUE(item->cost.has_value());
  EXPECT_EQ(item->cost->cost_USD, 5000);
  EXPECT_EQ(item->cost->service_life_years, 10);
  EXPECT_NEAR(item->cost->maintenance_share, 0.02, 1e-15);
  EXPECT_EQ(item->parameters.entries.size(), 2U) << "what is no parameter is taken out";
  EXPECT_EQ(value(item, "design_flow"), "4 L/s");
}

TEST_F(Library, LikeTakesAnotherEntryAsItsBase) {
  const LibraryItem* item = library_.find("pumps", "large", diagnostics_);
  ASSERT_NE(item, nullptr);
  EXPECT_EQ(item->origin.label, "Large pump");
  EXPECT_EQ(item->origin.source, "a catalogue");
  EXPECT_EQ(value(item, "design_flow"), "25 L/s");
  EXPECT_EQ(value(item, "design_power"), "1 kW");
  EXPECT_EQ(value(item, "like"), "");
  EXPECT_EQ(faults(), "");
}

TEST_F(Library, LikeNeedsAnEntryThatStandsOnItsOwn) {
  files_.write("pumps.yaml",
               std::string(pumps) + "  chain: {like: large}\n  self: {like: self}\n  lost: {like: none}\n");
  library_.ids("pumps", diagnostics_);
  for (const char* id : {"large", "self", "none"})
    EXPECT_TRUE(
        contains(faults(), '\'' + std::string(id) + "' is no entry of this file that stands on its own"))
        << faults();
}

TEST_F(Library, EntriesNeedASource) {
  files_.write("pumps.yaml", "format: thermohall-library 1\npumps:\n  bare: {design_flow: 1 L/s}\n");
  library_.ids("pumps", diagnostics_);
  EXPECT_TRUE(contains(faults(), "pumps.yaml:3:")) << faults();
  EXPECT_TRUE(contains(faults(), "pumps.bare.source: is missing")) << faults();
  EXPECT_TRUE(contains(faults(), "pumps.bare.confidence: is missing")) << faults();
}

TEST_F(Library, AMissingFileAndAWrongFormatAreFaults) {
  EXPECT_EQ(library_.find("ups", "any", diagnostics_), nullptr);
  EXPECT_TRUE(contains(faults(), "ups.yaml")) << faults();
  files_.write("cdus.yaml", "format: thermohall-scenario 1\ncdus: {}\n");
  library_.ids("cdus", diagnostics_);
  EXPECT_TRUE(contains(faults(), "format: must be 'thermohall-library 1'")) << faults();
}

TEST_F(Library, AnUnknownIdIsNothing) {
  EXPECT_EQ(library_.find("pumps", "huge", diagnostics_), nullptr);
  EXPECT_EQ(faults(), "");
}

TEST_F(Library, TypesOfTheScenarioHideThoseOfTheLibraryAndAreListedOnce) {
  add_types("pumps:\n  small: {design_flow: 9 L/s}\n  own: {like: large, design_power: 2 kW}\n");
  EXPECT_EQ(value(library_.find("pumps", "small", diagnostics_), "design_flow"), "9 L/s");
  EXPECT_EQ(value(library_.find("pumps", "small", diagnostics_), "design_power"), "")
      << "not merged without like";
  const LibraryItem* own = library_.find("pumps", "own", diagnostics_);
  ASSERT_NE(own, nullptr);
  EXPECT_EQ(value(own, "design_flow"), "25 L/s");
  EXPECT_EQ(value(own, "design_power"), "2 kW");
  EXPECT_EQ(own->origin.source, "stated in the scenario");
  auto ids = library_.ids("pumps", diagnostics_);
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(ids, (std::vector<std::string>{"large", "own", "small"}));
  EXPECT_EQ(faults(), "");
}

TEST_F(Library, ATypeOfTheScenarioMayBeLikeTheLibraryTypeItHides) {
  add_types("pumps:\n  small: {like: small, design_flow: 9 L/s}\n");
  const LibraryItem* item = library_.find("pumps", "small", diagnostics_);
  EXPECT_EQ(value(item, "design_flow"), "9 L/s");
  EXPECT_EQ(value(item, "design_power"), "1 kW");
  EXPECT_EQ(faults(), "");
}

TEST_F(Library, LikeKeepsThePriceUnlessAnotherIsGiven) {
  add_types(
      "pumps:\n  same: {like: small}\n"
      "  dearer: {like: small, cost: {each: 6000 USD, life: 5 year, source: s, confidence: A}}\n"
      "  own: {design_flow: 1 L/s}\n");
  const auto cost = [&](const char* id) { return library_.find("pumps", id, diagnostics_)->cost; };
  ASSERT_TRUE(cost("same") && cost("dearer"));
  EXPECT_EQ(cost("same")->cost_USD, 5000);
  EXPECT_EQ(cost("same")->source, "a list");
  EXPECT_EQ(cost("dearer")->cost_USD, 6000);
  EXPECT_FALSE(cost("own").has_value());
  EXPECT_EQ(faults(), "");
}

TEST_F(Library, LikeKeepsTheModelUnlessAnotherIsGiven) {
  files_.write("towers.yaml",
               "format: thermohall-library 1\ntowers:\n  t: {source: s, confidence: A, model: york, a: 1}\n");
  add_types("towers:\n  same: {like: t}\n  other: {like: t, model: merkel}\n");
  EXPECT_EQ(library_.find("towers", "same", diagnostics_)->model, "york");
  EXPECT_EQ(library_.find("towers", "other", diagnostics_)->model, "merkel");
  EXPECT_EQ(faults(), "");
}

TEST_F(Library, FaultsOfScenarioTypesAreReportedAtTheirPlaces) {
  add_types("pump: {}\npumps:\n  a: 3\n  b: {like: smal}\ntowers: 4\n");
  EXPECT_TRUE(contains(faults(),
                       "scenario.yaml:1:1: error: types.pump: is not a kind of equipment (did you mean "
                       "'pumps'?)"))
      << faults();
  EXPECT_TRUE(contains(faults(), "scenario.yaml:3:3: error: types.pumps.a: needs a mapping of keys"))
      << faults();
  EXPECT_TRUE(contains(faults(),
                       "scenario.yaml:4:13: error: types.pumps.b.like: no type of pumps is called 'smal' "
                       "(did you mean 'small'?)"))
      << faults();
  EXPECT_TRUE(contains(faults(), "types.towers: needs a mapping from ids to types")) << faults();
}

TEST_F(Library, AnObjectOverridesValuesAndPriceOfItsType) {
  const auto item = resolve(
      "type: small\ndesign_power: 3 kW\ncost: {each: 1 USD, life: 2 year, source: s, confidence: A}\n");
  EXPECT_EQ(value(&item, "design_flow"), "4 L/s");
  EXPECT_EQ(value(&item, "design_power"), "3 kW");
  EXPECT_EQ(item.origin.note, "measured; with values overridden in the scenario");
  EXPECT_EQ(item.cost->cost_USD, 1);
  EXPECT_EQ(value(library_.find("pumps", "small", diagnostics_), "design_power"), "1 kW")
      << "the type itself stays";
  EXPECT_EQ(faults(), "");
}

TEST_F(Library, AnObjectWithoutATypeIsADefinitionOfItsOwn) {
  const auto item = resolve("design_flow: 7 L/s\nlabel: Special\n");
  EXPECT_EQ(item.origin.type_id, "");
  EXPECT_EQ(item.origin.label, "Special");
  EXPECT_EQ(item.origin.confidence, "stated");
  EXPECT_FALSE(item.cost.has_value());
  EXPECT_EQ(item.parameters.entries.size(), 1U);
  EXPECT_TRUE(library_.files().empty()) << "the library is not needed";
}

TEST_F(Library, AnUnknownTypeIsTheOnlyFaultOfItsObject) {
  const auto item = resolve("type: smal\nwhatever: 3\n");
  EXPECT_TRUE(item.parameters.is_null());
  EXPECT_EQ(diagnostics_.error_count(), 1U) << faults();
  EXPECT_TRUE(contains(faults(),
                       "scenario.yaml:1:7: error: pump.type: no type of pumps is called 'smal' (did you "
                       "mean 'small'?); there are large, small"))
      << faults();
}

TEST(EquipmentLibrary, TheShippedLibraryHasAFileOfEveryKind) {
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  for (const auto kind : EquipmentLibrary::kinds())
    EXPECT_FALSE(library.ids(kind, diagnostics).empty()) << kind;
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
  EXPECT_EQ(library.files().size(), EquipmentLibrary::kinds().size());
}

}  // namespace
}  // namespace thermohall
