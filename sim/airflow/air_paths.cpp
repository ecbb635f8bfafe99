#include "sim/airflow/air_paths.h"

#include <algorithm>

namespace thermohall {
namespace {

struct Start {
  std::string from;
  std::array<double, 3> point_m;
};

// As many of the items as wanted, spread evenly.
template <class Add>
void spread(std::size_t count, int most, Add add) {
  const std::size_t n = std::min(count, static_cast<std::size_t>(std::max(0, most)));
  for (std::size_t i = 0; i < n; ++i) add(i * count / n);
}

// Before the middle of a face of a rack, `off_m` away from it.
std::array<double, 3> before_face(const RoomRackPlace& r, bool front, double off_m, double height_m) {
  std::array<double, 3> p{r.x_m + r.length_m / 2, r.y_m + r.width_m / 2, height_m};
  const double sense = front ? 1 : -1;
  const bool along_x = r.facing == Facing::east || r.facing == Facing::west;
  const double away_m = (along_x ? r.length_m : r.width_m) / 2 + off_m;
  const bool low = r.facing == Facing::north || r.facing == Facing::west;
  p[along_x ? 0 : 1] += sense * (low ? -away_m : away_m);
  return p;
}

std::array<double, 3> before_supply(const RoomSupply& s, double off_m) {
  const auto& r = s.rectangle;
  const auto normal = static_cast<std::size_t>(r.normal);
  std::array<double, 3> p{};
  p[normal] = r.position_m + sign_of(s.direction) * off_m;
  p[normal == 0 ? 1 : 0] = (r.a0_m + r.a1_m) / 2;
  p[normal == 2 ? 1 : 2] = (r.b0_m + r.b1_m) / 2;
  return p;
}

void thin(RoomStreamline& line, std::size_t points) {
  const std::size_t n = line.point_m.size();
  if (n <= points) return;
  RoomStreamline kept;
  for (std::size_t i = 0; i < points; ++i) {
    const std::size_t q = i * (n - 1) / (points - 1);
    kept.point_m.push_back(line.point_m[q]);
    kept.time_s.push_back(line.time_s[q]);
    kept.speed_m_s.push_back(line.speed_m_s[q]);
    kept.temperature_K.push_back(line.temperature_K[q]);
  }
  line = std::move(kept);
}

}  // namespace

std::string_view name_of(AirPathKind kind) {
  switch (kind) {
    case AirPathKind::tile:
      return "tile";
    case AirPathKind::unit:
      return "unit";
    case AirPathKind::exhaust:
      return "exhaust";
    default:
      return "inlet";
  }
}

std::vector<AirPath> air_paths(const AirflowRun& run, const AirPathSettings& settings) {
  std::vector<AirPath> paths;
  const RoomCellFields& f = run.result.cells;
  const double off_m = 0.6 * std::max(f.dx_m, f.dy_m);
  const auto follow = [&](AirPathKind kind, const Start& start) {
    AirPath path{kind, start.from, {}};
    path.line = room_streamline(run.result, start.point_m,
                                {.longest_s = settings.longest_s, .backward = kind == AirPathKind::inlet});
    if (path.line.point_m.size() < 2) return;
    thin(path.line, static_cast<std::size_t>(std::max(2, settings.points)));
    paths.push_back(std::move(path));
  };
  const auto& tiles = run.model.tiles;
  spread(tiles.size(), settings.most, [&](std::size_t i) {
    const auto& t = tiles[i];
    follow(AirPathKind::tile, {t.id, {t.x_m + t.length_m / 2, t.y_m + t.width_m / 2, 0.6 * f.dz_m}});
  });
  std::vector<const RoomSupply*> supplies;
  for (const auto& s : run.model.geometry.supplies)
    if (s.direction != RoomDirection::minus_z && s.unit >= 0) supplies.push_back(&s);
  spread(supplies.size(), settings.most, [&](std::size_t i) {
    follow(AirPathKind::unit, {supplies[i]->name, before_supply(*supplies[i], off_m)});
  });
  const auto& racks = run.model.racks;
  for (const bool front : {false, true})
    spread(racks.size(), settings.most, [&](std::size_t i) {
      const auto& r = racks[i];
      const double height_m = front ? 0.8 * r.top_m : 0.6 * r.top_m;
      follow(front ? AirPathKind::inlet : AirPathKind::exhaust,
             {r.id, before_face(r, front, off_m, height_m)});
    });
  return paths;
}

}  // namespace thermohall
