#pragma once

#include <optional>

#include "gui/document/scenario_document.h"
#include "gui/plan/plan_figures.h"

namespace thermohall::gui {

/// The rack whose inlet is nearest to the limit of its zone or beyond it, why, and one change that would
/// help.
struct Offender {
  QString rack;    ///< C-16
  QString key;     ///< rows.C
  int member = 0;  ///< which rack of the row
  double inlet_K = 0, limit_K = 0;
  QString cause;   ///< "exhaust returns to the inlets"
  QString remedy;  ///< "Contain the aisles of zone main"
  YamlPath path;   ///< of the value that the remedy sets; empty: nothing to apply
  std::string value;

  bool isBroken() const { return inlet_K > limit_K; }
};

/// Nothing while all racks are at least a kelvin below their limits or nothing is known.
std::optional<Offender> worst_offender(const ScenarioDocument& document, const PlanFigures& figures);

}  // namespace thermohall::gui
