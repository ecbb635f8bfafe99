#include "sim/airflow/iso_surface.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace thermohall {
namespace {

using Corner = std::array<int, 3>;

// Six tetrahedra round the diagonal of a cube, corners numbered by their bits x, y, z.
constexpr int tetrahedra[6][4] = {{0, 1, 3, 7}, {0, 3, 2, 7}, {0, 2, 6, 7},
                                  {0, 6, 4, 7}, {0, 4, 5, 7}, {0, 5, 1, 7}};

class Marcher {
 public:
  Marcher(const RoomCellFields& f, double temperature_K) : f_(f), value_(f.temperature_K) {
    surface_.temperature_K = temperature_K;
    fill_solids();
  }

  IsoSurface surface() {
    for (int k = 0; k + 1 < f_.nz; ++k)
      for (int j = 0; j + 1 < f_.ny; ++j)
        for (int i = 0; i + 1 < f_.nx; ++i) cube({i, j, k});
    return std::move(surface_);
  }

 private:
  std::size_t index(const Corner& c) const {
    return static_cast<std::size_t>((c[2] * f_.ny + c[1]) * f_.nx + c[0]);
  }
  bool inside(const Corner& c) const {
    return c[0] >= 0 && c[1] >= 0 && c[2] >= 0 && c[0] < f_.nx && c[1] < f_.ny && c[2] < f_.nz;
  }

  void fill_solids() {
    known_.assign(value_.size(), 1);
    for (int k = 0; k < f_.nz; ++k)
      for (int j = 0; j < f_.ny; ++j)
        for (int i = 0; i < f_.nx; ++i) {
          const std::size_t q = index({i, j, k});
          if (!f_.solid[q]) continue;
          double sum = 0;
          int count = 0;
          for (const auto& step : {Corner{1, 0, 0}, Corner{-1, 0, 0}, Corner{0, 1, 0}, Corner{0, -1, 0},
                                   Corner{0, 0, 1}, Corner{0, 0, -1}}) {
            const Corner n{i + step[0], j + step[1], k + step[2]};
            if (!inside(n) || f_.solid[index(n)]) continue;
            sum += f_.temperature_K[index(n)];
            ++count;
          }
          known_[q] = count > 0;
          if (count > 0) value_[q] = sum / count;
        }
  }

  void cube(const Corner& low) {
    std::array<std::size_t, 8> at{};
    bool air = false, known = true;
    int warm = 0;
    for (int n = 0; n < 8; ++n) {
      at[static_cast<std::size_t>(n)] = index({low[0] + (n & 1), low[1] + (n >> 1 & 1), low[2] + (n >> 2)});
      const std::size_t q = at[static_cast<std::size_t>(n)];
      air = air || !f_.solid[q];
      known = known && known_[q];
      warm += value_[q] > surface_.temperature_K ? 1 : 0;
    }
    if (!air || !known || warm == 0 || warm == 8) return;
    for (const auto& t : tetrahedra) {
      std::array<std::size_t, 4> corner{};
      for (std::size_t n = 0; n < 4; ++n) corner[n] = at[static_cast<std::size_t>(t[n])];
      tetrahedron(corner);
    }
  }

  void tetrahedron(const std::array<std::size_t, 4>& corner) {
    std::array<std::size_t, 4> warm{}, cold{};
    std::size_t w = 0, c = 0;
    for (const auto q : corner) (value_[q] > surface_.temperature_K ? warm[w++] : cold[c++]) = q;
    if (w == 0 || c == 0) return;
    if (w == 2) {
      const auto a = cut(warm[0], cold[0]), b = cut(warm[0], cold[1]), d = cut(warm[1], cold[1]),
                 e = cut(warm[1], cold[0]);
      triangle(a, b, d, warm[0]);
      triangle(a, d, e, warm[0]);
    } else if (w == 1) {
      triangle(cut(warm[0], cold[0]), cut(warm[0], cold[1]), cut(warm[0], cold[2]), warm[0]);
    } else {
      triangle(cut(warm[0], cold[0]), cut(warm[1], cold[0]), cut(warm[2], cold[0]), warm[0]);
    }
  }

  std::array<double, 3> place(std::size_t q) const {
    const auto nx = static_cast<std::size_t>(f_.nx), ny = static_cast<std::size_t>(f_.ny);
    return {f_.x0_m + (static_cast<double>(q % nx) + 0.5) * f_.dx_m,
            f_.y0_m + (static_cast<double>(q / nx % ny) + 0.5) * f_.dy_m,
            f_.z0_m + (static_cast<double>(q / (nx * ny)) + 0.5) * f_.dz_m};
  }

  std::uint32_t cut(std::size_t warm, std::size_t cold) {
    const auto low = std::min(warm, cold), high = std::max(warm, cold);
    const auto [found, fresh] = vertices_.try_emplace(static_cast<std::uint64_t>(low) << 32 | high,
                                                      static_cast<std::uint32_t>(surface_.vertex_m.size()));
    if (fresh) {
      const double share = (surface_.temperature_K - value_[low]) / (value_[high] - value_[low]);
      const auto a = place(low), b = place(high);
      std::array<float, 3> v{};
      for (std::size_t n = 0; n < 3; ++n) v[n] = static_cast<float>(a[n] + share * (b[n] - a[n]));
      surface_.vertex_m.push_back(v);
    }
    return found->second;
  }

  // Turned so that its normal points away from the warm corner.
  void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::size_t warm) {
    const auto &p = surface_.vertex_m[a], &q = surface_.vertex_m[b], &r = surface_.vertex_m[c];
    const auto w = place(warm);
    const auto cross = [&](std::size_t m, std::size_t n) {
      return static_cast<double>(q[m] - p[m]) * (r[n] - p[n]) -
             static_cast<double>(q[n] - p[n]) * (r[m] - p[m]);
    };
    const std::array<double, 3> normal{cross(1, 2), cross(2, 0), cross(0, 1)};
    double towards = 0, size = 0;
    for (std::size_t n = 0; n < 3; ++n) {
      towards += normal[n] * (w[n] - static_cast<double>(p[n]));
      size += std::abs(normal[n]);
    }
    if (size == 0) return;  // cut through a corner
    if (towards > 0) std::swap(b, c);
    surface_.triangles.push_back({a, b, c});
  }

  const RoomCellFields& f_;
  std::vector<double> value_;
  std::vector<char> known_;
  IsoSurface surface_;
  std::unordered_map<std::uint64_t, std::uint32_t> vertices_;
};

}  // namespace

IsoSurface iso_surface(const RoomCellFields& fields, double temperature_K) {
  return Marcher(fields, temperature_K).surface();
}

}  // namespace thermohall
