#pragma once

#include "models/curve.h"

namespace thermohall {

/// Measured characteristics of a fan or pump carried to other speeds and densities by the affinity laws.
///
///   dp = r^2 s H(V / r)                                                                         (1)
///   P  = r^3 s P_0(V / r)                                                                       (2)
///
/// H and P_0 are the curves at reference speed and density, r the speed and s the density relative to them.
/// The speed for a wanted pressure is found on the reference curve: with v = V / r, (1) reads
///   H(v) = k v^2,   k = dp / (s V^2),   r = V / v                                               (3)
/// a parabola meeting a chain of straight lines, solved in closed form segment by segment.
///
/// Valid for similar flow: away from cavitation and compressibility, and for speeds at which friction in
/// bearings and low Reynolds numbers matter little (above about a third of the reference speed).
/// Outside the measured flows the curves are held at their ends and `outside_range` is true.
/// Source: affinity (fan) laws, ASHRAE Handbook HVAC Systems and Equipment (2016), ch. 21 and 44.
/// See docs/theory/movers.md.
struct MoverCurves {
  const Curve& pressure_Pa;  ///< H over flow in m3/s
  const Curve& power_W;      ///< P_0 over flow in m3/s
};

struct MoverLimits {
  double min_relative_speed, max_relative_speed;
};

struct MoverOperation {
  double relative_speed;
  double pressure_rise_Pa;
  double power_W;
  bool outside_range;  ///< beyond the measured flows, or pressure not reached at full speed
};

/// (1), (2) at a given speed. At rest all values are zero.
MoverOperation mover_at_speed(const MoverCurves&, double flow_m3_s, double relative_speed,
                              double density_ratio);

/// (3), then (1), (2). Off when neither flow nor pressure is asked. At the lowest speed the excess pressure
/// is throttled away; at the highest the delivered pressure falls short.
MoverOperation mover_at_pressure(const MoverCurves&, const MoverLimits&, double flow_m3_s,
                                 double pressure_rise_Pa, double density_ratio);

}  // namespace thermohall
