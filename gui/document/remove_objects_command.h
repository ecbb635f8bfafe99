#pragma once

#include <QStringList>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Takes objects off the plan. A unit leaves its bank, whose count falls by one; with the last unit the bank
/// goes too. What an extended file defines is taken away by an empty value in this one.
class RemoveObjectsCommand : public EditCommand {
 public:
  RemoveObjectsCommand(ScenarioDocument& document, QStringList keys);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QStringList keys_;
};

}  // namespace thermohall::gui
