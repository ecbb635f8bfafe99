#pragma once

#include <QString>

namespace thermohall::gui {

/// Key in the scenario file of a unit as events name it: "chillers.main" is "cooling.plant.chillers.main".
/// Empty for the utility.
QString key_of_reference(const QString& reference);

}  // namespace thermohall::gui
