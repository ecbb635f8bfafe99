#pragma once

#include <QStyledItemDelegate>

namespace thermohall::gui {

/// Draws a type as it looks on the plan, small, with its name and under it the key figure; a group
/// as a small heading.
class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace thermohall::gui
