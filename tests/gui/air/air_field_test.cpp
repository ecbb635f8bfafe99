// Cutting and following the air: against fields whose answers are known.
#include "gui/air/air_field.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <cmath>
#include <functional>
#include <numbers>

#include "gui/air/air_paths.h"
#include "gui/air/air_surface.h"

namespace thermohall::gui {
namespace {

using Point = std::array<double, 3>;

// A field of 20 x 16 x 12 cells of 0.25 m whose values are functions of place.
AirField field_of(const std::function<double(const Point&)>& temperature_K,
                  const std::function<Point(const Point&)>& velocity) {
  AirField field;
  field.n = {20, 16, 12};
  field.cell_m = {0.25, 0.25, 0.25};
  for (int k = 0; k < field.n[2]; ++k)
    for (int j = 0; j < field.n[1]; ++j)
      for (int i = 0; i < field.n[0]; ++i) {
        const Point at{field.centre_m(0, i), field.centre_m(1, j), field.centre_m(2, k)};
        field.temperature_K.push_back(static_cast<float>(temperature_K(at)));
        const Point v = velocity(at);
        for (std::size_t a = 0; a < 3; ++a) field.velocity_m_s[a].push_back(static_cast<float>(v[a]));
        field.solid.push_back(0);
      }
  return field;
}

QString coded(const std::vector<float>& values) {
  return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(values.data()),
                                        static_cast<qsizetype>(values.size() * sizeof(float)))
                                 .toBase64());
}

QJsonObject json_of_two_cells() {
  return {{QStringLiteral("n"), QJsonArray{2, 1, 1}},
          {QStringLiteral("low_m"), QJsonArray{0, 0, -0.5}},
          {QStringLiteral("cell_m"), QJsonArray{0.5, 0.5, 0.5}},
          {QStringLiteral("temperature_K"), coded({290, 300})},
          {QStringLiteral("u_m_s"), coded({1, 2})},
          {QStringLiteral("v_m_s"), coded({3, 4})},
          {QStringLiteral("w_m_s"), coded({5, 6})},
          {QStringLiteral("solid"), QString::fromLatin1(QByteArray("\0\1", 2).toBase64())}};
}

TEST(AirField, IsReadAsServedAndEmptyWhenAPartIsMissing) {
  QJsonObject json = json_of_two_cells();
  const AirField field = air_field(json);
  ASSERT_FALSE(field.isEmpty());
  EXPECT_FLOAT_EQ(field.temperature_K[1], 300);
  EXPECT_FLOAT_EQ(field.velocity_m_s[2][1], 6);
  EXPECT_EQ(field.airAt({0.2, 0.2, -0.2}), std::size_t{0});
  EXPECT_FALSE(field.airAt({0.7, 0.2, -0.2}).has_value()) << "solid";
  EXPECT_FALSE(field.airAt({0.2, 0.2, 0.2}).has_value()) << "above";
  json[QStringLiteral("v_m_s")] = coded({3});
  EXPECT_TRUE(air_field(json).isEmpty());
  EXPECT_TRUE(air_field({}).isEmpty());
}

TEST(AirPlane, TakesTheLayerOfCellsAtItsPlace) {
  AirField field = field_of([](const Point& p) { return 280 + 10 * p[0] + p[1] + 0.1 * p[2]; },
                            [](const Point&) { return Point{}; });
  field.solid[field.index(3, 2, 4)] = 1;
  const AirPlane level = air_plane(field, 2, 1.1);
  EXPECT_EQ(level.na, 20);
  EXPECT_EQ(level.nb, 16);
  EXPECT_NEAR(level.position_m, 1.125, 1e-9);
  EXPECT_TRUE(std::isnan(level.temperature_K[2 * 20 + 3]));
  EXPECT_NEAR(level.temperature_K[5 * 20 + 7], 280 + 10 * 1.875 + 1.375 + 0.1125, 1e-3);
  const AirPlane across_x = air_plane(field, 0, 99);  // beyond the hall: its last layer
  EXPECT_EQ(across_x.na, 16);
  EXPECT_EQ(across_x.nb, 12);
  EXPECT_NEAR(across_x.position_m, 4.875, 1e-9);
  EXPECT_NEAR(across_x.temperature_K[0], 280 + 48.75 + 0.125 + 0.0125, 1e-3);
}

TEST(AirPath, InSolidRotationStaysOnItsCircle) {
  // Half a turn about (2.5, 2) at 1 m. Heun with steps of an eighth of the radius: off by some 0.2 %.
  const AirField field = field_of([](const Point&) { return 300.0; },
                                  [](const Point& p) {
                                    return Point{-(p[1] - 2), p[0] - 2.5, 0};
                                  });
  const AirPath path = air_path(field, {3.5, 2, 1.5}, std::numbers::pi);
  ASSERT_GT(path.points_m.size(), 20U);
  for (const Point& p : path.points_m) EXPECT_NEAR(std::hypot(p[0] - 2.5, p[1] - 2), 1, 0.01);
  EXPECT_NEAR(path.points_m.back()[0], 1.5, 0.05);
  const AirPath back = air_path(field, {3.5, 2, 1.5}, 0.5, true);
  EXPECT_LT(back.points_m.back()[1], 2);
}

TEST(AirPath, EndsAtSolidsAndWhereTheAirStandsStill) {
  AirField field = field_of([](const Point&) { return 300.0; },
                            [](const Point& p) {
                              return Point{p[2] < 1 ? 1.0 : 0, 0, 0};
                            });
  for (int k = 0; k < 12; ++k)
    for (int j = 0; j < 16; ++j) field.solid[field.index(10, j, k)] = 1;
  const AirPath path = air_path(field, {0.1, 2, 0.5});
  EXPECT_LE(path.points_m.back()[0], 2.5);
  EXPECT_GT(path.points_m.back()[0], 2.2);
  EXPECT_EQ(air_path(field, {0.1, 2, 2.5}).points_m.size(), 1U);
  EXPECT_TRUE(air_path(field, {9, 9, 9}).points_m.empty());
}

TEST(AirStarts, LieWhereAirLeavesABox) {
  AirField field = field_of([](const Point&) { return 300.0; }, [](const Point&) { return Point{1, 0, 0}; });
  const AirBox box{{1, 1, 0}, {2, 2, 2}};
  for (int k = 0; k < 8; ++k)
    for (int j = 4; j < 8; ++j)
      for (int i = 4; i < 8; ++i) field.solid[field.index(i, j, k)] = 1;
  const auto out = air_starts(field, box, false, 6);
  ASSERT_EQ(out.size(), 6U);
  for (const Point& p : out) EXPECT_NEAR(p[0], 2.125, 1e-9);
  for (const Point& p : air_starts(field, box, true, 6)) EXPECT_NEAR(p[0], 0.875, 1e-9);
}

TEST(AirSurface, OfADistanceIsASphere) {
  const Point middle{2.5, 2, 1.5};
  const AirField field = field_of(
      [&](const Point& p) {
        return 320 - 20 * std::hypot(p[0] - middle[0], p[1] - middle[1], p[2] - middle[2]);
      },
      [](const Point&) { return Point{}; });
  const AirSurface surface = air_surface(field, 300);  // radius 1 m
  ASSERT_FALSE(surface.isEmpty());
  ASSERT_EQ(surface.corners_m.size(), surface.normals.size());
  ASSERT_EQ(surface.corners_m.size() % 3, 0U);
  double area_m2 = 0;
  for (std::size_t t = 0; t < surface.corners_m.size(); t += 3) {
    const auto& c = surface.corners_m;
    area_m2 += 0.5 * QVector3D::crossProduct(c[t + 1] - c[t], c[t + 2] - c[t]).length();
    const QVector3D out = c[t] - QVector3D(2.5F, 2, 1.5F);
    EXPECT_NEAR(out.length(), 1, 0.02);
    EXPECT_LT(QVector3D::dotProduct(out.normalized(), surface.normals[t]), -0.9) << "to the warm side";
  }
  // Flat triangles between cells of a quarter of the radius lose a few per cent.
  EXPECT_NEAR(area_m2, 4 * std::numbers::pi, 0.04 * 4 * std::numbers::pi);
  // Counted by whole cells, those that the surface cuts by their centres: some 5 %.
  EXPECT_NEAR(surface.warm_volume_m3, 4.0 / 3 * std::numbers::pi, 0.25);
  EXPECT_TRUE(air_surface(field, 400).isEmpty());
}

}  // namespace
}  // namespace thermohall::gui
