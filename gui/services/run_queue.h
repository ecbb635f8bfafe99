#pragma once

#include <QDateTime>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <deque>
#include <memory>
#include <vector>

#include "gui/services/live_sample.h"

namespace thermohall::gui {

/// One call of the batch program, as shown in the runs dock.
struct RunJob {
  enum class State { waiting, running, done, failed, cancelled };
  int id = 0;
  QString title;          ///< "Direct-to-chip, 1 year"
  QStringList arguments;  ///< of thermohall, without progress and output options
  QString output;         ///< results file or folder
  State state = State::waiting;
  double share = 0;              ///< 0..1
  QString detail;                ///< "day 120, 1.4 s left"
  QString log;                   ///< stderr, and what stands on stdout
  QByteArray answer;             ///< stdout of a call with --json
  std::vector<LiveSample> live;  ///< what the run told of itself while it went, in order of time
  QDateTime started, finished;
  double seconds = 0;
};

/// Runs the batch program, one process after the other. The window never waits for it: killing a process
/// leaves a failed job in the list, closing the window ends the running one.
class RunQueue : public QObject {
  Q_OBJECT
 public:
  explicit RunQueue(QObject* parent = nullptr);
  ~RunQueue() override;

  /// Adds a call; `arguments` begin with the command, e.g. {"run", "scenario.yaml"}. The output goes to
  /// `output`
  /// (`-o`, replacing what is there). Returns the id of the job.
  int add(const QString& title, const QStringList& arguments, const QString& output);
  void cancel(int id);
  /// Takes finished jobs off the list.
  void clearFinished();

  const std::vector<std::unique_ptr<RunJob>>& jobs() const { return jobs_; }
  const RunJob* job(int id) const;
  bool isBusy() const { return running_ != nullptr; }
  /// Of the running batch program; 0 when there is none.
  qint64 processId() const { return process_ ? process_->processId() : 0; }

 Q_SIGNALS:
  void jobAdded(int id);
  void jobChanged(int id);
  void jobFinished(int id);

 private:
  void startNext();
  void readProgress();
  void takeOutput(const QByteArray& text);
  void finish(int exit_code, QProcess::ExitStatus status);

  std::vector<std::unique_ptr<RunJob>> jobs_;
  RunJob* running_ = nullptr;
  std::unique_ptr<QProcess> process_;
  int last_id_ = 0;
};

}  // namespace thermohall::gui
