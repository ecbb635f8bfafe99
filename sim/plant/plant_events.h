#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "models/weather/weather_year.h"
#include "sim/plant/power_chain.h"
#include "sim/plant/unit_duty.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Which buses are alive and which units can run: the discrete side of failures. Changes happen at instants;
/// in between, equipment coasts, waits and ramps (models/control/equipment_start.h), and batteries empty. The
/// plant asks once at the beginning of every interval and hands the answers to its banks.
class PlantEvents {
 public:
  explicit PlantEvents(const Scenario& scenario);

  bool any() const { return !changes_.empty(); }
  /// The first instant after `time_s` at which something changes at once: an event begins or ends, the
  /// generators take the load.
  double next_change_s(double time_s) const;

  /// What the equipment drew in the last evaluation, and what keeps a chiller from running.
  struct Draw {
    double site_W = 0, ups_W = 0;
    std::vector<bool> chiller_may_run;
    std::vector<int> chillers_wanted;
  };
  /// Carries out what is due at `time_s`; true when something changed.
  bool apply(double time_s, const Draw& draw);
  /// The longest interval from here in which nothing stops at once: time left in the batteries.
  double battery_left_s(const Draw& draw) const;
  bool moving() const;
  void advance(double step_s, const Draw& draw);

  // Since the last call of `apply` or `advance`.
  bool mains_alive = true;  ///< utility, or generators that carry the load
  bool ups_alive = true;    ///< output of the UPS
  bool on_generators = false;
  std::vector<UnitDuty> air, compressors, cdus, pumps, chillers, towers, dry_coolers;
  std::vector<double> zone_shift_K, cdu_shift_K, loop_shift_K;  ///< sensor bias, negative
  std::vector<std::optional<double>> zone_setpoint_K, cdu_setpoint_K, loop_setpoint_K, load;
  int transformers_out = 0, ups_out = 0, pdus_out = 0, busways_out = 0, generators_out = 0;
  /// The power chain of one feed, of all without names: what is out, and whether it lost its supply.
  std::vector<PowerChain::Out> feeds;
  std::vector<double> door_share;  ///< of the rows: air and water of a degraded door
  std::vector<int> doors_out;      ///< of the rows: doors out of service, those of the first racks
  double feed_share = 0;           ///< of the distribution units that lost their feed
  double heat_wave_K = 0;
  bool water_cut = false;
  std::vector<double> air_valve, cdu_valve, row_valve;  ///< most opening; 1: not stuck
  std::vector<bool> loop_empty, cdu_empty;              ///< leaked out
  double state_of_charge = 1;

 private:
  struct Change {
    double time_s;
    std::size_t event;
    bool begins;
  };
  void carry_out(const EventSpec& event, bool begins);
  void ask_generators(double time_s);
  void switch_units(const EventSpec& event, bool off);
  void lose_feed(const EventSpec& event, bool begins);
  void leak_out(const EventSpec& event, bool begins);
  void stick_valve(const EventSpec& event, bool begins);
  void count_out(const EventSpec& event, int units);
  void take_from_feeds(const EventSpec& event, int PowerChain::Out::*out, int FeedSpec::*of_feed, int units);
  void derate(const EventSpec& event, double share);
  UnitDuty* duty(EventTarget target, std::size_t index);
  void settle_buses(double time_s);
  BatteryInputs battery_inputs(double ups_W) const;

  PowerSpec power_;
  std::vector<EventSpec> events_;
  std::vector<Change> changes_;
  std::size_t next_ = 0;
  int utility_losses_ = 0;
  double lost_W_ = 0;  ///< load of the site when the utility went
  double generators_ready_s_ = std::numeric_limits<double>::infinity();
  BatteryParameters battery_{};
  double strings_ = 0;
  std::vector<std::vector<int>> lost_by_feed_;
};

}  // namespace thermohall
