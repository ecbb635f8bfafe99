#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/economics/capital.h"
#include "models/economics/cost_of_ownership.h"
#include "models/economics/investment.h"
#include "models/economics/purchase_schedule.h"
#include "models/economics/tariff.h"
#include "sim/run/recorder.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// What the layout amounts to: the quantities that unit costs are counted by.
struct LayoutQuantities {
  double floor_area_m2 = 0;
  double racks = 0, liquid_racks = 0;
  double it_power_W = 0;          ///< of all racks at full work, inlet 25 degC
  double air_cooled_power_W = 0;  ///< of racks that chips give to air (rear doors included)
  double liquid_power_W = 0;      ///< of racks with plates or baths
  double row_length_m = 0;
  double pipe_length_m = 0;      ///< facility water: a ring around the hall for each loop
  double tcs_pipe_length_m = 0;  ///< supply and return along the rows of liquid-cooled racks
  double coolant_volume_m3 = 0;  ///< technology loops and glycol loops
  double accelerators = 0;
  double building_area_m2 = 0, land_area_m2 = 0;
};
LayoutQuantities layout_quantities(const Scenario& scenario);

/// One of them by its name in files, see sim/scenario/layout_quantity.h.
double layout_quantity(const LayoutQuantities& quantities, const std::string& key);

/// One rack at full work, inlet 25 degC and its own fan control.
ServerOutputs rack_design_outputs(const RackType& type);
double rack_design_power_W(const RackType& type);

/// Every priced thing of the design: equipment units, racks with their IT, and the library's unit costs times
/// the quantities of the layout.
std::vector<CapitalItem> capital_items(const Scenario& scenario, const LayoutQuantities& quantities);

struct CostResult {
  LayoutQuantities quantities;
  std::vector<CapitalItem> items;
  CapitalTotals capital;
  TariffCost electricity;
  CostOfOwnership ownership;
  AnnualCosts annual;
  std::vector<OwnershipYear> years;  ///< category x year
  InvestmentFlows flows;             ///< empty without revenue and investment terms
  std::optional<InvestmentResult> investment;
  std::optional<PurchaseTiming> timing;  ///< with a section `schedule`
  double phased_capital_USD = 0;         ///< present value; 0: bought at once
  double annual_energy_J = 0;
  double agreement_share = 0;  ///< of the energy, bought by a power purchase agreement
};
/// `meter` has seen the run; figures of a shorter run are scaled to a year.
CostResult cost_of_run(const Scenario& scenario, const RunTotals& totals, const TariffMeter& meter,
                       double carbon_kg_year);

}  // namespace thermohall
