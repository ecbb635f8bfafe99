#pragma once

namespace thermohall {

/// Darcy friction factor of a round pipe over laminar, transitional and turbulent flow, without a jump.
///
///   f = 8 ((8 / Re)^12 + (A + B)^(-3/2))^(1/12)                                                    (1)
///   A = (2.457 ln(1 / q))^16,   q = (7 / Re)^0.9 + 0.27 e / D,   B = (37530 / Re)^16               (2)
///   f = 64 / Re                                                  Re < 100, where (1) gives it too  (3)
///
/// `exponent` is d ln f / d ln Re: -1 in laminar flow, 0 in fully rough flow.
/// Valid for any Re >= 0 and 0 <= e/D <= 0.05 (clamped). Within 3 % of Colebrook's equation in turbulent
/// flow; between Re = 2,300 and 4,000 real flow is not settled, and (1) is a smooth bridge.
///
/// Source: S. W. Churchill, Friction-factor equation spans all fluid-flow regimes, Chemical Engineering 84
/// (1977) 91-92. See docs/theory/pipe.md.
struct FrictionFactor {
  double value;
  double exponent;
};
FrictionFactor darcy_friction_factor(double reynolds_number, double relative_roughness);

}  // namespace thermohall
