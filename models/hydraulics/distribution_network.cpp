#include "models/hydraulics/distribution_network.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

constexpr double stuck_share = 0.1;  // of the coil's drop, for shut-off valves without a Kv

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

DistributionNetwork::DistributionNetwork(DistributionLayout layout, const HydraulicFluid& fluid)
    : layout_(std::move(layout)), fluid_(fluid) {
  service_.pumps = layout_.pump_count;
  service_.units.assign(layout_.branches.size(), 1);
  service_.stuck_opening.assign(layout_.branches.size(), -1);
  state_.branches.resize(layout_.branches.size());
  build();
}

void DistributionNetwork::build() {
  HydraulicNetwork n;
  n.pump_pressure_Pa.push_back(layout_.pump_pressure_Pa);
  n.nodes.resize(4);  // vessel, suction, discharge, begin of the mains
  n.nodes[0].has_fixed_pressure = true;
  n.nodes[0].fixed_pressure_Pa = layout_.vessel_pressure_Pa;
  const auto add = [&](int from, int to) -> HydraulicBranch& {
    n.branches.push_back({});
    n.branches.back().from = from;
    n.branches.back().to = to;
    return n.branches.back();
  };
  add(0, 1).resistance = layout_.strainer;
  for (int i = 0; i < layout_.pump_count; ++i) {
    pumps_.push_back(static_cast<int>(n.branches.size()));
    HydraulicBranch& pump = add(1, 2);
    pump.pump = 0;
    pump.has_check_valve = true;
  }
  plant_ = static_cast<int>(n.branches.size());
  add(2, supply_node).resistance = layout_.plant;
  bypass_ = static_cast<int>(n.branches.size());
  add(supply_node, 0).is_open = false;
  int supply = supply_node, back = 0;
  for (std::size_t i = 0; i < layout_.branches.size(); ++i) {
    const DistributionBranch& spec = layout_.branches[i];
    Branch& b = branches_.emplace_back();
    b.supply = static_cast<int>(n.nodes.size());
    b.back = b.supply + 1;
    n.nodes.resize(n.nodes.size() + 2);
    b.main = static_cast<int>(n.branches.size());
    add(supply, b.supply).pipe = spec.main;
    if (!layout_.reverse_return)
      add(b.back, back).pipe = spec.main;
    else if (i > 0)
      add(back, b.back).pipe = spec.main;
    b.network = static_cast<int>(n.branches.size());
    HydraulicBranch& branch = add(b.supply, b.back);
    branch.pipe = spec.pipe;
    branch.resistance = resistance(i, 1);
    branch.is_open = false;
    supply = b.supply;
    back = b.back;
  }
  if (layout_.reverse_return && !branches_.empty()) add(back, 0).pipe = layout_.run_back;
  solver_.emplace(std::move(n), fluid_);
  prepare_laws();
}

bool DistributionNetwork::modulates(std::size_t i) const {
  return layout_.branches[i].valve && service_.stuck_opening[i] < 0;
}

// Coil, balancing valve and control valve of one unit. Kv values hold at 1000 kg/m3, coils at their own
// measurement.
FlowResistanceParameters DistributionNetwork::resistance(std::size_t i, double opening) const {
  const DistributionBranch& spec = layout_.branches[i];
  FlowResistanceParameters part = spec.coil;
  double valves = spec.balancing_Pa_s2_m6;
  if (spec.valve) {
    valves += control_valve_resistance_Pa_s2_m6(*spec.valve, opening);
  } else if (opening < 1) {
    const double usual = spec.coil.reference_flow_m3_s;
    valves +=
        stuck_share * spec.coil.reference_pressure_drop_Pa / (usual * usual) * (1 / (opening * opening) - 1);
  }
  part.quadratic_Pa_s2_m6 += valves * part.reference_density_kg_m3 / reference_kg_m3;
  return part;
}

void DistributionNetwork::prepare_laws() {
  for (std::size_t i = 0; i < branches_.size(); ++i)
    branches_[i].fully_open = flow_resistance(resistance(i, 1), fluid_);
}

bool DistributionNetwork::set_fluid(const HydraulicFluid& fluid, double tolerance) {
  const auto close = [&](double a, double b) { return std::abs(a - b) <= tolerance * b; };
  if (close(fluid.viscosity_Pa_s, fluid_.viscosity_Pa_s) && close(fluid.density_kg_m3, fluid_.density_kg_m3))
    return false;
  fluid_ = fluid;
  solver_->set_fluid(fluid);
  prepare_laws();
  return true;
}

void DistributionNetwork::set_service(const DistributionService& service) {
  service_ = service;
  service_.pumps = std::clamp(service_.pumps, 0, layout_.pump_count);
  for (int i = 0; i < layout_.pump_count; ++i) solver_->set_open(pumps_[at(i)], i < service_.pumps);
  for (std::size_t i = 0; i < branches_.size(); ++i) {
    if (service_.units[i] > 0) solver_->set_parallel_count(branches_[i].network, service_.units[i]);
    const double stuck = service_.stuck_opening[i];
    solver_->set_resistance(branches_[i].network,
                            resistance(i, stuck < 0 ? 1 : std::max(stuck, nearly_shut)));
  }
}

double DistributionNetwork::open_loss_Pa(std::size_t i, double flow_m3_s) const {
  const double one_m3_s = flow_m3_s / std::max(1, service_.units[i]);
  return pipe_loss(layout_.branches[i].pipe, one_m3_s, fluid_).pressure_Pa +
         flow_resistance_loss(branches_[i].fully_open, one_m3_s).pressure_Pa;
}

double DistributionNetwork::across_Pa(std::size_t i) {
  const auto& y = solver_->solve().pressure_Pa;
  return y[at(branches_[i].supply)] - y[at(branches_[i].back)];
}

double DistributionNetwork::flow_m3_s(std::size_t i) {
  const Branch& b = branches_[i];
  if (b.mode == Mode::held) return b.wanted_m3_s;
  return b.mode == Mode::open ? solver_->solve().flow_m3_s[at(b.network)] : 0;
}

void DistributionNetwork::set_mode(std::size_t i, Mode mode) {
  Branch& b = branches_[i];
  b.mode = mode;
  solver_->set_open(b.network, mode == Mode::open);
  const double drawn_m3_s = mode == Mode::held ? b.wanted_m3_s : 0;
  solver_->set_injection(b.supply, -drawn_m3_s);
  solver_->set_injection(b.back, drawn_m3_s);
}

void DistributionNetwork::set_bypass(double flow_m3_s, bool is_open) {
  bypass_m3_s_ = flow_m3_s;
  bypass_is_open_ = is_open;
  solver_->set_open(bypass_, is_open);
  // The node at the vessel takes up any flow.
  solver_->set_injection(supply_node, is_open ? 0 : -flow_m3_s);
}

void DistributionNetwork::turn_pumps() {
  const std::span<const int> running(pumps_.data(), at(service_.pumps));
  const double highest = service_.highest_speed, lowest = std::min(layout_.lowest_speed, highest);
  if (layout_.control == LoopPumpControl::speed) {
    for (const int pump : running) solver_->set_pump_speed(pump, highest);
    solver_->solve();
    speed_ = highest;
    return;
  }
  const Branch& sensor = branches_[layout_.sensor];
  const double wanted_Pa = std::max(1.0, layout_.pressure_difference_Pa);
  const auto excess = [&](double speed) {
    for (const int pump : running) solver_->set_pump_speed(pump, speed);
    const auto& y = solver_->solve();
    return (y.pressure_Pa[at(sensor.supply)] - y.pressure_Pa[at(sensor.back)]) / wanted_Pa - 1;
  };
  if (const auto speed = root_near(excess, lowest, highest, speed_guess_)) {
    speed_ = *speed;
    excess(speed_);
    return;
  }
  speed_guess_ = {};
  const auto found =
      pump_speed_for_pressure(*solver_, running, {lowest, highest}, sensor.supply, sensor.back, wanted_Pa);
  speed_ = found.relative_speed;
  if (speed_ > lowest && speed_ < highest) {
    speed_guess_ = guess_at(excess, speed_);
    excess(speed_);
  }
}

// Branches whose state contradicts the solution, the worst one first.
std::vector<std::size_t> DistributionNetwork::contradictions() {
  constexpr double tolerance = 1e-6;
  double worst = 0;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < branches_.size(); ++i) {
    if (branches_[i].mode == Mode::closed || !modulates(i)) continue;
    const double wanted_m3_s = branches_[i].wanted_m3_s;
    const double needed_Pa = open_loss_Pa(i, wanted_m3_s);
    const double wrong = branches_[i].mode == Mode::held
                             ? needed_Pa / std::max(across_Pa(i), 1e-3 * needed_Pa) - 1
                             : flow_m3_s(i) / std::max(wanted_m3_s, 1e-12) - 1;
    if (wrong <= tolerance) continue;
    found.push_back(i);
    if (wrong > worst) std::swap(found.front(), found.back());
    worst = std::max(worst, wrong);
  }
  return found;
}

// Without data it is wide enough for all of the least flow at a small difference.
double DistributionNetwork::open_bypass_Pa_s2_m6(double least_plant_m3_s) const {
  constexpr double wide_Pa = 1e4;
  if (!layout_.bypass) return wide_Pa / std::max(1e-12, least_plant_m3_s * least_plant_m3_s);
  return control_valve_resistance_Pa_s2_m6(*layout_.bypass, 1) * fluid_.density_kg_m3 / reference_kg_m3;
}

// As a branch: its flow is held while the difference suffices, else its valve stands open.
bool DistributionNetwork::turn_bypass(double least_plant_m3_s) {
  const auto& y = solver_->solve();
  double wanted_m3_s = least_plant_m3_s;
  for (std::size_t i = 0; i < branches_.size(); ++i) wanted_m3_s -= flow_m3_s(i);
  wanted_m3_s = std::max(0.0, wanted_m3_s);
  const double across = y.pressure_Pa[supply_node] - layout_.vessel_pressure_Pa;
  const double now_m3_s = bypass_is_open_ ? y.flow_m3_s[at(bypass_)] : bypass_m3_s_;
  const double able_m3_s = std::sqrt(std::max(0.0, across) / open_bypass_Pa_s2_m6(least_plant_m3_s));
  const double tolerance_m3_s = 1e-5 * std::max(least_plant_m3_s, 1e-9);
  if (bypass_is_open_ && now_m3_s <= wanted_m3_s + tolerance_m3_s) return false;
  const bool opens = !bypass_is_open_ && wanted_m3_s > able_m3_s + tolerance_m3_s;
  if (!opens && !bypass_is_open_ && std::abs(wanted_m3_s - now_m3_s) <= tolerance_m3_s) return false;
  set_bypass(wanted_m3_s, opens);
  return true;
}

// One round: the pumps follow, then whatever contradicts is turned. False when nothing did.
bool DistributionNetwork::settle(double least_plant_m3_s, bool one_at_a_time) {
  turn_pumps();
  const auto wrong = contradictions();
  const bool moved = turn_bypass(least_plant_m3_s);
  for (const auto i : wrong) {
    set_mode(i, branches_[i].mode == Mode::held ? Mode::open : Mode::held);
    if (one_at_a_time) break;
  }
  return moved || !wrong.empty();
}

const DistributionState& DistributionNetwork::solve(std::span<const double> wanted_m3_s,
                                                    double least_plant_m3_s) {
  constexpr int most_rounds = 100, rounds_at_once = 10;
  for (std::size_t i = 0; i < branches_.size(); ++i) {
    Branch& b = branches_[i];
    b.wanted_m3_s = std::max(0.0, wanted_m3_s[i]);
    const double stuck = service_.stuck_opening[i];
    const bool passes = service_.units[i] > 0 && (stuck < 0 || stuck > nearly_shut);
    const bool asks = !modulates(i) || b.wanted_m3_s > 0;
    Mode mode = Mode::closed;
    if (passes && asks) mode = !modulates(i) || b.mode == Mode::open ? Mode::open : Mode::held;
    set_mode(i, mode);
  }
  state_.has_converged = true;
  if (service_.pumps <= 0 || service_.highest_speed <= 0) {
    for (std::size_t i = 0; i < branches_.size(); ++i) set_mode(i, Mode::closed);
    set_bypass(0, false);
    speed_ = 0;
    state_ = {};
    state_.branches.resize(branches_.size());
    state_.suction_Pa = layout_.vessel_pressure_Pa;
    return state_;
  }
  if (least_plant_m3_s <= 0) set_bypass(0, false);
  solver_->set_resistance(bypass_, {.quadratic_Pa_s2_m6 = open_bypass_Pa_s2_m6(least_plant_m3_s),
                                    .reference_density_kg_m3 = fluid_.density_kg_m3});
  int round = 0;
  while (round < most_rounds && settle(least_plant_m3_s, round >= rounds_at_once)) ++round;
  state_.has_converged = round < most_rounds && solver_->solve().has_converged;
  fill_state();
  return state_;
}

}  // namespace thermohall
