#include "sim/plant/rack_network.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "models/hydraulics/flow_distribution.h"
#include "models/hydraulics/hydraulic_layouts.h"
#include "models/hydraulics/pump_speed.h"

namespace thermohall {
namespace {

constexpr double kept_within = 0.005;  // change of the flow asked for that needs no new solution
constexpr double nearly_shut = 0.01;   // openings below it are closed branches

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

RackNetwork::RackNetwork(const CduBank& bank, std::vector<Rack> racks)
    : bank_(bank),
      racks_(std::move(racks)),
      fluid_(hydraulic_fluid(bank.coolant, bank.supply_setpoint_K + 5)),
      flow_m3_s_(racks_.size(), 0) {
  const auto& h = *bank_.hydraulics;
  npsh_ = {h.pump.npsh_required_m, h.pump.npsh_margin_m, water_mole_fraction(bank_.coolant)};
  rack_resistance_ = h.rack;
  if (h.trays > 0) {
    // Couplings as a measured square, the manifold with its trays as the power law of its own network.
    const double usual_m3_s = h.trays * h.tray.reference_flow_m3_s;
    const HydraulicLadder manifold{h.trays, h.segment, h.segment, h.tray, false};
    rack_resistance_ = equivalent_resistance(manifold, fluid_, 0.5 * usual_m3_s, usual_m3_s);
    rack_resistance_.quadratic_Pa_s2_m6 +=
        h.rack.reference_pressure_drop_Pa / (h.rack.reference_flow_m3_s * h.rack.reference_flow_m3_s);
  }

  HydraulicNetwork network;
  network.pump_pressure_Pa.push_back(h.pump.pressure_Pa);
  network.nodes.resize(3);  // suction, discharge of the units, header
  network.nodes[0].has_fixed_pressure = true;
  network.nodes[0].fixed_pressure_Pa = h.pump.suction_pressure_Pa;
  for (int unit = 0; unit < bank_.count; ++unit) {
    HydraulicBranch pump;
    pump.from = 0;
    pump.to = 1;
    pump.resistance = h.unit;
    pump.pump = 0;
    pump.has_check_valve = true;
    pump_branches_.push_back(static_cast<int>(network.branches.size()));
    network.branches.push_back(pump);
  }
  HydraulicBranch header;
  header.from = 1;
  header.to = 2;
  header_branch_ = static_cast<int>(network.branches.size());
  network.branches.push_back(header);
  for (std::size_t first = 0; first < racks_.size();) {
    std::size_t last = first;
    while (last < racks_.size() && racks_[last].row == racks_[first].row) ++last;
    const int inlet = static_cast<int>(network.nodes.size());
    network.nodes.resize(network.nodes.size() + 2);
    HydraulicBranch out, back;
    out.from = 2;
    out.to = inlet;
    back.from = inlet + 1;
    back.to = 0;
    out.pipe = back.pipe = h.feeder;
    network.branches.push_back(out);
    network.branches.push_back(back);
    const HydraulicLadder row{static_cast<int>(last - first), h.main, h.main, rack_resistance_,
                              h.reverse_return};
    const auto rungs = add_ladder(network, row, inlet, inlet + 1);
    rack_branches_.insert(rack_branches_.end(), rungs.begin(), rungs.end());
    first = last;
  }
  solver_ = std::make_unique<HydraulicSolver>(std::move(network), fluid_);
}

void RackNetwork::set_service(const Service& service) {
  for (int unit = 0; unit < bank_.count; ++unit)
    solver_->set_open(pump_branches_[at(unit)], unit < service.units);
  for (std::size_t i = 0; i < racks_.size(); ++i) {
    const double opening = i < racks_.size() && racks_[i].row < service.row_opening.size()
                               ? service.row_opening[racks_[i].row]
                               : 1;
    solver_->set_open(rack_branches_[i], opening > nearly_shut);
    // A valve of linear characteristic that takes a tenth of the rack's drop when open.
    FlowResistanceParameters part = rack_resistance_;
    const double usual_m3_s = bank_.hydraulics->rack.reference_flow_m3_s;
    const double drop_Pa = bank_.hydraulics->rack.reference_pressure_drop_Pa;
    const double open = std::max(opening, nearly_shut);
    part.quadratic_Pa_s2_m6 += 0.1 * drop_Pa / (usual_m3_s * usual_m3_s) * (1 / (open * open) - 1);
    solver_->set_resistance(rack_branches_[i], part);
  }
  service_ = service;
}

void RackNetwork::solve(double wanted_m3_s) {
  const auto& h = *bank_.hydraulics;
  const SpeedLimits limits{std::min(h.pump.lowest_speed, service_.speed * h.pump.highest_speed),
                           service_.speed * h.pump.highest_speed};
  const std::span<const int> running(pump_branches_.data(), at(std::min(service_.units, bank_.count)));
  const auto found = h.control == PumpControl::flow
                         ? pump_speed_for_flow(*solver_, running, limits, header_branch_, wanted_m3_s)
                         : pump_speed_for_pressure(*solver_, running, limits, 2, 0, h.pressure_difference_Pa);
  speed_ = found.relative_speed;
  const auto& y = solver_->solve();
  solved_m3_s_.clear();
  for (const int branch : rack_branches_) solved_m3_s_.push_back(std::max(0.0, y.flow_m3_s[at(branch)]));
  solved_for_m3_s_ = wanted_m3_s;
  ++solutions_;
}

const std::vector<double>& RackNetwork::share_out(const Service& service, double wanted_m3_s,
                                                  double return_K) {
  const bool stands = service.units <= 0 || service.speed <= 0 || wanted_m3_s <= 0;
  const bool changed = !(service == service_);
  if (changed && !stands) set_service(service);
  if (stands) {
    service_ = {-1, 0, {}};
    std::fill(flow_m3_s_.begin(), flow_m3_s_.end(), 0.0);
    record = {};
    record.limited = wanted_m3_s > 0 ? 1 : 0;
    return flow_m3_s_;
  }
  const bool by_flow = bank_.hydraulics->control == PumpControl::flow;
  const bool moved = by_flow && std::abs(wanted_m3_s - solved_for_m3_s_) > kept_within * solved_for_m3_s_;
  if (changed || moved || solved_m3_s_.empty()) {
    solve(wanted_m3_s);
    double most = 0;
    for (const double v : solved_m3_s_) most = std::max(most, v);
    if (bank_.hydraulics->trays > 0 && (changed || least_tray_share_ >= 1)) find_tray_share(most);
  }
  double sum = 0;
  for (const double v : solved_m3_s_) sum += v;
  // Between solutions the flows follow the sum asked for, unless the pumps are at their limit.
  const bool short_of = by_flow && sum < (1 - 1e-3) * solved_for_m3_s_;
  const double scale = by_flow && !short_of && sum > 0 ? wanted_m3_s / sum : 1;
  for (std::size_t i = 0; i < racks_.size(); ++i) flow_m3_s_[i] = scale * solved_m3_s_[i];
  fill_record(wanted_m3_s, return_K);
  return flow_m3_s_;
}

void RackNetwork::book(FacilityMeters& meters) const {
  meters.add(Meter::network_flow, record.flow_m3_s);
  meters.add(Meter::hydraulic_power, record.flow_m3_s * record.pump_pressure_Pa);
  auto& worst = meters.rate[static_cast<std::size_t>(Meter::flow_maldistribution)];
  worst = std::max(worst, record.maldistribution);
}

void RackNetwork::find_tray_share(double rack_flow_m3_s) {
  const auto& h = *bank_.hydraulics;
  const HydraulicLadder manifold{h.trays, h.segment, h.segment, h.tray, false};
  LadderLayout layout = rack_manifold(manifold, rack_flow_m3_s);
  const auto branches = layout.branches;
  HydraulicSolver solver(std::move(layout.network), fluid_);
  const auto& y = solver.solve();
  std::vector<double> flow_m3_s;
  for (const int branch : branches) flow_m3_s.push_back(y.flow_m3_s[at(branch)]);
  least_tray_share_ = flow_distribution(flow_m3_s).lowest_ratio;
}

void RackNetwork::fill_record(double wanted_m3_s, double return_K) {
  const auto& pump = bank_.hydraulics->pump;
  const auto spread = flow_distribution(flow_m3_s_);
  double total_m3_s = 0;
  for (const double v : flow_m3_s_) total_m3_s += v;
  const double one_m3_s = total_m3_s / service_.units;
  const double rise_Pa = solver_->pump_rise_Pa(pump_branches_.front());
  const double efficiency =
      std::max(0.01, interpolate(pump.efficiency, speed_ > 0 ? one_m3_s / speed_ : 0).y);
  const double area_m2 = std::numbers::pi / 4 * pump.suction_diameter_m * pump.suction_diameter_m;
  const auto npsh = npsh_outputs(npsh_, {.flow_m3_s = one_m3_s,
                                         .relative_speed = speed_,
                                         .suction_pressure_Pa = pump.suction_pressure_Pa,
                                         .temperature_K = return_K,
                                         .density_kg_m3 = fluid_.density_kg_m3,
                                         .suction_velocity_m_s = one_m3_s / area_m2});
  const bool off_curve = solver_->solve().is_outside_range;
  record = {.flow_m3_s = total_m3_s,
            .pump_pressure_Pa = rise_Pa,
            .pump_speed = speed_,
            .pump_power_W = total_m3_s * rise_Pa / efficiency,
            .least_flow_ratio = spread.lowest_ratio,
            .greatest_flow_ratio = spread.highest_ratio,
            .maldistribution = spread.highest_ratio - spread.lowest_ratio,
            .least_tray_ratio = least_tray_share_,
            .npsh_margin_m = npsh.margin_m,
            .limited = total_m3_s < (1 - 2e-3) * wanted_m3_s ? 1.0 : 0.0,
            .outside_range = npsh.cavitation > 0 || off_curve ? 1.0 : 0.0};
}

}  // namespace thermohall
