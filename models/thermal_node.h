#pragma once

namespace thermohall {

/// One well-mixed store of heat that gives its heat to a stream or a neighbour at a reference temperature:
///
///   C dT/dt = P - Q,   Q = G (T - T_ref)                                                   (1)
///
/// With P, G and T_ref constant over a step h the solution is exact, and so is the mean of the heat given:
///
///   phi   = (1 - exp(-h/tau)) / (h/tau),   tau = C / G                                     (2)
///   Q_avg = (1 - phi) P + phi G (T - T_ref)                                                (3)
///   T(h)  = T + h (P - Q_avg) / C                                                          (4)
///
/// phi is 1 for h = 0 (the instantaneous rate of an ordinary differential equation) and 0 from h = 1e15 s on
/// (the steady state), so one plant serves time stepping, adaptive integrators and planning years. Without a
/// store (C = 0) it is 0 as well. Because the neighbour receives the same Q_avg, energy is conserved to
/// round-off.
///
/// Valid for any h >= 0, C >= 0, G >= 0.
/// Source: (2)-(4) are the exponential Euler method, Hochbruck and Ostermann, Exponential integrators,
/// Acta Numerica 19 (2010), section 2. See docs/theory/thermal_node.md.
double mean_response(double heat_capacity_J_K, double conductance_W_K, double step_s);  ///< phi of (2)

/// Q_avg of (3) in the form a - b T_ref, linear in the reference temperature, so that an air zone can be
/// closed over many nodes before any of them is advanced.
struct LinearHeat {
  double intercept_W;  ///< a
  double slope_W_K;    ///< b
};
LinearHeat mean_heat(double phi, double power_W, double conductance_W_K, double temperature_K);

}  // namespace thermohall
