#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <limits>
#include <vector>

#include "gui/charts/time_marks.h"
#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// What a failure did to the hall. Not a number: not reached, or not told.
struct FailureRow {
  static constexpr double none = std::numeric_limits<double>::quiet_NaN();
  QString what;       ///< "chillers.main: 1 of 3 off"
  QString reference;  ///< unit as events name it; empty for the utility
  double ride_through_s = none;
  bool open = false;  ///< no limit is reached within the run: at least so long
  double to_recommended_s = none, to_allowable_s = none, to_throttle_s = none, to_off_s = none;
  double inlet_max_K = none, chip_max_K = none;
  QString worst_rack;  ///< where a limit is reached first, else the warmest one
  double racks_off = none, unserved_kWh = none;
  QString message;  ///< of a run that failed
  QString file;     ///< results, where they were kept

  MarkTone tone() const;
  /// "held", "above recommended after 35 s", "racks off after 12 s": the worst that happened.
  QString verdict() const;
};

/// The row of a results file with events.
FailureRow read_failure_row(const ResultsFile& file);
/// Rows of `run --failure-campaign --json`, in its order; none when the text is no such answer.
std::vector<FailureRow> campaign_rows(const QByteArray& json);

/// Failures as a table.
class FailureModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    what_column,
    verdict_column,
    ride_column,
    recommended_column,
    allowable_column,
    throttle_column,
    off_column,
    inlet_column,
    chip_column,
    rack_column,
    racks_off_column,
    unserved_column,
    column_count
  };

  using QAbstractTableModel::QAbstractTableModel;
  void setRows(std::vector<FailureRow> rows);
  void addFirst(FailureRow row);
  const std::vector<FailureRow>& rows() const { return rows_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  std::vector<FailureRow> rows_;
};

}  // namespace thermohall::gui
