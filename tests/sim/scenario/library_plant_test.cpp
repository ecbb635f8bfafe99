#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "models/power/battery.h"
#include "models/power/generator.h"
#include "sim/base/parameter_reader.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall {
namespace {

// The shipped library: every entry can be used, says where it comes from, and behaves at its rating.
struct Shipped {
  Diagnostics diagnostics;
  EquipmentLibrary library{default_library_directory()};

  ~Shipped() { EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics); }

  template <class P>
  P read(std::string_view kind, const std::string& id) {
    P parameters{};
    const LibraryItem* item = library.find(kind, id, diagnostics);
    EXPECT_NE(item, nullptr) << kind << ' ' << id;
    if (item)
      read_parameters(item->parameters, std::string(kind) + '.' + id,
                      parameter_table(static_cast<const P*>(nullptr)), parameters, diagnostics);
    return parameters;
  }

  /// Calls check(parameters, id) for all entries of a kind, or those of one of its models.
  template <class P, class Check>
  void each(std::string_view kind, std::string_view model, Check check) {
    int count = 0;
    for (const auto& id : library.ids(kind, diagnostics)) {
      const LibraryItem* item = library.find(kind, id, diagnostics);
      if (item->model != model) continue;
      SCOPED_TRACE(std::string(kind) + ' ' + id);
      check(read<P>(kind, id), id);
      ++count;
    }
    EXPECT_GT(count, 0) << kind << ' ' << model;
  }
};

constexpr auto only_read = [](const auto&, const std::string&) {};

TEST(LibraryPlant, EveryEntryNamesItselfItsSourceAndItsConfidence) {
  Shipped shipped;
  for (const std::string_view kind :
       {"chillers", "towers", "dry_coolers", "exchangers", "pumps", "transformers", "ups", "pdus", "busways",
        "generators", "batteries", "containments", "air_economizers", "indirect_evaporative"}) {
    const auto ids = shipped.library.ids(kind, shipped.diagnostics);
    EXPECT_GE(ids.size(), 3u) << kind;
    for (const auto& id : ids) {
      SCOPED_TRACE(std::string(kind) + ' ' + id);
      EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos);
      EXPECT_FALSE(id.starts_with('-') || id.ends_with('-') || id.find("--") != std::string::npos);
      const LibraryItem& item = *shipped.library.find(kind, id, shipped.diagnostics);
      EXPECT_NE(item.origin.label, id);
      EXPECT_GT(item.origin.source.size(), 10u);
      EXPECT_EQ(item.origin.confidence.size(), 1u);
      EXPECT_NE(std::string("ABCDU").find(item.origin.confidence), std::string::npos);
      if (!item.cost) continue;
      EXPECT_GT(item.cost->cost_USD, 0);
      EXPECT_GT(item.cost->source.size(), 10u);
      EXPECT_NE(std::string("ABCDU").find(item.cost->confidence), std::string::npos);
    }
  }
}

TEST(LibraryPlant, EntriesWithoutFurtherChecksCanBeRead) {
  Shipped shipped;
  shipped.each<GeneratorParameters>("generators", "", only_read);
  shipped.each<BatteryParameters>("batteries", "", only_read);
  shipped.each<AirEconomizerParameters>("air_economizers", "", only_read);
  shipped.each<IndirectEvaporativeParameters>("indirect_evaporative", "", only_read);
}

TEST(LibraryPlant, ChillerCurvesAreNearOneAtTheRatingAndPositiveInTheirBox) {
  Shipped shipped;
  shipped.each<ChillerEirParameters>("chillers", "eir", [](const ChillerEirParameters& p, const auto&) {
    const double te_C = p.rating_leaving_water_temperature_K - 273.15;
    const double tc_C = p.rating_condenser_entering_temperature_K - 273.15;
    EXPECT_NEAR(biquadratic(p.capacity_curve, te_C, tc_C), 1, 0.05);
    EXPECT_NEAR(biquadratic(p.eir_curve, te_C, tc_C), 1, 0.05);
    EXPECT_NEAR(quadratic(p.part_load_curve, 1), 1, 0.02);
    EXPECT_GT(quadratic(p.part_load_curve, p.min_part_load_ratio), 0);
    for (int i = 0; i <= 10; ++i) {
      for (int j = 0; j <= 10; ++j) {
        const double x_C =
            std::lerp(p.min_leaving_water_temperature_K, p.max_leaving_water_temperature_K, i / 10.0);
        const double y_C = std::lerp(p.min_condenser_entering_temperature_K,
                                     p.max_condenser_entering_temperature_K, j / 10.0);
        EXPECT_GT(biquadratic(p.capacity_curve, x_C - 273.15, y_C - 273.15), 0.2);
        EXPECT_GT(biquadratic(p.eir_curve, x_C - 273.15, y_C - 273.15), 0.2);
      }
    }
  });
}

template <class P, class Outputs>
void expect_chiller_rating(const P& p, Outputs outputs) {
  const auto rated = outputs(p, ChillerInputs{p.capacity_W, p.rating_leaving_water_temperature_K,
                                              p.rating_condenser_entering_temperature_K});
  EXPECT_NEAR(rated.cop, p.cop, 0.01 * p.cop);
  EXPECT_NEAR(rated.cooling_W, p.capacity_W, 1e-6 * p.capacity_W);
  EXPECT_EQ(rated.outside_range, 0);
  const auto half = outputs(p, ChillerInputs{0.5 * p.capacity_W, p.rating_leaving_water_temperature_K,
                                             p.rating_condenser_entering_temperature_K - 5});
  EXPECT_LT(half.power_W, 0.6 * rated.power_W);  // half the load at a smaller lift
  EXPECT_GT(half.cop, 0.8 * p.cop);
}

TEST(LibraryPlant, ChillersMeetTheirRatingAndSaveAtPartLoad) {
  Shipped shipped;
  shipped.each<ChillerEirParameters>("chillers", "eir", [](const ChillerEirParameters& p, const auto&) {
    expect_chiller_rating(p, chiller_eir_outputs);
  });
  shipped.each<ChillerLiftParameters>("chillers", "lift", [](const ChillerLiftParameters& p, const auto&) {
    expect_chiller_rating(p, chiller_lift_outputs);
  });
}

TEST(LibraryPlant, TowersMeetTheirRatingWithAFanOfFiveToTwentyWattsAKilowatt) {
  Shipped shipped;
  const auto at_rating = [](const auto& p) {
    const double saturated = 0.0208;  // near saturation at 25.6 degC; only the evaporation depends on it
    return CoolingTowerInputs{
        p.design_heat_W, p.design_water_flow_kg_s, p.design_wet_bulb_K, p.design_wet_bulb_K, saturated,
        101325,          p.design_wet_bulb_K};
  };
  const auto check = [](const auto& p, const CoolingTowerOutputs& y, double tolerance_K) {
    EXPECT_NEAR(y.leaving_temperature_K, p.design_wet_bulb_K + p.design_approach_K, tolerance_K);
    EXPECT_EQ(y.fan_speed, 1);
    EXPECT_GT(p.fan_rated_power_W / p.design_heat_W, 0.005);
    EXPECT_LT(p.fan_rated_power_W / p.design_heat_W, 0.020);
  };
  shipped.each<CoolingTowerParameters>("towers", "york", [&](const CoolingTowerParameters& p, const auto&) {
    EXPECT_TRUE(cooling_tower_rating_is_met(p));
    check(p, cooling_tower_outputs(p, at_rating(p)), 0.01);
  });
  shipped.each<MerkelTowerParameters>("towers", "merkel", [&](const MerkelTowerParameters& p, const auto&) {
    EXPECT_TRUE(merkel_rating_is_possible(p));
    check(p, merkel_tower_outputs(p, at_rating(p)), 0.1);  // the fitted factors are 1.004 at design
  });
}

TEST(LibraryPlant, DryCoolersMeetTheirRatingAtFullSpeed) {
  Shipped shipped;
  shipped.each<DryCoolerParameters>("dry_coolers", "", [](DryCoolerParameters p, const auto&) {
    EXPECT_TRUE(dry_cooler_rating_is_possible(p));
    p.pad_effectiveness = 0;
    const double rise_K = p.rated_entering_temperature_K - p.rated_leaving_temperature_K;
    const auto y =
        dry_cooler_outputs(p, {p.rated_heat_W, p.rated_heat_W / rise_K, 1, p.rated_air_temperature_K,
                               p.rated_air_temperature_K - 10, 101325, p.rated_leaving_temperature_K - 5});
    EXPECT_NEAR(y.leaving_temperature_K, p.rated_leaving_temperature_K, 0.02);
    EXPECT_NEAR(y.fan_power_W, p.fan_rated_power_W, 1e-6 * p.fan_rated_power_W);
  });
}

TEST(LibraryPlant, ExchangersReachTheHeatOfTheirName) {
  Shipped shipped;
  for (const auto& [id, heat_W, range_K, approach_K] :
       std::vector<std::tuple<std::string, double, double, double>>{
           {"plate-500kw", 500e3, 6, 2},
           {"plate-1200kw", 1200e3, 6, 2},
           {"plate-2500kw", 2500e3, 6, 2},
           {"plate-warm-water-2500kw", 2500e3, 10, 2.5}}) {
    const auto p = shipped.read<WaterEconomizerParameters>("exchangers", id);
    const auto y = water_economizer_outputs(
        p,
        {293.15, p.design_chilled_rate_W_K, 293.15 - range_K - approach_K, p.design_cold_rate_W_K, 273.15});
    EXPECT_NEAR(y.heat_W, heat_W, 0.002 * heat_W) << id;  // rates are rounded to 0.1 kW/K
  }
}

TEST(LibraryPlant, PumpsHaveTheWireToWaterEfficiencyOfPumps) {
  Shipped shipped;
  shipped.each<VariableSpeedMoverParameters>(
      "pumps", "", [](const VariableSpeedMoverParameters& p, const auto&) {
        const auto y = variable_speed_mover_outputs(p, {p.design_flow_m3_s});
        EXPECT_GT(y.efficiency, 0.5);
        EXPECT_LT(y.efficiency, 0.75);
        EXPECT_LT(variable_speed_mover_outputs(p, {0.5 * p.design_flow_m3_s}).power_W,
                  p.min_relative_speed < 1 ? 0.4 * p.design_power_W : 1.001 * p.design_power_W);
      });
}

TEST(LibraryPlant, TransformersHaveTheEfficiencyOfTheRuleAtItsTestPoint) {
  Shipped shipped;
  for (const auto& [id, efficiency] :
       std::vector<std::pair<std::string, double>>{{"dry-type-75kva", 0.9860},
                                                   {"dry-type-300kva", 0.9902},
                                                   {"dry-type-1000kva", 0.9928},
                                                   {"legacy-dry-type-500kva", 0.9870}}) {
    auto p = shipped.read<TransformerParameters>("transformers", id);
    p.power_factor = 1;  // the rule's
    EXPECT_NEAR(transformer_outputs(p, {0.35 * p.rated_apparent_power_VA, 1}).efficiency, efficiency, 2e-5)
        << id;
  }
  shipped.each<TransformerParameters>("transformers", "", [](const TransformerParameters& p, const auto&) {
    EXPECT_GT(transformer_outputs(p, {0.5 * p.rated_apparent_power_VA, 1}).efficiency, 0.98);
  });
}

TEST(LibraryPlant, PowerStagesLoseAFewPercentAndEcoModeNeverMore) {
  Shipped shipped;
  shipped.each<UpsParameters>("ups", "", [](const UpsParameters& p, const auto& id) {
    const UpsOutputs y = ups_outputs(p, {0.5 * p.rated_power_W, 1, 0});
    const UpsOutputs eco = ups_outputs(p, {0.5 * p.rated_power_W, 1, 1});
    EXPECT_GT(y.efficiency, id.starts_with("legacy") ? 0.88 : 0.96);
    EXPECT_LT(y.efficiency, 0.98);
    EXPECT_LE(eco.loss_W, y.loss_W);
    EXPECT_GT(eco.loss_W, 0.005 * y.input_power_W);  // a forgotten eco curve would lose nothing
  });
  shipped.each<PduParameters>("pdus", "", [](const PduParameters& p, const auto&) {
    const double efficiency = pdu_outputs(p, {0.5 * p.rated_power_W, 1}).efficiency;
    EXPECT_GT(efficiency, 0.975);
    EXPECT_LT(efficiency, 0.9995);
  });
  shipped.each<BuswayParameters>("busways", "", [](const BuswayParameters& p, const auto&) {
    const double full_W = std::sqrt(3.0) * p.voltage_V * p.rated_current_A * p.power_factor;
    const BuswayOutputs y = busway_outputs(p, {0.99 * full_W, 1});
    EXPECT_GT(y.efficiency, 0.98);
    EXPECT_LT(y.efficiency, 0.9995);
  });
}

}  // namespace
}  // namespace thermohall
