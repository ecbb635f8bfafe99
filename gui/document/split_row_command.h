#pragma once

#include <QString>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Makes two rows of one: the first `head` racks keep the name, the others get the next free one and stay
/// where they stand.
class SplitRowCommand : public EditCommand {
 public:
  SplitRowCommand(ScenarioDocument& document, QString key, int head);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QString key_;
  int head_;
};

}  // namespace thermohall::gui
