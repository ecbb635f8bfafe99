#pragma once

#include "gui/document/arrange_command.h"

namespace thermohall::gui {

/// Mirrors objects left to right (`Qt::Horizontal`) or top to bottom about the centre of all.
class MirrorCommand : public ArrangeCommand {
 public:
  MirrorCommand(ScenarioDocument& document, QStringList keys, Qt::Orientation direction);

 protected:
  void arrange(std::vector<PlanEntry>& entries) const override;

 private:
  Qt::Orientation direction_;
};

}  // namespace thermohall::gui
