#include "sim/airflow/airflow_run.h"

namespace thermohall {
namespace {

constexpr double plain_share = 0.1;  // of the time of a k-epsilon solution

RoomAirSettings without_turbulence(RoomAirSettings settings) {
  settings.turbulence = RoomAirTurbulence::zero_equation;
  if (settings.fidelity == RoomAirFidelity::fine) settings.fidelity = RoomAirFidelity::standard;
  return settings;
}

RoomAirCallback part_of(const RoomAirCallback& whole, double begin, double end) {
  if (!whole) return {};
  return [&whole, begin, end](RoomAirProgress p) {
    p.fraction = begin + (end - begin) * p.fraction;
    return whole(p);
  };
}

}  // namespace

AirflowRun run_airflow(const Scenario& scenario, const AirOperatingPoint& point,
                       const RoomModelOptions& options, const RoomAirCallback& progress,
                       const RoomAirResult* start) {
  AirflowRun run;
  run.model = room_from_scenario(scenario, point, options);
  if (!run.model.faults.empty()) {
    run.result.status = RoomAirStatus::impossible;
    run.result.messages = run.model.faults;
    return run;
  }
  const RoomAirSettings& settings = run.model.settings;
  RoomAirResult plain;
  const bool compared = solves_turbulence(settings.turbulence);
  if (compared) {
    plain = solve_room_air(run.model.geometry, without_turbulence(settings),
                           part_of(progress, 0, plain_share), start);
    if (plain.status == RoomAirStatus::impossible || plain.status == RoomAirStatus::cancelled) {
      run.result = std::move(plain);
    } else {
      run.result = solve_room_air(run.model.geometry, settings, part_of(progress, plain_share, 1), &plain);
    }
  } else {
    run.result = solve_room_air(run.model.geometry, settings, progress, start);
  }
  if (!run.possible()) return run;
  run.answer = airflow_answer(run.model, run.result);
  run.models = model_accuracy(scenario, run.answer);
  run.answer.metrics.push_back({"accuracy_margin", run.models.accuracy_K, "K",
                                "rack means lie within about this of fine CFD: " + run.models.why});
  if (!plain.racks.empty()) {
    compare_models(run.models, run.answer, plain);
    run.answer.metrics.push_back(
        {"model_difference", run.models.largest_K, "K",
         "largest difference of a rack's mean inlet between the k-epsilon and the zero-equation model"});
  }
  return run;
}

}  // namespace thermohall
