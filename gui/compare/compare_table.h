#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "gui/compare/compared_design.h"

namespace thermohall::gui {

/// The table of the comparison: one row a design, the headline figures in columns, with the change against
/// the baseline in its place when asked for.
class CompareTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setDesigns(std::vector<ComparedDesign> designs, int baseline, bool deltas);
  const std::vector<ComparedDesign>& designs() const { return designs_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const ComparedDesign& design, int column) const;
  bool isBest(int row, int column) const;

  std::vector<ComparedDesign> designs_;
  int baseline_ = 0;
  bool deltas_ = false;
};

}  // namespace thermohall::gui
