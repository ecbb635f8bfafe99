#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/room_air/room_state.h"
#include "models/room_air/transport_matrix.h"

namespace thermohall {

/// The standard k-epsilon model on the grid of the room: k, m2/s2, turbulent kinetic energy; e, m2/s3, its
/// dissipation.
///   dk/dt + div(u k) = div[(nu + nu_t/s_k) grad k] + P + G - e                               (1)
///   de/dt + div(u e) = div[(nu + nu_t/s_e) grad e] + C1 (P + max(G, 0)) e/k - C2 e^2/k       (2)
///   nu_t = Cm k^2/e,   P = 2 nu_t S:S,   G = -g beta (nu_t/Pr_t) dT/dz                       (3)
///   Cm = 0.09, C1 = 1.44, C2 = 1.92, s_k = 1, s_e = 1.3
/// Cells beside walls, y = half a cell, k-limited friction velocity v = Cm^(1/4) k^(1/2), E = 9.8, kappa =
/// 0.41:
///   shear = c U, c = kappa v / ln(E y v/nu), at least nu/y;  P = c U v/(kappa y);  e = v^3/(kappa y)  (4)
/// G is left out unless asked for: the reference solutions of halls have none (docs/validation.md).
/// Air blown in (intensity I, length l = 0.07 sqrt(area) unless given): k = 1.5 (I U)^2, e = Cm^(3/4)
/// k^1.5/l. Implicit first-order upwind transport, sinks in the diagonal: k and e stay positive for any step.
/// Eddies are held to half the smallest side of the room. Valid for fully turbulent air; wall functions for y
/// v/nu above 11. Source: B. E. Launder and D. B. Spalding, Comput. Methods Appl. Mech. Eng. 3 (1974), (1) to
/// (4); W. Rodi, Turbulence Models and Their Application in Hydraulics (1980), the lift of stable layers left
/// out of (2); S. V. Patankar, Numerical Heat Transfer and Fluid Flow (1980), the sinks.
struct KEpsilonOptions {
  double intensity = 0.05;  ///< of the mean speed of the patch
  double length_m = 0;      ///< 0: 0.07 sqrt(area of the patch)
  bool lift = false;        ///< with G
};

class KEpsilonModel {
 public:
  static constexpr double c_mu = 0.09, c_1 = 1.44, c_2 = 1.92, sigma_k = 1, sigma_e = 1.3, kappa = 0.41,
                          roughness = 9.8;

  explicit KEpsilonModel(const RoomGrid&, const KEpsilonOptions& = {}, RoomThreads& = RoomThreads::none());

  /// k and e of a state that has none, from its speed: the mixing lengths of Prandtl and a tenth of the
  /// speed.
  void begin(RoomAirState&) const;
  /// One implicit step on the velocities and temperatures of the state, then its viscosity and wall_drag().
  void step(RoomAirState&, double step_s);

  /// c of (4) at every cell, m/s: shear stress over density and speed along a wall.
  const std::vector<double>& wall_drag_m_s() const { return drag_; }
  const std::vector<double>& production_m2_s3() const { return production_; }

 private:
  struct WallCell {
    int cell = 0;
    std::array<int, 3> walls{};  ///< number across each axis
    double distance_m = 0;
  };
  void find_walls(const RoomGrid&);
  void set_production(const RoomAirState&);
  void set_wall_production(const RoomAirState&);
  void blow_in(const RoomAirState&);
  void solve(const RoomAirState&, double step_s, double sigma, bool dissipation, std::vector<double>& x);
  void bound(RoomAirState&) const;
  void set_viscosity(RoomAirState&);

  RoomThreads& threads_;
  const RoomGrid& grid_;
  KEpsilonOptions options_;
  double longest_m_ = 0;
  std::vector<WallCell> walls_;
  std::vector<double> distance_;           ///< y of (4)
  std::vector<double> production_, lift_;  ///< P, G
  std::vector<double> drag_, rate_;        ///< c; e/k
  std::vector<double> inflow_, blown_;     ///< flow into each cell from patches, and what it carries
  TransportMatrix matrix_;
};

/// The model that the settings ask for, with k and e in the state; null for the other viscosities.
std::unique_ptr<KEpsilonModel> make_turbulence(const RoomAirSettings&, RoomAirState&, RoomThreads&);

}  // namespace thermohall
