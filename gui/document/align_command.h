#pragma once

#include "gui/document/arrange_command.h"

namespace thermohall::gui {

enum class Alignment { left, right, top, bottom, centre_x, centre_y };

/// Moves objects so that an edge or the middle of each lies on that of all together.
class AlignCommand : public ArrangeCommand {
 public:
  AlignCommand(ScenarioDocument& document, QStringList keys, Alignment alignment);

 protected:
  void arrange(std::vector<PlanEntry>& entries) const override;

 private:
  Alignment alignment_;
};

}  // namespace thermohall::gui
