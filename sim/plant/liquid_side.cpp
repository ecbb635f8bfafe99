#include "sim/plant/liquid_side.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {
constexpr double valve_time_s = 60;  // settling time of a CDU's supply-temperature loop, engineering default
}

CduBankModel::CduBankModel(const CduBank& spec, double facility_rho_cp_J_m3K)
    : spec_(spec), units_(spec.count - spec.standby) {
  const auto coolant = coolant_outputs(spec.coolant, {.temperature_K = spec.supply_setpoint_K});
  rho_cp_ = coolant.density_kg_m3 * coolant.specific_heat_J_kgK;
  if (const auto* cdu = std::get_if<CduParameters>(&spec_.model)) {
    exchanger_ = cdu_exchanger(*cdu);
    facility_limit_W_K_ = cdu->design_fws_flow_m3_s * facility_rho_cp_J_m3K;
  } else {
    exchanger_ = liquid_to_air_coil(std::get<LiquidToAirCduParameters>(spec_.model));
  }
}

CduBankModel::Answer CduBankModel::settle(double sink_K, double air_rho_cp_J_m3K) {
  const double flow_m3_s = rack_flow_m3_s / units_;
  if (const auto* cdu = std::get_if<CduParameters>(&spec_.model)) {
    inputs_ = {.heat_W = rack_heat_W / units_,
               .tcs_flow_m3_s = flow_m3_s,
               .tcs_capacity_rate_W_K = flow_m3_s * rho_cp_,
               .fws_supply_temperature_K = sink_K,
               .maximum_fws_capacity_rate_W_K = facility_limit_W_K_,
               .supply_setpoint_temperature_K = spec_.supply_setpoint_K};
    flow_ = cdu_flow(*cdu, exchanger_, inputs_);
    const auto y = cdu_outputs(*cdu, exchanger_, flow_, inputs_, guess_, CduValve::not_asked);
    return {y.lowest_supply_temperature_K, units_ * y.pump_power_W, y.limited, y.outside_range};
  }
  const auto& l2a = std::get<LiquidToAirCduParameters>(spec_.model);
  const auto y = liquid_to_air_cdu_outputs(l2a, exchanger_,
                                           {.heat_W = rack_heat_W / units_,
                                            .tcs_flow_m3_s = flow_m3_s,
                                            .tcs_capacity_rate_W_K = flow_m3_s * rho_cp_,
                                            .air_inlet_temperature_K = sink_K,
                                            .air_volumetric_heat_capacity_J_m3K = air_rho_cp_J_m3K,
                                            .supply_setpoint_temperature_K = spec_.supply_setpoint_K});
  return {y.lowest_supply_temperature_K, units_ * (y.pump_power_W + y.fan_power_W), y.limited,
          y.outside_range};
}

double CduBankModel::facility_rate_W_K() {
  const auto* cdu = std::get_if<CduParameters>(&spec_.model);
  if (!cdu) return 0;
  return units_ *
         cdu_outputs(*cdu, exchanger_, flow_, inputs_, guess_, CduValve::asked).fws_capacity_rate_W_K;
}

CduBankModel::Exchange CduBankModel::evaluate(double step_s, double supply_K, double sink_K,
                                              double air_rho_cp_J_m3K, FacilityMeters& meters,
                                              double& rate_K_s, double& equilibrium_K) {
  const Answer settled = settle(sink_K, air_rho_cp_J_m3K);
  const double target_K = std::max(spec_.supply_setpoint_K, settled.lowest_K);
  const double gain_W_K = heat_capacity_J_K() / valve_time_s;
  const double phi = response_(heat_capacity_J_K(), gain_W_K, step_s);
  const double in_W = rack_heat_W + settled.pump_W;
  const double out_W = std::max(0.0, in_W + phi * gain_W_K * (supply_K - target_K));
  rate_K_s = (in_W - out_W) / heat_capacity_J_K();
  equilibrium_K = target_K;
  // Away from rest the valve moves another heat than the racks give; its flow follows.
  if (std::abs(out_W - in_W) > 1e-3 * in_W) {
    inputs_.heat_W = std::max(0.0, out_W - settled.pump_W) / units_;
    inputs_.supply_setpoint_temperature_K = supply_K;
  }
  const double moved_W_K = facility_rate_W_K();
  meters.book(EndUse::cdu_pumps, settled.pump_W);
  record = {.heat_W = out_W,
            .supply_temperature_K = supply_K,
            .return_temperature_K =
                rack_flow_m3_s > 0 ? supply_K + rack_heat_W / (rack_flow_m3_s * rho_cp_) : supply_K,
            .flow_m3_s = rack_flow_m3_s,
            .facility_flow_m3_s = 0,
            .facility_return_temperature_K = moved_W_K > 0 ? sink_K + out_W / moved_W_K : sink_K,
            .pump_power_W = settled.pump_W,
            .limited = settled.limited,
            .outside_range = settled.outside_range};
  return {out_W, moved_W_K, settled.pump_W};
}

}  // namespace thermohall
