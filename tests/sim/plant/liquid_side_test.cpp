#include "sim/plant/liquid_side.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

constexpr double water_rho_cp = 4.15e6, air_rho_cp = 1200;

struct Cdu {
  explicit Cdu(const std::string& hall, int standby = -1) : bank(spec_of(hall, standby), water_rho_cp) {}
  static CduBank spec_of(const std::string& hall, int standby) {
    auto spec = read_scenario_text(hall).cdus.front();
    if (standby >= 0) spec.standby = standby;
    return spec;
  }
  CduBankModel::Exchange run(double heat_W, double flow_m3_s, double step_s, double supply_K, double sink_K) {
    meters = {};
    bank.rack_heat_W = heat_W;
    bank.rack_flow_m3_s = flow_m3_s;
    return bank.evaluate(step_s, supply_K, sink_K, air_rho_cp, meters, rate_K_s, equilibrium_K);
  }
  double stored_W() const { return rate_K_s * bank.heat_capacity_J_K(); }
  CduBankModel bank;
  FacilityMeters meters;
  double rate_K_s = 0, equilibrium_K = 0;
};
constexpr double setpoint_K = 313.15, flow_m3_s = 8e-3;

TEST(CduBank, HoldsItsSetPointAtRest) {
  Cdu cdu(small_halls::cold_plate);
  const auto y = cdu.run(300e3, flow_m3_s, 1e30, setpoint_K, 308.15);
  EXPECT_DOUBLE_EQ(cdu.equilibrium_K, setpoint_K);
  EXPECT_EQ(cdu.rate_K_s, 0);
  EXPECT_DOUBLE_EQ(y.heat_W, 300e3 + y.electric_W);
  EXPECT_DOUBLE_EQ(cdu.meters[EndUse::cdu_pumps], y.electric_W);
  EXPECT_GT(y.capacity_rate_W_K, 0);
  EXPECT_NEAR(cdu.bank.record.return_temperature_K,
              setpoint_K + 300e3 / (flow_m3_s * cdu.bank.rho_cp_J_m3K()), 1e-9);
}

TEST(CduBank, ConservesHeatForEveryStepAndState) {
  for (const auto& hall : {small_halls::cold_plate, small_halls::mixed})
    for (const double step_s : {0.0, 1.0, 60.0, 3600.0, 1e30})
      for (const double supply_K : {300.0, setpoint_K, 330.0}) {
        Cdu cdu(hall);
        const auto y = cdu.run(100e3, flow_m3_s, step_s, supply_K, 303.15);
        EXPECT_NEAR(100e3 + y.electric_W, y.heat_W + cdu.stored_W(), 1e-6);
        EXPECT_GE(y.heat_W, 0);
      }
}

TEST(CduBank, ReturnsToItsSetPointWithinAMinute) {
  Cdu cdu(small_halls::cold_plate);
  double supply_K = setpoint_K + 2;
  for (int s = 0; s < 60; ++s) {
    cdu.run(200e3, flow_m3_s, 1, supply_K, 305.15);
    supply_K += cdu.rate_K_s;
  }
  EXPECT_NEAR(supply_K - setpoint_K, 2 * std::exp(-1.0), 1e-6)
      << "first order, 60 s, exact for any step while the exchanger can do it";
}

TEST(CduBank, WarmsWhenTheFacilityWaterIsTooWarm) {
  Cdu cdu(small_halls::cold_plate);
  cdu.run(400e3, flow_m3_s, 1e30, setpoint_K, 320.15);
  EXPECT_GT(cdu.equilibrium_K, setpoint_K);
  EXPECT_EQ(cdu.bank.record.limited, 1);
  const double one_short_K = cdu.equilibrium_K;
  Cdu both(small_halls::cold_plate, 0);
  both.run(400e3, flow_m3_s, 1e30, setpoint_K, 320.15);
  EXPECT_LT(both.equilibrium_K, one_short_K) << "two units have twice the surface";
}

TEST(CduBank, DrawsMoreWaterWhileItCoolsDown) {
  Cdu cdu(small_halls::cold_plate);
  const double at_rest_W_K = cdu.run(200e3, flow_m3_s, 0, setpoint_K, 305.15).capacity_rate_W_K;
  const double hot_W_K = cdu.run(200e3, flow_m3_s, 0, setpoint_K + 2, 305.15).capacity_rate_W_K;
  EXPECT_GT(hot_W_K, at_rest_W_K);
}

TEST(CduBank, StandsStillWithoutFlow) {
  Cdu cdu(small_halls::cold_plate);
  for (const double step_s : {0.0, 60.0, 1e30}) {
    const auto y = cdu.run(0, 0, step_s, setpoint_K, 305.15);
    EXPECT_EQ(y.electric_W, 0);
    EXPECT_EQ(y.heat_W, 0);
    EXPECT_EQ(y.capacity_rate_W_K, 0);
    EXPECT_TRUE(std::isfinite(cdu.rate_K_s));
  }
}

TEST(CduBank, LiquidToAirUnitsGiveTheirFanHeatToTheRoomAsWell) {
  Cdu cdu(small_halls::mixed);
  ASSERT_TRUE(cdu.bank.gives_to_air());
  const auto y = cdu.run(120e3, 3e-3, 1e30, 315.15, 297.15);
  EXPECT_EQ(y.capacity_rate_W_K, 0);
  EXPECT_DOUBLE_EQ(y.heat_W, 120e3 + y.electric_W);
  EXPECT_GT(y.electric_W, 1000);
  cdu.run(120e3, 3e-3, 1e30, 315.15, 312.15);
  EXPECT_GT(cdu.equilibrium_K, 315.15) << "hot room air cools less";
}

}  // namespace
}  // namespace thermohall
