#include "gui/plan/row_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <cmath>

#include "gui/plan/draw_text.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double outline_from_px = 5;  ///< smaller racks are plain
constexpr double text_from_px = 19;
constexpr double round_from_px = 34;  ///< corners cost; on small racks nobody sees them
const QColor liquid_color("#1f7fd1");
const QColor rack_line("#33414f");

}  // namespace

RowItem::RowItem(PlanEntry entry, bool liquid) : PlanItem(std::move(entry)), liquid_(liquid) { measure(); }

void RowItem::measure() {
  const PlanEntry& e = entry();
  rack_m_ = (e.runsAlongX() ? e.length_m : e.width_m) - (e.count - 1) * e.pitch_m;
  looks_.resize(static_cast<std::size_t>(e.count), {neutral_color(), {}});
}

void RowItem::setEntry(const PlanEntry& entry) {
  PlanItem::setEntry(entry);
  measure();
}

void RowItem::setLooks(std::vector<RackLook> looks) {
  looks_ = std::move(looks);
  looks_.resize(static_cast<std::size_t>(entry().count), {neutral_color(), {}});
  update();
}

void RowItem::setLiquid(bool liquid) {
  if (liquid_ == liquid) return;
  liquid_ = liquid;
  update();
}

void RowItem::setPicked(int member) {
  if (picked_ == member) return;
  picked_ = member;
  update();
}

QRectF RowItem::rackRect(int member) const {
  const PlanEntry& e = entry();
  const double step_m = member * e.pitch_m;
  return e.runsAlongX() ? QRectF(e.x_m + step_m, e.y_m, rack_m_, e.width_m)
                        : QRectF(e.x_m, e.y_m + step_m, e.length_m, rack_m_);
}

int RowItem::rackAt(QPointF at_m) const {
  const PlanEntry& e = entry();
  const double along_m = e.runsAlongX() ? at_m.x() - e.x_m : at_m.y() - e.y_m;
  const int member =
      e.pitch_m > 0 ? std::clamp(static_cast<int>(std::floor(along_m / e.pitch_m)), 0, e.count - 1) : 0;
  return rackRect(member).contains(at_m) ? member : -1;
}

void RowItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
  const PlanEntry& e = entry();
  const double scale = pixels_per_metre(*painter);
  const QRectF seen = option->exposedRect;
  int first = 0, last = e.count - 1;
  if (e.pitch_m > 0) {
    const double from_m = e.runsAlongX() ? seen.left() - e.x_m : seen.top() - e.y_m;
    const double to_m = e.runsAlongX() ? seen.right() - e.x_m : seen.bottom() - e.y_m;
    first = std::clamp(static_cast<int>(std::floor(from_m / e.pitch_m)) - 1, 0, last);
    last = std::clamp(static_cast<int>(std::ceil(to_m / e.pitch_m)), first, last);
  }
  if (rack_m_ * scale < outline_from_px && !isMarked()) {
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int n = first; n <= last; ++n)
      painter->fillRect(rackRect(n), looks_[static_cast<std::size_t>(n)].fill);
    paintName(*painter, scale);
    return;
  }
  for (int n = first; n <= last; ++n) paintRack(*painter, n, scale);
  if (rack_m_ * scale < text_from_px) paintName(*painter, scale);
}

// The name of the row on it, where the racks are too small for theirs.
void RowItem::paintName(QPainter& painter, double scale) const {
  const PlanEntry& e = entry();
  const double along_px = (e.runsAlongX() ? e.length_m : e.width_m) * scale;
  const double across_px = (e.runsAlongX() ? e.width_m : e.length_m) * scale;
  const double name_px = text_width(e.name, 10, true) + 10;
  if (across_px < 13 || along_px < name_px + 8) return;
  draw_scene_text(painter, e.rect(), e.name,
                  {.pixel_size = 10,
                   .color = theme().ink,
                   .bold = true,
                   .vertical = !e.runsAlongX(),
                   .back = label_back()});
}

QString RowItem::label(int member, double width_px) const {
  const PlanEntry& e = entry();
  if (e.count == 1) return e.name;
  const QString number = QStringLiteral("%1").arg(member + 1, 2, 10, QLatin1Char('0'));
  const QString full = e.name + number;
  return text_width(full, 9, true) <= width_px ? full : number;
}

void RowItem::paintRack(QPainter& painter, int member, double scale) const {
  const RackLook& look = looks_[static_cast<std::size_t>(member)];
  const double px_m = 1 / scale;
  const QRectF rect = rackRect(member);
  const QRectF body = rect.adjusted(px_m / 2, px_m / 2, -px_m / 2, -px_m / 2);
  const double width_px = rect.width() * scale, height_px = rect.height() * scale;
  const bool round = width_px > round_from_px && height_px > round_from_px;
  painter.setRenderHint(QPainter::Antialiasing, round);
  painter.setPen(picked_ == member ? QPen(theme().accent, 3 * px_m) : outline(rack_line));
  painter.setBrush(look.fill);
  if (round) {
    painter.drawRoundedRect(body, 2 * px_m, 2 * px_m);
  } else {
    painter.drawRect(body);
  }
  if (std::min(width_px, height_px) <= 12) return;
  // The cold side, and the bar of the coolant at the other one.
  const double bar_m = 3 * px_m, inset_m = 3 * px_m;
  const auto edge = [&](Facing side, double depth_m) {
    switch (side) {
      case Facing::north:
        return QRectF(body.left() + inset_m, body.top() + depth_m, body.width() - 2 * inset_m, bar_m);
      case Facing::south:
        return QRectF(body.left() + inset_m, body.bottom() - depth_m - bar_m, body.width() - 2 * inset_m,
                      bar_m);
      case Facing::east:
        return QRectF(body.right() - depth_m - bar_m, body.top() + inset_m, bar_m,
                      body.height() - 2 * inset_m);
      case Facing::west:
        return QRectF(body.left() + depth_m, body.top() + inset_m, bar_m, body.height() - 2 * inset_m);
    }
    return QRectF();
  };
  const Facing front = entry().facing, rear = turned(turned(front));
  if (liquid_) painter.fillRect(edge(rear, 3 * px_m), liquid_color);
  const QColor ink = ink_on(look.fill);
  QColor faint = ink;
  faint.setAlphaF(0.45F);
  QRectF grip = edge(front, 2 * px_m);
  if (entry().runsAlongX()) {
    grip.setHeight(1.5 * px_m);
    grip.adjust(grip.width() * 0.25, 0, -grip.width() * 0.25, 0);
  } else {
    grip.setWidth(1.5 * px_m);
    grip.adjust(0, grip.height() * 0.25, 0, -grip.height() * 0.25);
  }
  painter.fillRect(grip, faint);
  if (std::min(width_px, height_px) < text_from_px) return;
  const int size = std::clamp(static_cast<int>(std::min(width_px * 0.36, height_px * 0.27)), 8, 13);
  const double line_m = (size + 3) * px_m;
  const QPointF middle = body.center();
  const QString name = label(member, width_px - 4);
  const bool two_lines = !look.text.isEmpty() && height_px > 2 * size + 8;
  const double top_m = middle.y() - (two_lines ? line_m : line_m / 2);
  draw_scene_text(painter, {body.left(), top_m, body.width(), line_m}, name,
                  {.pixel_size = size, .color = ink, .bold = true});
  if (two_lines)
    draw_scene_text(painter, {body.left(), middle.y(), body.width(), line_m}, look.text,
                    {.pixel_size = size, .color = ink});
}

}  // namespace thermohall::gui
