#include "gui/view3d/air_shown.h"

#include <algorithm>

#include "gui/theme/temperature_map.h"

namespace thermohall::gui {
namespace {

constexpr std::size_t most_paths = 160;
constexpr int most_a_box = 12;
constexpr double tube_m = 0.028;

AirBox air_box(const HallBox& box) {
  const QVector3D low = box.center - box.size / 2, high = box.center + box.size / 2;
  return {{static_cast<double>(low.x()), static_cast<double>(low.z()), static_cast<double>(low.y())},
          {static_cast<double>(high.x()), static_cast<double>(high.z()), static_cast<double>(high.y())}};
}

std::vector<AirPath> paths(const AirField& field, const std::vector<AirBox>& boxes, bool into,
                           bool backward) {
  std::vector<AirPath> made;
  if (boxes.empty()) return made;
  const int each = std::clamp(static_cast<int>(most_paths / boxes.size()), 1, most_a_box);
  const std::size_t stride = std::max<std::size_t>(1, boxes.size() / most_paths);
  for (std::size_t b = 0; b < boxes.size(); b += stride)
    for (const auto& start : air_starts(field, boxes[b], into, each)) {
      AirPath path = air_path(field, start, 40, backward);
      if (path.points_m.size() > 2) made.push_back(std::move(path));
    }
  return made;
}

}  // namespace

AirBoxes air_boxes(const HallBoxes& boxes, const QString& key, const QString& rack) {
  const auto is_picked = [&](const HallBox& box) {
    return rack.isEmpty() ? !key.isEmpty() && box.key == key : box.id == rack;
  };
  const auto kept = [&](const std::vector<HallBox>& list, std::vector<AirBox>& to) {
    const bool any = std::any_of(list.begin(), list.end(), is_picked);
    for (const HallBox& box : list)
      if (!any || is_picked(box)) to.push_back(air_box(box));
  };
  AirBoxes sorted;
  kept(boxes.racks, sorted.racks);
  std::vector<HallBox> givers;
  for (const HallBox& unit : boxes.units)
    if (unit.key.startsWith(QLatin1String("cooling.air."))) givers.push_back(unit);
  for (const HallBox& tile : boxes.tiles)
    if (tile.key.startsWith(QLatin1String("hall.tiles."))) givers.push_back(tile);
  kept(givers, sorted.supplies);
  return sorted;
}

AirShown air_shown(const AirField& field, const AirBoxes& boxes, const AirWanted& wanted) {
  AirShown shown;
  if (field.isEmpty()) return shown;
  for (std::size_t axis = 0; axis < 3; ++axis)
    if (wanted.planes_m[axis]) shown.planes[axis] = air_plane(field, axis, *wanted.planes_m[axis]);
  if (wanted.paths) {
    const bool back = *wanted.paths == PathsOf::racks;
    const auto made =
        paths(field, *wanted.paths == PathsOf::supplies ? boxes.supplies : boxes.racks, back, back);
    shown.path_count = static_cast<int>(made.size());
    shown.paths = path_tubes(made, tube_m);
  }
  if (wanted.surface_K) {
    const AirSurface surface = air_surface(field, *wanted.surface_K);
    shown.surface = surface_mesh(surface, temperature_color(*wanted.surface_K));
    shown.warm_volume_m3 = surface.warm_volume_m3;
  }
  return shown;
}

}  // namespace thermohall::gui
