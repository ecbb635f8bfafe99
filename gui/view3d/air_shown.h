#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "gui/air/air_field.h"
#include "gui/view3d/air_mesh.h"
#include "gui/view3d/hall_boxes.h"

namespace thermohall::gui {

/// Where the paths of the air begin.
enum class PathsOf {
  supplies,  ///< air units and tiles, onwards
  racks,     ///< before the racks, backwards: where their air comes from
  exhausts   ///< behind the racks, onwards
};

/// What of the air is wanted in the 3-D view; planes and heights in metres.
struct AirWanted {
  std::array<std::optional<double>, 3> planes_m;  ///< across x, across y, level
  std::optional<PathsOf> paths;
  std::optional<double> surface_K;
};

/// What is drawn for it.
struct AirShown {
  std::array<AirPlane, 3> planes;
  AirMeshData paths, surface;
  int path_count = 0;
  double warm_volume_m3 = 0;  ///< of the air inside the surface
};

/// Boxes of the hall that the air passes, sorted by what they do to it.
struct AirBoxes {
  std::vector<AirBox> supplies, racks;
};
/// From what the view draws; `picked` (a selection key or the id of a rack; both empty: all) keeps those
/// boxes only when there is one.
AirBoxes air_boxes(const HallBoxes& boxes, const QString& key, const QString& rack);

/// Cuts, follows and meshes; needs nothing of the window and may run beside it.
AirShown air_shown(const AirField& field, const AirBoxes& boxes, const AirWanted& wanted);

}  // namespace thermohall::gui
