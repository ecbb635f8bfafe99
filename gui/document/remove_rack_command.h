#pragma once

#include <QString>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Takes one rack out of a row and leaves the others where they stand: a rack in the middle leaves two rows.
class RemoveRackCommand : public EditCommand {
 public:
  RemoveRackCommand(ScenarioDocument& document, QString key, int member);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QString key_;
  int member_;
};

}  // namespace thermohall::gui
