#include "gui/plan/draw_text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QHash>
#include <QStaticText>
#include <algorithm>
#include <array>
#include <utility>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int largest_px = 31;
constexpr qsizetype most_kept = 20000;

// A text with its glyphs laid out, since a plan draws the same few thousand again and again.
struct Shaped {
  QStaticText text;
  QSizeF size;
};

struct TextCache {
  QString family;
  std::array<QFont, 2 * (largest_px + 1)> fonts;
  QHash<std::pair<QString, int>, Shaped> texts;
};

int code_of(int pixel_size, bool bold) { return std::clamp(pixel_size, 1, largest_px) * 2 + (bold ? 1 : 0); }

TextCache& cache() {
  static TextCache kept;
  const QString family = QApplication::font().family();
  if (kept.family != family || kept.texts.size() > most_kept) {
    kept = {};
    kept.family = family;
  }
  return kept;
}

const QFont& font_of(TextCache& kept, int code) {
  QFont& font = kept.fonts[static_cast<std::size_t>(code)];
  if (font.pixelSize() != code / 2) {
    font = QApplication::font();
    font.setPixelSize(code / 2);
    font.setWeight(code % 2 != 0 ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
  }
  return font;
}

const Shaped& shaped(TextCache& kept, const QString& text, int code) {
  const std::pair<QString, int> key(text, code);
  if (const auto found = kept.texts.constFind(key); found != kept.texts.constEnd()) return *found;
  Shaped made;
  made.text = QStaticText(text);
  made.text.setTextFormat(Qt::PlainText);
  made.text.setPerformanceHint(QStaticText::AggressiveCaching);
  made.text.prepare(QTransform(), font_of(kept, code));
  made.size = made.text.size();
  return *kept.texts.insert(key, made);
}

}  // namespace

QColor label_back() {
  QColor back = theme().panel;
  back.setAlphaF(0.8F);
  return back;
}

double pixels_per_metre(const QPainter& painter) { return painter.worldTransform().m11(); }

double text_width(const QString& text, int pixel_size, bool bold) {
  return shaped(cache(), text, code_of(pixel_size, bold)).size.width();
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
  TextCache& kept = cache();
  const int code = code_of(style.pixel_size, style.bold);
  const QFont& font = font_of(kept, code);
  const Shaped* glyphs = &shaped(kept, text, code);
  if (glyphs->size.width() > box.width() + 1)
    glyphs = &shaped(kept, QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()), code);
  const Qt::Alignment align(style.flags);
  double x = box.left(), y = box.top();
  if (align.testFlag(Qt::AlignRight)) x = box.right() - glyphs->size.width();
  if (align.testFlag(Qt::AlignHCenter)) x = box.center().x() - glyphs->size.width() / 2;
  if (align.testFlag(Qt::AlignBottom)) y = box.bottom() - glyphs->size.height();
  if (align.testFlag(Qt::AlignVCenter)) y = box.center().y() - glyphs->size.height() / 2;
  if (style.back.isValid()) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.back);
    painter.drawRoundedRect(QRectF(QPointF(x, y), glyphs->size).adjusted(-3, 0, 3, 0), 3, 3);
  }
  painter.setFont(font);
  painter.setPen(style.color);
  painter.drawStaticText(QPointF(x, y), glyphs->text);
  painter.setWorldTransform(transform);
}

}  // namespace thermohall::gui
