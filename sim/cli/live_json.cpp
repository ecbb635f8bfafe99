#include "sim/cli/live_json.h"

#include <cmath>

namespace thermohall {
namespace {

nlohmann::ordered_json number(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nullptr;
}

}  // namespace

nlohmann::ordered_json live_json(const LiveValues& live) {
  nlohmann::ordered_json json{{"time_s", live.time_s},
                              {"it_power_W", number(live.it_power_W)},
                              {"total_power_W", number(live.total_power_W)},
                              {"pue", number(live.pue)},
                              {"rack_inlet_max_K", number(live.rack_inlet_max_K)},
                              {"chip_max_K", number(live.chip_max_K)}};
  auto& loops = json["loops"] = nlohmann::ordered_json::array();
  for (const auto& loop : live.loops)
    loops.push_back(
        {{"id", loop.id}, {"supply_K", number(loop.supply_K)}, {"return_K", number(loop.return_K)}});
  return json;
}

}  // namespace thermohall
