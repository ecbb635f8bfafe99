#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/valved_exchanger.h"

namespace thermohall {

/// Coolant distribution unit (CDU): counter-flow exchanger between the facility water system (FWS) and the
/// technology cooling system (TCS), with the TCS pump downstream of the exchanger. Heat form: the heat of the
/// racks is known, the facility valve holds the supply set-point as long as it can.
///
///   P_pump  = P_rated max(V / V_rated, n_min)^k           all of it heats the coolant     (1)
///   Q       = Q_racks + P_pump = g (T_tcs_return - T_fws_supply)                          (2)
///   T_lowest = T_fws_supply + Q / g_max - Q_racks / C_tcs           full facility flow    (3)
///   T_supply = max(T_set, T_lowest),   T_tcs_return = T_supply + Q_racks / C_tcs          (4)
///   g(C_fws) = Q / (T_tcs_return - T_fws_supply)         facility flow that holds it      (5)
///
/// g(C_fws) as in valved_exchanger.h, counter flow, from the rating: heat through the exchanger, approach =
/// exchanger outlet on the TCS side less FWS supply, both design flows. Film coefficients follow the flows
/// with one exponent; hA_fws / hA_tcs is given. Without TCS flow the unit moves nothing and is limited.
/// outside_range: pump above its rated flow, TCS flow above twice the design flow, rating impossible, or a
/// temperature rise held at 500 K.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2; pump affinity laws: ASHRAE
/// Handbook HVAC Systems and Equipment (2016), ch. 44. See docs/theory/coolant_distribution_unit.md.
struct CduParameters {
  double rated_heat_W;  ///< through the exchanger
  double rated_approach_temperature_difference_K;
  double design_tcs_flow_m3_s;
  double design_fws_flow_m3_s;
  double tcs_volumetric_heat_capacity_J_m3K;  ///< at the rating
  double fws_volumetric_heat_capacity_J_m3K;  ///< at the rating
  double film_conductance_ratio;              ///< hA_fws / hA_tcs at design
  double film_exponent;                       ///< of the flow, both sides
  double rated_pump_power_W;                  ///< electric, all running pumps
  double rated_pump_flow_m3_s;                ///< at which that power is drawn
  double pump_exponent;                       ///< k
  double lowest_pump_speed;                   ///< n_min, fraction
};

struct CduInputs {
  double heat_W;  ///< from the racks, pump heat not included
  double tcs_flow_m3_s;
  double tcs_capacity_rate_W_K;
  double fws_supply_temperature_K;
  double maximum_fws_capacity_rate_W_K;
  double supply_setpoint_temperature_K;
};

struct CduOutputs {
  double lowest_supply_temperature_K, supply_temperature_K, return_temperature_K;
  double fws_capacity_rate_W_K, fws_return_temperature_K;
  double heat_to_fws_W, pump_power_W;
  double limited;  ///< 1: the set-point is not held
  double outside_range;
};

/// The exchanger that the rating describes; compute it once a type.
ValvedExchanger cdu_exchanger(const CduParameters&);

/// (1)
double cdu_pump_power_W(const CduParameters&, double tcs_flow_m3_s);

/// What the flows decide, for asking about several heats and temperatures.
struct CduFlow {
  double pump_power_W;
  ExchangerAtFlow exchanger;
  double full_slope_W_K;  ///< g_max
};
CduFlow cdu_flow(const CduParameters&, const ValvedExchanger&, const CduInputs&);

/// Whether the facility flow (5) is worked out, which is most of the effort, or left at zero.
enum class CduValve { asked, not_asked };
CduOutputs cdu_outputs(const CduParameters&, const ValvedExchanger&, const CduFlow&, const CduInputs&,
                       DemandGuess&, CduValve);

CduOutputs cdu_outputs(const CduParameters&, const ValvedExchanger&, const CduInputs&);
CduOutputs cdu_outputs(const CduParameters&, const CduInputs&);

std::span<const Parameter<CduParameters>> parameter_table(const CduParameters*);
std::span<const Parameter<CduInputs>> input_table(const CduInputs*);
std::span<const Output<CduOutputs>> output_table(const CduOutputs*);

}  // namespace thermohall
