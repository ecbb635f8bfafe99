#include "gui/properties/property_sheet.h"

#include <gtest/gtest.h>

#include "gui/document/set_values_command.h"
#include "gui/properties/object_shape.h"
#include "sim/scenario/equipment_library.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

// A hall with one object of every kind of the library that a scenario can name.
std::string plant_text() {
  return R"(format: thermohall-scenario 1
name: Plant
rows:
  A: {type: gb200-nvl72, count: 8, load: training, liquid: cdu}
  B: {type: edge-cabinet-5kw, count: 2, load: training, rear_door: {type: @rear_doors, water: warm}}
cooling:
  air: {crah: {type: @air_units, loop: warm, air_economizer: {type: @air_economizers}, indirect_evaporative: {type: @indirect_evaporative}}}
  liquid: {cdu: {type: @cdus, loop: warm}}
  plant:
    loops: {warm: {pumps: {type: @pumps}, exchanger: {type: @exchangers}, heat_reuse: {capacity: 1 MW}}}
    chillers: {c: {type: @chillers}}
    towers: {t: {type: @towers}}
    dry_coolers: {d: {type: @dry_coolers}}
power: {transformers: {type: @transformers}, ups: {type: @ups}, pdus: {type: @pdus}, busways: {type: @busways}}
hall: {zones: {main: {containment: hot-aisle}}}
loads: {training: {utilisation: 90 %}}
)";
}

std::string with_first_types(std::string text) {
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at)) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
    const std::string kind = text.substr(at + 1, end - at - 1);
    text.replace(at, end - at, library.ids(kind, diagnostics).at(0));
  }
  return text;
}

TEST(PropertySheet, HasRowsForEveryKindOfTheLibrary) {
  DocumentSample sample(with_first_types(plant_text()));
  for (const char* key :
       {"rows.A", "rows.B", "cooling.air.crah", "cooling.liquid.cdu", "cooling.plant.chillers.c",
        "cooling.plant.towers.t", "cooling.plant.dry_coolers.d", "power.transformers", "power.ups",
        "power.pdus", "power.busways", "hall.zones.main"}) {
    const PropertySheet sheet = property_sheet(sample.document, QString::fromLatin1(key));
    int from_library = 0;
    for (const auto& property : sheet.properties) from_library += !property.library_value.empty();
    EXPECT_GT(from_library, 1) << key;
  }
  const PropertySheet loop = property_sheet(sample.document, QStringLiteral("cooling.plant.loops.warm"));
  EXPECT_NE(loop.find("pumps.design_flow"), nullptr);
  EXPECT_NE(loop.find("heat_reuse.capacity"), nullptr);
  EXPECT_NE(property_sheet(sample.document, QStringLiteral("rows.B")).find("rear_door.water"), nullptr);
  const PropertySheet crah = property_sheet(sample.document, QStringLiteral("cooling.air.crah"));
  EXPECT_NE(crah.find("air_economizer.type"), nullptr);
}

TEST(PropertySheet, EveryObjectOfAFileHasProperties) {
  DocumentSample sample;
  const auto keys = object_keys(sample.document.tree());
  EXPECT_GE(keys.size(), 8U);
  for (const QString& key : keys)
    EXPECT_FALSE(property_sheet(sample.document, key).properties.empty()) << key.toStdString();
}

TEST(PropertySheet, LibraryValuesCarrySourceAndConfidence) {
  DocumentSample sample;
  const PropertySheet sheet = property_sheet(sample.document, QStringLiteral("rows.A"));
  const Property* power = sheet.find("rack.server.full_power");
  ASSERT_NE(power, nullptr);
  EXPECT_FALSE(power->value.empty());
  EXPECT_EQ(power->confidence, QStringLiteral("U"));
  EXPECT_FALSE(power->source.isEmpty());
  EXPECT_FALSE(power->changed);
  EXPECT_EQ(sheet.title, QStringLiteral("Row A · 4 racks"));
}

TEST(PropertySheet, OverridesGoUnderTheRackAndAResetRestoresTheTextExactly) {
  DocumentSample sample;
  const std::string before = sample.document.text();
  const Property power =
      *property_sheet(sample.document, QStringLiteral("rows.A")).find("rack.server.full_power");
  const auto& place = power.places.front();
  EXPECT_EQ(place.path, (YamlPath{"rows", "A", "rack", "server", "full_power"}));
  sample.document.undoStack().push(
      new SetValuesCommand(sample.document, {{place.path, "6 kW", place.kept_keys}}, QStringLiteral("set")));
  ASSERT_TRUE(sample.document.isReadable());
  EXPECT_NEAR(sample.document.scenario().rack_types.at(0).server.full_power_W, 6000, 1e-9);
  const PropertySheet changed = property_sheet(sample.document, QStringLiteral("rows.A"));
  EXPECT_TRUE(changed.find("rack.server.full_power")->changed);
  EXPECT_EQ(changed.changed, 1);
  EXPECT_EQ(changed.find("rack.server.full_power")->library_value, power.value);
  sample.document.undoStack().push(
      new SetValuesCommand(sample.document, {{place.path, {}, place.kept_keys}}, QStringLiteral("reset")));
  EXPECT_EQ(sample.document.text(), before);
}

TEST(PropertySheet, OverridesOfABankStandInTheBank) {
  DocumentSample sample;
  const PropertySheet sheet =
      property_sheet(sample.document, QStringLiteral("cooling.air.in-row.places.U-1"));
  const Property* place = sheet.find("place.x");
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->places.front().path, (YamlPath{"cooling", "air", "in-row", "places", "U-1", "x"}));
  const Property* count = sheet.find("count");
  ASSERT_NE(count, nullptr);
  EXPECT_EQ(count->places.front().path, (YamlPath{"cooling", "air", "in-row", "count"}));
  const Property* ups = property_sheet(sample.document, QStringLiteral("power.ups")).find("rated_power");
  EXPECT_TRUE(ups->changed);
  EXPECT_EQ(ups->value, "60 kW");
}

TEST(PropertySheet, ASelectionShowsWhatItsObjectsHaveInCommon) {
  DocumentSample sample;
  const PropertySheet sheet =
      property_sheet(sample.document, {QStringLiteral("rows.A"), QStringLiteral("rows.B")});
  const Property* facing = sheet.find("facing");
  ASSERT_NE(facing, nullptr);
  EXPECT_TRUE(facing->mixed);
  EXPECT_EQ(facing->places.size(), 2U);
  EXPECT_FALSE(sheet.find("count")->mixed);
  const PropertySheet mixed_kinds =
      property_sheet(sample.document, {QStringLiteral("rows.A"), QStringLiteral("power.ups")});
  EXPECT_NE(mixed_kinds.find("count"), nullptr);
  EXPECT_EQ(mixed_kinds.find("facing"), nullptr);
}

TEST(PropertySheet, ReferencesOfferTheIdsThatExist) {
  DocumentSample sample;
  const PropertySheet sheet = property_sheet(sample.document, QStringLiteral("rows.A"));
  EXPECT_EQ(sheet.find("load")->choices, std::vector<std::string>{"inference"});
  EXPECT_EQ(sheet.find("zone")->choices, std::vector<std::string>{"room"});
  EXPECT_GT(sheet.find("type")->choices.size(), 5U);
}

}  // namespace
}  // namespace thermohall::gui
