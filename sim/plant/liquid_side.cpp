#include "sim/plant/liquid_side.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {
constexpr double valve_time_s = 60;  // settling time of a CDU's supply-temperature loop, engineering default
}

CduBankModel::CduBankModel(const CduBank& spec, double facility_rho_cp_J_m3K)
    : spec_(spec), units_(running_units(spec)) {
  const auto coolant = coolant_outputs(spec.coolant, {.temperature_K = spec.supply_setpoint_K});
  rho_cp_ = coolant.density_kg_m3 * coolant.specific_heat_J_kgK;
  if (const auto* cdu = std::get_if<CduParameters>(&spec_.model)) {
    exchanger_ = cdu_exchanger(*cdu);
    facility_design_W_K_ = cdu->design_fws_flow_m3_s * facility_rho_cp_J_m3K;
    facility_limit_W_K_ = facility_design_W_K_;
  } else {
    exchanger_ = liquid_to_air_coil(std::get<LiquidToAirCduParameters>(spec_.model));
  }
}

void CduBankModel::set_service(double units, double pump_share, bool powered, double facility_share) {
  units_ = units;
  pump_share_ = units > 0 ? pump_share : 0;
  powered_ = powered;
  facility_limit_W_K_ = facility_share * facility_design_W_K_;
}

double CduBankModel::valve() const {
  const double most_W_K = units_ * facility_most_W_K();
  return most_W_K > 0 ? std::min(1.0, moved_W_K_ / most_W_K) : 0;
}

double CduBankModel::load_in_units() const {
  if (const auto* cdu = std::get_if<CduParameters>(&spec_.model))
    return std::max(rack_flow_m3_s / cdu->rated_pump_flow_m3_s, rack_heat_W / cdu->rated_heat_W);
  return rack_flow_m3_s / std::get<LiquidToAirCduParameters>(spec_.model).rated_tcs_flow_m3_s;
}

CduBankModel::Answer CduBankModel::settle(double sink_K, double air_rho_cp_J_m3K) {
  const bool water = gives_to_air() || facility_limit_W_K_ > 0;
  if (units_ <= 0 || pump_share_ <= 0 || !water) {
    const auto* cdu = std::get_if<CduParameters>(&spec_.model);
    double pump_W =
        cdu && powered_ && units_ > 0 ? units_ * cdu_pump_power_W(*cdu, rack_flow_m3_s / units_) : 0;
    if (network_pump_W_ >= 0) pump_W = powered_ ? network_pump_W_ : 0;
    return {sink_K, pump_W, 1, 0, false};
  }
  const double flow_m3_s = rack_flow_m3_s / units_;
  if (const auto* cdu = std::get_if<CduParameters>(&spec_.model)) {
    inputs_ = {.heat_W = rack_heat_W / units_,
               .tcs_flow_m3_s = flow_m3_s,
               .tcs_capacity_rate_W_K = flow_m3_s * rho_cp_,
               .fws_supply_temperature_K = sink_K,
               .maximum_fws_capacity_rate_W_K = facility_most_W_K(),
               .supply_setpoint_temperature_K = spec_.supply_setpoint_K};
    flow_ = cdu_flow(*cdu, exchanger_, inputs_);
    const auto y = cdu_outputs(*cdu, exchanger_, flow_, inputs_, guess_, CduValve::not_asked);
    const double pump_W = network_pump_W_ >= 0 ? network_pump_W_ : units_ * y.pump_power_W;
    return {y.lowest_supply_temperature_K, powered_ ? pump_W : 0, y.limited, y.outside_range, true};
  }
  const auto& l2a = std::get<LiquidToAirCduParameters>(spec_.model);
  const auto y = liquid_to_air_cdu_outputs(l2a, exchanger_,
                                           {.heat_W = rack_heat_W / units_,
                                            .tcs_flow_m3_s = flow_m3_s,
                                            .tcs_capacity_rate_W_K = flow_m3_s * rho_cp_,
                                            .air_inlet_temperature_K = sink_K,
                                            .air_volumetric_heat_capacity_J_m3K = air_rho_cp_J_m3K,
                                            .supply_setpoint_temperature_K = spec_.supply_setpoint_K});
  return {y.lowest_supply_temperature_K, powered_ ? units_ * (y.pump_power_W + y.fan_power_W) : 0, y.limited,
          y.outside_range, true};
}

double CduBankModel::facility_rate_W_K() {
  const auto* cdu = std::get_if<CduParameters>(&spec_.model);
  if (!cdu) return 0;
  if (valve_ >= 0) return units_ * valve_ * facility_most_W_K();
  return units_ *
         cdu_outputs(*cdu, exchanger_, flow_, inputs_, guess_, CduValve::asked).fws_capacity_rate_W_K;
}

// The valve leads the loop to its set-point, as far as the open exchanger goes: its heat is linear in the
// return temperature, Q = S (T + rise - T_sink), and a loop left to it follows with its own time constant.
double CduBankModel::heat_out_W(const Answer& settled, double in_W, double supply_K, double rise_K,
                                double sink_K, double step_s) {
  const double capacity_J_K = heat_capacity_J_K();
  const double gain_W_K = capacity_J_K / valve_time_s;
  const double phi = response_(capacity_J_K, gain_W_K, step_s);
  const double wanted_W = std::max(0.0, in_W + phi * gain_W_K * (supply_K - spec_.supply_setpoint_K));
  const double driving_K = settled.lowest_K + rise_K - sink_K;
  double slope_W_K = open_slope_W_K_;
  if (gives_to_air()) slope_W_K = in_W > 0 && driving_K > 0 ? in_W / driving_K : 0;
  if (slope_W_K <= 0) return gives_to_air() ? wanted_W : 0;
  const double able_phi = mean_response(capacity_J_K, slope_W_K, step_s);
  const double now_W = slope_W_K * std::max(0.0, supply_K + rise_K - sink_K);
  const double able_W = std::max(0.0, (1 - able_phi) * in_W + able_phi * now_W);
  return valve_ >= 0 ? able_W : std::min(wanted_W, able_W);
}

CduBankModel::Exchange CduBankModel::evaluate(double step_s, double supply_K, double sink_K,
                                              double air_rho_cp_J_m3K, FacilityMeters& meters,
                                              double& rate_K_s, double& equilibrium_K) {
  const Answer settled = settle(sink_K, air_rho_cp_J_m3K);
  const double target_K = settled.transfers ? std::max(spec_.supply_setpoint_K, settled.lowest_K) : supply_K;
  const double in_W = rack_heat_W + settled.pump_W;
  const double flow_W_K = rack_flow_m3_s * rho_cp_;
  const double rise_K = flow_W_K > 0 ? rack_heat_W / flow_W_K : 0;
  open_slope_W_K_ = units_ * (valve_ >= 0 && settled.transfers
                                  ? exchanger_slope_W_K(flow_.exchanger, valve_ * facility_most_W_K())
                                  : flow_.full_slope_W_K);
  const double out_W = settled.transfers ? heat_out_W(settled, in_W, supply_K, rise_K, sink_K, step_s) : 0;
  rate_K_s = (in_W - out_W) / heat_capacity_J_K();
  equilibrium_K = target_K;
  // What enters the exchanger; when that is open and the loop warms, its mean over the step.
  double return_K = supply_K + rise_K;
  const double slope_W_K = gives_to_air() ? 0 : open_slope_W_K_;
  if (settled.transfers && slope_W_K > 0) return_K = std::max(return_K, sink_K + out_W / slope_W_K);
  leaving_K_ = flow_W_K > 0 ? return_K - (out_W - settled.pump_W) / flow_W_K : supply_K;
  // Away from rest the valve moves another heat than the racks give; its flow follows.
  if (std::abs(out_W - in_W) > 1e-3 * std::abs(in_W) && flow_W_K > 0) {
    inputs_.heat_W = std::max(0.0, out_W - settled.pump_W) / units_;
    inputs_.supply_setpoint_temperature_K = return_K - inputs_.heat_W * units_ / flow_W_K;
  }
  const double moved_W_K = settled.transfers && out_W > 0 ? facility_rate_W_K() : 0;
  moved_W_K_ = moved_W_K;
  meters.book(EndUse::cdu_pumps, settled.pump_W);
  record = {.heat_W = out_W,
            .supply_temperature_K = supply_K,
            .return_temperature_K = return_K,
            .flow_m3_s = rack_flow_m3_s,
            .facility_flow_m3_s = 0,
            .facility_return_temperature_K = moved_W_K > 0 ? sink_K + out_W / moved_W_K : sink_K,
            .pump_power_W = settled.pump_W,
            .limited = settled.limited,
            .outside_range = settled.outside_range};
  return {out_W, moved_W_K, settled.pump_W};
}

}  // namespace thermohall
