#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/report/plot_svg.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

struct UseClass {
  const char* label;
  const char* colour;
  std::vector<std::string> keys;
};

// Few enough parts to tell apart; the table below the chart has each end use. Unknown keys go to the last.
const std::vector<UseClass>& use_classes() {
  static const std::vector<UseClass> list{
      {"IT components", "#0b6e99", {"it_components"}},
      {"server fans and supplies", "#12344d", {"server_fans", "server_psu_loss"}},
      {"power chain", "#e69f00", {"ups_loss", "transformer_loss", "pdu_loss", "busway_loss"}},
      {"chillers and compressors", "#56b4e9", {"chillers", "dx_compressors"}},
      {"room and door fans", "#009e73", {"air_fans", "door_fans"}},
      {"pumps", "#cc79a7", {"cdu_pumps", "facility_pumps", "condenser_pumps"}},
      {"heat rejection, humidity",
       "#d55e00",
       {"tower_fans", "dry_cooler_fans", "evaporative", "humidification"}},
      {"lighting and other", "#7f8c99", {}}};
  return list;
}

std::size_t class_of(const std::string& key) {
  const auto& list = use_classes();
  for (std::size_t c = 0; c < list.size(); ++c)
    if (std::find(list[c].keys.begin(), list[c].keys.end(), key) != list[c].keys.end()) return c;
  return list.size() - 1;
}

double total_energy_J(const ReportRun& run) {
  double sum_J = 0;
  for (const EndUseEnergy& use : run.end_uses) sum_J += use.energy_J;
  return sum_J;
}

// Energies of the classes from `first` on that some design uses.
StackedBars use_bars(const ReportRuns& runs, std::size_t first, const ShownUnit& unit) {
  StackedBars chart;
  chart.bars = design_names(runs);
  chart.text.value_axis = "energy [" + unit.label + "]";
  for (std::size_t c = first; c < use_classes().size(); ++c) {
    std::vector<double> values;
    for (const ReportRun& run : runs) {
      double sum_J = run.end_uses.empty() ? not_computed : 0;
      for (const EndUseEnergy& use : run.end_uses)
        if (class_of(use.key) == c) sum_J += use.energy_J;
      values.push_back(unit.value(sum_J));
    }
    if (std::none_of(values.begin(), values.end(), [](double v) { return v > 0; })) continue;
    chart.parts.push_back(use_classes()[c].label);
    chart.colours.push_back(use_classes()[c].colour);
    chart.values.push_back(std::move(values));
  }
  return chart;
}

ReportTable end_use_table(const ReportRuns& runs, const ShownUnit& unit) {
  ReportTable table{.columns = {{"End use"}}, .rows = {}};
  for (const ReportRun& run : runs) table.columns.push_back({run.name + ", " + unit.label, true});
  std::vector<std::string> keys;
  const auto energy_of = [](const ReportRun& run, const std::string& key) {
    for (const EndUseEnergy& use : run.end_uses)
      if (use.key == key) return use.energy_J;
    return not_computed;
  };
  for (const ReportRun& listed : runs) {
    for (const EndUseEnergy& use : listed.end_uses) {
      if (std::find(keys.begin(), keys.end(), use.key) != keys.end()) continue;
      keys.push_back(use.key);
      std::vector<RichText> row{use.label};
      double largest = 0;
      for (const ReportRun& run : runs) {
        const double energy_J = energy_of(run, use.key);
        if (std::isfinite(energy_J)) largest = std::max(largest, std::abs(energy_J));
        row.push_back(shown_number(unit.value(energy_J)));
      }
      if (largest > 0) table.rows.push_back(std::move(row));
    }
  }
  std::vector<RichText> sums{TextPart{"total", TextStyle::strong}};
  for (const ReportRun& run : runs)
    sums.push_back(run.end_uses.empty()
                       ? RichText(missing_figure)
                       : TextPart{shown_number(unit.value(total_energy_J(run))), TextStyle::strong});
  table.rows.push_back(std::move(sums));
  return table;
}

}  // namespace

ReportBlocks end_use_charts(const ReportRuns& runs) {
  double largest_J = 0;
  for (const ReportRun& run : runs) largest_J = std::max(largest_J, total_energy_J(run));
  if (largest_J <= 0) return {};
  const ShownUnit unit = shown_unit("J", largest_J);
  StackedBars all = use_bars(runs, 0, unit);
  all.text.title = "Energy by end use";
  all.text.description =
      "Electric energy of the recorded period, stacked by "
      "end use, one bar a design.";
  StackedBars beyond = use_bars(runs, 1, unit);
  beyond.text.title = "Energy beyond the IT components";
  beyond.text.description = "The same without the IT components, on a scale of its own.";
  ReportBlocks blocks;
  add(blocks, figure("Energy by end use", unit.label + " in the recorded period; bars end with their sum",
                     std::move(all)));
  add(blocks, figure("Energy beyond the IT components",
                     unit.label + "; the same without IT components, on its own scale", std::move(beyond)));
  add_details(blocks, {"Energy of each end use", {{end_use_table(runs, unit)}}});
  return blocks;
}

}  // namespace thermohall
