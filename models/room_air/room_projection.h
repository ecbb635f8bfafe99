#pragma once

#include <vector>

#include "models/room_air/multigrid.h"
#include "models/room_air/room_state.h"
#include "models/room_air/weak_links.h"

namespace thermohall {

/// Makes the face velocities free of divergence and advances the pressure:
///   sum_f c_f (phi_nb - phi) = sum_f u_f . n A,   c_f = g_f A/h                              (1)
///   u_f <- u_f - c_f (phi_high - phi_low) / A,    p <- p + phi / dt                          (2)
/// g_f = 1 on open faces; 1 / (1 + K |u| dt / h) where a resistance damps the velocity within the step, so
/// that pressure and flow of a tile agree after one step and not after hundreds. Source: A. J. Chorin, Math.
/// Comput. 22 (1968); J. van Kan, SIAM J. Sci. Stat. Comput. 7 (1986), incremental form.
class RoomProjection {
 public:
  explicit RoomProjection(const RoomGrid&, RoomThreads& = RoomThreads::none(),
                          std::shared_ptr<RoomWorkspace> = nullptr);
  RoomProjection(const RoomProjection&) = delete;
  RoomProjection& operator=(const RoomProjection&) = delete;
  RoomMultigrid::Outcome project(RoomAirState&, double step_s, double tolerance, int most_iterations);
  /// The same beginning at the last phi: in a flow that changes slowly the pressure goes on as it did. Stops
  /// at a residual, root of the sum of squares over the cells, of `enough_m3_s` too.
  RoomMultigrid::Outcome project_on(RoomAirState&, double step_s, double tolerance, double enough_m3_s,
                                    int most_iterations);

 private:
  void resist(const RoomAirState&, double step_s);
  RoomMultigrid::Outcome solve(RoomAirState&, double step_s, double tolerance, double enough,
                               int most_iterations, RoomMultigrid::Begin);
  RoomThreads& threads_;
  RoomMultigrid multigrid_;
  WeakLinks weak_links_;
  std::vector<double> phi_, divergence_;
  bool has_resistance_ = false;
};

/// Net outflow of every cell, m3/s.
void divergence(const RoomAirState&, std::vector<double>& out, RoomThreads& = RoomThreads::none());

/// The largest |net outflow| of a cell over the total flow supplied (or, without any, over the largest face
/// flow).
double mass_residual(const RoomAirState&);

}  // namespace thermohall
