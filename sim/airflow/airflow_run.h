#pragma once

#include <memory>

#include "sim/airflow/model_comparison.h"

namespace thermohall {

struct AirOrigins;  // sim/airflow/air_origin.h

/// A solved hall.
struct AirflowRun {
  RoomModel model;
  RoomAirResult result;
  AirflowAnswer answer;
  ModelComparison models;
  std::shared_ptr<const AirOrigins> origins{};  ///< null: not asked for
  bool possible() const { return result.status != RoomAirStatus::impossible; }
};

/// Builds the room, solves it and reads off the answer. A hall that cannot be computed comes back with status
/// impossible and the reasons in `result.messages`. `start`: an earlier result to begin from. With k-epsilon
/// the zero-equation model is solved first: the other begins from its fields and is compared with it.
AirflowRun run_airflow(const Scenario&, const AirOperatingPoint&, const RoomModelOptions& = {},
                       const RoomAirCallback& = {}, const RoomAirResult* start = nullptr);

}  // namespace thermohall
