#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/room_air/room_air_solver.h"
#include "models/room_air/room_grid.h"

namespace thermohall {

/// The fields of the solver: face velocities (low faces of cells), kinematic pressure, temperature and
/// viscosity at cell centres, and what each patch blows.
struct RoomAirState {
  std::shared_ptr<const RoomGrid> grid;
  RoomAirProperties air;  ///< reference temperature filled in
  std::array<std::vector<double>, 3> velocity_m_s;
  std::vector<double> pressure_m2_s2, temperature_K, viscosity_m2_s;
  std::vector<double> turbulence_m2_s2, dissipation_m2_s3;   ///< of the k-epsilon model, else empty
  std::vector<double> patch_flow_m3_s, patch_temperature_K;  ///< of RoomGrid::patches

  double heat_capacity_J_m3K() const { return air.density_kg_m3 * air.specific_heat_J_kgK; }
};

/// Air at rest and of one temperature.
RoomAirState make_room_state(std::shared_ptr<const RoomGrid>, const RoomAirProperties&, double temperature_K);

/// Writes the patch flows onto their faces. Overlapping patches add.
void set_patch_velocities(RoomAirState&);

/// The flow of every patch for the description: racks, supplies; returns scaled so that each connected region
/// balances. `faults` receives regions that cannot (air is forced in or out, and nothing opens).
std::vector<double> balanced_patch_flows(const RoomGeometry&, const RoomGrid&,
                                         std::vector<std::string>& messages,
                                         std::vector<std::string>& faults);

/// Carries velocity, pressure and temperature of another grid over: along its own axis a velocity is
/// interpolated linearly, across it is taken from the nearest face; cells take the value of the nearest air.
void take_fields_from(RoomAirState& to, const RoomAirState& from);

}  // namespace thermohall
