#pragma once

#include "gui/results/results_page.h"

namespace thermohall::gui {

class SankeyChart;

/// Where the energy of the run went.
class EnergyFlowPage : public ResultsPage {
  Q_OBJECT
 public:
  explicit EnergyFlowPage(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void load() override;
  void clear() override;

 private:
  SankeyChart* chart_;
};

}  // namespace thermohall::gui
