#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Greenhouse gases and source water of a site, location based.
///
///   grid = i E,  or sum_h i_h E_h with hourly intensities                                          (1)
///   fuel = i_fuel V_fuel                                                                           (2)
///   refrigerant = Q_cap m' s GWP t / year       m': charge by cooling capacity, s: share lost a year (3)
///   embodied share = M_embodied t / t_life                                                         (4)
///   source water = w E                          water used in making the electricity               (5)
///
/// All in kg of CO2 equivalent. Valid for any period t; a year has 8760 h. Negative inputs count as zero
/// and set outside_range. Market-based accounting (certificates), and emissions of grid losses unless the
/// intensity includes them, are not covered. See docs/theory/carbon.md.
///
/// Source: (1), (2) WRI/WBCSD, GHG Protocol Scope 2 Guidance (2015); (3) IPCC, 2006 Guidelines for National
/// Greenhouse Gas Inventories, vol. 3, ch. 7; (5) The Green Grid, White Paper 35, Water Usage Effectiveness
/// (2011).
struct CarbonParameters {
  double grid_intensity_kg_J;
  double fuel_intensity_kg_m3;
  double refrigerant_charge_kg_W;
  double refrigerant_leak_share;  ///< of the charge, each year
  double refrigerant_gwp;         ///< global warming potential over 100 years
  double embodied_carbon_kg;
  double embodied_life_years;
  double source_water_intensity_m3_J;
};

struct CarbonInputs {
  double duration_s;
  double energy_J;  ///< drawn from the grid
  double fuel_volume_m3;
  double cooling_capacity_W;  ///< installed, of machines with refrigerant
};

struct CarbonOutputs {
  double grid_kg;
  double fuel_kg;
  double refrigerant_kg;
  double embodied_kg;
  double operational_kg;  ///< grid and fuel: the mass of CUE
  double total_kg;
  double source_water_m3;
  double outside_range;
};

CarbonOutputs carbon_outputs(const CarbonParameters&, const CarbonInputs&);

/// (1) with a series of intensities; the shorter of the two series counts.
double hourly_carbon_kg(std::span<const double> energy_J, std::span<const double> intensity_kg_J);

std::span<const Parameter<CarbonParameters>> parameter_table(const CarbonParameters*);
std::span<const Parameter<CarbonInputs>> input_table(const CarbonInputs*);
std::span<const Output<CarbonOutputs>> output_table(const CarbonOutputs*);

}  // namespace thermohall
