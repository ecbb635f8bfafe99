#include "sim/report/cooling_verdict.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

std::optional<double> finite(double value) {
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

// Racks with a known limit come before all others.
bool is_worse(const ReportRack& a, const ReportRack& b) {
  const bool a_limited = std::isfinite(a.inlet_limit_K), b_limited = std::isfinite(b.inlet_limit_K);
  if (a_limited != b_limited) return a_limited;
  if (a_limited) return a.inlet_limit_K - a.inlet_max_K < b.inlet_limit_K - b.inlet_max_K;
  return a.inlet_max_K > b.inlet_max_K;
}

void raise(std::optional<double>& highest, double value) {
  if (std::isfinite(value)) highest = highest ? std::max(*highest, value) : value;
}

CoolingAnswer answer_of(const CoolingVerdict& verdict, const ReportRun& run) {
  if (verdict.racks_above > 0 || verdict.hours_above_limit.value_or(0) > 0) return CoolingAnswer::too_warm;
  if (verdict.racks_throttled > 0) return CoolingAnswer::throttled;
  if (!run.complete()) return CoolingAnswer::run_incomplete;
  if (!verdict.inlet_max_K && verdict.racks == 0) return CoolingAnswer::unknown;
  if (verdict.margin_K && *verdict.margin_K < thin_margin_K) return CoolingAnswer::thin_margin;
  return CoolingAnswer::yes;
}

}  // namespace

CoolingVerdict cooling_verdict(const ReportRun& run) {
  CoolingVerdict verdict;
  verdict.racks = run.racks.size();
  const ReportRack* worst = nullptr;
  for (const ReportRack& rack : run.racks) {
    raise(verdict.chip_max_K, rack.chip_max_K);
    if (rack.hours_above_limit > 0) ++verdict.racks_above;
    if (rack.throttled_hours > 0) ++verdict.racks_throttled;
    if (std::isfinite(rack.throttled_hours))
      verdict.throttled_rack_hours = verdict.throttled_rack_hours.value_or(0) + rack.throttled_hours;
    if (std::isfinite(rack.hours_above_limit))
      verdict.hours_above_limit = std::max(verdict.hours_above_limit.value_or(0), rack.hours_above_limit);
    if (std::isfinite(rack.inlet_max_K) && (worst == nullptr || is_worse(rack, *worst))) worst = &rack;
  }
  if (worst != nullptr) {
    verdict.worst_rack = worst->id;
    verdict.inlet_max_K = finite(worst->inlet_max_K);
    verdict.limit_K = finite(worst->inlet_limit_K);
  } else {
    verdict.inlet_max_K = metric_value(run, "rack_inlet_max");
  }
  if (verdict.limit_K) verdict.margin_K = *verdict.limit_K - *verdict.inlet_max_K;
  if (const auto hours = metric_value(run, "hours_above_limit")) verdict.hours_above_limit = hours;
  if (!verdict.chip_max_K) verdict.chip_max_K = metric_value(run, "chip_max");
  verdict.answer = answer_of(verdict, run);
  return verdict;
}

}  // namespace thermohall
