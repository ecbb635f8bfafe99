#pragma once

#include "gui/results/results_page.h"

namespace thermohall::gui {

class Plot;

/// How many rack hours the inlets spent at each temperature.
class InletHistogramPage : public ResultsPage {
  Q_OBJECT
 public:
  explicit InletHistogramPage(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void load() override;
  void clear() override;

 private:
  Plot* plot_;
};

}  // namespace thermohall::gui
