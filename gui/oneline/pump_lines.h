#pragma once

#include <QStringList>

#include "gui/oneline/steady_values.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {

/// The pumps of a loop: how many run and rest, their speed, pressure rise and power. Speed and pressure are
/// those of the pipe network where the loop has one, else of the pumps' own curve when all that should run
/// do.
QStringList loop_pump_lines(const LoopSpec& loop, const SteadyValues& values);

}  // namespace thermohall::gui
