#include <fmt/core.h>

#include <algorithm>
#include <limits>

#include "sim/airflow/room_builder.h"

namespace thermohall {
namespace {

constexpr double touch_m = 0.15;       // nearer to a wall than this, a face has no air before it
constexpr double plinth_m = 0.1;       // faces of units begin above it
constexpr double free_above_m = 0.25;  // a top intake needs this much air above

struct UnitShape {
  RoomBox box;
  RoomDirection front;
};

bool at_a_wall(const RoomBox& room, const RoomBox& b, RoomDirection side) {
  switch (side) {
    case RoomDirection::minus_x:
      return b.x0_m < room.x0_m + touch_m;
    case RoomDirection::plus_x:
      return b.x1_m > room.x1_m - touch_m;
    case RoomDirection::minus_y:
      return b.y0_m < room.y0_m + touch_m;
    default:
      return b.y1_m > room.y1_m - touch_m;
  }
}

RoomRectangle vertical_face(const UnitShape& unit, RoomDirection side, double low_share, double high_share) {
  RoomBox part = unit.box;
  const double height_m = unit.box.z1_m - unit.box.z0_m;
  part.z0_m = unit.box.z0_m + std::max(plinth_m, low_share * height_m);
  part.z1_m = unit.box.z0_m + high_share * height_m;
  return face_of(part, side);
}

// A patch of the unit's surface with the way the air moves out of the unit there.
struct Patch {
  RoomRectangle rectangle;
  RoomDirection outward;
};

class UnitOpenings {
 public:
  UnitOpenings(RoomModel& model, const Scenario& scenario, const UnitShape& shape, const std::string& id)
      : model_(model), scenario_(scenario), shape_(shape), id_(id) {}

  Patch discharge(AirOpening wanted) {
    if (wanted == AirOpening::floor && !tiles_to_feed()) {
      model_.notes.push_back(id_ + " blows from its front: there are no tiles for the air under the floor");
      return {vertical_face(shape_, shape_.front, 0, 0.5), shape_.front};
    }
    return patch(wanted, false);
  }
  Patch intake(AirOpening wanted) { return patch(wanted, true); }

 private:
  bool tiles_to_feed() const {
    return scenario_.hall.layout.raised_floor && !scenario_.hall.layout.tiles.empty();
  }

  Patch patch(AirOpening wanted, bool intake) {
    const RoomBox& b = shape_.box;
    const auto footprint = [&](double z_m) {
      return level(z_m, b.x0_m, b.y0_m, b.x1_m - b.x0_m, b.y1_m - b.y0_m);
    };
    const RoomDirection rear = opposite(shape_.front);
    if (wanted == AirOpening::rear && at_a_wall(model_.geometry.room, b, rear)) {
      model_.notes.push_back(id_ + ": its rear is at the wall, the air goes over its top");
      wanted = AirOpening::top;
    }
    if (wanted == AirOpening::ceiling) {
      if (scenario_.hall.layout.ceiling_void) {
        if (b.z1_m < model_.ceiling_m)
          model_.geometry.solids.push_back({b.x0_m, b.x1_m, b.y0_m, b.y1_m, b.z1_m, model_.ceiling_m});
        return {footprint(model_.ceiling_m), RoomDirection::plus_z};
      }
      model_.notes.push_back(id_ + ": there is no ceiling void, the air goes over its top");
      wanted = AirOpening::top;
    }
    if (wanted == AirOpening::top && b.z1_m + free_above_m > model_.ceiling_m) {
      model_.notes.push_back(id_ + ": no space above, the air goes through the upper half of its front");
      return {vertical_face(shape_, shape_.front, 0.5, 1), shape_.front};
    }
    switch (wanted) {
      case AirOpening::front:
        return {vertical_face(shape_, shape_.front, 0, 1), shape_.front};
      case AirOpening::rear:
        return {vertical_face(shape_, rear, 0, 1), rear};
      case AirOpening::floor:
        if (intake && !tiles_to_feed()) return {vertical_face(shape_, shape_.front, 0, 0.5), shape_.front};
        return {footprint(0), RoomDirection::minus_z};
      default:
        return {footprint(b.z1_m), RoomDirection::plus_z};
    }
  }

  RoomModel& model_;
  const Scenario& scenario_;
  const UnitShape& shape_;
  const std::string& id_;
};

}  // namespace

void RoomBuilder::add_air_units() {
  RoomGeometry& g = model.geometry;
  double under_floor_m3_s = 0, under_floor_heat = 0;  // flow times temperature
  for (std::size_t b = 0; b < scenario.air_units.size(); ++b) {
    const AirUnitBank& bank = scenario.air_units[b];
    const BankAir& air = point.banks[b];
    std::vector<PlacedObject> placed;
    for (const auto& o : model.objects)
      if (o.kind == PlacedKind::air_unit && o.group == static_cast<int>(b)) placed.push_back(o);
    if (placed.empty()) {
      model.notes.push_back(fmt::format("cooling.air.{} has no places and is left out", bank.id));
      continue;
    }
    if (static_cast<int>(placed.size()) < bank.count)
      model.notes.push_back(
          fmt::format("{} of {} units of cooling.air.{} have places and carry the air of all", placed.size(),
                      bank.count, bank.id));
    // The first ones run, the last ones rest; one that is out is replaced by one that rests.
    const auto wanted =
        std::max<std::size_t>(1, placed.size() * static_cast<std::size_t>(bank.count - bank.standby) /
                                     static_cast<std::size_t>(bank.count));
    const std::size_t most =
        b < options.running.size() ? static_cast<std::size_t>(options.running[b]) : wanted;
    std::vector<bool> runs(placed.size(), false);
    std::size_t running = 0;
    for (std::size_t i = 0; i < placed.size() && running < most; ++i)
      if (!options.units_out.contains(placed[i].id)) runs[i] = true, ++running;
    const bool weakened = options.running.empty() && running < wanted;
    double flow_m3_s = running > 0 ? air.flow_m3_s / static_cast<double>(running) : 0;
    if (weakened && air.rated_flow_m3_s > 0) flow_m3_s = std::min(flow_m3_s, air.rated_flow_m3_s);

    for (std::size_t i = 0; i < placed.size(); ++i) {
      const PlacedObject& o = placed[i];
      RoomUnitPlace unit{.id = o.id, .bank = static_cast<int>(b), .place = o.member, .zone = bank.zone};
      g.solids.push_back(box_of(o));
      if (runs[i] && flow_m3_s > 0) {
        unit.unit = static_cast<int>(g.units.size());
        const UnitShape shape{box_of(o), room_direction(o.facing)};
        UnitOpenings openings(model, scenario, shape, o.id);
        const Patch out = openings.discharge(bank.in_hall.discharge),
                    in = openings.intake(bank.in_hall.intake);
        g.units.push_back({.name = o.id,
                           .supply_temperature_K = air.supply_K,
                           .capacity_W = weakened && air.capability_W > 0
                                             ? air.capability_W
                                             : std::numeric_limits<double>::infinity()});
        if (!scenario.airflow.plenum && out.outward == RoomDirection::minus_z) {
          under_floor_m3_s += flow_m3_s, under_floor_heat += flow_m3_s * air.supply_K;
        } else
          g.supplies.push_back({.name = o.id,
                                .rectangle = out.rectangle,
                                .direction = out.outward,
                                .flow_m3_s = flow_m3_s,
                                .temperature_K = air.supply_K,
                                .unit = unit.unit});
        g.returns.push_back({.name = o.id,
                             .rectangle = in.rectangle,
                             .direction = opposite(in.outward),
                             .flow_m3_s = flow_m3_s,
                             .unit = unit.unit});
      }
      model.units.push_back(std::move(unit));
    }
  }
  if (under_floor_m3_s > 0) share_among_tiles(under_floor_m3_s, under_floor_heat / under_floor_m3_s);
}

}  // namespace thermohall
