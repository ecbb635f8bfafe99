#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <vector>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// One thing that a planner should know of a run.
struct Alarm {
  enum class Level { note, warning, limit } level = Level::note;
  QString kind, item;  ///< "rack", "A-01"; item empty when nothing in particular is meant
  QString finding;     ///< "inlet above its limit"
  double hours = 0;    ///< NaN when the file does not say
  QString detail;      ///< "warmest 31.2 °C, limit 27 °C"
};

/// Racks above their limit or throttled, units at a limit, outside their range or overloaded, and the
/// warnings of the file that say something else; broken limits first, then by hours. Status other than
/// `complete` is an alarm of its own.
std::vector<Alarm> read_alarms(const ResultsFile& file);

/// The alarms as a table.
class AlarmsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { level_column, item_column, finding_column, hours_column, detail_column, column_count };

  using QAbstractTableModel::QAbstractTableModel;
  void setAlarms(std::vector<Alarm> alarms);
  const std::vector<Alarm>& alarms() const { return alarms_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  std::vector<Alarm> alarms_;
};

}  // namespace thermohall::gui
