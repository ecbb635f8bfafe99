#pragma once

#include <QColor>
#include <QString>
#include <QVector3D>
#include <vector>

#include "gui/plan/rack_colors.h"
#include "sim/scenario/scenario.h"

namespace thermohall {
struct PlacedObject;
}

namespace thermohall::gui {

class PlanFigures;
class ScenarioDocument;

/// A box of the hall in 3-D. Metres; x east, y up from the floor, z south: the axes of the plan with the
/// height between them.
struct HallBox {
  QString id;   ///< of the rack or unit
  QString key;  ///< in the selection
  QVector3D center, size;
  QColor color;
};

/// What the 3-D view shows of a design, sorted by how it is drawn.
struct HallBoxes {
  std::vector<HallBox> racks;   ///< one a rack, in the colours of the plan
  std::vector<HallBox> fronts;  ///< a plate on the cold side of each rack, in the same order
  std::vector<HallBox> units;   ///< air units, coolant units, UPS, PDUs, transformers, busways, obstacles
  std::vector<HallBox> tiles;   ///< perforated tiles and grilles
  std::vector<HallBox> clear;   ///< containment, drawn translucent
  std::vector<HallBox> walls;   ///< the four walls, drawn translucent
  HallBox floor;
  QVector3D hall_size;  ///< length, height, width

  /// The box of a rack or unit, or nullptr.
  const HallBox* find(const QString& id) const;
};

HallBoxes hall_boxes(const ScenarioDocument& document, const PlanFigures& figures,
                     ColorBy by = ColorBy::inlet_temperature);

/// Paints the racks again for other values or another quantity.
void color_racks(HallBoxes& boxes, const ScenarioDocument& document, const PlanFigures& figures,
                 ColorBy by = ColorBy::inlet_temperature);

}  // namespace thermohall::gui
