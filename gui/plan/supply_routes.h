#pragma once

#include <QPolygonF>
#include <QString>
#include <vector>

#include "gui/document/plan_entry.h"

namespace thermohall::gui {

enum class RouteKind { facility_water, coolant, power };

/// The pipes of one loop or circuit, or the lines of one feed, on the plan: a trunk with its branches. Pipes
/// stand for supply and return, which lie side by side.
struct SupplyRoute {
  RouteKind kind = RouteKind::facility_water;
  QString system{};            ///< "warm", "CDU-1", "UPS-1": what feeds it
  QString feed{};              ///< "A", "B"; empty: a single one, or pipes
  QStringList ends{};          ///< names of what it reaches
  int color = 0;               ///< of series_color(): one a loop; CDUs have that of their loop
  QList<QPolygonF> lines_m{};  ///< rectilinear
  double length_m = 0;         ///< of all of them, one way, without heights
};

/// Routes worked out from places, for display: a scenario has no keys for them. Facility water enters at the
/// wall that makes the pipes of a loop shortest and runs to its air units, CDUs, rear doors and racks; the
/// coolant of each CDU runs along the rear of the rows that it is nearest to, of those that its bank cools;
/// power runs from the wall over transformers, UPS and PDUs, as far as they have places, along the front of
/// each row. `two_feeds`: a second line of power beside the first.
std::vector<SupplyRoute> supply_routes(const Scenario& scenario, const std::vector<PlanEntry>& entries,
                                       bool two_feeds);

/// A trunk along x or y, whichever is shorter altogether, with a branch to each end; `from` is where it is
/// fed.
QList<QPolygonF> trunk_and_branches(QPointF from, const std::vector<QPointF>& ends);
double route_length_m(const QList<QPolygonF>& lines_m);

}  // namespace thermohall::gui
