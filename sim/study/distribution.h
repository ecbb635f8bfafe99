#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/yaml_node.h"

namespace thermohall {

/// How a sampled number is spread. Parameters stand in the unit in which the author wrote them.
///
///   uniform      x = a + p (b - a)                                                                (1)
///   normal       x = a + b z(p)                              a: mean, b: standard deviation       (2)
///   triangular   x = a + sqrt(p (b - a) (c - a)) below the mode b, mirrored above                 (3)
///   lognormal    x = a b^z(p)                   a: median, b: geometric standard deviation        (4)
///   choice       the value number floor(p n)                                                      (5)
///
/// z is the quantile of the standard normal distribution. A normal or lognormal one may be cut at `lowest`
/// and `highest`: p then runs over what lies between. Source: standard results; z by Acklam's rational
/// approximation with one step of Halley's method, relative error below 1e-12.
enum class DistributionKind { uniform, normal, triangular, lognormal, choice };

struct Distribution {
  DistributionKind kind = DistributionKind::uniform;
  double a = 0, b = 0, c = 0;
  double lowest = 0, highest = 0;  ///< equal: not cut
  std::string unit;                ///< as written behind the numbers; "" for none
  std::vector<YamlNode> choices;
};

double standard_normal_quantile(double p);     ///< 0 < p < 1
double standard_normal_probability(double z);  ///< of a value not above z

/// The number at probability p in (0, 1); for a choice its place, counted from 0.
double distribution_quantile(const Distribution& distribution, double p);

/// What is put into the scenario: "0.0912 USD/kWh", or the chosen value.
YamlNode sampled_value(const Distribution& distribution, double p, const YamlNode& place);

/// Relative half width of a number by its confidence mark (docs/formats/study.md); negative for an unknown
/// mark.
double confidence_half_width(std::string_view mark);

/// Triangular, from (1 - w) to (1 + w) times the value.
Distribution confidence_distribution(double value, std::string unit, double half_width);

}  // namespace thermohall
