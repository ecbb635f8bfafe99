#pragma once

namespace thermohall {

/// What an accelerator hour costs by the way it is had, over the share u of the hours of a year that is used.
///
///   own:        (F + V (i + (1 - i) u / u0)) / (n 8760 h u)                                         (1)
///   colocate:   (F_it + 12 f P + m V (i + (1 - i) u / u0)) / (n 8760 h u)                           (2)
///   rent:       p                              on demand, by the hour                              (3)
///   reserve:    p_r / u                        paid whether used or not                            (4)
///   own beats rent above  u* = (F + V i) / (n 8760 h p - V (1 - i) / u0)                           (5)
///
/// F: annual cost without energy, V: cost of energy at the use u0 of the run, i: share of it that stays when
/// idle, n: accelerators, f: colocation price by power and month, P: IT power built, m: share of the energy
/// that the colocation bills by meter, F_it: annuity and maintenance of the machines. Above u* = 1 owning
/// never pays. A token seller earns 3600 s t p_t an hour, t: tokens a second. See docs/theory/service.md.
///
/// Source: break-even arithmetic; Park, Contemporary Engineering Economics, 6th ed. (2016).
struct ServiceParameters {
  double rent_USD_h, reserve_USD_h;
  double colocation_USD_W_month;
  double metered_share;  ///< of the energy, billed beside the price
  double idle_share;
  double tokens_per_second, token_USD;  ///< price of one token
  double it_maintenance_share, discount_rate;
};

struct OwnedSite {
  double annualised_USD, variable_USD;  ///< of the run: whole, and the energy in it
  double it_cost_USD, it_life_years;
  double energy_USD, it_power_W, accelerators, utilisation;
};

/// USD by used accelerator hour.
struct ServiceCosts {
  double own, colocate, rent, reserve, token_revenue;
};
ServiceCosts service_costs(const ServiceParameters&, const OwnedSite&, double utilisation);

/// (5), and the same for colocation; NaN when the price never covers the energy.
double own_break_even(const ServiceParameters&, const OwnedSite&, double price_USD_h);
double colocation_break_even(const ServiceParameters&, const OwnedSite&, double price_USD_h);

}  // namespace thermohall
