#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/room_air/multigrid_rows.h"
#include "models/room_air/room_threads.h"
#include "models/room_air/room_workspace.h"
#include "models/room_air/row_groups.h"

namespace thermohall {

class WeakLinks;

/// Conjugate gradients with one geometric multigrid cycle as preconditioner for
///   sum over faces c_f (x_q - x_neighbour) = b_q (1)
/// on a box of cells with one ghost layer (room_grid.h). Faces with c_f = 0 are walls; cells without any open
/// face are left alone. The matrix is symmetric and singular (a constant in each connected region): b must
/// sum to zero in every region. Coarse levels join 2 x 2 x 2 cells, their face coefficients are the sums of
/// the fine ones times 1/2; one forward Gauss-Seidel sweep down, one backward up. The preconditioner works in
/// single precision. Source: O. Tatebe, The multigrid preconditioned conjugate gradient method, Sixth Copper
/// Mountain Conference on Multigrid Methods (1993); D. Braess, Towards algebraic multigrid for elliptic
/// problems of second order, Computing 55 (1995), for the factor 1/2.
class RoomMultigrid {
 public:
  /// Coefficients on level 0 are set with coefficient(axis), then rebuild().
  explicit RoomMultigrid(std::array<int, 3> cells, RoomThreads& = RoomThreads::none(),
                         std::shared_ptr<RoomWorkspace> = nullptr);

  std::vector<float>& coefficient(std::size_t axis) { return levels_[0].c[axis]; }
  const std::vector<float>& coefficient(std::size_t axis) const { return levels_[0].c[axis]; }
  /// Coefficients are single precision; the matrix of solve() multiplies those of an axis by this, so that a
  /// coefficient that is the same everywhere can be exact.
  void set_exact_factor(std::size_t axis, double factor) { exact_[axis] = factor; }
  double exact_factor(std::size_t axis) const { return exact_[axis]; }
  /// Adds this correction to the preconditioner; not owned, null: none.
  void correct_with(WeakLinks* links) { weak_links_ = links; }
  /// Sums the coefficients up through the levels; again after every change of a coefficient.
  void rebuild();

  struct Outcome {
    int iterations = 0;
    double residual = 0;  ///< |b - A x| / |b|, or of the given scale
  };
  /// Solves for x, beginning at zero, or at the given x where that leaves a smaller residual. `b` is used up
  /// (holds the residual). Stops at |r| <= tolerance |b|, or at |r| <= `enough`.
  enum class Begin { at_zero, at_x };
  Outcome solve(std::vector<double>& x, std::vector<double>& b, double tolerance, int most_iterations,
                Begin begin = Begin::at_zero, double enough = 0);

 private:
  // Where a row lies in its slab decides which of its neighbours a forward sweep has already met.
  enum class RowPlace : unsigned char { inside, first_of_even, last_of_odd };
  struct Level {
    std::array<int, 3> n{}, stride{};
    int total = 0;
    std::array<std::vector<float>, 3> c;  // of the low face of a cell
    std::vector<float> inverse_diagonal, x, b;
    std::vector<RowPlace> row;  // of each j
  };
  void cycle(std::size_t level);
  void sweep_from_zero(Level&, RoomThreads&);
  void sweep(Level&, RoomThreads&, bool forward);
  template <class Terms>
  static void sweep_rows(Level&, RoomThreads&, bool forward, const Terms&);
  static MultigridRow row_of(const Level&, int j, int k);
  void restrict_residual(const Level& fine, Level& coarse, RoomThreads&) const;
  static void prolong(const Level& coarse, Level& fine, RoomThreads&);
  double apply(const std::vector<double>& d,
               std::vector<double>& ad) const;  // returns d . ad
  template <class Row>
  double sum_rows(const Row&) const;

  RoomThreads& threads_;
  std::vector<Level> levels_;
  WeakLinks* weak_links_ = nullptr;
  std::array<double, 3> exact_{1, 1, 1};
  std::shared_ptr<RoomWorkspace> workspace_;
  std::vector<double>&direction_, &product_;
  std::vector<float> nothing_;  // a row of zeros
};

}  // namespace thermohall
