#include "models/control/staging.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

enum class Wish { start, stop };

// The unit that (4) names, or null when none may change.
UnitStatus* next_unit(const LeadLagParameters& p, std::span<UnitStatus> units, Wish wish) {
  UnitStatus* best = nullptr;
  for (UnitStatus& unit : units) {
    if (wish == Wish::start) {
      if (unit.is_running || !unit.is_available || unit.since_change_s < p.min_off_s) continue;
      if (!best || unit.run_time_s < best->run_time_s) best = &unit;
    } else {
      if (!unit.is_running || unit.since_change_s < p.min_on_s) continue;
      if (!best || unit.run_time_s >= best->run_time_s) best = &unit;
    }
  }
  return best;
}

void change(UnitStatus& unit, bool is_running) {
  unit.is_running = is_running;
  unit.since_change_s = 0;
  if (is_running) ++unit.starts;
}

int running(std::span<const UnitStatus> units) {
  return static_cast<int>(std::ranges::count_if(units, &UnitStatus::is_running));
}

}  // namespace

int staging_step(const StagingParameters& p, StagingState& s, double load, double unit_capacity,
                 double step_s) {
  const int least = static_cast<int>(p.min_count), most = static_cast<int>(p.max_count);
  if (!std::isfinite(load) || !(unit_capacity > 0)) return s.count = std::clamp(s.count, least, most);
  if (s.count < least || s.count > most || (s.count == 0 && load > 0)) {
    const double needed = std::ceil(load / (unit_capacity * std::max(p.stage_up_load, 1e-6)));
    s = {static_cast<int>(std::clamp(needed, p.min_count, p.max_count)), 0, 0};
    return s.count;
  }
  const bool is_above = load > p.stage_up_load * s.count * unit_capacity;
  const bool is_below =
      load < p.stage_down_load * (s.count - 1) * unit_capacity || (load <= 0 && s.count > 0);
  s.above_s = is_above ? s.above_s + step_s : 0;
  s.below_s = is_below ? s.below_s + step_s : 0;
  if (is_above && s.above_s >= p.up_delay_s && s.count < most) {
    s = {s.count + 1, 0, 0};
  } else if (is_below && s.below_s >= p.down_delay_s && s.count > least) {
    s = {s.count - 1, 0, 0};
  }
  return s.count;
}

int lead_lag_step(const LeadLagParameters& p, LeadLagState& s, std::span<UnitStatus> units, int wanted_count,
                  double step_s) {
  for (UnitStatus& unit : units) {
    unit.since_change_s += step_s;
    if (unit.is_running) unit.run_time_s += step_s;
    if (unit.is_running && !unit.is_available) change(unit, false);
  }
  int count = running(units);
  for (; count < wanted_count; ++count) {
    UnitStatus* unit = next_unit(p, units, Wish::start);
    if (!unit) break;
    change(*unit, true);
  }
  for (; count > std::max(wanted_count, 0); --count) {
    UnitStatus* unit = next_unit(p, units, Wish::stop);
    if (!unit) break;
    change(*unit, false);
  }
  s.since_rotation_s += step_s;
  if (p.rotation_interval_s <= 0 || s.since_rotation_s < p.rotation_interval_s) return count;
  s.since_rotation_s = 0;
  UnitStatus* rested = next_unit(p, units, Wish::start);
  UnitStatus* worn = next_unit(p, units, Wish::stop);
  if (rested && worn && worn->run_time_s > rested->run_time_s) {
    change(*rested, true);
    change(*worn, false);
  }
  return count;
}

std::span<const Parameter<StagingParameters>> parameter_table(const StagingParameters*) {
  using P = StagingParameters;
  static constexpr Parameter<P> table[] = {
      {"stage_up_load", &P::stage_up_load, "1", 0.01, 2, "load fraction of the running units, up above it"},
      {"stage_down_load", &P::stage_down_load, "1", 0, 2,
       "load fraction of the units that would remain, down below it"},
      {"up_delay", &P::up_delay_s, "s", 0, 86400, "time above before a unit is added", 0},
      {"down_delay", &P::down_delay_s, "s", 0, 86400, "time below before a unit is taken away", 0},
      {"min_count", &P::min_count, "1", 0, 1000, "least units running", 0},
      {"max_count", &P::max_count, "1", 0, 1000, "most units running", 1000},
  };
  return table;
}

std::span<const Parameter<LeadLagParameters>> parameter_table(const LeadLagParameters*) {
  using P = LeadLagParameters;
  static constexpr Parameter<P> table[] = {
      {"min_on_time", &P::min_on_s, "s", 0, 86400, "a unit runs at least so long", 0},
      {"min_off_time", &P::min_off_s, "s", 0, 86400, "a unit rests at least so long", 0},
      {"rotation_interval", &P::rotation_interval_s, "s", 0, 1e8, "0: no rotation while running", 0},
  };
  return table;
}

}  // namespace thermohall
