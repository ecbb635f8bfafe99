#pragma once

#include <QStyledItemDelegate>

namespace thermohall::gui {

/// Draws a type as a coloured square with the icon of its kind, its name and under it the key figure; a group
/// as a small heading.
class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace thermohall::gui
