#include "gui/palette/palette_delegate.h"

#include <QPainter>

#include "gui/palette/palette_model.h"
#include "gui/plan/draw_text.h"
#include "gui/plan/rack_colors.h"
#include "gui/plan/unit_item.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int group_px = 28, item_px = 40, square_px = 26;

QColor fill_of(const QModelIndex& index) {
  const QString kind = index.data(PaletteModel::kind_role).toString();
  if (kind == QLatin1String("racks")) {
    const QString figure = index.data(PaletteModel::figure_role).toString();
    const bool air = figure.endsWith(QLatin1String("air")) || !figure.contains(QLatin1Char(' '));
    if (air) return neutral_color();
    return unit_color(EntryKind::cdu);
  }
  if (kind == QLatin1String("air_units")) return unit_color(EntryKind::air_unit);
  if (kind == QLatin1String("cdus") || kind == QLatin1String("rear_doors")) return unit_color(EntryKind::cdu);
  return unit_color(EntryKind::ups);
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
  const QColor fill = fill_of(index);
  painter->setPen(QPen(theme().dark ? fill.lighter(160) : fill.darker(135), 1));
  painter->setBrush(fill);
  painter->drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
  const QIcon icon = themed_icon(index.data(PaletteModel::icon_role).toString());
  painter->setOpacity(0.75);
  icon.paint(painter, square.adjusted(4, 4, -4, -4).toRect());
  painter->setOpacity(1);
  const double left = square.right() + 10;
  const double width = box.right() - 8 - left;
  draw_scene_text(*painter, {left, box.top() + 4, width, 17}, index.data().toString(),
                  {.pixel_size = 13, .color = theme().ink, .flags = Qt::AlignLeft | Qt::AlignVCenter});
  draw_scene_text(*painter, {left, box.top() + 20, width, 15},
                  index.data(PaletteModel::figure_role).toString(),
                  {.pixel_size = 11, .color = theme().muted, .flags = Qt::AlignLeft | Qt::AlignVCenter});
  painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  return {160, index.parent().isValid() ? item_px : group_px};
}

}  // namespace thermohall::gui
