#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "sim/base/quantity.h"
#include "sim/scenario/placed_objects.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

// Each tower bank, dry cooler bank and chiller bank serves one loop: their operating point belongs to that
// loop.
void check_sharing(ReaderContext& c) {
  std::map<std::string, std::string> owner;
  const auto claim = [&](const std::string& bank, const std::string& loop, const SourceLocation& at) {
    if (bank.empty()) return;
    const auto [entry, fresh] = owner.emplace(bank, loop);
    if (!fresh && entry->second != loop)
      c.diagnostics.error(
          at, "cooling.plant." + bank,
          fmt::format("serves the loops {} and {}; give each loop a bank of its own", entry->second, loop));
  };
  for (const auto& loop : c.scenario.loops) {
    claim(loop.chillers, loop.id, loop.location);
    claim(loop.dry_coolers, loop.id, loop.location);
    claim(loop.towers, loop.id, loop.location);
    for (const auto& bank : c.scenario.chillers)
      if (bank.id == loop.chillers) {
        claim(bank.condenser, loop.id, bank.location);
        if (!bank.condenser.empty() && bank.condenser == loop.dry_coolers)
          c.diagnostics.error(
              bank.location, "cooling.plant.chillers." + bank.id + ".condenser",
              bank.condenser + " cool the loop itself; give the condensers a bank of their own");
      }
  }
  const auto idle = [&](const auto& banks, const char* kind) {
    for (const auto& bank : banks)
      if (!owner.contains(bank.id))
        c.diagnostics.warning(bank.location, std::string("cooling.plant.") + kind + '.' + bank.id,
                              "serves no loop and never runs");
  };
  idle(c.scenario.chillers, "chillers");
  idle(c.scenario.towers, "towers");
  idle(c.scenario.dry_coolers, "dry_coolers");
}

// Coolers at condensers are asked for a heat at a flow.
void check_condenser_flow(ReaderContext& c) {
  for (const auto& bank : c.scenario.chillers) {
    const auto& coolers = c.scenario.dry_coolers;
    const bool dry = std::any_of(coolers.begin(), coolers.end(),
                                 [&](const auto& cooler) { return cooler.id == bank.condenser; });
    if (dry && bank.condenser_design_flow_kg_s <= 0)
      c.diagnostics.error(bank.location, "cooling.plant.chillers." + bank.id + ".condenser_flow",
                          "is missing; dry coolers need the condenser flow of one chiller, e.g. 30 kg/s");
  }
}

// What warms the air of a zone, in words; empty when nothing does.
std::string heat_in_zone(const Scenario& s, int z) {
  const auto stands_there = [z](const auto& item) { return item.zone == z; };
  const auto loses_there = [z](const auto& stage) { return stage && stage->heat_to == z; };
  if (std::any_of(s.racks.begin(), s.racks.end(), stands_there)) return "racks";
  for (const auto& cdu : s.cdus)
    if (cdu.zone == z && std::holds_alternative<LiquidToAirCduParameters>(cdu.model)) return "CDUs";
  const auto& zone = s.hall.zones[static_cast<std::size_t>(z)];
  if (zone.lighting_W_m2 > 0 || zone.other_heat_W > 0) return "lights or other loads";
  if (zone.ventilation_m3_s > 0) return "outdoor air";
  const bool losses = loses_there(s.power.ups) || loses_there(s.power.pdus) || loses_there(s.power.busways);
  return losses ? "power distribution" : "";
}

void check_zones(ReaderContext& c) {
  const auto& s = c.scenario;
  for (int z = 0; z < static_cast<int>(s.hall.zones.size()); ++z) {
    const bool units =
        std::any_of(s.air_units.begin(), s.air_units.end(), [z](const auto& unit) { return unit.zone == z; });
    const std::string heat = heat_in_zone(s, z);
    if (!units && !heat.empty())
      c.diagnostics.error(s.racks.front().location, "cooling.air",
                          fmt::format("zone {} is warmed by {} and has no air unit that cools it",
                                      s.hall.zones[static_cast<std::size_t>(z)].id, heat));
  }
}

void check_frost(ReaderContext& c) {
  for (const auto& loop : c.scenario.loops) {
    if (loop.dry_coolers.empty()) continue;
    const auto y = coolant_outputs(loop.coolant, {.temperature_K = loop.supply_setpoint_K});
    if (y.freezing_temperature_K > 263.15)
      c.diagnostics.warning(loop.location, "cooling.plant.loops." + loop.id + ".coolant",
                            fmt::format("freezes at {} and flows through outdoor coils",
                                        format_quantity(y.freezing_temperature_K, "K")));
  }
}

void check_curves(ReaderContext& c) {
  for (const auto& type : c.scenario.rack_types)
    if (type.rack.cooling == RackCooling::cold_plate && type.plate.resistance_curve.x.empty() &&
        type.plate.reference_resistance_K_W <= 0)
      c.diagnostics.error(c.scenario.racks.front().location, "racks." + type.origin.type_id + ".cold_plate",
                          "needs a resistance_curve or a reference_resistance");
  if (const auto& ups = c.scenario.power.ups) {
    const auto& p = ups->equipment.parameters;
    if (p.efficiency_curve.x.empty() && p.loss_coefficients == LossCoefficients{})
      c.diagnostics.error(ups->equipment.location, "power.ups",
                          "needs loss_coefficients or an efficiency_curve");
  }
}

}  // namespace

void check_scenario(ReaderContext& c) {
  check_sharing(c);
  check_condenser_flow(c);
  check_zones(c);
  check_frost(c);
  check_curves(c);
  check_loop_networks(c);
  check_layout(c.scenario, c.diagnostics);
  if (!c.scenario.site.weather_file.empty() && !std::filesystem::exists(c.scenario.site.weather_file))
    c.diagnostics.error(c.scenario.site.location, "site.weather",
                        "there is no file " + quote(c.scenario.site.weather_file) +
                            "; use a path relative to this file or a built-in climate");
}

}  // namespace thermohall
