#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "models/parameter.h"

namespace thermohall {

/// Electricity bill: energy at time-of-use or hourly prices, blocks of monthly energy, demand charge on the
/// monthly peak with a ratchet, fixed charge, a power purchase agreement for part of the energy.
///
///   energy cost = sum_i price(t_i) (E_i - A_i) + sum_m sum_b adder_b (energy of month m in block b) (1)
///   peak_m = max over the demand windows w that begin in month m of E_w / t_window                 (2)
///   demand cost = c_demand sum_m max(peak_m, s max(peak of the n months before)),
///   fixed cost = c_fixed (number of months)                                                        (3)
///   A_i = min(E_i, G_i),  G_i = P_contract profile(t_i) dt_i                                      (4)
///   agreement cost = sum_i p_contract A_i, or with take-or-pay sum_i p_contract G_i - p_surplus (G_i - A_i)
///                                                                                                  (5)
/// A run of exactly twelve months is taken to repeat: the ratchet of its first months sees its last ones.
/// Shorter and longer runs begin without history.
///
/// Time runs from 1 January 00:00 local time in a year of 365 days that repeats; weekdays go on. Energy given
/// for an interval is spread evenly and cut at demand windows; each piece is priced at its middle, exact when
/// price periods begin and end with a window. A window only partly metered counts with its whole length.
/// Blocks count all energy, that of the agreement too. Errors: none beyond rounding. Public holidays,
/// time-of-use demand, reactive power and taxes are not covered. See docs/theory/tariff.md.
///
/// Source: tariff structure as in the OpenEI Utility Rate Database (NREL).
enum class DayKind { any, weekday, weekend };
inline constexpr std::string_view day_kind_names[] = {"any", "weekday", "weekend"};

/// A price and when it holds. Months and hours may wrap (November to February, 22 h to 6 h); equal hours mean
/// the whole day. Across midnight the day of the moment counts.
struct TariffPeriod {
  DayKind days;
  double first_month;  ///< 1 to 12
  double last_month;   ///< inclusive
  double from_s;       ///< after midnight, inclusive
  double to_s;         ///< exclusive
  double price_USD_J;
};

/// A block of the energy of a month: what is added to the price of its energy.
struct TariffBlock {
  double up_to_J;  ///< upper end, rising from block to block; energy above the last one has no adder
  double adder_USD_J;
};

/// Energy bought from a named plant or made on the own roof.
struct PurchaseAgreement {
  double power_W = 0;
  double price_USD_J = 0;
  bool take_or_pay = false;                 ///< all that is produced is paid, the surplus is sold
  double surplus_price_USD_J = 0;           ///< for what is sold
  std::vector<double> hourly_profile = {};  ///< share of the power by hour of the year, repeats; empty: one
};

struct Tariff {
  std::vector<TariffPeriod> periods;  ///< the first that matches holds
  double default_price_USD_J;
  double monthly_demand_charge_USD_W;
  double demand_window_s;  ///< a whole fraction of a day
  double monthly_fixed_charge_USD;
  double ratchet_share = 0;                     ///< s in (3)
  double ratchet_months = 11;                   ///< n in (3), at most 12
  std::vector<double> hourly_price_USD_J = {};  ///< in place of the default, by hour of the year; repeats
  std::vector<TariffBlock> blocks = {};
  PurchaseAgreement agreement = {};
};

struct CalendarTime {
  int month;    ///< 1 to 12
  int weekday;  ///< 0 Monday to 6 Sunday
  double time_of_day_s;
};

/// first_weekday: weekday of the first 1 January.
CalendarTime calendar_time(double time_s, int first_weekday);

/// Without hourly prices.
double tariff_price_USD_J(const Tariff&, const CalendarTime&);
/// With hourly prices.
double tariff_price_at_USD_J(const Tariff&, double time_s, int first_weekday);

/// What the meter remembers; set first_weekday, leave the rest.
struct TariffMeter {
  int first_weekday = 0;
  double duration_s = 0;
  double energy_J = 0;
  double energy_cost_USD = 0;
  double peak_W = 0;                      ///< highest demand of all closed windows
  double month_peaks_W = 0;               ///< sum of the billed peaks of the closed months
  std::array<double, 12> last_peaks_W{};  ///< measured, of the closed months, as a ring
  double month_energy_J = 0;              ///< of the month that is open
  double block_cost_USD = 0;              ///< adders of the closed months
  double agreement_energy_J = 0, agreement_cost_USD = 0;
  int closed_months = 0;
  double month_peak_W = 0;  ///< of the month that is open
  std::int64_t month = -1;  ///< since the beginning; -1: nothing metered
  std::int64_t window = -1;
  double window_energy_J = 0;
};

/// Adds the energy of an interval of at most a year. Intervals come in order of time; one without duration is
/// ignored.
void add_energy(TariffMeter&, const Tariff&, double time_s, double duration_s, double energy_J);

struct TariffCost {
  double energy_USD, demand_USD, fixed_USD, total_USD;  ///< energy with blocks and agreement
  double peak_W;
  double months;  ///< calendar months touched
};

TariffCost tariff_bill(const Tariff&, const TariffMeter&);  ///< of what was metered, (1) to (3)

/// The bill scaled to a year: energy with the metered time, demand and fixed charge with the months touched.
TariffCost tariff_cost_per_year(const Tariff&, const TariffMeter&);

std::span<const Parameter<Tariff>> parameter_table(const Tariff*);
std::span<const Parameter<TariffPeriod>> parameter_table(const TariffPeriod*);

}  // namespace thermohall
