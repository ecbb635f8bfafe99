#include "gui/document/insert_entry_command.h"

namespace thermohall::gui {

InsertEntryCommand::InsertEntryCommand(ScenarioDocument& document, YamlPath path, std::string yaml,
                                       const QString& text)
    : EditCommand(document, text), path_(std::move(path)), yaml_(std::move(yaml)) {}

void InsertEntryCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  patches.push_back(editor.set_block(path_, yaml_));
}

}  // namespace thermohall::gui
