#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thermohall {

/// Figures of a site against the thresholds of the German Energy Efficiency Act, and the indicators that the
/// European Union asks to report.
///
/// Germany (not below 300 kW of connected power): a site in operation before 1 July 2026 needs PUE <= 1.5
/// from 1 July 2027 and <= 1.3 from 1 July 2030; one that starts later needs PUE <= 1.2 and reused energy of
/// 10 %, 15 % (start from 1 July 2027) or 20 % (from 1 July 2028), both two years after its start at the
/// latest; all need renewable electricity of 50 % from 2024 and 100 % from 2027. The European regulation sets
/// no thresholds: sites of 500 kW of IT and more report. Years are decimal: 1 July 2026 is 2026.5. Exceptions
/// (no taker for the heat, electricity of heat pumps left out of PUE) are not judged. See
/// docs/theory/regulation.md.
///
/// Source: Energieeffizienzgesetz (EnEfG, 2023), section 11; Commission Delegated Regulation (EU) 2024/1364,
/// annexes II and III; Directive (EU) 2023/1791, article 12.
struct RegulationInputs {
  double in_operation_year, assessed_year;
  double connected_power_W, it_power_W;
  double pue, wue_m3_J, erf, renewable_share;
  double energy_J, it_energy_J, water_m3, reused_energy_J;  ///< of a year
  double floor_area_m2;
};

enum class Verdict { pass, fail, reported, not_applicable };
inline constexpr std::string_view verdict_names[] = {"pass", "fail", "reported", "not applicable"};

struct RegulationRow {
  std::string_view law, indicator, rule, unit;
  double limit, value;  ///< NaN limit: none
  Verdict verdict;
  bool at_most = true;  ///< value <= limit, else >=
};

std::vector<RegulationRow> german_rules(const RegulationInputs&);
std::vector<RegulationRow> european_indicators(const RegulationInputs&);

}  // namespace thermohall
