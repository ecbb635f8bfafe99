#pragma once

#include <array>
#include <vector>

#include "models/room_air/room_state.h"
#include "models/room_air/transport_matrix.h"

namespace thermohall {

/// What one row of the transport equation of temperature or of a tracer (room_energy.h) is made of.
struct EnergyRow {
  int nx = 0, sy = 0, sz = 0;
  double storage = 0;
  std::array<double, 3> half{}, base{}, area{};  // of the eddies, of the molecules, of convection
  const double *u = nullptr, *v = nullptr, *w = nullptr, *nu = nullptr, *t = nullptr, *in = nullptr;
  const float *ox = nullptr, *oy = nullptr, *oz = nullptr, *kx = nullptr, *ky = nullptr, *kz = nullptr,
              *wall_distance = nullptr;  // 0 in solids
  std::array<float*, 6> a{};
  double *rd = nullptr, *b = nullptr;
};

/// The row that begins after cell `row_begin`; step_s 0: steady.
EnergyRow energy_row(const RoomGrid&, const RoomAirState&, const std::vector<double>& inflow_m3_s,
                     double step_s, TransportMatrix&, int row_begin);
/// Sets the coefficients, in single precision, and adds what is stored to the right side.
void build_energy_row(const EnergyRow&);
/// y = A x - b with coefficients in double precision: single precision serves the sweeps, not the balance.
void apply_energy_row(const EnergyRow&, const double* x, double* y);

}  // namespace thermohall
