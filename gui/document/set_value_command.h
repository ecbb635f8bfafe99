#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Gives one key a value, as typed in the properties. Changes of the same key that follow each other at once
/// (a slider, arrow keys) become one step of the undo history.
class SetValueCommand : public EditCommand {
 public:
  SetValueCommand(ScenarioDocument& document, YamlPath path, std::string value, bool mergeable = false);
  int id() const override { return mergeable_ ? static_cast<int>(MergeId::set_value) : -1; }
  bool mergeWith(const QUndoCommand* other) override;

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  YamlPath path_;
  std::string value_;
  bool mergeable_;
};

}  // namespace thermohall::gui
