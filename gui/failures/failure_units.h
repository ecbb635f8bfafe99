#pragma once

#include <QString>
#include <limits>
#include <optional>
#include <vector>

#include "gui/document/set_events_command.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {

/// Something of the plant that can be turned off by an event.
struct FailureUnit {
  QString system;  ///< "Room air", "Power": under which heading it stands
  QString name;    ///< "fan-walls", "utility"
  EventAction action = EventAction::off;
  QString reference;   ///< as an event names it, "chillers.main"; empty for the utility
  int installed = 0;   ///< units of the bank; 0: not counted
  int standby = 0;     ///< of these
  bool whole = false;  ///< all of them or none
};
/// All of them, by system, in the order of the plant: air, doors, liquid, water, heat rejection, power; then
/// the valves that may stick and what may leak.
std::vector<FailureUnit> failure_units(const Scenario& scenario);

/// A switch of the board.
struct FailureSwitch {
  static constexpr double forever_s = std::numeric_limits<double>::infinity();
  bool off = false;
  int count = 1;  ///< units that go off
  double at_s = 300;
  double duration_s = forever_s;
  double level = 0;       ///< opening of a stuck valve; flow of a leak in m3/s
  double reserve_m3 = 0;  ///< of a leak, as the file says
  bool operator==(const FailureSwitch&) const = default;
};

/// Valves and leaks have a level instead of a number of units.
bool has_level(const FailureUnit& unit);
/// "20 %", "1 L/s".
QString level_text(const FailureUnit& unit, double level);
/// Nothing when it is no such quantity or out of bounds.
std::optional<double> level_from_text(const FailureUnit& unit, const QString& text);

/// An event as its entry in the file: "{at: 5 min, action: off, unit: chillers.main, count: 1}".
std::string event_yaml(const FailureUnit& unit, const FailureSwitch& position);

/// "utility lost at 10 min for 20 min".
QString switch_text(const FailureUnit& unit, const FailureSwitch& position);

/// "5 min", "1 h" in seconds; a plain number counts as minutes. Nothing when it is no time.
std::optional<double> time_from_text(const QString& text);
/// "5 min", "90 s": reads back as the same.
QString time_to_text(double seconds);

}  // namespace thermohall::gui
