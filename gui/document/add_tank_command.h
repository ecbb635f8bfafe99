#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Puts a stratified tank of chilled water beside the chillers of the first loop that has some and no tank.
/// It holds what the pumps that should run move in a quarter of an hour and is charged with a tenth of what
/// they carry. Throws YamlEditError when no loop can have one.
class AddTankCommand : public EditCommand {
 public:
  explicit AddTankCommand(ScenarioDocument& document);
  /// Key of the loop, known after the command was done.
  const QString& created() const { return created_; }
  const QString& note() const { return note_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QString created_, note_;
};

}  // namespace thermohall::gui
