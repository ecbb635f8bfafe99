#pragma once

#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace thermohall::gui {

class Project;

/// The design-point balance of the current design, kept up to date while editing. `thermohall steady --serve`
/// runs as a process that holds the library in memory; each change of the text is sent to it once it has
/// answered the last one, so that a drag never queues up work. A process that dies is started again; the
/// window goes on.
class SteadyService : public QObject {
  Q_OBJECT
 public:
  SteadyService(Project& project, QObject* parent = nullptr);
  ~SteadyService() override;

  /// The last answer (the keys of `thermohall steady --json`), empty when there is none for the current
  /// design.
  const QJsonObject& answer() const { return answer_; }
  /// Value of a group of the answer for one item, e.g. value("rack", "A-01", "inlet_temperature"); NaN if
  /// absent.
  double value(const QString& group, const QString& id, const QString& channel) const;
  /// Margins of all systems with each unit out come with the answers while anybody wants them; they take as
  /// long as some ten answers.
  void setRedundancyWanted(const QObject* by, bool wanted);
  /// True while the answer belongs to an older text.
  bool isStale() const { return changed_ || sent_ != received_; }
  /// Of the running batch program; 0 when there is none.
  qint64 processId() const { return process_.processId(); }

 Q_SIGNALS:
  void answered();
  void staleChanged(bool stale);
  /// The text is no valid scenario or the process could not be started.
  void failed(const QStringList& messages);

 private:
  void ask();
  void start();
  void read();

  Project& project_;
  QProcess process_;
  QTimer delay_;
  QByteArray buffer_;
  QJsonObject answer_;
  QString asked_path_;
  QSet<const QObject*> redundancy_for_;
  int sent_ = 0, received_ = 0, restarts_ = 0;
  bool changed_ = true;  ///< the text is another than the one sent last
};

/// The batch program beside this one, else the one on the PATH.
QString batch_program();

}  // namespace thermohall::gui
