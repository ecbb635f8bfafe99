#include "models/room_air/grid_covers.h"

#include <map>

#include "models/room_air/grid_lines.h"

namespace thermohall {
namespace {

class FaceCovers : GridLines {
  // A face that thin walls cover or openings resist.
  struct Cover {
    double covered = 0;    // share
    double wall_leak = 0;  // sum of f / sqrt K
    double opening_leak = 0;
    int opening = -1;
    bool floor = false;
  };

 public:
  FaceCovers(const RoomGeometry& geometry, RoomGrid& grid) : GridLines(grid), geometry_(geometry) {}

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

 private:
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

  const RoomGeometry& geometry_;
};

}  // namespace

void cover_grid_faces(const RoomGeometry& geometry, RoomGrid& grid) {
  FaceCovers(geometry, grid).cover_faces();
}

}  // namespace thermohall
