#include "gui/air/air_paths.h"

#include <algorithm>
#include <cmath>

namespace thermohall::gui {
namespace {

using Point = std::array<double, 3>;
constexpr double still_m_s = 0.01;
constexpr double least_stream_m_s = 0.15;  ///< slower air beside a box is no jet
constexpr double step_cells = 0.5;

// Trilinear between the centres of the cells around a place, of those with air; nothing in solids.
bool velocity_at(const AirField& field, const Point& at_m, Point& velocity) {
  if (!field.airAt(at_m)) return false;
  std::array<int, 3> base{};
  Point share{};
  for (std::size_t a = 0; a < 3; ++a) {
    const double cells = (at_m[a] - field.low_m[a]) / field.cell_m[a] - 0.5;
    base[a] = static_cast<int>(std::floor(cells));
    share[a] = cells - base[a];
  }
  Point sum{};
  double weights = 0;
  for (int corner = 0; corner < 8; ++corner) {
    std::array<int, 3> cell{};
    double weight = 1;
    for (std::size_t a = 0; a < 3; ++a) {
      const int up = corner >> a & 1;
      cell[a] = std::clamp(base[a] + up, 0, field.n[a] - 1);
      weight *= up ? share[a] : 1 - share[a];
    }
    const std::size_t index = field.index(cell[0], cell[1], cell[2]);
    if (field.solid[index] || weight <= 0) continue;
    weights += weight;
    for (std::size_t a = 0; a < 3; ++a) sum[a] += weight * static_cast<double>(field.velocity_m_s[a][index]);
  }
  if (weights <= 0) return false;
  for (std::size_t a = 0; a < 3; ++a) velocity[a] = sum[a] / weights;
  return true;
}

double length(const Point& v) { return std::hypot(v[0], v[1], v[2]); }

Point moved(const Point& at_m, const Point& velocity, double time_s) {
  return {at_m[0] + time_s * velocity[0], at_m[1] + time_s * velocity[1], at_m[2] + time_s * velocity[2]};
}

}  // namespace

AirPath air_path(const AirField& field, const Point& start_m, double longest_m, bool backward) {
  AirPath path;
  if (field.isEmpty()) return path;
  const double step_m = step_cells * *std::min_element(field.cell_m.begin(), field.cell_m.end());
  Point at = start_m, velocity{}, ahead{};
  for (double way_m = 0; way_m <= longest_m; way_m += step_m) {
    if (!velocity_at(field, at, velocity)) break;
    path.points_m.push_back(at);
    path.temperature_K.push_back(field.temperature_K[*field.airAt(at)]);
    const double speed = length(velocity);
    if (speed < still_m_s) break;
    const double time_s = (backward ? -1 : 1) * step_m / speed;
    if (velocity_at(field, moved(at, velocity, time_s), ahead))
      for (std::size_t a = 0; a < 3; ++a) velocity[a] = 0.5 * (velocity[a] + ahead[a]);
    at = moved(at, velocity, time_s);
  }
  return path;
}

std::vector<Point> air_starts(const AirField& field, const AirBox& box, bool into, int most) {
  struct Stream {
    Point at_m;
    double speed_m_s;
  };
  std::vector<Stream> streams;
  std::array<int, 3> first{}, last{};
  for (std::size_t a = 0; a < 3; ++a) {
    // One layer of cells around the box.
    first[a] = static_cast<int>(std::lround((box.low_m[a] - field.low_m[a]) / field.cell_m[a])) - 1;
    last[a] = static_cast<int>(std::lround((box.high_m[a] - field.low_m[a]) / field.cell_m[a]));
  }
  for (int k = std::max(0, first[2]); k <= std::min(field.n[2] - 1, last[2]); ++k)
    for (int j = std::max(0, first[1]); j <= std::min(field.n[1] - 1, last[1]); ++j)
      for (int i = std::max(0, first[0]); i <= std::min(field.n[0] - 1, last[0]); ++i) {
        const std::array<int, 3> cell{i, j, k};
        const std::size_t index = field.index(i, j, k);
        if (field.solid[index]) continue;
        double out_m_s = 0;
        int sides = 0;
        for (std::size_t a = 0; a < 3; ++a)
          if (cell[a] == first[a] || cell[a] == last[a]) {
            const auto along = static_cast<double>(field.velocity_m_s[a][index]);
            out_m_s = cell[a] == first[a] ? -along : along;
            ++sides;
          }
        if (into) out_m_s = -out_m_s;
        if (sides != 1 || out_m_s < least_stream_m_s) continue;  // beside a face, not at an edge
        streams.push_back({{field.centre_m(0, i), field.centre_m(1, j), field.centre_m(2, k)}, out_m_s});
      }
  // Of the faster half, so that draughts past the box do not count; then evenly.
  if (streams.empty() || most <= 0) return {};
  const double fastest = std::max_element(streams.begin(), streams.end(), [](const auto& x, const auto& y) {
                           return x.speed_m_s < y.speed_m_s;
                         })->speed_m_s;
  std::erase_if(streams, [&](const Stream& s) { return s.speed_m_s < 0.5 * fastest; });
  std::vector<Point> starts;
  const std::size_t count = std::min(streams.size(), static_cast<std::size_t>(most));
  for (std::size_t i = 0; i < count; ++i)
    starts.push_back(streams[(2 * i + 1) * streams.size() / (2 * count)].at_m);
  return starts;
}

}  // namespace thermohall::gui
