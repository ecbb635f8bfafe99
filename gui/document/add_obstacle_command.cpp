#include "gui/document/add_obstacle_command.h"

#include "gui/document/add_tiles_command.h"
#include "gui/document/entry_writer.h"

namespace thermohall::gui {

AddObstacleCommand::AddObstacleCommand(ScenarioDocument& document, const QRectF& rect_m)
    : EditCommand(document, QObject::tr("add obstacle")), rect_m_(rect_m) {}

void AddObstacleCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  EntryWriter writer(document(), editor, patches);
  created_ = writer.add({"hall", "obstacles"}, "wall-1", box_node(rect_m_));
}

}  // namespace thermohall::gui
