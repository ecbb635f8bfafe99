// What the 3-D view draws, where its camera looks, and that the window goes on without OpenGL.
#include <gtest/gtest.h>

#include <QLabel>
#include <QTest>
#include <cmath>
#include <cstring>

#include "gui/app/workspace.h"
#include "gui/plan/plan_figures.h"
#include "gui/theme/temperature_map.h"
#include "gui/view3d/box_instances.h"
#include "gui/view3d/hall_camera.h"
#include "gui/view3d/view3d_page.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

bool no_opengl() { return false; }

PlanFigures figures_with(const QString& rack, double inlet_K) {
  PlanFigures figures;
  figures.setInlets({{rack, inlet_K}});
  return figures;
}

TEST(HallBoxes, EveryPlacedRackIsOneBoxWhereThePlanHasIt) {
  DocumentSample sample;
  const HallBoxes boxes = hall_boxes(sample.document, {});
  ASSERT_EQ(boxes.racks.size(), 8U);
  ASSERT_EQ(boxes.fronts.size(), 8U);
  std::size_t next = 0;
  for (const PlacedObject& object : sample.document.objects()) {
    if (object.kind != PlacedKind::rack) continue;
    const HallBox& box = boxes.racks[next];
    EXPECT_EQ(box.id.toStdString(), object.id);
    EXPECT_EQ(box.key.toStdString(), object.key);
    // Single precision and a joint of 20 mm.
    EXPECT_NEAR(box.center.x(), object.x_m + object.length_m / 2, 1e-5);
    EXPECT_NEAR(box.center.z(), object.y_m + object.width_m / 2, 1e-5);
    EXPECT_NEAR(box.center.y(), (object.bottom_m + object.top_m) / 2, 1e-5);
    EXPECT_NEAR(box.size.x(), object.length_m, 0.021);
    EXPECT_NEAR(box.size.y(), object.top_m - object.bottom_m, 1e-5);
    EXPECT_NEAR(box.size.z(), object.width_m, 0.021);
    // The plate stands on the cold side.
    const float ahead = boxes.fronts[next].center.z() - box.center.z();
    EXPECT_EQ(ahead > 0, object.facing == Facing::south);
    ++next;
  }
  EXPECT_EQ(next, 8U);
  EXPECT_EQ(boxes.walls.size(), 4U);
  EXPECT_NEAR(boxes.hall_size.x(), 9, 1e-6);
  EXPECT_NEAR(boxes.hall_size.z(), 6, 1e-6);
  ASSERT_EQ(boxes.units.size(), 1U);
  EXPECT_EQ(boxes.units.front().key, QStringLiteral("cooling.air.in-row.places.U-1"));
}

TEST(HallBoxes, RacksHaveTheColourOfTheirInlet) {
  DocumentSample sample;
  const HallBoxes boxes = hall_boxes(sample.document, figures_with(QStringLiteral("A-02"), 305.15));
  EXPECT_EQ(boxes.find(QStringLiteral("A-02"))->color, temperature_color(305.15));
  EXPECT_NE(boxes.find(QStringLiteral("A-01"))->color, temperature_color(305.15));
}

TEST(HallBoxes, TheInstanceTableHoldsPlaceSizeAndColour) {
  HallBox box{.id = {}, .key = {}, .center = {3, 1, 2}, .size = {0.6F, 2.2F, 1.2F}, .color = Qt::red};
  const QByteArray table = BoxInstances::tableOf({box, box});
  using Entry = QQuick3DInstancing::InstanceTableEntry;
  ASSERT_EQ(table.size(), static_cast<qsizetype>(2 * sizeof(Entry)));
  Entry entry;
  std::memcpy(&entry, table.constData() + sizeof(Entry), sizeof entry);
  EXPECT_NEAR((entry.getPosition() - box.center).length(), 0, 1e-5);
  EXPECT_NEAR((entry.getScale() * 100 - box.size).length(), 0, 1e-4);  // the mesh is 100 units wide
  EXPECT_EQ(entry.getColor(), QColor(Qt::red));
}

TEST(HallCamera, TheMiddleOfThePictureIsTheTarget) {
  HallCamera camera;
  camera.frame({20, 4, 10});
  const QSizeF view(800, 600);
  const Ray ray = camera.ray({400, 300}, view);
  const QVector3D to_target = (camera.target() - camera.position()).normalized();
  EXPECT_NEAR((ray.along - to_target).length(), 0, 1e-5);
  EXPECT_GT(camera.position().y(), camera.target().y());
  EXPECT_GT(camera.position().z(), camera.target().z());  // from the south
}

TEST(HallCamera, TheNearestBoxIsHit) {
  HallBoxes boxes;
  boxes.racks = {
      {.id = QStringLiteral("far"), .key = {}, .center = {5, 1, 2}, .size = {1, 2, 1}, .color = {}},
      {.id = QStringLiteral("near"), .key = {}, .center = {5, 1, 6}, .size = {1, 2, 1}, .color = {}}};
  const Ray north{{5, 1, 10}, {0, 0, -1}};
  ASSERT_NE(nearest_hit(north, boxes), nullptr);
  EXPECT_EQ(nearest_hit(north, boxes)->id, QStringLiteral("near"));
  EXPECT_NEAR(*hit_distance(north, boxes.racks[1]), 3.5, 1e-5);
  EXPECT_EQ(nearest_hit({{5, 1, 10}, {0, 0, 1}}, boxes), nullptr);
  EXPECT_EQ(nearest_hit({{5, 3, 10}, {0, 0, -1}}, boxes), nullptr);
}

TEST(HallCamera, OrbitKeepsTheDistanceAndTurningKeepsThePlace) {
  HallCamera camera;
  camera.frame({20, 4, 10});
  const QVector3D before = camera.position(), target = camera.target();
  camera.orbit({120, 40});
  EXPECT_EQ(camera.target(), target);
  EXPECT_GT((camera.position() - before).length(), 1);
  EXPECT_NEAR((camera.position() - target).length(), camera.distance(), 1e-3);
  const QVector3D stands = camera.position();
  camera.turn({30, 10});
  EXPECT_NEAR((camera.position() - stands).length(), 0, 1e-3);
}

TEST(HallCamera, WalkingGoesOnTheFloorWhereItLooks) {
  HallCamera camera;
  camera.stand({20, 4, 10});
  const QVector3D before = camera.position();
  camera.walk(2, 0, 0);
  EXPECT_NEAR(camera.position().z(), before.z() - 2, 1e-4);  // north
  EXPECT_NEAR(camera.position().y(), before.y(), 1e-4);
}

TEST(TemperatureSlice, ThePictureHasOnePixelACellAndLeavesSolidsClear) {
  TemperatureSlice slice{.kelvin = {293.15, std::nan(""), 310, 300}, .nx = 2, .ny = 2, .cell_m = 0.3};
  const QImage image = slice_image(slice);
  ASSERT_EQ(image.size(), QSize(2, 2));
  EXPECT_EQ(image.pixelColor(1, 0).alpha(), 0);
  EXPECT_EQ(image.pixelColor(0, 1).red(), temperature_color(310).red());
  slice.ny = 3;
  EXPECT_TRUE(slice_image(slice).isNull());
}

TEST(View3dPage, WithoutOpenGlATextSaysSoAndNothingElseIsLost) {
  DocumentSample sample;
  Workspace workspace;
  QString fault;
  ASSERT_TRUE(workspace.project.open(sample.path(), fault)) << fault.toStdString();
  View3dPage page(workspace, nullptr, no_opengl);
  page.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
  EXPECT_EQ(page.view(), nullptr);
  bool said = false;
  for (const QLabel* label : page.findChildren<QLabel*>())
    said = said || (label->isVisible() && label->text().contains(QStringLiteral("OpenGL")));
  EXPECT_TRUE(said);
  EXPECT_EQ(page.boxes().racks.size(), 8U);
  workspace.selection.set({QStringLiteral("rows.A")});
  workspace.rack_values.set({{QStringLiteral("A-01"), 310.0}}, QStringLiteral("noon"));
  EXPECT_EQ(page.boxes().find(QStringLiteral("A-01"))->color, temperature_color(310));
  page.setTemperatureSlice({.kelvin = {300}, .nx = 1, .ny = 1, .cell_m = 1});
}

TEST(View3dPage, OnThisPlatformItIsMadeOrSaysWhyNot) {
  DocumentSample sample;
  Workspace workspace;
  QString fault;
  ASSERT_TRUE(workspace.project.open(sample.path(), fault)) << fault.toStdString();
  View3dPage page(workspace);
  EXPECT_EQ(page.view(), nullptr);  // only when looked at
  page.resize(400, 300);
  page.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
  QTest::qWait(100);
  EXPECT_EQ(page.view() != nullptr, can_use_opengl());
}

}  // namespace
}  // namespace thermohall::gui
