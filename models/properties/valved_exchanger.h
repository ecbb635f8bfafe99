#pragma once

#include <optional>

#include "models/properties/effectiveness.h"
#include "models/rising_root.h"

namespace thermohall {

/// Heat exchanger in heat form. Its process stream (the one to be cooled, or to be held) has a given flow;
/// its service stream (the one with the valve or the fan) has the flow that is asked for:
///
///   Q = g (T_process_in - T_service_in),   g = eps(N, Z) C_min                            (1)
///   1 / UA = R_process (C_p / C_p,design)^-n_p + R_service (C_s / C_s,design)^-n_s        (2)
///   wanted: C_s such that g(C_s) = G                                                      (3)
///
/// g rises with C_s from zero, never above C_s nor C_p. (3) is solved by rising_root.h in 1/g over 1/C_s,
/// which is exactly straight for a counter-flow exchanger with balanced flows and constant UA: about 4
/// evaluations. g is met to 2e-7 for N of 0.3 to 6 at the design flows; of random extreme exchangers (N up to
/// 10 000) at most 0.4 % miss 1e-7, all with a demand within 0.2 % of the limit, and the worst of 2.4 million
/// by 5 %. The heat is not touched by that error, only the flow that carries it. Valid for constant specific
/// heats; flow fractions are held at 2 in (2), as in heat_exchanger.h.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2. See
/// docs/theory/valved_exchanger.md.
struct ValvedExchanger {
  FlowArrangement arrangement;
  double conductance_W_K;  ///< UA at both design flows
  double design_process_capacity_rate_W_K;
  double design_service_capacity_rate_W_K;
  double process_resistance_share;  ///< of the process side in 1/UA at design
  double process_exponent;          ///< n_p
  double service_exponent;          ///< n_s
  bool possible;                    ///< false: the rating it was made from breaks the second law
};

/// The same at one flow of the process stream: all that the service flow still needs.
struct ExchangerAtFlow {
  FlowArrangement arrangement;
  double process_capacity_rate_W_K;
  double process_resistance_K_W;
  double service_resistance_K_W;  ///< at the design service flow
  double design_service_capacity_rate_W_K;
  double service_exponent;
};
ExchangerAtFlow at_process_flow(const ValvedExchanger&, double process_capacity_rate_W_K);

/// g of (1); zero when either stream rests.
double exchanger_slope_W_K(const ExchangerAtFlow&, double service_capacity_rate_W_K);

/// (3). Zero for a wanted slope of zero or less; the maximum, marked as limited, when that is not enough.
struct ServiceDemand {
  double capacity_rate_W_K;
  bool limited;
};
ServiceDemand service_demand(const ExchangerAtFlow&, double wanted_slope_W_K,
                             double maximum_capacity_rate_W_K);

/// G / C_s of the last answer, kept by whoever asks again a moment later.
using DemandGuess = RootGuess;
/// The same, begun at the last answer: about 2 evaluations of g when little has changed since. The answers
/// differ by the error of (3), not more.
ServiceDemand service_demand(const ExchangerAtFlow&, double wanted_slope_W_K,
                             double maximum_capacity_rate_W_K, DemandGuess&);
/// As above where the answer lies near the last one and below the maximum; otherwise empty.
std::optional<double> service_demand_near(const ExchangerAtFlow&, double wanted_slope_W_K,
                                          double maximum_capacity_rate_W_K, DemandGuess&);

/// Largest temperature rise that models in heat form report: with hardly any flow the answer to «how warm»
/// is without bound, and is held here and flagged.
inline constexpr double highest_rise_K = 500;

/// Q / g, held at highest_rise_K also for g = 0; zero for Q = 0.
double bounded_rise_K(double heat_W, double slope_W_K);

/// Fan or pump power by the affinity law with a floor on speed: rated power times max(flow fraction, lowest
/// speed)^exponent; zero at rest.
double affinity_power_W(double rated_power_W, double flow_fraction, double lowest_speed, double exponent);

}  // namespace thermohall
