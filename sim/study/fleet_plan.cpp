#include "sim/study/fleet_plan.h"

#include <algorithm>
#include <cmath>

#include "sim/study/study.h"

namespace thermohall {
namespace {

double value_of(const VariantResult& result, std::string_view key) {
  for (const auto& m : result.metrics)
    if (m.key == key) return m.value;
  return NAN;
}

// Energy, cost and carbon of an accelerator hour of a design, from its run; a shorter run is scaled to a
// year.
bool fill(FleetSite& site, const VariantResult& result) {
  const double hours = value_of(result, "gpu_hours"), energy_kWh = value_of(result, "total_energy");
  const double cost = value_of(result, "cost_per_gpu_hour");
  const double whole_kg = value_of(result, "carbon_mass_total");
  const double carbon_kg = std::isfinite(whole_kg) ? whole_kg : value_of(result, "carbon_mass");
  if (!(hours > 0) || !std::isfinite(energy_kWh) || !std::isfinite(cost)) return false;
  const double annual = value_of(result, "annualised_cost");
  site.site_hours = annual / cost;  // accelerator hours of a year
  site.energy_J = energy_kWh * 3.6e6 / hours;
  site.cost_USD = cost;
  site.carbon_kg = carbon_kg / hours;
  if (!(site.network_intensity_kg_J > 0))
    site.network_intensity_kg_J = energy_kWh > 0 ? value_of(result, "carbon_mass") / (energy_kWh * 3.6e6) : 0;
  return true;
}

FleetMember read_member(const std::string& id, Section& s, const std::vector<std::string>& designs) {
  FleetMember member;
  auto& site = member.stated;
  site.name = id;
  site.share = s.quantity("share", "1", 0, 1);
  site.network_J = s.quantity("network", "J", 0, 1e12, 0.0);
  site.network_USD = s.quantity("network_cost", "USD", 0, 1e6, 0.0);
  site.network_intensity_kg_J = s.quantity("network_intensity", "kg/J", 0, 1e-6, 0.0);
  if (s.has("design")) {
    member.design = s.reference("design", designs, "design", true);
  } else {
    s.leave({"design"});
    site.energy_J = s.quantity("energy", "J", 0, 1e12);
    site.cost_USD = s.quantity("cost", "USD", 0, 1e6, 0.0);
    site.carbon_kg = site.energy_J * s.quantity("intensity", "kg/J", 0, 1e-6);
  }
  s.finish();
  return member;
}

}  // namespace

std::optional<FleetPlan> read_fleet_plan(Section& root, const std::vector<std::string>& designs) {
  if (!root.has("fleet")) {
    root.leave({"fleet"});
    return {};
  }
  Section s(root.mapping("fleet"), "fleet", root.diagnostics());
  FleetPlan plan;
  plan.work_hours = s.quantity("work", "h", 0, 1e15);
  for (const auto& mix : s.mapping("mixes", true).entries) {
    FleetMix read{mix.key, {}};
    double sum = 0;
    for_each_section(mix.value, "fleet.mixes." + mix.key, s.diagnostics(),
                     [&](const std::string& id, Section& member) {
                       read.members.push_back(read_member(id, member, designs));
                       sum += read.members.back().stated.share;
                     });
    if (read.members.empty() || sum > 1 + 1e-9)
      s.diagnostics().error(mix.location(), "fleet.mixes." + mix.key,
                            "needs sites whose shares add up to 1 at most");
    plan.mixes.push_back(std::move(read));
  }
  s.finish();
  return plan;
}

std::vector<FleetCase> fleet_cases(const Study& study, const std::vector<VariantResult>& results) {
  std::vector<FleetCase> cases;
  if (!study.fleet) return cases;
  std::vector<std::string> points;
  for (const auto& v : study.variants)
    if (v.stands_for_design() && std::ranges::find(points, v.point) == points.end()) points.push_back(v.point);
  for (const auto& point : points)
    for (const auto& mix : study.fleet->mixes) {
      std::vector<FleetSite> sites;
      for (const auto& member : mix.members) {
        FleetSite site = member.stated;
        bool known = member.design.empty();
        for (std::size_t i = 0; i < results.size(); ++i)
          if (!known && study.variants[i].stands_for_design() && study.variants[i].design == member.design &&
              study.variants[i].point == point)
            known = fill(site, results[i]);
        if (known) sites.push_back(std::move(site));
      }
      if (sites.size() == mix.members.size())
        cases.push_back({point.empty() ? mix.name : mix.name + " @ " + point,
                         fleet_rows(study.fleet->work_hours, sites)});
    }
  return cases;
}

TableSpec fleet_table(const std::vector<FleetCase>& cases) {
  std::vector<std::string> name, site;
  std::vector<double> hours, sites, energy, network, cost, carbon;
  for (const auto& c : cases)
    for (const auto& row : c.rows) {
      name.push_back(c.name);
      site.push_back(row.name);
      hours.push_back(row.hours);
      sites.push_back(row.sites);
      energy.push_back(row.energy_J / 3.6e6);
      network.push_back(row.network_J / 3.6e6);
      cost.push_back(row.cost_USD);
      carbon.push_back(row.carbon_kg);
    }
  return {.name = "fleet",
          .dimension = "row",
          .ids = {},
          .columns = {{"mix", "", "how the work is shared", name},
                      {"site", "", "kind of site; all: the sum", site},
                      {"hours", "h", "accelerator hours of a year", hours},
                      {"sites", "1", "how many of the design", sites},
                      {"energy", "kWh", "of sites and network, a year", energy},
                      {"network_energy", "kWh", "of the network, a year", network},
                      {"cost", "USD", "annualised cost with the network", cost},
                      {"carbon", "kg", "CO2 equivalent of a year", carbon}}};
}

}  // namespace thermohall
