#include "gui/air/air_surface.h"

#include <array>
#include <cmath>

namespace thermohall::gui {
namespace {

struct Corner {
  QVector3D at_m, gradient;
  float value = 0;  ///< above the temperature of the surface
};

// Six tetrahedra around the diagonal from corner 0 to corner 7 of a cube; bit 0: x, 1: y, 2: z.
constexpr int tetrahedra[6][4] = {{0, 1, 3, 7}, {0, 3, 2, 7}, {0, 2, 6, 7},
                                  {0, 6, 4, 7}, {0, 4, 5, 7}, {0, 5, 1, 7}};

void add_point(AirSurface& surface, const Corner& a, const Corner& b) {
  const float share = a.value / (a.value - b.value);
  surface.corners_m.push_back(a.at_m + share * (b.at_m - a.at_m));
  surface.normals.push_back((a.gradient + share * (b.gradient - a.gradient)).normalized());
}

void cut(AirSurface& surface, const std::array<const Corner*, 4>& t) {
  std::array<const Corner*, 4> warm{}, cold{};
  std::size_t warms = 0, colds = 0;
  for (const Corner* corner : t) (corner->value >= 0 ? warm[warms++] : cold[colds++]) = corner;
  if (warms == 0 || colds == 0) return;
  if (warms == 1 || colds == 1) {
    const Corner& single = warms == 1 ? *warm[0] : *cold[0];
    const auto& others = warms == 1 ? cold : warm;
    for (std::size_t i = 0; i < 3; ++i) add_point(surface, single, *others[i]);
    return;
  }
  // Two and two: a quadrilateral.
  const std::array<std::pair<const Corner*, const Corner*>, 6> edges{{{warm[0], cold[0]},
                                                                      {warm[0], cold[1]},
                                                                      {warm[1], cold[1]},
                                                                      {warm[0], cold[0]},
                                                                      {warm[1], cold[1]},
                                                                      {warm[1], cold[0]}}};
  for (const auto& [a, b] : edges) add_point(surface, *a, *b);
}

// Of the temperature at a cell centre, one-sided where a neighbour is solid.
QVector3D gradient(const AirField& field, const std::array<int, 3>& cell) {
  QVector3D slope;
  for (std::size_t a = 0; a < 3; ++a) {
    std::array<int, 3> before = cell, after = cell;
    const auto is_air = [&](const std::array<int, 3>& c) {
      return c[a] >= 0 && c[a] < field.n[a] && !field.solid[field.index(c[0], c[1], c[2])];
    };
    --before[a];
    if (!is_air(before)) before = cell;
    ++after[a];
    if (!is_air(after)) after = cell;
    const int steps = after[a] - before[a];
    if (steps == 0) continue;
    slope[static_cast<int>(a)] = (field.temperature_K[field.index(after[0], after[1], after[2])] -
                                  field.temperature_K[field.index(before[0], before[1], before[2])]) /
                                 static_cast<float>(steps * field.cell_m[a]);
  }
  return slope;
}

}  // namespace

AirSurface air_surface(const AirField& field, double temperature_K) {
  AirSurface surface;
  if (field.isEmpty()) return surface;
  const double cell_m3 = field.cell_m[0] * field.cell_m[1] * field.cell_m[2];
  for (std::size_t c = 0; c < field.temperature_K.size(); ++c)
    if (!field.solid[c] && static_cast<double>(field.temperature_K[c]) >= temperature_K)
      surface.warm_volume_m3 += cell_m3;
  std::array<Corner, 8> corners;
  for (int k = 0; k + 1 < field.n[2]; ++k)
    for (int j = 0; j + 1 < field.n[1]; ++j)
      for (int i = 0; i + 1 < field.n[0]; ++i) {
        bool air = true, warm = false, cold = false;
        for (int c = 0; c < 8 && air; ++c) {
          const std::size_t at = field.index(i + (c & 1), j + (c >> 1 & 1), k + (c >> 2));
          air = !field.solid[at];
          const auto value = static_cast<double>(field.temperature_K[at]) - temperature_K;
          corners[static_cast<std::size_t>(c)].value = static_cast<float>(value);
          (value >= 0 ? warm : cold) = true;
        }
        if (!air || !warm || !cold) continue;
        for (int c = 0; c < 8; ++c) {
          const std::array<int, 3> cell{i + (c & 1), j + (c >> 1 & 1), k + (c >> 2)};
          Corner& corner = corners[static_cast<std::size_t>(c)];
          corner.at_m = QVector3D(static_cast<float>(field.centre_m(0, cell[0])),
                                  static_cast<float>(field.centre_m(1, cell[1])),
                                  static_cast<float>(field.centre_m(2, cell[2])));
          corner.gradient = gradient(field, cell);
        }
        for (const auto& t : tetrahedra)
          cut(surface, {&corners[static_cast<std::size_t>(t[0])], &corners[static_cast<std::size_t>(t[1])],
                        &corners[static_cast<std::size_t>(t[2])], &corners[static_cast<std::size_t>(t[3])]});
      }
  return surface;
}

}  // namespace thermohall::gui
