#pragma once

#include <array>
#include <vector>

#include "models/room_air/room_grid.h"
#include "models/room_air/room_threads.h"

namespace thermohall {

/// One implicit transport equation on the grid, seven coefficients a cell or face:
///   x_q = (b_q + sum_nb a_nb x_nb) / d_q,   d_q = sum_nb a_nb + V/dt + ... (1)
/// a[0..5]: neighbours -x, +x, -y, +y, -z, +z. Where inverse_diagonal is 0 the value is held.
/// Source: S. V. Patankar, Numerical Heat Transfer and Fluid Flow (1980).
struct TransportMatrix {
  std::array<std::vector<double>, 6> a;
  std::vector<double> inverse_diagonal, b;

  void resize(const RoomGrid& g) {
    for (auto& v : a) v.assign(g.size(), 0.0);
    for (auto* v : {&inverse_diagonal, &b}) v->assign(g.size(), 0.0);
  }
};

/// Gauss-Seidel sweeps in and against the order of the numbering, in slabs of rows (room_threads.h). `work`
/// is scratch space of its own for every slab.
void sweep_row_forward(const TransportMatrix&, const RoomGrid&, int row_begin, std::vector<double>& x,
                       std::vector<double>& work);
void sweep_forward(const TransportMatrix&, const RoomGrid&, std::vector<double>& x, RoomThreads&);
void sweep_backward(const TransportMatrix&, const RoomGrid&, std::vector<double>& x, RoomThreads&);

/// y = D x - sum a x_nb - b on the cells with a diagonal, 0 elsewhere.
void apply_transport(const TransportMatrix&, const RoomGrid&, const std::vector<double>& x,
                     std::vector<double>& y, RoomThreads&);

}  // namespace thermohall
