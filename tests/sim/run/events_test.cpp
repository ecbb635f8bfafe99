#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "sim/plant/plant.h"
#include "sim/run/event_answers.h"
#include "sim/run/run_scenario.h"
#include "tests/support/run_trace.h"
#include "tests/support/small_run.h"

namespace thermohall {
namespace {

EventSpec event_at(double at_s, EventAction action) {
  EventSpec event;
  event.id = "event";
  event.at_s = at_s;
  event.action = action;
  return event;
}

// Ten racks of 15 kW at full work, seconds, an hour with the utility lost after five minutes.
Scenario outage(const std::string& hall = small_halls::chiller) {
  Scenario s = read_scenario_text(hall);
  s.run.mode = RunMode::dynamic;
  s.run.start_s = 190.5 * 86400;
  s.run.duration_s = 3600;
  s.run.step_s = 1;
  s.run.control_interval_s = 5;
  s.run.output_interval_s = 60;
  for (auto& load : s.loads) {
    load.kind = LoadKind::utilisation;
    load.level = 1;
  }
  s.power.autonomy_s = 3600;
  auto loss = event_at(300, EventAction::utility_loss);
  loss.duration_s = 600;
  s.events.push_back(loss);
  return s;
}

RunOutcome run(const Scenario& s) {
  RunOptions options;
  options.library_directory = default_library_directory();
  return run_scenario(s, options);
}

double metric(const RunOutcome& outcome, const std::string& key) {
  for (const auto& m : outcome.metrics)
    if (m.key == key) return m.value;
  ADD_FAILURE() << "no metric " << key;
  return 0;
}

// Time to the allowable limit; an hour when it is not reached. Audits must hold.
double allowable_s(const Scenario& s) {
  const auto outcome = run(s);
  EXPECT_EQ(outcome.status, "complete") << outcome.message;
  const double time_s = metric(outcome, "time_to_allowable");
  return std::isfinite(time_s) ? time_s : 3600;
}

TEST(Events, WithoutEventsTheAnswersStayAway) {
  Scenario s = outage();
  s.events.clear();
  s.run.duration_s = 600;
  const auto outcome = run(s);
  for (const auto& m : outcome.metrics) EXPECT_NE(m.key, "ride_through");
}

// Sets of which two carry the hall and one does not, behind batteries of half a minute.
Scenario outage_with_generators(int count, int standby) {
  Scenario s = outage();
  s.run.duration_s = 1200;
  s.power.autonomy_s = 30;
  auto& sets = s.power.generators.emplace();
  sets.count = count;
  sets.standby = standby;
  sets.parameters.rated_power_W = 150e3;
  sets.parameters.start_time_s = 10;
  sets.parameters.block_load_share = 1;
  return s;
}

EventSpec generator_out(double at_s) {
  auto out = event_at(at_s, EventAction::off);
  out.target = EventTarget::generators;
  out.count = 1;
  return out;
}

TEST(Events, AGeneratorThatFailsWithTheUtilityDoesNotTakeItsShare) {
  Scenario s = outage_with_generators(2, 0);
  EXPECT_GT(run_trace(s, "rack", "it_power").at(500), 1000) << "both carry the hall";
  s.events.push_back(generator_out(300));
  EXPECT_EQ(run_trace(s, "rack", "it_power").at(500), 0) << "one is too small for it";
  Scenario reserve = outage_with_generators(3, 1);
  reserve.events.push_back(generator_out(300));
  EXPECT_GT(run_trace(reserve, "rack", "it_power").at(500), 1000) << "the standby set starts in its place";
}

TEST(Events, AGeneratorThatFailsWhileItRunsLeavesTheOthersTheLoad) {
  Scenario s = outage_with_generators(2, 0);
  s.events.push_back(generator_out(400));
  s.events.back().duration_s = 100;
  const auto one_left = run_trace(s, "rack", "it_power");
  ASSERT_EQ(one_left.report.status, "complete") << one_left.report.message;
  EXPECT_GT(one_left.at(390), 1000);
  EXPECT_EQ(one_left.at(480), 0);
  EXPECT_GT(one_left.at(520), 1000) << "both start again once it is back";
  EXPECT_LT(one_left.balance(), 1e-8);
  Scenario ample = outage_with_generators(3, 0);
  ample.events.push_back(generator_out(400));
  EXPECT_GT(run_trace(ample, "rack", "it_power").at(480), 1000) << "two are left and go on";
}

TEST(Events, TheHallIsAtRestUntilTheFirstEvent) {
  Scenario with = outage(), without = outage();
  without.events.clear();
  with.run.duration_s = without.run.duration_s = 300;
  const SmallRun a(with, climate_year()), b(without, climate_year());
  EXPECT_NEAR(a.totals.total_energy_J(), b.totals.total_energy_J(), 1e-6 * b.totals.total_energy_J());
}

TEST(Events, TimeToLimitFallsWithThePowerOfTheRacks) {
  Scenario light = outage(), heavy = outage();
  light.loads.front().level = 0.3;
  EXPECT_GT(allowable_s(light), allowable_s(heavy));
  EXPECT_LT(allowable_s(heavy), 600);
}

TEST(Events, TimeToLimitFallsWithWarmerSupply) {
  Scenario cold = outage(), warm = outage();
  cold.hall.zones.front().supply_setpoint_K = 291.15;
  warm.hall.zones.front().supply_setpoint_K = 297.15;
  EXPECT_GT(allowable_s(cold), allowable_s(warm));
}

TEST(Events, FansAndPumpsOnTheUpsGiveTime) {
  Scenario without = outage(), with = outage();
  with.power.air_on_ups = with.power.pumps_on_ups = true;
  EXPECT_GT(allowable_s(with), allowable_s(without));
}

TEST(Events, AGreaterLoopGivesTimeWhenPumpsRun) {
  Scenario little = outage(), much = outage();
  for (auto* s : {&little, &much}) s->power.air_on_ups = s->power.pumps_on_ups = true;
  for (auto* s : {&little, &much}) s->events.front().duration_s = 3300;
  much.loops.front().volume_m3 = 4 * little.loops.front().volume_m3;
  EXPECT_GT(allowable_s(much), 1.5 * allowable_s(little));
}

TEST(Events, MoreAirInTheRoomGivesTime) {
  Scenario little = outage(), much = outage();
  much.hall.zones.front().air_volume_m3 *= 4;
  EXPECT_GT(allowable_s(much), allowable_s(little));
}

TEST(Events, AShorterRestartOfTheChillersKeepsTheRoomCooler) {
  const auto degrees = [](double delay_s) {
    Scenario s = outage();
    s.power.air_on_ups = s.power.pumps_on_ups = true;
    s.events.front().duration_s = 600;
    s.restart.chillers.restart_delay_s = delay_s;
    const auto outcome = run(s);
    return metric(outcome, "rack_inlet_max");
  };
  EXPECT_LT(degrees(30), degrees(900) - 0.5);
}

TEST(Events, AnEmptyBatteryTakesTheRacksDownAtItsTime) {
  Scenario s = outage();
  s.power.autonomy_s = 100;
  s.power.air_on_ups = s.power.pumps_on_ups = true;
  const auto outcome = run(s);
  EXPECT_EQ(outcome.status, "complete") << outcome.message;
  EXPECT_NEAR(metric(outcome, "time_to_off"), 100, 1.01) << "the interval after the last of the battery";
  EXPECT_NEAR(metric(outcome, "racks_off"), 10, 1e-9);
  // 10 racks of some 15 kW for 500 s.
  EXPECT_NEAR(metric(outcome, "energy_not_served"), 10 * 15.0 * 500 / 3600, 4);
}

TEST(Events, ChangesAreBreakpoints) {
  Scenario s = outage();
  s.events.front().at_s = 123.456;
  s.events.front().duration_s = 77.7;
  Plant plant(s, climate_year());
  const double start_s = s.run.start_s;
  EXPECT_NEAR(plant.next_breakpoint_s(start_s), start_s + 123.456, 1e-6);
  EXPECT_NEAR(plant.begin_interval(start_s, start_s + 60, 1), start_s + 60, 1e-9);
  plant.begin_interval(start_s + 123.456, start_s + 130, 1);
  EXPECT_NEAR(plant.next_event_s(start_s + 123.456), start_s + 123.456 + 77.7, 1e-6);
}

TEST(Events, AStandbyCduTakesOver) {
  Scenario s = outage(small_halls::cold_plate);
  s.events.clear();
  auto trip = event_at(300, EventAction::off);
  trip.target = EventTarget::liquid;
  trip.count = 1;
  s.events.push_back(trip);
  s.run.control_interval_s = 1;
  const auto one = run(s);
  EXPECT_EQ(one.status, "complete") << one.message;
  s.events.front().count = 2;
  const auto both = run(s);
  EXPECT_EQ(both.status, "complete") << both.message;
  EXPECT_GT(metric(one, "work_delivered"), 0.97);
  EXPECT_LT(metric(both, "work_delivered"), 0.5) << "plates without flow";
  EXPECT_LT(metric(both, "time_to_throttle"), 60);
}

TEST(Events, AFixedSettingIsMissedByTheBiasOfItsSensor) {
  Scenario s = outage();
  s.events.clear();
  auto bias = event_at(60, EventAction::sensor_bias);
  bias.target = EventTarget::zones;
  bias.value = -2;
  s.events.push_back(bias);
  Scenario right = s;
  right.events.front().value = 0;
  const SmallRun wrong(s, climate_year()), same(right, climate_year());
  const double rise_K =
      wrong.recorder.racks().front().inlet_max_K - same.recorder.racks().front().inlet_max_K;
  EXPECT_NEAR(rise_K, 2, 0.2) << "a sensor that reads 2 K too little lets the room become 2 K warmer";
}

TEST(Events, AFailedPduTakesTheRacksThatHangOnItAlone) {
  Scenario s = outage();
  s.events.clear();
  auto trip = event_at(300, EventAction::off);
  trip.target = EventTarget::pdus;
  trip.count = 1;
  s.events.push_back(trip);
  s.run.duration_s = 900;
  EXPECT_NEAR(metric(run(s), "racks_off"), 5, 1e-9) << "one of two";
  EXPECT_NEAR(metric(run(s), "time_to_off"), 0, 1.01);
  s.power.feeds = 2;
  EXPECT_NEAR(metric(run(s), "racks_off"), 0, 1e-9) << "the other cord carries them";
  s.events.front().count = 2;
  EXPECT_NEAR(metric(run(s), "racks_off"), 10, 1e-9);
}

// Pumps stop until the servers are too hot for themselves; when water flows again the air in front of the
// racks cools, and they return.
TEST(Events, RacksThatSwitchedThemselvesOffReturnWhenTheirAirIsCoolAgain) {
  Scenario s = outage();
  s.limits.shutdown_K = 315.15;
  s.power.air_on_ups = s.power.pumps_on_ups = true;
  auto stop = event_at(300, EventAction::off);
  stop.target = EventTarget::pumps;
  stop.count = s.loops.front().pumps.count;
  stop.duration_s = 900;
  s.events = {stop};
  const SmallRun trip(s, climate_year());
  EXPECT_EQ(trip.report.status, "complete") << trip.report.message;
  EXPECT_GT(trip.totals[Meter::it_unserved], 0) << "they went off";
  // The last minutes are as the first: the rack records show the newest step.
  const ChannelGroup* racks = trip.recorder.newest("rack");
  ASSERT_NE(racks, nullptr);
  EXPECT_GT(trip.recorder.newest_meters()[Meter::it_power], 0);
  EXPECT_DOUBLE_EQ(trip.recorder.newest_meters()[Meter::it_unserved], 0);
  EXPECT_LT(trip.totals[Meter::balance_error], 1e-8 * trip.totals.total_energy_J());
}

TEST(Events, ARunThatEndsBeforeALimitSaysAtLeast) {
  Scenario s = outage();
  EXPECT_EQ(metric(run(s), "ride_through_open"), 0);
  EXPECT_NEAR(metric(run(s), "ride_through") * 60, allowable_s(s), 1.01) << "minutes";
  s.loads.front().level = 0.05;
  s.power.air_on_ups = s.power.pumps_on_ups = true;
  s.events.front().duration_s = 30;
  const auto mild = run(s);
  EXPECT_EQ(metric(mild, "ride_through_open"), 1);
  EXPECT_NEAR(metric(mild, "ride_through"), 55, 1e-6) << "the rest of the run";
}

TEST(Events, AnHourSaysNothingAboutTheCostOfAYear) {
  Scenario s = outage();
  const auto hour = run(s);
  for (const auto& m : hour.metrics)
    for (const char* key : {"opex_per_year", "energy_cost_per_year", "cost_of_ownership", "annualised_cost"})
      EXPECT_NE(m.key, key);
  EXPECT_GT(metric(hour, "capex"), 0);
  EXPECT_TRUE(std::ranges::any_of(
      hour.warnings, [](const std::string& w) { return w.find("not extrapolated") != std::string::npos; }));
  s.run.duration_s = 86400;
  s.run.step_s = s.run.control_interval_s = 60;
  EXPECT_GT(metric(run(s), "opex_per_year"), 0);
}

// Halls of random size, room and plant: what must shorten or lengthen the time to the limit does.
TEST(Events, TimeToLimitOrdersAsItMustInRandomHalls) {
  std::mt19937 random(11);
  const auto uniform = [&](double from, double to) {
    return from + (to - from) * static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
  };
  for (int k = 0; k < 6; ++k) {
    Scenario s = outage();
    s.run.duration_s = 1500;
    s.run.output_interval_s = s.run.rack_interval_s = 300;
    s.loads.front().level = uniform(0.5, 0.9);
    auto& zone = s.hall.zones.front();
    zone.supply_setpoint_K = uniform(291.15, 296.15);
    zone.air_volume_m3 *= uniform(0.5, 2);
    zone.metal_heat_capacity_J_K *= uniform(0.5, 2);
    s.loops.front().volume_m3 *= uniform(0.5, 2);
    s.rack_types.front().rack.air_heat_capacity_J_K *= uniform(0.6, 1.6);
    const double base_s = allowable_s(s);
    const auto changed = [&](const auto& change) {
      Scenario other = s;
      change(other);
      return allowable_s(other);
    };
    const std::string hall = "hall " + std::to_string(k);
    EXPECT_LE(changed([](Scenario& o) { o.loads.front().level += 0.1; }), base_s) << hall;
    EXPECT_LE(changed([](Scenario& o) { o.hall.zones.front().supply_setpoint_K += 2; }), base_s) << hall;
    EXPECT_LE(changed([](Scenario& o) { o.hall.zones.front().air_volume_m3 *= 0.5; }), base_s) << hall;
    EXPECT_GE(changed([](Scenario& o) { o.power.air_on_ups = o.power.pumps_on_ups = true; }), base_s) << hall;
    EXPECT_GE(changed([](Scenario& o) { o.rack_types.front().rack.air_heat_capacity_J_K *= 1.5; }), base_s)
        << hall;
    EXPECT_GE(changed([](Scenario& o) { o.events.front().duration_s = 60; }), base_s) << hall;
  }
}

TEST(Events, RandomEventsAtSecondsStayFiniteAndBalanced) {
  for (const auto* hall : {&small_halls::chiller, &small_halls::cold_plate}) {
    Scenario s = outage(*hall);
    s.events.clear();
    s.run.control_interval_s = 1;
    s.power.autonomy_s = 200;
    s.power.feeds = 2;
    std::mt19937 random(3);
    const auto uniform = [&](double from, double to) {
      return from + (to - from) * static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
    };
    for (int k = 0; k < 60; ++k) {
      auto event = event_at(uniform(0, 3500), static_cast<EventAction>(random() % 5));
      event.duration_s = uniform(0.5, 300);
      event.count = 1 + static_cast<double>(random() % 2);
      event.share = uniform(0, 1);
      const EventTarget targets[] = {EventTarget::air, EventTarget::pumps, EventTarget::ups,
                                     EventTarget::pdus, EventTarget::transformers};
      event.target = targets[random() % 5];
      s.events.push_back(event);
    }
    const auto outcome = run(s);
    EXPECT_EQ(outcome.status, "complete") << outcome.message;
    EXPECT_LT(outcome.audit.site, 1e-9);
    EXPECT_LT(outcome.second_law_excess_K, 0.01);
    for (const auto& m : outcome.metrics) EXPECT_FALSE(std::isinf(m.value)) << m.key;
  }
}

// Whatever happens and in what order: finite numbers, and both laws.
TEST(Events, AYearWithAThousandRandomEventsStaysFiniteAndBalanced) {
  for (const auto* hall : {&small_halls::chiller, &small_halls::cold_plate}) {
    Scenario s = outage(*hall);
    s.events.clear();
    s.run.start_s = 0;
    s.run.duration_s = 365 * 86400.0;
    s.run.step_s = 60;
    s.run.control_interval_s = 60;
    s.run.output_interval_s = 3600;
    s.power.autonomy_s = 300;
    std::mt19937 random(7);
    const auto uniform = [&](double from, double to) {
      return from + (to - from) * static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
    };
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int k = 0; k < 1000; ++k) {
      auto event = event_at(uniform(0, s.run.duration_s), static_cast<EventAction>(pick(10)));
      event.duration_s = uniform(10, 7200);
      event.count = static_cast<double>(1 + pick(3));
      event.share = uniform(0, 1);
      const EventTarget targets[] = {EventTarget::air,    EventTarget::pumps,       EventTarget::chillers,
                                     EventTarget::towers, EventTarget::dry_coolers, EventTarget::liquid,
                                     EventTarget::ups,    EventTarget::zones,       EventTarget::loops};
      event.target = targets[pick(9)];
      const std::size_t counts[] = {s.air_units.size(),
                                    s.loops.size(),
                                    s.chillers.size(),
                                    s.towers.size(),
                                    s.dry_coolers.size(),
                                    s.cdus.size(),
                                    1,
                                    1,
                                    s.loops.size()};
      const auto n = counts[std::find(std::begin(targets), std::end(targets), event.target) - targets];
      if (n == 0) event.target = EventTarget::air;
      event.index = n == 0 ? 0 : pick(n);
      if (event.action == EventAction::setpoint) event.value = uniform(285, 315);
      if (event.action == EventAction::sensor_bias) event.value = uniform(-5, 5);
      if (event.action == EventAction::heat_wave) event.value = uniform(-5, 12);
      if (event.action == EventAction::load) {
        event.target = EventTarget::loads;
        event.index = 0;
        event.value = uniform(0, 1);
      }
      s.events.push_back(event);
    }
    const auto outcome = run(s);
    EXPECT_EQ(outcome.status, "complete") << outcome.message;
    EXPECT_LT(outcome.audit.site, 1e-9);
    EXPECT_LT(outcome.second_law_excess_K, 0.01);
    for (const auto& m : outcome.metrics) EXPECT_FALSE(std::isinf(m.value)) << m.key;
    EXPECT_GT(metric(outcome, "energy_not_served"), 0) << "something must have happened";
  }
}

}  // namespace
}  // namespace thermohall
