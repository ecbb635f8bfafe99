#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <string>

namespace thermohall::gui {

class Project;
class RunQueue;

/// Which results file belongs to which design: the last run of each, in the folder `results` beside its
/// scenario, found again when a project is opened. A run of another text than the present one, or a file
/// older than its scenario, is stale. A run that was cancelled or killed leaves what it had stored.
class ResultsStore : public QObject {
  Q_OBJECT
 public:
  ResultsStore(Project& project, RunQueue& runs, QObject* parent = nullptr);

  /// Starts a run of one design, saving its text to a temporary copy beside it when it is modified; the
  /// results go to the store when it ends. `climate` empty: that of the scenario. Returns the job.
  int run(int design, const QString& climate = {});
  /// Starts a job once more, with the present text when its design is still open. Returns the new job, or 0.
  int runAgain(int job);
  /// Path of the results of a design, or empty.
  QString file(int design) const;
  bool isStale(int design) const;
  /// The last job of a design, also one that is not over; 0 when it has not been run here.
  int job(int design) const;
  /// Design of a job that run() started, or -1.
  int design(int job) const;
  /// Takes a results file from disk as that of a design.
  void assign(int design, const QString& path);

 Q_SIGNALS:
  /// Results of a design arrived, changed or went.
  void changed();

 private:
  struct Run {
    QString scenario;
    QString climate;
    std::string text;
  };
  void finish(int job);

  Project& project_;
  RunQueue& runs_;
  QMap<QString, QString> files_;          ///< scenario path to results
  QMap<QString, std::string> ran_texts_;  ///< scenario path to the text of its last run
  QMap<int, Run> started_;                ///< by job
};

}  // namespace thermohall::gui
