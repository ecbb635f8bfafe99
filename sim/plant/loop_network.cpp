#include "sim/plant/loop_network.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "sim/scenario/loop_network_section.h"

namespace thermohall {
namespace {

constexpr double kept_within = 0.005;  // of a branch's design flow
constexpr double same_fluid_within = 0.02;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double one_bar_Pa = 1e5;

}  // namespace

LoopNetwork::LoopNetwork(const Scenario& scenario, std::size_t loop)
    : loop_(loop),
      id_(scenario.loops[loop].id),
      spec_(scenario.loops[loop].hydraulics),
      coolant_(scenario.loops[loop].coolant),
      consumers_(branch_consumers(scenario, scenario.loops[loop])),
      network_(design_network(scenario.loops[loop], consumers_)) {
  branches.resize(consumers_.size());
  npsh_ = {spec_->pump.npsh_required_m, spec_->pump.npsh_margin_m, water_mole_fraction(coolant_)};
  setpoint_Pa_ = spec_->pressure_difference_Pa;
}

double LoopNetwork::design_flow_m3_s(std::size_t i) const {
  return network_.layout().branches[i].design_flow_m3_s;
}

bool LoopNetwork::has_valve(std::size_t i) const { return network_.layout().branches[i].valve.has_value(); }

double LoopNetwork::kv_m3_s(std::size_t i) const {
  const auto& valve = network_.layout().branches[i].valve;
  return valve ? valve->kv_m3_s : nothing;
}

double LoopNetwork::balancing_kv_m3_s(std::size_t i) const {
  const double resistance = network_.layout().branches[i].balancing_Pa_s2_m6;
  return resistance > 0 ? std::sqrt(one_bar_Pa / resistance) : nothing;
}

void LoopNetwork::set_setpoint(double pressure_difference_Pa) {
  if (pressure_difference_Pa == setpoint_Pa_) return;
  setpoint_Pa_ = pressure_difference_Pa;
  network_.set_pressure_difference(setpoint_Pa_);
  solved_for_m3_s_.clear();
}

bool LoopNetwork::must_solve(const DistributionService& service, const std::vector<double>& wanted_m3_s,
                             double least_plant_m3_s) const {
  if (!(service == service_) || solved_for_m3_s_.size() != wanted_m3_s.size()) return true;
  const double all_m3_s = std::max(record.flow_m3_s, 1e-9);
  if (std::abs(least_plant_m3_s - least_plant_m3_s_) > kept_within * all_m3_s) return true;
  for (std::size_t i = 0; i < wanted_m3_s.size(); ++i) {
    if (!has_valve(i)) continue;  // takes what flows
    const double scale_m3_s = std::max(1, service.units[i]) * design_flow_m3_s(i);
    if (std::abs(wanted_m3_s[i] - solved_for_m3_s_[i]) > kept_within * scale_m3_s) return true;
  }
  return false;
}

bool LoopNetwork::update(const DistributionService& service, const std::vector<double>& wanted_m3_s,
                         double least_plant_m3_s, double supply_K, double return_K) {
  const bool other_fluid =
      network_.set_fluid(hydraulic_fluid(coolant_, 0.5 * (supply_K + return_K)), same_fluid_within);
  const bool solves = must_solve(service, wanted_m3_s, least_plant_m3_s) || other_fluid;
  if (solves) {
    if (!(service == service_)) network_.set_service(service);
    service_ = service;
    solved_for_m3_s_ = wanted_m3_s;
    least_plant_m3_s_ = least_plant_m3_s;
    network_.solve(wanted_m3_s, least_plant_m3_s);
    ++solutions_;
    fill_records(return_K);
  }
  // Branches without a valve have what flows; what is asked of them may change all the time.
  for (std::size_t i = 0; i < branches.size(); ++i) {
    auto& branch = branches[i];
    branch.wanted_m3_s = wanted_m3_s[i];
    branch.flow_ratio = wanted_m3_s[i] > 0 ? branch.flow_m3_s / wanted_m3_s[i] : 1;
    branch.limited = branch.flow_ratio < 1 - 2 * kept_within ? 1 : 0;
  }
  record.least_flow_ratio = 1;
  for (const auto& branch : branches)
    record.least_flow_ratio = std::min(record.least_flow_ratio, branch.flow_ratio);
  record.limited = record.least_flow_ratio < 1 - 2 * kept_within ? 1 : 0;
  return solves;
}

double LoopNetwork::limit_m3_s(std::size_t i) const {
  const auto& branch = branches[i];
  if (!has_valve(i) || service_.stuck_opening[i] >= 0) return branch.flow_m3_s;
  return std::min(branch.available_m3_s, service_.units[i] * design_flow_m3_s(i));
}

void LoopNetwork::fill_records(double return_K) {
  const DistributionState& y = network_.state();
  const auto& pump = spec_->pump;
  double velocity_m_s = 0, authority = 1;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const DistributionFlow& b = y.branches[i];
    branches[i] = {.flow_m3_s = b.flow_m3_s,
                   .wanted_m3_s = 0,
                   .available_m3_s = b.available_m3_s,
                   .flow_ratio = 1,
                   .difference_Pa = b.difference_Pa,
                   .pipe_Pa = b.pipe_Pa,
                   .coil_Pa = b.coil_Pa,
                   .balancing_Pa = b.balancing_Pa,
                   .valve_Pa = b.valve_Pa,
                   .valve_opening = b.opening,
                   .valve_authority = has_valve(i) ? b.authority : nothing,
                   .velocity_m_s = b.velocity_m_s,
                   .main_velocity_m_s = b.main_velocity_m_s,
                   .limited = 0};
    velocity_m_s = std::max({velocity_m_s, b.velocity_m_s, b.main_velocity_m_s});
    if (has_valve(i)) authority = std::min(authority, b.authority);
  }
  const double area_m2 = std::numbers::pi / 4 * pump.suction_diameter_m * pump.suction_diameter_m;
  const auto npsh = npsh_outputs(npsh_, {.flow_m3_s = y.one_pump_m3_s,
                                         .relative_speed = y.speed,
                                         .suction_pressure_Pa = y.suction_Pa,
                                         .temperature_K = return_K,
                                         .density_kg_m3 = network_.fluid().density_kg_m3,
                                         .suction_velocity_m_s = y.one_pump_m3_s / area_m2});
  const double efficiency =
      y.speed > 0 ? std::max(0.01, interpolate(pump.efficiency, y.one_pump_m3_s / y.speed).y) : 0;
  record = {.flow_m3_s = y.flow_m3_s,
            .bypass_m3_s = y.bypass_m3_s,
            .bypass_opening = y.bypass_opening,
            .pumps = static_cast<double>(y.speed > 0 ? service_.pumps : 0),
            .pump_flow_m3_s = y.one_pump_m3_s,
            .pump_speed = y.speed,
            .pump_pressure_Pa = y.pump_rise_Pa,
            .pump_efficiency = efficiency,
            .pump_power_W = efficiency > 0 ? y.flow_m3_s * y.pump_rise_Pa / efficiency : 0,
            .plant_Pa = y.plant_Pa,
            .sensor_Pa = y.sensor_Pa,
            .sensor_setpoint_Pa = setpoint_Pa_,
            .npsh_available_m = npsh.available_m,
            .npsh_margin_m = npsh.margin_m,
            .least_flow_ratio = 1,
            .highest_velocity_m_s = velocity_m_s,
            .least_authority = authority,
            .limited = 0,
            .outside_range = npsh.cavitation > 0 || y.is_outside_range || !y.has_converged ? 1.0 : 0.0};
}

}  // namespace thermohall
