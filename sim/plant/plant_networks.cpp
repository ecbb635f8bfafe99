#include <algorithm>
#include <cmath>

#include "sim/plant/plant_parts.h"

namespace thermohall {

void Plant::Parts::assemble_networks() {
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    if (!scenario.cdus[i].hydraulics) continue;
    std::vector<RackNetwork::Rack> fed;
    for (std::size_t c = 0; c < racks.size(); ++c)
      if (racks[c].liquid.kind == LiquidSource::Kind::cdu && racks[c].liquid.index == i)
        fed.push_back({c, racks[c].group});
    if (fed.empty()) continue;
    networks.emplace_back(scenario.cdus[i], std::move(fed));
    network_cdu.push_back(i);
  }
}

double Plant::Parts::share_out_flow() {
  double change = 0;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    auto& network = networks[n];
    const std::size_t i = network_cdu[n];
    RackNetwork::Service service{scenario.cdus[i].count - scenario.cdus[i].standby, 1, {}};
    if (events.any())
      service = {events.cdu_empty[i] ? 0 : events.cdus[i].in_place(), events.cdus[i].share(),
                 events.row_valve};
    double wanted_m3_s = 0;
    for (const auto& rack : network.racks())
      wanted_m3_s += racks[rack.cohort].weight * racks[rack.cohort].coolant_m3_s;
    const auto& flow_m3_s = network.share_out(service, wanted_m3_s, cdus[i].record.return_temperature_K);
    for (std::size_t r = 0; r < flow_m3_s.size(); ++r) {
      auto& rack = racks[network.racks()[r].cohort];
      const double asked_m3_s = rack.weight * rack.coolant_m3_s;
      const double share = asked_m3_s > 0 ? flow_m3_s[r] / asked_m3_s : 0;
      change = std::max(change, std::abs(share - rack.coolant_share));
      rack.coolant_share = share;
      rack.tray_share = network.least_tray_share();
    }
    cdus[i].set_pump_power(network.pump_power_W());
  }
  return change;
}

}  // namespace thermohall
