#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// How many equal units run: staging with hysteresis, delays, and least times on and off.
///
///   x = load / (n capacity of a unit)                        load fraction of the running units   (1)
///   up one   when x > x_up for t_up                                                                (2)
///   down one when load / ((n - 1) capacity) < x_down for t_down                                    (3)
///
/// (3) looks at the units that would remain, so that stepping down does not call for stepping up; x_down <
/// x_up is the hysteresis. The count wanted keeps to n_min..n_max and starts at what the load needs.
///
/// Source: ASHRAE Guideline 36 (2021), High-performance sequences of operation for HVAC systems, sec. 5.20
/// (chiller staging by part load and time). See docs/theory/control_blocks.md.
struct StagingParameters {
  double stage_up_load;    ///< x_up
  double stage_down_load;  ///< x_down
  double up_delay_s, down_delay_s;
  double min_count, max_count;
};

struct StagingState {
  int count = 0;       ///< wanted
  double above_s = 0;  ///< time for which (2) has held
  double below_s = 0;  ///< time for which (3) has held
};

/// One sample: load and unit capacity in the same unit. Returns the count wanted.
int staging_step(const StagingParameters&, StagingState&, double load, double unit_capacity, double step_s);

/// A unit of a group that is staged.
struct UnitStatus {
  bool is_available = true;  ///< false: failed or under maintenance
  bool is_running = false;
  double since_change_s = 1e9;  ///< time since it was last started or stopped
  double run_time_s = 0;
  int starts = 0;
};

/// Which units run: lead-lag by run time.
///
///   start the available unit with the least run time, stop the running one with the most           (4)
///   every t_rotate the lead changes when run times differ by more than a start is worth            (5)
///
/// A unit is not started within t_off of its stop, nor stopped within t_on of its start, except that a unit
/// that is no longer available stops at once and is replaced at once.
struct LeadLagParameters {
  double min_on_s, min_off_s;
  double rotation_interval_s;  ///< 0: no rotation while running
};

struct LeadLagState {
  double since_rotation_s = 0;
};

/// One sample: brings the running units to the count wanted as far as allowed. Returns how many run.
int lead_lag_step(const LeadLagParameters&, LeadLagState&, std::span<UnitStatus>, int wanted_count,
                  double step_s);

std::span<const Parameter<StagingParameters>> parameter_table(const StagingParameters*);
std::span<const Parameter<LeadLagParameters>> parameter_table(const LeadLagParameters*);

}  // namespace thermohall
