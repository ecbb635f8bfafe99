#include "sim/run/results_tables.h"

#include <fmt/core.h>

#include <charconv>
#include <limits>
#include <numeric>

#include "sim/results/results_writer.h"
#include "sim/results/sha256.h"
#include "sim/run/event_answers.h"
#include "sim/run/run_metrics.h"

namespace thermohall {
namespace {

TableColumn numbers(std::string name, std::string unit, std::string long_name, std::vector<double> values) {
  return {std::move(name), std::move(unit), std::move(long_name), std::move(values)};
}
TableColumn texts(std::string name, std::string long_name, std::vector<std::string> values) {
  return {std::move(name), "", std::move(long_name), std::move(values)};
}

// "132 kW" becomes a number and a unit; a choice or a curve stays a text beside its name.
Assumption stored(const StatedAssumption& a) {
  constexpr std::size_t longest = 60;
  Assumption out{.name = a.object + '.' + a.key,
                 .value = std::numeric_limits<double>::quiet_NaN(),
                 .unit = "",
                 .source = a.source,
                 .confidence = a.confidence};
  const char* begin = a.value.data();
  const char* end = begin + a.value.size();
  double number = 0;
  const auto [rest, fault] = std::from_chars(begin, end, number);
  if (fault == std::errc() && (rest == end || *rest == ' ')) {
    out.value = number;
    if (rest != end) out.unit.assign(rest + 1, end);
  } else {
    out.name += " = " + (a.value.size() > longest ? a.value.substr(0, longest) + " ..." : a.value);
  }
  return out;
}

void write_racks(ResultsWriter& writer, const ChannelGroup& racks, const Recorder& recorder) {
  std::vector<double> limit, inlet_max, inlet_mean, chip_max, above, throttled, energy;
  const double duration_s = recorder.totals().duration_s;
  for (std::size_t item = 0; item < racks.ids.size(); ++item) {
    const auto entry = racks.cohort_of_item.empty() ? item : racks.cohort_of_item[item];
    const auto& r = recorder.racks()[entry];
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    inlet_max.push_back(r.inlet_max_K > 0 ? r.inlet_max_K : nothing);
    inlet_mean.push_back(r.inlet_max_K > 0 && duration_s > 0 ? r.inlet_mean_K / duration_s : nothing);
    chip_max.push_back(r.chip_max_K > 0 ? r.chip_max_K : nothing);
    above.push_back(r.seconds_above_limit / 3600);
    throttled.push_back(r.throttled_s / 3600);
    energy.push_back(r.energy_J);
    limit.push_back(recorder.inlet_limits_K()[entry]);
  }
  TableSpec table{.name = "rack_summary", .dimension = "rack", .ids = racks.ids, .columns = {}};
  table.columns = {numbers("inlet_max", "K", "highest inlet temperature", inlet_max),
                   numbers("inlet_mean", "K", "mean inlet temperature", inlet_mean),
                   numbers("chip_max", "K", "highest chip temperature", chip_max),
                   numbers("hours_above_limit", "h", "hours of inlet above the zone's limit", above),
                   numbers("throttled_hours", "h", "hours with chips held back", throttled),
                   numbers("energy", "J", "electric energy at the rack input", energy),
                   numbers("inlet_limit", "K", "limit of the inlet temperature", limit)};
  for (auto& column : limit_columns(racks, recorder)) table.columns.push_back(std::move(column));
  for (const auto& a : racks.attributes)
    table.columns.push_back(a.texts.empty() ? numbers(a.key, a.unit, a.long_name, a.numbers)
                                            : texts(a.key, a.long_name, a.texts));
  writer.write_table(table);
}

void write_histogram(ResultsWriter& writer, const Recorder& recorder) {
  std::vector<double> lower, upper;
  for (std::size_t i = 0; i < recorder.inlet_histogram_h().size(); ++i) {
    lower.push_back(Recorder::histogram_first_K + static_cast<double>(i));
    upper.push_back(lower.back() + 1);
  }
  writer.write_table(
      {.name = "inlet_histogram",
       .dimension = "bin",
       .ids = {},
       .columns = {
           numbers("lower", "K", "lower edge", lower), numbers("upper", "K", "upper edge", upper),
           numbers("rack_hours", "h", "rack hours with an inlet in the bin", recorder.inlet_histogram_h())}});
}

void write_months(ResultsWriter& writer, const Recorder& recorder) {
  const auto& t = recorder.totals();
  TableSpec table{.name = "monthly", .dimension = "month", .ids = {}, .columns = {}};
  const auto it = static_cast<std::size_t>(Meter::it_power);
  std::vector<std::size_t> months;
  for (std::size_t m = 0; m < 12; ++m)
    if (t.month_duration_s[m] > 0) months.push_back(m);
  std::vector<double> it_J, total_J, water, pue, tue, hours;
  for (const auto m : months) {
    table.ids.push_back(fmt::format("{:02}", m + 1));
    double sum = 0;
    for (std::size_t i = 0; i < end_use_count; ++i) sum += t.monthly[m][i];
    const double compute = t.monthly[m][static_cast<std::size_t>(EndUse::it_components)];
    it_J.push_back(t.monthly[m][it]);
    total_J.push_back(sum);
    water.push_back(t.monthly[m][static_cast<std::size_t>(Meter::water)] +
                    t.monthly[m][static_cast<std::size_t>(Meter::water_humidifier)]);
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    pue.push_back(it_J.back() > 0 ? sum / it_J.back() : nothing);
    tue.push_back(compute > 0 ? sum / compute : nothing);
    hours.push_back(t.month_duration_s[m] / 3600);
  }
  table.columns = {numbers("it_energy", "J", "IT energy", it_J),
                   numbers("total_energy", "J", "total energy", total_J),
                   numbers("water", "kg", "water consumed on site", water),
                   numbers("pue", "1", "power usage effectiveness", pue),
                   numbers("tue", "1", "total power usage effectiveness", tue),
                   numbers("hours", "h", "hours of the month in the run", hours)};
  for (std::size_t i = 0; i < end_use_count; ++i) {
    std::vector<double> energy;
    for (const auto m : months) energy.push_back(t.monthly[m][i]);
    table.columns.push_back(
        numbers(std::string(end_uses[i].key) + "_energy", "J", std::string(end_uses[i].label), energy));
  }
  writer.write_table(table);
}

void write_flags(ResultsWriter& writer, const Recorder& recorder) {
  const auto flags = recorder.flags();
  std::vector<std::string> group, item, flag;
  std::vector<double> hours;
  for (const auto& f : flags) {
    group.push_back(f.group);
    item.push_back(f.id);
    flag.push_back(f.flag);
    hours.push_back(f.seconds / 3600);
  }
  if (flags.empty()) return;
  writer.write_table(
      {.name = "flags",
       .dimension = "row",
       .ids = {},
       .columns = {texts("group", "kind of component", group), texts("item", "component", item),
                   texts("flag", "what happened", flag), numbers("hours", "h", "for how long", hours)}});
}

std::vector<std::string> year_names(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < count; ++k) names.push_back(std::to_string(k));
  return names;
}

// Cash and present value of every category in every year, and the owner's cash when something is sold.
void write_years(ResultsWriter& writer, const CostResult& cost) {
  if (cost.years.empty()) return;
  TableSpec table{.name = "ownership_by_year",
                  .dimension = "year",
                  .ids = year_names(cost.years.front().cash_USD.size()),
                  .columns = {}};
  std::vector<double> total(cost.years.front().cash_USD.size());
  for (const auto& row : cost.years) {
    const std::string name(row.category);
    table.columns.push_back(numbers(name, "USD", "cash of the year: " + name, row.cash_USD));
    table.columns.push_back(numbers(name + "_present", "USD", "present value: " + name, row.present_USD));
    for (std::size_t k = 0; k < total.size(); ++k) total[k] += row.present_USD[k];
  }
  table.columns.push_back(numbers("total_present", "USD", "present value of all categories", total));
  writer.write_table(table);
  if (!cost.investment) return;
  const auto& i = *cost.investment;
  writer.write_table({.name = "cash_flow",
                      .dimension = "year",
                      .ids = year_names(i.project_USD.size()),
                      .columns = {numbers("revenue", "USD", "what is sold", cost.flows.revenue_USD),
                                  numbers("operation", "USD", "annual costs", cost.flows.operation_USD),
                                  numbers("it_purchases", "USD", "IT bought", cost.flows.it_purchases_USD),
                                  numbers("other_purchases", "USD", "everything else bought",
                                          cost.flows.other_purchases_USD),
                                  numbers("residual", "USD", "value at the end", cost.flows.residual_USD),
                                  numbers("depreciation", "USD", "written off for tax", i.depreciation_USD),
                                  numbers("interest", "USD", "interest of the loan", i.interest_USD),
                                  numbers("repaid", "USD", "loan repaid", i.repaid_USD),
                                  numbers("loan", "USD", "loan drawn", i.loan_USD),
                                  numbers("tax", "USD", "income tax with the loan", i.tax_USD),
                                  numbers("project", "USD", "cash after tax without the loan", i.project_USD),
                                  numbers("owner", "USD", "cash after tax and loan", i.owner_USD)}});
}

void write_cost(ResultsWriter& writer, const CostResult& cost, bool yearly) {
  std::vector<std::string> name, category, unit, source, confidence;
  std::vector<double> quantity, unit_cost, total, life, maintenance, factor, exponent, reference;
  for (const auto& i : cost.items) {
    name.push_back(i.name);
    category.push_back(i.category);
    unit.push_back(i.unit);
    source.push_back(i.source);
    confidence.push_back(i.confidence);
    quantity.push_back(i.quantity);
    unit_cost.push_back(i.unit_cost_USD);
    factor.push_back(i.price_factor);
    exponent.push_back(i.scale_exponent);
    reference.push_back(i.reference_quantity);
    total.push_back(item_cost_USD(i));
    life.push_back(i.service_life_years);
    maintenance.push_back(i.maintenance_share);
  }
  if (!name.empty())
    writer.write_table(
        {.name = "capital",
         .dimension = "line",
         .ids = {},
         .columns = {
             texts("name", "what", name), texts("category", "category", category),
             numbers("quantity", "1", "how many, in `unit`", quantity),
             texts("unit", "unit of the quantity", unit),
             numbers("unit_cost", "USD", "cost of one", unit_cost),
             numbers("price_factor", "1", "factor of place, year and market on the cost of one", factor),
             numbers("scale_exponent", "1", "exponent of cost over quantity", exponent),
             numbers("reference_quantity", "1", "quantity of the unit cost; 0: proportional", reference),
             numbers("cost", "USD", "direct cost", total),
             numbers("life", "1", "service life in years", life),
             numbers("maintenance", "1", "maintenance a year as a share of the cost", maintenance),
             texts("source", "source", source), texts("confidence", "confidence mark", confidence)}});
  if (!yearly) return;
  std::vector<std::string> categories;
  std::vector<double> present;
  for (const auto& row : cost.years) {
    const double sum = std::accumulate(row.present_USD.begin(), row.present_USD.end(), 0.0);
    const bool optional =
        row.category == "heat_sale" || row.category == "decommissioning" || row.category == "rent";
    if (optional && sum == 0) continue;
    categories.emplace_back(row.category);
    present.push_back(sum);
  }
  writer.write_table(
      {.name = "ownership",
       .dimension = "category",
       .ids = categories,
       .columns = {numbers("present_value", "USD", "present value over the horizon; a credit is below zero",
                           present)}});
  write_years(writer, cost);
}

}  // namespace

void write_tables(ResultsWriter& writer, const ChannelGroup& racks, const Recorder& recorder,
                  const CostResult& cost) {
  write_racks(writer, racks, recorder);
  write_histogram(writer, recorder);
  write_months(writer, recorder);
  write_flags(writer, recorder);
  write_cost(writer, cost, stands_for_a_year(recorder.totals()));
}

void write_provenance(ResultsWriter& writer, const Scenario& scenario) {
  Provenance p;
  if (!scenario.files.empty()) p.scenario = scenario.files.front().text;
  p.resolved_scenario = scenario.resolved;
  for (const auto& file : scenario.files) p.input_files.push_back({file.path, sha256_hex(file.text)});
  for (const auto& a : scenario.assumptions) p.assumptions.push_back(stored(a));
  writer.write_provenance(p);
}

}  // namespace thermohall
