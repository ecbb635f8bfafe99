#pragma once

#include "sim/airflow/airflow_answer.h"

namespace thermohall {

/// A solved hall.
struct AirflowRun {
  RoomModel model;
  RoomAirResult result;
  AirflowAnswer answer;
  bool possible() const { return result.status != RoomAirStatus::impossible; }
};

/// Builds the room, solves it and reads off the answer. A hall that cannot be computed comes back with status
/// impossible and the reasons in `result.messages`. `start`: an earlier result to begin from.
AirflowRun run_airflow(const Scenario&, const AirOperatingPoint&, const RoomModelOptions& = {},
                       const RoomAirCallback& = {}, const RoomAirResult* start = nullptr);

}  // namespace thermohall
