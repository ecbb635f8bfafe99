#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "models/room_air/room_geometry.h"

namespace thermohall {

/// Steady air flow and temperature of a room: incompressible Boussinesq momentum equations on a staggered
/// Cartesian grid, incremental pressure projection, first-order upwind (or van Leer) transport, zero-equation
/// eddy viscosity or k-epsilon (turbulence_k_epsilon.h).
///   div u = 0                                                                               (1)
///   du/dt + div(u u) = -grad p + div[(nu + nu_t) grad u] + g beta (T - T_ref) e_z + S_u     (2)
///   dT/dt + div(u T) = div[(nu/Pr + nu_t/Pr_t) grad T] + S_T                                (3)
///   nu_t = 0.03874 |u| l, l = distance to the nearest wall; wall shear = C_f u|u|           (4)
/// Racks: T_out = T_in + Q / (rho cp V) segment by segment. Everything is deterministic.
/// Valid for halls of forced convection with some buoyancy; |T - T_ref| below about 40 K.
/// Cannot: humidity, radiation, compressibility, detail below the cell size.
/// Source: Q. Chen and W. Xu, A zero-equation turbulence model for indoor airflow simulation, Energy and
/// Buildings 28 (1998); J. B. Bell, P. Colella and H. M. Glaz, A second-order projection method, J. Comput.
/// Phys. 85 (1989).
struct RoomAirProperties {
  double density_kg_m3 = 1.2;
  double specific_heat_J_kgK = 1005;
  double expansion_1_K = 3.4e-3;
  double kinematic_viscosity_m2_s = 1.5e-5;
  double prandtl = 0.71;
  double turbulent_prandtl = 0.85;
  double gravity_m_s2 = 9.81;
  double reference_temperature_K = 0;  ///< 0: flow-weighted mean supply temperature
};

enum class RoomAirFidelity {
  preview,   ///< coarse grid only
  standard,  ///< coarse, then fine grid; upwind
  fine       ///< as standard with van Leer transport and 300 fine steps
};
enum class RoomAirTurbulence { zero_equation, constant_viscosity, k_epsilon, buoyant_k_epsilon };

struct RoomAirSettings {
  RoomAirFidelity fidelity = RoomAirFidelity::standard;
  double cell_m = 0.15;                     ///< target of the fine grid
  double coarse_cell_m = 0.30;              ///< target of the preview grid
  int coarse_steps = 100, fine_steps = 50;  ///< at least; up to twelve times that until settled
  double coarse_step_s = 1.0, fine_step_s = 1.5;
  double coarse_energy_step_s = 4.0, fine_energy_step_s = 4.5;
  bool buoyancy = true;
  bool van_leer = false;
  RoomAirTurbulence turbulence = RoomAirTurbulence::zero_equation;
  double constant_viscosity_m2_s = 0;    ///< eddy viscosity of constant_viscosity
  double inlet_turbulence = 0.05;        ///< k-epsilon: intensity of the air blown in
  double inlet_turbulence_length_m = 0;  ///< its length; 0: 0.07 sqrt(area)
  double wall_friction = 0.005;          ///< C_f; 0: slip
  double settled_drift_K = 0.05;         ///< of the mean segment inlets over the last 20 steps
  double settled_imbalance = 0.005;      ///< energy in the loop, of the heat
  double settled_error_K = 0.3;          ///< of unsteady flow: rms standard error of the racks' mean inlets
  double mass_tolerance = 1e-10;         ///< of the final projection
  double energy_tolerance = 1e-8;        ///< of the final energy solve
  bool search_cell_count = true;         ///< vary the cell count a little so that objects meet grid lines
  int threads = 0;                       ///< 0: as many as processors; the result is the same to the bit
  RoomAirProperties air;
};

struct RoomAirProgress {
  std::string stage;  ///< "coarse grid", "fine grid", "balance"
  int step = 0, steps = 0;
  double fraction = 0;  ///< of the whole work, estimated
  double drift_K = 0;   ///< largest move of a mean segment inlet over the last 20 steps
};
/// Return false to cancel. Asked after every step and, with the same progress again, within long solutions.
using RoomAirCallback = std::function<bool(const RoomAirProgress&)>;

enum class RoomAirStatus {
  converged,
  not_converged,  ///< usable, drift or imbalance above the settings
  cancelled,      ///< fields as they were, at once: balances not closed
  impossible      ///< no fields: see `messages`
};

struct RoomSegmentResult {
  double inlet_mean_K = 0, inlet_max_K = 0;  ///< of the air at the front face
  double server_inlet_K = 0;                 ///< after internal recirculation
  double exhaust_K = 0;
  double flow_m3_s = 0;  ///< through the front face
  double requested_flow_m3_s = 0;
};
struct RoomRackResult {
  std::string name;
  std::vector<RoomSegmentResult> segments;
  double inlet_mean_K = 0;  ///< flow-weighted
  double inlet_max_K = 0, exhaust_K = 0;
  double inlet_spread_K = 0;  ///< standard deviation in time over the steps averaged
  double inlet_error_K = 0;   ///< unsteady flow: standard error of inlet_mean_K
  double flow_m3_s = 0, power_W = 0;
  double flow_deficit_m3_s = 0;  ///< requested and not passed (blanked or closed faces)
};
struct RoomSupplyResult {
  std::string name;
  double flow_m3_s = 0, temperature_K = 0;
  double area_ratio = 1;  ///< area on the grid over that of the drawing
};
struct RoomReturnResult {
  std::string name;
  double flow_m3_s = 0, temperature_K = 0, area_ratio = 1;
};
struct RoomUnitResult {
  std::string name;
  double flow_m3_s = 0, return_K = 0, supply_K = 0, heat_W = 0;
  bool limited = false;  ///< capacity reached, set-point missed
};
struct RoomOpeningResult {
  std::string name;
  double flow_m3_s = 0;      ///< along + of the normal axis
  double temperature_K = 0;  ///< of the air that passes
  double pressure_drop_Pa = 0;
};

/// Values at cell centres, x fastest, then y, then z: index (k ny + j) nx + i. Solid cells hold NaN-free
/// fillers (temperature of the reference, no speed) and solid = 1.
struct RoomCellFields {
  int nx = 0, ny = 0, nz = 0;
  double x0_m = 0, y0_m = 0, z0_m = 0;  ///< low corner of the grid
  double dx_m = 0, dy_m = 0, dz_m = 0;
  std::vector<unsigned char> solid;
  std::vector<double> temperature_K, u_m_s, v_m_s, w_m_s, speed_m_s, pressure_Pa;
};

struct RoomAirBalance {
  double mass_residual = 0;    ///< largest |sum of fluxes| of a cell / supply flow
  double heat_in_W = 0;        ///< racks and sources
  double heat_out_W = 0;       ///< carried by supplies and returns, and to surfaces
  double energy_residual = 0;  ///< |in - out| / in
};

struct RoomAirState;  // face velocities etc. of the grid, for restarts, transients, streamlines, tracers

struct RoomAirResult {
  RoomAirStatus status = RoomAirStatus::impossible;
  std::vector<std::string> messages;  ///< faults, and what was snapped or scaled noticeably
  std::string convergence;            ///< one sentence for reports
  int coarse_steps = 0, fine_steps = 0;
  double drift_K = 0;
  bool unsteady = false;     ///< the flow sways for ever: means over time, see RoomRackResult::inlet_spread_K
  int averaged_steps = 0;    ///< in the means
  double inlet_error_K = 0;  ///< unsteady: rms standard error of the racks' mean inlets
  std::vector<RoomRackResult> racks;
  std::vector<RoomSupplyResult> supplies;
  std::vector<RoomReturnResult> returns;
  std::vector<RoomUnitResult> units;
  std::vector<RoomOpeningResult> openings;
  double plenum_pressure_Pa = 0;  ///< mean, against the room at the floor; 0 without plenum
  double floor_leakage_m3_s = 0;
  double mean_temperature_K = 0;                ///< of the room air (without plenum)
  double supply_mean_K = 0, return_mean_K = 0;  ///< flow-weighted
  RoomAirBalance balance;
  RoomCellFields cells;
  std::shared_ptr<const RoomAirState> state;
};

/// Solves the steady state. `start`: an earlier result to begin from (warm restart; any grid); the coarse
/// grid is then left out. Never throws for a sound description; faults give RoomAirStatus::impossible and
/// messages.
RoomAirResult solve_room_air(const RoomGeometry&, const RoomAirSettings& = {}, const RoomAirCallback& = {},
                             const RoomAirResult* start = nullptr);

}  // namespace thermohall
