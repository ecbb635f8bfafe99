#include "gui/compare/compared_design.h"

#include <QObject>
#include <cmath>
#include <limits>

namespace thermohall::gui {

ComparedFigures compared_figures(const ResultsFile& file) {
  ComparedFigures figures;
  for (const Metric& metric : file.metrics())
    if (std::isfinite(metric.value)) figures.metrics[metric.key] = metric.value;
  const std::string group = "ownership_by_year";
  if (file.has_group(group) && file.has_column(group, "year")) {
    figures.ownership.year = file.column(group, "year");
    for (const ColumnInfo& column : file.columns(group)) {
      const bool nominal =
          column.name != "year" && column.unit == "USD" && !column.name.ends_with("_present");
      if (nominal) figures.ownership.category_USD[column.name] = file.column(group, column.name);
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
