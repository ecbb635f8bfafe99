#include "gui/document/align_command.h"

namespace thermohall::gui {

AlignCommand::AlignCommand(ScenarioDocument& document, QStringList keys, Alignment alignment)
    : ArrangeCommand(document, std::move(keys), QObject::tr("align")), alignment_(alignment) {}

void AlignCommand::arrange(std::vector<PlanEntry>& entries) const {
  const QRectF all = bounds_of(entries);
  for (auto& entry : entries) {
    switch (alignment_) {
      case Alignment::left:
        entry.x_m = all.left();
        break;
      case Alignment::right:
        entry.x_m = all.right() - entry.length_m;
        break;
      case Alignment::top:
        entry.y_m = all.top();
        break;
      case Alignment::bottom:
        entry.y_m = all.bottom() - entry.width_m;
        break;
      case Alignment::centre_x:
        entry.x_m = all.center().x() - entry.length_m / 2;
        break;
      case Alignment::centre_y:
        entry.y_m = all.center().y() - entry.width_m / 2;
        break;
    }
  }
}

}  // namespace thermohall::gui
