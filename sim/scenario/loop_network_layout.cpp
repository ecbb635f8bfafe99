#include "sim/scenario/loop_network_layout.h"

#include <algorithm>

#include "sim/scenario/loop_network_section.h"

namespace thermohall {
namespace {

constexpr double one_bar_Pa = 1e5;

double volumetric_heat_J_m3K(const LoopSpec& loop) {
  const auto y = coolant_outputs(loop.coolant, {.temperature_K = loop.supply_setpoint_K});
  return y.density_kg_m3 * y.specific_heat_J_kgK;
}

// The pipe that brings a reverse return back: as long as all mains, as wide as the first.
PipeParameters run_back(const std::vector<LoopBranchSpec>& branches) {
  PipeParameters pipe = branches.front().main;
  pipe.length_m = 0;
  for (const auto& branch : branches) pipe.length_m += branch.main.length_m;
  return pipe;
}

}  // namespace

std::vector<LoopConsumer> loop_consumers(const Scenario& s, const LoopSpec& loop) {
  using Kind = LoopConsumer::Kind;
  std::vector<LoopConsumer> list;
  for (std::size_t i = 0; i < s.cdus.size(); ++i) {
    const auto& bank = s.cdus[i];
    if (const auto* cdu = std::get_if<CduParameters>(&bank.model); cdu && bank.loop == loop.id)
      list.push_back({Kind::cdu, i, bank.id, bank.count, running_units(bank), cdu->design_fws_flow_m3_s});
  }
  for (std::size_t i = 0; i < s.air_units.size(); ++i) {
    const auto& bank = s.air_units[i];
    const auto* crah = std::get_if<CrahParameters>(&bank.model);
    if (!crah || bank.loop != loop.id) continue;
    const double water_W_K = crah_coil(*crah).design_service_capacity_rate_W_K;
    list.push_back({Kind::air_unit, i, bank.id, bank.count, running_units(bank),
                    water_W_K / volumetric_heat_J_m3K(loop)});
  }
  for (std::size_t i = 0; i < s.doors.size(); ++i) {
    if (s.doors[i].source != loop.id) continue;
    for (const auto& row : s.racks)
      if (row.door == static_cast<int>(i))
        list.push_back({Kind::door, i, row.id + "-door", row.count, row.count,
                        s.doors[i].door.parameters.rated_water_flow_m3_s});
  }
  for (std::size_t i = 0; i < s.racks.size(); ++i)
    if (s.racks[i].liquid == loop.id)
      list.push_back({Kind::row, i, s.racks[i].id, s.racks[i].count, s.racks[i].count, 0});
  return list;
}

std::vector<LoopConsumer> branch_consumers(const Scenario& s, const LoopSpec& loop) {
  const auto all = loop_consumers(s, loop);
  std::vector<LoopConsumer> list;
  for (const auto& branch : loop.hydraulics->branches)
    for (const auto& consumer : all)
      if (consumer.id == branch.unit) {
        list.push_back(consumer);
        break;
      }
  return list;
}

DistributionLayout distribution_layout(const LoopSpec& loop, const std::vector<LoopConsumer>& consumers) {
  const LoopNetworkSpec& n = *loop.hydraulics;
  DistributionLayout y;
  y.pump_pressure_Pa = n.pump.pressure_Pa;
  y.pump_count = loop.pumps.count;
  y.lowest_speed = n.pump.lowest_speed;
  y.control = n.control;
  y.pressure_difference_Pa = n.pressure_difference_Pa;
  y.sensor = n.sensor;
  y.vessel_pressure_Pa = n.pump.suction_pressure_Pa;
  y.strainer = n.strainer;
  y.plant = n.plant;
  y.bypass = n.bypass;
  y.reverse_return = n.reverse_return;
  if (n.reverse_return) y.run_back = run_back(n.branches);
  for (std::size_t i = 0; i < n.branches.size(); ++i) {
    const auto& spec = n.branches[i];
    DistributionBranch branch{.main = spec.main, .pipe = spec.pipe, .coil = spec.coil, .valve = spec.valve};
    if (spec.balancing_kv_m3_s)
      branch.balancing_Pa_s2_m6 = one_bar_Pa / (*spec.balancing_kv_m3_s * *spec.balancing_kv_m3_s);
    branch.design_flow_m3_s = spec.design_flow_m3_s;
    if (branch.design_flow_m3_s <= 0) branch.design_flow_m3_s = consumers[i].design_flow_m3_s;
    if (branch.design_flow_m3_s <= 0) branch.design_flow_m3_s = spec.coil.reference_flow_m3_s;
    y.branches.push_back(branch);
  }
  return y;
}

DistributionNetwork design_network(const LoopSpec& loop, const std::vector<LoopConsumer>& consumers) {
  const LoopNetworkSpec& n = *loop.hydraulics;
  const double mean_K = loop.supply_setpoint_K + 0.5 * loop.design_temperature_difference_K;
  DistributionNetwork network(distribution_layout(loop, consumers), hydraulic_fluid(loop.coolant, mean_K));
  DistributionService service{.pumps = running_units(loop.pumps),
                              .highest_speed = n.pump.highest_speed,
                              .units = {},
                              .stuck_opening = std::vector<double>(consumers.size(), -1)};
  for (const auto& consumer : consumers) service.units.push_back(consumer.running);
  network.set_service(service);
  if (n.is_balanced) network.balance();
  return network;
}

}  // namespace thermohall
