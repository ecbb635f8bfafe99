#include "gui/air/acceptance_dialog.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QLabel>
#include <QTableWidget>

namespace thermohall::gui {
namespace {

QJsonObject sheet() {
  return QJsonDocument::fromJson(R"({"passed": false, "inlet_limit_K": 302.55, "sensor_height_m": 2.0,
    "bin_edges_K": [302.55, 305.35, 308.15, 310.15, 318.15],
    "cases": [{"id": "I1", "title": "normal operation", "passed": true, "hottest_inlet_K": 298.15,
               "hottest_rack": "A-01", "hottest_sensor_K": 298.65, "mean_inlet_K": 293.15,
               "bins": [36, 0, 0, 0, 0, 0]},
              {"id": "I2 W", "title": "W out", "passed": false, "hottest_inlet_K": 304.15,
               "hottest_rack": "B-02", "hottest_sensor_K": 304.65, "mean_inlet_K": 295.15,
               "bins": [30, 6, 0, 0, 0, 0]}],
    "transient": {"computed": true, "passed": false, "outage_s": 600, "worst_rack": "A-03", "above_s": 310,
                  "allowed_s": 295, "hottest_inlet_K": 308.15, "hottest_rack": "A-03", "racks_off": 0}})")
      .object();
}

TEST(AcceptanceDialog, ShowsEveryCaseWithItsVerdict) {
  AcceptanceDialog dialog({}, {});
  dialog.showSheet(sheet());
  const auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("acceptance_cases"));
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->rowCount(), 2);
  EXPECT_EQ(table->columnCount(), 13);
  EXPECT_EQ(table->item(0, 2)->text(), "passed");
  EXPECT_EQ(table->item(1, 2)->text(), "not passed");
  EXPECT_EQ(table->item(1, 3)->text(), "31.0 °C");
  EXPECT_EQ(table->item(1, 8)->text(), "6");
  EXPECT_EQ(dialog.findChild<QLabel*>(QStringLiteral("acceptance_verdict"))->text(), "Not passed");
}

TEST(AcceptanceDialog, SaysForHowLongTheWorstRackIsAboveTheLimit) {
  AcceptanceDialog dialog({}, {});
  dialog.showSheet(sheet());
  const QString text = dialog.findChild<QLabel*>(QStringLiteral("acceptance_transient"))->text();
  EXPECT_TRUE(text.contains("A-03")) << text.toStdString();
  EXPECT_TRUE(text.contains("310 s of 295 s")) << text.toStdString();
}

}  // namespace
}  // namespace thermohall::gui
