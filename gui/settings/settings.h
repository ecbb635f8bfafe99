#pragma once

#include <QString>

#include "gui/theme/theme.h"

namespace thermohall::gui {

/// What a user has chosen, kept between sessions. Units are kept by unit_system().
Appearance saved_appearance();
void save_appearance(Appearance appearance);

/// Spacing of the snap grid of new windows, metres.
double saved_grid_m();
void save_grid_m(double grid_m);

/// Two letters, "en" or "de"; empty: that of the system.
QString saved_language();
void save_language(const QString& language);

}  // namespace thermohall::gui
