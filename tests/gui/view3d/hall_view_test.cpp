// What the 3-D view draws, where its camera looks, and that the window goes on without OpenGL.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QLabel>
#include <QSlider>
#include <QTest>
#include <cmath>
#include <cstring>

#include "gui/app/workspace.h"
#include "gui/plan/plan_figures.h"
#include "gui/plan/rack_redundancy.h"
#include "gui/theme/temperature_map.h"
#include "gui/view3d/box_instances.h"
#include "gui/view3d/hall_camera.h"
#include "gui/view3d/slice_texture.h"
#include "gui/view3d/view3d_page.h"
#include "gui/view3d/view_options.h"
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

TEST(HallBoxes, RacksHaveTheColourOfTheQuantityAskedFor) {
  DocumentSample sample;
  HallBoxes boxes = hall_boxes(sample.document, {}, ColorBy::cooling_path);
  EXPECT_EQ(boxes.racks.front().color, cooling_path_color(CoolingPath::air));
  const QJsonObject chain{{QStringLiteral("system"), QStringLiteral("air.in-row")},
                          {QStringLiteral("installed"), 4},
                          {QStringLiteral("needed"), 3}};
  const PlanFigures margins(QJsonObject{
      {QStringLiteral("redundancy"), QJsonObject{{QStringLiteral("systems"), QJsonArray{chain}}}}});
  color_racks(boxes, sample.document, margins, ColorBy::redundancy);
  for (const HallBox& rack : boxes.racks) EXPECT_EQ(rack.color, spares_color(RackSpares::one));
}

TEST(SliceImage, HasOnePixelACellAndLeavesSolidsClear) {
  AirPlane plane{.normal = 2, .na = 2, .nb = 2, .temperature_K = {293.15F, std::nanf(""), 310, 300}};
  const QImage level = slice_image(plane);
  ASSERT_EQ(level.size(), QSize(2, 2));
  EXPECT_EQ(level.pixelColor(1, 0).alpha(), 0);
  EXPECT_EQ(level.pixelColor(0, 1).red(), temperature_color(310).red());
  plane.normal = 0;  // standing: the ceiling above
  EXPECT_EQ(slice_image(plane).pixelColor(0, 0).red(), temperature_color(310).red());
  EXPECT_TRUE(slice_image({}).isNull());
}

TEST(AirMesh, ATubeIsRoundAboutItsPathAndASurfaceIsTurnedIntoTheView) {
  const AirPath path{.points_m = {{1, 2, 0.5}, {2, 2, 0.5}, {2, 3, 0.5}}, .temperature_K = {290, 300, 310}};
  const AirMeshData tube = path_tubes({path}, 0.02);
  ASSERT_FALSE(tube.isEmpty());
  EXPECT_EQ(tube.triangles.size() % 3, 0U);
  const std::size_t ring = tube.vertices.size() / 3;
  for (std::size_t v = 0; v < ring; ++v) {
    EXPECT_NEAR((tube.vertices[v].at_m - QVector3D(1, 0.5F, 2)).length(), 0.02, 1e-5);  // y up, z south
    EXPECT_EQ(tube.vertices[v].color, temperature_color(290));
  }
  for (const quint32 corner : tube.triangles) EXPECT_LT(corner, tube.vertices.size());
  AirSurface surface;
  surface.corners_m = {{1, 2, 3}, {2, 2, 3}, {1, 3, 3}};
  surface.normals = {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}};
  const AirMeshData mesh = surface_mesh(surface, Qt::red);
  EXPECT_EQ(mesh.vertices[1].at_m, QVector3D(2, 3, 2));
  EXPECT_EQ(mesh.triangles.size(), 3U);
}

// Air streams east through a hall of 4 x 3 x 2 m with a tile at its west end.
TEST(AirShown, HoldsWhatWasAskedFor) {
  AirField field;
  field.n = {16, 12, 8};
  field.cell_m = {0.25, 0.25, 0.25};
  const std::size_t cells = 16 * 12 * 8;
  for (std::size_t c = 0; c < cells; ++c) field.temperature_K.push_back(290 + static_cast<float>(c % 16));
  field.velocity_m_s = {std::vector<float>(cells, 0.5F), std::vector<float>(cells, 0),
                        std::vector<float>(cells, 0.3F)};
  field.solid.assign(cells, 0);
  HallBoxes boxes;
  boxes.tiles = {{.id = {},
                  .key = QStringLiteral("hall.tiles.T"),
                  .center = {0.6F, 0, 1.5F},
                  .size = {0.6F, 0.02F, 0.6F},
                  .color = {}}};
  const AirBoxes sorted = air_boxes(boxes, {}, {});
  ASSERT_EQ(sorted.supplies.size(), 1U);
  const AirShown nothing = air_shown(field, sorted, {});
  EXPECT_TRUE(nothing.paths.isEmpty() && nothing.surface.isEmpty() && nothing.planes[2].isEmpty());
  const AirShown all =
      air_shown(field, sorted, {.planes_m = {1.0, {}, 0.5}, .paths = PathsOf::supplies, .surface_K = 298});
  EXPECT_FALSE(all.planes[0].isEmpty());
  EXPECT_TRUE(all.planes[1].isEmpty());
  EXPECT_GT(all.path_count, 0);
  EXPECT_FALSE(all.paths.isEmpty());
  EXPECT_FALSE(all.surface.isEmpty());
  EXPECT_NEAR(all.warm_volume_m3, 4.0 * 3 * 2 / 2, 1e-9);
}

TEST(AirBoxes, OfASelectionAreItsOwnAndOtherwiseAll) {
  DocumentSample sample;
  const HallBoxes boxes = hall_boxes(sample.document, {});
  EXPECT_EQ(air_boxes(boxes, {}, {}).racks.size(), 8U);
  EXPECT_EQ(air_boxes(boxes, QStringLiteral("rows.A"), {}).racks.size(), 4U);
  EXPECT_EQ(air_boxes(boxes, QStringLiteral("rows.A"), QStringLiteral("A-02")).racks.size(), 1U);
  EXPECT_EQ(air_boxes(boxes, QStringLiteral("cooling.air.in-row.places.U-1"), {}).racks.size(), 8U);
}

TEST(ViewOptions, ThePlaceOfAPlaneIsAShareOfTheHallAndMovingItShowsIt) {
  ViewOptions options;
  options.setHall({10, 6, 4});
  ASSERT_TRUE(options.wanted().planes_m[2].has_value()) << "the level plane is there from the start";
  EXPECT_FALSE(options.wanted().planes_m[0].has_value());
  QSlider* across = nullptr;
  for (QSlider* slider : options.findChildren<QSlider*>())
    if (slider->accessibleName().contains(QStringLiteral("across x"))) across = slider;
  ASSERT_NE(across, nullptr);
  across->setValue(across->maximum());
  ASSERT_TRUE(options.wanted().planes_m[0].has_value());
  EXPECT_DOUBLE_EQ(*options.wanted().planes_m[0], 10);
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
