#include "models/economics/metrics.h"

#include <limits>

namespace thermohall {
namespace {

double quotient(double value, double basis) {
  return basis > 0 ? value / basis : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

MetricOutputs metric_outputs(const MetricInputs& u) {
  const double compute_J = u.it_energy_J - u.it_fan_energy_J - u.it_power_loss_energy_J;
  return {.pue = quotient(u.total_energy_J, u.it_energy_J),
          .ppue_cooling = quotient(u.it_energy_J + u.cooling_energy_J, u.it_energy_J),
          .ppue_power = quotient(u.it_energy_J + u.power_loss_energy_J, u.it_energy_J),
          .itue = quotient(u.it_energy_J, compute_J),
          .tue = quotient(u.total_energy_J, compute_J),
          .wue_site_m3_J = quotient(u.site_water_volume_m3, u.it_energy_J),
          .wue_source_m3_J = quotient(u.site_water_volume_m3 + u.source_water_volume_m3, u.it_energy_J),
          .cue_kg_J = quotient(u.carbon_mass_kg, u.it_energy_J),
          .erf = quotient(u.reused_energy_J, u.total_energy_J),
          .ere = quotient(u.total_energy_J - u.reused_energy_J, u.it_energy_J)};
}

std::span<const Parameter<MetricInputs>> input_table(const MetricInputs*) {
  using U = MetricInputs;
  static constexpr Parameter<U> table[] = {
      {"total_energy", &U::total_energy_J, "J", 0, 1e20, "all energy that crosses the site boundary"},
      {"it_energy", &U::it_energy_J, "J", 0, 1e20, "energy at the inlet of the IT equipment"},
      {"it_fan_energy", &U::it_fan_energy_J, "J", 0, 1e20, "fans and pumps inside the IT equipment", 0},
      {"it_power_loss_energy", &U::it_power_loss_energy_J, "J", 0, 1e20,
       "loss of power supplies and regulators inside the IT equipment", 0},
      {"cooling_energy", &U::cooling_energy_J, "J", 0, 1e20, "energy of the site's cooling", 0},
      {"power_loss_energy", &U::power_loss_energy_J, "J", 0, 1e20, "energy lost in the site's power chain",
       0},
      {"reused_energy", &U::reused_energy_J, "J", 0, 1e20, "heat and power delivered outside the site", 0},
      {"site_water_volume", &U::site_water_volume_m3, "m3", 0, 1e12, "water consumed on site", 0},
      {"source_water_volume", &U::source_water_volume_m3, "m3", 0, 1e12,
       "water consumed in making the energy drawn", 0},
      {"carbon_mass", &U::carbon_mass_kg, "kg", 0, 1e15, "CO2 equivalent of the energy drawn", 0},
  };
  return table;
}

std::span<const Output<MetricOutputs>> output_table(const MetricOutputs*) {
  using Y = MetricOutputs;
  static constexpr Output<Y> table[] = {
      {"pue", &Y::pue, "1", "power usage effectiveness"},
      {"ppue_cooling", &Y::ppue_cooling, "1", "partial PUE of cooling"},
      {"ppue_power", &Y::ppue_power, "1", "partial PUE of the power chain"},
      {"itue", &Y::itue, "1", "IT power usage effectiveness"},
      {"tue", &Y::tue, "1", "total power usage effectiveness"},
      {"wue_site", &Y::wue_site_m3_J, "m3/J", "site water over IT energy"},
      {"wue_source", &Y::wue_source_m3_J, "m3/J", "site and source water over IT energy"},
      {"cue", &Y::cue_kg_J, "kg/J", "CO2 equivalent over IT energy"},
      {"erf", &Y::erf, "1", "energy reuse factor"},
      {"ere", &Y::ere, "1", "energy reuse effectiveness"},
  };
  return table;
}

}  // namespace thermohall
