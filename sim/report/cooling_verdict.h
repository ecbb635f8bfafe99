#pragma once

#include <optional>
#include <string>

#include "sim/report/report_run.h"

namespace thermohall {

enum class CoolingAnswer { yes, thin_margin, throttled, too_warm, run_incomplete, unknown };

/// Whether the racks of a run stayed cool, from its rack summary and metrics.
struct CoolingVerdict {
  CoolingAnswer answer = CoolingAnswer::unknown;
  std::string worst_rack;                      ///< least margin, or warmest inlet where no limit is known
  std::optional<double> inlet_max_K, limit_K;  ///< of the worst rack
  std::optional<double> margin_K;              ///< limit - inlet_max; nothing without a limit
  std::optional<double> chip_max_K;            ///< of all racks
  std::optional<double> hours_above_limit;     ///< any rack
  std::size_t racks = 0, racks_above = 0, racks_throttled = 0;
  std::optional<double> throttled_rack_hours;
};

/// A margin below this is thin.
inline constexpr double thin_margin_K = 2.0;

/// Upper end of the recommended range of inlet air, for files that state no limit of their racks.
/// Source: ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. (2021).
inline constexpr double recommended_inlet_K = 300.15;
inline constexpr double allowable_a1_inlet_K = 305.15;  ///< class A1, the same source

CoolingVerdict cooling_verdict(const ReportRun& run);

}  // namespace thermohall
