#pragma once

#include <cmath>
#include <vector>

namespace thermohall {

/// What a van Leer limited flux adds to the upwind flux through a face, for the right side of an implicit
/// upwind equation (deferred correction):
///   F (phi_face - phi_C) = 1/2 psi(r) F (phi_D - phi_C),  psi = (r + |r|) / (1 + |r|) (1) r = (phi_C -
///   phi_U) / (phi_D - phi_C); C upwind, D downwind, U beyond C.
/// Source: B. van Leer, Towards the ultimate conservative difference scheme II, J. Comput. Phys. 14 (1974).
inline double van_leer_excess(double flux, double beyond, double upwind, double downwind) {
  const double rise = downwind - upwind, before = upwind - beyond;
  if (rise * before <= 0) return 0;
  return flux * rise * before / (rise + before);  // psi/2 (phi_D - phi_C) with psi = 2r/(1+r), r > 0
}

}  // namespace thermohall
