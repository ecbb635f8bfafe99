#include "models/air/aisle_zone.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace thermohall {
namespace {

struct Room {
  std::vector<ZoneRackTerm> racks;
  ZoneInputs inputs{};
};

ZoneOutputs solve(const Room& room) {
  ZoneInputs u = room.inputs;
  u.racks = {};
  for (const ZoneRackTerm& rack : room.racks) add(u.racks, rack, 1);
  return zone_outputs(u);
}

double net_intake_W_K(const Room& room) {
  double sum = 0;
  for (const auto& r : room.racks) sum += r.intake_W_K * (1 - r.recirculation);
  return sum;
}

double inlet_K(const ZoneRackTerm& r, double supply_K, double hot_K) {
  return supply_K + r.recirculation * (hot_K - supply_K);
}

double rack_heat_W(const ZoneRackTerm& r, double inlet) {
  return r.heat_intercept_W - r.heat_slope_W_K * inlet;
}

// Air leaving rack and door, (3).
double exhaust_K(const ZoneRackTerm& r, double inlet) {
  const double leaving = inlet + rack_heat_W(r, inlet) / r.intake_W_K;
  return (1 - r.door_effectiveness) * leaving + r.door_effectiveness * r.door_water_temperature_K;
}

// The mixing equations (1) to (4) by repeated substitution: every pass is a contraction while recirculation
// is below one.
double iterated_hot_K(const Room& room, double supply_K) {
  const ZoneInputs& u = room.inputs;
  double hot_K = supply_K;
  for (int pass = 0; pass < 5000; ++pass) {
    double carried_W = u.ancillary_heat_W + u.metal_conductance_W_K * u.metal_temperature_K;
    double flow_W_K = u.metal_conductance_W_K;
    for (const auto& r : room.racks) {
      flow_W_K += r.intake_W_K;
      const double inlet = inlet_K(r, supply_K, hot_K);
      carried_W += r.intake_W_K > 0 ? r.intake_W_K * exhaust_K(r, inlet) : rack_heat_W(r, inlet);
    }
    hot_K = carried_W / flow_W_K;
  }
  return hot_K;
}

// Heat beyond the units' capability at a supply temperature, from (5) and (6).
double iterated_excess_W(const Room& room, double supply_K) {
  const ZoneInputs& u = room.inputs;
  const double net_W_K = net_intake_W_K(room);
  const double theta_K = iterated_hot_K(room, supply_K) - supply_K;
  const double entering_K = supply_K + (net_W_K * theta_K + u.unit_fan_heat_W) / u.unit_air_W_K;
  return net_W_K * theta_K + u.unit_fan_heat_W -
         (u.capability_slope_W_K * entering_K - u.capability_cold_W + u.capability_fixed_W);
}

double iterated_supply_K(const Room& room) {
  double low = room.inputs.supply_setpoint_K, high = 500;
  if (iterated_excess_W(room, low) <= 0) return low;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (iterated_excess_W(room, middle) > 0 ? low : high) = middle;
  }
  return low;
}

Room mixed_room() {
  return {{{10e3, 0.1, 120e3, 0, 0, 0},        // steady
           {5e3, 0.05, 5e3 * 320, 5e3, 0, 0},  // giving the heat of metal at 320 K
           {8e3, 0.2, 100e3, 10, 0.6, 291},    // with a door
           {0, 0, 3e3, 0, 0, 0}},              // a tank without fans
          {.racks = {},
           .ancillary_heat_W = 4e3,
           .metal_conductance_W_K = 500,
           .metal_temperature_K = 300,
           .unit_air_W_K = 26e3,
           .unit_fan_heat_W = 9e3,
           .supply_setpoint_K = 295,
           .capability_slope_W_K = 20e3,
           .capability_cold_W = 20e3 * 281,
           .capability_fixed_W = 0}};
}

// What the racks (doors included), the ancillary loads, the metal and the unit fans give to the air.
double heat_into_air_W(const Room& room, const ZoneOutputs& y) {
  double sum_W = room.inputs.ancillary_heat_W + room.inputs.unit_fan_heat_W +
                 room.inputs.metal_conductance_W_K * (room.inputs.metal_temperature_K - y.hot_temperature_K);
  for (const auto& r : room.racks) {
    const double inlet = inlet_K(r, y.supply_temperature_K, y.hot_temperature_K);
    sum_W += r.intake_W_K > 0 ? r.intake_W_K * (exhaust_K(r, inlet) - inlet) : rack_heat_W(r, inlet);
  }
  return sum_W;
}

TEST(AisleZone, OneRackByHand) {
  // C = 10 kW/K, r = 0.2, Q = 100 kW. Its own rise is 10 K: T_hot = T_in + 10 and T_in = T_s + 0.2 theta give
  // theta = 10 / 0.8 = 12.5 K, T_in = 295 + 2.5 K. Net intake 8 kW/K; units move 10 kW/K:
  // T_return = 295 + 8 * 12.5 / 10 = 305 K, heat to the units 8 * 12.5 = 100 kW.
  Room room{{{10e3, 0.2, 100e3, 0, 0, 0}}, {}};
  room.inputs.unit_air_W_K = 10e3;
  room.inputs.supply_setpoint_K = 295;
  room.inputs.capability_fixed_W = 200e3;
  const ZoneOutputs y = solve(room);
  EXPECT_NEAR(y.supply_temperature_K, 295, 1e-12);
  EXPECT_NEAR(y.hot_temperature_K, 307.5, 1e-10);
  EXPECT_NEAR(y.return_temperature_K, 305, 1e-10);
  EXPECT_NEAR(y.heat_to_units_W, 100e3, 1e-6);
  EXPECT_EQ(y.limited, 0);
}

TEST(AisleZone, ADoorByHand) {
  // Without recirculation T_in = 295; the rack's air leaves at 305 K; a door of 0.5 with water at 291 K makes
  // it 298 K. The hot side is 298 K and the door took 10 kW/K * 7 K = 70 of 100 kW.
  Room room{{{10e3, 0, 100e3, 0, 0.5, 291}}, {}};
  room.inputs.unit_air_W_K = 10e3;
  room.inputs.supply_setpoint_K = 295;
  room.inputs.capability_fixed_W = 200e3;
  const ZoneOutputs y = solve(room);
  EXPECT_NEAR(y.hot_temperature_K, 298, 1e-10);
  EXPECT_NEAR(y.heat_to_units_W, 30e3, 1e-6);
}

TEST(AisleZone, EqualsTheMixingEquationsSolvedByIteration) {
  Room room = mixed_room();
  const ZoneOutputs y = solve(room);
  EXPECT_EQ(y.limited, 0);
  EXPECT_NEAR(y.hot_temperature_K, iterated_hot_K(room, 295), 1e-9);
  EXPECT_NEAR(y.return_temperature_K,
              295 + net_intake_W_K(room) * (y.hot_temperature_K - 295) / room.inputs.unit_air_W_K, 1e-9);
}

TEST(AisleZone, EqualsTheIterationWhenTheUnitsAreTooSmall) {
  Room room = mixed_room();
  for (const double slope_W_K : {3e3, 6e3, 10e3}) {
    room.inputs.capability_slope_W_K = slope_W_K;
    room.inputs.capability_cold_W = slope_W_K * 281;
    const ZoneOutputs y = solve(room);
    const double supply_K = iterated_supply_K(room);
    EXPECT_EQ(y.limited, 1) << slope_W_K;
    EXPECT_GT(y.supply_temperature_K, 295) << slope_W_K;
    EXPECT_NEAR(y.supply_temperature_K, supply_K, 1e-7) << slope_W_K;
    EXPECT_NEAR(y.hot_temperature_K, iterated_hot_K(room, supply_K), 1e-7) << slope_W_K;
    // the units carry exactly what they can
    const double entering_K = y.return_temperature_K + room.inputs.unit_fan_heat_W / room.inputs.unit_air_W_K;
    EXPECT_NEAR(y.heat_to_units_W, slope_W_K * (entering_K - 281), 1e-6 * y.heat_to_units_W) << slope_W_K;
  }
}

TEST(AisleZone, EnergyIsConserved) {
  for (const double slope_W_K : {3e3, 20e3}) {  // limited and not
    for (const double unit_air_W_K : {19.85e3, 40e3}) {
      Room room = mixed_room();
      room.inputs.capability_slope_W_K = slope_W_K;
      room.inputs.capability_cold_W = slope_W_K * 281;
      room.inputs.unit_air_W_K = unit_air_W_K;
      const ZoneOutputs y = solve(room);
      // round-off of flow times absolute temperature, 1e4 W/K * 300 K * 1e-15
      EXPECT_NEAR(y.heat_to_units_W, heat_into_air_W(room, y), 1e-6) << slope_W_K;
      EXPECT_NEAR(y.heat_to_units_W, unit_air_W_K * (y.return_temperature_K - y.supply_temperature_K) + 9e3,
                  1e-6);
    }
  }
}

TEST(AisleZone, BecomesLimitedWithoutAJump) {
  Room room = mixed_room();
  const ZoneOutputs free = solve(room);
  const double entering_K =
      free.return_temperature_K + room.inputs.unit_fan_heat_W / room.inputs.unit_air_W_K;
  const double enough_W_K = free.heat_to_units_W / (entering_K - 281);
  const auto with = [&](double slope_W_K) {
    room.inputs.capability_slope_W_K = slope_W_K;
    room.inputs.capability_cold_W = slope_W_K * 281;
    return solve(room);
  };
  const ZoneOutputs above = with(enough_W_K * (1 + 1e-9)), below = with(enough_W_K * (1 - 1e-9));
  EXPECT_EQ(above.limited, 0);
  EXPECT_EQ(below.limited, 1);
  EXPECT_NEAR(above.supply_temperature_K, below.supply_temperature_K, 1e-6);
  EXPECT_NEAR(above.heat_to_units_W, below.heat_to_units_W, 1e-3);
}

TEST(AisleZone, EqualRacksCountedTogetherGiveTheSame) {
  ZoneRackSums together{}, one_by_one{};
  const ZoneRackTerm rack{8e3, 0.2, 100e3, 10, 0.6, 291};
  add(together, rack, 7);
  for (int i = 0; i < 7; ++i) add(one_by_one, rack, 1);
  EXPECT_NEAR(together.intake_W_K, one_by_one.intake_W_K, 1e-9);
  EXPECT_NEAR(together.net_intake_W_K, one_by_one.net_intake_W_K, 1e-9);
  EXPECT_NEAR(together.heat_intercept_W, one_by_one.heat_intercept_W, 1e-6);
  EXPECT_NEAR(together.supply_slope_W_K, one_by_one.supply_slope_W_K, 1e-9);
  EXPECT_NEAR(together.recirculation_slope_W_K, one_by_one.recirculation_slope_W_K, 1e-9);
}

TEST(AisleZone, WithoutUnitAirTheHotSideIsTheWeightedMetal) {
  // Racks whose metal stands at 320 K (5 kW/K) and 310 K (15 kW/K) and building mass at 300 K (5 kW/K), no
  // power: (5 * 320 + 15 * 310 + 5 * 300) / 25 = 310 K. Recirculation is complete, (7) with C_c = 0.
  Room room{{{6e3, 1, 5e3 * 320, 5e3, 0, 0}, {20e3, 1, 15e3 * 310, 15e3, 0, 0}}, {}};
  room.inputs.metal_conductance_W_K = 5e3;
  room.inputs.metal_temperature_K = 300;
  room.inputs.supply_setpoint_K = 295;
  const ZoneOutputs y = solve(room);
  EXPECT_NEAR(y.hot_temperature_K, 310, 1e-9);
  EXPECT_EQ(y.supply_temperature_K, y.hot_temperature_K);
  EXPECT_EQ(y.return_temperature_K, y.hot_temperature_K);
  EXPECT_EQ(y.heat_to_units_W, 0);
  EXPECT_EQ(y.limited, 1);
  EXPECT_NEAR(heat_into_air_W(room, y), 0, 1e-6);  // heat goes from metal to metal only
  EXPECT_NEAR(y.hot_temperature_K, iterated_hot_K(room, 295), 1e-6);
}

TEST(AisleZone, VanishingUnitAirApproachesNoUnitAir) {
  Room room = mixed_room();
  room.inputs.unit_fan_heat_W = 0;
  const auto with = [&](double unit_air_W_K) {
    Room r = room;
    r.inputs.unit_air_W_K = unit_air_W_K;
    r.inputs.capability_slope_W_K = 0.7 * unit_air_W_K;
    r.inputs.capability_cold_W = 0.7 * unit_air_W_K * 281;
    const double share = supply_share(unit_air_W_K, net_intake_W_K(room), 0);
    for (auto& rack : r.racks) rack.recirculation = 1 - (1 - rack.recirculation) * share;
    return solve(r);
  };
  const ZoneOutputs none = with(0), little = with(1e-3);
  EXPECT_NEAR(none.hot_temperature_K, little.hot_temperature_K, 1e-3);
  EXPECT_NEAR(none.heat_to_units_W, little.heat_to_units_W, 1);
}

TEST(AisleZone, ADoorStillCoolsWithoutUnitAir) {
  // A steady rack with a door: all heat ends in the door, e C (T - T_w) + ... = Q: with e = 0.5 and b = 0,
  // T_hot = ((1 - 0.5) 60 kW + 0.5 * 10 kW/K * 291 K) / (0.5 * 10 kW/K) = 297 K.
  Room room{{{10e3, 1, 60e3, 0, 0.5, 291}}, {}};
  room.inputs.supply_setpoint_K = 295;
  const ZoneOutputs y = solve(room);
  EXPECT_NEAR(y.hot_temperature_K, 297, 1e-9);
  EXPECT_NEAR(exhaust_K(room.racks[0], 297), 297, 1e-9);
}

TEST(AisleZone, SteadyHeatWithoutAnyCoolingStopsAtTheBound) {
  Room room{{{10e3, 1, 60e3, 0, 0, 0}}, {}};
  room.inputs.supply_setpoint_K = 295;
  ZoneOutputs y = solve(room);
  EXPECT_EQ(y.hot_temperature_K, 500);
  EXPECT_EQ(y.supply_temperature_K, 500);
  EXPECT_EQ(y.limited, 1);
  room.racks = {{0, 0, 60e3, 0, 0, 0}};  // no fans either
  y = solve(room);
  EXPECT_EQ(y.hot_temperature_K, 500);
  EXPECT_EQ(y.limited, 1);
  room.racks = {{10e3, 1, 60e3, 1e-6, 0, 0}};  // a trace of storage would give 6e10 K
  EXPECT_EQ(solve(room).hot_temperature_K, 500);
}

TEST(AisleZone, UnitsThatMoveAirButCannotCoolStopAtTheBound) {
  Room room{{{10e3, 0.1, 60e3, 0, 0, 0}}, {}};
  room.inputs.unit_air_W_K = 10e3;
  room.inputs.supply_setpoint_K = 295;
  room.inputs.capability_fixed_W = 50e3;  // steady: 60 kW against 50 kW whatever the temperature
  const ZoneOutputs y = solve(room);
  EXPECT_EQ(y.supply_temperature_K, 500);
  EXPECT_EQ(y.limited, 1);
}

TEST(AisleZone, CompleteRecirculationIsBounded) {
  Room room{{{10e3, 1, 60e3, 0, 0, 0}}, {}};
  room.inputs.unit_air_W_K = 10e3;  // moves air, but none of it reaches the rack
  room.inputs.supply_setpoint_K = 295;
  room.inputs.capability_fixed_W = 100e3;
  const ZoneOutputs y = solve(room);
  EXPECT_EQ(y.hot_temperature_K, 500);
  EXPECT_EQ(y.limited, 1);
}

TEST(AisleZone, AnEmptyRoomStaysAtItsSetPoint) {
  ZoneInputs u{};
  u.supply_setpoint_K = 295;
  for (const double unit_air_W_K : {0.0, 10e3}) {
    u.unit_air_W_K = unit_air_W_K;
    const ZoneOutputs y = zone_outputs(u);
    EXPECT_NEAR(y.supply_temperature_K, 295, 1e-10);
    EXPECT_NEAR(y.hot_temperature_K, 295, 1e-10);
    EXPECT_NEAR(y.heat_to_units_W, 0, 1e-6);
    EXPECT_EQ(y.limited, 0);
  }
}

TEST(AisleZone, UnitsSweepARoomOfTanksWithoutFans) {
  // 30 kW of tanks and 10 kW of lights into 20 kW/K of air: 2 K
  Room room{{{0, 0, 30e3, 0, 0, 0}}, {}};
  room.inputs.ancillary_heat_W = 10e3;
  room.inputs.unit_air_W_K = 20e3;
  room.inputs.unit_fan_heat_W = 1e3;
  room.inputs.supply_setpoint_K = 295;
  room.inputs.capability_slope_W_K = 10e3;
  room.inputs.capability_cold_W = 10e3 * 281;
  ZoneOutputs y = solve(room);
  EXPECT_NEAR(y.hot_temperature_K, 297, 1e-9);
  EXPECT_NEAR(y.return_temperature_K, 297, 1e-9);
  EXPECT_NEAR(y.heat_to_units_W, 41e3, 1e-6);
  EXPECT_EQ(y.limited, 0);
  // units too small: 2 kW/K (T_s + 41 / 20 - 281) = 41 kW gives T_s = 281 + 20.5 - 2.05 = 299.45 K
  room.inputs.capability_slope_W_K = 2e3;
  room.inputs.capability_cold_W = 2e3 * 281;
  y = solve(room);
  EXPECT_EQ(y.limited, 1);
  EXPECT_NEAR(y.supply_temperature_K, 299.45, 1e-9);
  EXPECT_NEAR(y.heat_to_units_W, 41e3, 1e-6);
}

TEST(AisleZone, ADoorWithoutAirTakesNothing) {
  ZoneRackSums sums{};
  add(sums, {0, 0, 3e3, 0, 0.7, 291}, 2);
  EXPECT_EQ(sums.heat_intercept_W, 6e3);
  EXPECT_EQ(sums.supply_slope_W_K, 0);
}

TEST(AisleZone, MoreRecirculationWarmsTheHotSideAndNeverCoolsIt) {
  double last_K = 0;
  for (double r = 0; r < 0.6; r += 0.05) {
    Room room{{{10e3, r, 100e3, 0, 0, 0}}, {}};
    room.inputs.unit_air_W_K = 10e3;
    room.inputs.supply_setpoint_K = 295;
    room.inputs.capability_fixed_W = 200e3;
    const double hot_K = solve(room).hot_temperature_K;
    EXPECT_GT(hot_K, last_K);
    last_K = hot_K;
  }
}

TEST(SupplyShare, ByHandAndAtItsEnds) {
  // 9 of 10 kW/K delivered, 5 % leak: 0.95 * 9 / 10 = 0.855
  EXPECT_NEAR(supply_share(9e3, 10e3, 0.05), 0.855, 1e-15);
  EXPECT_EQ(supply_share(20e3, 10e3, 0.05), 1);
  EXPECT_EQ(supply_share(0, 10e3, 0), 0);
  EXPECT_EQ(supply_share(0, 0, 0), 1);
  EXPECT_EQ(supply_share(9e3, 10e3, 1), 0);
}

TEST(SupplyShare, LeavesNoMoreNetIntakeThanTheUnitsDeliver) {
  Room room = mixed_room();
  const double share = supply_share(10e3, net_intake_W_K(room), 0.02);
  for (auto& r : room.racks) r.recirculation = 1 - (1 - r.recirculation) * share;
  EXPECT_NEAR(net_intake_W_K(room), 0.98 * 10e3, 1e-8);
}

}  // namespace
}  // namespace thermohall
