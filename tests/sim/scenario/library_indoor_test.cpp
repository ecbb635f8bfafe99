#include <gtest/gtest.h>

#include <string>

#include "models/air/crah.h"
#include "models/air/dx_crac.h"
#include "models/liquid/coolant_distribution_unit.h"
#include "models/liquid/liquid_to_air_cdu.h"
#include "models/liquid/rear_door.h"
#include "models/properties/moist_air.h"
#include "tests/support/shipped_library.h"

namespace thermohall {
namespace {

using LibraryIndoor = ShippedLibrary;

TEST_F(LibraryIndoor, EveryEntryNamesItselfItsSourceAndItsCost) {
  for (const char* kind : {"racks", "air_units", "rear_doors", "cdus"}) {
    const auto ids = library_.ids(kind, diagnostics_);
    EXPECT_GE(ids.size(), 4u) << kind;
    for (const auto& id : ids) {
      SCOPED_TRACE(id);
      const LibraryItem& item = *library_.find(kind, id, diagnostics_);
      EXPECT_NE(item.origin.label, id);
      EXPECT_GT(item.origin.source.size(), 10u);
      EXPECT_TRUE(item.origin.confidence.size() == 1 &&
                  std::string("ABCDU").find(item.origin.confidence) != std::string::npos);
      ASSERT_TRUE(item.cost);
      EXPECT_GT(item.cost->cost_USD, 0);
      EXPECT_GT(item.cost->source.size(), 10u);
    }
  }
}

TEST_F(LibraryIndoor, AirHandlersMeetTheirRating) {
  each<CrahParameters>("air_units", "chilled_water", [](const CrahParameters& p, const std::string& label) {
    const ValvedExchanger coil = crah_coil(p);
    ASSERT_TRUE(coil.possible);
    EXPECT_NEAR(p.rated_net_heat_W, labelled_W(label), 0.01 * labelled_W(label));
    const auto y = crah_outputs(
        p, coil,
        {p.rated_net_heat_W + p.rated_fan_power_W, p.rated_return_temperature_K, 0.004, 101325,
         p.rated_air_flow_m3_s, p.rated_water_inlet_temperature_K, coil.design_service_capacity_rate_W_K});
    EXPECT_EQ(y.outside_range, 0);
    EXPECT_NEAR(y.sensible_heat_W, p.rated_net_heat_W + p.rated_fan_power_W, 0.02 * p.rated_net_heat_W);
    EXPECT_GT(y.supply_temperature_K, p.rated_water_inlet_temperature_K);
    EXPECT_GT(p.rated_fan_power_W / p.rated_net_heat_W, 0.03);
    EXPECT_LT(p.rated_fan_power_W / p.rated_net_heat_W, 0.08);
  });
}

TEST_F(LibraryIndoor, DirectExpansionUnitsMeetTheirRatingAndGainFromAHotAisle) {
  each<DxCracParameters>("air_units", "dx", [](const DxCracParameters& p, const std::string& label) {
    const double humid = humidity_ratio_from_wet_bulb(299.85, p.rating_wet_bulb_K, 101325);
    const auto rated = dx_crac_outputs(p, {1e7, 299.85, humid, 101325, p.rating_outdoor_temperature_K, 1});
    EXPECT_EQ(rated.outside_range, 0);
    EXPECT_NEAR(rated.sensible_cooling_W + rated.latent_cooling_W - rated.fan_power_W, labelled_W(label),
                0.01 * labelled_W(label));
    EXPECT_NEAR(rated.cop, p.cop, 0.01 * p.cop);
    const auto hot = dx_crac_outputs(p, {1e7, 308.15, 0.008, 101325, p.rating_outdoor_temperature_K, 1});
    EXPECT_EQ(hot.outside_range, 0);
    EXPECT_EQ(hot.latent_cooling_W, 0);
    EXPECT_GT(hot.sensible_capacity_W, rated.sensible_capacity_W);
    EXPECT_LT(hot.sensible_capacity_W, 1.2 * labelled_W(label));
  });
}

TEST_F(LibraryIndoor, RearDoorsMeetTheirRating) {
  each<RearDoorParameters>("rear_doors", "", [](const RearDoorParameters& p, const std::string& label) {
    const ValvedExchanger coil = rear_door_coil(p);
    ASSERT_TRUE(coil.possible);
    EXPECT_EQ(p.rated_heat_W, labelled_W(label));
    EXPECT_EQ(p.rated_fan_power_W > 0, label.starts_with("Active"));
    const auto y = rear_door_outputs(
        p, coil,
        {p.rated_air_inlet_temperature_K, coil.design_process_capacity_rate_W_K,
         p.rated_water_inlet_temperature_K, coil.design_service_capacity_rate_W_K, 250, 285});
    EXPECT_NEAR(y.heat_W, p.rated_heat_W, 0.01 * p.rated_heat_W);
    EXPECT_EQ(y.outside_range + y.condensation_risk, 0);
  });
}

TEST_F(LibraryIndoor, DistributionUnitsMeetTheirRating) {
  each<CduParameters>("cdus", "liquid_to_liquid", [](const CduParameters& p, const std::string& label) {
    const ValvedExchanger exchanger = cdu_exchanger(p);
    ASSERT_TRUE(exchanger.possible);
    EXPECT_EQ(p.rated_heat_W, labelled_W(label));
    EXPECT_GE(p.rated_pump_flow_m3_s, p.design_tcs_flow_m3_s);
    const double pump_W = cdu_pump_power_W(p, p.design_tcs_flow_m3_s);
    const auto y = cdu_outputs(
        p, exchanger,
        {p.rated_heat_W - pump_W, p.design_tcs_flow_m3_s, exchanger.design_process_capacity_rate_W_K, 303.15,
         exchanger.design_service_capacity_rate_W_K, 290});
    // The pump warms the supply behind the exchanger.
    EXPECT_NEAR(y.supply_temperature_K - pump_W / exchanger.design_process_capacity_rate_W_K - 303.15,
                p.rated_approach_temperature_difference_K, 1e-3);
    EXPECT_EQ(y.outside_range, 0);
    const double share = p.rated_pump_power_W / p.rated_heat_W;
    EXPECT_GT(share, 0.007);
    EXPECT_LT(share, 0.04);
  });
  each<LiquidToAirCduParameters>("cdus", "liquid_to_air",
                                 [](const LiquidToAirCduParameters& p, const std::string& label) {
                                   ASSERT_TRUE(liquid_to_air_coil(p).possible);
                                   EXPECT_EQ(p.rated_heat_W, labelled_W(label));
                                 });
}

}  // namespace
}  // namespace thermohall
