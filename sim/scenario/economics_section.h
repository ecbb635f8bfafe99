#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thermohall {

/// Sections `cost.property`, `cost.schedule`, `cost.money`, `footprint`, `retrofit` and `currencies` of a
/// scenario, in SI units: plain values. What they mean: docs/formats/scenario.md.

/// Land and building beside the hall, and rent in place of owning.
struct PropertySpec {
  double building_ratio = 1;  ///< gross building area over hall area
  double land_area_m2 = 0;    ///< 0: none is bought
  double lease_USD_m2_year = 0;
  double colocation_USD_W_month = 0;  ///< by IT power built
  double lease_escalation = 0;
};

struct PurchasePhase {
  double at_years, share;
};

/// When capital is spent: orders ahead of opening, and purchase in phases after it.
struct ScheduleSpec {
  double construction_s = 0, deposit_share = 0;
  std::vector<std::pair<std::string, double>> lead_times_s;  ///< by category
  std::vector<PurchasePhase> phases;
};

enum class MoneyTerms { nominal, real };
struct MoneySpec {
  MoneyTerms terms = MoneyTerms::nominal;
  double inflation = 0;
  std::string currency;  ///< headline costs are given in it too; empty: USD alone
  double USD_per_currency = 1;
};

/// Carbon of making something that is counted by the layout.
struct EmbodiedLine {
  std::string id, quantity_key;
  double amount_kg = 0;  ///< by unit of the quantity
  double life_years = 0;
  std::string source, confidence;
};

/// What the law of a place asks, see models/economics/regulation.h.
struct RegulationSpec {
  double in_operation_year = 0, assessed_year = 0;
  bool germany = false, european_union = false;
};

struct FootprintSpec {
  std::vector<double> hourly_intensity_kg_J;  ///< by hour of the year, repeats; empty: that of the site
  double certificate_share = 0;               ///< of the energy, from renewable plants
  std::optional<double> residual_intensity_kg_J;
  double refrigerant_charge_kg_W = 0, refrigerant_leak_share = 0, refrigerant_gwp = 0;
  std::vector<EmbodiedLine> embodied;
  double water_limit_m3_s = 0;  ///< mean over a day; 0: none
  double drought_limit_m3_s = 0;
  int drought_first_month = 0, drought_last_month = 0;
  std::optional<RegulationSpec> regulation;
};

/// What an existing hall can bear; 0: not limited.
struct RetrofitSpec {
  double floor_load_Pa = 0, rack_mass_kg = 0;
  double aisle_m = 1.2;  ///< depth of floor, beside its own, that carries a rack
  double ceiling_m = 0, overhead_m = 0.6;
  double floor_area_m2 = 0;
  double rack_air_heat_W = 0;
  double utility_W = 0, ups_W = 0, cooling_W = 0;
  double water_m3_s = 0;
  std::vector<std::pair<std::string, double>> standing;  ///< share of a cost category that is there already
};

}  // namespace thermohall
