#include "sim/study/distribution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "sim/base/quantity.h"

namespace thermohall {
namespace {

double acklam(double p) {
  constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                         1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                         6.680131188771972e+01, -1.328068155288572e+01};
  constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                         -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                         3.754408661907416e+00};
  const auto tail = [&](double q) {
    return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
           ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
  };
  constexpr double low = 0.02425;
  if (p < low) return tail(std::sqrt(-2 * std::log(p)));
  if (p > 1 - low) return -tail(std::sqrt(-2 * std::log1p(-p)));
  const double q = p - 0.5, r = q * q;
  return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
         (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

// p of the whole distribution, for p of what is left between the cuts.
double cut(double p, double z_lowest, double z_highest) {
  const double from = standard_normal_probability(z_lowest);
  return from + p * (standard_normal_probability(z_highest) - from);
}

}  // namespace

double standard_normal_probability(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double standard_normal_quantile(double p) {
  p = std::clamp(p, 1e-300, 1 - 1e-16);
  const double z = acklam(p);
  const double error = standard_normal_probability(z) - p;
  const double u = error * std::sqrt(2 * std::numbers::pi) * std::exp(z * z / 2);
  return z - u / (1 + z * u / 2);
}

double distribution_quantile(const Distribution& d, double p) {
  const bool is_cut = d.lowest < d.highest;
  switch (d.kind) {
    case DistributionKind::uniform:
      return d.a + p * (d.b - d.a);
    case DistributionKind::normal:
      if (is_cut && d.b > 0) p = cut(p, (d.lowest - d.a) / d.b, (d.highest - d.a) / d.b);
      return d.a + d.b * standard_normal_quantile(p);
    case DistributionKind::lognormal:
      if (is_cut && d.b > 1) {
        const double spread = std::log(d.b);
        const double from = d.lowest > 0 ? std::log(d.lowest / d.a) / spread : -40.0;
        p = cut(p, from, std::log(d.highest / d.a) / spread);
      }
      return d.a * std::pow(d.b, standard_normal_quantile(p));
    case DistributionKind::triangular: {
      const double width = d.c - d.a;
      if (!(width > 0)) return d.b;
      const double at_mode = (d.b - d.a) / width;
      return p < at_mode ? d.a + std::sqrt(p * width * (d.b - d.a))
                         : d.c - std::sqrt((1 - p) * width * (d.c - d.b));
    }
    case DistributionKind::choice:
      break;
  }
  const auto count = static_cast<double>(d.choices.size());
  return std::clamp(std::floor(p * count), 0.0, std::max(0.0, count - 1));
}

YamlNode sampled_value(const Distribution& d, double p, const YamlNode& place) {
  const double value = distribution_quantile(d, p);
  if (d.kind == DistributionKind::choice) return d.choices[static_cast<std::size_t>(value)];
  YamlNode node = place;
  node.kind = YamlNode::Kind::scalar;
  node.quoted = false;
  node.entries.clear();
  node.items.clear();
  node.text = exact_number(value) + (d.unit.empty() ? "" : " " + d.unit);
  return node;
}

double confidence_half_width(std::string_view mark) {
  if (mark == "A") return 0.05;
  if (mark == "B") return 0.10;
  if (mark == "stated") return 0.10;
  if (mark == "D") return 0.20;
  if (mark == "C") return 0.30;
  if (mark == "U") return 0.40;
  return -1;
}

Distribution confidence_distribution(double value, std::string unit, double half_width) {
  const double low = value * (1 - half_width), high = value * (1 + half_width);
  return {.kind = DistributionKind::triangular,
          .a = std::min(low, high),
          .b = value,
          .c = std::max(low, high),
          .lowest = 0,
          .highest = 0,
          .unit = std::move(unit),
          .choices = {}};
}

}  // namespace thermohall
