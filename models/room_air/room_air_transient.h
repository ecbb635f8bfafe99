#pragma once

#include <memory>
#include <vector>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

/// Room air in time, first order: the equations of room_air_solver.h with one time step for flow and
/// temperature. Racks with a heat capacity, cooling units (coil and water) and surfaces are stores of heat;
/// their temperatures and what they give to the air are found inside the step, so that the heat balance of a
/// step is
///   rho cp V_air (T_new - T_old) + sum C (T_new - T_old) = dt (sum Q - sum Q_coil) (1)
/// to the tolerance of the sweeps. (With rack exhausts of the step before, a closed hall would heat up to 6 %
/// too slowly.) Steps of 0.25 to 1 s; the air itself limits nothing, everything is implicit. Source: the same
/// as room_air_solver.h; R. Khankari, ASHRAE Transactions LV-11-C026 (2011), on heating rates.
class RoomAirTransient {
 public:
  /// Begins at a steady result (racks, units and surfaces at their steady temperatures) or, without, at rest
  /// and at `temperature_K`. The grid is that of the start, or of `settings` (coarse for preview, otherwise
  /// fine).
  RoomAirTransient(const RoomGeometry&, const RoomAirSettings&, const RoomAirResult* start,
                   double temperature_K = 293.15);
  ~RoomAirTransient();
  RoomAirTransient(RoomAirTransient&&) noexcept;
  RoomAirTransient& operator=(RoomAirTransient&&) noexcept;

  bool sound() const;  ///< false: see messages(); the other members then do nothing
  const std::vector<std::string>& messages() const;

  /// Powers, flows, temperatures and controls from now on: the same racks, supplies, returns and units as at
  /// the start, only their values may differ. Returns are scaled to balance. False (and a message) when they
  /// cannot be.
  bool set_operation(const RoomGeometry&);

  /// One step.
  void step(double step_s);

  double time_s() const;
  double mean_temperature_K() const;  ///< of all air
  RoomAirResult result() const;       ///< racks, units, fields of this instant
  struct Balance {
    double given_J = 0, air_J = 0, masses_J = 0, removed_J = 0;  ///< since the start
    double residual() const;                                     ///< |given - the rest| / given
  };
  Balance balance() const;
  std::vector<double> segment_mass_K() const;  ///< rack by rack, segment by segment

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace thermohall
