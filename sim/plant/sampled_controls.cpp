#include "sim/plant/sampled_controls.h"

#include <algorithm>
#include <cmath>

#include "sim/scenario/scenario.h"

namespace thermohall {
namespace {

template <class Bank>
void stage(SampledControls& c, EventTarget kind, std::size_t index, const std::string& id,
           const std::optional<BankStagingSpec>& spec, const Bank& bank) {
  if (spec) c.staged.push_back({id, kind, index, StagedBank(*spec, bank.count, running_units(bank))});
}

void add_zone(SampledControls& c, const ZoneSpec& zone, std::size_t index, double start_s) {
  if (!zone.controls) return;
  const auto& spec = *zone.controls;
  const std::string id = "zones." + zone.id;
  if (spec.valve) c.coil_valves.push_back({id + " valve", index, SampledPi(*spec.valve, start_s)});
  if (spec.fans) c.fans.push_back({id + " fans", index, *spec.fans, SampledPi(spec.fans->loop, start_s)});
  if (spec.supply) c.supply_resets.push_back({id, index, *spec.supply, zone.supply_setpoint_K});
}

void add_loop(SampledControls& c, const LoopSpec& loop, std::size_t index) {
  if (!loop.controls) return;
  const auto& spec = *loop.controls;
  stage(c, EventTarget::pumps, index, "pumps." + loop.id, spec.pumps, loop.pumps);
  if (spec.pressure)
    c.pressures.push_back({"pumps." + loop.id, index, *spec.pressure, spec.pressure->design_Pa});
  if (spec.free_cooling)
    c.switches.push_back({"loops." + loop.id, EventTarget::loops, index, *spec.free_cooling});
}

}  // namespace

double PumpPressureControl::flow_share() const {
  return spec.design_Pa > 0 ? std::sqrt(std::max(0.0, set_point_Pa / spec.design_Pa)) : 1;
}

StagedUnits* SampledControls::find(EventTarget kind, std::size_t index) {
  for (auto& unit : staged)
    if (unit.kind == kind && unit.index == index) return &unit;
  return nullptr;
}

SampledControls make_sampled_controls(const Scenario& s) {
  SampledControls c;
  for (std::size_t z = 0; z < s.hall.zones.size(); ++z) add_zone(c, s.hall.zones[z], z, s.run.start_s);
  for (std::size_t l = 0; l < s.loops.size(); ++l) add_loop(c, s.loops[l], l);
  for (std::size_t i = 0; i < s.cdus.size(); ++i) {
    if (!s.cdus[i].controls) continue;
    const auto& spec = *s.cdus[i].controls;
    const std::string id = "liquid." + s.cdus[i].id;
    if (spec.valve) c.cdu_valves.push_back({id + " valve", i, SampledPi(*spec.valve, s.run.start_s)});
    stage(c, EventTarget::liquid, i, id, spec.staging, s.cdus[i]);
  }
  for (std::size_t t = 0; t < s.towers.size(); ++t)
    if (s.towers[t].controls)
      stage(c, EventTarget::towers, t, "towers." + s.towers[t].id, s.towers[t].controls->staging,
            s.towers[t]);
  for (std::size_t d = 0; d < s.dry_coolers.size(); ++d)
    if (s.dry_coolers[d].controls)
      stage(c, EventTarget::dry_coolers, d, "dry_coolers." + s.dry_coolers[d].id,
            s.dry_coolers[d].controls->staging, s.dry_coolers[d]);
  for (std::size_t u = 0; u < s.air_units.size(); ++u)
    if (s.air_units[u].changeover)
      c.switches.push_back(
          {"air." + s.air_units[u].id, EventTarget::air, u, s.air_units[u].changeover->switching});
  return c;
}

}  // namespace thermohall
