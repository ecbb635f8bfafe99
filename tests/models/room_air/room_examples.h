#pragma once

#include <cmath>
#include <string>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

inline RoomRectangle rectangle(RoomAxis normal, double position_m, double a0, double a1, double b0,
                               double b1) {
  RoomRectangle r;
  r.normal = normal;
  r.position_m = position_m;
  r.a0_m = a0, r.a1_m = a1, r.b0_m = b0, r.b1_m = b1;
  return r;
}

inline RoomSupply supply(const std::string& name, const RoomRectangle& where, RoomDirection direction,
                         double flow_m3_s, double temperature_K) {
  RoomSupply s;
  s.name = name;
  s.rectangle = where;
  s.direction = direction;
  s.flow_m3_s = flow_m3_s;
  s.temperature_K = temperature_K;
  return s;
}

inline RoomReturn outlet(const std::string& name, const RoomRectangle& where, RoomDirection direction) {
  RoomReturn r;
  r.name = name;
  r.rectangle = where;
  r.direction = direction;
  return r;
}

inline RoomThinWall wall(const RoomRectangle& where, double open_fraction = 0) {
  RoomThinWall w;
  w.name = "wall";
  w.rectangle = where;
  w.open_fraction = open_fraction;
  return w;
}

/// A rack 2.1 m high in three height segments, power and flow shared by height.
inline RoomRack rack(const std::string& name, double x0, double x1, double y0, double y1, RoomDirection front,
                     double power_W, double flow_m3_s) {
  RoomRack r;
  r.name = name;
  r.box = {x0, x1, y0, y1, 0, 2.1};
  r.front = front;
  const double z[] = {0, 0.6, 1.5, 2.1};
  for (int s = 0; s < 3; ++s) {
    RoomRackSegment segment;
    segment.bottom_m = z[s], segment.top_m = z[s + 1];
    segment.power_W = power_W * (z[s + 1] - z[s]) / 2.1;
    segment.flow_m3_s = flow_m3_s * (z[s + 1] - z[s]) / 2.1;
    r.segments.push_back(segment);
  }
  return r;
}

/// Two rows of three racks face one cold aisle with tiles of known flow; the air leaves through the ceiling
/// on both sides. Mirror-symmetric in x and in y. `supply_share`: supply over the racks' flow.
inline RoomGeometry small_hall(double supply_share = 1.1, double rack_power_W = 5000) {
  RoomGeometry g;
  g.room = {0, 4.8, 0, 6.0, 0, 3.0};
  const double rack_flow = 0.3;
  for (int i = 0; i < 3; ++i) {
    const double x = 1.5 + 0.6 * i;
    g.racks.push_back(rack("A" + std::to_string(i + 1), x, x + 0.6, 1.2, 2.4, RoomDirection::plus_y,
                           rack_power_W, rack_flow));
    g.racks.push_back(rack("B" + std::to_string(i + 1), x, x + 0.6, 3.6, 4.8, RoomDirection::minus_y,
                           rack_power_W, rack_flow));
    g.supplies.push_back(supply("tile " + std::to_string(i + 1),
                                rectangle(RoomAxis::z, 0, x, x + 0.6, 2.4, 3.6), RoomDirection::plus_z,
                                2 * rack_flow * supply_share, 291.15));
  }
  for (const double y : {0.0, 5.4})
    g.returns.push_back(
        outlet("return", rectangle(RoomAxis::z, 3.0, 1.2, 3.6, y, y + 0.6), RoomDirection::plus_z));
  return g;
}

/// The same with the cold aisle closed by doors and a roof.
inline RoomGeometry contained_hall(double supply_share = 1.0) {
  RoomGeometry g = small_hall(supply_share);
  g.thin_walls.push_back(wall(rectangle(RoomAxis::x, 1.5, 2.4, 3.6, 0, 2.1)));
  g.thin_walls.push_back(wall(rectangle(RoomAxis::x, 3.3, 2.4, 3.6, 0, 2.1)));
  g.thin_walls.push_back(wall(rectangle(RoomAxis::z, 2.1, 1.5, 3.3, 2.4, 3.6)));
  return g;
}

inline RoomAirSettings preview() {
  RoomAirSettings s;
  s.fidelity = RoomAirFidelity::preview;
  return s;
}

/// x and y exchanged.
inline RoomGeometry turned(const RoomGeometry& g) {
  RoomGeometry t = g;
  const auto turn_box = [](RoomBox& b) { std::swap(b.x0_m, b.y0_m), std::swap(b.x1_m, b.y1_m); };
  const auto turn_rectangle = [](RoomRectangle& r) {
    if (r.normal == RoomAxis::z) {
      std::swap(r.a0_m, r.b0_m), std::swap(r.a1_m, r.b1_m);
    } else {
      r.normal = r.normal == RoomAxis::x ? RoomAxis::y : RoomAxis::x;
    }
  };
  const auto turn_direction = [](RoomDirection& d) {
    if (axis_of(d) != RoomAxis::z) d = static_cast<RoomDirection>((static_cast<int>(d) + 2) % 4);
  };
  turn_box(t.room);
  for (auto& s : t.solids) turn_box(s);
  for (auto& r : t.racks) turn_box(r.box), turn_direction(r.front);
  for (auto& w : t.thin_walls) turn_rectangle(w.rectangle);
  for (auto& s : t.supplies) turn_rectangle(s.rectangle), turn_direction(s.direction);
  for (auto& r : t.returns) turn_rectangle(r.rectangle), turn_direction(r.direction);
  return t;
}

}  // namespace thermohall
