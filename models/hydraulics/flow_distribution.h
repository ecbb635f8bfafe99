#pragma once

#include <cstddef>
#include <span>

namespace thermohall {

/// How evenly the branches of a manifold or loop are served.
///
///   q_i = V_i / D_i,   D_i: flow wanted by branch i (all equal when none are given)                (1)
///   m = (sum of V_i) / (sum of D_i),   r_i = q_i / m                                               (2)
///   spread = sqrt(mean of (r_i - 1)^2)                                                             (3)
///
/// Branches that want no flow are left out. Without any flow all ratios are zero.
/// Source: definitions; the maldistribution of a manifold as (max - min) / mean follows R. A. Bajura and
/// E. H. Jones, Flow distribution manifolds, J. Fluids Engineering 98 (1976). See
/// docs/theory/hydraulic_network.md.
struct FlowDistribution {
  double served_share;      ///< m: total flow over total wanted; mean flow in m3/s when no flow is wanted
  double lowest_ratio;      ///< least r_i
  double highest_ratio;     ///< greatest r_i
  double spread;            ///< (3)
  std::size_t worst_index;  ///< of the least r_i
};
FlowDistribution flow_distribution(std::span<const double> flow_m3_s,
                                   std::span<const double> wanted_m3_s = {});

}  // namespace thermohall
