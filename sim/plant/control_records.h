#pragma once

#include <span>

#include "sim/plant/records.h"

namespace thermohall {

/// A controller of a temperature. The set-point is an input, the rest outcomes.
struct TemperatureControlRecord {
  double set_point_K, measured_K;
  double output;  ///< of the controller
  double effect;  ///< of the actuator, after stroke and lag
};

/// The same of a pressure difference.
struct PressureControlRecord {
  double set_point_Pa, measured_Pa, output, effect;
};

/// The pressure difference that the pumps of a loop hold.
struct PumpPressureRecord {
  double set_point_Pa, measured_Pa, requests;
  double widest_valve;  ///< flow over that of an open valve at this pressure
};

/// A set-point that a reset moves.
struct SetPointRecord {
  double set_point_K, supply_K, requests;
};

/// Units of a bank that run.
struct StagingRecord {
  double running, starts, least_run_time_s, most_run_time_s;
};

/// A switch between free cooling and none.
struct ChangeoverRecord {
  double allowed, changes, difference_K;
};

std::span<const RecordColumn<TemperatureControlRecord>> record_columns(const TemperatureControlRecord*);
std::span<const RecordColumn<PressureControlRecord>> record_columns(const PressureControlRecord*);
std::span<const RecordColumn<PumpPressureRecord>> record_columns(const PumpPressureRecord*);
std::span<const RecordColumn<SetPointRecord>> record_columns(const SetPointRecord*);
std::span<const RecordColumn<StagingRecord>> record_columns(const StagingRecord*);
std::span<const RecordColumn<ChangeoverRecord>> record_columns(const ChangeoverRecord*);

}  // namespace thermohall
