#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/small_run.h"

namespace thermohall {

/// A whole run with one column of one group, of its first item, at the end of every piece of time.
struct RunTrace {
  SimulationReport report;
  RunTotals totals;
  std::vector<double> time_s, values;  ///< from the start of the run

  /// The value at the end of the piece that `at_s` falls into.
  double at(double at_s) const {
    for (std::size_t i = 0; i < time_s.size(); ++i)
      if (time_s[i] >= at_s) return values[i];
    return values.back();
  }
  /// The values from then on.
  std::vector<double> after(double from_s) const {
    std::vector<double> rest;
    for (std::size_t i = 0; i < time_s.size(); ++i)
      if (time_s[i] >= from_s) rest.push_back(values[i]);
    return rest;
  }
  double balance() const { return totals[Meter::balance_error] / totals[Meter::it_power]; }
};

inline RunTrace run_trace(const Scenario& scenario, const std::string& group, const std::string& column,
                          std::size_t item = 0) {
  Plant plant(scenario, climate_year());
  const auto groups = plant.channels();
  const double* value = nullptr;
  for (const auto& g : groups)
    for (std::size_t c = 0; g.name == group && c < g.columns.size(); ++c)
      if (g.columns[c].key == column) value = g.records[item] + c;
  if (!value) throw std::runtime_error("nothing is recorded as " + group + '.' + column);
  Recorder recorder(groups,
                    {.output_interval_s = scenario.run.output_interval_s,
                     .rack_interval_s = scenario.run.rack_interval_s,
                     .record_racks = scenario.run.record_racks,
                     .rack_inlet_limit_K = plant.rack_inlet_limits_K(),
                     .rack_weight = {plant.rack_weights().begin(), plant.rack_weights().end()}},
                    nullptr, scenario.run.start_s);
  RunTrace trace;
  trace.report = simulate(plant, scenario.run, recorder,
                          [&](double time_s, double duration_s, const FacilityMeters&) {
                            trace.time_s.push_back(time_s + duration_s - scenario.run.start_s);
                            trace.values.push_back(*value);
                          },
                          {}, {});
  trace.totals = recorder.totals();
  return trace;
}

}  // namespace thermohall
