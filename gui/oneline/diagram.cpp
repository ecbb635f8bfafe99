#include "gui/oneline/diagram.h"

namespace thermohall::gui {

int OneLineDiagram::add(DiagramNode node) {
  nodes.push_back(std::move(node));
  return static_cast<int>(nodes.size()) - 1;
}

void OneLineDiagram::join(DiagramLink link) {
  if (link.from >= 0 && link.to >= 0) links.push_back(link);
}

int OneLineDiagram::find(const QString& id) const {
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].id == id) return static_cast<int>(i);
  return -1;
}

}  // namespace thermohall::gui
