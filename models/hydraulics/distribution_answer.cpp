// What a solved network says, and the balancing valves that follow from one.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "models/hydraulics/distribution_network.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

std::size_t at(int index) { return static_cast<std::size_t>(index); }

double velocity_m_s(const PipeParameters& pipe, double flow_m3_s) {
  if (pipe.length_m <= 0 && pipe.loss_coefficient <= 0) return 0;
  return std::abs(flow_m3_s) / (std::numbers::pi / 4 * pipe.inner_diameter_m * pipe.inner_diameter_m);
}

}  // namespace

// Losses grow nearly with the square of the flow: a few steps along that.
double DistributionNetwork::available_m3_s(std::size_t i) {
  const double across = across_Pa(i);
  if (service_.units[i] <= 0 || across <= 0) return 0;
  double flow = std::max(service_.units[i] * layout_.branches[i].design_flow_m3_s, 1e-9);
  for (int pass = 0; pass < 20; ++pass) {
    const double loss_Pa = open_loss_Pa(i, flow);
    if (loss_Pa <= 0) return std::numeric_limits<double>::max();
    const double ratio = std::sqrt(across / loss_Pa);
    flow *= ratio;
    if (std::abs(ratio - 1) < 1e-6) break;
  }
  return flow;
}

void DistributionNetwork::fill_branch(std::size_t i) {
  const DistributionBranch& spec = layout_.branches[i];
  const Branch& b = branches_[i];
  const double units = std::max(1, service_.units[i]), density = fluid_.density_kg_m3 / reference_kg_m3;
  DistributionFlow y;
  y.flow_m3_s = std::max(0.0, flow_m3_s(i));
  y.difference_Pa = across_Pa(i);
  y.available_m3_s = modulates(i) ? available_m3_s(i) : y.flow_m3_s;
  const double one_m3_s = y.flow_m3_s / units;
  y.pipe_Pa = pipe_loss(spec.pipe, one_m3_s, fluid_).pressure_Pa;
  y.coil_Pa = flow_resistance_loss(flow_resistance(spec.coil, fluid_), one_m3_s).pressure_Pa;
  y.balancing_Pa = spec.balancing_Pa_s2_m6 * density * one_m3_s * one_m3_s;
  y.velocity_m_s = velocity_m_s(spec.pipe, one_m3_s);
  y.main_velocity_m_s = velocity_m_s(spec.main, solver_->solve().flow_m3_s[at(b.main)]);
  y.authority = nothing;
  if (spec.valve) {
    const double open = control_valve_resistance_Pa_s2_m6(*spec.valve, 1) * density;
    y.valve_Pa = std::max(0.0, y.difference_Pa - y.pipe_Pa - y.coil_Pa - y.balancing_Pa);
    const double design_Pa = open * spec.design_flow_m3_s * spec.design_flow_m3_s;
    y.authority = y.difference_Pa > design_Pa ? design_Pa / y.difference_Pa : 1;
    const double stuck = service_.stuck_opening[i];
    if (b.mode == Mode::held)
      y.opening = control_valve_opening(*spec.valve, one_m3_s * std::sqrt(open / std::max(y.valve_Pa, 1e-9)));
    else
      y.opening = b.mode == Mode::closed ? 0 : (stuck < 0 ? 1 : stuck);
  } else {
    y.opening = b.mode == Mode::open ? (service_.stuck_opening[i] < 0 ? 1 : service_.stuck_opening[i]) : 0;
  }
  state_.branches[i] = y;
}

void DistributionNetwork::fill_state() {
  const auto& y = solver_->solve();
  for (std::size_t i = 0; i < branches_.size(); ++i) fill_branch(i);
  state_.flow_m3_s = y.flow_m3_s[at(plant_)];
  state_.bypass_m3_s = bypass_is_open_ ? y.flow_m3_s[at(bypass_)] : bypass_m3_s_;
  state_.bypass_opening = bypass_is_open_ ? 1 : 0;
  if (layout_.bypass && bypass_m3_s_ > 0 && !bypass_is_open_) {
    const double across = std::max(1e-9, y.pressure_Pa[supply_node] - layout_.vessel_pressure_Pa);
    const double needed = bypass_m3_s_ * std::sqrt(open_bypass_Pa_s2_m6(0) / across);
    state_.bypass_opening = control_valve_opening(*layout_.bypass, needed);
  }
  state_.speed = speed_;
  state_.pump_rise_Pa = solver_->pump_rise_Pa(pumps_.front());
  state_.one_pump_m3_s = state_.flow_m3_s / service_.pumps;
  state_.suction_Pa = y.pressure_Pa[1];
  state_.plant_Pa = y.pressure_Pa[2] - y.pressure_Pa[supply_node];
  state_.sensor_Pa = branches_.empty() ? 0 : across_Pa(layout_.sensor);
  state_.is_outside_range = y.is_outside_range;
}

std::vector<double> DistributionNetwork::balance() {
  const DistributionService before = service_;
  DistributionService design{layout_.pump_count, 1, before.units, {}};
  design.pumps = before.pumps;
  design.highest_speed = before.highest_speed;
  design.stuck_opening.assign(branches_.size(), -1);
  set_service(design);
  for (std::size_t i = 0; i < branches_.size(); ++i) {
    layout_.branches[i].balancing_Pa_s2_m6 = 0;
    branches_[i].wanted_m3_s = service_.units[i] * layout_.branches[i].design_flow_m3_s;
    set_mode(i, service_.units[i] > 0 ? Mode::held : Mode::closed);
  }
  prepare_laws();
  set_bypass(0, false);
  turn_pumps();
  std::vector<double> found(branches_.size(), 0);
  for (std::size_t i = 0; i < branches_.size(); ++i) {
    if (service_.units[i] <= 0) continue;
    const double one_m3_s = layout_.branches[i].design_flow_m3_s;
    const double left_Pa = across_Pa(i) - open_loss_Pa(i, branches_[i].wanted_m3_s);
    found[i] = std::max(0.0, left_Pa) / (one_m3_s * one_m3_s) * reference_kg_m3 / fluid_.density_kg_m3;
  }
  for (std::size_t i = 0; i < branches_.size(); ++i) layout_.branches[i].balancing_Pa_s2_m6 = found[i];
  prepare_laws();
  set_service(before);
  return found;
}

}  // namespace thermohall
