#pragma once

#include <QRectF>
#include <QString>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Gives tiles, a containment or an obstacle another rectangle; a row as many racks as fit along it, at least
/// one.
class ResizeCommand : public EditCommand {
 public:
  ResizeCommand(ScenarioDocument& document, QString key, const QRectF& rect_m);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QString key_;
  QRectF rect_m_;
};

/// Racks of a width at a pitch that fit into a length, at least one.
int racks_along(double length_m, double rack_width_m, double pitch_m);

}  // namespace thermohall::gui
