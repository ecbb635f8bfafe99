#include "models/liquid/liquid_flow_demand.h"

#include <algorithm>

namespace thermohall {

LiquidFlowDemandOutputs liquid_flow_demand_outputs(const LiquidFlowDemandParameters& p,
                                                   const LiquidFlowDemandInputs& u) {
  const double heat_W = std::max(u.heat_W, 0.0);
  // Capacity rate at V_max against the one that (1) asks for, compared without dividing by the difference.
  const double allowed_rise_K = p.return_limit_temperature_K - u.supply_temperature_K;
  const double full_capacity_rate_W_K = p.maximum_flow_m3_s * u.volumetric_heat_capacity_J_m3K;
  const bool beyond_full = heat_W > full_capacity_rate_W_K * std::max(allowed_rise_K, 0.0);
  const double return_flow = beyond_full   ? p.maximum_flow_m3_s
                             : heat_W == 0 ? 0
                                           : heat_W / (u.volumetric_heat_capacity_J_m3K * allowed_rise_K);
  const double flow =
      std::min(p.maximum_flow_m3_s, std::max({p.minimum_flow_m3_s, return_flow, u.chip_flow_m3_s}));
  const double capacity_rate_W_K = flow * u.volumetric_heat_capacity_J_m3K;
  const double governed_by = return_flow >= u.chip_flow_m3_s
                                 ? (return_flow > p.minimum_flow_m3_s ? 1.0 : 0.0)
                                 : (u.chip_flow_m3_s > p.minimum_flow_m3_s ? 2.0 : 0.0);
  return {.flow_m3_s = flow,
          .return_temperature_K =
              u.supply_temperature_K + (capacity_rate_W_K > 0 ? heat_W / capacity_rate_W_K : 0),
          .return_flow_m3_s = return_flow,
          .governed_by = governed_by,
          .limited = beyond_full || u.chip_flow_m3_s > p.maximum_flow_m3_s ? 1.0 : 0.0};
}

std::span<const Parameter<LiquidFlowDemandParameters>> parameter_table(const LiquidFlowDemandParameters*) {
  using P = LiquidFlowDemandParameters;
  static constexpr Parameter<P> table[] = {
      {"minimum_flow", &P::minimum_flow_m3_s, "m3/s", 0, 1, "flow of the rack at no load"},
      {"maximum_flow", &P::maximum_flow_m3_s, "m3/s", 1e-8, 1,
       "largest flow that hoses, manifolds and connectors of the rack pass"},
      {"return_limit_temperature", &P::return_limit_temperature_K, "K", 250, 400,
       "highest coolant temperature allowed at the rack's outlet"},
  };
  return table;
}

std::span<const Parameter<LiquidFlowDemandInputs>> input_table(const LiquidFlowDemandInputs*) {
  using U = LiquidFlowDemandInputs;
  static constexpr Parameter<U> table[] = {
      {"heat", &U::heat_W, "W", 0, 1e8, "heat of the rack into the liquid"},
      {"supply_temperature", &U::supply_temperature_K, "K", 250, 400, "coolant entering the rack"},
      {"chip_flow", &U::chip_flow_m3_s, "m3/s", 0, 1,
       "flow that keeps the chips below their limit; zero: the chips set no demand", 0},
      {"volumetric_heat_capacity", &U::volumetric_heat_capacity_J_m3K, "J/m3/K", 1e5, 1e7,
       "density times specific heat of the coolant"},
  };
  return table;
}

std::span<const Output<LiquidFlowDemandOutputs>> output_table(const LiquidFlowDemandOutputs*) {
  using Y = LiquidFlowDemandOutputs;
  static constexpr Output<Y> table[] = {
      {"flow", &Y::flow_m3_s, "m3/s", "coolant flow of the rack"},
      {"return_temperature", &Y::return_temperature_K, "K", "coolant leaving the rack"},
      {"return_flow", &Y::return_flow_m3_s, "m3/s", "flow that the return limit alone asks for"},
      {"governed_by", &Y::governed_by, "1", "0 minimum flow, 1 return limit, 2 chips"},
      {"limited", &Y::limited, "1", "1 when more than the maximum flow is needed"},
  };
  return table;
}

}  // namespace thermohall
