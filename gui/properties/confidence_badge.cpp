#include "gui/properties/confidence_badge.h"

#include <QPainter>

#include "gui/theme/theme.h"

namespace thermohall::gui {

ConfidenceBadge::ConfidenceBadge(QWidget* parent) : QWidget(parent) { setFixedSize(18, 18); }

void ConfidenceBadge::setMark(const QString& mark) {
  if (mark == mark_) return;
  mark_ = mark;
  setAccessibleName(mark.isEmpty() ? QString() : tr("confidence %1").arg(mark));
  update();
}

void ConfidenceBadge::paintEvent(QPaintEvent*) {
  if (mark_.isEmpty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor color = confidence_color(mark_);
  QColor wash = color;
  wash.setAlphaF(0.16F);
  const bool outline = mark_.startsWith(QLatin1Char('U'));
  painter.setPen(outline ? QPen(theme().muted, 1) : Qt::NoPen);
  painter.setBrush(outline ? Qt::NoBrush : QBrush(wash));
  painter.drawEllipse(QRectF(1.5, 1.5, 15, 15));
  QFont font = this->font();
  font.setPixelSize(10);
  font.setBold(!outline);
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(rect(), Qt::AlignCenter, mark_.left(1));
}

}  // namespace thermohall::gui
