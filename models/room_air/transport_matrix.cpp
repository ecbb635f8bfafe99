#include "models/room_air/transport_matrix.h"

#include <cstddef>

#include "models/room_air/vector_loops.h"

namespace thermohall {
namespace {

struct Row {
  const float *w, *e, *s, *n, *b, *t;
  const double *rd, *rhs;
};

Row row_of(const TransportMatrix& m, int begin) {
  return {m.a[0].data() + begin,
          m.a[1].data() + begin,
          m.a[2].data() + begin,
          m.a[3].data() + begin,
          m.a[4].data() + begin,
          m.a[5].data() + begin,
          m.inverse_diagonal.data() + begin,
          m.b.data() + begin};
}

// Along x the new value depends on the one before it; everything else of the row is summed first, so that
// only a multiplication and an addition remain in that chain. Held values keep theirs through a gain of 0.
THERMOHALL_VECTOR_CLONES
void chain_terms(Row r, const RoomGrid& g, bool forward, const double* v, double* __restrict fixed,
                 double* __restrict gain) {
  const int nx = g.n[0], sy = g.stride[1], sz = g.stride[2];
  const float *ahead = forward ? r.e : r.w, *behind = forward ? r.w : r.e;
  const double* next = forward ? v + 1 : v - 1;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= nx; ++i) {
    const double sum = r.rhs[i] + static_cast<double>(ahead[i]) * next[i] +
                       static_cast<double>(r.s[i]) * v[i - sy] + static_cast<double>(r.n[i]) * v[i + sy] +
                       static_cast<double>(r.b[i]) * v[i - sz] + static_cast<double>(r.t[i]) * v[i + sz];
    const double value = r.rd[i] * sum;
    fixed[i] = r.rd[i] > 0 ? value : v[i];
    gain[i] = r.rd[i] * static_cast<double>(behind[i]);
  }
}

}  // namespace

void sweep_group(const TransportMatrix& m, const RoomGrid& g, const RowGroup& rows, bool forward,
                 std::vector<double>& x) {
  auto& chains = row_chains<double>(g.n[0]);
  std::array<double*, RowGroup::most> v{};
  for (int r = 0; r < rows.count; ++r) {
    const auto n = static_cast<std::size_t>(r);
    const int begin = g.index(0, rows.j[n], rows.k[n]);
    v[n] = x.data() + begin;
    chain_terms(row_of(m, begin), g, forward, v[n], chains.fixed(r), chains.gain(r));
  }
  if (forward)
    chains.run<1>(v, rows.count);
  else
    chains.run<-1>(v, rows.count);
}

void sweep_slab(const TransportMatrix& m, const RoomGrid& g, int first, int end, bool forward,
                std::vector<double>& x) {
  each_row_group(first, end, g.n[2], forward,
                 [&](const RowGroup& rows) { sweep_group(m, g, rows, forward, x); });
}

void sweep_forward(const TransportMatrix& m, const RoomGrid& g, std::vector<double>& x,
                   RoomThreads& threads) {
  sweep_slabs(threads, g.n[1], true, [&](int first, int end) { sweep_slab(m, g, first, end, true, x); });
}

void sweep_backward(const TransportMatrix& m, const RoomGrid& g, std::vector<double>& x,
                    RoomThreads& threads) {
  sweep_slabs(threads, g.n[1], false, [&](int first, int end) { sweep_slab(m, g, first, end, false, x); });
}

void sweep_both_ways(const TransportMatrix& m, const RoomGrid& g, std::vector<double>& x,
                     RoomThreads& threads) {
  sweep_both_ways(m, g, x, threads, [](int) {});
}

}  // namespace thermohall
