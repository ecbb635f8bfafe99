#include "gui/charts/chart_style.h"

#include <QApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "gui/charts/plot_library.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double hour_s = 3600, day_s = 86400;

QFont font_of(int pixels, QFont::Weight weight) {
  QFont font = QApplication::font();
  font.setPixelSize(pixels);
  font.setWeight(weight);
  return font;
}

}  // namespace

QFont chart_title_font() { return font_of(13, QFont::DemiBold); }
QFont chart_caption_font() { return font_of(11, QFont::Normal); }

QPen series_pen(const QColor& color) { return QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); }

QPen limit_pen(const QColor& color) {
  QPen pen(color, 1);
  pen.setDashPattern({4, 3});
  return pen;
}

QColor grid_color() { return theme().dark ? theme().line : theme().line.lighter(106); }

void style_axis(QCPAxis& axis) {
  axis.setTickLabelFont(chart_caption_font());
  axis.setLabelFont(chart_caption_font());
  axis.setTickLabelColor(theme().muted);
  axis.setLabelColor(theme().muted);
  axis.setBasePen(Qt::NoPen);
  axis.setTickPen(Qt::NoPen);
  axis.setSubTickPen(Qt::NoPen);
  axis.setTickLabelPadding(6);
  axis.grid()->setPen(QPen(grid_color(), 1));
  axis.grid()->setZeroLinePen(QPen(grid_color(), 1));
  axis.grid()->setSubGridVisible(false);
  if (axis.orientation() == Qt::Horizontal) {
    axis.grid()->setVisible(false);
    axis.setBasePen(QPen(theme().line, 1));
  }
}

void style_axis_rect(QCPAxisRect& rect) {
  for (QCPAxis* axis : rect.axes()) style_axis(*axis);
  rect.setMinimumMargins(QMargins(8, 8, 12, 4));
}

void style_legend(QCPLegend& legend) {
  legend.setFont(chart_caption_font());
  legend.setTextColor(theme().ink);
  legend.setBorderPen(Qt::NoPen);
  QColor back = theme().panel;
  back.setAlpha(215);
  legend.setBrush(back);
  legend.setIconSize(14, 10);
  legend.setRowSpacing(1);
}

void suit_time_ticks(QCPAxis& axis) {
  auto ticker = axis.ticker().dynamicCast<QCPAxisTickerDateTime>();
  if (!ticker) {
    ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    ticker->setDateTimeSpec(Qt::UTC);
    axis.setTicker(ticker);
  }
  const double span_s = axis.range().size();
  ticker->setDateTimeFormat(span_s > 100 * day_s  ? QStringLiteral("MMM")
                            : span_s > 4 * day_s  ? QStringLiteral("d MMM")
                            : span_s > 2 * hour_s ? QStringLiteral("HH:mm\nd MMM")
                                                  : QStringLiteral("HH:mm:ss"));
  // As many as stand beside each other.
  const bool months = span_s > 100 * day_s;
  const int label_px = months ? 40 : 64;
  constexpr int beside_px = 70;
  const int room = std::max(2, (axis.parentPlot()->width() - beside_px) / label_px);
  ticker->setTickCount(std::min(room, months ? 12 : 7));
}

QString time_text(double key_s) {
  return QLocale(QLocale::English)
      .toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(key_s * 1000), Qt::UTC),
                QStringLiteral("d MMM HH:mm"));
}

}  // namespace thermohall::gui
