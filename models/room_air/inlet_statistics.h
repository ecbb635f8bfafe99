#pragma once

#include <cstddef>
#include <deque>
#include <vector>

namespace thermohall {

/// Follows the mean inlet temperature of every rack segment through the steps of the air solver and tells a
/// flow that settles from one that sways for ever.
///   drift: largest move of a running mean over the last 20 steps                             (1)
///   spread: standard deviation of the steps,  s = sqrt(<T^2> - <T>^2)                        (2)
///   error of the mean from n batches of b steps:  e = sqrt[ sum (T_k - <T>)^2 / (n (n - 1)) ] (3)
/// Batches are longer than the sway of a jet, so that their means are nearly independent.
/// Source: C. Alexopoulos and A. F. Seila, Output data analysis, in J. Banks (ed.), Handbook of Simulation
/// (1998), batch means.
class InletStatistics {
 public:
  static constexpr int drift_window = 20, batch_steps = 25, fewest_batches = 4;

  void restart();
  void add(const std::vector<double>& inlet_K);

  int steps() const { return steps_; }
  bool knows_drift() const { return recent_.size() > drift_window; }
  bool knows_error() const { return batches_.size() >= fewest_batches; }
  double drift_K() const;
  const std::vector<double>& mean_K() const { return mean_; }
  std::vector<double> spread_K() const;
  /// Standard error of each mean; empty before the fourth batch is full.
  std::vector<double> error_K() const;

 private:
  int steps_ = 0;
  std::vector<double> mean_, square_, batch_;  // square_: sum of squared deviations from the mean
  std::vector<std::vector<double>> batches_;
  std::deque<std::vector<double>> recent_;  // running means
};

/// Root mean square; 0 of nothing.
double root_mean_square(const std::vector<double>&);

}  // namespace thermohall
