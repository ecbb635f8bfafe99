#include "gui/document/apply_edits_command.h"

namespace thermohall::gui {

ApplyEditsCommand::ApplyEditsCommand(ScenarioDocument& document, std::vector<TextEdit> edits,
                                     const QString& text)
    : EditCommand(document, text), edits_(std::move(edits)) {}

void ApplyEditsCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  for (const auto& edit : edits_) patches.push_back(editor.set_block(edit.path, edit.yaml));
}

}  // namespace thermohall::gui
