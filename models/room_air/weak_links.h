#pragma once

#include <array>
#include <vector>

#include "models/room_air/room_grid.h"
#include "models/room_air/room_threads.h"

namespace thermohall {

/// Parts of the air that hang together only through resisting faces: a plenum, a closed aisle, the room. The
/// pressure of a part as a whole is what a multigrid cycle finds last, because coarse cells reach through
/// thin walls. This finds it directly, one unknown a part:
///   z <- z + Z (Z^T A Z)^-1 Z^T r,   Z_qp = 1 where cell q lies in part p                     (1)
/// added to the preconditioner. One part of each connected region is the reference.
/// Source: R. A. Nicolaides, Deflation of conjugate gradients with applications to boundary value problems,
/// SIAM J. Numer. Anal. 24 (1987), the space; additive as in M. Dryja and O. B. Widlund (1987).
class WeakLinks {
 public:
  explicit WeakLinks(const RoomGrid&);

  bool any() const { return count_ > grid_.regions; }
  /// Coefficients of the resisting faces as they are now, without the common factor of an axis.
  void factor(const std::array<const std::vector<float>*, 3>& coefficient);
  void correct(const std::vector<double>& residual, std::vector<float>& z,
               RoomThreads& = RoomThreads::none());

 private:
  const RoomGrid& grid_;
  int count_ = 0;
  std::vector<int> part_;                 // of each cell, -1 in solids
  std::vector<unsigned char> reference_;  // of its region
  std::vector<double> matrix_;            // Cholesky factor
  std::vector<double> sum_;               // of the parts, piece by piece
};

}  // namespace thermohall
