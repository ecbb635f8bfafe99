#pragma once

#include <string>
#include <vector>

namespace thermohall {

class ResultsFile;

/// Air temperatures on a plane of a solved hall, first axis fastest: x, y of a plan, x or y and z of a cut.
struct AirSliceFacts {
  char normal = 'z';
  double position_m = 0;
  int na = 0, nb = 0;
  double a0_m = 0, b0_m = 0, da_m = 0, db_m = 0;
  std::vector<double> temperature_C;  ///< NaN in bodies
  bool empty() const { return temperature_C.empty(); }
};

/// A rack; NaN: not in the file.
struct AirRackRow {
  std::string id;
  double low_K, mid_K, top_K, mean_K, max_K, limit_K, exhaust_K, power_W, flow_m3_s;
  double capture_cold, capture_hot;
};

struct AirOffenderRow {
  std::string rack, cause, explanation;
};

struct AirFixRow {
  std::string title, edits;
  double racks;
};

/// A box of the plan.
struct AirBox {
  std::string kind, id;
  double x_m, y_m, length_m, width_m, bottom_m, top_m;
  char facing;
};

struct AcceptanceRow {
  std::string id, title;
  double passed, hottest_K, sensor_K, mean_K;
  std::vector<double> bins;
};

struct TransientRow {
  std::string rack;
  double above_s, hottest_K;
};

/// What a file of `thermohall airflow` says; empty for others.
struct AirFacts {
  std::vector<AirRackRow> racks;
  std::vector<AirOffenderRow> offenders;
  std::vector<AirFixRow> fixes;
  std::vector<AirBox> boxes;
  AirSliceFacts plan, cut;
  std::string cut_rack;  ///< the warmest, through whose middle the cut goes
  std::string convergence, accuracy;

  std::vector<AcceptanceRow> acceptance;
  std::vector<double> edges_K;  ///< of the bins
  std::string verdict;          ///< of the acceptance
  double limit_K = 0;
  std::string transient, transient_message, transient_worst;  ///< verdict; why not; rack
  double transient_above_s = 0, transient_allowed_s = 0, transient_outage_s = 0;
  std::vector<TransientRow> transient_racks;
  std::vector<double> transient_time_s, transient_supply_C, transient_hottest_C;

  bool empty() const { return racks.empty() && acceptance.empty(); }
};
AirFacts read_air_facts(const ResultsFile& file);

}  // namespace thermohall
