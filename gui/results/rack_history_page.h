#pragma once

#include "gui/results/rack_history.h"
#include "gui/results/results_page.h"

class QCheckBox;
class QCPColorMap;
class QCPItemStraightLine;

namespace thermohall::gui {

class Playback;
class Plot;

/// Inlets of all racks over time as a picture, the first rack on top, and a slider that plays through the
/// run. Events stand as dashed lines.
class RackHistoryPage : public ResultsPage {
  Q_OBJECT
 public:
  RackHistoryPage(Workspace& workspace, Playback& playback, QWidget* parent = nullptr);

 protected:
  void load() override;
  void clear() override;

 private:
  void draw();
  void markMoment();
  void markEvents();
  void restyleMap();

  Playback& playback_;
  Plot* plot_;
  QCPColorMap* map_;
  QCPItemStraightLine* moment_;
  std::vector<QCPItemStraightLine*> events_;
  RackHistory history_;
};

}  // namespace thermohall::gui
