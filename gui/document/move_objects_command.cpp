#include "gui/document/move_objects_command.h"

namespace thermohall::gui {

MoveObjectsCommand::MoveObjectsCommand(ScenarioDocument& document, std::vector<NewPlace> places, int drag)
    : EditCommand(document, QObject::tr("move %n object(s)", nullptr, static_cast<int>(places.size()))),
      places_(std::move(places)),
      drag_(drag) {}

void MoveObjectsCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  for (const auto& place : places_) {
    const auto set = [&](const char* key, double value_m) {
      YamlPath path = place.path;
      path.emplace_back(key);
      const std::string value = length_text(value_m);
      if (editor.scalar(path) != value) patches.push_back(editor.set_scalar(path, value));
    };
    set("x", place.x_m);
    set("y", place.y_m);
  }
}

bool MoveObjectsCommand::mergeWith(const QUndoCommand* other) {
  const auto* later = dynamic_cast<const MoveObjectsCommand*>(other);
  if (!later || later->drag_ != drag_) return false;
  append(*later);
  return true;
}

}  // namespace thermohall::gui
