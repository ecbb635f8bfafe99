#pragma once

#include <memory>
#include <vector>

#include "models/room_air/room_couplings.h"
#include "models/room_air/room_state.h"
#include "models/room_air/room_workspace.h"

namespace thermohall {

/// Upwind transport of temperature (or of a tracer) on the velocities of the state,
///   d T_q = sum [D A/h + max(inflow, 0)] T_nb + V/dt T_old + sum F w T_patch + Q/(rho cp)    (1)
///   D = nu/Pr + nu_t/Pr_t, mean of the two cells
/// Source: S. V. Patankar, Numerical Heat Transfer and Fluid Flow (1980); H. A. van der Vorst, Bi-CGSTAB,
/// SIAM J. Sci. Stat. Comput. 13 (1992), for the steady solve.
class RoomEnergy {
 public:
  explicit RoomEnergy(const RoomGrid&, RoomThreads& = RoomThreads::none(),
                      std::shared_ptr<RoomWorkspace> = nullptr);

  /// One pseudo-time step: one symmetric sweep, then the couplings under-relaxed.
  void relax_step(RoomAirState&, RoomCouplings&, double step_s, double relaxation, bool van_leer);

  struct Outcome {
    int iterations = 0;
    double residual = 0;  ///< sum of |residual| over the heat (or the flow times 10 K)
  };
  /// The steady temperatures of the frozen flow with racks and units inside the linear system. With the mean
  /// temperatures of a flow that sways, the heat that its swaying carries (what the mean flow leaves
  /// unbalanced in each cell, less its mean over the room) is a source, so that the result stays at these
  /// means and balances.
  Outcome solve_steady(RoomAirState&, RoomCouplings&, double tolerance, bool van_leer,
                       const std::vector<double>* mean_temperature_K = nullptr);

  /// A time step to the end: sweeps and couplings until nothing moves by more than `change_K`.
  Outcome advance(RoomAirState&, RoomCouplings&, double step_s, double change_K, bool van_leer);

  /// Steady concentration of a tracer that patches blow in at these concentrations, without couplings.
  Outcome solve_tracer(const RoomAirState&, const std::vector<double>& inflow_m3_s,
                       const std::vector<double>& source_m3_s, double tolerance, std::vector<double>& tracer);

 private:
  // Coefficients for the flow of the state, and the right side without couplings; step_s 0: steady. Adds the
  // van Leer correction of the state's temperatures.
  void build(const RoomAirState&, const std::vector<double>& inflow_m3_s, double step_s, bool van_leer);
  // Solves A x - C(x) = rhs; couplings null: C = 0.
  Outcome solve_linear(const RoomAirState&, const RoomCouplings*, const std::vector<double>& inflow_m3_s,
                       std::vector<double>& rhs, std::vector<double>& x, double norm_goal,
                       int most_iterations);
  // Right side of the steady equation: heat sources, supplies at their temperatures, racks' rises.
  void steady_source(const RoomAirState&, const RoomCouplings&, std::vector<double>& rhs);
  // y = A x - C(x) of the steady equation.
  void apply(const RoomAirState&, const RoomCouplings*, const std::vector<double>& inflow_m3_s,
             const std::vector<double>& x, std::vector<double>& y);
  void precondition(const std::vector<double>& r, std::vector<double>& z);

  const RoomGrid& grid_;
  RoomThreads& threads_;
  std::shared_ptr<RoomWorkspace> workspace_;
  TransportMatrix& matrix_;
  std::vector<double> base_, patch_, last_sweep_, before_step_;
  double before_step_s_ = 0;
};

}  // namespace thermohall
