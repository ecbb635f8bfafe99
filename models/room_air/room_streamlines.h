#pragma once

#include <array>
#include <vector>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

/// Paths of the air: fourth-order Runge-Kutta through the face velocities, each component linear along its
/// own axis between the two faces of a cell and constant across. A path ends on the face where air leaves the
/// room or enters a rack, where it stands still, or after `longest_s` or `most_points`; it never crosses a
/// closed face, beside which a step that would is led along it. Source: D. W. Pollock, Ground Water 26
/// (1988), for the interpolation.
struct RoomStreamline {
  std::vector<std::array<double, 3>> point_m;
  std::vector<double> time_s, speed_m_s, temperature_K;
};

struct RoomStreamlineSettings {
  double step_cells = 0.4;  ///< length of a step in cells
  double longest_s = 120;
  int most_points = 2000;
  bool backward = false;  ///< where the air comes from
};

RoomStreamline room_streamline(const RoomAirResult&, const std::array<double, 3>& start_m,
                               const RoomStreamlineSettings& = {});

/// Start points spread over the supplies, a quarter cell into the room; at most `count`.
std::vector<std::array<double, 3>> supply_start_points(const RoomAirResult&, int count);

}  // namespace thermohall
