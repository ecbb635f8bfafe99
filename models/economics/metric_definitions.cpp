#include "models/economics/metric_definitions.h"

#include <algorithm>
#include <iterator>

namespace thermohall {
namespace {

constexpr double kWh_per_J = 1 / 3.6e6;
constexpr double per_kWh = 3.6e6;               // of a quantity by joule
constexpr double litres_per_kWh = 1e3 * 3.6e6;  // of cubic metres by joule
constexpr double h_per_s = 1 / 3600.0;

constexpr std::string_view own_definition = "definition of this program";
constexpr std::string_view iso_pue = "ISO/IEC 30134-2:2016";
constexpr std::string_view green_grid_pue = "The Green Grid, White Paper 49 (2012)";
constexpr std::string_view patterson = "Patterson et al., TUE, ISC 2013";
constexpr std::string_view iso_wue = "ISO/IEC 30134-9:2022";
constexpr std::string_view green_grid_wue = "The Green Grid, White Paper 35 (2011)";
constexpr std::string_view iso_cue = "ISO/IEC 30134-8:2022";
constexpr std::string_view iso_erf = "ISO/IEC 30134-6:2021";
constexpr std::string_view green_grid_ere = "The Green Grid, White Paper 29 (2010)";
constexpr std::string_view ghg = "GHG Protocol Scope 2 Guidance (2015)";
constexpr std::string_view ipcc = "IPCC 2006 Guidelines, vol. 3, ch. 7";
constexpr std::string_view nist = "NIST Handbook 135 (1996)";

constexpr std::string_view end_use_prefix = "energy_";
constexpr std::string_view any_end_use = "energy_<end_use>";

constexpr MetricDefinition table[] = {
    {"pue", "1", 1, "power usage effectiveness",
     "Energy of the whole data centre over the energy of its IT equipment, measured at the inlet of that "
     "equipment (category 3).",
     iso_pue},
    {"ppue_cooling", "1", 1, "partial PUE of cooling",
     "IT energy plus the energy of cooling (fans, pumps, chillers, heat rejection, humidity) over IT energy.",
     green_grid_pue},
    {"ppue_power", "1", 1, "partial PUE of the power chain",
     "IT energy plus the losses between utility meter and IT inlet over IT energy.", green_grid_pue},
    {"itue", "1", 1, "IT power usage effectiveness",
     "Energy entering the IT equipment over the energy that reaches its computing parts, after its own fans, "
     "pumps, power supplies and regulators.",
     patterson},
    {"tue", "1", 1, "total power usage effectiveness",
     "Energy of the whole data centre over the energy that reaches the computing parts: ITUE times PUE.",
     patterson},
    {"wue_site", "L/kWh", litres_per_kWh, "water usage effectiveness, site",
     "Water consumed on site in a year over IT energy.", iso_wue},
    {"wue_source", "L/kWh", litres_per_kWh, "water usage effectiveness, source",
     "Water consumed on site plus that consumed in making the energy drawn, over IT energy.", green_grid_wue},
    {"cue", "kg/kWh", per_kWh, "carbon usage effectiveness",
     "Mass of CO2 equivalent of the energy drawn, location based, over IT energy.", iso_cue},
    {"erf", "1", 1, "energy reuse factor",
     "Energy reused outside the data centre over the energy of the whole data centre.", iso_erf},
    {"ere", "1", 1, "energy reuse effectiveness",
     "Energy of the whole data centre less the energy reused outside, over IT energy: (1 - ERF) PUE.",
     green_grid_ere},
    {"total_energy", "kWh", kWh_per_J, "total energy",
     "All energy that crosses the boundary of the data centre in the period.", iso_pue},
    {"it_energy", "kWh", kWh_per_J, "IT energy",
     "Energy at the inlet of the IT equipment in the period, its fans and power supplies included.", iso_pue},
    {"reused_energy", "kWh", kWh_per_J, "reused energy",
     "Heat and power delivered to users outside the data centre.", iso_erf},
    {"energy_it_compute", "kWh", kWh_per_J, "energy of computing parts",
     "Energy that reaches processors, memory, storage and network parts of the IT equipment.",
     own_definition},
    {"energy_it_fans", "kWh", kWh_per_J, "energy of IT fans and pumps",
     "Energy of fans and pumps inside the IT equipment; part of it_energy.", own_definition},
    {"energy_it_power_supplies", "kWh", kWh_per_J, "energy of IT power supplies",
     "Losses of power supplies, shelves and regulators of the IT equipment; part of it_energy.",
     own_definition},
    {"energy_air_units", "kWh", kWh_per_J, "energy of air units",
     "Energy of fans of room, row and rear-door air units.", own_definition},
    {"energy_cdus", "kWh", kWh_per_J, "energy of coolant distribution units",
     "Energy of pumps and controls of coolant distribution units and immersion tanks.", own_definition},
    {"energy_pumps", "kWh", kWh_per_J, "energy of pumps",
     "Energy of facility-water, chilled-water and condenser-water pumps.", own_definition},
    {"energy_chillers", "kWh", kWh_per_J, "energy of chillers",
     "Energy of chillers and direct-expansion compressors.", own_definition},
    {"energy_heat_rejection", "kWh", kWh_per_J, "energy of heat rejection",
     "Energy of fans and spray pumps of towers and dry coolers.", own_definition},
    {"energy_humidity", "kWh", kWh_per_J, "energy of humidity control",
     "Energy of humidifiers and dehumidification.", own_definition},
    {"energy_transformers", "kWh", kWh_per_J, "energy of transformers", "Losses of transformers.",
     own_definition},
    {"energy_ups", "kWh", kWh_per_J, "energy of uninterruptible power supplies",
     "Losses of uninterruptible power supplies, battery charging included.", own_definition},
    {"energy_distribution", "kWh", kWh_per_J, "energy of distribution",
     "Losses of distribution units, busways and cables.", own_definition},
    {"energy_lighting", "kWh", kWh_per_J, "energy of lighting and other",
     "Lighting, offices, security and other small loads.", own_definition},
    {any_end_use, "kWh", kWh_per_J, "energy by end use",
     "Energy of one end use in the period; all end uses outside the IT equipment and it_energy add up to "
     "total_energy.",
     own_definition},
    {"peak_power", "kW", 1e-3, "peak power", "Highest mean power at the utility meter over a demand window.",
     own_definition},
    {"peak_it_power", "kW", 1e-3, "peak IT power", "Highest mean IT power over a recording interval.",
     own_definition},
    {"water_volume", "m3", 1, "water consumed on site",
     "Make-up of towers, sprays, adiabatic pads and humidifiers in the period.", iso_wue},
    {"source_water_volume", "m3", 1, "water consumed at the source",
     "Water consumed in making the energy drawn in the period.", green_grid_wue},
    {"carbon_mass", "kg", 1, "carbon of operation",
     "CO2 equivalent of grid energy, location based, and of generator fuel in the period.", ghg},
    {"carbon_mass_refrigerant", "kg", 1, "carbon of refrigerant leakage",
     "Lost refrigerant times its global warming potential over 100 years.", ipcc},
    {"carbon_mass_embodied", "kg", 1, "embodied carbon",
     "Share of the given embodied carbon that falls to the period.", own_definition},
    {"capex", "USD", 1, "capital cost",
     "Cost of building, from counted quantities, with engineering and contingency.", own_definition},
    {"capex_per_it_power", "USD/kW", 1e3, "capital cost by IT power", "Capital cost over the IT power built.",
     own_definition},
    {"opex_per_year", "USD/year", 1, "operating cost of a year",
     "Energy, water, maintenance, staff, carbon and other costs of the first year, without capital.",
     own_definition},
    {"energy_cost_per_year", "USD/year", 1, "energy cost of a year",
     "Energy, demand and fixed charges of the tariff in a year.", own_definition},
    {"cost_of_ownership", "USD", 1, "cost of ownership",
     "Present value of capital, replacements and operating costs over the horizon, less a residual value "
     "when asked for.",
     nist},
    {"cost_of_ownership_per_it_power", "USD/kW", 1e3, "cost of ownership by IT power",
     "Cost of ownership over the IT power built.", nist},
    {"annualised_cost", "USD/year", 1, "annualised cost",
     "Equal yearly payment with the present value of the cost of ownership.", nist},
    {"cost_per_gpu_hour", "USD/h", 1, "cost of an accelerator hour",
     "Annualised cost over accelerators times 8760 h times utilisation.", own_definition},
    {"cost_per_it_energy", "USD/kWh", per_kWh, "cost by IT energy",
     "Annualised cost over the IT energy of a year.", own_definition},
    {"rack_inlet_max", "K", 1, "highest rack inlet temperature",
     "Highest inlet air temperature of any rack in the period.", own_definition},
    {"hours_above_limit", "h", h_per_s, "hours above the limit",
     "Time in which at least one rack is above its allowed temperature.", own_definition},
    {"hours_outside_range", "h", h_per_s, "hours outside range",
     "Sum over units of the time in which a unit works outside the range of its model.", own_definition},
    {"ride_through", "min", 1.0 / 60, "ride-through",
     "Time from the first event until any rack inlet is above the allowable limit, any chip is held back or "
     "any "
     "rack is off; the rest of the run when none of these happens.",
     own_definition},
    {"energy_residual", "1", 1, "residual of the energy balance",
     "Largest balance error of site, loops, zones and racks over IT energy.", own_definition},
};

}  // namespace

std::span<const MetricDefinition> metric_definitions() { return table; }

const MetricDefinition* find_metric_definition(std::string_view key) {
  const auto row = [](std::string_view wanted) {
    return std::find_if(std::begin(table), std::end(table),
                        [&](const MetricDefinition& d) { return d.key == wanted; });
  };
  if (const auto found = row(key); found != std::end(table)) return found;
  return key.starts_with(end_use_prefix) && key != end_use_prefix ? row(any_end_use) : nullptr;
}

}  // namespace thermohall
