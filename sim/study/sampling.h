#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thermohall {

/// Rows of probabilities in (0, 1), one column an input: what the quantiles of the distributions are taken
/// at. The same seed gives the same table on every machine.
using SampleTable = std::vector<std::vector<double>>;

/// Latin hypercube: each of `count` equal strips of every input holds exactly one point, at a random place in
/// the strip; strips are combined at random.
///
/// Source: McKay, Beckman and Conover, A comparison of three methods for selecting values of input
/// variables, Technometrics 21 (1979) 239.
SampleTable latin_hypercube(std::size_t count, std::size_t inputs, std::uint64_t seed);

/// Rows for variance-based indices: `count` rows A, `count` rows B, then for each input i `count` rows of A
/// with column i from B; (inputs + 2) count rows. A and B are the halves of one Latin hypercube.
///
/// Source: Saltelli et al., Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181
/// (2010) 259.
SampleTable saltelli_table(std::size_t count, std::size_t inputs, std::uint64_t seed);

/// All at their medians, then each input alone at its 10th and its 90th percentile: 2 inputs + 1 rows.
SampleTable one_at_a_time_table(std::size_t inputs);

}  // namespace thermohall
