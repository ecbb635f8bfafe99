#include "sim/plant/racks.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

// One rack of a small hall between an air zone and a coolant source that stay as they are.
class Rack {
 public:
  Rack(const std::string& hall, const std::string& type_id) : scenario_(read_scenario_text(hall)) {
    for (const auto& type : scenario_.rack_types)
      if (type.origin.type_id == type_id) cohort.type = &type;
    loads_ = {scenario_.loads.front()};
    loads_[0].kind = LoadKind::utilisation;
    if (cohort.type->server.fan_rated_flow_m3_s > 0) cohort.air_state = 0;
    if (cohort.type->rack.cooling != RackCooling::air) {
      cohort.liquid_state = 1;
      cohort.liquid = {LiquidSource::Kind::loop, 0};
    }
    prepare(cohort, zone_.supply_temperature_K);
    state_K = {313, 313};
  }
  RackSurroundings surroundings() const { return {step_s, state_K, load_, loads_, {}, coolant_K_, air_}; }
  void give_power(double power_W) {
    loads_[0].kind = LoadKind::power;
    load_[0] = power_W;
  }
  void work(double utilisation) { load_[0] = utilisation; }
  void evaluate() {
    const auto s = surroundings();
    evaluate_power(cohort, s);
    evaluate_heat(cohort, s, zone_, rate_K_s, equilibrium_K);
  }
  void settle() {
    step_s = 1e30;
    for (int pass = 0; pass < 50; ++pass) {
      evaluate();
      state_K = equilibrium_K;
      sample();
    }
    evaluate();
  }
  double sample() { return sample_rack_controls(cohort, surroundings(), 4.15e6, 4.15e6, 280, 1); }
  double stored_W() const {
    const auto& rack = cohort.type->rack;
    return (cohort.air_state == no_state ? 0 : rate_K_s[0] * rack.air_heat_capacity_J_K) +
           (cohort.liquid_state == no_state ? 0 : rate_K_s[1] * rack.liquid_heat_capacity_J_K);
  }
  void set_air(double supply_K, double hot_K) {
    zone_.supply_temperature_K = supply_K;
    zone_.hot_temperature_K = hot_K;
  }
  void set_coolant(double temperature_K) { coolant_K_[0] = temperature_K; }

  RackCohort cohort;
  double step_s = 60;
  std::vector<double> state_K, rate_K_s{0, 0}, equilibrium_K{0, 0};

 private:
  Scenario scenario_;
  std::vector<LoadSpec> loads_;
  std::vector<double> load_{0.8}, coolant_K_{306.15}, air_{1180};
  ZoneOutputs zone_{.supply_temperature_K = 297.15,
                    .hot_temperature_K = 309.15,
                    .return_temperature_K = 309.15,
                    .heat_to_units_W = 0,
                    .limited = 0};
};

Rack air_rack() { return {small_halls::chiller, "cpu-2u-15kw"}; }
Rack plate_rack() { return {small_halls::cold_plate, "gb200-nvl72"}; }
Rack tank() { return {small_halls::immersion, "b200-immersion-73kw"}; }
Rack boiling_tank() { return {small_halls::mixed, "two-phase-tank-252kw"}; }

TEST(RackCohort, ConservesHeatForEveryKindStepAndState) {
  for (auto* make : {&air_rack, &plate_rack, &tank, &boiling_tank}) {
    for (const double step_s : {0.0, 1.0, 60.0, 3600.0, 1e30})
      for (const double metal_K : {290.0, 313.0, 360.0}) {
        Rack rack = make();
        SCOPED_TRACE(rack.cohort.type->origin.type_id);
        rack.settle();
        rack.step_s = step_s;
        rack.state_K = {metal_K, metal_K};
        rack.evaluate();
        const auto& r = rack.cohort.record;
        EXPECT_NEAR(r.it_power_W + rack.cohort.tank_pump_W,
                    r.heat_to_air_W + r.heat_to_liquid_W + rack.stored_W(), 1e-9 * r.it_power_W);
      }
  }
}

TEST(RackCohort, FansFollowHeatAndInletOnlyWhenSampled) {
  Rack rack = air_rack();
  rack.settle();
  const double speed = rack.cohort.fan_speed;
  rack.set_air(308.15, 322.15);
  rack.evaluate();
  EXPECT_EQ(rack.cohort.fan_speed, speed);
  EXPECT_GT(rack.sample(), 0.1);
  EXPECT_GT(rack.cohort.fan_speed, speed);
}

TEST(RackCohort, TheInletSensorFollowsByItsWeight) {
  Rack rack = air_rack();
  rack.settle();
  const double before_K = rack.cohort.inlet_K;
  rack.set_air(305.15, 317.15);
  rack.evaluate();
  const double shown_K = rack.cohort.record.inlet_temperature_K;
  sample_rack_controls(rack.cohort, rack.surroundings(), 0, 0, 0, 0.25);
  EXPECT_NEAR(rack.cohort.inlet_K, before_K + 0.25 * (shown_K - before_K), 1e-12);
}

TEST(RackCohort, InletMixesSupplyAndExhaustByItsRecirculation) {
  Rack rack = air_rack();
  rack.cohort.true_recirculation = 0.25;
  rack.settle();
  EXPECT_DOUBLE_EQ(rack.cohort.record.inlet_temperature_K, 297.15 + 0.25 * 12);
}

TEST(RackCohort, ExhaustCarriesTheHeatOfTheAir) {
  Rack rack = air_rack();
  rack.settle();
  const auto& r = rack.cohort.record;
  EXPECT_NEAR(r.outlet_temperature_K - r.inlet_temperature_K, r.heat_to_air_W / (1180 * r.air_flow_m3_s),
              1e-9);
}

TEST(RackCohort, PlatesReturnTheirHeatAtTheFlowTheyAskFor) {
  Rack rack = plate_rack();
  rack.settle();
  const auto& r = rack.cohort.record;
  EXPECT_NEAR(r.coolant_return_temperature_K - 306.15, r.heat_to_liquid_W / (4.15e6 * r.coolant_flow_m3_s),
              1e-9);
  EXPECT_LE(r.coolant_return_temperature_K, rack.cohort.type->flow.return_limit_temperature_K + 0.01);
  EXPECT_LT(r.chip_temperature_K, rack.cohort.type->server.throttle_temperature_K);
  EXPECT_EQ(r.delivered_share, 1);
}

TEST(RackCohort, WarmCoolantThrottlesTheChipsAndSaysSo) {
  Rack rack = plate_rack();
  rack.set_coolant(350);
  rack.settle();
  EXPECT_LT(rack.cohort.record.delivered_share, 1);
  EXPECT_EQ(rack.cohort.record.limited, 1);
}

TEST(RackCohort, ABoilingTankStaysAtItsBoilingPoint) {
  Rack rack = boiling_tank();
  rack.settle();
  EXPECT_NEAR(rack.state_K[1], rack.cohort.type->boiling_tank.saturation_temperature_K, 0.2);
  EXPECT_EQ(rack.cohort.air_state, no_state);
}

TEST(RackCohort, ABathHeatsTheRoomThroughItsWalls) {
  Rack rack = tank();
  rack.settle();
  const auto& r = rack.cohort.record;
  // The room that the tank's walls see is the inlet its sensors saw.
  const double leak_W =
      rack.cohort.type->tank.surface_conductance_W_K * (rack.state_K[1] - rack.cohort.inlet_K);
  EXPECT_GT(leak_W, 0);
  EXPECT_NEAR(r.heat_to_air_W, leak_W, 1e-6 * leak_W);
}

TEST(RackCohort, TakesAGivenPowerAsItIs) {
  for (auto* make : {&air_rack, &plate_rack, &tank}) {
    Rack rack = make();
    rack.give_power(9e3);
    rack.settle();
    const auto& r = rack.cohort.record;
    EXPECT_DOUBLE_EQ(r.it_power_W, 9e3);
    EXPECT_EQ(r.fan_power_W, 0);
    EXPECT_NEAR(r.heat_to_air_W + r.heat_to_liquid_W, 9e3 + rack.cohort.tank_pump_W, 1e-6);
  }
}

TEST(RackCohort, WithoutPowerNothingBreaks) {
  for (auto* make : {&air_rack, &plate_rack, &tank, &boiling_tank}) {
    Rack rack = make();
    rack.give_power(0);
    rack.settle();
    SCOPED_TRACE(rack.cohort.type->origin.type_id);
    for (const double t : rack.equilibrium_K) EXPECT_TRUE(std::isfinite(t));
    EXPECT_TRUE(std::isfinite(rack.cohort.record.coolant_return_temperature_K));
    EXPECT_GE(rack.cohort.record.coolant_flow_m3_s, 0);
  }
}

TEST(RackCohort, WithItsFansAtRestTheMetalKeepsTheHeat) {
  Rack rack = air_rack();
  rack.settle();
  rack.step_s = 60;
  rack.cohort.fan_speed = 0;
  rack.evaluate();
  EXPECT_EQ(rack.cohort.record.heat_to_air_W, 0);
  EXPECT_NEAR(rack.stored_W(), rack.cohort.record.it_power_W, 1e-9 * rack.cohort.record.it_power_W);
}

}  // namespace
}  // namespace thermohall
