#include "gui/library/library_page.h"

#include <gtest/gtest.h>

#include "gui/app/workspace.h"
#include "gui/elevation/rack_elevation.h"
#include "gui/library/entry_html.h"
#include "gui/library/performance_charts.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

TEST(PerformanceCharts, EveryEntryOfPowerAndCoolingEquipmentHasOneWithFiniteValues) {
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  for (const char* kind :
       {"racks", "air_units", "chillers", "pumps", "transformers", "ups", "pdus", "busways"}) {
    for (const auto& id : library.ids(kind, diagnostics)) {
      const auto charts = performance_charts(QString::fromLatin1(kind), *library.find(kind, id, diagnostics));
      EXPECT_FALSE(charts.empty()) << kind << ' ' << id;
      for (const auto& chart : charts)
        for (const auto& line : chart.lines) {
          EXPECT_GT(line.x.size(), 10U) << kind << ' ' << id << ' ' << chart.title.toStdString();
          EXPECT_EQ(line.x.size(), line.y.size());
        }
    }
  }
}

TEST(PerformanceCharts, AUpsIsBetterAtHalfLoadThanAtATwentieth) {
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  const auto charts =
      performance_charts(QStringLiteral("ups"), *library.find("ups", "double-conversion-500kw", diagnostics));
  ASSERT_FALSE(charts.empty());
  const auto& line = charts.front().lines.front();
  EXPECT_GT(line.y.at(line.y.size() / 2), line.y.front());
  EXPECT_LT(line.y.at(line.y.size() / 2), 100);
}

TEST(LibraryPage, ShowsAnEntryWithItsValuesAndCharts) {
  Workspace workspace;
  LibraryPage page(workspace);
  EXPECT_TRUE(page.showEntry(QStringLiteral("racks"), QStringLiteral("gb200-nvl72")));
  EXPECT_GE(page.chartCount(), 2);
  EXPECT_FALSE(page.showEntry(QStringLiteral("racks"), QStringLiteral("none-such")));
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  const QString html =
      entry_html(QStringLiteral("racks"), *library.find("racks", "edge-cabinet-5kw", diagnostics));
  EXPECT_TRUE(html.contains(QStringLiteral("Edge cabinet")));
  EXPECT_TRUE(html.contains(QStringLiteral("100,000 USD")));
  EXPECT_TRUE(html.contains(QStringLiteral("Fan rated power")));
}

TEST(RackElevation, KnowsWhatTheTypeStatesAndNothingMore) {
  DocumentSample sample;
  const auto data = rack_elevation_data(sample.document.scenario(), {}, QStringLiteral("A-02"));
  ASSERT_TRUE(data);
  EXPECT_EQ(data->units, 26);  // 1.3 m
  EXPECT_NEAR(data->mass_kg.value_or(0), 330, 1e-9);
  EXPECT_FALSE(data->it_power_W);  // no answer yet
  EXPECT_FALSE(data->coolant_flow_m3_s);
  EXPECT_FALSE(rack_elevation_data(sample.document.scenario(), {}, QStringLiteral("Z-01")));
  EXPECT_EQ(rack_units(2.0), 42);
}

}  // namespace
}  // namespace thermohall::gui
