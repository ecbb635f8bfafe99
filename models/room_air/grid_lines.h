#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "models/room_air/room_grid.h"

namespace thermohall {

/// How things of a description meet the lines of a grid that is being built: boxes and planes move to the
/// nearest line, faces count by the share that is overlapped.
class GridLines {
 public:
  static constexpr double least_overlap = 0.01;  ///< of a face; less is rounding of the drawing
  using Bounds = std::array<std::array<double, 2>, 3>;

  static Bounds bounds_of(const RoomBox& b) {
    return {{{b.x0_m, b.x1_m}, {b.y0_m, b.y1_m}, {b.z0_m, b.z1_m}}};
  }

 protected:
  explicit GridLines(RoomGrid& grid) : grid_(grid) {}

  // The two axes of a plane in the order x, y, z.
  static std::array<std::size_t, 2> other_axes(std::size_t axis) {
    return {axis == 0 ? 1U : 0U, axis == 2 ? 1U : 2U};
  }

  // Number of the grid line nearest to x; line L is the low side of cell L + 1.
  int line(std::size_t axis, double x) const {
    return std::clamp(static_cast<int>(std::lround((x - grid_.origin[axis]) / grid_.h[axis])), 0,
                      grid_.n[axis]);
  }
  double overlap(std::size_t axis, int cell, double low, double high) const {
    const double c0 = grid_.origin[axis] + (cell - 1) * grid_.h[axis], c1 = c0 + grid_.h[axis];
    return std::max(0.0, std::min(c1, high) - std::max(c0, low)) / grid_.h[axis];
  }
  bool air(int q) const { return grid_.fluid[static_cast<std::size_t>(q)] != 0; }

  template <class Visit>
  void each_cell(const RoomBox& box, Visit visit) const {
    const Bounds b = bounds_of(box);
    std::array<int, 3> lo{}, hi{};
    for (std::size_t a = 0; a < 3; ++a) lo[a] = line(a, b[a][0]) + 1, hi[a] = line(a, b[a][1]);
    for (int k = lo[2]; k <= hi[2]; ++k)
      for (int j = lo[1]; j <= hi[1]; ++j)
        for (int i = lo[0]; i <= hi[0]; ++i) visit(grid_.index(i, j, k));
  }

  // Every face of the plane that the rectangle overlaps, with the overlapped share.
  template <class Visit>
  void each_face(const RoomRectangle& r, Visit visit) const {
    const auto axis = static_cast<std::size_t>(r.normal);
    const auto [a, b] = other_axes(axis);
    std::array<int, 3> c{};
    c[axis] = line(axis, r.position_m) + 1;
    for (c[b] = 1; c[b] <= grid_.n[b]; ++c[b]) {
      const double fb = overlap(b, c[b], r.b0_m, r.b1_m);
      if (fb < least_overlap) continue;
      for (c[a] = 1; c[a] <= grid_.n[a]; ++c[a]) {
        const double f = fb * overlap(a, c[a], r.a0_m, r.a1_m);
        if (f >= least_overlap) visit(grid_.index(c[0], c[1], c[2]), f);
      }
    }
  }

  RoomGrid& grid_;
};

}  // namespace thermohall
