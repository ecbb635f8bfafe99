#include "gui/document/remove_objects_command.h"

#include <map>

#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"

namespace thermohall::gui {

RemoveObjectsCommand::RemoveObjectsCommand(ScenarioDocument& document, QStringList keys)
    : EditCommand(document, QObject::tr("delete %n object(s)", nullptr, static_cast<int>(keys.size()))),
      keys_(std::move(keys)) {}

void RemoveObjectsCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const EntryWriter reader(document(), editor, patches);
  const auto remove = [&](const YamlPath& path) {
    if (is_inherited(document(), path)) {
      patches.push_back(editor.set_block(path, "null"));
    } else if (editor.has(path)) {
      patches.push_back(editor.remove(path));
    }
  };
  std::map<YamlPath, std::vector<YamlPath>> units;  // by bank
  for (const auto& entry : plan_entries(document(), keys_)) {
    const YamlPath path = entry.path();
    if (entry.isUnit()) {
      units[YamlPath(path.begin(), path.end() - 2)].push_back(path);
    } else {
      remove(path);
    }
  }
  for (const auto& [bank, places] : units) {
    const int left = reader.count(bank) - static_cast<int>(places.size());
    if (left < 1) {
      remove(bank);
      continue;
    }
    for (const auto& place : places) remove(place);
    patches.push_back(editor.set_scalar(bank / "count", std::to_string(left)));
    if (const int standby = QString::fromStdString(reader.value(bank / "standby")).toInt(); standby >= left)
      patches.push_back(editor.set_scalar(bank / "standby", std::to_string(left - 1)));
  }
}

}  // namespace thermohall::gui
