#pragma once

#include <string>
#include <vector>

#include "models/economics/regulation.h"
#include "models/economics/retrofit.h"
#include "sim/results/results_types.h"
#include "sim/run/costing.h"
#include "sim/run/site_meter.h"

namespace thermohall {

/// Carbon, water and law of a run, from its sums. docs/theory/carbon.md, docs/theory/regulation.md.
struct FootprintLine {
  std::string source;  ///< "electricity", "refrigerant", id of an embodied line
  std::string basis;   ///< how it was counted
  double mass_kg = 0;  ///< that falls to the period
};
struct FootprintResult {
  std::vector<FootprintLine> lines;  ///< location based; their sum is the total
  double market_kg = 0;              ///< electricity, market based
  double refrigerant_kg = 0, embodied_kg = 0, total_kg = 0, embodied_built_kg = 0;
  double renewable_share = 0;
  double peak_day_water_m3 = 0, drought_excess_m3 = 0;
  int days_over_limit = 0, drought_days_over = 0;
  std::vector<RegulationRow> regulation;  ///< empty when no law is asked about
};
/// `scenario.site.carbon_intensity_kg_J` is the mean of the run.
FootprintResult footprint_of_run(const Scenario& scenario, const FootprintSpec& spec, const RunTotals& totals,
                                 const SiteMeter& meter, const CostResult& cost);

/// Cooling capacity of all machines with refrigerant, standby units included.
double refrigerated_capacity_W(const Scenario& scenario);

/// What the new design needs of an existing hall against what that has.
std::vector<RetrofitLimit> retrofit_limits(const Scenario& scenario, const RetrofitSpec& spec,
                                           const LayoutQuantities& quantities, const SiteMeter& meter);

/// Scalars, tables and warnings of both, and of currency and schedule; empty without the sections.
struct EconomicAnswers {
  std::vector<Metric> metrics;
  std::vector<TableSpec> tables;
  std::vector<std::string> warnings;
};
EconomicAnswers economic_answers(const Scenario& scenario, const RunTotals& totals, const SiteMeter& meter,
                                 const CostResult& cost);

}  // namespace thermohall
