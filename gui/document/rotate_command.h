#pragma once

#include "gui/document/arrange_command.h"

namespace thermohall::gui {

/// Turns objects a quarter clockwise, one about its own centre, several about the centre of all.
class RotateCommand : public ArrangeCommand {
 public:
  RotateCommand(ScenarioDocument& document, QStringList keys);

 protected:
  void arrange(std::vector<PlanEntry>& entries) const override;
};

}  // namespace thermohall::gui
