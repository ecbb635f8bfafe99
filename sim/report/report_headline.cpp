#include <cmath>

#include "sim/report/cooling_verdict.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

struct Headline {
  std::string label, value;
  std::vector<std::string> details;  ///< small lines below
};

// A figure in the unit that suits all designs; "" when it is not there.
std::string figure_of(const ReportRuns& runs, std::size_t index, const std::string& key) {
  const MetricRow row = metric_row(runs, key);
  if (!std::isfinite(row.values[index])) return {};
  const ShownUnit unit = shown_unit(row.unit, row.largest, key);
  const std::string number = shown_number(unit.value(row.values[index]), unit.digits);
  return unit.label.empty() ? number : number + "\u00A0" + unit.label;
}

std::string or_missing(const std::string& text) { return text.empty() ? missing_figure : text; }

void add_detail(Headline& headline, const std::string& label, const std::string& figure) {
  if (!figure.empty()) headline.details.push_back(label.empty() ? figure : label + " " + figure);
}

Headline it_power(const ReportRuns& runs, std::size_t index) {
  const std::string peak = figure_of(runs, index, "peak_it_power");
  const auto energy_kWh = metric_value(runs[index], "it_energy");
  if (!energy_kWh || !(runs[index].hours() > 0))
    return {"IT power", or_missing(peak),
            peak.empty() ? std::vector<std::string>{} : std::vector<std::string>{"peak"}};
  Headline headline{"IT power, mean", shown_quantity(*energy_kWh / runs[index].hours(), "kW"), {}};
  add_detail(headline, "peak", peak);
  return headline;
}

Headline worst_inlet(const ReportRun& run) {
  const CoolingVerdict verdict = cooling_verdict(run);
  Headline headline{"Worst rack inlet", shown_quantity(verdict.inlet_max_K, "K"), {}};
  if (!verdict.worst_rack.empty()) headline.details.push_back("rack " + verdict.worst_rack);
  if (verdict.margin_K) {
    headline.details.push_back("margin " + shown_number(*verdict.margin_K, 2) + "\u00A0K");
  } else if (verdict.inlet_max_K) {
    headline.details.push_back(shown_number(recommended_inlet_K - *verdict.inlet_max_K, 2) +
                               "\u00A0K to recommended 27\u00A0\u00B0C");
  }
  return headline;
}

std::vector<Headline> headlines(const ReportRuns& runs, std::size_t index) {
  const auto figure = [&](const char* key) { return figure_of(runs, index, key); };
  const std::string pue = figure("pue"), tue = figure("tue"), ride = figure("ride_through");
  const std::string period = same_period(runs) ? period_text(runs[index]) : "";
  Headline effectiveness{"PUE \u00B7 TUE", or_missing(pue) + " \u00B7 " + or_missing(tue), {}};
  if (!pue.empty() && tue.empty()) effectiveness.details.push_back("TUE not computed");
  Headline ride_through{"Ride-through", at_least(runs[index], "ride_through") + or_missing(ride), {}};
  ride_through.details.push_back(ride.empty() ? "not part of this run"
                                 : at_least(runs[index], "ride_through").empty()
                                     ? "to the first rack above its limit"
                                     : "no limit is reached within the run");
  Headline energy{period.empty() ? "Energy" : "Energy, " + period, or_missing(figure("total_energy")), {}};
  add_detail(energy, "", figure("energy_cost_per_year"));
  add_detail(energy, "CO\u2082e", figure("carbon_mass"));
  Headline capital{"Capital", or_missing(figure("capex")), {}};
  add_detail(capital, "ownership", figure("cost_of_ownership"));
  return {it_power(runs, index), effectiveness, worst_inlet(runs[index]), ride_through, energy, capital};
}

ReportCards cards(const ReportRuns& runs) {
  ReportCards shown;
  for (const Headline& card : headlines(runs, 0)) {
    std::string details;
    for (const std::string& detail : card.details) details += (details.empty() ? "" : " \u00B7 ") + detail;
    shown.cards.push_back({card.label, card.value, details});
  }
  return shown;
}

}  // namespace

ReportSection headline_section(const ReportRuns& runs) {
  if (runs.size() == 1) return {"", "", "", {{cards(runs)}}};
  ReportTable table{.columns = {{"Design"}}, .rows = {}, .kind = ReportTable::Kind::headline};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    table.rows.push_back({design_label(runs, i)});
    for (const Headline& figure : headlines(runs, i)) {
      if (i == 0) table.columns.push_back({figure.label, true});
      RichText cell = TextPart{figure.value, TextStyle::strong};
      for (const std::string& detail : figure.details) cell.add_line(TextPart{detail, TextStyle::detail});
      table.rows.back().push_back(std::move(cell));
    }
  }
  return {"", "At a glance", "", {{std::move(table)}}};
}

}  // namespace thermohall
