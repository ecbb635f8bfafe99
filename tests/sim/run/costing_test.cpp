#include "sim/run/costing.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double year_s = 365 * 86400.0;

// A hall of 4 m x 3 m: two air-cooled racks of 10 kW with doors and one liquid-cooled of 40 kW, all without
// fans and losses so that powers are plain; one glycol loop, one CDU, one UPS.
Scenario tiny_hall() {
  Scenario s{};
  s.hall = {.length_m = 4, .width_m = 3, .height_m = 3, .zones = {}};
  for (const double power_W : {10e3, 40e3}) {
    RackType type;
    type.origin.type_id = power_W < 20e3 ? "air-rack" : "liquid-rack";
    type.origin.label = "Rack";
    type.cost = UnitCost{100e3, 5, 0.02, "list", "B"};
    type.rack.cooling = power_W < 20e3 ? RackCooling::air : RackCooling::cold_plate;
    type.rack.accelerator_count = power_W < 20e3 ? 0 : 72;
    type.server.full_power_W = power_W - 200;
    type.server.other_power_W = 200;
    type.server.power_exponent = 1;
    type.server.chip_count = 1;
    type.server.reference_chip_temperature_K = 340;
    type.server.throttle_temperature_K = 370;
    type.server.fan_rated_flow_m3_s = 1;
    type.server.fan_target_temperature_difference_K = 15;
    type.server.fan_ramp_start_K = 300;
    type.server.fan_ramp_end_K = 310;
    type.server.psu_rated_power_W = 100e3;
    s.rack_types.push_back(type);
  }
  DoorSpec door{};
  door.door.id = "door";
  door.door.cost = UnitCost{8e3, 15, 0.01, "", ""};
  s.doors.push_back(door);
  s.racks.push_back({.id = "A",
                     .count = 2,
                     .type = 0,
                     .liquid = "",
                     .door = 0,
                     .pitch_m = 0.6,
                     .recirculation = {},
                     .location = {}});
  s.racks.push_back({.id = "B",
                     .count = 1,
                     .type = 1,
                     .liquid = "cdu",
                     .door = -1,
                     .pitch_m = 0.8,
                     .recirculation = {},
                     .location = {}});
  CduBank cdu{};
  cdu.id = "cdu";
  cdu.count = 2;
  cdu.cost = UnitCost{50e3, 10, 0.03, "", ""};
  cdu.volume_m3 = 0.5;
  s.cdus.push_back(cdu);
  LoopSpec loop{};
  loop.id = "loop";
  loop.coolant.fluid = CoolantFluid::propylene_glycol;
  loop.volume_m3 = 1.5;
  loop.pumps.count = 2;  // without a price
  s.loops.push_back(loop);
  PowerStage<UpsParameters> ups{};
  ups.equipment.id = "ups";
  ups.equipment.count = 3;
  ups.equipment.cost = UnitCost{20e3, 0, 0.05, "", ""};
  s.power.ups = ups;
  for (const auto* key :
       {"floor_area", "racks", "liquid_racks", "it_power", "air_cooled_power", "liquid_power", "row_length",
        "pipe_length", "tcs_pipe_length", "coolant_volume", "accelerators"})
    s.cost.lines.push_back({.id = key, .category = "other", .quantity_key = key, .unit = {2, 20, 0, "", ""}});
  s.cost.tariff.default_price_USD_J = 0.1 / 3.6e6;
  s.cost.tariff.demand_window_s = 900;
  s.cost.water_USD_m3 = 3;
  s.cost.carbon_USD_kg = 0.05;
  s.cost.horizon_years = 1;
  s.cost.discount_rate = 0.1;
  s.cost.staff_USD_W_year = 0.02;
  s.cost.insurance_share = 0.01;
  s.cost.engineering_share = 0.1;
  s.cost.contingency_share = 0.2;
  return s;
}

TEST(CostingTest, CountsTheLayoutByHand) {
  const auto q = layout_quantities(tiny_hall());
  EXPECT_DOUBLE_EQ(q.floor_area_m2, 12);
  EXPECT_DOUBLE_EQ(q.racks, 3);
  EXPECT_DOUBLE_EQ(q.liquid_racks, 3);  // doors need pipes as well
  EXPECT_NEAR(q.it_power_W, 60e3, 1e-6);
  EXPECT_NEAR(q.air_cooled_power_W, 20e3, 1e-6);
  EXPECT_NEAR(q.liquid_power_W, 40e3, 1e-6);
  EXPECT_DOUBLE_EQ(q.row_length_m, 2.0);
  EXPECT_DOUBLE_EQ(q.pipe_length_m, 14);
  EXPECT_DOUBLE_EQ(q.tcs_pipe_length_m, 4.0);
  EXPECT_DOUBLE_EQ(q.coolant_volume_m3, 2.5 - 0.5);
  EXPECT_DOUBLE_EQ(q.accelerators, 72);
}

TEST(CostingTest, PricesEveryLineByHand) {
  const auto scenario = tiny_hall();
  const auto items = capital_items(scenario, layout_quantities(scenario));
  struct Line {
    std::string name, category;
    double cost_USD;
  };
  const std::vector<Line> expected = {{"air-rack (Rack)", "it", 200e3},
                                      {"liquid-rack (Rack)", "it", 100e3},
                                      {"door (own definition)", "mechanical", 16e3},
                                      {"cdu (own definition)", "liquid", 100e3},
                                      {"ups (own definition)", "electrical", 60e3},
                                      {"floor_area", "other", 24},
                                      {"racks", "other", 6},
                                      {"liquid_racks", "other", 6},
                                      {"it_power", "other", 120e3},
                                      {"air_cooled_power", "other", 40e3},
                                      {"liquid_power", "other", 80e3},
                                      {"row_length", "other", 4},
                                      {"pipe_length", "other", 28},
                                      {"tcs_pipe_length", "other", 8},
                                      {"coolant_volume", "other", 4},
                                      {"accelerators", "other", 144}};
  ASSERT_EQ(items.size(), expected.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(items[i].name, expected[i].name);
    EXPECT_EQ(items[i].category, expected[i].category) << items[i].name;
    EXPECT_NEAR(item_cost_USD(items[i]), expected[i].cost_USD, 1e-6) << items[i].name;
  }
}

TEST(CostingTest, ScalesAShortRunToAYearAndDiscountsIt) {
  const auto scenario = tiny_hall();
  // A tenth of a year at 50 kW with 7.3 m3 of water, 36 of 72 accelerators busy.
  RunTotals totals;
  totals.duration_s = 0.1 * year_s;
  const auto set = [&](Meter meter, double value) {
    totals.integral[static_cast<std::size_t>(meter)] = value;
  };
  set(Meter::it_power, 40e3 * totals.duration_s);
  set(Meter::water, 7000);
  set(Meter::water_humidifier, 300);
  set(Meter::compute_delivered, 36 * totals.duration_s);
  TariffMeter meter;
  for (double t = 0; t < totals.duration_s - 1; t += 3600)
    add_energy(meter, scenario.cost.tariff, t, 3600, 50e3 * 3600);
  const auto cost = cost_of_run(scenario, totals, meter, 1000);

  const double direct_USD = 200e3 + 100e3 + 16e3 + 100e3 + 60e3 + 240e3 + 24 + 6 + 6 + 4 + 28 + 8 + 4 + 144;
  const double factor = 1.1 * 1.2;
  EXPECT_NEAR(cost.capital.total_USD, factor * direct_USD, 1e-3);
  EXPECT_NEAR(cost.annual.energy_USD, 50 * 8760 * 0.1, 1e-3);
  EXPECT_NEAR(cost.annual.water_USD, 73 * 3, 1e-9);
  const double maintenance_USD = 0.02 * 300e3 + 0.01 * 16e3 + 0.03 * 100e3 + 0.05 * 60e3;
  EXPECT_NEAR(cost.annual.maintenance_USD, maintenance_USD, 1e-6);
  EXPECT_NEAR(cost.annual.staff_USD, 1200, 1e-6);
  EXPECT_NEAR(cost.annual.other_USD, 0.01 * factor * direct_USD, 1e-3);

  const auto& o = cost.ownership;
  const double opex_USD = 43800 + 219 + maintenance_USD + 1200 + 0.01 * factor * direct_USD + 50;
  EXPECT_NEAR(o.opex_per_year_USD, opex_USD, 1e-2);
  EXPECT_DOUBLE_EQ(o.replacement_USD, 0);
  // What is left after the one year: 4/5 of the racks, 14/15, 9/10, all of what does not wear, 19/20.
  const double left_USD = 0.8 * 300e3 + 14.0 / 15 * 16e3 + 0.9 * 100e3 + 60e3 + 0.95 * (direct_USD - 476e3);
  EXPECT_NEAR(o.residual_USD, factor * left_USD / 1.1, 1e-2);
  const double total_USD = factor * direct_USD + (opex_USD - factor * left_USD) / 1.1;
  EXPECT_NEAR(o.total_USD, total_USD, 1e-2);
  EXPECT_NEAR(o.cost_per_it_energy_USD_J * 3.6e6, 1.1 * total_USD / (40 * 8760), 1e-6);
  EXPECT_NEAR(o.cost_per_gpu_hour_USD, 1.1 * total_USD / (36 * 8760), 1e-6);
}

TEST(CostingTest, ARunOfNoLengthCostsNoEnergyAndStaysFinite) {
  const auto cost = cost_of_run(tiny_hall(), {}, {}, 0);
  EXPECT_DOUBLE_EQ(cost.annual.water_USD, 0);
  EXPECT_TRUE(std::isfinite(cost.ownership.total_USD));
}

TEST(CostingTest, PlaceYearAndMarketScaleThePricesOfTheirCategories) {
  auto scenario = tiny_hall();
  const auto before = capital_items(scenario, layout_quantities(scenario));
  scenario.cost.region_index = 1.2;
  scenario.cost.price_year = 2027;
  scenario.cost.price_escalation = 0.05;
  scenario.cost.price_factors = {{"it", 0.5}, {"liquid", 2}};
  const auto after = capital_items(scenario, layout_quantities(scenario));
  const double site = 1.2 * 1.05 * 1.05;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const double factor = before[i].category == "it" ? 0.5 : before[i].category == "liquid" ? 2 * site : site;
    EXPECT_NEAR(item_cost_USD(after[i]), factor * item_cost_USD(before[i]), 1e-6) << before[i].name;
  }
}

TEST(CostingTest, WaterTaxHeatAndDecommissioningByHand) {
  auto scenario = tiny_hall();
  scenario.cost.sewer_USD_m3 = 4;
  scenario.cost.blowdown_share = 0.25;
  scenario.cost.chemicals_USD_m3 = 0.5;
  scenario.cost.property_tax_share = 0.02;
  scenario.cost.decommissioning_share = 0.1;
  scenario.cost.heat_USD_J = 0.02 / 3.6e6;
  RunTotals totals;
  totals.duration_s = year_s;
  totals.integral[static_cast<std::size_t>(Meter::water)] = 10e3;
  totals.integral[static_cast<std::size_t>(Meter::heat_reused)] = 1000 * 3.6e6;
  const auto cost = cost_of_run(scenario, totals, {}, 0);
  EXPECT_NEAR(cost.annual.water_USD, 10 * (3 + 4 * 0.25 + 0.5), 1e-9);
  EXPECT_NEAR(cost.annual.other_USD, 0.03 * cost.capital.total_USD, 1e-6);
  EXPECT_NEAR(cost.annual.heat_sale_USD, 20, 1e-9);
  const double facility_USD = cost.capital.total_USD * (1 - 300e3 / cost.capital.direct_USD);
  EXPECT_NEAR(cost.ownership.decommissioning_USD, 0.1 * facility_USD / 1.1, 1e-6);
  double sum = 0;
  for (const auto& row : cost.years)
    for (const double value : row.present_USD) sum += value;
  EXPECT_NEAR(sum, cost.ownership.total_USD, 1e-6);
}

TEST(CostingTest, RevenueOfHoursAndPowerGivesAnInvestment) {
  auto scenario = tiny_hall();
  EXPECT_FALSE(cost_of_run(scenario, {}, {}, 0).investment.has_value()) << "nothing is sold";
  scenario.cost.gpu_hour_USD_h = 2;
  scenario.cost.capacity_month_USD_W = 0.1;
  RunTotals totals;
  totals.duration_s = year_s;
  totals.integral[static_cast<std::size_t>(Meter::compute_delivered)] = 36 * year_s;
  const auto cost = cost_of_run(scenario, totals, {}, 0);
  ASSERT_TRUE(cost.investment.has_value());
  EXPECT_NEAR(cost.flows.revenue_USD.at(1), 2 * 36 * 8760 + 0.1 * 60e3 * 12, 1e-3);
  // Without tax and loan the value is revenue less ownership.
  EXPECT_NEAR(cost.investment->net_present_value_USD,
              cost.flows.revenue_USD[1] / 1.1 - cost.ownership.total_USD, 1e-3);
}

}  // namespace
}  // namespace thermohall
