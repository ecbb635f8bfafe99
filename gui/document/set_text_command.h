#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Takes a text edited by hand. The step holds only what differs.
class SetTextCommand : public EditCommand {
 public:
  SetTextCommand(ScenarioDocument& document, std::string text);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  std::string text_;
};

}  // namespace thermohall::gui
