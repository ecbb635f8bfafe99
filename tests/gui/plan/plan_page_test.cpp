// The plan under real mouse and key events.
#include "gui/plan/plan_page.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "gui/app/workspace.h"
#include "gui/plan/measure_tool.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_view.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

const QString row_a = QStringLiteral("rows.A"), row_b = QStringLiteral("rows.B");
const QString unit_1 = QStringLiteral("cooling.air.in-row.places.U-1");

struct PlanPageTest : testing::Test {
  DocumentSample sample;
  Workspace workspace;
  PlanPage page{workspace};
  QString said;

  PlanPageTest() {
    QString fault;
    EXPECT_TRUE(workspace.project.open(sample.path(), fault)) << fault.toStdString();
    page.resize(1000, 700);
    page.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
    page.view().zoomToFit();
    page.view().setFocus();
    QObject::connect(&page, &PlanPage::message, &page, [this](const QString& text) { said = text; });
  }

  ScenarioDocument& document() { return *workspace.project.current(); }
  PlanEntry entry(const QString& key) {
    const auto entries = plan_entries(document(), {key});
    return entries.empty() ? PlanEntry{} : entries.front();
  }
  QPoint px(double x_m, double y_m) { return page.view().toPixels(QPointF(x_m, y_m)).toPoint(); }
  QPoint px(const QString& key) {
    const QPointF c = entry(key).rect().center();
    return px(c.x(), c.y());
  }
  QWidget* port() { return page.view().viewport(); }
  void click(QPoint at, Qt::KeyboardModifiers keys = {}) {
    QTest::mouseClick(port(), Qt::LeftButton, keys, at);
  }
  void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(port(), Qt::LeftButton, keys, from);
    for (int i = 1; i <= 4; ++i) {
      const QPoint at = from + (to - from) * i / 4;
      QMouseEvent move(QEvent::MouseMove, at, port()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
      QApplication::sendEvent(port(), &move);
    }
    QTest::mouseRelease(port(), Qt::LeftButton, keys, to);
  }
  void key(Qt::Key which, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&page.view(), which, keys); }
};

TEST_F(PlanPageTest, AClickSelectsAndOneOnTheFloorDeselects) {
  click(px(row_a));
  EXPECT_EQ(workspace.selection.keys(), QStringList{row_a});
  click(px(row_b), Qt::ShiftModifier);
  EXPECT_EQ(workspace.selection.keys(), (QStringList{row_a, row_b}));
  click(px(row_a), Qt::ShiftModifier);
  EXPECT_EQ(workspace.selection.keys(), QStringList{row_b});
  click(px(5, 5.6));
  EXPECT_TRUE(workspace.selection.isEmpty());
}

TEST_F(PlanPageTest, ASecondClickOnARowPicksTheRack) {
  click(px(row_a));
  const PlanEntry row = entry(row_a);
  click(px(row.x_m + 1.5 * row.pitch_m, row.rect().center().y()));
  EXPECT_EQ(workspace.selection.rack(), QStringLiteral("A-02"));
  key(Qt::Key_Delete);
  EXPECT_EQ(entry(row_a).count, 1) << "the rack was taken out of the middle of the row";
}

TEST_F(PlanPageTest, ARubberBandTakesWhatItTouches) {
  drag(px(0.2, 0.2), px(5.4, 5.6));
  EXPECT_EQ(workspace.selection.keys().size(), 2);
}

TEST_F(PlanPageTest, DraggingMovesOntoTheGridInOneStepOfTheHistory) {
  const QPoint from = px(row_a);
  drag(from, from + px(0.65, 0) - px(0, 0));
  EXPECT_NEAR(entry(row_a).x_m, 1.8, 1e-9);
  EXPECT_NEAR(entry(row_a).y_m, 1.2, 1e-9);
  EXPECT_EQ(document().undoStack().count(), 1);
  document().undoStack().undo();
  EXPECT_NEAR(entry(row_a).x_m, 1.2, 1e-9);
}

TEST_F(PlanPageTest, EscapeGivesADragUp) {
  const QPoint from = px(row_a);
  QTest::mousePress(port(), Qt::LeftButton, {}, from);
  QMouseEvent move(QEvent::MouseMove, from + QPoint(60, 0), port()->mapToGlobal(from), Qt::NoButton,
                   Qt::LeftButton, {});
  QApplication::sendEvent(port(), &move);
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, from + QPoint(60, 0));
  EXPECT_EQ(document().undoStack().count(), 0);
  EXPECT_TRUE(page.plan().preview().isNull());
}

TEST_F(PlanPageTest, ArrowKeysNudgeByTheGridAndAltByAHundredMillimetres) {
  click(px(row_a));
  key(Qt::Key_Right);
  key(Qt::Key_Right);
  EXPECT_NEAR(entry(row_a).x_m, 2.4, 1e-9);
  key(Qt::Key_Up, Qt::AltModifier);
  EXPECT_NEAR(entry(row_a).y_m, 1.1, 1e-9);
  EXPECT_EQ(document().undoStack().count(), 1) << "nudges that follow each other are one step";
  key(Qt::Key_Up);
  EXPECT_NEAR(entry(row_a).y_m, 0.6, 1e-9) << "back onto the grid";
  for (int i = 0; i < 5; ++i) key(Qt::Key_Up);
  EXPECT_NEAR(entry(row_a).y_m, 0, 1e-9) << "not beyond the wall";
}

TEST_F(PlanPageTest, KeysRotateDuplicateAndDelete) {
  click(px(unit_1));
  key(Qt::Key_R);
  EXPECT_EQ(entry(unit_1).facing, Facing::west);
  key(Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(workspace.selection.keys(), QStringList{QStringLiteral("cooling.air.in-row.places.U-2")});
  key(Qt::Key_Delete);
  EXPECT_EQ(document().scenario().air_units[0].in_hall.places.size(), 1U);
  EXPECT_TRUE(workspace.selection.isEmpty());
}

TEST_F(PlanPageTest, TabGoesFromObjectToObject) {
  key(Qt::Key_Tab);
  EXPECT_EQ(workspace.selection.keys(), QStringList{row_a});
  EXPECT_EQ(page.view().accessibleDescription(), QStringLiteral("row A"));
  key(Qt::Key_Tab);
  EXPECT_EQ(workspace.selection.keys(), QStringList{row_b});
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(workspace.selection.keys(), QStringList{row_a});
}

TEST_F(PlanPageTest, CopyAndPasteGoThroughTheClipboard) {
  click(px(row_a));
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("rows:")));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(workspace.selection.keys(), QStringList{QStringLiteral("rows.C")});
  EXPECT_NEAR(entry(QStringLiteral("rows.C")).x_m, 1.8, 1e-9);
}

TEST_F(PlanPageTest, TheRowToolDrawsAsManyRacksAsFit) {
  page.editor().setRowType(QStringLiteral("cpu-2u-15kw"));
  page.view().setTool(PlanToolKind::row);
  drag(px(5.4, 3.6), px(5.4 + 1.9, 3.7));
  const PlanEntry row = entry(QStringLiteral("rows.C"));
  EXPECT_EQ(row.count, 3);
  EXPECT_NEAR(row.x_m, 5.4, 1e-9);
  EXPECT_EQ(row.facing, Facing::south);
  EXPECT_TRUE(said.contains(QStringLiteral("load inference"))) << said.toStdString();
}

TEST_F(PlanPageTest, TilesArePaintedInWholeSquares) {
  page.view().setTool(PlanToolKind::tile);
  drag(px(1.3, 2.5), px(3.5, 2.9));
  ASSERT_EQ(document().scenario().hall.layout.tiles.size(), 1U);
  const TilePatch& tiles = document().scenario().hall.layout.tiles[0];
  EXPECT_NEAR(tiles.x_m, 1.2, 1e-9);
  EXPECT_NEAR(tiles.length_m, 2.4, 1e-9);
  EXPECT_NEAR(tiles.width_m, 0.6, 1e-9);
}

TEST_F(PlanPageTest, AContainmentIsDrawnOverAnAisle) {
  page.view().setTool(PlanToolKind::containment);
  const QRectF a = entry(row_a).rect(), b = entry(row_b).rect();
  drag(px(a.left(), a.bottom()), px(a.right(), b.top()));
  ASSERT_EQ(document().scenario().hall.layout.containments.size(), 1U);
  const ContainmentBox& box = document().scenario().hall.layout.containments[0];
  EXPECT_EQ(box.side, AisleSide::cold);
  EXPECT_NEAR(box.y_m, a.bottom(), 1e-3) << "caught by the edge of the racks";
  EXPECT_NEAR(box.length_m, a.width(), 1e-3);
}

TEST_F(PlanPageTest, TheMeasureToolCatchesEdges) {
  page.view().setTool(PlanToolKind::measure);
  const QRectF a = entry(row_a).rect(), b = entry(row_b).rect();
  drag(px(2, a.bottom()) + QPoint(0, 2), px(2, b.top()) - QPoint(0, 2));
  const auto& tool = dynamic_cast<const MeasureTool&>(page.view().activeTool());
  EXPECT_NEAR(tool.length_m(), b.top() - a.bottom(), 0.03);
}

TEST_F(PlanPageTest, HandlesResizeARow) {
  click(px(row_a));
  const QRectF rect = entry(row_a).rect();
  const QPoint handle = px(rect.right(), rect.center().y()) + QPoint(3, 0);
  drag(handle, handle + px(1.2, 0) - px(0, 0));
  EXPECT_EQ(entry(row_a).count, 6);
}

TEST_F(PlanPageTest, ADropFromThePalettePlacesAUnitAndSaysWhatWasAssumed) {
  QMimeData data;
  data.setData(QLatin1String(item_mime_type), "air_units/dx-edge-12kw");
  const QPoint at = px(7.5, 4.2);
  QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(port(), &enter);
  QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(port(), &drop);
  EXPECT_EQ(document().scenario().air_units[0].in_hall.places.size(), 2U);
  EXPECT_TRUE(said.contains(QStringLiteral("had no place"))) << said.toStdString();
}

TEST_F(PlanPageTest, WhatWouldLeaveNoSenseIsTakenBack) {
  page.editor().selectAll();
  const std::string before = document().text();
  key(Qt::Key_Delete);
  EXPECT_EQ(document().text(), before);
  EXPECT_TRUE(document().isReadable());
  EXPECT_FALSE(document().undoStack().canRedo());
  EXPECT_TRUE(said.startsWith(QStringLiteral("Not possible"))) << said.toStdString();
}

TEST_F(PlanPageTest, InsertingWithoutAPlaceFindsRoom) {
  page.insert(QStringLiteral("racks"), QStringLiteral("storage-9kw"));
  const PlanEntry placed = entry(QStringLiteral("rows.C"));
  EXPECT_EQ(placed.count, 1);
  for (const auto& other : plan_entries(document().scenario()))
    if (other.key != placed.key) {
      EXPECT_FALSE(LayoutWarnings::collide(placed, other)) << other.key.toStdString();
    }
}

TEST_F(PlanPageTest, TheWheelZoomsAboutTheMouse) {
  const QPoint at = px(row_a);
  const QPointF before = page.view().mapToScene(at);
  const double scale = page.view().scale_px_m();
  QWheelEvent wheel(at, port()->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
  QApplication::sendEvent(port(), &wheel);
  EXPECT_GT(page.view().scale_px_m(), scale * 1.2);
  const QPointF after = page.view().mapToScene(at);
  EXPECT_NEAR(after.x(), before.x(), 0.05);
  EXPECT_NEAR(after.y(), before.y(), 0.05);
}

TEST_F(PlanPageTest, OverlapsAreMarkedAfterAnEdit) {
  QSignalSpy changed(&page.plan(), &PlanScene::warningsChanged);
  page.editor().move({row_b}, {0, -2.4});
  ASSERT_TRUE(changed.wait(2000));
  bool overlap = false;
  for (const auto& warning : page.plan().warnings())
    overlap = overlap || warning.kind == LayoutWarning::Kind::overlap;
  EXPECT_TRUE(overlap);
}

TEST_F(PlanPageTest, EveryColouringAndAHeatMapPaint) {
  page.plan().setTemperatureSlice(std::vector<float>(90 * 60, 305.0F), 90, 60, {0, 0, 9, 6});
  for (const ColorBy by :
       {ColorBy::inlet_temperature, ColorBy::power, ColorBy::capacity, ColorBy::cooling_path}) {
    page.plan().setColorBy(by);
    EXPECT_FALSE(page.grab().isNull());
  }
  const QImage image = page.view().grab().toImage();
  const QColor floor = image.pixelColor(px(5, 5.6));
  EXPECT_GT(floor.red(), floor.blue() + 20) << "32 degC is warm";
}

}  // namespace
}  // namespace thermohall::gui
