#include "models/room_air/room_grid.h"

#include <algorithm>
#include <cmath>

#include "models/room_air/grid_axes.h"
#include "models/room_air/grid_covers.h"
#include "models/room_air/grid_lines.h"
#include "models/room_air/grid_patches.h"

namespace thermohall {
namespace {

// Builds the grid from the description, one kind of thing after the other.
class GridBuilder : GridLines {
 public:
  GridBuilder(const RoomGeometry& geometry, RoomGrid& grid) : GridLines(grid), geometry_(geometry) {}

  void build(double cell_m, bool search) {
    set_size(cell_m, search);
    fill_cells();
    for (const auto& s : geometry_.supplies) back_with_solid(s.rectangle, s.direction, 1);
    for (const auto& r : geometry_.returns) back_with_solid(r.rectangle, r.direction, -1);
    open_faces();
    cover_grid_faces(geometry_, grid_);
    FixedFaces fixed;
    for (auto& f : fixed) f.assign(grid_.size(), 0);
    add_grid_patches(geometry_, grid_, fixed);
    finish_room_grid(grid_, fixed);
    set_wall_distance(grid_);
    for (const auto& s : geometry_.heat_sources) grid_.source_cells.push_back(cells_in_or_around(s.box));
    for (const auto& r : geometry_.racks) grid_.source_cells.push_back(cells_in_or_around(r.box));
    list_surfaces();
  }

 private:
  void set_size(double cell_m, bool search) {
    const auto axes = grid_axes(geometry_, cell_m, search);
    for (std::size_t a = 0; a < 3; ++a) {
      grid_.n[a] = axes[a].cells;
      grid_.h[a] = axes[a].length_m / axes[a].cells;
      grid_.origin[a] = axes[a].low_m;
    }
    if (geometry_.plenum.height_m > 0) {
      grid_.plenum_cells = std::max(1, static_cast<int>(std::lround(geometry_.plenum.height_m / grid_.h[2])));
      grid_.n[2] += grid_.plenum_cells;
      grid_.origin[2] -= grid_.plenum_cells * grid_.h[2];
    }
    grid_.stride = {1, grid_.n[0] + 2, (grid_.n[0] + 2) * (grid_.n[1] + 2)};
    grid_.total = grid_.stride[2] * (grid_.n[2] + 2);
    grid_.area = {grid_.h[1] * grid_.h[2], grid_.h[0] * grid_.h[2], grid_.h[0] * grid_.h[1]};
    grid_.volume = grid_.h[0] * grid_.h[1] * grid_.h[2];
    grid_.fluid.assign(grid_.size(), 0);
    for (auto& m : grid_.open) m.assign(grid_.size(), 0.0F);
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
};

}  // namespace

int RoomGrid::air_cells() const { return static_cast<int>(std::count(fluid.begin(), fluid.end(), 1)); }

RoomGrid make_room_grid(const RoomGeometry& geometry, double cell_m, bool search) {
  RoomGrid grid;
  GridBuilder(geometry, grid).build(cell_m, search);
  return grid;
}

}  // namespace thermohall
