#include "models/liquid/coolant_distribution_unit.h"

#include <algorithm>

#include "models/properties/heat_exchanger.h"

namespace thermohall {

ValvedExchanger cdu_exchanger(const CduParameters& p) {
  const double tcs_W_K = p.design_tcs_flow_m3_s * p.tcs_volumetric_heat_capacity_J_m3K;
  const double fws_W_K = p.design_fws_flow_m3_s * p.fws_volumetric_heat_capacity_J_m3K;
  const auto rated = rated_conductance_from_approach(FlowArrangement::counter, p.rated_heat_W, tcs_W_K,
                                                     fws_W_K, p.rated_approach_temperature_difference_K);
  // Resistances are the inverse of the film conductances: 1 on the FWS side for r on the TCS side.
  return {.arrangement = FlowArrangement::counter,
          .conductance_W_K = rated.conductance_W_K,
          .design_process_capacity_rate_W_K = tcs_W_K,
          .design_service_capacity_rate_W_K = fws_W_K,
          .process_resistance_share = p.film_conductance_ratio / (1 + p.film_conductance_ratio),
          .process_exponent = p.film_exponent,
          .service_exponent = p.film_exponent,
          .possible = rated.possible};
}

double cdu_pump_power_W(const CduParameters& p, double tcs_flow_m3_s) {
  return affinity_power_W(p.rated_pump_power_W, tcs_flow_m3_s / p.rated_pump_flow_m3_s, p.lowest_pump_speed,
                          p.pump_exponent);
}

CduFlow cdu_flow(const CduParameters& p, const ValvedExchanger& exchanger, const CduInputs& u) {
  const double pump_W = cdu_pump_power_W(p, u.tcs_flow_m3_s);
  const auto at_flow = at_process_flow(exchanger, u.tcs_capacity_rate_W_K);
  return {pump_W, at_flow, exchanger_slope_W_K(at_flow, u.maximum_fws_capacity_rate_W_K)};
}

CduOutputs cdu_outputs(const CduParameters& p, const ValvedExchanger& exchanger, const CduFlow& flow,
                       const CduInputs& u, DemandGuess& guess, CduValve valve) {
  const double fws_K = u.fws_supply_temperature_K;
  CduOutputs y{.lowest_supply_temperature_K = fws_K,
               .supply_temperature_K = std::max(fws_K, u.supply_setpoint_temperature_K),
               .return_temperature_K = std::max(fws_K, u.supply_setpoint_temperature_K),
               .fws_capacity_rate_W_K = 0,
               .fws_return_temperature_K = fws_K,
               .heat_to_fws_W = 0,
               .pump_power_W = flow.pump_power_W,
               .limited = 1,
               .outside_range = exchanger.possible ? 0.0 : 1.0};
  if (u.tcs_capacity_rate_W_K <= 0 || u.tcs_flow_m3_s <= 0) return y;
  const double heat_W = std::max(u.heat_W, 0.0);
  const double through_W = heat_W + flow.pump_power_W;
  const double range_K = bounded_rise_K(heat_W, u.tcs_capacity_rate_W_K);
  const double full_rise_K = bounded_rise_K(through_W, flow.full_slope_W_K);
  y.lowest_supply_temperature_K = fws_K + full_rise_K - range_K;  // (3)
  y.supply_temperature_K = std::max(u.supply_setpoint_temperature_K, y.lowest_supply_temperature_K);
  y.return_temperature_K = y.supply_temperature_K + range_K;
  y.limited = y.lowest_supply_temperature_K > u.supply_setpoint_temperature_K + 1e-9 ? 1.0 : 0.0;
  const bool held = full_rise_K >= highest_rise_K || range_K >= highest_rise_K;
  const bool beyond = u.tcs_flow_m3_s > p.rated_pump_flow_m3_s * (1 + 1e-9) ||
                      u.tcs_capacity_rate_W_K > 2 * exchanger.design_process_capacity_rate_W_K;
  if (held || beyond) y.outside_range = 1;
  if (valve == CduValve::not_asked) return y;
  const double rise_K = y.return_temperature_K - fws_K;
  y.fws_capacity_rate_W_K = rise_K > full_rise_K ? service_demand(flow.exchanger, through_W / rise_K,
                                                                  u.maximum_fws_capacity_rate_W_K, guess)
                                                       .capacity_rate_W_K
                                                 : std::max(u.maximum_fws_capacity_rate_W_K, 0.0);  // (5)
  y.heat_to_fws_W = y.fws_capacity_rate_W_K > 0 ? through_W : 0.0;
  y.fws_return_temperature_K = fws_K + bounded_rise_K(y.heat_to_fws_W, y.fws_capacity_rate_W_K);
  return y;
}

CduOutputs cdu_outputs(const CduParameters& p, const ValvedExchanger& exchanger, const CduInputs& u) {
  DemandGuess nothing;
  return cdu_outputs(p, exchanger, cdu_flow(p, exchanger, u), u, nothing, CduValve::asked);
}

CduOutputs cdu_outputs(const CduParameters& p, const CduInputs& u) {
  return cdu_outputs(p, cdu_exchanger(p), u);
}

std::span<const Parameter<CduParameters>> parameter_table(const CduParameters*) {
  using P = CduParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_heat", &P::rated_heat_W, "W", 1, 1e9, "heat through the exchanger at the rating"},
      {"rated_approach", &P::rated_approach_temperature_difference_K, "delta_K", 0.1, 60,
       "TCS side leaving the exchanger less facility supply at the rating"},
      {"design_tcs_flow", &P::design_tcs_flow_m3_s, "m3/s", 1e-6, 10, "TCS flow at the rating"},
      {"design_fws_flow", &P::design_fws_flow_m3_s, "m3/s", 1e-6, 10, "facility flow at the rating"},
      {"tcs_volumetric_heat_capacity", &P::tcs_volumetric_heat_capacity_J_m3K, "J/m3/K", 1e5, 1e7,
       "density times specific heat of the TCS coolant at the rating"},
      {"fws_volumetric_heat_capacity", &P::fws_volumetric_heat_capacity_J_m3K, "J/m3/K", 1e5, 1e7,
       "density times specific heat of the facility water at the rating"},
      {"film_conductance_ratio", &P::film_conductance_ratio, "1", 0.01, 100,
       "film conductance of the facility side over that of the TCS side at the rating; 1: equal", 1},
      {"film_exponent", &P::film_exponent, "1", 0, 1,
       "film conductances rise with this power of their flow; 0.8 turbulent, 0 constant conductance"},
      {"rated_pump_power", &P::rated_pump_power_W, "W", 0, 1e7,
       "electric power of the TCS pumps at the rated pump flow"},
      {"rated_pump_flow", &P::rated_pump_flow_m3_s, "m3/s", 1e-6, 10, "flow of the rated pump power"},
      {"pump_exponent", &P::pump_exponent, "1", 0, 4,
       "pump power follows this power of the flow; 3 against friction, less with a held pressure"},
      {"lowest_pump_speed", &P::lowest_pump_speed, "1", 0, 1,
       "fraction of rated flow below which the pump power no longer falls"},
  };
  return table;
}

std::span<const Parameter<CduInputs>> input_table(const CduInputs*) {
  using U = CduInputs;
  static constexpr Parameter<U> table[] = {
      {"heat", &U::heat_W, "W", 0, 1e9, "heat of the racks into the TCS, pump heat not included"},
      {"tcs_flow", &U::tcs_flow_m3_s, "m3/s", 0, 10, "coolant flow through the unit"},
      {"tcs_capacity_rate", &U::tcs_capacity_rate_W_K, "W/K", 0, 1e8, "mass flow times specific heat, TCS"},
      {"fws_supply_temperature", &U::fws_supply_temperature_K, "K", 250, 400, "facility water entering"},
      {"maximum_fws_capacity_rate", &U::maximum_fws_capacity_rate_W_K, "W/K", 0, 1e8,
       "facility flow times specific heat with the valve open"},
      {"supply_setpoint_temperature", &U::supply_setpoint_temperature_K, "K", 250, 400,
       "wanted TCS supply temperature"},
  };
  return table;
}

std::span<const Output<CduOutputs>> output_table(const CduOutputs*) {
  using Y = CduOutputs;
  static constexpr Output<Y> table[] = {
      {"lowest_supply_temperature", &Y::lowest_supply_temperature_K, "K", "TCS supply at full facility flow"},
      {"supply_temperature", &Y::supply_temperature_K, "K", "TCS supply to the racks, after the pump"},
      {"return_temperature", &Y::return_temperature_K, "K", "TCS return from the racks"},
      {"fws_capacity_rate", &Y::fws_capacity_rate_W_K, "W/K", "facility flow times specific heat, needed"},
      {"fws_return_temperature", &Y::fws_return_temperature_K, "K", "facility water leaving"},
      {"heat_to_fws", &Y::heat_to_fws_W, "W", "heat to the facility water, pump heat included"},
      {"pump_power", &Y::pump_power_W, "W", "electric power of the TCS pumps"},
      {"limited", &Y::limited, "1", "1 when the set-point is not held at full facility flow"},
      {"outside_range", &Y::outside_range, "1", "1 outside the rated range"},
  };
  return table;
}

}  // namespace thermohall
