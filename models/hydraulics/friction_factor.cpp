#include "models/hydraulics/friction_factor.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

double to_the_4th(double x) { return (x * x) * (x * x); }
double to_the_16th(double x) { return to_the_4th(to_the_4th(x)); }

}  // namespace

FrictionFactor darcy_friction_factor(double reynolds_number, double relative_roughness) {
  // Far below the transition the second term of (1) is smaller than rounding; 1e-9 keeps f finite at rest.
  if (reynolds_number < 100) return {64 / std::max(reynolds_number, 1e-9), -1};
  const double rough = 0.27 * std::clamp(relative_roughness, 0.0, 0.05);
  const double smooth = std::pow(7 / reynolds_number, 0.9);
  const double theta = -std::log(smooth + rough);
  const double a = to_the_16th(2.457 * theta);
  const double b = to_the_16th(37530 / reynolds_number);
  const double a_exponent = 16 * 0.9 * smooth / ((smooth + rough) * theta);
  const double sum_exponent = (a * a_exponent - 16 * b) / (a + b);
  const double eight = 8 / reynolds_number;
  const double laminar = to_the_4th(eight) * to_the_4th(eight) * to_the_4th(eight);
  const double turbulent = 1 / ((a + b) * std::sqrt(a + b));
  const double sum = laminar + turbulent;
  return {8 * std::pow(sum, 1.0 / 12), -(laminar + 0.125 * turbulent * sum_exponent) / sum};
}

}  // namespace thermohall
