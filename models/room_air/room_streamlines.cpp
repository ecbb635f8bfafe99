#include "models/room_air/room_streamlines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/room_state.h"

namespace thermohall {
namespace {

using Point = std::array<double, 3>;
constexpr double still_m_s = 1e-5;

std::size_t at(int q) { return static_cast<std::size_t>(q); }

// The cell that holds a point, -1 outside and in solids.
int cell_of(const RoomGrid& g, const Point& x) {
  std::array<int, 3> c{};
  for (std::size_t a = 0; a < 3; ++a) {
    const double f = std::floor((x[a] - g.origin[a]) / g.h[a]);
    if (!(f >= 0) || f >= g.n[a]) return -1;
    c[a] = static_cast<int>(f) + 1;
  }
  const int q = g.index(c[0], c[1], c[2]);
  return g.fluid[at(q)] ? q : -1;
}

// Linear between the two faces of the cell that holds the point.
Point velocity(const RoomAirState& s, const Point& x, bool& inside) {
  const RoomGrid& g = *s.grid;
  const int q = cell_of(g, x);
  inside = q >= 0;
  Point u{};
  if (!inside) return u;
  for (std::size_t a = 0; a < 3; ++a) {
    const double cells = (x[a] - g.origin[a]) / g.h[a], part = cells - std::floor(cells);
    u[a] = (1 - part) * s.velocity_m_s[a][at(q)] + part * s.velocity_m_s[a][at(q + g.stride[a])];
  }
  return u;
}

double length(const Point& u) { return std::sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]); }

double distance(const Point& a, const Point& b) { return length({a[0] - b[0], a[1] - b[1], a[2] - b[2]}); }

Point moved(const Point& x, const Point& u, double dt) {
  return {x[0] + dt * u[0], x[1] + dt * u[1], x[2] + dt * u[2]};
}

// A step from a point in the air as far as the air lets it: through open faces; onto a face that air is blown
// through, where the path ends (`leaves`); along a wall, for no air crosses it.
Point held(const RoomAirState& s, const Point& from, Point to, bool& leaves) {
  constexpr double clear = 1e-9;  // of a cell, between a wall and a point beside it
  const RoomGrid& g = *s.grid;
  int q = cell_of(g, from);
  for (std::size_t a = 0; a < 3; ++a) {
    int c = static_cast<int>(std::floor((from[a] - g.origin[a]) / g.h[a]));
    const int end = static_cast<int>(std::floor((to[a] - g.origin[a]) / g.h[a]));
    const int way = end > c ? 1 : -1;
    while (c != end) {
      const int face = way > 0 ? q + g.stride[a] : q;
      if (g.open[a][at(face)] == 0.0F) {
        leaves = leaves || s.velocity_m_s[a][at(face)] != 0;
        to[a] = g.origin[a] + (c + (way > 0 ? 1 : 0) - (leaves ? 0 : way * clear)) * g.h[a];
        break;
      }
      q += way * g.stride[a];
      c += way;
    }
  }
  return to;
}

}  // namespace

RoomStreamline room_streamline(const RoomAirResult& result, const Point& start,
                               const RoomStreamlineSettings& settings) {
  RoomStreamline line;
  if (!result.state) return line;
  const RoomAirState& s = *result.state;
  const RoomGrid& g = *s.grid;
  const double smallest = std::min({g.h[0], g.h[1], g.h[2]}), sense = settings.backward ? -1 : 1;
  Point x = start;
  double time = 0;
  bool inside = true;
  for (int n = 0; n < settings.most_points; ++n) {
    const Point u1 = velocity(s, x, inside);
    if (!inside) break;
    const double speed = length(u1);
    line.point_m.push_back(x);
    line.time_s.push_back(time);
    line.speed_m_s.push_back(speed);
    line.temperature_K.push_back(s.temperature_K[at(cell_of(g, x))]);
    if (speed < still_m_s || time >= settings.longest_s) break;
    const double dt = settings.step_cells * smallest / speed, step = sense * dt;
    bool ok2 = true, ok3 = true, ok4 = true;
    const Point u2 = velocity(s, moved(x, u1, 0.5 * step), ok2);
    const Point u3 = velocity(s, moved(x, u2, 0.5 * step), ok3);
    const Point u4 = velocity(s, moved(x, u3, step), ok4);
    Point to = moved(x, u1, step);  // beside a boundary: along the velocity of this cell
    if (ok2 && ok3 && ok4)
      for (std::size_t a = 0; a < 3; ++a) to[a] = x[a] + step / 6 * (u1[a] + 2 * u2[a] + 2 * u3[a] + u4[a]);
    bool leaves = false;
    const Point next = held(s, x, to, leaves);
    const double whole = distance(x, to), share = leaves && whole > 0 ? distance(x, next) / whole : 1;
    x = next;
    time += share * dt;
    if (leaves) {
      inside = false;
      break;
    }
  }
  if (!inside && !line.point_m.empty()) {
    line.point_m.push_back(x);
    line.time_s.push_back(time);
    line.speed_m_s.push_back(line.speed_m_s.back());
    line.temperature_K.push_back(line.temperature_K.back());
  }
  return line;
}

std::vector<Point> supply_start_points(const RoomAirResult& result, int count) {
  std::vector<Point> all, chosen;
  if (!result.state || count <= 0) return chosen;
  const RoomGrid& g = *result.state->grid;
  for (const auto& p : g.patches) {
    if (p.kind != RoomPatchKind::supply) continue;
    for (std::size_t f = 0; f < p.faces.size(); ++f) {
      const int q = p.cells[f];
      const std::array<int, 3> c{q % g.stride[1], q % g.stride[2] / g.stride[1], q / g.stride[2]};
      Point x{};
      for (std::size_t a = 0; a < 3; ++a) x[a] = g.origin[a] + (c[a] - 0.5) * g.h[a];
      x[at(p.axis)] -= 0.25 * p.sign * g.h[at(p.axis)];
      all.push_back(x);
    }
  }
  const std::size_t n = std::min(all.size(), at(count));
  for (std::size_t i = 0; i < n; ++i) chosen.push_back(all[i * all.size() / n]);
  return chosen;
}

}  // namespace thermohall
