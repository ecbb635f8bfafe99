#pragma once

#include <array>
#include <functional>
#include <memory>
#include <vector>

#include "models/room_air/transport_matrix.h"

namespace thermohall {

/// What the parts of a step (momentum, projection, energy) share: memory that they use one after the other,
/// nothing in it outlives a call of one of them, and how they learn that they are to stop.
struct RoomWorkspace {
  TransportMatrix matrix;
  std::array<std::vector<double>, 3> field;
  std::function<bool()> stop;  ///< asked within long solutions; true ends them where they are

  bool stopped() const { return stop && stop(); }
};

/// One for this grid; a part that is given none makes its own.
inline std::shared_ptr<RoomWorkspace> make_room_workspace(const RoomGrid& g,
                                                          std::function<bool()> stop = {}) {
  auto w = std::make_shared<RoomWorkspace>();
  w->stop = std::move(stop);
  w->matrix.resize(g);
  for (auto& f : w->field) f.assign(g.size(), 0.0);
  return w;
}

}  // namespace thermohall
