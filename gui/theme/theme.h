#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <array>

class QApplication;

namespace thermohall::gui {

/// The colours of one appearance of the window. Every widget that paints itself takes its colours from here.
struct Theme {
  bool dark = false;
  QColor ink, muted, line;
  QColor window, panel;
  QColor accent, accent_wash;
  QColor broken, thin, good;  ///< limit broken, margin thin, all well
};

enum class Appearance { system, light, dark };

/// The present theme; light before apply_theme() was called.
const Theme& theme();

/// Sets palette, style sheet and font of the application, and theme(). Widgets that paint themselves get a
/// QEvent::PaletteChange.
void apply_theme(QApplication& application, Appearance appearance);

/// Colours of the series of charts, told apart by the colour-blind. A design keeps its colour on every chart.
inline constexpr int series_color_count = 6;
QColor series_color(int index);

/// Colour of the badge of a confidence mark: A and B green, C amber, D and others grey.
QColor confidence_color(const QString& mark);

/// An icon of the set gui/icons, drawn in the ink of the present theme. Unknown names give an empty icon.
QIcon themed_icon(const QString& name);

}  // namespace thermohall::gui
