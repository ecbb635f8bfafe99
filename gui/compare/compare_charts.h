#pragma once

#include <vector>

#include "gui/charts/plot.h"
#include "gui/compare/compared_design.h"
#include "gui/compare/study_curves.h"

namespace thermohall::gui {

/// The charts of the comparison. Each shows all designs on one scale, in the colour a design has everywhere.

/// Stacked horizontal bars: energy of a year by end use.
class EnergyBars : public Plot {
  Q_OBJECT
 public:
  using Plot::Plot;
  void setDesigns(const std::vector<ComparedDesign>& designs);
};

/// PUE over site water: one point a design, with the variants of a study in pale behind them.
class PueWaterPlane : public Plot {
  Q_OBJECT
 public:
  using Plot::Plot;
  void setDesigns(const std::vector<ComparedDesign>& designs, const StudyFindings& study);
};

/// Stacked bars of the years of ownership of one design.
class OwnershipBars : public Plot {
  Q_OBJECT
 public:
  using Plot::Plot;
  void setDesign(const ComparedDesign* design);
};

/// Cost of ownership over rack density with bands, and the density where liquid begins to win.
class CrossoverChart : public Plot {
  Q_OBJECT
 public:
  using Plot::Plot;
  void setStudy(const StudyFindings& study);
};

/// What moves the answer: bars of the drawn inputs, widest first.
class TornadoChart : public Plot {
  Q_OBJECT
 public:
  using Plot::Plot;
  void setStudy(const StudyFindings& study);
};

}  // namespace thermohall::gui
