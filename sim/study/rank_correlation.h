#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/study/sampling.h"

namespace thermohall {

/// A wanted Spearman rank correlation of two inputs.
struct RankCorrelation {
  std::size_t first, second;
  double coefficient;
};

/// Gives a table of probabilities rank correlations by rearranging each column; every column keeps its
/// values, so a Latin hypercube stays one. Pairs that are not named are wanted uncorrelated.
///
///   scores R = a(permuted ranks),  a_i = z(i / (n + 1));   T = correlation(R) = Q Q'               (1)
///   wanted C = P P',   R* = R (P Q^-1)';   each column of the table takes the order of R*          (2)
///
/// z is the quantile of the standard normal distribution. The ranks reach C to about 1 / n. Returns an empty
/// table when C is not positive definite, as when a goes with b, b with c, and a against c.
///
/// Source: Iman and Conover, A distribution-free approach to inducing rank correlation among input variables,
/// Commun. Stat. B 11 (1982) 311.
SampleTable correlated(const SampleTable& table, const std::vector<RankCorrelation>& wanted,
                       std::uint64_t seed);

}  // namespace thermohall
