#include "gui/document/mirror_command.h"

namespace thermohall::gui {

MirrorCommand::MirrorCommand(ScenarioDocument& document, QStringList keys, Qt::Orientation direction)
    : ArrangeCommand(document, std::move(keys), QObject::tr("mirror")), direction_(direction) {}

void MirrorCommand::arrange(std::vector<PlanEntry>& entries) const {
  const QRectF all = bounds_of(entries);
  for (auto& entry : entries) {
    if (direction_ == Qt::Horizontal) {
      entry.x_m = all.left() + all.right() - entry.x_m - entry.length_m;
      if (!entry.runsAlongX()) entry.facing = turned(turned(entry.facing));
    } else {
      entry.y_m = all.top() + all.bottom() - entry.y_m - entry.width_m;
      if (entry.runsAlongX()) entry.facing = turned(turned(entry.facing));
    }
  }
}

}  // namespace thermohall::gui
