#pragma once

#include <QColor>
#include <QFont>
#include <QPen>

class QCPAxis;
class QCPAxisRect;
class QCPGraph;
class QCPLegend;

namespace thermohall::gui {

/// The one look of all charts: light horizontal grid, no frame, captions of 11 px in the muted colour, lines
/// of 1.6 px in the series colours of the theme.
QFont chart_title_font();
QFont chart_caption_font();

QPen series_pen(const QColor& color);
QPen limit_pen(const QColor& color);  ///< dashed, for limits and bands

/// Colour of the grid: the line colour, lighter on paper.
QColor grid_color();

void style_axis(QCPAxis& axis);
/// Left and bottom axes, grid, margins.
void style_axis_rect(QCPAxisRect& rect);
void style_legend(QCPLegend& legend);

/// Ticks and labels of an axis of dates that suit its range. Keys are seconds since 1970 in the standard time
/// of the site.
void suit_time_ticks(QCPAxis& axis);
/// "14 Jul 15:00" of such a key.
QString time_text(double key_s);
/// 2025-01-01 00:00, where the times of results files begin, as such a key.
inline constexpr double results_epoch_s = 1735689600;

}  // namespace thermohall::gui
