#pragma once

#include <QColor>
#include <QString>

#include "gui/plan/plan_figures.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {

/// How many units may fail before a rack gets too little.
enum class RackSpares { not_known, short_already, none, one, two, more };
QColor spares_color(RackSpares spares);
QString spares_name(RackSpares spares);
/// "N+1", "short"; empty when not known.
QString spares_text(RackSpares spares);

/// The weakest of the systems that a rack depends on.
struct RackRedundancy {
  RackSpares cooling = RackSpares::not_known, power = RackSpares::not_known;
  QString cooling_system, power_system;  ///< "air.crah", "ups": what sets them
  bool two_feeds = false;  ///< every stage of the power chain stands twice, as feed A and feed B
};

/// From the margins of the design point: cooling of air the rack takes, of its liquid, and of the loops,
/// pumps, chillers, towers and dry coolers behind them; power of the whole chain.
RackRedundancy rack_redundancy(const Scenario& scenario, const RackGroup& group, const PlanFigures& figures);

}  // namespace thermohall::gui
