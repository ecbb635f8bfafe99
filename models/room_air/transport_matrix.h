#pragma once

#include <array>
#include <vector>

#include "models/room_air/room_grid.h"
#include "models/room_air/room_threads.h"
#include "models/room_air/row_groups.h"

namespace thermohall {

/// One implicit transport equation on the grid, seven coefficients a cell or face:
///   x_q = (b_q + sum_nb a_nb x_nb) / d_q,   d_q = sum_nb a_nb + V/dt + ... (1)
/// a[0..5]: neighbours -x, +x, -y, +y, -z, +z, in single precision: a diagonal that is the sum of these same
/// numbers keeps a uniform field uniform. Where inverse_diagonal is 0 the value is held.
/// Source: S. V. Patankar, Numerical Heat Transfer and Fluid Flow (1980).
struct TransportMatrix {
  std::array<std::vector<float>, 6> a;
  std::vector<double> inverse_diagonal, b;

  void resize(const RoomGrid& g) {
    for (auto& v : a) v.assign(g.size(), 0.0F);
    for (auto* v : {&inverse_diagonal, &b}) v->assign(g.size(), 0.0);
  }
};

/// Gauss-Seidel sweeps in and against the order of the numbering: of rows that do not touch, of one slab, of
/// all slabs (room_threads.h).
void sweep_group(const TransportMatrix&, const RoomGrid&, const RowGroup&, bool forward,
                 std::vector<double>& x);
void sweep_slab(const TransportMatrix&, const RoomGrid&, int first, int end, bool forward,
                std::vector<double>& x);
void sweep_forward(const TransportMatrix&, const RoomGrid&, std::vector<double>& x, RoomThreads&);
void sweep_backward(const TransportMatrix&, const RoomGrid&, std::vector<double>& x, RoomThreads&);

/// One forward and one backward sweep. build(first cell before a row) sets the coefficients of a row just
/// before the forward sweep comes to it. Slabs that are swept last go back at once, while they are in the
/// cache.
template <class Build>
void sweep_both_ways(const TransportMatrix& m, const RoomGrid& g, std::vector<double>& x,
                     RoomThreads& threads, const Build& build) {
  const RowSlabs slabs(g.n[1]);
  const auto forward = [&](int slab) {
    each_row_group(slabs.begin(slab), slabs.end(slab), g.n[2], true, [&](const RowGroup& rows) {
      for (int r = 0; r < rows.count; ++r) {
        const auto n = static_cast<std::size_t>(r);
        build(g.index(0, rows.j[n], rows.k[n]));
      }
      sweep_group(m, g, rows, true, x);
    });
  };
  const auto backward = [&](int slab) { sweep_slab(m, g, slabs.begin(slab), slabs.end(slab), false, x); };
  const auto there_and_back = [&](int slab) { forward(slab), backward(slab); };
  const bool alone = slabs.count == 1;
  if (!alone) slabs.each_of_turn(threads, 0, forward);
  slabs.each_of_turn(threads, alone ? 0 : 1, there_and_back);
  if (!alone) slabs.each_of_turn(threads, 0, backward);
}
void sweep_both_ways(const TransportMatrix&, const RoomGrid&, std::vector<double>& x, RoomThreads&);

}  // namespace thermohall
