#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

#include "gui/oneline/diagram.h"

namespace thermohall::gui {

/// Where the boxes and lines of a diagram lie, in pixels.
struct DiagramLayout {
  std::vector<QRectF> boxes;                 ///< one a node
  std::vector<int> layers;                   ///< column of each node, from the left
  std::vector<std::vector<QPointF>> routes;  ///< one a link: horizontal and vertical pieces
  QRectF bounds;
};

inline constexpr double diagram_box_width = 184, diagram_gap = 132, diagram_label_room = 84;

/// Height of a box with its title and lines.
double diagram_box_height(const DiagramNode& node);

/// A layered drawing from left to right: every box stands to the right of all that feed it, boxes of a
/// column in the order that crosses fewest lines (by the mean place of their neighbours), and lines that
/// pass a column run between its boxes.
DiagramLayout lay_out_diagram(const OneLineDiagram& diagram);

}  // namespace thermohall::gui
