#include "models/economics/fleet.h"

#include <cmath>

namespace thermohall {

std::vector<FleetRow> fleet_rows(double work_hours, std::span<const FleetSite> sites) {
  std::vector<FleetRow> rows;
  FleetRow all{"all", 0, 0, 0, 0, 0, 0};
  for (const auto& site : sites) {
    FleetRow row{site.name, work_hours * site.share, 0, 0, 0, 0, 0};
    if (site.site_hours > 0) row.sites = row.hours / site.site_hours;
    row.network_J = row.hours * site.network_J;
    row.energy_J = row.hours * site.energy_J + row.network_J;
    row.cost_USD = row.hours * (site.cost_USD + site.network_USD);
    row.carbon_kg = row.hours * site.carbon_kg + row.network_J * site.network_intensity_kg_J;
    all.hours += row.hours;
    all.sites += row.sites;
    all.energy_J += row.energy_J;
    all.network_J += row.network_J;
    all.cost_USD += row.cost_USD;
    all.carbon_kg += row.carbon_kg;
    rows.push_back(std::move(row));
  }
  rows.push_back(std::move(all));
  return rows;
}

}  // namespace thermohall
