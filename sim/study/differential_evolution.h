#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/weather/random_sequence.h"

namespace thermohall {

/// What an evaluated point is worth; less is better.
struct SearchValue {
  double objective = 0;
  double violation = 0;  ///< sum of what constraints are exceeded by; 0: all are kept. Infinite: no answer
};

/// A feasible point is better than one that is not; two feasible ones are compared by the objective, two
/// others by the violation. Values that are not numbers lose.
bool is_better(const SearchValue&, const SearchValue&);

/// Differential evolution in the unit cube: minimises without derivatives, generation by generation, so that
/// the points of a generation can be evaluated side by side.
///
///   v = x_i + K (x_best - x_i) + F (x_a - x_b), or x_c + F (x_a - x_b), at even odds              (1)
///                                                               a, b, c: others at random
///   trial_j = v_j with probability C, else x_ij; one j always from v                               (2)
///   the trial takes the place of x_i when it is not worse                                          (3)
///
/// K and F are drawn from 0.4 to 0.9 for each trial, C = 0.9. What leaves the cube comes back half way from
/// x_i to the wall. The first generation is a Latin hypercube, with the centre in place of its first point.
/// The same seed gives the same points, whatever evaluates them. Global, not exact: near a smooth optimum the
/// error falls by about an order of magnitude every ten generations.
///
/// Source: Storn and Price, Differential evolution, J. Global Optim. 11 (1997) 341 (rand/1 and
/// rand-to-best/1); comparison of constrained points: Deb, Comput. Methods Appl. Mech. Eng. 186 (2000) 311.
class DifferentialEvolution {
 public:
  DifferentialEvolution(std::size_t variables, std::size_t population, std::uint64_t seed);

  /// The points to evaluate next.
  const std::vector<std::vector<double>>& points() const { return trials_; }
  /// Their values, in order; makes the next generation.
  void tell(const std::vector<SearchValue>& values);

  const std::vector<double>& best_point() const { return members_[best_]; }
  const SearchValue& best_value() const { return values_[best_]; }
  /// Largest distance of two members along a coordinate.
  double spread() const;

 private:
  double uniform();
  std::size_t other(std::size_t than, std::size_t nor);
  void make_trials();

  RandomSequence random_;
  std::vector<std::vector<double>> members_, trials_;
  std::vector<SearchValue> values_;  ///< of the members; empty before the first generation
  std::size_t best_ = 0;
};

}  // namespace thermohall
