#include "gui/view3d/temperature_legend.h"

#include <QPainter>
#include <initializer_list>

#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int left_px = 16, bar_px = 180, top_px = 5, high_px = 8;

}  // namespace

TemperatureLegend::TemperatureLegend(QWidget* parent) : QWidget(parent) {
  setFixedSize(sizeHint());
  setAccessibleName(tr("Colours of temperatures from 15 to 40 degrees Celsius"));
}

void TemperatureLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const double span_K = hottest_color_K - coldest_color_K;
  for (int i = 0; i < bar_px; ++i)
    painter.fillRect(QRect(left_px + i, top_px, 1, high_px),
                     temperature_color(coldest_color_K + span_K * (i + 0.5) / bar_px));
  QFont font = painter.font();
  font.setPixelSize(10);
  painter.setFont(font);
  painter.setPen(theme().muted);
  for (const int celsius : {15, 18, 27, 32, 40}) {
    const int x = left_px + static_cast<int>(bar_px * (celsius + 273.15 - coldest_color_K) / span_K);
    painter.drawText(QRect(x - 20, top_px + high_px + 2, 40, 14), Qt::AlignCenter, QString::number(celsius));
  }
  painter.drawText(QRect(left_px + bar_px + 4, top_px - 3, 24, 14), Qt::AlignLeft | Qt::AlignVCenter,
                   QStringLiteral("°C"));
}

}  // namespace thermohall::gui
