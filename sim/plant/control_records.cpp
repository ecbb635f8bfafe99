#include "sim/plant/control_records.h"

namespace thermohall {

std::span<const RecordColumn<TemperatureControlRecord>> record_columns(const TemperatureControlRecord*) {
  using R = TemperatureControlRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::set_point_K, {"set_point", "K", "set-point (input)", mean, 0.001}},
      {&R::measured_K, {"measured", "K", "measured by the controller (outcome)", last, 0.001}},
      {&R::output, {"output", "1", "asked of valve, fan or machines", last, 0}},
      {&R::effect, {"effect", "1", "what valve or fan gives (outcome)", last, 0}},
  };
  return rows;
}

std::span<const RecordColumn<PressureControlRecord>> record_columns(const PressureControlRecord*) {
  using R = PressureControlRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::set_point_Pa, {"set_point", "Pa", "set-point (input)", mean, 0}},
      {&R::measured_Pa, {"measured", "Pa", "pressure difference (outcome)", last, 0}},
      {&R::output, {"output", "1", "asked of the fans", last, 0}},
      {&R::effect, {"effect", "1", "speed of the fans (outcome)", last, 0}},
  };
  return rows;
}

std::span<const RecordColumn<PumpPressureRecord>> record_columns(const PumpPressureRecord*) {
  using R = PumpPressureRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::set_point_Pa, {"set_point", "Pa", "pressure difference that is held (input)", mean, 0}},
      {&R::measured_Pa, {"measured", "Pa", "that at the sensor (outcome)", mean, 0}},
      {&R::requests, {"requests", "1", "banks with a valve further open than allowed (outcome)", mean, 0}},
      {&R::widest_valve, {"widest_valve", "1", "open share of the widest valve (outcome)", maximum, 0}},
  };
  return rows;
}

std::span<const RecordColumn<SetPointRecord>> record_columns(const SetPointRecord*) {
  using R = SetPointRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::set_point_K, {"set_point", "K", "supply set-point after the reset (input)", mean, 0.001}},
      {&R::supply_K, {"supply", "K", "supply temperature (outcome)", mean, 0.005}},
      {&R::requests, {"requests", "1", "requests at the last sample (outcome)", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<StagingRecord>> record_columns(const StagingRecord*) {
  using R = StagingRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::running, {"running", "1", "units asked to run (outcome)", mean, 0}},
      {&R::starts, {"starts", "1", "starts since the beginning of the run", last, 0}},
      {&R::least_run_time_s, {"least_run_time", "s", "run time of the least used unit", last, 0}},
      {&R::most_run_time_s, {"most_run_time", "s", "run time of the most used unit", last, 0}},
  };
  return rows;
}

std::span<const RecordColumn<ChangeoverRecord>> record_columns(const ChangeoverRecord*) {
  using R = ChangeoverRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::allowed, {"allowed", "1", "1 while free cooling is allowed (outcome)", mean, 0}},
      {&R::changes, {"changes", "1", "changes since the beginning of the run", last, 0}},
      {&R::difference_K, {"difference", "K", "by which free cooling pays", mean, 0.01}},
  };
  return rows;
}

}  // namespace thermohall
