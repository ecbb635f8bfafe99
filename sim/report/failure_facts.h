#pragma once

#include <string>
#include <vector>

namespace thermohall {

class ResultsFile;

struct ReportEvent {
  std::string id, action, unit;
  double at_s = 0, end_s = 0;  ///< from the start of the run; end not a number: lasts
  double count = 0, share = 0, value = 0;
};

/// Times of the first rack of a class to the limits, from the first event; NaN: not reached.
struct RackClassTimes {
  std::string type;
  double racks = 0;
  double recommended_s, allowable_s, throttle_s, off_s;
};

/// A rack's temperature over the run.
struct RackHistory {
  std::string rack;
  std::vector<double> time_s, value_K;  ///< from the start of the run
};

/// What a results file says about failures; empty without events.
struct FailureFacts {
  std::vector<ReportEvent> events;
  std::vector<RackClassTimes> classes;  ///< by rack type; the hall last
  RackHistory inlet, chip;              ///< of the racks with the highest ones; empty when not recorded
  double recommended_K = 0, allowable_K = 0, shutdown_K = 0;
};
FailureFacts read_failure_facts(const ResultsFile& file);

/// A row of the table `redundancy`, and one of `bottleneck`.
struct MarginRow {
  std::string system, kind, unit, redundancy, required, limit_one_out;
  double installed, standby, needed, demand, unit_capacity, unit_load, margin, margin_one_out, met, holds;
};
struct BottleneckRow {
  std::string unit, text;
  double growth, it_power_W;
};
struct RedundancyFacts {
  std::vector<MarginRow> margins;
  std::vector<BottleneckRow> bottlenecks;
};
RedundancyFacts read_redundancy_facts(const ResultsFile& file);

}  // namespace thermohall
