#include "gui/compare/compared_design.h"

#include <QObject>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>

namespace thermohall::gui {

ComparedFigures compared_figures(const ResultsFile& file) {
  ComparedFigures figures;
  for (const Metric& metric : file.metrics())
    if (std::isfinite(metric.value)) figures.metrics[metric.key] = metric.value;
  if (file.has_time("facility")) {
    const auto bounds = file.time_bounds("facility");
    if (!bounds.empty()) figures.period_s = bounds.back() - bounds.front();
  }
  const std::string group = "ownership_by_year";
  if (file.has_group(group)) {
    // The rows are called by their year: "0" for the time before operation, "1", "2", …
    for (const std::string& year : file.ids(group)) figures.ownership.year.push_back(std::atof(year.c_str()));
    for (const ColumnInfo& column : file.columns(group)) {
      if (column.unit != "USD" || column.name.ends_with("_present")) continue;
      // Few enough categories to be told apart: what is small stands together.
      static const std::set<std::string> own{"capital", "energy", "maintenance", "replacement", "staff"};
      const std::string category = own.contains(column.name) ? column.name : "other";
      std::vector<double>& sum = figures.ownership.category_USD[category];
      const std::vector<double> values = file.column(group, column.name);
      sum.resize(values.size());
      for (std::size_t i = 0; i < values.size(); ++i) sum[i] += values[i];
    }
  }
  return figures;
}

double ComparedDesign::metric(const std::string& key) const {
  const auto found = figures.metrics.find(key);
  return found == figures.metrics.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
}

const std::vector<EndUseGroup>& end_use_groups() {
  static const std::vector<EndUseGroup> groups{
      {QObject::tr("IT, no fans or PSU"), {"energy_it_components"}},
      {QObject::tr("Power chain"),
       {"energy_server_psu_loss", "energy_ups_loss", "energy_transformer_loss", "energy_pdu_loss",
        "energy_busway_loss"}},
      {QObject::tr("Chillers"), {"energy_chillers", "energy_dx_compressors"}},
      {QObject::tr("Fans"),
       {"energy_server_fans", "energy_air_fans", "energy_door_fans", "energy_tower_fans",
        "energy_dry_cooler_fans"}},
      {QObject::tr("Pumps"), {"energy_cdu_pumps", "energy_facility_pumps", "energy_condenser_pumps"}},
      {QObject::tr("Humidity, light, other"),
       {"energy_evaporative", "energy_humidification", "energy_lighting", "energy_other"}}};
  return groups;
}

}  // namespace thermohall::gui
