#include <gtest/gtest.h>

#include <map>
#include <string>

#include "sim/base/yaml_document.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall {
namespace {

const std::string folder = default_library_directory();

Section parameters_of(EquipmentLibrary& library, const char* kind, const std::string& id,
                      Diagnostics& diagnostics) {
  return {library.find(kind, id, diagnostics)->parameters, std::string(kind) + '.' + id, diagnostics};
}

TEST(LibraryMoney, EveryBuiltInClimateHasAGridAndATariff) {
  Diagnostics diagnostics;
  EquipmentLibrary library(folder);
  const YamlDocument climates = load_yaml_file(folder + "/climates.yaml", diagnostics);
  ASSERT_NE(climates.root.find("climates"), nullptr);
  for (const auto& climate : climates.root.find("climates")->value.entries) {
    EXPECT_NE(library.find("grids", climate.key, diagnostics), nullptr) << climate.key;
    EXPECT_NE(library.find("tariffs", climate.key, diagnostics), nullptr) << climate.key;
  }
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
}

TEST(LibraryMoney, GridsAndTariffsLieInTheRangeOfTheWorld) {
  Diagnostics diagnostics;
  EquipmentLibrary library(folder);
  for (const auto& id : library.ids("grids", diagnostics)) {
    Section grid = parameters_of(library, "grids", id, diagnostics);
    const double carbon_kg_J = grid.quantity("carbon_intensity", "kg/J", 0, 1e-6);
    EXPECT_GT(carbon_kg_J * 3.6e9, 20) << id;  // g/kWh
    EXPECT_LT(carbon_kg_J * 3.6e9, 800) << id;
    EXPECT_LT(grid.quantity("source_water", "kg/J", 0, 1e-4) * 3.6e6, 10) << id;  // L/kWh
    grid.finish();
  }
  for (const auto& id : library.ids("tariffs", diagnostics)) {
    Section tariff = parameters_of(library, "tariffs", id, diagnostics);
    const double price_USD_kWh = tariff.quantity("energy", "USD/J", 0, 1e-5) * 3.6e6;
    EXPECT_GT(price_USD_kWh, 0.04) << id;
    EXPECT_LT(price_USD_kWh, 0.30) << id;
    tariff.quantity("demand_charge", "USD/W", 0, 1, 0.0);
    tariff.quantity("demand_window", "s", 60, 86400, 900.0);
    tariff.quantity("fixed", "USD", 0, 1e9, 0.0);
    tariff.mapping("periods");
    tariff.finish();
  }
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
}

TEST(LibraryMoney, BetterContainmentMixesLessAir) {
  Diagnostics diagnostics;
  EquipmentLibrary library(folder);
  double recirculation = 1, leakage = 1;
  for (const char* id : {"legacy-mixed-room", "none", "partial", "cold-aisle", "hot-aisle", "chimney"}) {
    Section section = parameters_of(library, "containments", id, diagnostics);
    const double r = section.quantity("recirculation", "1", 0, 0.95);
    const double l = section.quantity("leakage", "1", 0, 0.95);
    section.finish();
    EXPECT_LT(r, recirculation) << id;
    EXPECT_LE(l, leakage) << id;
    recirculation = r;
    leakage = l;
  }
  EXPECT_EQ(library.ids("containments", diagnostics).size(), 6u);
  EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics);
}

// What a hall costs without IT, in USD: the lines of the library for its quantities, and its equipment.
class HallCost {
 public:
  explicit HallCost(const std::map<std::string, double>& quantities) {
    const std::map<std::string, std::string> units{
        {"floor_area", "USD/m2"},      {"racks", "USD"},
        {"liquid_racks", "USD"},       {"it_power", "USD/W"},
        {"air_cooled_power", "USD/W"}, {"liquid_power", "USD/W"},
        {"row_length", "USD/m"},       {"pipe_length", "USD/m"},
        {"tcs_pipe_length", "USD/m"},  {"coolant_volume", "USD/m3"},
        {"accelerators", "USD"},       {"building_area", "USD/m2"},
        {"land_area", "USD/m2"}};
    for (const auto& id : library_.ids("unit_costs", diagnostics_)) {
      Section line = parameters_of(library_, "unit_costs", id, diagnostics_);
      const std::string category = line.text("category"), quantity = line.text("quantity");
      EXPECT_TRUE(units.contains(quantity)) << id;
      const double unit_cost = line.quantity("unit_cost", units.at(quantity), 0, 1e9);
      line.quantity("life", "year", 0, 100);  // land does not wear out
      line.quantity("maintenance", "1", 0, 0.2);
      line.finish();
      if (const auto found = quantities.find(quantity); found != quantities.end())
        by_category[category] += unit_cost * found->second;
    }
  }
  ~HallCost() { EXPECT_TRUE(diagnostics_.empty()) << to_string(diagnostics_); }

  void add(const char* category, const char* kind, const char* id, int count) {
    const LibraryItem* item = library_.find(kind, id, diagnostics_);
    ASSERT_TRUE(item && item->cost) << kind << ' ' << id;
    by_category[category] += count * item->cost->cost_USD;
  }
  double total() const {
    double sum = 0;
    for (const auto& [category, cost] : by_category) sum += cost;
    return sum;
  }

  std::map<std::string, double> by_category;

 private:
  Diagnostics diagnostics_;
  EquipmentLibrary library_{folder};
};

TEST(LibraryMoney, AnAirCooledHallOfTwoMegawattsCostsWhatTheMarketReports) {
  // 200 racks of 10 kW on 650 m2, chillers and towers N+1, UPS 2N.
  HallCost hall({{"it_power", 2e6},
                 {"air_cooled_power", 2e6},
                 {"floor_area", 650},
                 {"racks", 200},
                 {"row_length", 120},
                 {"pipe_length", 300}});
  hall.add("electrical", "transformers", "unit-substation-2500kva", 3);
  hall.add("electrical", "ups", "double-conversion-1500kw", 4);
  hall.add("electrical", "pdus", "remote-power-panel-400a", 12);
  hall.add("electrical", "busways", "busway-400a", 10);
  hall.add("electrical", "busways", "busway-2500a", 2);
  hall.add("mechanical", "chillers", "water-cooled-centrifugal-1143kw", 3);
  hall.add("mechanical", "towers", "york-2000kw", 2);
  hall.add("mechanical", "pumps", "variable-speed-50ls", 7);
  hall.by_category["mechanical"] += 12 * 74e3;  // air units of 233 kW, list price
  const double total = hall.total();
  // US average 2025: 11.7 USD/W, 9.3 to 15 by city (Cushman and Wakefield); shares of the system guides.
  EXPECT_GT(total / 2e6, 11);
  EXPECT_LT(total / 2e6, 12);
  EXPECT_NEAR(hall.by_category["electrical"] / total, 0.45, 0.05);
  EXPECT_NEAR(hall.by_category["mechanical"] / total, 0.175, 0.025);
  EXPECT_EQ(hall.by_category["liquid"], 0);
  EXPECT_EQ(hall.by_category["it"], 0);
}

TEST(LibraryMoney, LiquidCoolingLinesCostHalfToTwoDollarsAWatt) {
  // 15 racks of 132 kW: two megawatts of liquid, units of 1350 kW at 170000 USD for the whole, N+1.
  HallCost liquid(
      {{"liquid_power", 1.72e6}, {"liquid_racks", 15}, {"tcs_pipe_length", 200}, {"coolant_volume", 3}});
  const double per_W = (liquid.by_category["liquid"] + 3 * 170e3) / 2e6;
  EXPECT_GT(per_W, 0.5);
  EXPECT_LT(per_W, 2.0);
}

}  // namespace
}  // namespace thermohall
