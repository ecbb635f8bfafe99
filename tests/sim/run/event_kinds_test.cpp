// What each kind of event does to a hall at constant load, seen by one recorded quantity before and after it.
#include <gtest/gtest.h>

#include <functional>

#include "tests/support/run_trace.h"

namespace thermohall {
namespace {

struct Kind {
  const char* name;
  std::string hall;
  const char* event;  ///< without `at`
  const char* group;
  const char* column;
  std::function<bool(double before, double after)> holds;
};

std::string steady(std::string hall) {
  return replaced(std::move(hall), "{mean: 60 %, amplitude: 30 %, peak_time: 15 h, weekend: 0.8}",
                  "{utilisation: 80 %}") +
         "run: {mode: dynamic, start: 190.5 day, duration: 12 min, step: 2 s, control_interval: 10 s}\n";
}

bool falls(double before, double after) { return after < 0.98 * before; }
bool rises(double before, double after) { return after > 1.02 * before; }
std::function<bool(double, double)> warmer_by(double least_K) {
  return [least_K](double before, double after) { return after > before + least_K; };
}

class EventKinds : public testing::TestWithParam<Kind> {};

TEST_P(EventKinds, Acts) {
  const auto& kind = GetParam();
  // Between two samples of the controls and two steps.
  const auto s = read_scenario_text(steady(kind.hall) + "events: {it: {at: 303.7 s, " + kind.event + "}}\n");
  const auto run = run_trace(s, kind.group, kind.column);
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_LT(run.balance(), 1e-8);
  EXPECT_NEAR(run.at(280), run.at(100), 0.02 * std::abs(run.at(100)) + 0.01) << "at rest before";
  EXPECT_TRUE(kind.holds(run.at(300), run.at(700)))
      << kind.group << '.' << kind.column << ": " << run.at(300) << " -> " << run.at(700);
}

using namespace small_halls;
INSTANTIATE_TEST_SUITE_P(
    All, EventKinds,
    testing::Values(
        Kind{"CrahOff", chiller, "action: 'off', unit: air.crah, count: 3", "zone", "air_supply", falls},
        Kind{"CrahDegraded", chiller, "action: degrade, unit: air.crah, share: 50 %", "zone", "air_supply",
             falls},
        Kind{"CduOff", cold_plate, "action: 'off', unit: liquid.cdu, count: 2", "cdu", "flow", falls},
        Kind{"CduDegraded", cold_plate, "action: degrade, unit: liquid.cdu, share: 40 %", "cdu", "flow",
             falls},
        Kind{"PumpsOff", chiller, "action: 'off', unit: pumps.chilled, count: 2", "loop", "flow", falls},
        Kind{"ChillersOff", chiller, "action: 'off', unit: chillers.chillers, count: 3", "loop",
             "supply_temperature", warmer_by(1)},
        Kind{"ChillersDegraded", chiller, "action: degrade, unit: chillers.chillers, share: 20 %", "loop",
             "supply_temperature", warmer_by(1)},
        Kind{"TowersOff", chiller, "action: 'off', unit: towers.towers", "loop", "supply_temperature",
             warmer_by(1)},
        Kind{"TowersDegraded", chiller, "action: degrade, unit: towers.towers, share: 40 %", "tower",
             "leaving_temperature", warmer_by(0.5)},
        Kind{"DryCoolersOff", cold_plate, "action: 'off', unit: dry_coolers.warm-coolers, count: 2", "loop",
             "supply_temperature", warmer_by(1)},
        Kind{"UpsModuleOff", chiller, "action: 'off', unit: ups, count: 1", "ups", "load_fraction", rises},
        Kind{"PduOff", chiller, "action: 'off', unit: pdus, count: 1", "pdu", "output_power", falls},
        Kind{"PduDegraded", chiller, "action: degrade, unit: pdus, share: 50 %", "pdu", "load_fraction",
             rises},
        Kind{"TransformerDegraded", chiller, "action: degrade, unit: transformers, share: 60 %",
             "transformer", "load_fraction", rises},
        Kind{"SetPoint", chiller, "action: setpoint, unit: zones.hall, value: 23 degC", "zone",
             "supply_temperature", warmer_by(2.5)},
        Kind{"SensorBias", chiller, "action: sensor_bias, unit: zones.hall, value: -2 K", "zone",
             "supply_temperature", warmer_by(1.5)},
        Kind{"LoadStep", chiller, "action: load, unit: work, value: 20 %", "pdu", "output_power", falls},
        Kind{"HeatWave", chiller, "action: heat_wave, value: 8 K", "weather", "dry_bulb_temperature",
             warmer_by(7)},
        Kind{"WaterCut", chiller, "action: water_cut", "loop", "supply_temperature", warmer_by(1)},
        Kind{"ValveStuck", chiller, "action: valve_stuck, unit: air.crah, share: 5 %", "zone",
             "supply_temperature", warmer_by(1)},
        Kind{"LeakOfTheLoop", chiller, "action: leak, unit: loops.chilled, value: 1 L/s, reserve: 100 L",
             "loop", "flow", falls},
        Kind{"FeedLoss", replaced(chiller, "power:\n", "power:\n  feeds: 2\n"), "action: feed_loss", "ups",
             "load_fraction", rises}),
    [](const auto& kind) { return kind.param.name; });

}  // namespace
}  // namespace thermohall
