#include "gui/palette/palette_delegate.h"

#include <QPainter>
#include <algorithm>

#include "gui/palette/palette_model.h"
#include "gui/plan/draw_text.h"
#include "gui/plan/rack_colors.h"
#include "gui/plan/unit_item.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int group_px = 28, item_px = 44, square_px = 34;
constexpr double biggest_px = 30;  ///< longer side of what is drawn in the square
const QColor liquid_color("#1f7fd1");

QColor fill_of(const QModelIndex& index) {
  const QString kind = index.data(PaletteModel::kind_role).toString();
  if (kind == QLatin1String("racks"))
    return index.data(PaletteModel::liquid_role).toBool() ? unit_color(EntryKind::cdu) : neutral_color();
  if (kind == QLatin1String("air_units")) return unit_color(EntryKind::air_unit);
  for (const char* water : {"cdus", "rear_doors", "chillers", "towers", "dry_coolers", "pumps"})
    if (kind == QLatin1String(water)) return unit_color(EntryKind::cdu);
  return unit_color(EntryKind::ups);
}

// What it looks like on the plan, its longer side filling the square: front below, as most are put down.
void paint_thumbnail(QPainter& painter, const QRectF& square, const QModelIndex& index) {
  const QColor fill = fill_of(index);
  const QColor line = theme().dark ? fill.lighter(190) : fill.darker(160);
  QSizeF size = index.data(PaletteModel::size_role).toSizeF();
  const bool sized = size.width() > 0 && size.height() > 0;
  size = sized ? size * (biggest_px / std::max(size.width(), size.height())) : QSizeF(biggest_px, biggest_px);
  size = size.expandedTo({6, 6});
  const QRectF body(square.center().x() - size.width() / 2, square.center().y() - size.height() / 2,
                    size.width(), size.height());
  painter.setPen(QPen(line, 1));
  painter.setBrush(fill);
  painter.drawRoundedRect(body, sized ? 2 : 6, sized ? 2 : 6);
  if (index.data(PaletteModel::kind_role).toString() == QLatin1String("racks")) {
    painter.setPen(QPen(line, 1.5));
    painter.drawLine(body.bottomLeft() + QPointF(4, -2.5), body.bottomRight() + QPointF(-4, -2.5));
    if (index.data(PaletteModel::liquid_role).toBool())
      painter.fillRect(QRectF(body.left() + 3, body.top() + 2.5, body.width() - 6, 2.5), liquid_color);
    return;
  }
  const double icon_px = std::min({18.0, body.width() - 2, body.height() - 2});
  if (icon_px < 9) return;
  const QRectF icon(body.center().x() - icon_px / 2, body.center().y() - icon_px / 2, icon_px, icon_px);
  painter.setOpacity(0.75);
  themed_icon(index.data(PaletteModel::icon_role).toString()).paint(&painter, icon.toRect());
  painter.setOpacity(1);
}

}  // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing, true);
  const QRectF box = option.rect;
  if (!index.parent().isValid()) {
    draw_scene_text(
        *painter, box.adjusted(2, 8, 0, 0), index.data().toString().toUpper(),
        {.pixel_size = 11, .color = theme().muted, .bold = true, .flags = Qt::AlignLeft | Qt::AlignVCenter});
    painter->restore();
    return;
  }
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? theme().accent_wash : theme().window);
    painter->drawRoundedRect(box.adjusted(0, 1, -4, -1), 6, 6);
  }
  const QRectF square(box.left() + 6, box.center().y() - square_px / 2.0, square_px, square_px);
  paint_thumbnail(*painter, square, index);
  const double left = square.right() + 10;
  const double width = box.right() - 8 - left;
  draw_scene_text(*painter, {left, box.top() + 6, width, 17}, index.data().toString(),
                  {.pixel_size = 13, .color = theme().ink, .flags = Qt::AlignLeft | Qt::AlignVCenter});
  draw_scene_text(*painter, {left, box.top() + 22, width, 15},
                  index.data(PaletteModel::figure_role).toString(),
                  {.pixel_size = 11, .color = theme().muted, .flags = Qt::AlignLeft | Qt::AlignVCenter});
  painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  return {160, index.parent().isValid() ? item_px : group_px};
}

}  // namespace thermohall::gui
