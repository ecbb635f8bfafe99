#include <fmt/core.h>

#include <cmath>
#include <limits>

#include "models/economics/finance.h"
#include "sim/run/site_footprint.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

class Answers {
 public:
  void add(std::string key, double value, std::string unit, std::string name, std::string definition,
           std::string source = "this program") {
    out.metrics.push_back(
        {std::move(key), value, std::move(unit), std::move(name), std::move(definition), std::move(source)});
  }
  EconomicAnswers out;
};

TableColumn numbers(std::string name, std::string unit, std::string long_name, std::vector<double> values) {
  return {std::move(name), std::move(unit), std::move(long_name), std::move(values)};
}
TableColumn texts(std::string name, std::string long_name, std::vector<std::string> values) {
  return {std::move(name), "", std::move(long_name), std::move(values)};
}

void add_carbon(Answers& a, const FootprintSpec& spec, const FootprintResult& f, double it_energy_J) {
  if (spec.certificate_share > 0 || spec.residual_intensity_kg_J)
    a.add(
        "carbon_mass_market", f.market_kg, "kg", "carbon of operation, market based",
        "CO2 equivalent of the electricity that neither certificates nor a purchase agreement cover, at the "
        "residual intensity.",
        "GHG Protocol Scope 2 Guidance (2015)");
  a.add("renewable_share", f.renewable_share, "1", "renewable share of electricity",
        "Energy covered by certificates or a purchase agreement over all energy (REF).", "EN 50600-4-3");
  if (f.refrigerant_kg > 0)
    a.add("carbon_mass_refrigerant", f.refrigerant_kg, "kg", "carbon of refrigerant leakage",
          "Lost refrigerant times its global warming potential over 100 years.",
          "IPCC 2006 Guidelines, vol. 3, ch. 7");
  if (!spec.embodied.empty()) {
    a.add("carbon_mass_embodied", f.embodied_kg, "kg", "embodied carbon",
          "Share of the embodied carbon that falls to the period: amount over life, line by line.");
    a.add("carbon_mass_embodied_built", f.embodied_built_kg, "kg", "embodied carbon built",
          "Embodied carbon of everything counted, when it is built.");
  }
  a.add("carbon_mass_total", f.total_kg, "kg", "carbon in all",
        "Electricity (location based), refrigerant and the period's share of embodied carbon.");
  a.add("carbon_per_it_energy", it_energy_J > 0 ? f.total_kg / it_energy_J * 3.6e6 : nothing, "kg/kWh",
        "carbon in all by IT energy", "Carbon in all over IT energy.");
}

void add_water(Answers& a, const FootprintSpec& spec, const FootprintResult& f) {
  a.add("peak_day_water", f.peak_day_water_m3, "m3", "water of the worst day",
        "Highest water use of a calendar day of the run.");
  if (spec.water_limit_m3_s > 0) {
    a.add("days_over_water_limit", f.days_over_limit, "1", "days over the water limit",
          "Days whose water use is above footprint.water.daily_limit.");
    if (f.days_over_limit > 0)
      a.out.warnings.push_back(fmt::format(
          "the daily water limit of {:.4g} m3 is exceeded on {} days; the worst day needs {:.4g} m3",
          spec.water_limit_m3_s * 86400, f.days_over_limit, f.peak_day_water_m3));
  }
  if (spec.drought_limit_m3_s > 0) {
    a.add("drought_days_over", f.drought_days_over, "1", "drought days over the limit",
          "Days of the drought months whose water use is above the drought limit.");
    a.add("drought_excess_water", f.drought_excess_m3, "m3", "water beyond the drought limit",
          "Sum over the days of the drought months of the water beyond the limit.");
    if (f.drought_days_over > 0)
      a.out.warnings.push_back(
          fmt::format("the drought limit of {:.4g} m3 a day is exceeded on {} days, by {:.4g} m3 in all",
                      spec.drought_limit_m3_s * 86400, f.drought_days_over, f.drought_excess_m3));
  }
}

void add_footprint_tables(Answers& a, const FootprintResult& f) {
  std::vector<std::string> ids, basis;
  std::vector<double> mass;
  for (const auto& line : f.lines) {
    ids.push_back(line.source);
    basis.push_back(line.basis);
    mass.push_back(line.mass_kg);
  }
  a.out.tables.push_back({.name = "footprint",
                          .dimension = "source",
                          .ids = ids,
                          .columns = {numbers("mass", "kg", "CO2 equivalent of the period", mass),
                                      texts("basis", "how it was counted", basis)}});
  if (f.regulation.empty()) return;
  std::vector<std::string> law, indicator, rule, unit, verdict;
  std::vector<double> limit, value;
  int failed = 0;
  for (const auto& row : f.regulation) {
    law.emplace_back(row.law);
    indicator.emplace_back(row.indicator);
    rule.emplace_back(row.rule);
    unit.emplace_back(row.unit);
    limit.push_back(row.limit);
    value.push_back(row.value);
    verdict.emplace_back(verdict_names[static_cast<std::size_t>(row.verdict)]);
    failed += row.verdict == Verdict::fail ? 1 : 0;
    if (row.verdict == Verdict::fail)
      a.out.warnings.push_back(fmt::format("{} is not kept: {} is {:.4g}, the limit {:.4g} ({})", row.law,
                                           row.indicator, row.value, row.limit, row.rule));
  }
  a.add("regulation_failures", failed, "1", "rules not kept",
        "Rules of the regulation sheet that apply and are not kept.");
  a.out.tables.push_back(
      {.name = "regulation",
       .dimension = "row",
       .ids = {},
       .columns = {texts("law", "law", law), texts("indicator", "what is judged", indicator),
                   texts("rule", "when it holds", rule), numbers("limit", "1", "threshold, in `unit`", limit),
                   numbers("value", "1", "of this run, in `unit`", value), texts("unit", "unit", unit),
                   texts("verdict", "pass, fail, reported, not applicable", verdict)}});
}

void add_retrofit(Answers& a, const std::vector<RetrofitLimit>& limits, double it_power_W) {
  const auto verdict = retrofit_verdict(limits);
  std::vector<std::string> ids, unit, meaning, worst, binds;
  std::vector<double> available, needed, use;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const auto& limit = limits[i];
    ids.emplace_back(limit.key);
    unit.emplace_back(limit.unit);
    meaning.emplace_back(limit.meaning);
    worst.push_back(limit.worst);
    binds.emplace_back(static_cast<int>(i) == verdict.binding ? "binds first"
                       : limit.use() > 1                      ? "exceeded"
                                                              : "");
    available.push_back(limit.available);
    needed.push_back(limit.needed);
    use.push_back(limit.use());
    a.add("retrofit_" + std::string(limit.key), limit.use(), "1",
          "use of the limit: " + std::string(limit.key),
          "Needed over available: " + std::string(limit.meaning) + ".");
  }
  if (limits.empty()) return;
  a.add("retrofit_highest_use", verdict.highest_use, "1", "highest use of a limit",
        "Needed over available of the limit of the existing hall that binds first.");
  a.add("retrofit_fits", verdict.highest_use <= 1 ? 1 : 0, "1", "fits into the existing hall",
        "One when every stated limit is kept.");
  a.add("retrofit_it_power", verdict.possible_share * it_power_W / 1e3, "kW",
        "IT power the existing hall can take",
        "IT power built over the largest use of a limit that grows with the number of racks; zero when a "
        "single "
        "rack exceeds a limit.");
  a.out.tables.push_back(
      {.name = "retrofit",
       .dimension = "limit",
       .ids = ids,
       .columns = {numbers("available", "1", "what the hall has, in `unit`", available),
                   numbers("needed", "1", "what the design needs, in `unit`", needed),
                   texts("unit", "unit", unit), numbers("use", "1", "needed over available", use),
                   texts("verdict", "which binds", binds), texts("worst", "what needs most", worst),
                   texts("meaning", "what is compared", meaning)}});
  for (auto& line : exceeded_limits(limits)) a.out.warnings.push_back(std::move(line));
}

void add_schedule(Answers& a, const CostResult& cost) {
  if (cost.timing) {
    a.add("time_to_open", cost.timing->time_to_open_years * 365 / 7, "week", "time to open",
          "Longest lead time of a category with a cost, and construction after its delivery; decided by " +
              cost.timing->longest + ".");
    a.add("carrying_cost", cost.timing->carrying_USD, "USD", "cost of money before opening",
          "Interest at the discount rate on deposits and deliveries until opening; not in the cost of "
          "ownership.");
  }
  if (cost.phased_capital_USD > 0)
    a.add("capex_phased", cost.phased_capital_USD, "USD", "capital cost in phases, present value",
          "Capital cost bought in the stated phases, escalated and discounted to opening.");
}

void add_money(Answers& a, const Scenario& scenario, const CostResult& cost) {
  const auto& money = scenario.cost.money;
  if (money.inflation != 0)
    a.add("discount_rate_real", real_rate(scenario.cost.discount_rate, money.inflation), "1",
          "real discount rate", "(1 + nominal rate) / (1 + inflation) - 1.",
          "Park, Contemporary Engineering Economics, 6th ed. (2016)");
  if (cost.ownership.rent_USD > 0)
    a.add("rent_per_year", cost.annual.rent_USD, "USD/year", "rent of a year",
          "Lease of the building and colocation by power, first year.");
  if (money.currency.empty()) return;
  const double rate = money.USD_per_currency;
  const std::string said = fmt::format(" at {} USD for one {}.", rate, money.currency);
  a.add("capex_in_currency", cost.capital.total_USD / rate, money.currency,
        "capital cost in the stated currency", "Capital cost" + said);
  a.add("annualised_cost_in_currency", cost.ownership.annualised_USD / rate, money.currency + "/year",
        "annualised cost in the stated currency", "Annualised cost" + said);
  a.add("cost_of_ownership_in_currency", cost.ownership.total_USD / rate, money.currency,
        "cost of ownership in the stated currency", "Cost of ownership" + said);
}

}  // namespace

EconomicAnswers economic_answers(const Scenario& scenario, const RunTotals& totals, const SiteMeter& meter,
                                 const CostResult& cost) {
  Answers a;
  add_schedule(a, cost);
  add_money(a, scenario, cost);
  if (scenario.footprint) {
    const auto f = footprint_of_run(scenario, *scenario.footprint, totals, meter, cost);
    add_carbon(a, *scenario.footprint, f, totals[Meter::it_power]);
    add_water(a, *scenario.footprint, f);
    add_footprint_tables(a, f);
  }
  if (scenario.retrofit)
    add_retrofit(a, retrofit_limits(scenario, *scenario.retrofit, cost.quantities, meter),
                 cost.quantities.it_power_W);
  return std::move(a.out);
}

}  // namespace thermohall
