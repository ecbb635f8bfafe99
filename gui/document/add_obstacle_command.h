#pragma once

#include <QRectF>
#include <QString>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Adds a wall or a column: a box of the full height of the hall.
class AddObstacleCommand : public EditCommand {
 public:
  AddObstacleCommand(ScenarioDocument& document, const QRectF& rect_m);
  const QString& created() const { return created_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QRectF rect_m_;
  QString created_;
};

}  // namespace thermohall::gui
