#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/valved_exchanger.h"

namespace thermohall {

/// Chilled-water air handler (CRAH), also fan wall and in-row unit: coil in counter flow, then fans whose
/// power warms the supply air. Heat form: the sensible heat is known, the valve gives the water it needs.
///
///   P_fan    = P_rated max(V / V_rated, n_min)^k                                          (1)
///   T_off    = T_return - Q_s / C_air,   T_supply = T_off + P_fan / C_air                 (2)
///   b        = exp(-1 / (R_air C_air))                             bypass factor          (3)
///   T_adp    = T_return - (T_return - T_off) / (1 - b)             apparatus dew point    (4)
///   m_cond   = m_air (1 - b) (W_return - W_sat(T_adp))+,   Q_l = m_cond h_fg              (5)
///   Q_s + Q_l = g (T_return - T_water_in)                                                 (6)
///   wet coil: g with C_air / S and R_air S instead of C_air and R_air, S = Q_s / (Q_s + Q_l)   (7)
///
/// g(C_water) as in valved_exchanger.h, from the rating: net sensible heat (coil less fans), return air, air
/// flow, entering and leaving water. (7) gives the air the specific heat it has along its own path, and meets
/// the dry coil at S = 1. Air that would leave above saturation leaves saturated.
/// outside_range: air above its rated flow, water above twice its rating, or rating impossible. Errors
/// (engineering estimates, not measured): 3 % for cross-counter coils of four rows or more, latent heat 10 %.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2; bypass factor: ASHRAE
/// Handbook HVAC Systems and Equipment (2016), ch. 23; effective specific heat: J. Braun, S. Klein and
/// J. Mitchell, Effectiveness models for cooling towers and cooling coils, ASHRAE Transactions 95(2) (1989).
/// See docs/theory/crah.md.
struct CrahParameters {
  double rated_net_heat_W;
  double rated_return_temperature_K;
  double rated_air_flow_m3_s;  ///< at the rated return temperature and sea level
  double rated_water_inlet_temperature_K, rated_water_outlet_temperature_K;
  double air_resistance_share;  ///< of 1/UA at the rating
  double air_exponent, water_exponent;
  double rated_fan_power_W, fan_exponent, lowest_fan_speed;
};

struct CrahInputs {
  double sensible_heat_W;  ///< asked from the coil: heat of the room plus fan power
  double return_temperature_K, humidity_ratio, pressure_Pa;
  double air_flow_m3_s;  ///< at return conditions
  double water_inlet_temperature_K, maximum_water_capacity_rate_W_K;
};

struct CrahOutputs {
  double sensible_heat_W;  ///< delivered, at most what was asked
  double latent_heat_W, coil_heat_W, condensate_kg_s;
  double supply_temperature_K, supply_humidity_ratio;
  double water_capacity_rate_W_K, water_outlet_temperature_K;
  double fan_power_W;
  double limited;  ///< 1: the valve is open and less than the asked heat is delivered
  double outside_range;
};

/// The coil that the rating describes; compute it once a type. The process stream is the air.
ValvedExchanger crah_coil(const CrahParameters&);
/// (1)
double crah_fan_power_W(const CrahParameters&, double air_flow_m3_s);

CrahOutputs crah_outputs(const CrahParameters&, const ValvedExchanger&, const CrahInputs&);
/// The same with a fan power known from (1), the search for the water flow begun at the last answer.
CrahOutputs crah_outputs(const CrahParameters&, const ValvedExchanger&, const CrahInputs&, double fan_power_W,
                         DemandGuess&);
CrahOutputs crah_outputs(const CrahParameters&, const CrahInputs&);

/// Most sensible heat of the coil at full water flow as a (T_return - T_water_in): the slope a, for linear
/// room balances. Exact at the return state given; a dry coil's slope does not depend on it but through
/// density.
double crah_capability_W_K(const ValvedExchanger&, const CrahInputs&);

std::span<const Parameter<CrahParameters>> parameter_table(const CrahParameters*);
std::span<const Parameter<CrahInputs>> input_table(const CrahInputs*);
std::span<const Output<CrahOutputs>> output_table(const CrahOutputs*);

}  // namespace thermohall
