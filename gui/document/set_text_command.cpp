#include "gui/document/set_text_command.h"

namespace thermohall::gui {

SetTextCommand::SetTextCommand(ScenarioDocument& document, std::string text)
    : EditCommand(document, QObject::tr("edit the text")), text_(std::move(text)) {}

void SetTextCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  if (editor.text() != text_) patches.push_back(editor.set_text(std::move(text_)));
}

}  // namespace thermohall::gui
