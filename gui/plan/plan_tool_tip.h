#pragma once

#include <QPointF>
#include <QString>

namespace thermohall::gui {

class EquipmentCatalogue;
class PlanScene;

/// What stands at a place: kind and id, type, powers and temperatures, source and confidence; HTML. Empty
/// where nothing stands.
QString plan_tool_tip(const PlanScene& plan, const EquipmentCatalogue& catalogue, QPointF at_m,
                      double reach_m);

}  // namespace thermohall::gui
