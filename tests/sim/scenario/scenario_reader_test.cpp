#include "sim/scenario/scenario_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

Scenario read(const std::string& text) { return ScenarioFiles().read(text); }

// Conversions of units: a few roundings.
void expect_value(double value, double expected) { EXPECT_NEAR(value, expected, 1e-12 * std::abs(expected)); }

TEST(ScenarioReader, ASmallHallHasNeitherFaultsNorWarnings) {
  const Scenario s = read(small_hall);
  EXPECT_EQ(s.name, "Small hall");
  EXPECT_TRUE(s.warnings.empty()) << s.warnings.front();
}

TEST(ScenarioReader, SiteAndRunAreReadInSi) {
  const auto text =
      replaced(replaced(small_hall, "  grid: ashburn\n",
                        "  place: Virginia\n  carbon_intensity: 360 g/kWh\n"
                        "  source_water: 3.6 kg/kWh\n"),
               "  output_interval: 1 h\n",
               "  output_interval: 15 min\n  start: 31 day\n  step: 30 s\n  control_interval: 10 s\n"
               "  integrator: dormand_prince\n  record_racks: no\n  rack_interval: 6 h\n"
               "  cohorts: no\n");
  const Scenario s = read(replaced(text, "quasi_steady", "dynamic"));
  EXPECT_EQ(s.site.climate, "ashburn");
  EXPECT_EQ(s.site.place, "Virginia");
  expect_value(s.site.carbon_intensity_kg_J, 1e-7);
  expect_value(s.site.source_water_kg_J, 1e-6);
  EXPECT_EQ(s.run.mode, RunMode::dynamic);
  EXPECT_EQ(s.run.integrator, IntegratorChoice::dormand_prince);
  expect_value(s.run.start_s, 31 * 86400.0);
  expect_value(s.run.duration_s, 2 * 86400.0);
  expect_value(s.run.output_interval_s, 900);
  expect_value(s.run.step_s, 30);
  expect_value(s.run.control_interval_s, 10);
  expect_value(s.run.rack_interval_s, 6 * 3600.0);
  EXPECT_FALSE(s.run.record_racks);
  EXPECT_FALSE(s.run.use_cohorts);
}

TEST(ScenarioReader, WithoutARunSectionAYearIsRunHourByHour) {
  const Scenario s = read(
      replaced(small_hall, "run:\n  mode: quasi_steady\n  duration: 2 day\n  output_interval: 1 h\n", ""));
  EXPECT_EQ(s.run.mode, RunMode::quasi_steady);
  EXPECT_EQ(s.run.integrator, IntegratorChoice::exponential);
  EXPECT_EQ(s.run.start_s, 0);
  EXPECT_EQ(s.run.duration_s, 365 * 86400.0);
  EXPECT_EQ(s.run.output_interval_s, 3600);
  EXPECT_EQ(s.run.rack_interval_s, 3600);
  EXPECT_EQ(s.run.step_s, 60);
  EXPECT_EQ(s.run.control_interval_s, 60);
  EXPECT_TRUE(s.run.record_racks);
  EXPECT_TRUE(s.run.use_cohorts);
}

TEST(ScenarioReader, TheGridGivesCarbonAndWaterWithTheirSource) {
  const Scenario s = read(small_hall);
  expect_value(s.site.carbon_intensity_kg_J, 0.323 / 3.6e6);
  expect_value(s.site.source_water_kg_J, 4.52 / 3.6e6);
  EXPECT_FALSE(s.site.grid_source.empty());
  EXPECT_FALSE(s.site.grid_confidence.empty());
}

TEST(ScenarioReader, ZonesTakeTheirContainmentAndKeysOfTheirOwn) {
  const Scenario s =
      read(replaced(small_hall, "      ventilation: 0.1 m3/s\n",
                    "      ventilation: 360 m3/h\n      leakage: 9 %\n      air_margin: 10 %\n"
                    "      inlet_limit: 32 degC\n      lighting: 5 W/m2\n      other_heat: 2 kW\n"
                    "      metal_heat_capacity: 3 MJ/K\n      metal_conductance: 2 kW/K\n"
                    "      minimum_dew_point: 1 degC\n      maximum_dew_point: 16 degC\n"
                    "      humidifier_energy: 0.5 kWh/kg\n      area: 90 m2\n"));
  EXPECT_EQ(s.hall.length_m, 12);
  EXPECT_EQ(s.hall.width_m, 10);
  EXPECT_EQ(s.hall.height_m, 4);
  ASSERT_EQ(s.hall.zones.size(), 1U);
  const ZoneSpec& zone = s.hall.zones[0];
  EXPECT_EQ(zone.id, "main");
  EXPECT_EQ(zone.containment.type_id, "hot-aisle");
  expect_value(zone.recirculation, 0.02);  // of the library's hot-aisle
  expect_value(zone.leakage, 0.09);        // its own
  expect_value(zone.supply_setpoint_K, 295.15);
  expect_value(zone.minimum_air_share, 0.3);
  expect_value(zone.ventilation_m3_s, 0.1);
  expect_value(zone.air_margin, 0.1);
  expect_value(zone.inlet_limit_K, 305.15);
  expect_value(zone.lighting_W_m2, 5);
  expect_value(zone.other_heat_W, 2000);
  expect_value(zone.metal_heat_capacity_J_K, 3e6);
  expect_value(zone.metal_conductance_W_K, 2000);
  expect_value(zone.minimum_dew_point_K, 274.15);
  expect_value(zone.maximum_dew_point_K, 289.15);
  expect_value(zone.humidifier_J_kg, 1.8e6);
  expect_value(zone.area_m2, 90);
}

TEST(ScenarioReader, ZonesHaveDefaultsAndShareTheFloor) {
  auto text = replaced(small_hall, "      minimum_air_share: 30 %\n      ventilation: 0.1 m3/s\n",
                       "    store:\n      containment: none\n      supply_setpoint: 25 degC\n");
  for (const std::string type :
       {"    type: hgx-b200-29kw\n", "    type: gb200-nvl72\n", "      type: crah-233kw\n"})
    text = replaced(text, type, type.substr(0, type.find('t')) + "zone: main\n" + type);
  const Scenario s = read(text);
  ASSERT_EQ(s.hall.zones.size(), 2U);
  for (const auto& zone : s.hall.zones) {
    EXPECT_EQ(zone.area_m2, 60);
    EXPECT_EQ(zone.air_margin, 0);
    EXPECT_EQ(zone.minimum_air_share, 0.2);
    EXPECT_EQ(zone.inlet_limit_K, 300.15);
    EXPECT_EQ(zone.minimum_dew_point_K, 264.15);
    EXPECT_EQ(zone.maximum_dew_point_K, 288.15);
  }
  EXPECT_EQ(s.hall.zones[1].id, "store");
}

TEST(ScenarioReader, LoadsAreConstantDailyOrInWatts) {
  const Scenario s = read(replaced(small_hall, "    utilisation: 80 %\n",
                                   "    utilisation: 80 %\n"
                                   "  office: {mean: 50 %, amplitude: 20 %, peak_time: 14 h, weekend: 0.6}\n"
                                   "  fixed: {power: 12 kW}\n"));
  ASSERT_EQ(s.loads.size(), 3U);
  EXPECT_EQ(s.loads[0].id, "training");
  EXPECT_EQ(s.loads[0].kind, LoadKind::utilisation);
  expect_value(s.loads[0].level, 0.8);
  EXPECT_EQ(s.loads[1].kind, LoadKind::diurnal);
  expect_value(s.loads[1].level, 0.5);
  expect_value(s.loads[1].amplitude, 0.2);
  expect_value(s.loads[1].peak_hour_s, 14 * 3600.0);
  expect_value(s.loads[1].weekend_factor, 0.6);
  EXPECT_EQ(s.loads[2].kind, LoadKind::power);
  expect_value(s.loads[2].level, 12e3);
}

constexpr const char* trace_keys =
    "  measured: {trace: data/rack.csv, column: draw, time_column: clock, quantity: power, scale: 2}\n";

TEST(ScenarioReader, ATraceIsReadBesideTheScenario) {
  const ScenarioFiles files;
  files.write("data/rack.csv", "# measured\nclock [min],draw [kW]\n0,10\n15,20\n30,15\n");
  const Scenario s = files.read(
      replaced(small_hall, "    utilisation: 80 %\n", std::string("    utilisation: 80 %\n") + trace_keys));
  ASSERT_EQ(s.loads.size(), 2U);
  const LoadSpec& load = s.loads[1];
  EXPECT_EQ(load.kind, LoadKind::power_trace);
  EXPECT_EQ(load.file, files.path("data/rack.csv"));
  EXPECT_EQ(load.time_s, (std::vector<double>{0, 900, 1800}));
  ASSERT_EQ(load.value.size(), 3U);
  expect_value(load.value[0], 20e3);
  expect_value(load.value[1], 40e3);
  expect_value(load.repeat_s, 2700);  // the last sample lasts as long as the one before it
}

TEST(ScenarioReader, ATraceThatDoesNotRepeatHasNoPeriod) {
  const ScenarioFiles files;
  files.write("use.csv", "time [s],use\n0,0.5\n60,0.7\n");
  const Scenario s = files.read(replaced(small_hall, "    utilisation: 80 %\n",
                                         "    trace: use.csv\n    column: use\n    repeat: no\n"));
  EXPECT_EQ(s.loads[0].kind, LoadKind::utilisation_trace);
  EXPECT_EQ(s.loads[0].value, (std::vector<double>{0.5, 0.7}));
  EXPECT_EQ(s.loads[0].repeat_s, 0);
}

TEST(ScenarioReader, FaultsOfATraceAreReportedAtItsRow) {
  const ScenarioFiles files;
  const auto text = replaced(small_hall, "    utilisation: 80 %\n", "    trace: use.csv\n    column: use\n");
  files.write("use.csv", "time [s],use\n0,0.5\n60,1.2\n60,0.7\n");
  const auto faults = faults_of([&] { files.read(text); });
  EXPECT_TRUE(contains(faults, "use.csv:3:1: error: use: utilisation is above 1")) << faults;
  EXPECT_TRUE(contains(faults, "use.csv:4:1: error: time: times must rise")) << faults;
}

TEST(ScenarioReader, RowsAndRacksReferToLoadZoneLiquidAndDoor) {
  const Scenario s =
      read(replaced(small_hall, "cooling:\n",
                    "racks:\n  C1:\n    type: gb200-nvl72\n    load: training\n    liquid: warm\n"
                    "    x: 350 cm\n    y: 2 m\n    facing: north\n    recirculation: 7 %\n"
                    "cooling:\n"));
  ASSERT_EQ(s.racks.size(), 3U);
  const RackGroup &a = s.racks[0], &b = s.racks[1], &c = s.racks[2];
  EXPECT_EQ(a.id, "A");
  EXPECT_EQ(a.count, 4);
  EXPECT_EQ(a.door, 0);
  EXPECT_EQ(a.liquid, "");
  EXPECT_FALSE(a.placed);
  EXPECT_EQ(a.facing, Facing::south);
  expect_value(a.pitch_m, 0.6);  // the width of the rack
  EXPECT_EQ(b.liquid, "cdu");
  EXPECT_EQ(b.door, -1);
  EXPECT_FALSE(b.recirculation.has_value());
  EXPECT_EQ(c.count, 1);
  EXPECT_EQ(c.liquid, "warm");
  EXPECT_TRUE(c.placed);
  expect_value(c.x_m, 3.5);
  EXPECT_EQ(c.facing, Facing::north);
  ASSERT_TRUE(c.recirculation.has_value());
  expect_value(*c.recirculation, 0.07);
  EXPECT_EQ(b.type, c.type) << "racks of one type share it";
  ASSERT_EQ(s.rack_types.size(), 2U);
  const RackType& liquid = s.rack_types[static_cast<std::size_t>(b.type)];
  EXPECT_EQ(liquid.rack.cooling, RackCooling::cold_plate);
  expect_value(liquid.rack.mass_kg, 1360);
  EXPECT_EQ(liquid.it_service_life_years, 5);
  ASSERT_EQ(s.doors.size(), 1U);
  EXPECT_EQ(s.doors[0].source, "chilled");
  expect_value(s.doors[0].leaving_air_setpoint_K, 296.15);
  expect_value(s.doors[0].door.parameters.rated_heat_W, 35e3);
}

TEST(ScenarioReader, ARackWithItsOwnValuesIsATypeOfItsOwn) {
  const Scenario s = read(replaced(small_hall, "  B:\n    type: gb200-nvl72\n",
                                   "  D:\n    type: gb200-nvl72\n    count: 1\n    load: training\n"
                                   "    liquid: cdu\n    rack: {mass: 1.5 t, server: {idle_power: 30 kW}}\n"
                                   "  B:\n    type: gb200-nvl72\n"));
  ASSERT_EQ(s.rack_types.size(), 3U);
  const auto& changed = s.rack_types[static_cast<std::size_t>(s.racks[1].type)];
  const auto& plain = s.rack_types[static_cast<std::size_t>(s.racks[2].type)];
  expect_value(changed.rack.mass_kg, 1500);
  expect_value(changed.server.idle_power_W, 30e3);
  expect_value(plain.rack.mass_kg, 1360);
  expect_value(plain.server.idle_power_W, 27.8e3);
  EXPECT_EQ(changed.server.full_power_W, plain.server.full_power_W);
  EXPECT_TRUE(contains(changed.origin.note, "overridden"));
}

TEST(ScenarioReader, AirUnitsAndCdusAreReadWithTheirTypes) {
  const Scenario s =
      read(replaced(small_hall, "      count: 2\n      loop: chilled\n",
                    "      count: 3\n      standby: 1\n      loop: chilled\n"
                    "      rated_fan_power: 10 kW\n      air_economizer: {type: outdoor-air-allowable}\n"));
  ASSERT_EQ(s.air_units.size(), 1U);
  const AirUnitBank& bank = s.air_units[0];
  EXPECT_EQ(bank.count, 3);
  EXPECT_EQ(bank.standby, 1);
  EXPECT_EQ(bank.loop, "chilled");
  const auto& crah = std::get<CrahParameters>(bank.model);
  expect_value(crah.rated_net_heat_W, 233e3);
  expect_value(crah.rated_fan_power_W, 10e3);
  EXPECT_TRUE(contains(bank.origin.note, "overridden"));
  ASSERT_TRUE(bank.cost.has_value());
  EXPECT_EQ(bank.cost->cost_USD, 74000);
  ASSERT_TRUE(bank.air_economizer.has_value());
  EXPECT_FALSE(bank.indirect_evaporative.has_value());
  ASSERT_EQ(s.cdus.size(), 1U);
  EXPECT_EQ(s.cdus[0].loop, "warm");
  EXPECT_EQ(s.cdus[0].count, 2);
  EXPECT_EQ(s.cdus[0].standby, 1);
  expect_value(s.cdus[0].supply_setpoint_K, 314.15);
  expect_value(s.cdus[0].volume_m3, 1);
  EXPECT_EQ(s.cdus[0].coolant.fluid, CoolantFluid::propylene_glycol);
  expect_value(s.cdus[0].coolant.glycol_mass_fraction, 0.25);
  EXPECT_TRUE(std::holds_alternative<CduParameters>(s.cdus[0].model));
}

TEST(ScenarioReader, PlantLoopsAndBanksAreRead) {
  const Scenario s = read(replaced(small_hall, "        volume: 2 m3\n",
                                   "        volume: 2000 L\n        control_time: 3 min\n"
                                   "        heat_reuse: {capacity: 0.2 MW, minimum_temperature: 40 degC}\n"));
  ASSERT_EQ(s.loops.size(), 2U);
  const LoopSpec &chilled = s.loops[0], &warm = s.loops[1];
  EXPECT_EQ(chilled.chillers, "chillers");
  EXPECT_EQ(chilled.towers, "towers");
  EXPECT_EQ(chilled.dry_coolers, "");
  expect_value(chilled.supply_setpoint_K, 290.15);
  expect_value(chilled.design_temperature_difference_K, 6);
  expect_value(chilled.control_time_s, 120);
  EXPECT_EQ(chilled.coolant.fluid, CoolantFluid::water);
  ASSERT_TRUE(chilled.exchanger.has_value());
  expect_value(chilled.exchanger->parameters.rated_conductance_W_K, 600e3);
  expect_value(chilled.pumps.parameters.design_flow_m3_s, 0.025);
  EXPECT_EQ(warm.dry_coolers, "coolers");
  expect_value(warm.volume_m3, 2);
  expect_value(warm.control_time_s, 180);
  expect_value(warm.reuse_capacity_W, 200e3);
  expect_value(warm.reuse_minimum_temperature_K, 313.15);
  ASSERT_EQ(s.chillers.size(), 1U);
  EXPECT_EQ(s.chillers[0].count, 2);
  EXPECT_EQ(s.chillers[0].condenser, "towers");
  ASSERT_EQ(s.towers.size(), 1U);
  expect_value(s.towers[0].minimum_setpoint_K, 278.15);
  expect_value(s.towers[0].condenser_setpoint_K, 291.15);
  expect_value(s.towers[0].design_water_flow_kg_s, 43.02);
  EXPECT_TRUE(std::holds_alternative<CoolingTowerParameters>(s.towers[0].model));
  ASSERT_TRUE(s.towers[0].pumps.has_value());
  ASSERT_EQ(s.dry_coolers.size(), 1U);
  expect_value(s.dry_coolers[0].parameters.rated_heat_W, 1.2e6);
  expect_value(s.dry_coolers[0].minimum_setpoint_K, 278.15);
}

TEST(ScenarioReader, PowerStagesKnowWhereTheirLossesGo) {
  const Scenario s =
      read(replaced(small_hall, "  ups: {type: double-conversion-250kw, count: 2}\n",
                    "  ups: {type: double-conversion-250kw, count: 3, standby: 1, eco_share: 40 %}\n"
                    "  air_on_ups: yes\n"));
  ASSERT_TRUE(s.power.transformers && s.power.ups && s.power.pdus && s.power.busways);
  expect_value(s.power.transformers->equipment.parameters.rated_apparent_power_VA, 1e6);
  EXPECT_EQ(s.power.transformers->heat_to, outdoors);
  expect_value(s.power.ups->equipment.parameters.rated_power_W, 250e3);
  EXPECT_EQ(s.power.ups->equipment.count, 3);
  EXPECT_EQ(s.power.ups->equipment.standby, 1);
  expect_value(s.power.ups->eco_share, 0.4);
  EXPECT_EQ(s.power.pdus->heat_to, 0);
  EXPECT_EQ(s.power.busways->heat_to, 0);
  EXPECT_TRUE(s.power.air_on_ups);
  EXPECT_FALSE(s.power.pumps_on_ups);
}

TEST(ScenarioReader, CostsAreReadWithTheTariffOfTheLibrary) {
  const Scenario s = read(small_hall +
                          "  carbon_price: 50 USD/t\n  energy_escalation: 2 %\n  staff: 0.1 USD/W\n"
                          "  insurance: 0.3 %\n  contingency: 5 %\n  engineering: 8 %\n");
  const CostSpec& cost = s.cost;
  expect_value(cost.tariff.default_price_USD_J, 0.08 / 3.6e6);
  EXPECT_EQ(cost.tariff.demand_window_s, 900);
  EXPECT_FALSE(cost.tariff_source.empty());
  expect_value(cost.water_USD_m3, 2.5);
  expect_value(cost.carbon_USD_kg, 0.05);
  expect_value(cost.discount_rate, 0.08);
  EXPECT_EQ(cost.horizon_years, 10);
  expect_value(cost.energy_escalation, 0.02);
  expect_value(cost.staff_USD_W_year, 0.1);
  expect_value(cost.insurance_share, 0.003);
  expect_value(cost.contingency_share, 0.05);
  expect_value(cost.engineering_share, 0.08);
}

TEST(ScenarioReader, AnInlineTariffHasPeriods) {
  const Scenario s = read(replaced(small_hall, "{type: ashburn}",
                                   "{energy: 0.1 USD/kWh, demand_charge: 12 USD/kW, demand_window: 30 min, "
                                   "fixed: 200 USD, periods: {summer: {days: weekday, first_month: 6, "
                                   "last_month: 9, from: 12 h, to: 18 h, price: 0.36 USD/kWh}}}"));
  const Tariff& tariff = s.cost.tariff;
  expect_value(tariff.monthly_demand_charge_USD_W, 0.012);
  EXPECT_EQ(tariff.demand_window_s, 1800);
  EXPECT_EQ(tariff.monthly_fixed_charge_USD, 200);
  ASSERT_EQ(tariff.periods.size(), 1U);
  EXPECT_EQ(tariff.periods[0].days, DayKind::weekday);
  EXPECT_EQ(tariff.periods[0].first_month, 6);
  EXPECT_EQ(tariff.periods[0].last_month, 9);
  EXPECT_EQ(tariff.periods[0].from_s, 12 * 3600.0);
  EXPECT_EQ(tariff.periods[0].to_s, 18 * 3600.0);
  expect_value(tariff.periods[0].price_USD_J, 1e-7);
  EXPECT_EQ(s.cost.tariff_confidence, "stated");
}

const CostLine* line_of(const Scenario& s, const std::string& id) {
  const auto found = std::find_if(s.cost.lines.begin(), s.cost.lines.end(),
                                  [&](const CostLine& line) { return line.id == id; });
  return found == s.cost.lines.end() ? nullptr : &*found;
}

TEST(ScenarioReader, CostLinesOfTheLibraryCountUnlessTheScenarioReplacesThem) {
  const Scenario plain = read(small_hall);
  ASSERT_NE(line_of(plain, "shell-and-core"), nullptr);
  expect_value(line_of(plain, "shell-and-core")->unit.cost_USD, 4000);
  const Scenario s = read(
      small_hall +
      "  lines:\n"
      "    shell-and-core: {category: building, quantity: floor_area, unit_cost: 900 USD/m2, life: 40 year}\n"
      "    permits: {category: project, quantity: it_power, unit_cost: 30 USD/kW, life: 10 year}\n");
  EXPECT_EQ(s.cost.lines.size(), plain.cost.lines.size() + 1);
  expect_value(line_of(s, "shell-and-core")->unit.cost_USD, 900);
  EXPECT_EQ(line_of(s, "shell-and-core")->unit.service_life_years, 40);
  ASSERT_NE(line_of(s, "permits"), nullptr);
  expect_value(line_of(s, "permits")->unit.cost_USD, 0.03);
  EXPECT_EQ(line_of(s, "permits")->unit.confidence, "stated");
}

TEST(ScenarioReader, CostLinesOfTheLibraryAreLeftOutByTheWordNone) {
  const Scenario plain = read(small_hall);
  const Scenario s = read(small_hall + "  lines: {shell-and-core: none, commissioning: null}\n");
  EXPECT_EQ(line_of(s, "shell-and-core"), nullptr);
  EXPECT_EQ(s.cost.lines.size() + 2, plain.cost.lines.size());
}

TEST(ScenarioReader, EveryAssumptionNamesItsSource) {
  for (const auto& item : read(small_hall).assumptions) {
    EXPECT_FALSE(item.source.empty()) << item.object << '.' << item.key;
    EXPECT_FALSE(item.confidence.empty()) << item.object << '.' << item.key;
  }
}

TEST(ScenarioReader, ExtendsReachesThroughSeveralFolders) {
  const ScenarioFiles files;
  files.write("base/hall.yaml", small_hall);
  files.write("middle.yaml",
              "extends: base/hall.yaml\nname: Middle\nrows: {A: {count: 7}}\npower: {busways: null}\n");
  const auto path = files.write("top/scenario.yaml", "extends: ../middle.yaml\nrows:\n  A: {rear_door: }\n");
  const Scenario s = read_scenario(path);
  EXPECT_EQ(s.name, "Middle");
  EXPECT_EQ(s.racks[0].count, 7);
  EXPECT_EQ(s.racks[0].door, -1) << "removed with an empty value";
  EXPECT_FALSE(s.power.busways.has_value()) << "removed with null";
  EXPECT_EQ(s.racks[1].count, 2) << "untouched";
  ASSERT_GE(s.files.size(), 3U);
  EXPECT_EQ(s.files[0].path, path);
  EXPECT_TRUE(s.files[2].path.ends_with("base/hall.yaml")) << s.files[2].path;
  EXPECT_TRUE(contains(s.resolved, "count: 7")) << s.resolved;
  EXPECT_FALSE(contains(s.resolved, "busways")) << s.resolved;
}

TEST(ScenarioReader, ATraceOfTheBaseIsSoughtBesideTheScenarioThatRuns) {
  const ScenarioFiles files;
  files.write("base/hall.yaml",
              replaced(small_hall, "    utilisation: 80 %\n", "    trace: use.csv\n    column: use\n"));
  files.write("use.csv", "time [s],use\n0,0.5\n60,0.7\n");
  EXPECT_EQ(read_scenario(files.write("scenario.yaml", "extends: base/hall.yaml\n")).loads[0].value.size(),
            2U);
}

TEST(ScenarioReader, FaultsOfABaseAreReportedWhereTheyStand) {
  const ScenarioFiles files;
  files.write("base.yaml", replaced(small_hall, "  length: 12 m\n", "  length: 12 kW\n"));
  const auto path = files.write("scenario.yaml", "extends: base.yaml\nhall:\n  width: 10 s\n");
  const auto faults = faults_of([&] { read_scenario(path); });
  EXPECT_TRUE(contains(faults, "base.yaml:11:")) << faults;
  EXPECT_TRUE(contains(faults, "scenario.yaml:3:10: error: hall.width")) << faults;
}

TEST(ScenarioReader, ExtendsInACircleIsRefused) {
  const ScenarioFiles files;
  files.write("a.yaml", "extends: b.yaml\n");
  files.write("b.yaml", "extends: ./a.yaml\n");
  const auto faults = faults_of([&] { read_scenario(files.path("a.yaml")); });
  EXPECT_TRUE(
      contains(faults, "b.yaml:1:10: error: extends: goes round in a circle: a.yaml -> b.yaml -> a.yaml"))
      << faults;
}

TEST(ScenarioReader, AMissingBaseIsReportedWhereItIsNamed) {
  const ScenarioFiles files;
  const auto path = files.write("scenario.yaml", "name: x\nextends: none.yaml\n");
  const auto faults = faults_of([&] { read_scenario(path); });
  EXPECT_TRUE(contains(faults, "scenario.yaml:2:10: error:")) << faults;
  EXPECT_TRUE(contains(faults, "none.yaml")) << faults;
}

TEST(ScenarioReader, TypesMayBeDefinedInTheScenario) {
  const auto text =
      replaced(replaced(small_hall, "      type: crah-233kw\n", "      type: big\n"), "rows:\n",
               "types:\n  air_units:\n    big: {like: crah-233kw, rated_net_heat: 300 kW}\nrows:\n");
  const Scenario s = read(text);
  const auto& crah = std::get<CrahParameters>(s.air_units[0].model);
  expect_value(crah.rated_net_heat_W, 300e3);
  expect_value(crah.rated_fan_power_W, 13.5e3);
  EXPECT_EQ(s.air_units[0].origin.type_id, "big");
  EXPECT_EQ(s.air_units[0].origin.source, "stated in the scenario");
}

TEST(ScenarioReader, AnotherClimateTakesGridAndTariffAlong) {
  const Scenario s = ScenarioFiles().read(small_hall, "phoenix");
  EXPECT_EQ(s.site.climate, "phoenix");
  expect_value(s.site.carbon_intensity_kg_J, 0.369 / 3.6e6);
  expect_value(s.cost.tariff.default_price_USD_J, 0.078 / 3.6e6);
  EXPECT_TRUE(contains(s.resolved, "climate: phoenix")) << s.resolved;
}

TEST(ScenarioReader, AnotherClimateLeavesAGridOfAnotherPlaceAndAStatedTariff) {
  const auto text = replaced(replaced(small_hall, "  grid: ashburn\n", "  grid: seattle\n"),
                             "{type: ashburn}", "{energy: 0.36 USD/kWh}");
  const Scenario s = ScenarioFiles().read(text, "phoenix");
  expect_value(s.site.carbon_intensity_kg_J, 0.120 / 3.6e6);
  expect_value(s.cost.tariff.default_price_USD_J, 1e-7);
}

TEST(ScenarioReader, AnotherClimateReplacesAWeatherFile) {
  const auto text = replaced(small_hall, "  climate: ashburn\n", "  weather: none.epw\n");
  EXPECT_TRUE(contains(faults_of_text(text), "site.weather: there is no file"));
  const Scenario s = ScenarioFiles().read(text, "phoenix");
  EXPECT_EQ(s.site.climate, "phoenix");
  EXPECT_EQ(s.site.weather_file, "");
}

TEST(ScenarioReader, AnUnknownClimateIsRefusedWithWhatThereIs) {
  const auto faults = faults_of([] { ScenarioFiles().read(small_hall, "phenix"); });
  EXPECT_TRUE(contains(faults, "--climate: no built-in climate is called 'phenix' (did you mean 'phoenix'?)"))
      << faults;
}

TEST(ScenarioReader, AllFaultsAreReportedAtOnceWithTheirPlaces) {
  auto text = replaced(small_hall, "  duration: 2 day\n", "  duration: two days\n");
  text = replaced(text, "    load: training\n", "    load: trainig\n");
  text = replaced(text, "      standby: 1\n", "      standby: 2\n");
  text = replaced(text, "        coolant: water\n", "        coolant: watr\n");
  text = replaced(text, "  water: 2.5 USD/m3\n", "  watre: 2.5 USD/m3\n");
  const auto faults = faults_of_text(text);
  EXPECT_TRUE(contains(faults, "scenario.yaml:8:13: error: run.duration")) << faults;
  EXPECT_TRUE(contains(faults,
                       "scenario.yaml:27:11: error: rows.A.load: no load is called 'trainig' (did you mean "
                       "'training'?)"))
      << faults;
  EXPECT_TRUE(contains(faults, "cooling.liquid.cdu.standby: must leave at least one unit running")) << faults;
  EXPECT_TRUE(contains(faults, "'watr' is none of water,")) << faults;
  EXPECT_TRUE(contains(faults, "cost.watre: is not a known key (did you mean 'water'?)")) << faults;
  EXPECT_TRUE(contains(faults, "cost.water: is missing")) << faults;
  EXPECT_EQ(std::count(faults.begin(), faults.end(), '\n'), 5) << faults;
}

TEST(ScenarioReader, AnotherFormatIsReadNoFurther) {
  const auto study = faults_of_text(replaced(small_hall, "thermohall-scenario 1", "thermohall-study 1"));
  EXPECT_TRUE(contains(study, "scenario.yaml:1:9: error: format: must be 'thermohall-scenario 1'")) << study;
  EXPECT_TRUE(contains(study, "use 'thermohall study'")) << study;
  EXPECT_TRUE(contains(faults_of_text(replaced(small_hall, "thermohall-scenario 1", "thermohall-library 1")),
                       "this is an equipment library"));
}

TEST(ScenarioReader, AMissingFileIsAFaultAndNoCrash) {
  EXPECT_TRUE(contains(faults_of([] { read_scenario("no such folder/scenario.yaml"); }), "no such folder"));
}

}  // namespace
}  // namespace thermohall
