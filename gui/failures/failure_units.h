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
  QString reference;  ///< as an event names it, "chillers.main"; empty for the utility
  int installed = 0;  ///< units of the bank; 0: not counted
  int standby = 0;    ///< of these
};
/// All of them, by system, in the order of the plant: air, liquid, water, heat rejection, power.
std::vector<FailureUnit> failure_units(const Scenario& scenario);

/// Key of the unit in the scenario file, "cooling.plant.chillers.main"; empty for the utility.
QString key_of_reference(const QString& reference);

/// A switch of the board.
struct FailureSwitch {
  static constexpr double forever_s = std::numeric_limits<double>::infinity();
  bool off = false;
  int count = 1;  ///< units that go off
  double at_s = 300;
  double duration_s = forever_s;
  bool operator==(const FailureSwitch&) const = default;
};

/// An event as its entry in the file: "{at: 5 min, action: off, unit: chillers.main, count: 1}".
std::string event_yaml(const FailureUnit& unit, const FailureSwitch& position);

/// "utility lost at 10 min for 20 min".
QString switch_text(const FailureUnit& unit, const FailureSwitch& position);

/// "5 min", "1 h" in seconds; a plain number counts as minutes. Nothing when it is no time.
std::optional<double> time_from_text(const QString& text);
/// "5 min", "90 s": reads back as the same.
QString time_to_text(double seconds);

}  // namespace thermohall::gui
