#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/parameter.h"

namespace thermohall {

/// Capital cost from counted quantities, and what it costs a year.
///
///   C = f c q                                   without reference quantity; f: price factor        (1)
///   C = f c q_ref (q / q_ref)^m                 c: unit cost at q_ref, m: scale exponent           (2)
///   engineering = e sum C,   contingency = k (1 + e) sum C                                         (3)
///   straight line: C / L,    annuity: C r / (1 - (1 + r)^-L)                                       (4)
///
/// (4) is taken item by item, each with its own life L and its share of (3). A service life of zero means
/// that the item does not wear out (land): it is never replaced, its straight line is zero and its annuity r
/// C. Accuracy is that of the unit costs: planning figures are good to +-30 % at best (AACE class 4). See
/// docs/theory/capital.md.
///
/// Source: (2) Williams, Six-tenths factor aids in approximating costs, Chem. Eng. 54 (1947) 124; (4) Park,
/// Contemporary Engineering Economics, 6th ed. (2016).
struct CapitalItem {
  std::string name;
  std::string category;
  double quantity;
  std::string unit;  ///< of the quantity, for the reader
  double unit_cost_USD;
  double scale_exponent;
  double reference_quantity;  ///< 0: cost proportional to quantity
  double service_life_years;
  double maintenance_share;  ///< of C, each year
  std::string source;
  std::string confidence;
  double price_factor = 1;  ///< place, year, market
};

struct CapitalShares {
  double engineering_share;
  double contingency_share;
};

struct CategoryCost {
  std::string category;
  double direct_USD;
};

struct CapitalTotals {
  std::vector<CategoryCost> categories;  ///< in order of first appearance
  double direct_USD;
  double engineering_USD;
  double contingency_USD;
  double total_USD;
  double maintenance_USD;    ///< each year
  double straight_line_USD;  ///< each year
  double annuity_USD;        ///< each year
};

double item_cost_USD(const CapitalItem&);     ///< (1), (2)
double capital_factor(const CapitalShares&);  ///< (1 + e) (1 + k)
CapitalTotals capital_totals(std::span<const CapitalItem>, const CapitalShares&, double discount_rate);

/// r / (1 - (1 + r)^-years), 1 / years at r = 0, r for a life of zero (endless).
double capital_recovery_factor(double discount_rate, double years);

std::span<const Parameter<CapitalItem>> parameter_table(const CapitalItem*);
std::span<const Parameter<CapitalShares>> parameter_table(const CapitalShares*);

}  // namespace thermohall
