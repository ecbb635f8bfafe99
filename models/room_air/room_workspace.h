#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/room_air/transport_matrix.h"

namespace thermohall {

/// Memory that the parts of a step (momentum, projection, energy) use one after the other. Nothing in it
/// outlives a call of one of them.
struct RoomWorkspace {
  TransportMatrix matrix;
  std::array<std::vector<double>, 3> field;
};

/// One for this grid; a part that is given none makes its own.
inline std::shared_ptr<RoomWorkspace> make_room_workspace(const RoomGrid& g) {
  auto w = std::make_shared<RoomWorkspace>();
  w->matrix.resize(g);
  for (auto& f : w->field) f.assign(g.size(), 0.0);
  return w;
}

}  // namespace thermohall
