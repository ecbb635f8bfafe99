#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "sim/airflow/airflow_run.h"
#include "sim/results/results_writer.h"

namespace thermohall {

/// Limits of a colocation client's acceptance of a hall by computed airflow.
struct AcceptanceRules {
  double inlet_limit_K = 302.55;  ///< 29.4 degC
  double recommended_K = 300.15;  ///< 27 degC
  double sensor_height_m = 2.0;   ///< of the sensors that alarm; lower racks: 0.1 m below their top
  double design_air_m3_J = 170 * 4.719474432e-4 / 1000;  ///< 170 cfm/kW, of these 8 for leakage
  std::array<double, 5> bin_edges_K{302.55, 305.35, 308.15, 310.15, 318.15};  ///< 29.4, 32.2, 35, 37, 45 degC
};

struct AcceptanceCase {
  std::string id, title;
  double hottest_inlet_K = 0, hottest_sensor_K = 0, mean_inlet_K = 0, coldest_inlet_K = 0;
  std::string hottest_rack{};
  std::array<int, 6> bins{};  ///< height bands of racks between the edges
  int above_recommended = 0;  ///< height bands
  bool converged = false, passed = false;
  std::string message{};  ///< why it could not be computed
};

struct AcceptanceSheet {
  AcceptanceRules rules;
  double supply_air_m3_J = 0;  ///< air of the running units by the heat of the racks
  std::vector<AcceptanceCase> cases;
  std::string worst;  ///< id of the case with the hottest inlet
  bool passed = false;
};

/// I1: all that should run runs. I2: each running unit out in turn; one that rests takes over, otherwise the
/// others of its bank give what their fans can. I3: the three warmest racks at their full load. I4: the row
/// of the warmest rack at full load. Every height band of every rack must stay below the limit. `progress`
/// receives the share done and may return false to stop; cases that were not reached are absent.
AcceptanceSheet airflow_acceptance(const Scenario&, const AirOperatingPoint&, const AcceptanceRules& = {},
                                   const std::function<bool(double, const std::string&)>& progress = {});

/// Table /airflow_acceptance of a results file.
void write_acceptance(ResultsWriter&, const AcceptanceSheet&);

/// One line a case. Throws FileError.
void write_acceptance_csv(const std::string& path, const AcceptanceSheet&);

}  // namespace thermohall
