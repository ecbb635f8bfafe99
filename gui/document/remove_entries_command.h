#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Removes objects. One that stands in an extended file is taken away by an empty value in this one.
class RemoveEntriesCommand : public EditCommand {
 public:
  RemoveEntriesCommand(ScenarioDocument& document, std::vector<YamlPath> paths);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  std::vector<YamlPath> paths_;
};

}  // namespace thermohall::gui
