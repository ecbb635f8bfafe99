#pragma once

#include <QColor>

namespace thermohall::gui {

/// Colour of an air temperature on the one fixed scale of all views and reports: 15 degC dark blue over the
/// recommended band in pale tones to 40 degC dark red, linear between the stops, constant beyond them. Told
/// apart by the colour-blind. Not finite: the colour of "no value".
QColor temperature_color(double temperature_K);

/// Colour of a share 0..1 on a single-hue scale, for powers and capacities.
QColor share_color(double share);

inline constexpr double coldest_color_K = 288.15;
inline constexpr double hottest_color_K = 313.15;

}  // namespace thermohall::gui
