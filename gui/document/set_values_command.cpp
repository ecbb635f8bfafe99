#include "gui/document/set_values_command.h"

#include "gui/document/entry_text.h"

namespace thermohall::gui {

SetValuesCommand::SetValuesCommand(ScenarioDocument& document, std::vector<ValueChange> changes,
                                   const QString& text)
    : EditCommand(document, text), changes_(std::move(changes)) {}

void SetValuesCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  for (const auto& change : changes_) {
    if (!change.value) {
      remove(editor, patches, change);
    } else if (editor.scalar(change.path) != change.value) {
      patches.push_back(editor.set_scalar(change.path, *change.value));
    }
  }
}

void SetValuesCommand::remove(YamlEditor& editor, std::vector<TextPatch>& patches,
                              const ValueChange& change) const {
  if (is_inherited(document(), change.path)) {
    patches.push_back(editor.set_block(change.path, "null"));
    return;
  }
  if (!editor.has(change.path)) return;
  YamlPath path = change.path;
  while (path.size() > change.kept_keys + 1) {
    YamlPath parent(path.begin(), path.end() - 1);
    if (editor.keys(parent).size() > 1) break;
    path = std::move(parent);
  }
  patches.push_back(editor.remove(path));
}

}  // namespace thermohall::gui
