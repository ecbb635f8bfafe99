#include <algorithm>
#include <cmath>

#include "sim/scenario/loop_control_section.h"
#include "sim/scenario/loop_network_section.h"
#include "sim/scenario/read_bank_controls.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

// Ids of the banks, known before any of them is read so that they can refer to each other in any order.
struct BankIds {
  std::vector<std::string> loops, chillers, towers, dry_coolers;
};
std::vector<std::string> keys_of(const YamlNode& map) {
  std::vector<std::string> keys;
  for (const auto& entry : map.entries) keys.push_back(entry.key);
  return keys;
}

template <class Bank>
void read_bank_common(Section& s, Bank& bank, const std::string& id) {
  bank.id = id;
  bank.location = s.location();
  bank.count = s.count("count", 1, 100000, 1);
  bank.standby = s.count("standby", 0, 100000, 0);
  if (bank.standby >= bank.count) s.error("standby", "must leave at least one unit running");
  if constexpr (requires { bank.standby_runs; }) bank.standby_runs = s.flag("standby_runs", false);
}

template <class Bank>
LibraryItem take_type(ReaderContext& c, std::string_view kind, Section& s, Bank& bank) {
  LibraryItem item = resolve_type(c.library, kind, s);
  bank.origin = item.origin;
  bank.cost = item.cost;
  if constexpr (requires { bank.in_hall; }) {
    auto places = std::move(bank.in_hall.places);
    bank.in_hall = item.in_hall;
    bank.in_hall.places = std::move(places);
  }
  return item;
}

void unknown_model(ReaderContext& c, const LibraryItem& item, const std::string& path,
                   std::string_view known) {
  if (item.parameters.is_null()) return;
  c.diagnostics.error(item.location, path + ".model",
                      quote(item.model) + " is not one of: " + std::string(known));
}

std::optional<PumpBank> read_pumps(ReaderContext& c, Section& s, std::string_view key, bool required) {
  if (!s.has(key) && !required) {
    s.leave({key});
    return {};
  }
  Section pumps(s.mapping(key, required), s.path_of(key), c.diagnostics);
  if (!s.has(key)) return {};
  return read_equipment<VariableSpeedMoverParameters>(c, "pumps", pumps, s.path_of(key));
}

void read_loops(ReaderContext& c, const YamlNode& map, const BankIds& ids) {
  for_each_section(map, "cooling.plant.loops", c.diagnostics, [&](const std::string& id, Section& s) {
    LoopSpec loop;
    loop.id = id;
    loop.location = s.location();
    loop.coolant = read_coolant(s);
    loop.supply_setpoint_K = s.quantity("supply_setpoint", "K", 253.15, 353.15);
    loop.design_temperature_difference_K = s.quantity("design_temperature_difference", "delta_K", 1, 40);
    loop.volume_m3 = s.quantity("volume", "m3", 0.01, 1e5);
    loop.control_time_s = s.quantity("control_time", "s", 1, 3600, 120.0);
    loop.chillers = s.reference("chillers", ids.chillers, "chiller bank", false);
    loop.dry_coolers = s.reference("dry_coolers", ids.dry_coolers, "dry cooler bank", false);
    loop.towers = s.reference("towers", ids.towers, "tower bank", false);
    if (s.has("exchanger")) {
      Section hx(s.mapping("exchanger"), s.path_of("exchanger"), c.diagnostics);
      loop.exchanger = read_equipment<WaterEconomizerParameters>(c, "exchangers", hx, id + "-exchanger");
    } else {
      s.leave({"exchanger"});
    }
    if (auto pumps = read_pumps(c, s, "pumps", true)) loop.pumps = std::move(*pumps);
    Section reuse(s.mapping("heat_reuse"), s.path_of("heat_reuse"), c.diagnostics);
    if (s.has("heat_reuse")) {
      loop.reuse_capacity_W = reuse.quantity("capacity", "W", 0, 1e10);
      loop.reuse_minimum_temperature_K = reuse.quantity("minimum_temperature", "K", 273.15, 373.15);
      reuse.finish();
    }
    read_storage(c, s, loop);
    read_loop_controls(c, s, loop);
    read_loop_network(c, s, loop);
    if (loop.hydraulics && loop.hydraulics->control != LoopPumpControl::pressure && loop.controls &&
        loop.controls->pressure)
      s.error("controls", "has pressure, which goes with hydraulics of control: pressure only");
    if (!s.has("chillers") && !s.has("dry_coolers") && !s.has("towers"))
      c.diagnostics.error(
          s.location(), s.path(),
          "has nothing that cools it; give chillers, dry_coolers or towers with an exchanger");
    if (!loop.towers.empty() && !loop.exchanger)
      s.error("towers", "tower water reaches a loop through an exchanger; add one");
    if (s.has("towers") && s.has("dry_coolers"))
      s.error("dry_coolers", "excludes towers in the same loop; keep one of them");
    s.finish();
    c.scenario.loops.push_back(std::move(loop));
  });
}

void read_chillers(ReaderContext& c, const YamlNode& map, const BankIds& ids) {
  for_each_section(map, "cooling.plant.chillers", c.diagnostics, [&](const std::string& id, Section& s) {
    ChillerBank bank;
    read_bank_common(s, bank, id);
    std::vector<std::string> sinks = ids.towers;
    sinks.insert(sinks.end(), ids.dry_coolers.begin(), ids.dry_coolers.end());
    bank.condenser = s.reference("condenser", sinks, "tower or dry cooler bank", false);
    bank.condenser_design_flow_kg_s = s.quantity("condenser_flow", "kg/s", 0, 1e5, 0.0);
    bank.condenser_pumps = read_pumps(c, s, "condenser_pumps", false);
    LibraryItem item = take_type(c, "chillers", s, bank);
    if (item.origin.type_id.empty() && item.parameters.is_map() && !item.parameters.find("condenser")) {
      // An inline machine: whether it has a bank to give its heat to decides what cools its condenser.
      YamlEntry medium_entry{.key = "condenser", .value = {}};
      medium_entry.value.kind = YamlNode::Kind::scalar;
      medium_entry.value.text = bank.condenser.empty() ? "air" : "water";
      item.parameters.entries.push_back(medium_entry);
    }
    CondenserMedium medium = CondenserMedium::air;
    if (item.model == "eir") {
      auto& p = bank.model.emplace<ChillerEirParameters>();
      read_type(c, item, s.path(), p);
      medium = p.condenser;
    } else if (item.model == "lift") {
      auto& p = bank.model.emplace<ChillerLiftParameters>();
      read_type(c, item, s.path(), p);
      medium = p.condenser;
    } else {
      unknown_model(c, item, s.path(), "eir, lift");
    }
    if (medium == CondenserMedium::water && !s.has("condenser"))
      s.error("condenser", "is missing; a water-cooled chiller needs towers or dry coolers");
    if (item.parameters.is_map() && medium == CondenserMedium::air && !bank.condenser.empty())
      s.error("condenser", "an air-cooled chiller has its own condenser; remove this key");
    c.scenario.chillers.push_back(std::move(bank));
  });
}

void read_towers(ReaderContext& c, const YamlNode& map) {
  for_each_section(map, "cooling.plant.towers", c.diagnostics, [&](const std::string& id, Section& s) {
    TowerBank bank;
    read_bank_common(s, bank, id);
    bank.minimum_setpoint_K = s.quantity("minimum_setpoint", "K", 274.15, 313.15);
    bank.condenser_setpoint_K =
        s.quantity("condenser_setpoint", "K", 274.15, 313.15, bank.minimum_setpoint_K);
    bank.pumps = read_pumps(c, s, "pumps", false);
    bank.controls = read_bank_controls(c, s);
    const LibraryItem item = take_type(c, "towers", s, bank);
    if (item.model == "york") {
      auto& p = bank.model.emplace<CoolingTowerParameters>();
      read_type(c, item, s.path(), p);
      bank.design_water_flow_kg_s = p.design_water_flow_kg_s;
    } else if (item.model == "merkel") {
      auto& p = bank.model.emplace<MerkelTowerParameters>();
      read_type(c, item, s.path(), p);
      bank.design_water_flow_kg_s = p.design_water_flow_kg_s;
    } else {
      unknown_model(c, item, s.path(), "york, merkel");
    }
    c.scenario.towers.push_back(std::move(bank));
  });
}

void read_dry_coolers(ReaderContext& c, const YamlNode& map) {
  for_each_section(map, "cooling.plant.dry_coolers", c.diagnostics, [&](const std::string& id, Section& s) {
    DryCoolerBank bank;
    read_bank_common(s, bank, id);
    bank.minimum_setpoint_K = s.quantity("minimum_setpoint", "K", 243.15, 343.15, 278.15);
    bank.controls = read_bank_controls(c, s);
    const LibraryItem item = take_type(c, "dry_coolers", s, bank);
    read_type(c, item, s.path(), bank.parameters);
    c.scenario.dry_coolers.push_back(std::move(bank));
  });
}

// A controller of coil valves needs coils, and nothing that cools the air beside them.
void check_valve(Section& s, const Scenario& scenario, const AirUnitBank& bank) {
  const auto& zones = scenario.hall.zones;
  const auto zone = static_cast<std::size_t>(bank.zone);
  if (zone >= zones.size() || !zones[zone].controls || !zones[zone].controls->valve) return;
  if (bank.loop.empty() || bank.air_economizer || bank.indirect_evaporative)
    s.error("zone", "has controls.valve, which goes with chilled-water units without economiser only");
}

void read_air_units(ReaderContext& c, const YamlNode& map) {
  const auto loops = ids_of(c.scenario.loops);
  for_each_section(map, "cooling.air", c.diagnostics, [&](const std::string& id, Section& s) {
    AirUnitBank bank;
    read_bank_common(s, bank, id);
    bank.in_hall.places = read_places(c, s, bank.count);
    bank.zone = c.zone_index(s, "zone", true);
    bank.loop = s.reference("loop", loops, "loop", false);
    if (s.has("air_economizer")) {
      Section e(s.mapping("air_economizer"), s.path_of("air_economizer"), c.diagnostics);
      bank.air_economizer =
          read_equipment<AirEconomizerParameters>(c, "air_economizers", e, id + "-economizer");
    }
    if (s.has("indirect_evaporative")) {
      Section e(s.mapping("indirect_evaporative"), s.path_of("indirect_evaporative"), c.diagnostics);
      bank.indirect_evaporative =
          read_equipment<IndirectEvaporativeParameters>(c, "indirect_evaporative", e, id + "-evaporative");
    }
    s.leave({"air_economizer", "indirect_evaporative"});
    read_changeover(c, s, bank);
    if (bank.air_economizer && bank.indirect_evaporative)
      c.diagnostics.error(s.location(), s.path(),
                          "air_economizer and indirect_evaporative exclude each other");
    const LibraryItem item = take_type(c, "air_units", s, bank);
    if (item.model == "chilled_water") {
      read_type(c, item, s.path(), bank.model.emplace<CrahParameters>());
      if (bank.loop.empty() && !s.has("loop"))
        s.error("loop", "is missing; a chilled-water unit needs a loop");
    } else if (item.model == "dx") {
      read_type(c, item, s.path(), bank.model.emplace<DxCracParameters>());
      if (!bank.loop.empty()) s.error("loop", "a direct-expansion unit has no water; remove this key");
    } else {
      unknown_model(c, item, s.path(), "chilled_water, dx");
    }
    check_valve(s, c.scenario, bank);
    c.scenario.air_units.push_back(std::move(bank));
  });
}

void read_cdus(ReaderContext& c, const YamlNode& map) {
  const auto loops = ids_of(c.scenario.loops);
  for_each_section(map, "cooling.liquid", c.diagnostics, [&](const std::string& id, Section& s) {
    CduBank bank;
    read_bank_common(s, bank, id);
    bank.in_hall.places = read_places(c, s, bank.count);
    bank.zone = c.zone_index(s, "zone", false);
    bank.loop = s.reference("loop", loops, "loop", false);
    bank.supply_setpoint_K = s.quantity("supply_setpoint", "K", 273.15, 353.15);
    bank.coolant = read_coolant(s);
    bank.volume_m3 = s.quantity("volume", "m3", 1e-4, 1e4);
    if (s.has("dew_point_margin"))
      bank.dew_point_margin_K = s.quantity("dew_point_margin", "delta_K", 0, 20);
    else
      s.leave({"dew_point_margin"});
    s.leave({"hydraulics", "controls"});
    const LibraryItem item = take_type(c, "cdus", s, bank);
    if (item.model == "liquid_to_liquid") {
      read_type(c, item, s.path(), bank.model.emplace<CduParameters>());
      if (bank.loop.empty() && !s.has("loop"))
        s.error("loop", "is missing; a liquid-to-liquid unit needs a facility loop");
    } else if (item.model == "liquid_to_air") {
      read_type(c, item, s.path(), bank.model.emplace<LiquidToAirCduParameters>());
      if (!bank.loop.empty())
        s.error("loop", "a liquid-to-air unit gives its heat to the room; remove this key");
    } else {
      unknown_model(c, item, s.path(), "liquid_to_liquid, liquid_to_air");
    }
    read_hydraulics(c, s, bank);
    read_cdu_controls(c, s, bank);
    c.scenario.cdus.push_back(std::move(bank));
  });
}

}  // namespace

CoolantParameters read_coolant(Section& section) {
  CoolantParameters coolant{};
  const int fluid = section.word("coolant", {"water", "propylene_glycol", "ethylene_glycol"});
  if (fluid >= 0) coolant.fluid = static_cast<CoolantFluid>(fluid);
  if (fluid <= 0) {  // water, or a fluid that was not understood
    section.leave({"glycol"});
  } else {
    coolant.glycol_mass_fraction = section.quantity("glycol", "1", 0.05, 0.6);
  }
  return coolant;
}

void read_cooling(ReaderContext& c, Section& root) {
  Section cooling(root.mapping("cooling", true), "cooling", c.diagnostics);
  Section plant(cooling.mapping("plant"), "cooling.plant", c.diagnostics);
  const YamlNode& loops = plant.mapping("loops");
  const YamlNode& chillers = plant.mapping("chillers");
  const YamlNode& towers = plant.mapping("towers");
  const YamlNode& dry_coolers = plant.mapping("dry_coolers");
  plant.finish();
  const BankIds ids{keys_of(loops), keys_of(chillers), keys_of(towers), keys_of(dry_coolers)};
  read_loops(c, loops, ids);
  read_chillers(c, chillers, ids);
  read_towers(c, towers);
  read_dry_coolers(c, dry_coolers);
  read_air_units(c, cooling.mapping("air"));
  read_cdus(c, cooling.mapping("liquid"));
  cooling.finish();
}

}  // namespace thermohall
