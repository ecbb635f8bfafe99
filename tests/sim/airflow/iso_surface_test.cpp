// Surfaces of one temperature in fields whose surfaces are known.

#include "sim/airflow/iso_surface.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <map>
#include <numbers>

namespace thermohall {
namespace {

using Point = std::array<double, 3>;

// 24 x 20 x 16 cells of unlike sides; the corner is not the origin.
RoomCellFields field_of(const std::function<double(const Point&)>& temperature_K) {
  RoomCellFields f;
  f.nx = 24, f.ny = 20, f.nz = 16;
  f.x0_m = 1, f.y0_m = -2, f.z0_m = -0.5;
  f.dx_m = 0.1, f.dy_m = 0.12, f.dz_m = 0.15;
  for (int k = 0; k < f.nz; ++k)
    for (int j = 0; j < f.ny; ++j)
      for (int i = 0; i < f.nx; ++i)
        f.temperature_K.push_back(temperature_K(
            {f.x0_m + (i + 0.5) * f.dx_m, f.y0_m + (j + 0.5) * f.dy_m, f.z0_m + (k + 0.5) * f.dz_m}));
  f.solid.assign(f.temperature_K.size(), 0);
  return f;
}

Point point(const IsoSurface& s, std::uint32_t vertex) {
  const auto& v = s.vertex_m[vertex];
  return {v[0], v[1], v[2]};
}

double distance_m(const Point& a, const Point& b) {
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

// Twice the area of a triangle along its normal.
Point cross(const IsoSurface& s, const std::array<std::uint32_t, 3>& t) {
  const Point p = point(s, t[0]), q = point(s, t[1]), r = point(s, t[2]);
  const Point u{q[0] - p[0], q[1] - p[1], q[2] - p[2]}, v{r[0] - p[0], r[1] - p[1], r[2] - p[2]};
  return {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
}

double area_m2(const IsoSurface& s) {
  double sum = 0;
  for (const auto& t : s.triangles) sum += std::hypot(cross(s, t)[0], cross(s, t)[1], cross(s, t)[2]) / 2;
  return sum;
}

// No lattice point lies on the sphere, so no triangle collapses.
constexpr double radius_m = 0.7317;
const Point centre_m{2.2071, -0.8113, 0.7039};

// Hot in the middle, 1 K colder a metre.
IsoSurface sphere() {
  return iso_surface(field_of([](const Point& x) { return 300 - distance_m(x, centre_m); }), 300 - radius_m);
}

TEST(IsoSurface, OfADistanceIsASphere) {
  const IsoSurface s = sphere();
  ASSERT_GT(s.vertex_m.size(), 500U);
  EXPECT_DOUBLE_EQ(s.temperature_K, 300 - radius_m);
  for (const auto& v : s.vertex_m) {
    const Point p{v[0], v[1], v[2]};
    // Linear between points a diagonal of 0.22 m apart: error at most 0.22^2 / (8 radius).
    EXPECT_NEAR(distance_m(p, centre_m), radius_m, 0.009);
  }
  EXPECT_NEAR(area_m2(s) / (4 * std::numbers::pi * radius_m * radius_m), 1, 0.02);
}

TEST(IsoSurface, OfABodyIsClosedAndLooksToTheColdSide) {
  const IsoSurface s = sphere();
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
  double volume_m3 = 0;
  for (const auto& t : s.triangles) {
    for (std::size_t n = 0; n < 3; ++n) ++edges[{t[n], t[(n + 1) % 3]}];
    const Point p = point(s, t[0]), normal = cross(s, t);
    for (std::size_t a = 0; a < 3; ++a) volume_m3 += (p[a] - centre_m[a]) * normal[a] / 6;
  }
  for (const auto& [edge, count] : edges) {
    ASSERT_EQ(count, 1) << "two neighbours turn against each other";
    ASSERT_TRUE(edges.contains({edge.second, edge.first})) << "an open edge";
  }
  // Euler: a sphere without handles.
  EXPECT_EQ(s.vertex_m.size() + s.triangles.size(), edges.size() / 2 + 2);
  // Positive: the normals look outwards, where it is cold.
  EXPECT_NEAR(volume_m3 / (4.0 / 3 * std::numbers::pi * std::pow(radius_m, 3)), 1, 0.03);
}

TEST(IsoSurface, IsNowhereWhenTheFieldDoesNotReachTheTemperature) {
  const RoomCellFields f = field_of([](const Point& x) { return 300 + x[2]; });
  for (const double outside_K : {290.0, 310.0}) {
    const IsoSurface s = iso_surface(f, outside_K);
    EXPECT_TRUE(s.vertex_m.empty() && s.triangles.empty()) << outside_K;
  }
  EXPECT_TRUE(iso_surface(RoomCellFields{}, 300).triangles.empty()) << "a result without fields";
}

TEST(IsoSurface, OfALayeredRoomIsAPlaneFromTheFirstToTheLastCellCentre) {
  const RoomCellFields f = field_of([](const Point& x) { return 300 + x[2]; });
  const IsoSurface s = iso_surface(f, 300.811);
  for (const auto& v : s.vertex_m) EXPECT_NEAR(v[2], 0.811, 1e-5);
  EXPECT_NEAR(area_m2(s), 23 * 0.1 * 19 * 0.12, 1e-4);
  for (const auto& t : s.triangles) EXPECT_LT(cross(s, t)[2], 0) << "warm air lies above";
}

TEST(IsoSurface, EndsInsideTheBodiesItMeets) {
  RoomCellFields f = field_of([](const Point& x) { return 300 + x[2]; });
  // A block four cells by four over the whole height, filled with a temperature of no meaning.
  for (int k = 0; k < f.nz; ++k)
    for (int j = 8; j < 12; ++j)
      for (int i = 10; i < 14; ++i) {
        const auto q = static_cast<std::size_t>((k * f.ny + j) * f.nx + i);
        f.solid[q] = 1;
        f.temperature_K[q] = 400;
      }
  const IsoSurface s = iso_surface(f, 300.811);
  for (const auto& v : s.vertex_m) EXPECT_NEAR(v[2], 0.811, 1e-5) << "the filler draws nothing";
  // The lattice between the four by four centres of the block holds no air.
  EXPECT_NEAR(area_m2(s), (23 * 19 - 3 * 3) * 0.1 * 0.12, 1e-4);
}

}  // namespace
}  // namespace thermohall
