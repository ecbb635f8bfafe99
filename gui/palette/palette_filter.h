#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace thermohall::gui {

/// The types that hold all words of the search, in any order, with their groups.
class PaletteFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit PaletteFilter(QObject* parent = nullptr);
  void setWords(const QString& text);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  QStringList words_;
};

}  // namespace thermohall::gui
