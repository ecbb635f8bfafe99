#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Adds an object: a new key with a mapping, written as YAML (`{type: gb200-nvl72, count: 8}`).
class InsertEntryCommand : public EditCommand {
 public:
  InsertEntryCommand(ScenarioDocument& document, YamlPath path, std::string yaml, const QString& text);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  YamlPath path_;
  std::string yaml_;
};

}  // namespace thermohall::gui
