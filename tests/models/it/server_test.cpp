#include "models/it/server.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

ServerParameters air_server() {
  return {.idle_power_W = 4000,
          .full_power_W = 20000,
          .power_exponent = 1,
          .chip_power_share = 0.6,
          .chip_count = 40,
          .leakage_per_K = 0.004,
          .reference_chip_temperature_K = 340,
          .throttle_temperature_K = 363,
          .fan_rated_power_W = 2000,
          .fan_rated_flow_m3_s = 2,
          .fan_min_speed = 0.25,
          .fan_target_temperature_difference_K = 12,
          .fan_ramp_start_K = 300,
          .fan_ramp_end_K = 310,
          .psu_rated_power_W = 40000,
          .psu_loss_a0 = 0.01,
          .psu_loss_a1 = 0.02,
          .psu_loss_a2 = 0.03,
          .other_power_W = 500,
          .liquid_component_share = 0,
          .liquid_takes_all = 0};
}

ServerInputs half_load() {
  return {.utilisation = 0.5, .medium_temperature_K = 300, .chip_resistance_K_W = 0.2, .fan_speed = 0.5};
}

// Chip power by repeated substitution in (2), without limits.
double iterated_chip_power_W(const ServerParameters& p, const ServerInputs& u, double dynamic_W) {
  double power_W = p.chip_power_share * dynamic_W;
  for (int i = 0; i < 200; ++i) {
    const double chip_K = u.medium_temperature_K + u.chip_resistance_K_W * power_W / p.chip_count;
    power_W =
        p.chip_power_share * dynamic_W * (1 + p.leakage_per_K * (chip_K - p.reference_chip_temperature_K));
  }
  return power_W;
}

TEST(Server, PowerByHand) {
  // P_dyn = 4000 + 16000 * 0.5 = 12000 W; s P_dyn = 7200 W; r = 0.2 / 40 = 0.005 K/W
  // gain = 7200 * 0.004 * 0.005 = 0.144; P_chip = 7200 (1 + 0.004 (300 - 340)) / (1 - 0.144)
  //      = 7200 * 0.84 / 0.856 = 7065.420560747664 W; T = 300 + 0.005 * 7065.42 = 335.3271 K
  // P_comp = 7065.4206 + 0.4 * 12000 = 11865.4206 W; P_fan = 2000 / 8 = 250 W; x = 12115.4206 / 40000
  const ServerOutputs y = server_outputs(air_server(), half_load());
  EXPECT_NEAR(y.component_power_W, 11865.420560747664, 1e-8);
  EXPECT_NEAR(y.chip_temperature_K, 335.32710280373834, 1e-10);
  EXPECT_NEAR(y.fan_power_W, 250, 1e-12);
  const double x = 12115.420560747664 / 40000;
  EXPECT_NEAR(y.psu_loss_W, 40000 * (0.01 + 0.02 * x + 0.03 * x * x), 1e-9);  // 752.4 W
  EXPECT_NEAR(y.it_power_W, 12115.420560747664 + y.psu_loss_W + 500, 1e-8);
  EXPECT_EQ(y.delivered_share, 1);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(Server, LeakageClosedFormEqualsItsFixedPoint) {
  for (const double utilisation : {0.0, 0.3, 0.7}) {
    for (const double medium_K : {290.0, 305.0, 315.0}) {
      ServerInputs u = half_load();
      u.chip_resistance_K_W = 0.1;
      u.utilisation = utilisation;
      u.medium_temperature_K = medium_K;
      const auto p = air_server();
      const double dynamic_W = 4000 + 16000 * utilisation;
      const double expected_W = iterated_chip_power_W(p, u, dynamic_W);
      const ServerOutputs y = server_outputs(p, u);
      ASSERT_EQ(y.delivered_share, 1);
      EXPECT_NEAR(y.component_power_W - 0.4 * dynamic_W, expected_W, 1e-8) << utilisation << ' ' << medium_K;
    }
  }
}

TEST(Server, EnergyIsConservedForEveryCooling) {
  for (const double share : {0.0, 0.85, 1.0}) {
    for (const double all : {0.0, 1.0}) {
      for (const double medium_K : {250.0, 300.0, 350.0, 380.0}) {
        auto p = air_server();
        p.liquid_component_share = share;
        p.liquid_takes_all = all;
        ServerInputs u = half_load();
        u.medium_temperature_K = medium_K;
        const ServerOutputs y = server_outputs(p, u);
        EXPECT_NEAR(y.it_power_W, y.heat_to_air_W + y.heat_to_liquid_W, 1e-11 * y.it_power_W);
        EXPECT_NEAR(y.it_power_W, y.component_power_W + y.fan_power_W + y.psu_loss_W + p.other_power_W,
                    1e-11 * y.it_power_W);
        EXPECT_GE(y.heat_to_air_W, 0);
        EXPECT_GE(y.heat_to_liquid_W, 0);
      }
    }
  }
}

TEST(Server, HeatToLiquidIsTheShareOfComponentsOrEverythingInABath) {
  auto p = air_server();
  p.liquid_component_share = 0.8;
  const ServerOutputs plates = server_outputs(p, half_load());
  EXPECT_NEAR(plates.heat_to_liquid_W, 0.8 * plates.component_power_W, 1e-9);
  p.liquid_takes_all = 1;
  const ServerOutputs bath = server_outputs(p, half_load());
  EXPECT_EQ(bath.heat_to_liquid_W, bath.it_power_W);
  EXPECT_EQ(bath.heat_to_air_W, 0);
}

TEST(Server, ThrottlingHoldsTheChipAtItsLimit) {
  // P_allowed = (363 - 350) K * 40 / 0.2 K/W = 2600 W; unthrottled at the limit: 12000 (1 + 0.004 * 23) W
  ServerInputs u = half_load();
  u.utilisation = 1;
  u.medium_temperature_K = 350;
  const ServerOutputs y = server_outputs(air_server(), u);
  EXPECT_NEAR(y.chip_temperature_K, 363, 1e-12);
  EXPECT_NEAR(y.component_power_W, 2600 + 0.4 * 20000, 1e-8);
  EXPECT_NEAR(y.delivered_share, 2600 / (12000 * 1.092), 1e-12);
}

TEST(Server, ThrottlingBeginsWithoutAJump) {
  // The limit is reached where T_m + r s P_dyn (1 + k (T_limit - T_ref)) = T_limit:
  // T_m = 363 - 0.005 * 12000 * 1.092 = 297.48 K at full work.
  ServerInputs below = half_load(), above = half_load();
  below.utilisation = above.utilisation = 1;
  below.medium_temperature_K = 297.48 - 1e-7;
  above.medium_temperature_K = 297.48 + 1e-7;
  const ServerOutputs a = server_outputs(air_server(), below), b = server_outputs(air_server(), above);
  EXPECT_EQ(a.delivered_share, 1);
  EXPECT_LT(b.delivered_share, 1);
  EXPECT_NEAR(b.delivered_share, 1, 1e-7);
  // chip power falls by 1 / r = 200 W per kelvin above the limit and rises by 63 W/K below it
  EXPECT_NEAR(a.component_power_W, b.component_power_W, 1e-4);
  EXPECT_NEAR(a.chip_temperature_K, b.chip_temperature_K, 1e-6);
}

TEST(Server, AMediumAboveTheLimitLeavesNoChipPower) {
  ServerInputs u = half_load();
  u.medium_temperature_K = 370;
  const ServerOutputs y = server_outputs(air_server(), u);
  EXPECT_EQ(y.delivered_share, 0);
  EXPECT_EQ(y.chip_temperature_K, 370);
  EXPECT_NEAR(y.component_power_W, 0.4 * 12000, 1e-9);
  u.medium_temperature_K = 363 + 1e-9;
  EXPECT_NEAR(server_outputs(air_server(), u).component_power_W, 0.4 * 12000, 1e-6);  // continuous
}

TEST(Server, ThermalRunawayEndsAtTheLimit) {
  // r = 1.5 / 40 K/W makes the gain 12000 * 0.004 * 0.0375 = 1.8; P = (363 - 300) / 0.0375 = 1680 W
  ServerInputs u = half_load();
  u.utilisation = 1;
  u.chip_resistance_K_W = 1.5;
  const ServerOutputs y = server_outputs(air_server(), u);
  EXPECT_NEAR(y.chip_temperature_K, 363, 1e-12);
  EXPECT_NEAR(y.component_power_W - 0.4 * 20000, 1680, 1e-8);
  // through gain = 1, at R = 40 / (12000 * 0.004) = 0.8333 K/W
  u.chip_resistance_K_W = 40 / 48.0 * (1 - 1e-9);
  const double before_W = server_outputs(air_server(), u).component_power_W;
  u.chip_resistance_K_W = 40 / 48.0 * (1 + 1e-9);
  EXPECT_NEAR(server_outputs(air_server(), u).component_power_W, before_W, 1e-4);
}

TEST(Server, ColdChipsKeepTheirSwitchingPower) {
  ServerInputs u = half_load();
  u.medium_temperature_K = 200;  // 1 + 0.004 * (200 - 340) = 0.44: below one half
  const ServerOutputs y = server_outputs(air_server(), u);
  EXPECT_NEAR(y.component_power_W, 0.5 * 7200 + 0.4 * 12000, 0.02 * 7200);
  EXPECT_GE(y.component_power_W, 0.5 * 7200 + 0.4 * 12000 - 1e-9);
}

TEST(Server, WithoutLeakageTheMediumDoesNotMatter) {
  auto p = air_server();
  p.leakage_per_K = 0;
  ServerInputs u = half_load();
  const double power_W = server_outputs(p, u).it_power_W;
  u.medium_temperature_K = 320;
  EXPECT_NEAR(server_outputs(p, u).it_power_W, power_W, 1e-9);
}

TEST(Server, PowerRisesWithWorkMediumAndFanSpeed) {
  const auto power_W = [](double utilisation, double medium_K, double speed) {
    return server_outputs(air_server(), {utilisation, medium_K, 0.1, speed}).it_power_W;
  };
  for (int i = 0; i < 9; ++i) {
    const double a = 0.1 * i;
    EXPECT_LT(power_W(a, 300, 0.5), power_W(a + 0.1, 300, 0.5));
    EXPECT_LT(power_W(0.5, 290 + 20 * a, 0.5), power_W(0.5, 292 + 20 * a, 0.5));
    EXPECT_LT(power_W(0.5, 300, a), power_W(0.5, 300, a + 0.1));
  }
}

TEST(Server, UtilisationAndFanSpeedAreHeldBetweenNoneAndFull) {
  ServerInputs low = half_load(), high = half_load();
  low.utilisation = low.fan_speed = -1;
  high.utilisation = high.fan_speed = 3;
  ServerInputs none = half_load(), full = half_load();
  none.utilisation = none.fan_speed = 0;
  full.utilisation = full.fan_speed = 1;
  EXPECT_EQ(server_outputs(air_server(), low).it_power_W, server_outputs(air_server(), none).it_power_W);
  EXPECT_EQ(server_outputs(air_server(), high).it_power_W, server_outputs(air_server(), full).it_power_W);
}

TEST(Server, TheExponentBendsPowerBetweenTheSameEnds) {
  auto p = air_server();
  p.leakage_per_K = 0;
  p.power_exponent = 2;  // u = 0.5: 4000 + 16000 / 4 = 8000 W
  EXPECT_NEAR(server_outputs(p, half_load()).component_power_W, 8000, 1e-9);
  p.power_exponent = 1 + 1e-12;
  auto straight = p;
  straight.power_exponent = 1;
  EXPECT_NEAR(server_outputs(p, half_load()).it_power_W, server_outputs(straight, half_load()).it_power_W,
              1e-6);
}

TEST(Server, SuppliesAboveTheirRatingAreFlagged) {
  auto p = air_server();
  p.psu_rated_power_W = 12000;  // 12115 W are asked
  EXPECT_EQ(server_outputs(p, half_load()).outside_range, 1);
  p.psu_rated_power_W = 12200;
  EXPECT_EQ(server_outputs(p, half_load()).outside_range, 0);
  p.psu_rated_power_W = 0;
  EXPECT_EQ(server_outputs(p, half_load()).psu_loss_W, 0);
  p.psu_rated_power_W = 40000;
  p.psu_loss_a1 = -0.2;  // a fit that dips below zero: no supply gives power
  EXPECT_EQ(server_outputs(p, half_load()).psu_loss_W, 0);
}

TEST(Server, AnEmptyRackTakesNothing) {
  const ServerParameters none{};
  const ServerOutputs y = server_outputs(none, {});
  EXPECT_EQ(y.it_power_W, 0);
  EXPECT_EQ(y.delivered_share, 1);
  EXPECT_EQ(fan_speed_demand(none, {}), 0);
}

TEST(Server, NeverGivesNaNInsideItsTables) {
  const double resistances[] = {1e-6, 0.2, 10};
  for (const double k : {0.0, 0.004, 0.05}) {
    for (const double limit_K : {300.0, 363.0, 420.0}) {
      for (const double reference_K : {250.0, 320.0, 420.0}) {
        for (const double medium_K : {200.0, 300.0, 400.0}) {
          for (const double resistance : resistances) {
            auto p = air_server();
            p.leakage_per_K = k;
            p.throttle_temperature_K = limit_K;
            p.reference_chip_temperature_K = reference_K;
            const ServerOutputs y = server_outputs(p, {0.9, medium_K, resistance, 0.5});
            EXPECT_TRUE(std::isfinite(y.it_power_W) && y.it_power_W > 0);
            EXPECT_TRUE(y.delivered_share >= 0 && y.delivered_share <= 1);
            EXPECT_LE(y.chip_temperature_K, std::max(limit_K, medium_K) + 1e-9);
          }
        }
      }
    }
  }
}

constexpr double air_J_m3K = 1200;

TEST(ServerFans, FollowTheHeatInTheAirByHand) {
  // V = 14400 W / (1200 J/m3K * 12 K) = 1 m3/s of 2 m3/s: half speed
  EXPECT_NEAR(fan_speed_demand(air_server(), {14400, 295, air_J_m3K}), 0.5, 1e-15);
}

TEST(ServerFans, FollowTheInletWhenItAsksForMore) {
  // ramp at 304 K: (304 - 300) / 10 = 0.4; speed = 0.25 + 0.75 * 0.4 = 0.55
  EXPECT_NEAR(fan_speed_demand(air_server(), {14400, 304, air_J_m3K}), 0.55, 1e-15);
  EXPECT_EQ(fan_speed_demand(air_server(), {14400, 310, air_J_m3K}), 1);
  EXPECT_EQ(fan_speed_demand(air_server(), {14400, 400, air_J_m3K}), 1);
}

TEST(ServerFans, StayBetweenMinimumAndFull) {
  EXPECT_EQ(fan_speed_demand(air_server(), {0, 290, air_J_m3K}), 0.25);
  EXPECT_EQ(fan_speed_demand(air_server(), {-100, 290, air_J_m3K}), 0.25);
  EXPECT_EQ(fan_speed_demand(air_server(), {1e6, 290, air_J_m3K}), 1);
  EXPECT_EQ(fan_speed_demand(air_server(), {0, 290, 0}), 0.25);
  EXPECT_EQ(fan_speed_demand(air_server(), {100, 290, 0}), 1);
}

TEST(ServerFans, WithoutARampTheInletDoesNotMatter) {
  auto p = air_server();
  p.fan_ramp_end_K = p.fan_ramp_start_K;
  EXPECT_EQ(fan_speed_demand(p, {14400, 330, air_J_m3K}), 0.5);
}

TEST(ServerFans, SpeedIsContinuousInInletAndHeat) {
  for (const double inlet_K : {300.0, 303.3333333333333, 310.0}) {  // ramp begins, overtakes the heat, ends
    EXPECT_NEAR(fan_speed_demand(air_server(), {14400, inlet_K - 1e-9, air_J_m3K}),
                fan_speed_demand(air_server(), {14400, inlet_K + 1e-9, air_J_m3K}), 1e-9);
  }
}

}  // namespace
}  // namespace thermohall
