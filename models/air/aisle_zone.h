#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Air of one aisle system (cold aisle, racks, hot aisle, return) without storage: air passes a room in a few
/// seconds, so it is in balance with the racks' metal and the supply at every instant.
///
/// Racks i draw C_i = rho cp V_i; a share r_i of it is recirculated hot air. With T_s the supply temperature
/// and theta = T_hot - T_s:
///   T_in,i = T_s + r_i theta                                                                     (1)
///   Q_i    = a_i - b_i T_in,i                       heat of rack i to the air                    (2)
///   rear door: T_e,i' = (1 - e_i) (T_in,i + Q_i/C_i) + e_i T_w,i                                  (3)
///   sum_i C_i (T_s + theta) = sum_i C_i T_e,i' + Q_anc + w (T_m - T_s - theta)                    (4)
///   C_c (T_return - T_s) = C_net theta,    C_net = sum_i C_i (1 - r_i)                           (5)
/// (4) is linear, theta = k0 + k1 T_s. The cooling units hold T_s at its set-point while their capability
/// allows; their capability is linear in the air they receive:
///   Q_cap = sum_k s_k (T_return + Q_fan/C_c - T_cold,k) + Q_fixed                                (6)
/// and otherwise T_s follows from Q_cap = C_net theta + Q_fan, again linear.
///
/// When the units move less air than the racks draw, recirculation makes up the difference:
///   1 - r_i' = (1 - r_i) min(1, (1 - leak) C_c / C_net)                                          (7)
///
/// When no rack draws air (tanks, fans at rest), the units' own air sweeps the room and takes the heat up:
///   C_c (T_hot - T_s) = sum_i a_i - b_i T_s + Q_anc + w (T_m - T_hot),   T_return = T_hot           (8)
/// When no unit moves air, every inlet is hot air and heat stays in the metal:
///   T_hot = (sum_i (1 - e_i) a_i + e_i C_i T_w,i + Q_anc + w T_m)
///           / (sum_i (1 - e_i) b_i + e_i C_i + w),   T_s = T_return = T_hot                         (9)
/// `limited` is 1 when the set-point is missed. Temperatures are held at 500 K, which a steady state without
/// enough cooling would exceed; only there energy is not conserved.
///
/// Valid for non-negative flows, 0 <= r_i <= 1, s_k up to the unit's air capacity rate.
/// Cannot: tell one rack's inlet from its neighbour's beyond r_i; that needs a flow field. With a few racks
/// in a room of fanless tanks, all heat of the tanks enters the racks' hot side.
///
/// Source: bypass and recirculation bookkeeping after Tozer, Kurkjian and Salim, Air management metrics in
/// data centers, ASHRAE Transactions 115 (2009). See docs/theory/aisle_zone.md.
struct ZoneRackSums {
  double intake_W_K;               ///< sum C_i
  double net_intake_W_K;           ///< C_net = sum C_i (1 - r_i)
  double heat_intercept_W;         ///< sum (1 - e_i) a_i + e_i C_i T_w,i
  double supply_slope_W_K;         ///< sum (1 - e_i) (C_i - b_i)
  double recirculation_slope_W_K;  ///< sum (1 - e_i) (C_i - b_i) r_i
};

struct ZoneRackTerm {
  double intake_W_K;          ///< C_i
  double recirculation;       ///< r_i, after (7)
  double heat_intercept_W;    ///< a_i
  double heat_slope_W_K;      ///< b_i
  double door_effectiveness;  ///< e_i; 0 without door
  double door_water_temperature_K;
};
void add(ZoneRackSums&, const ZoneRackTerm&, double count);

struct ZoneInputs {
  ZoneRackSums racks;
  double ancillary_heat_W;       ///< lights, distribution losses, liquid piping
  double metal_conductance_W_K;  ///< w: building mass, times its mean response
  double metal_temperature_K;    ///< T_m
  double unit_air_W_K;           ///< C_c
  double unit_fan_heat_W;        ///< Q_fan, in the return air before the coils
  double supply_setpoint_K;
  double capability_slope_W_K;  ///< sum s_k
  double capability_cold_W;     ///< sum s_k T_cold,k
  double capability_fixed_W;    ///< Q_fixed, e.g. direct expansion
};

struct ZoneOutputs {
  double supply_temperature_K;  ///< T_s
  double hot_temperature_K;     ///< T_hot
  double return_temperature_K;  ///< before unit fans
  double heat_to_units_W;       ///< C_net theta + Q_fan
  double limited;               ///< 1 when the set-point is missed
};

ZoneOutputs zone_outputs(const ZoneInputs&);

/// (7): the factor on (1 - r_i).
double supply_share(double unit_air_W_K, double net_intake_W_K, double leakage);

}  // namespace thermohall
