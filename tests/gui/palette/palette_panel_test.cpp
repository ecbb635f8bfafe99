#include "gui/palette/palette_panel.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include "gui/document/equipment_catalogue.h"
#include "gui/palette/palette_model.h"
#include "gui/plan/plan_view.h"
#include "sim/base/yaml_document.h"

namespace thermohall::gui {
namespace {

struct PalettePanelTest : testing::Test {
  EquipmentCatalogue catalogue;
  PalettePanel panel;
  PalettePanelTest() {
    panel.setCatalogue(catalogue);
    panel.resize(240, 700);
    panel.show();
  }
  QAbstractItemModel& model() const { return *panel.tree().model(); }
  int types() const {
    int count = 0;
    for (int group = 0; group < model().rowCount(); ++group)
      count += model().rowCount(model().index(group, 0));
    return count;
  }
};

TEST_F(PalettePanelTest, ShowsWhatCanStandInAHallByGroup) {
  EXPECT_EQ(model().rowCount(), 5);
  EXPECT_GT(types(), 30);
  const CatalogueItem* rack = catalogue.find(QStringLiteral("racks"), QStringLiteral("gb200-nvl72"));
  ASSERT_NE(rack, nullptr);
  EXPECT_EQ(rack->label, QStringLiteral("GB200 NVL72"));
  EXPECT_EQ(rack->figure, QStringLiteral("132 kW · 87 % liquid"));
  EXPECT_EQ(rack->cooling, RackCooling::cold_plate);
}

TEST_F(PalettePanelTest, SearchFindsAllWordsInAnyOrder) {
  QTest::keyClicks(&panel.search(), QStringLiteral("nvl72 gb2"));
  EXPECT_EQ(types(), 1);
  panel.search().clear();
  EXPECT_GT(types(), 30);
  QTest::keyClicks(&panel.search(), QStringLiteral("zzz"));
  EXPECT_EQ(types(), 0);
}

TEST_F(PalettePanelTest, EnterInsertsTheFirstFind) {
  QSignalSpy inserted(&panel, &PalettePanel::insertRequested);
  QTest::keyClicks(&panel.search(), QStringLiteral("gb300"));
  QTest::keyClick(&panel.search(), Qt::Key_Return);
  ASSERT_EQ(inserted.count(), 1);
  EXPECT_EQ(inserted[0][0].toString(), QStringLiteral("racks"));
  EXPECT_EQ(inserted[0][1].toString(), QStringLiteral("gb300-nvl72"));
}

TEST_F(PalettePanelTest, ADragCarriesKindAndId) {
  QTest::keyClicks(&panel.search(), QStringLiteral("cdu-row-600kw"));
  const QModelIndex type = model().index(0, 0, model().index(0, 0));
  const std::unique_ptr<QMimeData> data(model().mimeData({type}));
  EXPECT_EQ(data->data(QLatin1String(item_mime_type)), QByteArray("cdus/cdu-row-600kw"));
  EXPECT_TRUE(type.flags().testFlag(Qt::ItemIsDragEnabled));
}

TEST(EquipmentCatalogue, HoldsTheTypesOfTheScenarioToo) {
  Diagnostics diagnostics;
  const YamlDocument types = load_yaml_text(
      "ups: {ours: {like: double-conversion-500kw, rated_power: 400 kW}}", "test", diagnostics);
  const EquipmentCatalogue catalogue(&types.root);
  const CatalogueItem* item = catalogue.find(QStringLiteral("ups"), QStringLiteral("ours"));
  ASSERT_NE(item, nullptr);
  EXPECT_NEAR(item->power_W, 400e3, 1e-6);
  EXPECT_TRUE(item->hasSize());
}

}  // namespace
}  // namespace thermohall::gui
