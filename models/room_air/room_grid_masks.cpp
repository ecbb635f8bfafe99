#include <algorithm>
#include <cmath>

#include "models/room_air/room_grid.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

// Numbers the connected parts of the air; faces that are open connect.
void label_regions(RoomGrid& g) {
  g.region.assign(g.size(), -1);
  g.regions = 0;
  std::vector<int> stack;
  for (int seed = 0; seed < g.total; ++seed) {
    if (!g.fluid[at(seed)] || g.region[at(seed)] >= 0) continue;
    const int label = g.regions++;
    g.region[at(seed)] = label;
    stack.push_back(seed);
    while (!stack.empty()) {
      const int q = stack.back();
      stack.pop_back();
      const auto visit = [&](int other) {
        if (g.region[at(other)] >= 0) return;
        g.region[at(other)] = label;
        stack.push_back(other);
      };
      for (std::size_t a = 0; a < 3; ++a) {
        if (g.open[a][at(q)] > 0) visit(q - g.stride[a]);
        if (g.open[a][at(q + g.stride[a])] > 0) visit(q + g.stride[a]);
      }
    }
  }
}

// Regions that no supply, return or rack touches would have no pressure level and no temperature.
void fill_pockets(RoomGrid& g) {
  std::vector<char> used(at(g.regions), 0);
  bool any = false;
  for (const auto& p : g.patches)
    for (const int c : p.cells) used[at(g.region[at(c)])] = 1, any = true;
  if (!any) return;
  for (int q = 0; q < g.total; ++q) {
    if (g.region[at(q)] < 0 || used[at(g.region[at(q)])]) continue;
    g.fluid[at(q)] = 0;
    for (std::size_t a = 0; a < 3; ++a) g.open[a][at(q)] = g.open[a][at(q + g.stride[a])] = 0.0F;
  }
  for (std::size_t a = 0; a < 3; ++a)
    std::erase_if(g.resistive[a], [&](const ResistiveFace& r) { return g.open[a][at(r.face)] == 0.0F; });
}

}  // namespace

void finish_room_grid(RoomGrid& g, const std::array<std::vector<unsigned char>, 3>& fixed) {
  label_regions(g);
  fill_pockets(g);
  label_regions(g);
  const auto wall = [&](std::size_t a, int q) {
    return g.open[a][at(q)] == 0.0F && (fixed[a].empty() || !fixed[a][at(q)]) ? 1.0 : 0.0;
  };
  for (std::size_t a = 0; a < 3; ++a) {
    g.shear_area[a].assign(g.size(), 0.0F);
    g.conducting[a] = g.open[a];
    for (const auto& r : g.resistive[a])
      g.conducting[a][at(r.face)] = static_cast<float>(std::min(1.0, 1 / std::sqrt(r.loss)));
    std::sort(g.resistive[a].begin(), g.resistive[a].end(),
              [](const ResistiveFace& x, const ResistiveFace& y) { return x.face < y.face; });
    const int s = g.stride[a];
    for (std::size_t d = 0; d < 3; ++d) {
      if (d == a) continue;
      auto& edge = g.edge_open[a][d];
      edge.assign(g.size(), 0.0F);
      for (int q = s; q < g.total; ++q) edge[at(q)] = 0.5F * (g.open[d][at(q)] + g.open[d][at(q - s)]);
      const int t = g.stride[d];
      for (int q = g.stride[2]; q < g.total - g.stride[2]; ++q) {
        if (g.open[a][at(q)] == 0.0F) continue;
        const double walls = wall(d, q) + wall(d, q - s) + wall(d, q + t) + wall(d, q + t - s);
        g.shear_area[a][at(q)] += static_cast<float>(0.5 * walls * g.area[d]);
      }
    }
  }
}

void set_wall_distance(RoomGrid& g) {
  constexpr float far = 1e9F;
  auto& l = g.wall_distance_m;
  l.assign(g.size(), far);
  std::vector<unsigned char> screen[3];
  for (std::size_t a = 0; a < 3; ++a) {
    screen[a].assign(g.size(), 0);
    for (const auto& r : g.resistive[a]) screen[a][at(r.face)] = 1;
  }
  for (int q = 0; q < g.total; ++q) {
    if (!g.fluid[at(q)]) continue;
    for (std::size_t a = 0; a < 3; ++a)
      for (const int face : {q, q + g.stride[a]})
        if (g.open[a][at(face)] == 0.0F || screen[a][at(face)])
          l[at(q)] = std::min(l[at(q)], static_cast<float>(0.5 * g.h[a]));
  }
  const auto pass = [&](int sense) {
    for (int n = 0; n < g.total; ++n) {
      const int q = sense > 0 ? n : g.total - 1 - n;
      if (!g.fluid[at(q)]) continue;
      for (int dk = -1; dk <= 1; ++dk)
        for (int dj = -1; dj <= 1; ++dj)
          for (int di = -1; di <= 1; ++di) {
            const int other = q + di + dj * g.stride[1] + dk * g.stride[2];
            if ((other - q) * sense >= 0 || !g.fluid[at(other)]) continue;
            const double step =
                std::sqrt(std::pow(di * g.h[0], 2) + std::pow(dj * g.h[1], 2) + std::pow(dk * g.h[2], 2));
            l[at(q)] = std::min(l[at(q)], l[at(other)] + static_cast<float>(step));
          }
    }
  };
  pass(1);
  pass(-1);
  for (float& x : l) x = x >= far ? 0.0F : x;
}

}  // namespace thermohall
