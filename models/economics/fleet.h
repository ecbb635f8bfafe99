#pragma once

#include <span>
#include <string>
#include <vector>

namespace thermohall {

/// Work shared between sites: halls, edge rooms, terminals.
///
///   hours_i = W s_i,   sites_i = hours_i / h_i                                                     (1)
///   energy = sum_i hours_i (e_i + n_i)                                                             (2)
///   cost = sum_i hours_i (c_i + k_i),   carbon = sum_i hours_i (g_i + n_i i_i)                     (3)
///
/// W: work in accelerator hours a year, s: share, h: accelerator hours that one site delivers a year (0: a
/// terminal, not counted in sites), e, c, g: energy, cost and carbon of an accelerator hour there, n: energy
/// of the network for it, i: carbon intensity of that, k: price of the network. Shares need not add up to
/// one: what is left over is not done. See docs/theory/fleet.md.
///
/// Source: bookkeeping of this program.
struct FleetSite {
  std::string name;
  double share;
  double site_hours;                     ///< h
  double energy_J, cost_USD, carbon_kg;  ///< of an accelerator hour
  double network_J, network_USD, network_intensity_kg_J;
};

struct FleetRow {
  std::string name;
  double hours, sites, energy_J, network_J, cost_USD, carbon_kg;
};

/// One row a site, and the sum as the last one, "all".
std::vector<FleetRow> fleet_rows(double work_hours, std::span<const FleetSite> sites);

}  // namespace thermohall
