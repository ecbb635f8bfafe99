#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/room_air/room_state.h"
#include "models/room_air/room_workspace.h"

namespace thermohall {

/// The predictor of a step: eddy viscosity and one implicit upwind step of the three momentum equations,
/// finite volumes around the faces, two Gauss-Seidel sweeps each (one forward, one backward).
///   d_f u_f = sum a_nb u_nb + V/dt u_f + (p_low - p_high) A + V g beta (T - T_ref) + S       (1)
///   a_nb = nu_eff A/h + max(inflow, 0)
///   d_f = sum a_nb + V/dt + C_f |u| A_wall (or the drag of wall functions), and K |u| A more on a resistive
///   face             (2)
/// A resistive face is linearised about the last velocity: K|u|A in d_f, K/2 |u|A u on the right.
/// Source: F. H. Harlow and J. E. Welch, Phys. Fluids 8 (1965), the grid; Q. Chen and W. Xu, Energy and
/// Buildings 28 (1998), the viscosity.
struct FlowOptions {
  double step_s = 1;
  bool buoyancy = true, van_leer = false;
  RoomAirTurbulence turbulence = RoomAirTurbulence::zero_equation;
  double constant_viscosity_m2_s = 0;
  double wall_friction = 0.005;
  const std::vector<double>* wall_drag_m_s = nullptr;  ///< k-epsilon: in place of wall_friction times speed
};

/// A speed below which a resistance counts as linear, so that air at rest can begin to move.
inline constexpr double least_resisted_speed_m_s = 0.02;

class RoomMomentum {
 public:
  RoomMomentum(const RoomGeometry&, const RoomGrid&, RoomThreads& = RoomThreads::none(),
               std::shared_ptr<RoomWorkspace> = nullptr);

  /// nu_t (with wall_drag_m_s: that of the state is kept) and the speed at cell centres from the face
  /// velocities.
  void update_viscosity(RoomAirState&, const FlowOptions&);
  void predict(RoomAirState&, const FlowOptions&);

 private:
  template <int A>
  void predict_component(RoomAirState&, const FlowOptions&);
  template <int A>
  void build_row(const RoomAirState&, const FlowOptions&, int row_begin);
  template <int A>
  void resist_row(const RoomGrid&, int row_begin);
  void set_jets(const RoomAirState&, int axis);
  void set_van_leer(const RoomGrid&, int axis);

  struct Jet {                         // momentum beyond that of the uniform velocity on a face
    int axis = 0, face = 0, sign = 0;  // sign 0: as the air moves
    double excess = 0;                 // 1 / sigma - 1
  };
  RoomThreads& threads_;
  std::vector<Jet> jets_;
  struct Push {
    int face = 0;
    double force = 0;
  };
  std::vector<Push> pushes_;  // of jets on one axis, by face
  std::shared_ptr<RoomWorkspace> workspace_;
  std::array<std::vector<double>, 3>& old_;  // velocities that carry
  TransportMatrix& matrix_;
  std::vector<double> speed_;
  std::vector<double> limited_;  // what van Leer limited fluxes add to the right side
};

}  // namespace thermohall
