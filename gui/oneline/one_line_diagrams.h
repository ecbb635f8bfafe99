#pragma once

#include <QJsonObject>

#include "gui/oneline/diagram.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {

/// The way of the electricity: grid, transformers, UPS, PDUs and busways to the racks, with the mechanical
/// branches where the scenario connects them. Rows of one type share a box when there are many.
/// `answer` is that of `thermohall steady`; empty: the diagram without values.
OneLineDiagram power_diagram(const Scenario& scenario, const QJsonObject& answer);

/// The way of the heat: racks with plates, tanks or doors and the air of the zones, over coolant units, air
/// units and loops, to exchangers, chillers, dry coolers and towers, and outdoors.
OneLineDiagram water_diagram(const Scenario& scenario, const QJsonObject& answer);

}  // namespace thermohall::gui
