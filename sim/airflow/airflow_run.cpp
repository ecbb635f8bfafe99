#include "sim/airflow/airflow_run.h"

namespace thermohall {

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
  run.result = solve_room_air(run.model.geometry, run.model.settings, progress, start);
  if (run.possible()) run.answer = airflow_answer(run.model, run.result);
  return run;
}

}  // namespace thermohall
