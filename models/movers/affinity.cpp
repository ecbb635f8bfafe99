#include "models/movers/affinity.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

// Flow at reference speed where H(v) = k v^2, searched from the high-flow end: of several crossings (a curve
// with a hump) the stable one is taken.
double reference_flow_m3_s(const Curve& pressure, double k) {
  const auto& v = pressure.x;
  const auto& h = pressure.y;
  const auto excess = [&](std::size_t i) { return h[i] - k * v[i] * v[i]; };
  std::size_t upper = v.size() - 1;
  if (excess(upper) >= 0) return v[upper];
  while (upper > 0 && excess(upper - 1) < 0) --upper;
  if (upper == 0) return std::sqrt(std::max(h[0], 0.0) / k);  // left of the first point: H held
  const std::size_t lower = upper - 1;
  const double slope = (h[upper] - h[lower]) / (v[upper] - v[lower]);
  const double intercept = h[lower] - slope * v[lower];
  const double root = std::sqrt(std::max(slope * slope + 4 * k * intercept, 0.0));
  const double crossing = slope < 0 ? 2 * intercept / (root - slope) : (slope + root) / (2 * k);
  return std::clamp(crossing, v[lower], v[upper]);
}

}  // namespace

MoverOperation mover_at_speed(const MoverCurves& c, double flow_m3_s, double relative_speed,
                              double density_ratio) {
  if (relative_speed <= 0) return {0, 0, 0, flow_m3_s > 0};
  // Rounding of V / r must not put the end of the measured range outside it.
  constexpr double rounding = 1e-9;
  const double flow = std::max(flow_m3_s, 0.0) / relative_speed;
  const double last = std::min(c.pressure_Pa.x.back(), c.power_W.x.back());
  const double first = std::max(c.pressure_Pa.x.front(), c.power_W.x.front());
  const double square = relative_speed * relative_speed * density_ratio;
  return {relative_speed, square * std::max(interpolate(c.pressure_Pa, flow).y, 0.0),  // (1)
          square * relative_speed * std::max(interpolate(c.power_W, flow).y, 0.0),     // (2)
          flow < first * (1 - rounding) || flow > last * (1 + rounding)};
}

MoverOperation mover_at_pressure(const MoverCurves& c, const MoverLimits& limits, double flow_m3_s,
                                 double pressure_rise_Pa, double density_ratio) {
  const double flow = std::max(flow_m3_s, 0.0);
  const double wanted_Pa = std::max(pressure_rise_Pa, 0.0);
  if (flow <= 0 && wanted_Pa <= 0) return {0, 0, 0, false};
  const double head_Pa = wanted_Pa / density_ratio;
  const double shut_off_Pa = std::max(c.pressure_Pa.y.front(), 1e-9);
  // Without flow, and for flows too small for (3), the mover works at shut-off.
  const double shut_off_speed = std::sqrt(head_Pa / shut_off_Pa);
  double speed = shut_off_speed;
  if (flow > 1e-9 * c.pressure_Pa.x.back() * shut_off_speed) {
    const double root_k = std::sqrt(head_Pa) / flow;
    speed = flow / std::max(reference_flow_m3_s(c.pressure_Pa, root_k * root_k),  // (3)
                            1e-12 * c.pressure_Pa.x.back());
  }
  const double held = std::min(std::max(speed, limits.min_relative_speed), limits.max_relative_speed);
  MoverOperation y = mover_at_speed(c, flow, held, density_ratio);
  // More pressure than asked although the speed was free: the operating point is beyond the last measured
  // flow.
  const bool beyond_curve = held == speed && y.pressure_rise_Pa > wanted_Pa * (1 + 1e-6) + 1e-6 * shut_off_Pa;
  y.outside_range = y.outside_range || held < speed || beyond_curve;
  return y;
}

}  // namespace thermohall
