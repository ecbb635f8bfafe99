#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/airflow/airflow_run.h"
#include "sim/results/results_writer.h"

namespace thermohall {

struct AcceptanceCase {
  std::string id, title;
  double hottest_inlet_K = 0, hottest_sensor_K = 0, mean_inlet_K = 0, coldest_inlet_K = 0;
  std::string hottest_rack{};
  std::array<int, 6> bins{};  ///< height bands of racks between the edges
  int above_recommended = 0;  ///< height bands
  bool converged = false, passed = false;
  std::string message{};  ///< why it could not be computed
};

/// A rack through the loss of the utility.
struct AcceptanceTransientRack {
  std::string id;
  double above_s = 0;  ///< with a height band above the limit
  double hottest_inlet_K = 0;
};

/// What a loss of the utility does to the racks; computed in time by sim/run/acceptance_transient.h.
struct AcceptanceTransient {
  bool computed = false, passed = false;
  double allowed_s = 0, outage_s = 0, watched_s = 0;
  double above_s = 0;  ///< of the rack that is longest above the limit
  std::string worst_rack{}, hottest_rack{};
  double hottest_inlet_K = 0;
  int racks_above = 0, racks_off = 0;
  std::vector<AcceptanceTransientRack> racks{};
  std::vector<double> time_s{}, supply_K{},
      hottest_K{};        ///< from the loss on; hottest: over all height bands
  std::string message{};  ///< why it could not be computed
};

struct AcceptanceSheet {
  AcceptanceRules rules;
  double limit_K = 302.55;     ///< of the inlets
  double supply_air_m3_J = 0;  ///< air of the running units by the heat of the racks
  std::vector<AcceptanceCase> cases;
  std::string worst;       ///< id of the case with the hottest inlet
  bool all_cases = false;  ///< none is missing
  std::optional<AcceptanceTransient> transient{};
  bool passed() const;  ///< all cases, and the transient when the rules ask for it
};

/// The inlet limit of the rules: the stated one, else 29.4 degC, or 33.3 degC where an air unit is
/// evaporative.
double acceptance_limit_K(const Scenario&);

/// Racks at their rating, or at a share of it. The units follow with their air, in the zone's proportion, as
/// far as their fans can.
AirOperatingPoint at_load(const Scenario&, AirOperatingPoint, const std::vector<std::string>& racks,
                          double share = 1);

/// By the rules of the scenario. I1: all that should run runs. I2: each running unit out in turn; one that
/// rests takes over, otherwise the others of its bank give what their fans can. I3: the three warmest racks
/// at their full load. I4: the row of the warmest rack at full load. Every height band of every rack must
/// stay below the limit. `progress` receives the share done and may return false to stop; cases that were not
/// reached are absent.
AcceptanceSheet airflow_acceptance(const Scenario&, const AirOperatingPoint&,
                                   const std::function<bool(double, const std::string&)>& progress = {});

/// Table /airflow_acceptance of a results file; with a transient also /airflow_acceptance_rack and
/// /airflow_acceptance_time.
void write_acceptance(ResultsWriter&, const AcceptanceSheet&);

/// One line a case. Throws FileError.
void write_acceptance_csv(const std::string& path, const AcceptanceSheet&);

}  // namespace thermohall
