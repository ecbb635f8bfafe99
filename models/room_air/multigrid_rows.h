#pragma once

namespace thermohall {

/// A row of a level of RoomMultigrid: face coefficients, inverse diagonal, right side and values; strides to
/// the rows beside and above.
struct MultigridRow {
  int nx = 0, sy = 0, sz = 0;
  const float *cx = nullptr, *cy = nullptr, *cz = nullptr, *rd = nullptr, *b = nullptr;
  const float* x = nullptr;
};

/// Terms of the chain along a row (row_groups.h) for a first sweep that begins at zero: `before` and `after`
/// are the rows beside it in y, zeros where the sweep has not been.
void chain_terms_from_zero(MultigridRow, const float* before, const float* after, float* fixed, float* gain);
/// The same for any sweep; forward or backward.
void chain_terms(MultigridRow, bool forward, float* fixed, float* gain);
/// What rows contribute that a first sweep met later; the residual after that sweep.
void later_terms(MultigridRow, const float* before, const float* after, float* later);
/// Adds pairs of a fine row to a coarse one of n cells.
void add_pairs(const float* fine, int n_fine, float* coarse);
/// Adds coarse values to the fine cells they hold that are not solid.
void add_coarse(const float* coarse, const float* rd, int nx, float* pairs, float* x);
/// y = A x along a row; cx, cy, cz times f. Returns x . y in a fixed order.
double apply_row(MultigridRow, const double* f, const double* x, double* y);
/// Sum of squares of b, in a fixed order, with its copy in single precision.
double norm_row(int nx, const double* b, float* copy);
/// b . x
double dot_row(int nx, const double* b, const float* x);
/// d = x + keep d
void turn_row(int nx, const float* x, double keep, double* d);
/// x += step d, or x = step d the first time.
void add_row(int nx, double step, bool first, const double* d, double* x);
/// b -= step ad; then as norm_row.
double subtract_row(int nx, double step, const double* ad, double* b, float* copy);

}  // namespace thermohall
