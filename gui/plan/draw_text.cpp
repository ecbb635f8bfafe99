#include "gui/plan/draw_text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <array>

namespace thermohall::gui {
namespace {

const QFont& font_of(int pixel_size, bool bold) {
  static std::array<QFont, 64> cache;
  static QString family;
  const QString now = QApplication::font().family();
  if (family != now) {
    cache = {};
    family = now;
  }
  const auto index = static_cast<std::size_t>(std::clamp(pixel_size, 1, 31) * 2 + (bold ? 1 : 0));
  QFont& font = cache[index];
  if (font.pixelSize() != pixel_size) {
    font = QApplication::font();
    font.setPixelSize(pixel_size);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
  }
  return font;
}

}  // namespace

double pixels_per_metre(const QPainter& painter) { return painter.worldTransform().m11(); }

double text_width(const QString& text, int pixel_size, bool bold) {
  return QFontMetricsF(font_of(pixel_size, bold)).horizontalAdvance(text);
}

void draw_scene_text(QPainter& painter, const QRectF& scene_rect, const QString& text,
                     const TextStyle& style) {
  if (text.isEmpty()) return;
  const QTransform transform = painter.worldTransform();
  QRectF box = transform.mapRect(scene_rect);
  painter.setWorldTransform(QTransform());
  if (style.vertical) {
    painter.translate(box.center());
    painter.rotate(-90);
    box = QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width());
  }
  painter.setFont(font_of(style.pixel_size, style.bold));
  painter.setPen(style.color);
  const bool fits = text_width(text, style.pixel_size, style.bold) <= box.width() + 1;
  painter.drawText(box, style.flags | Qt::TextSingleLine,
                   fits ? text : QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, box.width()));
  painter.setWorldTransform(transform);
}

}  // namespace thermohall::gui
