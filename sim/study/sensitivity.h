#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace thermohall {

/// What samples tell about an output. Values that are not finite must have been left out before.

/// Quantile by linear interpolation between the sorted values (Hyndman and Fan's type 7); NaN without values.
double sample_quantile(std::span<const double> values, double p);

/// Ranks from 1, equal values share the mean of theirs.
std::vector<double> ranks_of(std::span<const double> values);

/// Least squares y = b0 + sum b_j x_j.
///   standardised: beta_j = b_j s(x_j) / s(y)                                                      (1)
/// An input that does not vary has coefficients of zero. `determination` is R^2, the share of the variance
/// that the line explains; NaN when nothing varies or inputs are linearly dependent.
struct LinearRegression {
  std::vector<double> slopes, standardised;
  double determination;
};
LinearRegression linear_regression(const std::vector<std::vector<double>>& inputs,  ///< [input][sample]
                                   std::span<const double> output);

/// Variance-based indices from the outputs of a saltelli_table.
///   first_i = mean(f_B (f_ABi - f_A)) / V,   total_i = mean((f_A - f_ABi)^2) / (2 V)              (2)
/// f is taken from the mean of A and B, V is their variance. A share of the variance that input i explains
/// alone, and with all its interactions. Both carry a sampling error of the order of 1 / sqrt(count).
///
/// Source: (1) Helton and Davis, Reliab. Eng. Syst. Saf. 81 (2003) 23; (2) Saltelli et al., Comput. Phys.
/// Commun. 181 (2010) 259, Jansen, Comput. Phys. Commun. 117 (1999) 35.
struct VarianceIndices {
  std::vector<double> first, total;
};
VarianceIndices variance_indices(std::span<const double> output, std::size_t count, std::size_t inputs);

}  // namespace thermohall
