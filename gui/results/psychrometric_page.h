#pragma once

#include "gui/results/psychrometric_count.h"
#include "gui/results/results_page.h"

namespace thermohall::gui {

class Plot;

/// The weather of the run on a psychrometric chart, coloured by what cooled the hall, with the recommended
/// and allowable ranges and the hours of each.
class PsychrometricPage : public ResultsPage {
  Q_OBJECT
 public:
  explicit PsychrometricPage(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void load() override;
  void clear() override;

 private:
  struct Drawn;
  void draw(const Drawn& drawn);
  void drawLines(double pressure_Pa, double most_humidity_g);
  void drawEnvelopes(const PsychrometricCount& count, double pressure_Pa);

  Plot* plot_;
};

}  // namespace thermohall::gui
