#pragma once

#include <QRectF>
#include <QString>

#include "gui/document/edit_command.h"
#include "gui/document/plan_entry.h"

namespace thermohall::gui {

/// Closes an aisle. Whether it is a cold or a hot one follows from the racks beside it; a hot one under a
/// ceiling void gets a chimney.
class AddContainmentCommand : public EditCommand {
 public:
  AddContainmentCommand(ScenarioDocument& document, const QRectF& rect_m);
  const QString& created() const { return created_; }
  const QString& note() const { return note_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QRectF rect_m_;
  QString created_, note_;
};

/// What the racks that touch the longer sides of a rectangle turn towards it: their fronts (cold) or their
/// rears.
AisleSide aisle_side(const std::vector<PlanEntry>& entries, const QRectF& rect_m);

}  // namespace thermohall::gui
