#include "models/room_air/grid_patches.h"

#include <algorithm>
#include <cmath>

#include "models/room_air/grid_lines.h"

namespace thermohall {
namespace {

class PatchBuilder : GridLines {
 public:
  PatchBuilder(const RoomGeometry& geometry, RoomGrid& grid, FixedFaces& fixed)
      : GridLines(grid), geometry_(geometry), fixed_(fixed) {}

  void add_all() {
    for (std::size_t i = 0; i < geometry_.supplies.size(); ++i) add_supply(static_cast<int>(i));
    for (std::size_t i = 0; i < geometry_.returns.size(); ++i) add_return(static_cast<int>(i));
    for (std::size_t i = 0; i < geometry_.racks.size(); ++i) add_rack(static_cast<int>(i));
  }

 private:
  void add_face(RoomPatch& p, int face, double weight) {
    const auto axis = static_cast<std::size_t>(p.axis);
    const int low = face - grid_.stride[axis], high = face;
    const bool high_is_air = (p.sign > 0) == p.blows_in();
    const int cell = high_is_air ? high : low, behind = high_is_air ? low : high;
    if (!air(cell) || air(behind)) return;
    p.faces.push_back(face), p.cells.push_back(cell), p.weights.push_back(weight);
  }

  void keep_patch(RoomPatch&& p, double drawn_area_m2) {
    double sum = 0;
    for (const double w : p.weights) sum += w;
    const auto axis = static_cast<std::size_t>(p.axis);
    p.area_m2 = sum * grid_.area[axis];
    p.area_ratio = drawn_area_m2 > 0 ? p.area_m2 / drawn_area_m2 : 1;
    for (double& w : p.weights) w /= sum;
    for (const int f : p.faces) fixed_[axis][static_cast<std::size_t>(f)] = 1;
    grid_.patches.push_back(std::move(p));
  }

  void add_rectangle(RoomPatch p, const RoomRectangle& r, const std::string& who) {
    each_face(r, [&](int face, double f) { add_face(p, face, f); });
    const double drawn = (r.a1_m - r.a0_m) * (r.b1_m - r.b0_m);
    if (p.faces.empty()) grid_.faults.push_back(who + " does not touch the air of the room");
    keep_patch(std::move(p), drawn);
    const double ratio = grid_.patches.back().area_ratio;
    if (!grid_.patches.back().faces.empty() && (ratio < 0.7 || ratio > 1.4))
      grid_.messages.push_back(who + ": its area on the grid is " + std::to_string(ratio) +
                               " of the drawn one; the flow is kept");
  }
  void add_supply(int i) {
    const auto& s = geometry_.supplies[static_cast<std::size_t>(i)];
    RoomPatch p{RoomPatchKind::supply,
                i,
                0,
                static_cast<int>(axis_of(s.direction)),
                sign_of(s.direction),
                1,
                0,
                {},
                {},
                {}};
    add_rectangle(std::move(p), s.rectangle, "supply " + s.name);
  }
  void add_return(int i) {
    const auto& r = geometry_.returns[static_cast<std::size_t>(i)];
    RoomPatch p{RoomPatchKind::exhaust,
                i,
                0,
                static_cast<int>(axis_of(r.direction)),
                sign_of(r.direction),
                1,
                0,
                {},
                {},
                {}};
    add_rectangle(std::move(p), r.rectangle, "return " + r.name);
  }

  // A face of the snapped box, one patch a segment; heights count by overlap, a segment between lines takes
  // the nearest layer.
  void add_rack_side(int r, bool front) {
    const auto& rack = geometry_.racks[static_cast<std::size_t>(r)];
    const auto axis = static_cast<std::size_t>(axis_of(rack.front));
    const std::size_t across = axis == 0 ? 1 : 0;
    const int looks = sign_of(rack.front);
    const Bounds b = bounds_of(rack.box);
    const bool high_side = (looks > 0) == front;
    const int face_line = line(axis, b[axis][high_side ? 1 : 0]) + 1;
    const int k0 = line(2, b[2][0]) + 1, k1 = line(2, b[2][1]);
    const double drawn_width = b[across][1] - b[across][0];
    for (std::size_t s = 0; s < rack.segments.size(); ++s) {
      const auto& segment = rack.segments[s];
      RoomPatch p{front ? RoomPatchKind::rack_front : RoomPatchKind::rack_rear,
                  r,
                  static_cast<int>(s),
                  static_cast<int>(axis),
                  -looks,
                  1,
                  0,
                  {},
                  {},
                  {}};
      const double middle = 0.5 * (segment.bottom_m + segment.top_m);
      const int nearest =
          std::clamp(static_cast<int>(std::floor((middle - grid_.origin[2]) / grid_.h[2])) + 1, k0, k1);
      for (int k = k0; k <= k1; ++k) {
        double f = overlap(2, k, segment.bottom_m, segment.top_m);
        if (k == nearest) f = std::max(f, least_overlap);
        if (f < least_overlap) continue;
        for (int c = line(across, b[across][0]) + 1; c <= line(across, b[across][1]); ++c)
          add_face(p, axis == 0 ? grid_.index(face_line, c, k) : grid_.index(c, face_line, k), f);
      }
      keep_patch(std::move(p), drawn_width * (segment.top_m - segment.bottom_m));
    }
  }
  void add_rack(int r) {
    add_rack_side(r, true);
    add_rack_side(r, false);
  }

  const RoomGeometry& geometry_;
  FixedFaces& fixed_;
};

}  // namespace

void add_grid_patches(const RoomGeometry& geometry, RoomGrid& grid, FixedFaces& fixed) {
  PatchBuilder(geometry, grid, fixed).add_all();
}

}  // namespace thermohall
