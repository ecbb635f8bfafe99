#include "sim/plant/loop_network.h"
#include "sim/scenario/loop_network_section.h"

namespace thermohall {
namespace {

constexpr const char* kinds[] = {"cdu", "air_unit", "door", "row"};

}  // namespace

std::vector<ItemAttribute> network_facts(const std::vector<LoopNetwork>& networks) {
  ItemAttribute control{"control", "", "what the pumps hold", {}, {}};
  ItemAttribute sensor{"sensor", "", "branch with the pressure sensor", {}, {}};
  for (const auto& network : networks) {
    const auto& spec = network.spec();
    control.texts.push_back(spec.control == LoopPumpControl::pressure ? "pressure" : "speed");
    sensor.texts.push_back(spec.branches[spec.sensor].unit);
  }
  return {control, sensor};
}

std::vector<ItemAttribute> branch_facts(const std::vector<LoopNetwork>& networks) {
  ItemAttribute loop{"loop", "", "loop of the branch", {}, {}};
  ItemAttribute unit{"unit", "", "bank, door or row that it feeds", {}, {}};
  ItemAttribute kind{"kind", "", "what that is", {}, {}};
  ItemAttribute position{"position", "1", "take-off, counted from the plant", {}, {}};
  ItemAttribute units{"units", "1", "units that it feeds", {}, {}};
  ItemAttribute design{"design_flow", "m3/s", "of one unit", {}, {}};
  ItemAttribute kv{"kv", "m3/h", "of the control valve of one unit, at 1 bar", {}, {}};
  ItemAttribute balancing{"balancing_kv", "m3/h", "of the balancing valve of one unit, at 1 bar", {}, {}};
  constexpr double per_hour = 3600;
  for (const auto& network : networks)
    for (std::size_t b = 0; b < network.consumers().size(); ++b) {
      const auto& consumer = network.consumers()[b];
      loop.texts.push_back(network.id());
      unit.texts.push_back(consumer.id);
      kind.texts.push_back(kinds[static_cast<std::size_t>(consumer.kind)]);
      position.numbers.push_back(static_cast<double>(b + 1));
      units.numbers.push_back(network.units(b));
      design.numbers.push_back(network.design_flow_m3_s(b));
      kv.numbers.push_back(per_hour * network.kv_m3_s(b));
      balancing.numbers.push_back(per_hour * network.balancing_kv_m3_s(b));
    }
  return {loop, unit, kind, position, units, design, kv, balancing};
}

}  // namespace thermohall
