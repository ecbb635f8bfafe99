#include "sim/run/run_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/economics/metric_definitions.h"
#include "models/economics/metrics.h"
#include "sim/run/event_answers.h"
#include "sim/run/loop_metrics.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double year_s = 365 * 86400.0;

class MetricList {
 public:
  /// `value` in SI units; the definition says in which unit it is written.
  void add(std::string_view key, double value) {
    const auto* d = find_metric_definition(key);
    Metric metric{.key = std::string(key),
                  .value = value,
                  .unit = "1",
                  .long_name = std::string(key),
                  .definition = "",
                  .source = ""};
    if (d) {
      metric.value = value * d->factor;
      metric.unit = d->unit;
      metric.long_name = d->long_name;
      metric.definition = d->definition;
      metric.source = d->source;
    }
    metrics.push_back(std::move(metric));
  }
  void add_own(std::string key, double value, std::string unit, std::string long_name,
               std::string definition) {
    metrics.push_back({std::move(key), value, std::move(unit), std::move(long_name), std::move(definition),
                       "this program"});
  }
  std::vector<Metric> metrics;
};

void add_end_uses(MetricList& list, const RunTotals& t) {
  list.add("total_energy", t.total_energy_J());
  list.add("it_energy", t[Meter::it_power]);
  list.add("reused_energy", t[Meter::heat_reused]);
  for (std::size_t i = 0; i < end_use_count; ++i) {
    constexpr double kWh_per_J = 1 / 3.6e6;
    list.add_own("energy_" + std::string(end_uses[i].key), t.integral[i] * kWh_per_J, "kWh",
                 "energy: " + std::string(end_uses[i].label),
                 "Electric energy that ends in: " + std::string(end_uses[i].label) + ".");
  }
}

// What the electricity share depends on, beside which it is always shown.
void add_electricity_basis(MetricList& list, const CostResult& cost) {
  double it_USD = 0, it_per_life_USD = 0;
  for (const auto& item : cost.items) {
    if (item.category != "it" || item.service_life_years <= 0) continue;
    it_USD += item_cost_USD(item);
    it_per_life_USD += item_cost_USD(item) / item.service_life_years;
  }
  const double factor = cost.capital.direct_USD > 0 ? cost.capital.total_USD / cost.capital.direct_USD : 0;
  list.add_own("energy_price_mean",
               cost.annual_energy_J > 0 ? cost.annual.energy_USD / cost.annual_energy_J * 3.6e6 : nothing,
               "USD/kWh", "mean electricity price",
               "Energy, demand and fixed charges of a year over its energy.");
  list.add_own(
      "it_price_per_it_power",
      cost.quantities.it_power_W > 0 ? it_USD * factor / cost.quantities.it_power_W * 1e3 : nothing, "USD/kW",
      "IT price by IT power",
      "Capital cost of racks with their IT and its network, engineering and contingency included, over the "
      "IT power at full work.");
  list.add_own("it_life", it_per_life_USD > 0 ? it_USD / it_per_life_USD : nothing, "1", "IT life in years",
               "Service life of the IT, weighted by cost over life.");
}

// Levelised costs of what is sold, and what selling it is worth.
void add_services(MetricList& list, const Scenario& scenario, const CostResult& cost) {
  const auto& o = cost.ownership;
  const auto& c = scenario.cost;
  const double per_gpu_hour = o.cost_per_gpu_hour_USD, power_W = cost.quantities.it_power_W;
  list.add_own("cost_per_capacity_month", power_W > 0 ? o.annualised_USD / 12 / power_W * 1e3 : nothing,
               "USD/kW", "cost of a kilowatt-month",
               "Annualised cost over twelve months and the IT power built.");
  if (c.petaflops > 0)
    list.add_own("cost_per_pflop_hour", per_gpu_hour / c.petaflops, "USD/h", "cost of a PFLOP/s-hour",
                 "Cost of an accelerator hour over the PFLOP/s of an accelerator.");
  if (c.tokens_per_second > 0)
    list.add_own(
        "cost_per_million_tokens", per_gpu_hour / (c.tokens_per_second * 3600) * 1e6, "USD",
        "cost of a million tokens",
        "Cost of an accelerator hour over the tokens an accelerator makes in an hour, times a million.");
  if (cost.agreement_share > 0)
    list.add_own("agreement_share", cost.agreement_share, "1", "energy by purchase agreement",
                 "Energy taken under the power purchase agreement over all energy.");
  if (!cost.investment) return;
  const auto& i = *cost.investment;
  list.add_own("revenue_per_year", cost.flows.revenue_USD.at(1), "USD/year", "revenue of the first year",
               "Accelerator hours that did work and capacity built, times their prices.");
  list.add_own("net_present_value", i.net_present_value_USD, "USD", "net present value",
               "Present value of revenue less all costs and tax over the horizon, without the loan.");
  list.add_own("internal_rate_of_return", i.internal_rate, "1", "internal rate of return",
               "Discount rate at which the net present value is zero.");
  list.add_own("payback", i.payback_years, "1", "payback in years",
               "Time after which the running sum of the cash stays above zero.");
  list.add_own("discounted_payback", i.discounted_payback_years, "1", "discounted payback in years",
               "The same with present values.");
  if (c.investment && c.investment->loan_share > 0) {
    list.add_own("owner_net_present_value", i.owner_net_present_value_USD, "USD",
                 "net present value of the owner",
                 "The same after the loan: drawn, interest, repaid, and the tax that the interest saves.");
    list.add_own("owner_internal_rate_of_return", i.owner_internal_rate, "1",
                 "internal rate of return of the owner",
                 "Discount rate at which the net present value of the owner is zero.");
  }
  if (c.gpu_hour_USD_h > 0)
    list.add_own(
        "break_even_utilisation",
        cost.quantities.accelerators > 0
            ? o.annualised_USD / (cost.quantities.accelerators * 8760 * c.gpu_hour_USD_h)
            : nothing,
        "1", "break-even utilisation",
        "Share of the accelerator hours of a year that must be sold at the first year's price to pay the "
        "annualised cost; energy as in this run.");
}

// What a year costs, and what follows from it.
void add_yearly_cost(MetricList& list, const Scenario& scenario, const CostResult& cost) {
  const auto& o = cost.ownership;
  list.add("opex_per_year", o.opex_per_year_USD);
  list.add("energy_cost_per_year", cost.annual.energy_USD);
  list.add("cost_of_ownership", o.total_USD);
  list.add("cost_of_ownership_per_it_power", o.cost_per_it_power_USD_W);
  list.add("annualised_cost", o.annualised_USD);
  list.add("cost_per_gpu_hour", o.cost_per_gpu_hour_USD);
  list.add("cost_per_it_energy", o.cost_per_it_energy_USD_J);
  list.add_own("electricity_share", o.total_USD > 0 ? o.energy_USD / o.total_USD : nothing, "1",
               "electricity share of cost of ownership",
               "Present value of electricity over the cost of ownership; meaningless without tariff, IT "
               "price and IT life.");
  add_electricity_basis(list, cost);
  add_services(list, scenario, cost);
}

void add_cost(MetricList& list, const Scenario& scenario, const CostResult& cost, bool yearly) {
  const auto& o = cost.ownership;
  list.add("capex", cost.capital.total_USD);
  list.add("capex_per_it_power", o.capital_per_it_power_USD_W);
  double facility_USD = 0;
  for (const auto& c : cost.capital.categories)
    if (c.category != "it") facility_USD += c.direct_USD;
  const double factor = cost.capital.direct_USD > 0 ? cost.capital.total_USD / cost.capital.direct_USD : 0;
  list.add_own("capex_facility", facility_USD * factor, "USD", "capital cost without IT",
               "Capital cost of everything but racks with their IT, engineering and contingency included.");
  list.add_own(
      "capex_facility_per_it_power",
      cost.quantities.it_power_W > 0 ? facility_USD * factor / cost.quantities.it_power_W * 1e3 : nothing,
      "USD/kW", "capital cost without IT by IT power",
      "Capital cost without IT over the IT power at full work.");
  if (yearly) add_yearly_cost(list, scenario, cost);
  list.add_own("it_power_built", cost.quantities.it_power_W / 1e3, "kW", "IT power built",
               "Power of all racks at full work, inlet 25 degC.");
  list.add_own("floor_area", cost.quantities.floor_area_m2, "m2", "hall floor area",
               "Length times width of the hall.");
  list.add_own("accelerators", cost.quantities.accelerators, "1", "accelerators installed",
               "Sum over all racks.");
}

}  // namespace

double carbon_per_year_kg(const Scenario& scenario, const RunTotals& totals) {
  return totals.duration_s > 0
             ? totals.total_energy_J() * scenario.site.carbon_intensity_kg_J * year_s / totals.duration_s
             : 0;
}

EnergyAudit energy_audit(const RunTotals& t) {
  // A hall without work is measured by what it consumes all the same.
  const double it_J = std::max({t[Meter::it_power], 1e-3 * t.total_energy_J(), 1.0});
  return {t[Meter::balance_error] / it_J, t[Meter::component_balance_error] / it_J};
}

std::vector<Metric> run_metrics(const Scenario& scenario, const Recorder& recorder, const CostResult& cost) {
  const RunTotals& t = recorder.totals();
  const double total_J = t.total_energy_J();
  const double water_m3 = (t[Meter::water] + t[Meter::water_humidifier]) / 1000;
  const double source_water_m3 = total_J * scenario.site.source_water_kg_J / 1000;
  const double carbon_kg = total_J * scenario.site.carbon_intensity_kg_J;
  const auto m = metric_outputs({.total_energy_J = total_J,
                                 .it_energy_J = t[Meter::it_power],
                                 .it_fan_energy_J = t[EndUse::server_fans],
                                 .it_power_loss_energy_J = t[EndUse::server_psu_loss],
                                 .cooling_energy_J = t.group_energy_J(EndUseGroup::cooling),
                                 .power_loss_energy_J = t.group_energy_J(EndUseGroup::power),
                                 .reused_energy_J = t[Meter::heat_reused],
                                 .site_water_volume_m3 = water_m3,
                                 .source_water_volume_m3 = source_water_m3,
                                 .carbon_mass_kg = carbon_kg});
  MetricList list;
  list.add("pue", m.pue);
  list.add("tue", m.tue);
  list.add("itue", m.itue);
  list.add("ppue_cooling", m.ppue_cooling);
  list.add("ppue_power", m.ppue_power);
  list.add("wue_site", m.wue_site_m3_J);
  list.add("wue_source", m.wue_source_m3_J);
  list.add("cue", m.cue_kg_J);
  list.add("erf", m.erf);
  list.add("ere", m.ere);
  add_end_uses(list, t);
  list.add("peak_power", t.peak_power_W);
  list.add("water_volume", water_m3);
  list.add("source_water_volume", source_water_m3);
  list.add("carbon_mass", carbon_kg);
  const auto& footprint = scenario.footprint;  // which may know more of the market
  if (cost.agreement_share > 0 &&
      !(footprint && (footprint->certificate_share > 0 || footprint->residual_intensity_kg_J)))
    list.add_own("carbon_mass_market", carbon_kg * (1 - cost.agreement_share), "kg",
                 "carbon of operation, market based",
                 "CO2 equivalent with the energy of the purchase agreement at zero.");
  add_cost(list, scenario, cost, stands_for_a_year(t));

  double inlet_max_K = nothing, chip_max_K = nothing, throttled_s = 0;
  for (const auto& rack : recorder.racks()) {
    if (rack.inlet_max_K > 0) inlet_max_K = std::fmax(inlet_max_K, rack.inlet_max_K);
    if (rack.chip_max_K > 0) chip_max_K = std::fmax(chip_max_K, rack.chip_max_K);
    throttled_s = std::max(throttled_s, rack.throttled_s);
  }
  double outside_s = 0;
  for (const auto& flag : recorder.flags())
    if (flag.flag == "outside_range") outside_s += flag.seconds;
  list.add("rack_inlet_max", inlet_max_K);
  list.add_own("chip_max", chip_max_K, "K", "highest chip temperature",
               "Highest chip temperature of any rack over the run.");
  list.add("hours_above_limit", t.above_limit_s);
  list.add_own("throttled_hours", throttled_s / 3600, "h", "hours of throttling",
               "Longest time any rack's chips were held back by their temperature limit.");
  list.add("hours_outside_range", outside_s);
  for (auto& metric : loop_metrics(scenario, recorder.totals())) list.metrics.push_back(std::move(metric));
  for (auto& metric : event_metrics(scenario, recorder)) list.metrics.push_back(std::move(metric));
  const double asked = t[Meter::compute_asked];
  list.add_own("work_delivered", asked > 0 ? t[Meter::compute_delivered] / asked : nothing, "1",
               "work delivered", "Accelerator time delivered over asked; below one when chips throttle.");
  list.add_own("gpu_hours", t[Meter::compute_delivered] / 3600, "h", "accelerator hours delivered",
               "Accelerators times utilisation times time.");
  const double cooled = t[Meter::free_cooling] + t[Meter::mechanical_cooling];
  list.add_own("free_cooling_share", cooled > 0 ? t[Meter::free_cooling] / cooled : nothing, "1",
               "free cooling share", "Heat removed without compressors over all heat removed.");
  const auto audit = energy_audit(t);
  list.add("energy_residual", audit.site);
  list.add_own("component_residual", audit.components, "1", "residual of component balances",
               "Sum of the absolute first-law residuals of the zones over IT energy.");
  list.add_own("second_law_excess", t.second_law_excess_K, "K", "second-law excess",
               "Worst temperature difference by which any exchanger crosses or any chiller beats Carnot.");
  return list.metrics;
}

}  // namespace thermohall
