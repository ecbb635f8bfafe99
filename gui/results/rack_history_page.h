#pragma once

#include <QTimer>

#include "gui/results/rack_history.h"
#include "gui/results/results_page.h"

class QCheckBox;
class QCPColorMap;
class QCPItemStraightLine;
class QLabel;
class QSlider;
class QToolButton;

namespace thermohall::gui {

class Plot;

/// Inlets of all racks over time as a picture, racks from bottom to top, and a slider that plays through the
/// run: its moment goes to RackValues, so that the plan shows it.
class RackHistoryPage : public ResultsPage {
  Q_OBJECT
 public:
  explicit RackHistoryPage(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void load() override;
  void clear() override;

 private:
  void draw();
  bool markMoment();
  void showMoment();
  void step();
  void restyleMap();

  Plot* plot_;
  QCPColorMap* map_;
  QCPItemStraightLine* moment_;
  QSlider* slider_;
  QToolButton* play_;
  QCheckBox* on_plan_;
  QLabel* time_;
  QTimer timer_;
  RackHistory history_;
  int asked_ = 0;
};

}  // namespace thermohall::gui
