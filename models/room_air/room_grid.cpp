#include "models/room_air/room_grid.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace thermohall {
namespace {

constexpr double least_overlap = 0.01;  // of a face; less is rounding of the drawing

using Bounds = std::array<std::array<double, 2>, 3>;

Bounds bounds_of(const RoomBox& b) { return {{{b.x0_m, b.x1_m}, {b.y0_m, b.y1_m}, {b.z0_m, b.z1_m}}}; }

// The two axes of a plane in the order x, y, z.
std::array<std::size_t, 2> other_axes(std::size_t axis) { return {axis == 0 ? 1U : 0U, axis == 2 ? 1U : 2U}; }

// Length, and the positions along each axis that should meet grid lines.
struct AxisPlan {
  double low = 0, length = 0;
  std::vector<double> planes;
};

std::array<AxisPlan, 3> axis_plans(const RoomGeometry& g) {
  std::array<AxisPlan, 3> plan;
  const Bounds room = bounds_of(g.room);
  for (std::size_t a = 0; a < 3; ++a) plan[a] = {room[a][0], room[a][1] - room[a][0], {}};
  const auto add_box = [&](const RoomBox& box) {
    const Bounds b = bounds_of(box);
    for (std::size_t a = 0; a < 3; ++a)
      for (const double x : b[a]) plan[a].planes.push_back(x);
  };
  for (const auto& r : g.racks) add_box(r.box);
  for (const auto& s : g.solids) add_box(s);
  for (const auto& p : g.parts) add_box(p);
  for (const auto& w : g.thin_walls)
    plan[static_cast<std::size_t>(w.rectangle.normal)].planes.push_back(w.rectangle.position_m);
  return plan;
}

int cell_count(const AxisPlan& plan, double cell_m, bool search) {
  const int usual = std::max(1, static_cast<int>(std::lround(plan.length / cell_m)));
  if (!search) return usual;
  const auto misfit = [&](int n) {
    const double h = plan.length / n;
    double sum = 0;
    for (const double x : plan.planes) {
      const double lines = (x - plan.low) / h, off = (lines - std::round(lines)) * h / cell_m;
      if (x > plan.low - 1e-9 && x < plan.low + plan.length + 1e-9) sum += off * off;
    }
    const double change = plan.length / cell_m / n - 1;  // a dislike of counts far from the asked one
    return sum / std::max<double>(1.0, static_cast<double>(plan.planes.size())) + 0.05 * change * change;
  };
  int best = usual;
  const int lowest = std::max(1, static_cast<int>(std::ceil(usual * 0.9))),
            highest = static_cast<int>(std::floor(usual * 1.15));
  for (int n = lowest; n <= highest; ++n)
    if (misfit(n) < misfit(best) - 1e-9) best = n;
  return best;
}

// Builds the grid from the description, one kind of thing after the other.
class GridBuilder {
 public:
  GridBuilder(const RoomGeometry& geometry, double cell_m, bool search) : geometry_(geometry) {
    const auto plan = axis_plans(geometry);
    for (std::size_t a = 0; a < 3; ++a) {
      grid_.n[a] = cell_count(plan[a], cell_m, search);
      grid_.h[a] = plan[a].length / grid_.n[a];
      grid_.origin[a] = plan[a].low;
    }
    if (geometry.plenum.height_m > 0) {
      grid_.plenum_cells = std::max(1, static_cast<int>(std::lround(geometry.plenum.height_m / grid_.h[2])));
      grid_.n[2] += grid_.plenum_cells;
      grid_.origin[2] -= grid_.plenum_cells * grid_.h[2];
    }
    grid_.stride = {1, grid_.n[0] + 2, (grid_.n[0] + 2) * (grid_.n[1] + 2)};
    grid_.total = grid_.stride[2] * (grid_.n[2] + 2);
    grid_.area = {grid_.h[1] * grid_.h[2], grid_.h[0] * grid_.h[2], grid_.h[0] * grid_.h[1]};
    grid_.volume = grid_.h[0] * grid_.h[1] * grid_.h[2];
    grid_.fluid.assign(grid_.size(), 0);
    for (auto& m : grid_.open) m.assign(grid_.size(), 0.0F);
    for (auto& f : fixed_) f.assign(grid_.size(), 0);
  }

  RoomGrid build() && {
    fill_cells();
    for (const auto& s : geometry_.supplies) back_with_solid(s.rectangle, s.direction, 1);
    for (const auto& r : geometry_.returns) back_with_solid(r.rectangle, r.direction, -1);
    open_faces();
    cover_faces();
    for (std::size_t i = 0; i < geometry_.supplies.size(); ++i) add_supply(static_cast<int>(i));
    for (std::size_t i = 0; i < geometry_.returns.size(); ++i) add_return(static_cast<int>(i));
    for (std::size_t i = 0; i < geometry_.racks.size(); ++i) add_rack(static_cast<int>(i));
    finish_room_grid(grid_, fixed_);
    set_wall_distance(grid_);
    for (const auto& s : geometry_.heat_sources) grid_.source_cells.push_back(cells_in_or_around(s.box));
    for (const auto& r : geometry_.racks) grid_.source_cells.push_back(cells_in_or_around(r.box));
    list_surfaces();
    return std::move(grid_);
  }

 private:
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

  void fill_cells() {
    for (int k = 1; k <= grid_.n[2]; ++k)
      for (int j = 1; j <= grid_.n[1]; ++j)
        for (int i = 1; i <= grid_.n[0]; ++i)
          grid_.fluid[static_cast<std::size_t>(grid_.index(i, j, k))] = inside_plan(i, j, k);
    const auto make_solid = [&](int q) { grid_.fluid[static_cast<std::size_t>(q)] = 0; };
    for (const auto& s : geometry_.solids) each_cell(s, make_solid);
    for (const auto& r : geometry_.racks) {
      int cells = 0;
      each_cell(r.box, [&](int q) { make_solid(q), ++cells; });
      if (cells == 0) grid_.faults.push_back("rack " + r.name + " is smaller than a cell of the grid");
    }
  }

  bool inside_plan(int i, int j, int k) const {
    if (geometry_.parts.empty()) return true;
    const double x = grid_.origin[0] + (i - 0.5) * grid_.h[0], y = grid_.origin[1] + (j - 0.5) * grid_.h[1],
                 z = grid_.origin[2] + (k - 0.5) * grid_.h[2];
    return std::any_of(geometry_.parts.begin(), geometry_.parts.end(), [&](const RoomBox& p) {
      return x > p.x0_m && x < p.x1_m && y > p.y0_m && y < p.y1_m && (z < 0 || (z > p.z0_m && z < p.z1_m));
    });
  }

  // What lies behind a supply or return inside the room is taken for a duct.
  void back_with_solid(const RoomRectangle& r, RoomDirection d, int air_side) {
    const bool high_side_is_air = sign_of(d) * air_side > 0;
    each_face(r, [&](int face, double) {
      const int behind = high_side_is_air ? face - grid_.stride[static_cast<std::size_t>(r.normal)] : face;
      grid_.fluid[static_cast<std::size_t>(behind)] = 0;
    });
  }

  void open_faces() {
    for (std::size_t a = 0; a < 3; ++a)
      for (int q = grid_.stride[a]; q < grid_.total; ++q)
        grid_.open[a][static_cast<std::size_t>(q)] = air(q) && air(q - grid_.stride[a]) ? 1.0F : 0.0F;
  }

  // A face that thin walls cover or openings resist.
  struct Cover {
    double covered = 0;    // share
    double wall_leak = 0;  // sum of f / sqrt K
    double opening_leak = 0;
    int opening = -1;
    bool floor = false;
  };

  void cover_faces() {
    std::array<std::map<int, Cover>, 3> covers;
    if (grid_.plenum_cells > 0) {
      const double sigma = geometry_.plenum.floor_leakage_ratio;
      const double leak = sigma > 0 ? 1 / std::sqrt(tile_loss_coefficient(sigma)) : 0;
      for (int j = 1; j <= grid_.n[1]; ++j)
        for (int i = 1; i <= grid_.n[0]; ++i)
          covers[2][grid_.index(i, j, grid_.plenum_cells + 1)] = {1, leak, 0, -1, true};
    }
    for (const auto& w : geometry_.thin_walls) {
      const double loss = w.resistance > 0      ? w.resistance
                          : w.open_fraction > 0 ? tile_loss_coefficient(w.open_fraction)
                                                : 0;
      each_face(w.rectangle, [&](int face, double f) {
        Cover& c = covers[static_cast<std::size_t>(w.rectangle.normal)][face];
        f = std::min(f, 1 - c.covered);
        c.covered += f;
        if (loss > 0) c.wall_leak += f / std::sqrt(loss);
      });
    }
    for (std::size_t o = 0; o < geometry_.openings.size(); ++o) add_opening(static_cast<int>(o), covers);
    for (std::size_t a = 0; a < 3; ++a)
      for (const auto& [face, cover] : covers[a]) resist(a, face, cover);
  }

  void add_opening(int o, std::array<std::map<int, Cover>, 3>& covers) {
    const auto& opening = geometry_.openings[static_cast<std::size_t>(o)];
    const double loss =
        opening.resistance > 0 ? opening.resistance : tile_loss_coefficient(opening.open_area_ratio);
    each_face(opening.rectangle, [&](int face, double f) {
      Cover& c = covers[static_cast<std::size_t>(opening.rectangle.normal)][face];
      c.wall_leak *= 1 - f;  // the opening replaces its part of the wall
      c.opening_leak += f / std::sqrt(std::max(loss, 1e-6));
      c.opening = o;
      c.covered = std::max(c.covered, f);
    });
  }

  void resist(std::size_t axis, int face, const Cover& c) {
    float& open = grid_.open[axis][static_cast<std::size_t>(face)];
    if (open == 0.0F) return;
    const double gap = 1 - c.covered;
    if (gap > 1 - least_overlap) return;
    double gap_leak = 0;
    if (gap > least_overlap) gap_leak = gap / (1 + 0.707 * std::sqrt(1 - gap) - gap);
    const double leak = c.wall_leak + c.opening_leak + gap_leak;
    if (leak <= 0) {
      open = 0.0F;
      return;
    }
    const int kind = c.opening >= 0 ? c.opening : c.floor ? -2 : -1;
    grid_.resistive[axis].push_back({face, 1 / (leak * leak), kind, c.opening_leak / leak});
  }

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

  std::vector<int> cells_in_or_around(const RoomBox& box) const {
    std::vector<int> inside, around;
    each_cell(box, [&](int q) {
      if (air(q)) inside.push_back(q);
      for (std::size_t a = 0; a < 3; ++a)
        for (const int step : {-grid_.stride[a], grid_.stride[a]})
          if (air(q + step)) around.push_back(q + step);
    });
    if (!inside.empty()) return inside;
    if (!around.empty()) return around;
    int best = 0;
    double least = 1e300;
    const Bounds b = bounds_of(box);
    for (int k = 1; k <= grid_.n[2]; ++k)
      for (int j = 1; j <= grid_.n[1]; ++j)
        for (int i = 1; i <= grid_.n[0]; ++i) {
          const std::array<int, 3> c{i, j, k};
          double d = 0;
          for (std::size_t a = 0; a < 3; ++a)
            d += std::pow(grid_.origin[a] + (c[a] - 0.5) * grid_.h[a] - 0.5 * (b[a][0] + b[a][1]), 2);
          if (air(grid_.index(i, j, k)) && d < least) least = d, best = grid_.index(i, j, k);
        }
    return {best};
  }

  void list_surfaces() {
    for (int k = 1; k <= grid_.n[2]; ++k)
      for (int j = 1; j <= grid_.n[1]; ++j)
        for (int i = 1; i <= grid_.n[0]; ++i) {
          const int q = grid_.index(i, j, k);
          if (!air(q)) continue;
          const bool floor = k == grid_.plenum_cells + 1, ceiling = k == grid_.n[2];
          for (std::size_t s = 0; s < geometry_.surfaces.size() && k > grid_.plenum_cells; ++s) {
            const auto& surface = geometry_.surfaces[s];
            double area = 0;
            if ((floor && surface.floor) || (ceiling && surface.ceiling)) area += grid_.area[2];
            if (surface.walls) {
              area += (i == 1 ? grid_.area[0] : 0) + (i == grid_.n[0] ? grid_.area[0] : 0);
              area += (j == 1 ? grid_.area[1] : 0) + (j == grid_.n[1] ? grid_.area[1] : 0);
            }
            if (area > 0) grid_.surface_faces.push_back({q, static_cast<int>(s), area});
          }
        }
  }

  const RoomGeometry& geometry_;
  RoomGrid grid_;
  std::array<std::vector<unsigned char>, 3> fixed_;
};

}  // namespace

int RoomGrid::air_cells() const { return static_cast<int>(std::count(fluid.begin(), fluid.end(), 1)); }

RoomGrid make_room_grid(const RoomGeometry& geometry, double cell_m, bool search) {
  return GridBuilder(geometry, cell_m, search).build();
}

}  // namespace thermohall
