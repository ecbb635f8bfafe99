#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "sim/airflow/airflow_run.h"
#include "sim/results/results_writer.h"
#include "sim/run/air_state.h"
#include "sim/run/field_influence.h"

namespace thermohall {

/// The air fields of one run with `airflow: {couple: true}`: solved when the plant enters a state for the
/// first time, kept, and handed to the plant as influence on its rack inlets. Two states closer than
/// `airflow.field_step` share a field; no more than `airflow.fields` are solved, afterwards the nearest one
/// serves. The order of the calls alone decides what is solved, so that equal runs have equal fields.
class AirFields {
 public:
  /// A stop is heeded within a solution; that field is then left out.
  AirFields(const Scenario& scenario, Plant& plant, std::stop_token stop = {});

  /// After a sample of the controls at `time_s`: whether the plant got another field. `settles`: the state is
  /// one of rest; otherwise a state that still moves is given up to five samples to come to rest.
  bool follow(double time_s, bool settles);

  /// Solves one field more, where the state was farthest from the field that served it, and returns what the
  /// run should say.
  struct Report {
    std::vector<std::string> notes;
    std::vector<Metric> metrics;
  };
  Report finish();

  /// Table /air_field: when each field was asked for, at which state, and how far the one before was off.
  void write(ResultsWriter& writer) const;
  std::size_t size() const { return fields_.size(); }

 private:
  struct Field {
    AirState state;
    std::shared_ptr<const AirInfluence> influence;
    double time_s = 0, change_K = 0, frozen_K = 0, used = 0, hottest_inlet_K = 0;
    bool converged = false;
  };
  struct Reuse {
    double distance = 0, time_s = 0;
    std::size_t field = 0;
    AirOperatingPoint point;
    AirState state;
  };
  AirOperatingPoint point() const;
  AirflowRun solve(const AirOperatingPoint& point, const AirState& state);
  void use(std::size_t field);
  bool ask(const AirOperatingPoint& point, const AirState& state, double time_s);
  void remember(double distance, const AirOperatingPoint& point, const AirState& state, double time_s);

  const Scenario& scenario_;
  Plant& plant_;
  std::stop_token stop_;
  std::vector<ChannelGroup> groups_;
  std::vector<std::size_t> entries_;
  std::size_t entry_count_ = 0;
  std::vector<Field> fields_;
  std::optional<std::size_t> current_;
  std::optional<RoomAirResult> last_;
  std::optional<Reuse> farthest_;
  std::optional<AirState> before_;
  int waited_ = 0, beyond_ = 0;
  double reuse_error_K_ = 0;
  std::string impossible_;
};

}  // namespace thermohall
