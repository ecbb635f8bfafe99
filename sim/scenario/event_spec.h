#pragma once

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "models/control/equipment_start.h"
#include "sim/base/diagnostic.h"

namespace thermohall {

/// What happens to the plant at an instant of the run, and what follows from it.
enum class EventAction {
  off,
  on,
  degrade,
  utility_loss,
  feed_loss,
  setpoint,
  sensor_bias,
  load,
  heat_wave,
  water_cut,
  valve_stuck,
  leak
};
inline constexpr std::array<const char*, 12> event_action_names{
    "off",         "on",   "degrade",   "utility_loss", "feed_loss",   "setpoint",
    "sensor_bias", "load", "heat_wave", "water_cut",    "valve_stuck", "leak"};

/// Kinds of things an event can name, in the words of a reference such as `chillers.main`.
enum class EventTarget {
  none,
  air,
  liquid,
  pumps,
  chillers,
  towers,
  dry_coolers,
  transformers,
  ups,
  pdus,
  busways,
  generators,
  zones,
  loops,
  loads,
  racks,
  doors,
  feeds
};

struct EventSpec {
  std::string id;
  double at_s = 0;  ///< from the start of the run
  double duration_s = std::numeric_limits<double>::infinity();
  EventAction action = EventAction::off;
  EventTarget target = EventTarget::none;
  std::size_t index = 0;  ///< into the vector of the target's kind; of the power chain: into the named feeds
  bool of_feed = false;   ///< a stage of the power chain of one named feed
  std::string unit;       ///< as written
  double count = 0;       ///< units; 0: all
  double share = 1;       ///< left by `degrade`; on the lost feed for `feed_loss`; opening of a stuck valve
  double value = 0;       ///< set-point in K, load in 1 or W, bias or heat wave in K, leak in m3/s
  double reserve_m3 = 0;  ///< water a leak may lose before the loop has no flow
  SourceLocation location;
};

/// How equipment stops without power and starts again.
struct RestartSpec {
  EquipmentStartParameters air{
      .restart_delay_s = 10, .ramp_time_s = 20, .coast_down_time_s = 8, .bridged_s = 0.2};
  EquipmentStartParameters cdus{
      .restart_delay_s = 10, .ramp_time_s = 10, .coast_down_time_s = 2, .bridged_s = 0.2};
  EquipmentStartParameters pumps{
      .restart_delay_s = 10, .ramp_time_s = 10, .coast_down_time_s = 3, .bridged_s = 0.2};
  EquipmentStartParameters chillers{
      .restart_delay_s = 75, .ramp_time_s = 60, .coast_down_time_s = 0, .bridged_s = 0};
  EquipmentStartParameters heat_rejection{
      .restart_delay_s = 15, .ramp_time_s = 20, .coast_down_time_s = 0, .bridged_s = 0.2};
};

/// Temperatures of the rack inlets by which a failure is judged. Recommended and allowable: ASHRAE, Thermal
/// Guidelines for Data Processing Environments (2021), class A1.
struct LimitSpec {
  double recommended_K = 300.15, allowable_K = 305.15;
  double shutdown_K = 328.15;  ///< servers switch themselves off above it
};

}  // namespace thermohall
