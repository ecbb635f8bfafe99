#pragma once

#include <span>
#include <vector>

namespace thermohall {

/// Demand for computing over the years, and what efficiency does to it.
///
///   D(y) = product over the years since the base year of 1 + growth of the segment                 (1)
///   c = s / G + 1 - s          cost of a task over that of the base year; G: gain in work per joule,
///                              s: share of the cost that falls with it                             (2)
///   tasks = D c^-e             e: elasticity of demand to the cost of a task                       (3)
///   energy = tasks / G         relative to the base year                                           (4)
///
/// With s = 1 the energy goes as G^(e - 1): more efficient machines use more energy in all when e > 1, the
/// same at e = 1, less below (the paradox of Jevons). With s < 1 the cost falls less than the energy of a
/// task and the turning point lies above e = 1; for small gains it is e = 1 / s.
///
/// Source: Jevons, The Coal Question (1865); Saunders, The Khazzoom-Brookes postulate, Energy J. 13(4) (1992)
/// 131; constant elasticity is an assumption, not a finding. See docs/theory/growth.md.
struct GrowthSegment {
  int until_year;  ///< last year that grows so
  double growth;   ///< a year
};

/// (1) for the years base_year .. base_year + count - 1; the last segment goes on.
std::vector<double> demand_index(int base_year, int count, std::span<const GrowthSegment> segments);

double task_cost_ratio(double gain, double cost_share);                        ///< (2)
double task_ratio(double gain, double elasticity, double cost_share);          ///< (3) over D
double fleet_energy_ratio(double gain, double elasticity, double cost_share);  ///< (4) over D

}  // namespace thermohall
