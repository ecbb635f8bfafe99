#include "gui/document/edit_command.h"

namespace thermohall::gui {

EditCommand::EditCommand(ScenarioDocument& document, const QString& text)
    : QUndoCommand(text), document_(document) {}

void EditCommand::redo() {
  if (made_) {
    document_.apply(patches_);
    return;
  }
  made_ = true;
  patches_ = document_.change(
      [this](YamlEditor& editor, std::vector<TextPatch>& patches) { make(editor, patches); });
  if (patches_.empty()) setObsolete(true);  // nothing was changed, or it could not be
}

void EditCommand::undo() {
  std::vector<TextPatch> inverse;
  for (auto patch = patches_.rbegin(); patch != patches_.rend(); ++patch) inverse.push_back(patch->inverse());
  document_.apply(inverse);
}

void EditCommand::append(const EditCommand& later) {
  patches_.insert(patches_.end(), later.patches_.begin(), later.patches_.end());
}

}  // namespace thermohall::gui
