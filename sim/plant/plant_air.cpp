#include <algorithm>
#include <cmath>

#include "sim/plant/plant_parts.h"

namespace thermohall {
namespace {
constexpr double least_theta_K = 0.2, most_share = 0.95;
}

void Plant::set_air_influence(std::shared_ptr<const AirInfluence> influence) {
  parts_->influence = std::move(influence);
  if (parts_->influence) return;
  for (auto& rack : parts_->racks) rack.field_recirculation = -1;
}

std::vector<AirBankState> Plant::air_banks() const {
  const auto& p = *parts_;
  std::vector<AirBankState> banks;
  for (std::size_t u = 0; u < p.units.size(); ++u) {
    const AirUnitBank& spec = p.units[u].spec();
    if (p.events.any())
      banks.push_back({p.events.air[u].in_place(), p.events.air[u].failed()});
    else
      banks.push_back({spec.count - spec.standby, 0});
  }
  return banks;
}

// The shares of exhaust for the next interval from the exhausts of the last evaluation. Returns the largest
// change of an inlet.
double Plant::Parts::sample_air(double weight) {
  if (!influence) return 0;
  std::vector<double> source_K;
  for (const auto& members : influence->sources) {
    double flow = 0, sum = 0;
    for (const auto c : members) {
      const double w = racks[c].weight * racks[c].air_W_K;
      flow += w;
      sum += w * racks[c].record.outlet_temperature_K;
    }
    source_K.push_back(flow > 0 ? sum / flow : 0);
  }
  double change_K = 0;
  for (std::size_t c = 0; c < racks.size(); ++c) {
    auto& rack = racks[c];
    const ZoneOutputs& air = zones[rack.zone].air;
    const double theta_K = air.hot_temperature_K - air.supply_temperature_K;
    if (influence->racks[c].empty() || rack.air_W_K <= 0 || theta_K < least_theta_K) continue;
    double rise_K = 0;
    for (const auto& band : influence->racks[c]) {
      double band_K = band.rise_K;
      for (std::size_t g = 0; g < source_K.size(); ++g)
        if (source_K[g] > 0) band_K += band.share[g] * (source_K[g] - air.supply_temperature_K);
      rise_K += band.flow_share * band_K;
    }
    const double target = std::clamp(rise_K / theta_K, 0.0, most_share);
    const double before = rack.field_recirculation < 0 ? rack.recirculation : rack.field_recirculation;
    change_K = std::max(change_K, std::abs(target - before) * theta_K);
    rack.field_recirculation = before + weight * (target - before);
  }
  return change_K;
}

}  // namespace thermohall
