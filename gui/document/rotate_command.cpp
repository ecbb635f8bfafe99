#include "gui/document/rotate_command.h"

namespace thermohall::gui {

RotateCommand::RotateCommand(ScenarioDocument& document, QStringList keys)
    : ArrangeCommand(document, std::move(keys), QObject::tr("rotate")) {}

void RotateCommand::arrange(std::vector<PlanEntry>& entries) const {
  const QPointF pivot = bounds_of(entries).center();
  for (auto& entry : entries) {
    const QPointF arm = entry.rect().center() - pivot;
    std::swap(entry.length_m, entry.width_m);
    entry.x_m = pivot.x() - arm.y() - entry.length_m / 2;
    entry.y_m = pivot.y() + arm.x() - entry.width_m / 2;
    entry.facing = turned(entry.facing);
  }
}

}  // namespace thermohall::gui
