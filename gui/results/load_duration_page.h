#pragma once

#include "gui/results/results_page.h"

namespace thermohall::gui {

class Plot;

/// Powers of the facility sorted from the largest: how many hours a load is reached or exceeded.
class LoadDurationPage : public ResultsPage {
  Q_OBJECT
 public:
  explicit LoadDurationPage(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void load() override;
  void clear() override;

 private:
  Plot* plot_;
};

}  // namespace thermohall::gui
