#include "models/room_air/multigrid_rows.h"

#include "models/room_air/vector_loops.h"

namespace thermohall {
namespace {

// Four sums that advance together, for a fixed order of additions.
struct Sums {
  double s[4] = {0, 0, 0, 0};
  double all() const { return (s[0] + s[1]) + (s[2] + s[3]); }
};

}  // namespace

THERMOHALL_VECTOR_CLONES
void chain_terms_from_zero(MultigridRow r, const float* before, const float* after, float* __restrict fixed,
                           float* __restrict gain) {
  const int sy = r.sy, sz = r.sz;
  const float *cx = r.cx, *cy = r.cy, *cz = r.cz, *rd = r.rd, *b = r.b, *x = r.x;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= r.nx; ++i) {
    fixed[i] = rd[i] * (b[i] + cy[i] * before[i] + cz[i] * x[i - sz] + cy[i + sy] * after[i]);
    gain[i] = rd[i] * cx[i];
  }
}

THERMOHALL_VECTOR_CLONES
void chain_terms(MultigridRow r, bool forward, float* __restrict fixed, float* __restrict gain) {
  const int sy = r.sy, sz = r.sz;
  const float *cy = r.cy, *cz = r.cz, *rd = r.rd, *b = r.b, *x = r.x;
  const float *ahead = forward ? r.cx + 1 : r.cx, *behind = forward ? r.cx : r.cx + 1,
              *next = forward ? x + 1 : x - 1;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= r.nx; ++i) {
    fixed[i] = rd[i] * (b[i] + cy[i] * x[i - sy] + cz[i] * x[i - sz] + ahead[i] * next[i] +
                        cy[i + sy] * x[i + sy] + cz[i + sz] * x[i + sz]);
    gain[i] = rd[i] * behind[i];
  }
}

THERMOHALL_VECTOR_CLONES
void later_terms(MultigridRow r, const float* before, const float* after, float* __restrict later) {
  const int sy = r.sy, sz = r.sz;
  const float *cx = r.cx, *cy = r.cy, *cz = r.cz, *x = r.x;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= r.nx; ++i)
    later[i] = cx[i + 1] * x[i + 1] + cz[i + sz] * x[i + sz] + cy[i + sy] * after[i] + cy[i] * before[i];
}

THERMOHALL_VECTOR_CLONES
void add_pairs(const float* fine, int n_fine, float* __restrict coarse) {
  const int pairs = n_fine / 2;
  THERMOHALL_INDEPENDENT
  for (int m = 1; m <= pairs; ++m) coarse[m] += fine[2 * m - 1] + fine[2 * m];
  if (n_fine % 2 == 1) coarse[pairs + 1] += fine[n_fine];
}

THERMOHALL_VECTOR_CLONES
void add_coarse(const float* coarse, const float* rd, int nx, float* __restrict pairs, float* __restrict x) {
  THERMOHALL_INDEPENDENT
  for (int m = 1; m <= (nx + 1) / 2; ++m) pairs[2 * m - 1] = coarse[m], pairs[2 * m] = coarse[m];
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= nx; ++i) x[i] += rd[i] > 0 ? pairs[i] : 0.0F;
}

THERMOHALL_VECTOR_CLONES
double apply_row(MultigridRow r, const double* f, const double* x, double* __restrict y) {
  const int nx = r.nx, sy = r.sy, sz = r.sz;
  const float *cx = r.cx, *cy = r.cy, *cz = r.cz;
  const double fx = f[0], fy = f[1], fz = f[2];
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= nx; ++i)
    y[i] = fx * (static_cast<double>(cx[i]) * (x[i] - x[i - 1]) +
                 static_cast<double>(cx[i + 1]) * (x[i] - x[i + 1])) +
           fy * (static_cast<double>(cy[i]) * (x[i] - x[i - sy]) +
                 static_cast<double>(cy[i + sy]) * (x[i] - x[i + sy])) +
           fz * (static_cast<double>(cz[i]) * (x[i] - x[i - sz]) +
                 static_cast<double>(cz[i + sz]) * (x[i] - x[i + sz]));
  Sums sum;
  int i = 1;
  for (; i + 3 <= nx; i += 4)
    for (int m = 0; m < 4; ++m) sum.s[m] += x[i + m] * y[i + m];
  for (; i <= nx; ++i) sum.s[0] += x[i] * y[i];
  return sum.all();
}

THERMOHALL_VECTOR_CLONES
double norm_row(int nx, const double* b, float* __restrict copy) {
  Sums sum;
  int i = 1;
  for (; i + 3 <= nx; i += 4)
    for (int m = 0; m < 4; ++m) sum.s[m] += b[i + m] * b[i + m];
  for (; i <= nx; ++i) sum.s[0] += b[i] * b[i];
  THERMOHALL_INDEPENDENT
  for (int n = 1; n <= nx; ++n) copy[n] = static_cast<float>(b[n]);
  return sum.all();
}

THERMOHALL_VECTOR_CLONES
double dot_row(int nx, const double* b, const float* x) {
  Sums sum;
  int i = 1;
  for (; i + 3 <= nx; i += 4)
    for (int m = 0; m < 4; ++m) sum.s[m] += b[i + m] * static_cast<double>(x[i + m]);
  for (; i <= nx; ++i) sum.s[0] += b[i] * static_cast<double>(x[i]);
  return sum.all();
}

THERMOHALL_VECTOR_CLONES
void turn_row(int nx, const float* x, double keep, double* __restrict d) {
  if (keep == 0) {  // the first direction: nothing to turn
    for (int i = 1; i <= nx; ++i) d[i] = static_cast<double>(x[i]);
  } else {
    for (int i = 1; i <= nx; ++i) d[i] = static_cast<double>(x[i]) + keep * d[i];
  }
}

THERMOHALL_VECTOR_CLONES
void add_row(int nx, double step, bool first, const double* d, double* __restrict x) {
  if (first) {
    for (int i = 1; i <= nx; ++i) x[i] = step * d[i];
  } else {
    for (int i = 1; i <= nx; ++i) x[i] += step * d[i];
  }
}

THERMOHALL_VECTOR_CLONES
double subtract_row(int nx, double step, const double* ad, double* __restrict b, float* __restrict copy) {
  for (int i = 1; i <= nx; ++i) b[i] -= step * ad[i];
  return norm_row(nx, b, copy);
}

}  // namespace thermohall
