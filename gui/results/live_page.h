#pragma once

#include <QWidget>

#include "gui/services/live_sample.h"

namespace thermohall::gui {

class TimePlot;
struct RunJob;

/// What a run tells of itself while it goes, as lines that grow: power, PUE so far, warmest inlet and chip,
/// water loops.
class LivePage : public QWidget {
  Q_OBJECT
 public:
  explicit LivePage(QWidget* parent = nullptr);
  void showJob(const RunJob& job);
  const TimePlot& plot() const { return *plot_; }

 private:
  TimePlot* plot_;
};

}  // namespace thermohall::gui
