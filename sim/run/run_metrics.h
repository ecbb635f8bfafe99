#pragma once

#include <vector>

#include "sim/results/results_types.h"
#include "sim/run/costing.h"
#include "sim/run/recorder.h"

namespace thermohall {

/// All scalars of a run with unit, definition and source, from the sums of the recorder and the costs.
std::vector<Metric> run_metrics(const Scenario& scenario, const Recorder& recorder, const CostResult& cost);

/// Runs shorter than a day say nothing about a year: nothing is extrapolated from them.
inline constexpr double shortest_extrapolated_s = 86400;
inline bool stands_for_a_year(const RunTotals& totals) {
  return totals.duration_s >= (1 - 1e-9) * shortest_extrapolated_s;
}

/// Carbon of a year's electricity, location-based.
double carbon_per_year_kg(const Scenario& scenario, const RunTotals& totals);

/// First-law residuals over the run, site and components: absolute residuals integrated, over IT energy (over
/// a thousandth of all energy when that is more).
struct EnergyAudit {
  double site = 0, components = 0;
  bool closes() const;  ///< false as well when a residual is not a number
};
EnergyAudit energy_audit(const RunTotals& totals);
inline constexpr double audit_tolerance = 1e-6;
inline constexpr double second_law_tolerance_K = 0.01;
inline bool EnergyAudit::closes() const { return site <= audit_tolerance && components <= audit_tolerance; }

}  // namespace thermohall
