#pragma once

#include "gui/results/channel.h"
#include "gui/results/results_page.h"
#include "gui/results/run_events.h"

namespace thermohall::gui {

class ChannelTree;
class TimePlot;

/// Any quantities of the file over time, chosen in a tree. What is chosen stays when another run or design
/// comes on view.
class TimeSeriesPage : public ResultsPage {
  Q_OBJECT
 public:
  explicit TimeSeriesPage(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void load() override;
  void clear() override;

 private:
  void readChosen();
  void draw(const std::vector<ChannelData>& channels);

  ChannelTree* tree_;
  TimePlot* plot_;
  RunEvents events_;
  int reading_ = 0;
};

}  // namespace thermohall::gui
