#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// A path and what stands there afterwards, as YAML.
struct TextEdit {
  YamlPath path;
  std::string yaml;
};

/// Several values given at once, as a suggestion of the batch program states them. One step of the history.
class ApplyEditsCommand : public EditCommand {
 public:
  ApplyEditsCommand(ScenarioDocument& document, std::vector<TextEdit> edits, const QString& text);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  std::vector<TextEdit> edits_;
};

}  // namespace thermohall::gui
