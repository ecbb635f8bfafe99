#pragma once

#include <string>
#include <vector>

namespace thermohall {

class ResultsFile;

/// A controller over the recorded run: how far the outcome was from the set-point, on the whole and at the
/// end.
struct ControllerRow {
  std::string id;
  bool is_pressure = false;                     ///< Pa; otherwise kelvin
  double set_point, measured;                   ///< at the end
  double highest_over, lowest_under, mean_off;  ///< over the run; of the set-point
  double output;                                ///< at the end
};
struct PumpPressureRow {
  std::string id;
  double lowest_Pa, mean_Pa, highest_Pa;  ///< set-point
  double widest_valve, mean_requests;
};
struct SetPointRow {
  std::string id;
  double lowest_K, mean_K, highest_K, supply_K;
};
struct StagingRow {
  std::string id;
  double mean_running, starts, least_run_s, most_run_s;
};
struct ChangeoverRow {
  std::string id;
  double allowed_share, changes;
};
struct FeedRow {
  std::string id;
  double alive_share, it_power_W;
  double busway, pdu, ups, transformer;  ///< highest load
  double worst_loading, beyond_s;
};

/// What a results file says about controls and feeds; empty without any.
struct ControlFacts {
  std::vector<ControllerRow> controllers;
  std::vector<SetPointRow> set_points;
  std::vector<PumpPressureRow> pressures;
  std::vector<StagingRow> staging;
  std::vector<ChangeoverRow> changeovers;
  std::vector<FeedRow> feeds;
};
ControlFacts read_control_facts(const ResultsFile& file);

}  // namespace thermohall
