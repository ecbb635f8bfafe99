#include "gui/document/set_events_command.h"

#include "gui/document/entry_text.h"

namespace thermohall::gui {

SetEventsCommand::SetEventsCommand(ScenarioDocument& document, std::vector<EventChange> changes)
    : EditCommand(document, QObject::tr("change events")), changes_(std::move(changes)) {}

void SetEventsCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  std::set<std::string> taken;
  for (const auto& event : document().scenario().events) taken.insert(event.id);
  for (const std::string& key : editor.keys({"events"})) taken.insert(key);
  for (const EventChange& change : changes_) {
    const std::string id = change.is_new ? free_name(change.id, taken) : change.id;
    taken.insert(id);
    const YamlPath path{"events", id};
    if (change.yaml) {
      patches.push_back(editor.set_block(path, *change.yaml));
    } else if (is_inherited(document(), path)) {
      patches.push_back(editor.set_block(path, "null"));
    } else if (editor.has(path)) {
      const bool last = editor.keys({"events"}).size() == 1;
      patches.push_back(editor.remove(last ? YamlPath{"events"} : path));
    }
  }
}

}  // namespace thermohall::gui
