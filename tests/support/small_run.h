#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "sim/plant/plant.h"
#include "sim/run/simulation.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {

/// A simulation that keeps its sums only.
struct SmallRun {
  SmallRun(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather)
      : plant(scenario, std::move(weather)),
        recorder(plant.channels(),
                 {.output_interval_s = scenario.run.output_interval_s,
                  .rack_interval_s = scenario.run.rack_interval_s,
                  .record_racks = scenario.run.record_racks,
                  .rack_inlet_limit_K = plant.rack_inlet_limits_K(),
                  .rack_weight = {plant.rack_weights().begin(), plant.rack_weights().end()}},
                 nullptr, scenario.run.start_s),
        report(simulate(plant, scenario.run, recorder, {}, {}, {})),
        totals(recorder.totals()) {}

  double energy_J(EndUse use) const { return totals[use]; }
  double cooling_J() const { return totals.group_energy_J(EndUseGroup::cooling); }
  double flagged_s(const std::string& flag) const {
    double sum_s = 0;
    for (const auto& f : recorder.flags())
      if (f.flag == flag) sum_s += f.seconds;
    return sum_s;
  }

  Plant plant;
  Recorder recorder;
  SimulationReport report;
  const RunTotals& totals;
};

/// The scenario over `days` from `first_day` of the year in the given mode, hourly.
inline Scenario over_days(Scenario scenario, RunMode mode, double first_day, double days) {
  scenario.run.mode = mode;
  scenario.run.start_s = first_day * 86400;
  scenario.run.duration_s = days * 86400;
  scenario.run.output_interval_s = 3600;
  return scenario;
}

}  // namespace thermohall
