#include "models/room_air/transport_matrix.h"

#include <algorithm>
#include <cstddef>

namespace thermohall {
namespace {

struct Row {
  const double *w, *e, *s, *n, *b, *t, *rd, *rhs;
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

// Scratch space of sweep_row_*.
void prepare(const RoomGrid& g, std::vector<double>& work) {
  work.resize(2 * static_cast<std::size_t>(g.n[0] + 2));
}

}  // namespace

// Along x the new value depends on the one before it; everything else of the row is summed first, so that
// only a multiplication and an addition remain in that chain. Held values keep theirs through a gain of 0.
void sweep_row_forward(const TransportMatrix& m, const RoomGrid& g, int row_begin, std::vector<double>& x,
                       std::vector<double>& work) {
  const Row r = row_of(m, row_begin);
  const int nx = g.n[0], sy = g.stride[1], sz = g.stride[2];
  double* v = x.data() + row_begin;
  double* __restrict fixed = work.data(), * __restrict gain = work.data() + nx + 2;
  for (int i = 1; i <= nx; ++i) {
    const double sum = r.rhs[i] + r.e[i] * v[i + 1] + r.s[i] * v[i - sy] + r.n[i] * v[i + sy] +
                       r.b[i] * v[i - sz] + r.t[i] * v[i + sz];
    fixed[i] = r.rd[i] > 0 ? r.rd[i] * sum : v[i];
    gain[i] = r.rd[i] * r.w[i];
  }
  double last = v[0];
  for (int i = 1; i <= nx; ++i) v[i] = last = fixed[i] + gain[i] * last;
}

namespace {

void sweep_row_backward(const TransportMatrix& m, const RoomGrid& g, int row_begin, std::vector<double>& x,
                        std::vector<double>& work) {
  const Row r = row_of(m, row_begin);
  const int nx = g.n[0], sy = g.stride[1], sz = g.stride[2];
  double* v = x.data() + row_begin;
  double* __restrict fixed = work.data(), * __restrict gain = work.data() + nx + 2;
  for (int i = 1; i <= nx; ++i) {
    const double sum = r.rhs[i] + r.w[i] * v[i - 1] + r.s[i] * v[i - sy] + r.n[i] * v[i + sy] +
                       r.b[i] * v[i - sz] + r.t[i] * v[i + sz];
    fixed[i] = r.rd[i] > 0 ? r.rd[i] * sum : v[i];
    gain[i] = r.rd[i] * r.e[i];
  }
  double last = v[nx + 1];
  for (int i = nx; i >= 1; --i) v[i] = last = fixed[i] + gain[i] * last;
}

}  // namespace

void sweep_forward(const TransportMatrix& m, const RoomGrid& g, std::vector<double>& x,
                   RoomThreads& threads) {
  sweep_slabs(threads, g.n[1], true, [&](int first, int end) {
    std::vector<double> work;
    prepare(g, work);
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) sweep_row_forward(m, g, g.index(0, j, k), x, work);
  });
}

void sweep_backward(const TransportMatrix& m, const RoomGrid& g, std::vector<double>& x,
                    RoomThreads& threads) {
  sweep_slabs(threads, g.n[1], false, [&](int first, int end) {
    std::vector<double> work;
    prepare(g, work);
    for (int k = g.n[2]; k >= 1; --k)
      for (int j = end - 1; j >= first; --j) sweep_row_backward(m, g, g.index(0, j, k), x, work);
  });
}

void apply_transport(const TransportMatrix& m, const RoomGrid& g, const std::vector<double>& x,
                     std::vector<double>& y, RoomThreads& threads) {
  const int nx = g.n[0], sy = g.stride[1], sz = g.stride[2];
  all_slabs(threads, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        const Row r = row_of(m, o);
        const double* v = x.data() + o;
        double* out = y.data() + o;
        for (int i = 1; i <= nx; ++i) {
          const double sum = r.rhs[i] + r.w[i] * v[i - 1] + r.e[i] * v[i + 1] + r.s[i] * v[i - sy] +
                             r.n[i] * v[i + sy] + r.b[i] * v[i - sz] + r.t[i] * v[i + sz];
          out[i] = r.rd[i] > 0 ? v[i] / r.rd[i] - sum : 0.0;
        }
      }
  });
}

}  // namespace thermohall
