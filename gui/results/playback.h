#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

#include "gui/results/run_events.h"

namespace thermohall::gui {

struct Workspace;

/// Plays through a run: one moment at a time goes to RackValues, so that plan and 3-D colour the racks as
/// they were. Bars and pages that show it share one of these.
class Playback : public QObject {
  Q_OBJECT
 public:
  explicit Playback(Workspace& workspace, QObject* parent = nullptr);

  /// The results to play; empty for none. `version` changes when the file was written again.
  void setFile(const QString& path, qint64 version);
  /// Ends of the intervals of the racks, seconds since 1970; fewer than two: nothing to play.
  const std::vector<double>& times() const { return times_s_; }
  const RunEvents& run() const { return run_; }
  bool isPlayable() const { return times_s_.size() > 1; }

  int interval() const { return interval_; }
  /// Shows a moment on the plan, unless that is switched off.
  void setInterval(int interval);
  bool isPlaying() const { return timer_.isActive(); }
  /// From the beginning when it stands at the end.
  void setPlaying(bool on);
  bool isOnPlan() const { return on_plan_; }
  void setOnPlan(bool on);
  /// Plan and 3-D show the design point again.
  void leave();
  /// The present moment in words.
  QString text() const;

 Q_SIGNALS:
  /// Another run, or none.
  void runChanged();
  void momentChanged();
  void playingChanged(bool on);
  void onPlanChanged(bool on);

 private:
  void step();
  void show();

  Workspace& workspace_;
  QString path_;
  qint64 version_ = 0;
  std::vector<double> times_s_;
  RunEvents run_;
  int interval_ = 0, request_ = 0, shown_ = 0;
  bool on_plan_ = true, shows_ = false;
  QTimer timer_;
};

}  // namespace thermohall::gui
