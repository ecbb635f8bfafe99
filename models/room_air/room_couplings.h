#pragma once

#include <vector>

#include "models/room_air/room_state.h"

namespace thermohall {

/// What happens to the air outside the grid: it passes racks and cooling units and comes back warmer or
/// colder.
///   rack segment:  T_out = T_face + Q / (rho cp V_face),  V_face = (1 - r) V                 (1)
///                  T_server = (1 - r) T_face + r T_out                                       (2)
///   with a mass C (transient):  C dT_m/dt = Q - rho cp V_face e (T_m - T_face),
///                  T_out = T_face + e (T_m - T_face)                                         (3)
///   unit: RoomCoolingUnit; with a mass:  C dT_s/dt = rho cp V (T_return - T_s) - Q_coil      (4)
///   surface: heat h A (T_surface - T_cell); a store C dT/dt = sum h A (T_cell - T)           (5)
/// A segment whose faces are blocked gives its heat to the air around the rack.
/// Source: the racks after J. W. VanGilder and S. K. Shrivastava, Capture index, ASHRAE Transactions 113
/// (2007); the rest is a balance of energy.
class RoomCouplings {
 public:
  RoomCouplings(const RoomGeometry&, const RoomGrid&);

  /// Lists flows and heat sources again, after flows or powers have changed.
  void refresh(const RoomAirState&);

  /// New patch temperatures for this field; step_s > 0 advances the masses from their values at the begin of
  /// the step. Returns the largest change.
  double update(RoomAirState&, const std::vector<double>& temperature_K, double relaxation, double step_s);

  /// Accepts what update() found for the masses as the begin of the next step.
  void end_step();

  /// Diagonal (flow and conductance into a cell, m3/s) and source (m3/s K) of the energy equation.
  void add_to(const RoomAirState&, std::vector<double>& source) const;
  const std::vector<double>& inflow_m3_s() const { return inflow_; }

  /// Patch temperatures as a linear function of the field, limits of units as they were at the last update;
  /// `offsets` false: without powers and set-points. For the steady linear solve.
  void linear_patches(const RoomAirState&, const std::vector<double>& field, bool offsets,
                      std::vector<double>& patch_value) const;
  /// Adds sum F w T_patch to the cells that air is blown into.
  void add_inflow(const RoomAirState&, const std::vector<double>& patch_value,
                  std::vector<double>& source) const;
  void add_fixed_sources(std::vector<double>& source) const;

  double patch_mean(const std::vector<double>& field, std::size_t patch) const;

  struct Segment {
    int rack = 0, segment = 0, front = -1, rear = -1;  ///< patches
    double mass_K = 0, mass_before_K = 0;
  };
  struct Unit {
    std::vector<std::size_t> supplies, returns;  ///< patches
    double flow_m3_s = 0, return_flow_m3_s = 0, return_K = 0, supply_K = 0, supply_before_K = 0, heat_W = 0;
    bool limited = false;
  };
  struct Surface {
    double temperature_K = 0, before_K = 0, area_m2 = 0, heat_W = 0;  ///< heat into the surface
  };
  std::vector<Segment>& segments() { return segments_; }
  const std::vector<Segment>& segments() const { return segments_; }
  std::vector<Unit>& units() { return units_; }
  const std::vector<Unit>& units() const { return units_; }
  std::vector<Surface>& surfaces() { return surfaces_; }
  const std::vector<Surface>& surfaces() const { return surfaces_; }
  double heat_given_W() const { return heat_given_W_; }

 private:
  double segment_exhaust(Segment&, const RoomAirState&, double face_K, double step_s) const;
  void update_unit(std::size_t, const RoomAirState&, const std::vector<double>& field, double step_s);
  void update_surfaces(const std::vector<double>& field, double step_s);
  double unit_return(const Unit&, const RoomAirState&, const std::vector<double>& field) const;

  const RoomGeometry& geometry_;
  const RoomGrid& grid_;
  double heat_capacity_J_m3K_ = 1206, heat_given_W_ = 0;
  bool transient_ = false;
  std::vector<Segment> segments_;
  std::vector<Unit> units_;
  std::vector<Surface> surfaces_;
  std::vector<double> inflow_;  // of every cell
  struct CellHeat {
    int cell = 0;
    double value = 0;  // K m3/s
  };
  std::vector<CellHeat> fixed_;
};

}  // namespace thermohall
