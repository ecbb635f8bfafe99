#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Gives an object of the plan another name. One that stands in an extended file is written anew in this one
/// and taken away under its old name.
class RenameCommand : public EditCommand {
 public:
  RenameCommand(ScenarioDocument& document, YamlPath path, std::string name);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  YamlPath path_;
  std::string name_;
};

}  // namespace thermohall::gui
