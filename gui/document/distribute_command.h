#pragma once

#include "gui/document/arrange_command.h"

namespace thermohall::gui {

/// Spaces three or more objects evenly: equal gaps from left to right (`Qt::Horizontal`) or from top to
/// bottom; the outermost two stay.
class DistributeCommand : public ArrangeCommand {
 public:
  DistributeCommand(ScenarioDocument& document, QStringList keys, Qt::Orientation direction);

 protected:
  void arrange(std::vector<PlanEntry>& entries) const override;

 private:
  Qt::Orientation direction_;
};

}  // namespace thermohall::gui
