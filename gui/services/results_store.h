#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <memory>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

class Project;
class RunQueue;

/// Which results file belongs to which design: the last run of each, in the folder `results` beside its
/// scenario, found again when a project is opened. A file older than the text it was made from is marked as
/// stale.
class ResultsStore : public QObject {
  Q_OBJECT
 public:
  ResultsStore(Project& project, RunQueue& runs, QObject* parent = nullptr);

  /// Starts a run of one design, saving its text to a temporary copy beside it when it is modified; the
  /// results go to the store when it ends. `climate` empty: that of the scenario.
  int run(int design, const QString& climate = {});
  /// Path of the results of a design, or empty.
  QString file(int design) const;
  bool isStale(int design) const;
  /// Takes a results file from disk as that of a design.
  void assign(int design, const QString& path);

 Q_SIGNALS:
  /// Results of a design arrived, changed or went.
  void changed();

 private:
  Project& project_;
  RunQueue& runs_;
  QMap<QString, QString> files_;  ///< scenario path to results
  QMap<int, QString> running_;    ///< job to scenario path
};

}  // namespace thermohall::gui
