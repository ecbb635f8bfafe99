#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

#include "gui/plan/plan_figures.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {

/// What the colour of a rack on the plan says.
enum class ColorBy { inlet_temperature, power, capacity, cooling_path, redundancy };

/// How the heat of a rack leaves it.
enum class CoolingPath { air, rear_door, cold_plate, immersion };
CoolingPath cooling_path(const Scenario& scenario, const RackGroup& group);
QColor cooling_path_color(CoolingPath path);
QString cooling_path_name(CoolingPath path);

/// Upper end of the colour scale of rack powers: one of 10, 20, 50, 100, ... kW that all designs below it
/// share.
double power_scale_W(double highest_W);

/// Share of the power at full work that a rack draws.
double capacity_share(const Scenario& scenario, const RackGroup& group, const RackFigures& figures);

/// Colour and second line of text of one rack.
struct RackLook {
  QColor fill;
  QString text;
};
RackLook rack_look(ColorBy by, const Scenario& scenario, const RackGroup& group, const RackFigures& figures,
                   double scale_W);

/// Those of all racks of a row; knows the colours of redundancy too, which need the margins of the design.
std::vector<RackLook> rack_looks(ColorBy by, const Scenario& scenario, const RackGroup& group,
                                 const PlanFigures& figures, double scale_W);

/// The colour of what has no value.
QColor neutral_color();
/// Black or white ink, whichever reads better on a fill.
QColor ink_on(const QColor& fill);

}  // namespace thermohall::gui
