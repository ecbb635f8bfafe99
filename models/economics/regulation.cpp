#include "models/economics/regulation.h"

#include <limits>

namespace thermohall {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double kWh_J = 3.6e6;
constexpr std::string_view german = "EnEfG section 11", european = "(EU) 2024/1364";
constexpr double july_2026 = 2026.5, july_2027 = 2027.5, july_2028 = 2028.5, july_2030 = 2030.5;

RegulationRow judged(RegulationRow row, bool applies) {
  const bool keeps = row.at_most ? row.value <= row.limit : row.value >= row.limit;
  row.verdict = !applies ? Verdict::not_applicable : keeps ? Verdict::pass : Verdict::fail;
  return row;
}

double heat_threshold(double start_year) {
  if (start_year >= july_2028) return 0.20;
  return start_year >= july_2027 ? 0.15 : 0.10;
}

}  // namespace

std::vector<RegulationRow> german_rules(const RegulationInputs& u) {
  const bool covered = u.connected_power_W >= 300e3;
  const bool is_new = u.in_operation_year >= july_2026;
  const double year = u.assessed_year;
  const auto row = [&](std::string_view indicator, std::string_view rule, double limit, double value,
                       bool at_most) {
    return RegulationRow{german, indicator, rule, "1", limit, value, Verdict::not_applicable, at_most};
  };
  return {
      judged(row("pue", "in operation before July 2026: from July 2027", 1.5, u.pue, true),
             covered && !is_new && year >= july_2027),
      judged(row("pue", "in operation before July 2026: from July 2030", 1.3, u.pue, true),
             covered && !is_new && year >= july_2030),
      judged(row("pue", "in operation from July 2026, two years after the start", 1.2, u.pue, true),
             covered && is_new && year >= u.in_operation_year + 2),
      judged(row("erf", "reused energy, in operation from July 2026, two years after the start",
                 heat_threshold(u.in_operation_year), u.erf, false),
             covered && is_new && year >= u.in_operation_year + 2),
      judged(row("renewable_share", "renewable electricity from 2024", 0.5, u.renewable_share, false),
             covered && year >= 2024 && year < 2027),
      judged(row("renewable_share", "renewable electricity from 2027", 1.0, u.renewable_share, false),
             covered && year >= 2027),
  };
}

std::vector<RegulationRow> european_indicators(const RegulationInputs& u) {
  const Verdict verdict = u.it_power_W >= 500e3 ? Verdict::reported : Verdict::not_applicable;
  const auto row = [&](std::string_view indicator, std::string_view rule, std::string_view unit,
                       double value) {
    return RegulationRow{european, indicator, rule, unit, none, value, verdict, true};
  };
  return {row("installed_it_power", "installed IT power demand", "kW", u.it_power_W / 1e3),
          row("floor_area", "floor area", "m2", u.floor_area_m2),
          row("total_energy", "total energy consumption of a year", "kWh", u.energy_J / kWh_J),
          row("it_energy", "energy consumption of IT of a year", "kWh", u.it_energy_J / kWh_J),
          row("water_input", "water input of a year", "m3", u.water_m3),
          row("reused_heat", "waste heat reused in a year", "kWh", u.reused_energy_J / kWh_J),
          row("pue", "power usage effectiveness", "1", u.pue),
          row("wue", "water usage effectiveness", "L/kWh", u.wue_m3_J * 1e3 * kWh_J),
          row("erf", "energy reuse factor", "1", u.erf),
          row("ref", "renewable energy factor", "1", u.renewable_share)};
}

}  // namespace thermohall
