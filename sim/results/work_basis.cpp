#include "sim/results/work_basis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {
constexpr double same_work_share = 0.02;
}

WorkBasis::WorkBasis(std::vector<double> it_energy_kWh, std::size_t baseline)
    : share_(std::move(it_energy_kWh)) {
  if (baseline >= share_.size()) return;
  const double own_kWh = share_[baseline];
  for (double& share : share_) {
    const double energy_kWh = share;
    share = own_kWh / energy_kWh;
    // Unknown work is no other work: files of before the figure was there stay comparable.
    if (std::isfinite(share) && std::abs(share - 1) > same_work_share) differs_ = true;
  }
}

double WorkBasis::judged(std::string_view metric, std::size_t design, double value) const {
  return differs_ && grows_with_work(metric) ? value * share_[design] : value;
}

bool grows_with_work(std::string_view metric) {
  constexpr std::array<std::string_view, 8> totals{
      "total_energy", "peak_power",    "water_volume",      "carbon_mass",
      "capex",        "opex_per_year", "cost_of_ownership", "source_water_volume"};
  return std::find(totals.begin(), totals.end(), metric) != totals.end();
}

}  // namespace thermohall
