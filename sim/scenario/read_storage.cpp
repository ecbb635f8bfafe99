#include <algorithm>

#include "sim/base/quantity.h"
#include "sim/scenario/reader_context.h"
#include "sim/scenario/storage_section.h"

namespace thermohall {
namespace {

constexpr double day_s = 86400;

// The table asks for the heat capacity of the liquid, which the loop knows.
void read_with_liquid(ReaderContext& c, Section& s, const CoolantParameters& coolant, double at_K, auto& p) {
  YamlNode rest = s.rest();
  if (!rest.find("volumetric_heat_capacity")) {
    const auto liquid = coolant_outputs(coolant, {.temperature_K = at_K});
    YamlEntry entry{.key = "volumetric_heat_capacity", .value = {}};
    entry.value.kind = YamlNode::Kind::scalar;
    entry.value.text = exact_quantity(liquid.density_kg_m3 * liquid.specific_heat_J_kgK, "J/(m3 K)");
    rest.entries.push_back(entry);
  }
  using P = std::remove_reference_t<decltype(p)>;
  read_parameters(rest, s.path(), parameter_table(static_cast<const P*>(nullptr)), p, c.diagnostics);
  note_assumptions(c, s.path(), {}, p);
}

void read_hours(Section& s, TankSpec& tank) {
  const bool timed = tank.rule == TankRule::hours;
  const auto hour = [&](std::string_view key, double& value_s) {
    if (timed)
      value_s = s.quantity(key, "s", 0, day_s);
    else
      s.leave({key});
    if (!timed && s.has(key)) s.error(key, "goes with rule: hours");
  };
  hour("discharge_from", tank.discharge_from_s);
  hour("discharge_to", tank.discharge_to_s);
  hour("charge_from", tank.charge_from_s);
  hour("charge_to", tank.charge_to_s);
}

}  // namespace

void read_storage(ReaderContext& c, Section& loop_section, LoopSpec& loop) {
  if (loop_section.has("tank")) {
    Section s(loop_section.mapping("tank"), loop_section.path_of("tank"), c.diagnostics);
    TankSpec tank;
    tank.kind = static_cast<TankKind>(std::max(0, s.word("kind", {"stratified", "ice"}, 0)));
    const bool ice = tank.kind == TankKind::ice;
    tank.charged_K = s.quantity("charged_temperature", "K", 253.15, 353.15, loop.supply_setpoint_K);
    tank.discharged_K = s.quantity("discharged_temperature", "K", 253.15, 363.15,
                                   loop.supply_setpoint_K + loop.design_temperature_difference_K);
    if (tank.discharged_K <= tank.charged_K)
      s.error("discharged_temperature", "must be above the charged temperature");
    if (ice)
      tank.charge_supply_K = s.quantity("charge_supply", "K", 233.15, 273.15);
    else
      tank.charge_supply_K = s.quantity("charge_supply", "K", 253.15, 353.15, tank.charged_K);
    tank.maximum_flow_m3_s = s.quantity("maximum_flow", "m3/s", 0, 100);
    tank.charge_power_W = s.quantity("charge_power", "W", 0, 1e10);
    tank.discharge_power_W = s.quantity("discharge_power", "W", 0, 1e10, 1e10);
    tank.rule = static_cast<TankRule>(std::max(0, s.word("rule", {"reserve", "hours", "tariff"}, 0)));
    read_hours(s, tank);
    tank.reserve_share = s.quantity("reserve", "1", 0, 1, 0.0);
    tank.initial_charge = s.quantity("initial_charge", "1", 0, 1, 1.0);
    tank.ambient_K = s.quantity("ambient_temperature", "K", 213.15, 343.15, 293.15);
    if (ice) {
      const YamlNode rest = s.rest();
      read_parameters(rest, s.path(), parameter_table(static_cast<const IceTankParameters*>(nullptr)),
                      tank.ice, c.diagnostics);
      note_assumptions(c, s.path(), {}, tank.ice);
    } else {
      read_with_liquid(c, s, loop.coolant, loop.supply_setpoint_K, tank.stratified);
    }
    s.finish();
    loop.tank = std::make_shared<const TankSpec>(std::move(tank));
  }
  if (loop_section.has("pipe")) {
    Section s(loop_section.mapping("pipe"), loop_section.path_of("pipe"), c.diagnostics);
    LoopPipeSpec spec;
    spec.ambient_K = s.quantity("ambient_temperature", "K", 213.15, 343.15, 293.15);
    read_with_liquid(c, s, loop.coolant, loop.supply_setpoint_K, spec.pipe);
    s.finish();
    loop.pipe = std::make_shared<const LoopPipeSpec>(spec);
  }
  loop_section.leave({"tank", "pipe"});
}

}  // namespace thermohall
