#pragma once

#include <string>
#include <vector>

#include "sim/run/failure_campaign.h"

namespace thermohall {

/// One change of a design that may lengthen its ride-through, and roughly what it costs.
struct Remedy {
  std::string name;       ///< "room fans on the UPS"
  Scenario scenario;      ///< the design with it
  double cost_USD = 0;    ///< not a number: depends on things that the scenario does not say
  std::string cost_text;  ///< how it was counted
};

struct RemedyResult {
  std::string name, cost_text, status;
  double cost_USD = 0;
  double ride_through_s = 0;
  bool open = false;    ///< no limit is reached within the run: at least so long
  double gained_s = 0;  ///< over the design as it stands
  double inlet_max_K = 0;
};

/// What would buy the next five minutes: the changes that make sense for a scenario with events. Fans, pumps
/// or both on the UPS; more water in every loop; all restarts in half the time; supply 3 K colder; twice the
/// battery time. Prices are rough and of the year 2025:
///   on the UPS      power of the fans or pumps times the price of the UPS by its rating                  (1)
///   water           2000 USD a cubic metre of buffer vessel, installed, an engineering estimate          (2)
///   restart         20000 USD a chiller for fast restart, an engineering estimate                       (3)
///   battery time    price of the strings, or 300 USD/kWh, an engineering estimate                      (4)
///   colder supply   nothing to build; energy every day
/// Source: engineering defaults of this program; see docs/theory/events.md.
std::vector<Remedy> remedies_of(const Scenario& scenario, const std::string& library_directory);

/// Runs the design and its remedies, `jobs` at a time; the design first, then what gains most.
std::vector<RemedyResult> next_minutes(const Scenario& scenario, const RunOptions& options, int jobs = 1);

}  // namespace thermohall
