#include "sim/airflow/room_model.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"
#include "sim/airflow/room_builder.h"

namespace thermohall {
namespace {

// Air that hardly moves is heat given to the room.
constexpr double least_rack_flow_m3_s = 1e-3;
// Halls above this volume get cells that keep a solution within some ten seconds.
constexpr double large_hall_m3 = 400, very_large_hall_m3 = 4500;

double mean_inlet_K(const AirOperatingPoint& point) {
  double flow = 0, sum = 0;
  for (const auto& r : point.racks) flow += r.flow_m3_s, sum += r.flow_m3_s * r.inlet_K;
  return flow > 0 ? sum / flow : 296.15;
}

}  // namespace

RoomRectangle face_of(const RoomBox& b, RoomDirection looks) {
  const bool high = sign_of(looks) > 0;
  switch (axis_of(looks)) {
    case RoomAxis::x:
      return {RoomAxis::x, high ? b.x1_m : b.x0_m, b.y0_m, b.y1_m, b.z0_m, b.z1_m};
    case RoomAxis::y:
      return {RoomAxis::y, high ? b.y1_m : b.y0_m, b.x0_m, b.x1_m, b.z0_m, b.z1_m};
    default:
      return {RoomAxis::z, high ? b.z1_m : b.z0_m, b.x0_m, b.x1_m, b.y0_m, b.y1_m};
  }
}

void RoomBuilder::set_room() {
  const HallSpec& hall = scenario.hall;
  RoomGeometry& g = model.geometry;
  g.room = {0, hall.length_m, 0, hall.width_m, 0, hall.height_m};
  model.ceiling_m = hall.height_m - (hall.layout.ceiling_void ? hall.layout.ceiling_void->height_m : 0);
  for (const auto& o : model.objects) {
    if (o.kind == PlacedKind::rack || o.kind == PlacedKind::air_unit || o.top_m <= o.bottom_m) continue;
    add_obstacle(o);
  }

  const AirflowSpec& spec = scenario.airflow;
  RoomAirSettings& s = model.settings;
  const double inlet_K = mean_inlet_K(point);
  s.air.density_kg_m3 = moist_air_density_kg_m3(inlet_K, point.humidity_ratio, point.pressure_Pa);
  s.air.specific_heat_J_kgK =
      moist_air_specific_heat_J_kgK(point.humidity_ratio) / (1 + point.humidity_ratio);
  s.air.expansion_1_K = 1 / inlet_K;
  density_heat_J_m3K = s.air.density_kg_m3 * s.air.specific_heat_J_kgK;
  s.fidelity = static_cast<RoomAirFidelity>(spec.mode);
  s.buoyancy = spec.buoyancy;
  switch (spec.turbulence.value_or(spec.mode == AirflowMode::fine ? AirflowTurbulence::k_epsilon
                                                                  : AirflowTurbulence::zero_equation)) {
    case AirflowTurbulence::zero_equation:
      s.turbulence = RoomAirTurbulence::zero_equation;
      break;
    case AirflowTurbulence::k_epsilon:
      s.turbulence = RoomAirTurbulence::k_epsilon;
      break;
    case AirflowTurbulence::buoyant_k_epsilon:
      s.turbulence = RoomAirTurbulence::buoyant_k_epsilon;
      break;
  }
  const double volume_m3 = hall.length_m * hall.width_m * hall.height_m;
  s.cell_m = spec.cell_m.value_or(volume_m3 > very_large_hall_m3 ? 0.3
                                  : volume_m3 > large_hall_m3    ? 0.2
                                                                 : 0.15);
  s.coarse_cell_m =
      std::max(s.cell_m, spec.coarse_cell_m.value_or(volume_m3 > very_large_hall_m3 ? 0.4 : 0.3));
}

void RoomBuilder::add_racks() {
  std::size_t index = 0;
  for (const auto& o : model.objects) {
    if (o.kind != PlacedKind::rack) continue;
    const RackGroup& group = scenario.racks[static_cast<std::size_t>(o.group)];
    while (index < point.racks.size() && point.racks[index].id != o.id) ++index;
    if (index == point.racks.size()) {
      model.faults.push_back("rack " + o.id + " has no state in the plant");
      return;
    }
    const RackAir& air = point.racks[index];
    const double flow_m3_s =
        scenario.airflow.rack_air_m3_J ? *scenario.airflow.rack_air_m3_J * air.heat_W : air.flow_m3_s;
    if (flow_m3_s < least_rack_flow_m3_s) {
      model.geometry.solids.push_back(box_of(o));
      if (air.heat_W > 0) model.geometry.heat_sources.push_back({o.id, box_of(o), air.heat_W});
      continue;
    }
    RoomRack rack{
        .name = o.id,
        .box = box_of(o),
        .front = room_direction(o.facing),
        .internal_recirculation = group.internal_recirculation.value_or(scenario.airflow.rack_recirculation),
        .segments = {}};
    const int bands = scenario.airflow.rack_segments;
    const auto& type = scenario.rack_types[static_cast<std::size_t>(group.type)].rack;
    for (int b = 0; b < bands; ++b)
      rack.segments.push_back({.bottom_m = o.top_m * b / bands,
                               .top_m = o.top_m * (b + 1) / bands,
                               .power_W = air.heat_W / bands,
                               .flow_m3_s = flow_m3_s / bands,
                               .heat_capacity_J_K = type.air_heat_capacity_J_K / bands,
                               .air_effectiveness = type.air_effectiveness});
    model.geometry.racks.push_back(std::move(rack));
    model.racks.push_back({.id = o.id,
                           .key = o.key,
                           .group = o.group,
                           .member = o.member,
                           .zone = group.zone,
                           .limit_K = scenario.hall.zones[static_cast<std::size_t>(group.zone)].inlet_limit_K,
                           .x_m = o.x_m,
                           .y_m = o.y_m,
                           .length_m = o.length_m,
                           .width_m = o.width_m,
                           .top_m = o.top_m,
                           .facing = o.facing});
  }
  int absent = 0;
  for (const auto& group : scenario.racks) absent += group.placed ? 0 : group.count;
  if (absent > 0) model.notes.push_back(fmt::format("{} racks without a place are left out", absent));
}

void RoomBuilder::add_other_heat() {
  const HallSpec& hall = scenario.hall;
  double lighting_W = 0, rest_W = 0;
  for (const auto& zone : point.zones) {
    lighting_W += zone.lighting_W;
    rest_W += zone.other_heat_W - zone.lighting_W;
  }
  std::vector<RoomBox> givers;
  const auto gives_here = [&](PlacedKind kind) {
    const PowerSpec& p = scenario.power;
    return (kind == PlacedKind::ups && p.ups && p.ups->heat_to != outdoors) ||
           (kind == PlacedKind::pdu && p.pdus && p.pdus->heat_to != outdoors) ||
           (kind == PlacedKind::transformer && p.transformers && p.transformers->heat_to != outdoors);
  };
  for (const auto& o : model.objects)
    if (gives_here(o.kind)) givers.push_back(box_of(o));
  const RoomBox under_ceiling{0, hall.length_m, 0, hall.width_m, model.ceiling_m - 0.6, model.ceiling_m};
  if (lighting_W > 0) model.geometry.heat_sources.push_back({"lighting", under_ceiling, lighting_W});
  if (rest_W <= 0) return;
  if (givers.empty()) model.geometry.heat_sources.push_back({"other heat", under_ceiling, rest_W});
  for (const auto& box : givers)
    model.geometry.heat_sources.push_back({"power losses", box, rest_W / static_cast<double>(givers.size())});
}

// Units that together take less than the room gives let it warm without end: there is no field to look for.
void RoomBuilder::check_capacity() {
  double heat_W = 0, capacity_W = 0;
  for (const auto& rack : model.geometry.racks)
    for (const auto& segment : rack.segments) heat_W += segment.power_W;
  for (const auto& source : model.geometry.heat_sources) heat_W += source.power_W;
  for (const auto& unit : model.geometry.units) capacity_W += unit.capacity_W;
  if (!model.geometry.units.empty() && capacity_W < heat_W)
    model.faults.push_back(fmt::format(
        "at the return air of normal operation the running units can take {:.0f} kW of {:.0f} kW: "
        "no steady state is in sight",
        capacity_W / 1e3, heat_W / 1e3));
}

RoomModel room_from_scenario(const Scenario& scenario, const AirOperatingPoint& point,
                             const RoomModelOptions& options) {
  RoomModel model;
  model.objects = placed_objects(scenario);
  RoomBuilder builder{scenario, point, options, model};
  builder.set_room();
  builder.add_racks();
  if (model.racks.empty())
    model.notes.push_back("no air-cooled rack has a place: the air of the room alone is computed");
  builder.add_floor();
  builder.add_cutouts();
  builder.add_air_units();
  builder.add_ceiling();
  builder.add_containments();
  builder.add_other_heat();
  builder.check_capacity();
  if (model.geometry.supplies.empty())
    model.faults.push_back("no running air unit has a place; give the banks of cooling.air places");
  if (model.faults.empty())
    for (auto& fault : room_geometry_faults(model.geometry)) model.faults.push_back(std::move(fault));
  return model;
}

}  // namespace thermohall
