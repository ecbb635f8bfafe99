#include "gui/document/remove_entries_command.h"

#include <filesystem>

#include "sim/scenario/scenario_reader.h"

namespace thermohall::gui {
namespace {

// Whether the files that this one extends define the path: then it needs an empty value here to go.
bool inherited(const ScenarioDocument& document, const YamlEditor& editor, const YamlPath& path) {
  const auto base = editor.scalar({"extends"});
  if (!base) return false;
  Diagnostics ignored;
  const auto folder = std::filesystem::path(document.path().toStdString()).parent_path();
  const ScenarioTree tree = load_scenario_tree((folder / *base).lexically_normal().string(), ignored);
  const YamlNode* node = &tree.root;
  for (const auto& key : path) {
    const YamlEntry* entry = node->is_map() ? node->find(key) : nullptr;
    if (!entry) return false;
    node = &entry->value;
  }
  return true;
}

}  // namespace

RemoveEntriesCommand::RemoveEntriesCommand(ScenarioDocument& document, std::vector<YamlPath> paths)
    : EditCommand(document, QObject::tr("delete %n object(s)", nullptr, static_cast<int>(paths.size()))),
      paths_(std::move(paths)) {}

void RemoveEntriesCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  for (const auto& path : paths_) {
    if (inherited(document(), editor, path)) {
      patches.push_back(editor.set_block(path, "null"));
    } else if (editor.has(path)) {
      patches.push_back(editor.remove(path));
    }
  }
}

}  // namespace thermohall::gui
