#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Coolant flow that a liquid-cooled rack asks for: as much as keeps its return at or below a limit and its
/// chips below theirs, never less than a minimum, never more than its hoses and manifolds pass.
///
///   V_return = Q / (rho cp (T_return_max - T_supply))                             (1)
///   V        = min(V_max, max(V_min, V_return, V_chip))                           (2)
///   T_return = T_supply + Q / (rho cp V)                                          (3)
///
/// V_chip comes from the cold plates (cold_plate_required_flow times the plates in parallel). The flow per
/// kilowatt is a result: it grows as the supply gets warmer. When the supply is at or above the limit, (1)
/// has no solution and the rack takes V_max.
///
/// Source: steady energy balance of an open system, e.g. F. Incropera and D. DeWitt, Fundamentals of Heat and
/// Mass Transfer, 6th ed., 2007. See docs/theory/liquid_flow_demand.md.
struct LiquidFlowDemandParameters {
  double minimum_flow_m3_s;
  double maximum_flow_m3_s;
  double return_limit_temperature_K;
};

struct LiquidFlowDemandInputs {
  double heat_W;  ///< into the liquid
  double supply_temperature_K;
  double chip_flow_m3_s;  ///< flow that the chips need, zero when they set no demand
  double volumetric_heat_capacity_J_m3K;
};

struct LiquidFlowDemandOutputs {
  double flow_m3_s;
  double return_temperature_K;
  double return_flow_m3_s;  ///< (1), limited to V_max
  double governed_by;       ///< 0 minimum flow, 1 return limit, 2 chips
  double limited;           ///< 1: more than V_max is needed; return or chips exceed their limit
};

LiquidFlowDemandOutputs liquid_flow_demand_outputs(const LiquidFlowDemandParameters&,
                                                   const LiquidFlowDemandInputs&);

std::span<const Parameter<LiquidFlowDemandParameters>> parameter_table(const LiquidFlowDemandParameters*);
std::span<const Parameter<LiquidFlowDemandInputs>> input_table(const LiquidFlowDemandInputs*);
std::span<const Output<LiquidFlowDemandOutputs>> output_table(const LiquidFlowDemandOutputs*);

}  // namespace thermohall
