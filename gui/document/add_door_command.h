#pragma once

#include <QPointF>
#include <QString>

#include "gui/document/edit_command.h"
#include "gui/document/plan_entry.h"

namespace thermohall::gui {

/// Adds a door of the building in the wall of the hall that is nearest to a point; it opens outwards.
class AddDoorCommand : public EditCommand {
 public:
  AddDoorCommand(ScenarioDocument& document, QPointF near_m, double width_m);
  const QString& created() const { return created_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QPointF near_m_;
  double width_m_;
  QString created_;
};

/// Where such a door comes to be: corner and direction, in an entry of kind door.
PlanEntry door_in_wall(const HallSpec& hall, QPointF near_m, double width_m);

}  // namespace thermohall::gui
