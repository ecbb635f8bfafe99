#include "sim/report/growth_section.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/report/plot_style.h"
#include "sim/report/plot_svg.h"
#include "sim/report/report_parts.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr std::size_t most_lines = 8;

std::vector<double> column(const GrowthCase& at, std::string_view name, double factor) {
  for (const auto& c : at.columns) {
    if (c.name != name) continue;
    std::vector<double> values = std::get<std::vector<double>>(c.values);
    for (double& v : values) v *= factor;
    return values;
  }
  return {};
}

std::vector<double> calendar(const GrowthCase& at) { return {at.years.begin(), at.years.end()}; }

std::string label(const GrowthCase& at, bool elasticities) {
  std::string text = at.case_name + ", " + at.branch + ", " + (at.plan == "phased" ? "phased" : "at once");
  if (elasticities) text += fmt::format(", elasticity {:.3g}", at.elasticity);
  return text;
}

ReportBlock power_figure(const GrowthSummary& s, bool elasticities) {
  LineChart chart;
  chart.text = {"Machines and halls over the years", "IT power of machines; dashed: what the halls hold.",
                "IT power [MW]"};
  chart.x_axis = "year";
  for (std::size_t i = 0; i < s.growth.size() && chart.series.size() < 2 * most_lines; ++i) {
    const auto& at = s.growth[i];
    if (at.plan != "phased") continue;
    const std::string colour(series_colour(chart.series.size() / 2));
    chart.series.push_back(
        {label(at, elasticities), calendar(at), column(at, "machine_power", 1e-3), colour});
    chart.series.push_back({label(at, elasticities) + " halls", calendar(at), column(at, "hall_power", 1e-3),
                            colour, true, false});
  }
  return figure("Machines and halls over the years",
                "IT power, phased plan; solid: machines, dashed: what the halls hold", std::move(chart));
}

ReportBlock service_figure(const GrowthSummary& s) {
  LineChart chart;
  chart.text = {"Cost of a used accelerator hour", "By share of the hours used.", "USD/h"};
  chart.x_axis = "share of the hours used";
  std::size_t n = 0;
  for (const auto& c : s.service) {
    if (n + 1 >= most_lines) break;
    chart.series.push_back({"own: " + c.case_name, c.utilisation, c.own, std::string(series_colour(n++))});
    chart.series.push_back(
        {"colocate: " + c.case_name, c.utilisation, c.colocate, std::string(series_colour(n++)), true});
  }
  chart.series.push_back({"rent", s.service[0].utilisation, s.service[0].rent, std::string(ink_colour)});
  chart.series.push_back(
      {"reserve", s.service[0].utilisation, s.service[0].reserve, std::string(muted_colour), true});
  return figure("Cost of a used accelerator hour",
                "USD by hour; rent and reserve are the same for all designs", std::move(chart));
}

}  // namespace

std::vector<ReportSection> growth_section(const GrowthSummary& s) {
  std::vector<ReportSection> sections;
  if (!s.growth.empty()) {
    const bool elasticities = std::any_of(s.growth.begin(), s.growth.end(), [&](const GrowthCase& at) {
      return at.elasticity != s.growth.front().elasticity;
    });
    std::vector<std::vector<RichText>> rows;
    for (const auto& g : s.growth)
      rows.push_back({g.case_name, g.branch, g.plan == "phased" ? "phased" : "at once",
                      shown_number(g.elasticity, 3),
                      g.sells ? shown_number(g.net_present_value / 1e6) : missing_figure,
                      shown_number(g.cost / 1e6), shown_number(g.cost_per_kWh),
                      shown_number(g.cost_per_gpu_hour), shown_number(g.stranded_kW_years / 1e3),
                      shown_number(100 * g.shortage_share, 3), shown_number(g.last_energy_kWh / 1e6)});
    ReportSection section{"growth", "Growth", "Growth", {power_figure(s, elasticities)}};
    add(section.blocks, {ReportTable{.columns = {{"Design"},
                                                 {"Branch"},
                                                 {"Plan"},
                                                 {"Elasticity", true},
                                                 {"NPV, MUSD", true},
                                                 {"Cost, MUSD", true},
                                                 {"Cost of work, USD/kWh", true},
                                                 {"Cost of work, USD/GPU-h", true},
                                                 {"Stranded, MW years", true},
                                                 {"Shortage, %", true},
                                                 {"Energy of last year, GWh", true}},
                                     .rows = std::move(rows)}});
    add(section.blocks, note("Work counts in kilowatt-hours of base-year "
                             "machines. Yearly figures: index.h5, "
                             "group /growth."));
    sections.push_back(std::move(section));
  }
  if (!s.service.empty()) {
    std::vector<std::vector<RichText>> rows;
    for (const auto& c : s.service)
      rows.push_back({c.case_name, shown_number(100 * c.own_break_even, 3),
                      shown_number(100 * c.colocation_break_even, 3)});
    ReportSection section{"service", "Own, colocate, rent", "Own, colocate, rent", {service_figure(s)}};
    add(section.blocks, {ReportTable{.columns = {{"Design"},
                                                 {"Owning beats renting above, %", true},
                                                 {"Colocation beats renting above, %", true}},
                                     .rows = std::move(rows)}});
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace thermohall
