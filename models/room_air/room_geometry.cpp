#include "models/room_air/room_geometry.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

bool finite_and_ordered(double low, double high) {
  return std::isfinite(low) && std::isfinite(high) && low < high;
}

bool sound(const RoomBox& b) {
  return finite_and_ordered(b.x0_m, b.x1_m) && finite_and_ordered(b.y0_m, b.y1_m) &&
         finite_and_ordered(b.z0_m, b.z1_m);
}

bool sound(const RoomRectangle& r) {
  return std::isfinite(r.position_m) && finite_and_ordered(r.a0_m, r.a1_m) &&
         finite_and_ordered(r.b0_m, r.b1_m);
}

bool not_negative(double x) { return std::isfinite(x) && x >= 0; }

class Faults {
 public:
  void check(bool good, const std::string& what) {
    if (!good) list_.push_back(what);
  }
  std::vector<std::string> list() && { return std::move(list_); }

 private:
  std::vector<std::string> list_;
};

void check_rack(const RoomRack& r, Faults& faults) {
  const std::string who = "rack " + r.name + ": ";
  faults.check(sound(r.box), who + "the box is empty or not finite");
  faults.check(axis_of(r.front) != RoomAxis::z, who + "the front must look along x or y");
  faults.check(r.internal_recirculation >= 0 && r.internal_recirculation < 1,
               who + "internal recirculation must lie in 0 .. 1");
  faults.check(!r.segments.empty(), who + "it has no segments");
  for (const auto& s : r.segments) {
    faults.check(finite_and_ordered(s.bottom_m, s.top_m), who + "a segment has no height");
    faults.check(not_negative(s.power_W) && not_negative(s.flow_m3_s),
                 who + "power and flow must not be negative");
    faults.check(not_negative(s.heat_capacity_J_K) && s.air_effectiveness > 0 && s.air_effectiveness <= 1,
                 who + "the heat capacity must not be negative, the effectiveness in 0 .. 1");
    faults.check(!s.blanked || s.power_W == 0, who + "a blanked segment has power");
  }
}

}  // namespace

double tile_loss_coefficient(double open_area_ratio) {
  const double s = std::clamp(open_area_ratio, 1e-4, 1.0);
  return (1 + 0.5 * std::pow(1 - s, 0.75) + 1.414 * std::pow(1 - s, 0.375)) / (s * s);
}

std::vector<double> uniform_pressure_flows_m3_s(const std::vector<double>& area_m2,
                                                const std::vector<double>& loss_coefficient,
                                                double total_flow_m3_s) {
  std::vector<double> flow(area_m2.size(), 0.0);
  double sum = 0;
  for (std::size_t i = 0; i < flow.size() && i < loss_coefficient.size(); ++i) {
    if (!(loss_coefficient[i] > 0)) continue;
    flow[i] = area_m2[i] / std::sqrt(loss_coefficient[i]);
    sum += flow[i];
  }
  for (double& f : flow) f = sum > 0 ? f * total_flow_m3_s / sum : 0;
  return flow;
}

std::vector<std::string> room_geometry_faults(const RoomGeometry& g) {
  Faults faults;
  faults.check(sound(g.room), "the room is empty or not finite");
  faults.check(g.room.z0_m == 0, "the room must begin at z = 0");
  faults.check(not_negative(g.plenum.height_m) && not_negative(g.plenum.floor_leakage_ratio),
               "height and leakage of the plenum must not be negative");
  for (const auto& b : g.parts) faults.check(sound(b), "a part of the room is empty or not finite");
  for (const auto& b : g.solids) faults.check(sound(b), "a solid box is empty or not finite");
  for (const auto& w : g.thin_walls) {
    faults.check(sound(w.rectangle), "wall " + w.name + ": the rectangle is empty or not finite");
    faults.check(w.open_fraction >= 0 && w.open_fraction <= 1 && not_negative(w.resistance),
                 "wall " + w.name + ": open fraction in 0 .. 1, resistance not negative");
  }
  for (const auto& o : g.openings) {
    faults.check(sound(o.rectangle), "opening " + o.name + ": the rectangle is empty or not finite");
    faults.check(o.open_area_ratio > 0 && o.open_area_ratio <= 1 && not_negative(o.resistance),
                 "opening " + o.name + ": open area in 0 .. 1, resistance not negative");
  }
  for (const auto& r : g.racks) check_rack(r, faults);
  const int units = static_cast<int>(g.units.size());
  for (const auto& s : g.supplies) {
    faults.check(sound(s.rectangle), "supply " + s.name + ": the rectangle is empty or not finite");
    faults.check(not_negative(s.flow_m3_s) && std::isfinite(s.temperature_K) && s.temperature_K > 0,
                 "supply " + s.name + ": flow or temperature");
    faults.check(axis_of(s.direction) == s.rectangle.normal,
                 "supply " + s.name + ": the air must move across the rectangle");
    faults.check(s.open_area_ratio > 0 && s.open_area_ratio <= 1 && s.unit < units,
                 "supply " + s.name + ": open area in 0 .. 1, a unit that exists");
  }
  for (const auto& r : g.returns) {
    faults.check(sound(r.rectangle), "return " + r.name + ": the rectangle is empty or not finite");
    faults.check(not_negative(r.flow_m3_s) && r.unit < units, "return " + r.name + ": flow or unit");
    faults.check(axis_of(r.direction) == r.rectangle.normal,
                 "return " + r.name + ": the air must move across the rectangle");
  }
  for (const auto& h : g.heat_sources)
    faults.check(sound(h.box) && std::isfinite(h.power_W), "heat source " + h.name + ": box or power");
  for (const auto& s : g.surfaces)
    faults.check(
        not_negative(s.film_coefficient_W_m2K) && not_negative(s.heat_capacity_J_m2K) && s.temperature_K > 0,
        "surface " + s.name + ": film, heat capacity or temperature");
  return std::move(faults).list();
}

}  // namespace thermohall
