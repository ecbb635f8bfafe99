#pragma once

namespace thermohall {

/// Effectiveness of a heat exchanger against its number of transfer units N = UA / C_min and the ratio
/// Z = C_min / C_max of the capacity rates (mass flow times specific heat) of its two streams.
///
///   counter            eps = (1 - e) / (1 - Z e), e = exp(-N (1 - Z));  N / (1 + N) at Z = 1       (1)
///   parallel           eps = (1 - exp(-N (1 + Z))) / (1 + Z)                                       (2)
///   cross_unmixed      eps = 1 - exp((exp(-Z N^0.78) - 1) N^0.22 / Z)         approximate           (3)
///   cross_min_mixed    eps = 1 - exp(-(1 - exp(-Z N)) / Z)                                         (4)
///   cross_min_unmixed  eps = (1 - exp(-Z (1 - exp(-N)))) / Z                                       (5)
///   phase_change       eps = 1 - exp(-N), the limit of all others at Z = 0                         (6)
///
/// Errors: exact for constant UA and specific heats, except (3), which is within 0.011 of the series solution
/// up to N = 7. Valid for any N and Z.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2; (3) F. Incropera and
/// D. DeWitt, Fundamentals of Heat and Mass Transfer, 6th ed. (2007), ch. 11.
/// See docs/theory/heat_exchanger.md.
enum class FlowArrangement {
  counter,
  parallel,
  cross_unmixed,
  cross_min_mixed,
  cross_min_unmixed,
  phase_change
};

/// Largest N that is told apart from infinitely many.
inline constexpr double highest_ntu = 1e6;

/// (1) to (6); N is held in 0..highest_ntu and Z in 0..1. Zero for N = 0, never above one.
double effectiveness(FlowArrangement, double ntu, double capacity_ratio);

/// Inverse in N. Effectiveness zero or less gives zero; one that the arrangement cannot reach gives
/// highest_ntu. (3) is inverted by at most 20 Newton steps, the others in closed form.
double ntu_from_effectiveness(FlowArrangement, double effectiveness, double capacity_ratio);

}  // namespace thermohall
