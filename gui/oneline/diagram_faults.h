#pragma once

#include <QJsonObject>

#include "gui/oneline/diagram.h"

namespace thermohall::gui {

/// Marks what has failed at the moment that the answer stands for (moment_answer.h): units off or held back,
/// leaks, stuck valves and their lines, the utility.
void mark_faults(OneLineDiagram& diagram, const QJsonObject& answer);

}  // namespace thermohall::gui
