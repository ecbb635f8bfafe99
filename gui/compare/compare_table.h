#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "gui/compare/compared_design.h"
#include "sim/results/work_basis.h"

namespace thermohall::gui {

/// The table of the comparison: one row a design, the headline figures in columns, with the change against
/// the baseline in its place when asked for. The best of each column is bold; where designs do different
/// amounts of work, totals are judged, and their changes told, per kWh of IT (sim/results/work_basis.h).
class CompareTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setDesigns(std::vector<ComparedDesign> designs, int baseline, bool deltas);
  const std::vector<ComparedDesign>& designs() const { return designs_; }
  bool workDiffers() const { return work_.differs(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(int row, int column) const;
  bool isBest(int row, int column) const;
  /// The figure by which a design is judged, as stored.
  double judged(int row, int column) const;

  std::vector<ComparedDesign> designs_;
  int baseline_ = 0;
  bool deltas_ = false;
  WorkBasis work_{{}};
};

}  // namespace thermohall::gui
