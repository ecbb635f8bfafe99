#include "gui/plan/containment_item.h"

#include <QCoreApplication>
#include <QPainter>

#include "gui/plan/draw_text.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

QColor containment_color() { return theme().dark ? QColor("#b497f5") : QColor("#6a2bc0"); }

void ContainmentItem::setBox(const ContainmentBox& box) {
  side_ = box.side;
  const auto say = [](const char* text) { return QCoreApplication::translate("ContainmentItem", text); };
  label_ = (box.side == AisleSide::hot
                ? say(QT_TRANSLATE_NOOP("ContainmentItem", "Hot-aisle containment, leakage %1 %"))
                : say(QT_TRANSLATE_NOOP("ContainmentItem", "Cold-aisle containment, leakage %1 %")))
               .arg(100 * box.leakage_open_area, 0, 'g', 3);
  if (box.to_ceiling_void) label_ += say(QT_TRANSLATE_NOOP("ContainmentItem", ", chimney"));
  update();
}

void ContainmentItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const double px_m = 1 / pixels_per_metre(*painter);
  const QRectF rect = entry().rect();
  QColor tint = side_ == AisleSide::hot ? QColor("#f5b464") : QColor("#78aad7");
  tint.setAlphaF(theme().dark ? 0.14F : 0.16F);
  painter->fillRect(rect, tint);
  QPen pen = outline(containment_color(), 2);
  pen.setDashPattern({4, 2.5});
  painter->setPen(pen);
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(rect);
  if (rect.width() > 60 * px_m && rect.height() > 16 * px_m)
    draw_scene_text(*painter, rect.adjusted(5 * px_m, 3 * px_m, -5 * px_m, -3 * px_m), label_,
                    {.pixel_size = 10,
                     .color = containment_color(),
                     .bold = true,
                     .flags = Qt::AlignLeft | Qt::AlignTop,
                     .back = label_back()});
  else if (rect.height() > 90 * px_m && rect.width() > 14 * px_m)
    draw_scene_text(*painter, rect, label_,
                    {.pixel_size = 10,
                     .color = containment_color(),
                     .bold = true,
                     .vertical = true,
                     .back = label_back()});
}

}  // namespace thermohall::gui
