#include "sim/run/simulation.h"

#include <algorithm>
#include <cmath>

#include "sim/base/diagnostic.h"
#include "sim/plant/plant.h"
#include "sim/run/air_fields.h"
#include "sim/run/steady_state.h"

namespace thermohall {
namespace {

// The component whose state or record is not finite. A fault spreads from the racks, whose states stand last,
// towards the loops.
std::string faulty_component(Plant& plant, std::span<const double> state_K) {
  for (std::size_t i = state_K.size(); i-- > 0;)
    if (!std::isfinite(state_K[i])) return plant.state_name(i);
  for (const auto& group : plant.channels()) {
    const std::size_t n = group.computed_count;
    std::vector<double> values(group.columns.size() * n);
    group.read(values);
    for (std::size_t k = 0; k < values.size(); ++k) {
      if (std::isfinite(values[k])) continue;
      const std::string item =
          group.ids.empty() || !group.cohort_of_item.empty() ? "" : ' ' + group.ids[k % n];
      return group.name + item + ": " + std::string(group.columns[k / n].long_name);
    }
  }
  return "site";
}

struct Context {
  Plant& plant;
  const RunSpec& run;
  Recorder& recorder;
  const std::function<void(double, double, const FacilityMeters&)>& observe;
  const std::function<void(const Progress&)>& progress;
  std::stop_token stop;
  AirFields* air;
  SimulationReport report = {};
  std::vector<double> state_K = {};

  bool should_stop(double time_s) {
    if (progress) progress({(time_s - run.start_s) / run.duration_s, time_s, &recorder});
    return stop.stop_requested();
  }
  void record(double time_s, double duration_s, const FacilityMeters& meters) {
    for (std::size_t m = 0; m < meter_count; ++m)
      if (!std::isfinite(meters.rate[m]))
        throw SimulationError(time_s, faulty_component(plant, state_K), std::string(meter_info(m).long_name),
                              meters.rate[m], "look at the parameters of this component");
    recorder.add(duration_s, meters);
    if (observe) observe(time_s, duration_s, meters);
  }
};

double next_multiple(double time_s, double origin_s, double interval_s) {
  const double next = origin_s + (std::floor((time_s - origin_s) / interval_s + 1e-9) + 1) * interval_s;
  return next;
}

// At rest with the air field that belongs to the state of rest.
SteadyResult rest(Context& c, double time_s, double interval_s, double tolerance_K, int most_passes) {
  constexpr int most_changes = 3;
  SteadyResult result = solve_steady(c.plant, time_s, interval_s, c.state_K, tolerance_K, most_passes);
  for (int n = 0; c.air && std::isfinite(result.change_K) && n < most_changes; ++n) {
    if (!c.air->follow(time_s, true)) break;
    const int passes = result.passes;
    result = solve_steady(c.plant, time_s, interval_s, c.state_K, tolerance_K, most_passes);
    result.passes += passes;
  }
  return result;
}

// Each interval of the planning year is brought to rest with the mean weather and load of the interval.
void quasi_steady(Context& c) {
  const double end_s = c.run.start_s + c.run.duration_s;
  double time_s = c.run.start_s;
  while (time_s < end_s - 1e-6) {
    const double to_s = std::min(next_multiple(time_s, c.run.start_s, c.run.output_interval_s), end_s);
    const double interval_s = c.plant.begin_interval(time_s, to_s, steady_step_s) - time_s;
    const auto result = rest(c, time_s, interval_s, 1e-4, 100);
    if (!std::isfinite(result.change_K))
      throw SimulationError(time_s, faulty_component(c.plant, c.state_K), "steady state", result.change_K,
                            "no finite equilibrium; run in mode dynamic to see what escapes");
    if (!result.converged) ++c.report.unsettled_intervals;
    c.report.solver.evaluations += static_cast<std::uint64_t>(result.passes);
    ++c.report.solver.steps;
    c.record(time_s, interval_s, c.plant.meters());
    time_s += interval_s;
    if (c.should_stop(time_s)) return;
  }
}

void dynamic(Context& c) {
  const double end_s = c.run.start_s + c.run.duration_s;
  double time_s = c.run.start_s;
  // The hall has been running before the run begins.
  if (const auto before = rest(c, time_s, 0, 1e-6, 200); !std::isfinite(before.change_K))
    throw SimulationError(time_s, faulty_component(c.plant, c.state_K), "steady state before the run",
                          before.change_K, "look at the parameters of this component");
  Integrator integrator(c.plant, {.method = c.run.integrator == IntegratorChoice::exponential
                                                ? IntegrationMethod::exponential
                                                : IntegrationMethod::dormand_prince,
                                  .step_s = c.run.step_s});
  double last_sample_s = time_s;
  while (time_s < end_s - 1e-6) {
    const double sample_s = next_multiple(time_s, c.run.start_s, c.run.control_interval_s);
    const double record_s = next_multiple(time_s, c.run.start_s, c.run.output_interval_s);
    const double rack_s = next_multiple(time_s, c.run.start_s, c.run.rack_interval_s);
    const double hour_s = next_multiple(time_s, 0, 3600);  // the weather has a corner at each hour
    double to_s = std::min({sample_s, record_s, rack_s, hour_s, c.plant.next_breakpoint_s(time_s), end_s});
    to_s = c.plant.begin_interval(time_s, to_s, c.run.step_s);
    const auto meters = integrator.advance(time_s, to_s, c.state_K);
    c.record(time_s, to_s - time_s, meters);
    time_s = to_s;
    if (time_s >= sample_s - 1e-6) {
      c.plant.sample_controls(time_s - last_sample_s);
      if (c.air) c.air->follow(time_s, false);
      last_sample_s = time_s;
    }
    if (time_s >= record_s - 1e-6) {
      c.report.solver = integrator.statistics();
      if (c.should_stop(time_s)) return;
    }
  }
  c.report.solver = integrator.statistics();
}

}  // namespace

SimulationReport simulate(Plant& plant, const RunSpec& run, Recorder& recorder,
                          const std::function<void(double, double, const FacilityMeters&)>& observe,
                          const std::function<void(const Progress&)>& progress, std::stop_token stop,
                          AirFields* air) {
  Context c{plant, run, recorder, observe, progress, stop, air};
  c.state_K.resize(plant.state_count());
  plant.initial_state(c.state_K);
  c.report.status = "complete";
  try {
    run.mode == RunMode::quasi_steady ? quasi_steady(c) : dynamic(c);
    if (stop.stop_requested()) c.report.status = "cancelled";
  } catch (const SimulationError& fault) {
    c.report.status = "failed";
    c.report.message = fault.what();
  }
  recorder.finish();
  return c.report;
}

}  // namespace thermohall
