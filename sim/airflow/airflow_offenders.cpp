#include "sim/airflow/airflow_offenders.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "models/room_air/room_streamlines.h"
#include "sim/airflow/air_origin.h"
#include "sim/airflow/room_builder.h"

namespace thermohall {
namespace {

constexpr double short_of_supply_share = 0.85;  // of what the rack draws
constexpr double row_gap_m = 0.35;              // racks nearer than this stand side by side

bool along_x(Facing f) { return f == Facing::north || f == Facing::south; }

// Racks of one row: the same way faced, fronts in one line, side by side.
struct RowSpan {
  double low_m, high_m;  // along the row
};
RowSpan row_of(const RoomModel& model, const RoomRackPlace& rack) {
  const bool x = along_x(rack.facing);
  const auto low = [&](const RoomRackPlace& r) { return x ? r.x_m : r.y_m; };
  const auto high = [&](const RoomRackPlace& r) { return low(r) + (x ? r.length_m : r.width_m); };
  RowSpan span{low(rack), high(rack)};
  for (bool grew = true; grew;) {
    grew = false;
    for (const auto& r : model.racks) {
      const double off_m = x ? r.y_m - rack.y_m : r.x_m - rack.x_m;
      if (r.facing != rack.facing || std::abs(off_m) > row_gap_m) continue;
      if (low(r) > span.high_m + row_gap_m || high(r) < span.low_m - row_gap_m) continue;
      if (low(r) < span.low_m - 1e-6) span.low_m = low(r), grew = true;
      if (high(r) > span.high_m + 1e-6) span.high_m = high(r), grew = true;
    }
  }
  return span;
}

// What was met on the way back from one point.
struct WayBack {
  int exhaust_of = -1;  // rack whose rear it came from
  bool over_a_rack = false, past_row_end = false, through_wall = false;
};

int rack_behind(const RoomModel& model, const std::array<double, 3>& p) {
  constexpr double near_m = 0.35;
  for (std::size_t i = 0; i < model.racks.size(); ++i) {
    const RoomRackPlace& r = model.racks[i];
    if (p[2] > r.top_m + 0.1) continue;
    const bool beside_x = p[0] > r.x_m - 0.1 && p[0]<r.x_m + r.length_m + 0.1, beside_y = p[1]> r.y_m - 0.1 &&
                          p[1] < r.y_m + r.width_m + 0.1;
    double behind = -1;
    switch (r.facing) {
      case Facing::north:
        behind = beside_x ? p[1] - (r.y_m + r.width_m) : -1;
        break;
      case Facing::south:
        behind = beside_x ? r.y_m - p[1] : -1;
        break;
      case Facing::west:
        behind = beside_y ? p[0] - (r.x_m + r.length_m) : -1;
        break;
      case Facing::east:
        behind = beside_y ? r.x_m - p[0] : -1;
        break;
    }
    if (behind > -0.15 && behind < near_m) return static_cast<int>(i);
  }
  return -1;
}

bool crosses(const RoomRectangle& r, const std::array<double, 3>& p, const std::array<double, 3>& q) {
  const auto axis = static_cast<std::size_t>(r.normal);
  if ((p[axis] - r.position_m) * (q[axis] - r.position_m) > 0) return false;
  const std::size_t a = axis == 0 ? 1 : 0, b = axis == 2 ? 1 : 2;
  return p[a] > r.a0_m && p[a] < r.a1_m && p[b] > r.b0_m && p[b] < r.b1_m;
}

WayBack way_back(const RoomModel& model, const RoomAirResult& result, const RoomRackPlace& rack,
                 const RowSpan& row, const std::array<double, 3>& start) {
  const RoomStreamline line = room_streamline(result, start, {.backward = true});
  WayBack way;
  if (line.point_m.size() < 2) return way;
  way.exhaust_of = rack_behind(model, line.point_m.back());
  for (std::size_t i = 0; i < line.point_m.size(); ++i) {
    const auto& p = line.point_m[i];
    for (const auto& r : model.racks)
      if (p[2] > r.top_m && p[0] > r.x_m && p[0] < r.x_m + r.length_m && p[1] > r.y_m &&
          p[1] < r.y_m + r.width_m)
        way.over_a_rack = true;
    const double along = along_x(rack.facing) ? p[0] : p[1];
    if (along < row.low_m - 0.05 || along > row.high_m + 0.05) way.past_row_end = true;
    if (i == 0) continue;
    for (const auto& w : model.geometry.thin_walls)
      if (w.open_fraction > 0 && crosses(w.rectangle, line.point_m[i - 1], p)) way.through_wall = true;
  }
  return way;
}

std::vector<std::array<double, 3>> points_before(const RoomRackPlace& r, const RoomCellFields& cells) {
  const double off_m = 0.6 * std::max(cells.dx_m, cells.dy_m);
  std::vector<std::array<double, 3>> points;
  for (const double up : {0.2, 0.5, 0.85})
    for (const double side : {0.2, 0.5, 0.8}) {
      const double x = r.x_m + side * r.length_m, y = r.y_m + side * r.width_m, z = up * r.top_m;
      switch (r.facing) {
        case Facing::north:
          points.push_back({x, r.y_m - off_m, z});
          break;
        case Facing::south:
          points.push_back({x, r.y_m + r.width_m + off_m, z});
          break;
        case Facing::west:
          points.push_back({r.x_m - off_m, y, z});
          break;
        case Facing::east:
          points.push_back({r.x_m + r.length_m + off_m, y, z});
          break;
      }
    }
  return points;
}

WarmAirCause cause_of(const std::vector<WayBack>& ways, const RackAnswer& answer) {
  int warm = 0, over = 0, round = 0, wall = 0;
  for (const auto& w : ways) {
    if (w.exhaust_of < 0) continue;
    ++warm;
    if (w.through_wall)
      ++wall;
    else if (w.over_a_rack)
      ++over;
    else if (w.past_row_end)
      ++round;
  }
  if (answer.tile_flow_m3_s > 0 && answer.tile_flow_m3_s < short_of_supply_share * answer.flow_m3_s)
    return WarmAirCause::short_of_supply;
  const int direct = warm - over - round - wall;
  const int most = std::max({over, round, wall, direct});
  if (warm == 0) {  // none ends at an exhaust within the time: judge by the way alone
    for (const auto& w : ways) over += w.over_a_rack, round += w.past_row_end && !w.over_a_rack;
    if (std::max(over, round) == 0) return WarmAirCause::mixed_room_air;
    return over >= round ? WarmAirCause::over_the_top : WarmAirCause::around_row_end;
  }
  if (most == wall) return WarmAirCause::through_containment;
  if (most == over) return WarmAirCause::over_the_top;
  return most == round ? WarmAirCause::around_row_end : WarmAirCause::facing_exhaust;
}

Offender explain(const RoomModel& model, const RoomAirResult& result, const AirflowAnswer& answer,
                 int index) {
  const RoomRackPlace& place = model.racks[static_cast<std::size_t>(index)];
  const RackAnswer& rack = answer.racks[static_cast<std::size_t>(index)];
  const RowSpan row = row_of(model, place);
  std::vector<WayBack> ways;
  for (const auto& start : points_before(place, result.cells))
    ways.push_back(way_back(model, result, place, row, start));
  Offender offender{.rack = index, .cause = cause_of(ways, rack), .exhaust_of = {}, .explanation = {}};
  std::map<int, int> met;
  for (const auto& w : ways)
    if (w.exhaust_of >= 0) ++met[w.exhaust_of];
  std::vector<std::pair<int, int>> order(met.begin(), met.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [i, times] : order)
    offender.exhaust_of.push_back(model.racks[static_cast<std::size_t>(i)].id);
  offender.explanation = fmt::format("{:.0f} % of the rise of its exhaust stands before it: {}",
                                     100 * rack.warm_share, words_for(offender.cause));
  if (!offender.exhaust_of.empty())
    offender.explanation += fmt::format("; exhaust of {}", fmt::format("{}", offender.exhaust_of.front()));
  if (rack.tile_flow_m3_s > 0)
    offender.explanation +=
        fmt::format("; tiles give {:.2f} of {:.2f} m3/s", rack.tile_flow_m3_s, rack.flow_m3_s);
  return offender;
}

}  // namespace

std::string_view words_for(WarmAirCause cause) {
  switch (cause) {
    case WarmAirCause::short_of_supply:
      return "short of tile air";
    case WarmAirCause::over_the_top:
      return "warm air over the top of the row";
    case WarmAirCause::around_row_end:
      return "warm air round the end of the row";
    case WarmAirCause::through_containment:
      return "leakage through the containment";
    case WarmAirCause::facing_exhaust:
      return "the exhaust of a neighbour";
    default:
      return "warm air mixed into the room";
  }
}

std::vector<Offender> airflow_offenders(const RoomModel& model, const RoomAirResult& result,
                                        const AirflowAnswer& answer, const OffenderSettings& settings) {
  std::vector<int> worst;
  for (std::size_t i = 0; i < answer.racks.size(); ++i)
    if (answer.racks[i].above_limit() ||
        (answer.racks[i].warm_share > settings.least_warm_share &&
         answer.racks[i].inlet_mean_K - answer.supply_K > settings.least_rise_K))
      worst.push_back(static_cast<int>(i));
  const auto badness = [&](int i) {
    const RackAnswer& r = answer.racks[static_cast<std::size_t>(i)];
    return r.above_limit() ? 1 + r.inlet_mean_K - r.limit_K : r.warm_share;
  };
  std::stable_sort(worst.begin(), worst.end(), [&](int a, int b) { return badness(a) > badness(b); });
  if (worst.size() > settings.most) worst.resize(settings.most);
  std::vector<Offender> offenders;
  for (const int i : worst) offenders.push_back(explain(model, result, answer, i));
  return offenders;
}

void explain_origins(std::vector<Offender>& offenders, const AirOrigins& origins) {
  for (auto& o : offenders) {
    const std::string words = origin_words(origins.racks.at(static_cast<std::size_t>(o.rack)));
    if (!words.empty()) o.explanation += "; " + words;
  }
}

}  // namespace thermohall
