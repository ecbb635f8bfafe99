#include <algorithm>
#include <cmath>

#include "sim/plant/plant_parts.h"
#include "sim/scenario/loop_control_section.h"
#include "sim/scenario/loop_network_section.h"

namespace thermohall {
namespace {

constexpr double nearly_all = 0.999;  // of the flow that there is: the valve stands open

// A consumer that takes all there is would take its design flow.
double asked_m3_s(double taken_m3_s, double limit_m3_s, double design_m3_s) {
  return taken_m3_s >= nearly_all * limit_m3_s ? design_m3_s : taken_m3_s;
}

double share_of(double limit_m3_s, double of_m3_s) { return of_m3_s > 0 ? limit_m3_s / of_m3_s : 0; }

}  // namespace

void Plant::Parts::assemble_loop_networks() {
  loop_network.assign(loops.size(), -1);
  for (std::size_t l = 0; l < loops.size(); ++l) {
    if (!scenario.loops[l].hydraulics) continue;
    loop_network[l] = static_cast<int>(loop_networks.size());
    loop_networks.emplace_back(scenario, l);
  }
  air_water_share.assign(units.size(), 1);
}

int Plant::Parts::units_in_place(const LoopConsumer& consumer) const {
  using Kind = LoopConsumer::Kind;
  if (consumer.kind == Kind::cdu) return static_cast<int>(std::lround(cdus[consumer.index].units()));
  if (consumer.kind == Kind::air_unit) return static_cast<int>(std::lround(units[consumer.index].units()));
  return consumer.running;
}

DistributionService Plant::Parts::loop_service(const LoopNetwork& network) const {
  using Kind = LoopConsumer::Kind;
  const auto l = network.loop();
  const double highest = scenario.loops[l].hydraulics->pump.highest_speed;
  DistributionService service{.pumps = static_cast<int>(std::lround(loops[l].running_pumps())),
                              .highest_speed = highest,
                              .units = {},
                              .stuck_opening = {}};
  if (events.any()) {
    service.pumps = events.loop_empty[l] ? 0 : events.pumps[l].in_place();
    service.highest_speed = events.pumps[l].share() * highest;
  }
  for (const auto& consumer : network.consumers()) {
    const auto i = consumer.index;
    double opening = 1;
    if (events.any() && consumer.kind == Kind::cdu) opening = events.cdu_valve[i];
    if (events.any() && consumer.kind == Kind::air_unit) opening = events.air_valve[i];
    if (events.any() && consumer.kind == Kind::row) opening = events.row_valve[i];
    service.units.push_back(units_in_place(consumer));
    service.stuck_opening.push_back(opening < 1 ? opening : -1);
  }
  return service;
}

double Plant::Parts::consumer_flow_m3_s(const LoopConsumer& consumer, double rho_cp_J_m3K) const {
  using Kind = LoopConsumer::Kind;
  double flow_m3_s = 0;
  switch (consumer.kind) {
    case Kind::cdu:
      return cdus[consumer.index].record.facility_flow_m3_s;
    case Kind::air_unit:
      return units[consumer.index].record.water_flow_m3_s;
    case Kind::door:
      for (const auto& rack : racks)
        if (rack.door == &scenario.doors[consumer.index])
          flow_m3_s += rack.weight * rack.door_share_of_unit * rack.door_water_W_K / rho_cp_J_m3K;
      return flow_m3_s;
    case Kind::row:
      for (const auto& rack : racks)
        if (rack.group == consumer.index) flow_m3_s += rack.weight * rack.coolant_m3_s;
      return flow_m3_s;
  }
  return flow_m3_s;
}

// What the units of a branch can take from now on, over their rating or what they ask for. Returns the
// change.
double Plant::Parts::limit_consumer(const LoopConsumer& consumer, double limit_m3_s, double asked_m3_s) {
  using Kind = LoopConsumer::Kind;
  const auto i = consumer.index;
  double change = 0;
  const auto hand = [&change](double& share, double now) {
    change = std::max(change, std::abs(now - share));
    share = now;
  };
  const double most_m3_s = units_in_place(consumer) * consumer.design_flow_m3_s;
  const double of_asked = asked_m3_s > 0 ? std::min(1.0, share_of(limit_m3_s, asked_m3_s)) : 1;
  switch (consumer.kind) {
    case Kind::cdu: {
      double share = cdus[i].facility_pressure_share();
      hand(share, share_of(limit_m3_s, most_m3_s));
      cdus[i].set_facility_pressure_share(share);
      break;
    }
    case Kind::air_unit:
      hand(air_water_share[i], share_of(limit_m3_s, most_m3_s));
      units[i].set_water_share(air_water_share[i]);
      break;
    case Kind::door:
      for (auto& rack : racks)
        if (rack.door == &scenario.doors[i])
          hand(rack.door_share_of_flow, rack.door_share_of_unit * of_asked);
      break;
    case Kind::row:
      for (auto& rack : racks)
        if (rack.group == i) hand(rack.coolant_share, of_asked);
      break;
  }
  return change;
}

double Plant::Parts::least_plant_flow_m3_s(std::size_t l) const {
  const auto& spec = scenario.loops[l];
  const double by_controls_m3_s = spec.controls ? spec.controls->minimum_flow_m3_s : 0;
  const auto* bank = loops[l].chillers();
  const double machines = bank ? bank->record.running : 1;
  return machines * std::max(spec.hydraulics->minimum_flow_m3_s, by_controls_m3_s);
}

double Plant::Parts::share_out_loop_flow() {
  using Kind = LoopConsumer::Kind;
  double change = 0;
  for (auto& network : loop_networks) {
    auto& loop = loops[network.loop()];
    const auto service = loop_service(network);
    const auto& consumers = network.consumers();
    std::vector<double> taken_m3_s(consumers.size()), wanted_m3_s(consumers.size());
    for (std::size_t b = 0; b < consumers.size(); ++b) {
      const auto& consumer = consumers[b];
      taken_m3_s[b] = consumer_flow_m3_s(consumer, loop.rho_cp_J_m3K());
      const double design_m3_s = service.units[b] * network.design_flow_m3_s(b);
      // Doors and rows say what they ask for; the others what they take of what they may.
      const bool says = consumer.kind == Kind::door || consumer.kind == Kind::row;
      const bool first = network.solutions() == 0;
      wanted_m3_s[b] = says    ? taken_m3_s[b]
                       : first ? design_m3_s
                               : asked_m3_s(taken_m3_s[b], network.limit_m3_s(b), design_m3_s);
    }
    // Before the first evaluation the loop has no temperatures yet.
    const auto& spec = scenario.loops[network.loop()];
    const bool known = loop.record.supply_temperature_K > 0;
    const double supply_K = known ? loop.record.supply_temperature_K : spec.supply_setpoint_K;
    const double return_K =
        known ? loop.record.return_temperature_K : supply_K + spec.design_temperature_difference_K;
    network.update(service, wanted_m3_s, least_plant_flow_m3_s(network.loop()), supply_K, return_K);
    for (std::size_t b = 0; b < consumers.size(); ++b)
      change = std::max(change, limit_consumer(consumers[b], network.limit_m3_s(b), taken_m3_s[b]));
    loop.set_network(network.record.flow_m3_s, network.record.pump_power_W);
  }
  return change;
}

}  // namespace thermohall
