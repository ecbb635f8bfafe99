#pragma once

#include <QRectF>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// A row to come. Zone, load and liquid are those of the racks nearby.
struct NewRow {
  std::string type;  ///< entry of the library's racks
  RackCooling cooling = RackCooling::air;
  int count = 1;
  double x_m = 0, y_m = 0;
  Facing facing = Facing::south;
};

/// Adds a row of racks.
class AddRowCommand : public EditCommand {
 public:
  AddRowCommand(ScenarioDocument& document, NewRow row);
  /// Key of the row, known after the command was done.
  const QString& created() const { return created_; }
  /// What was taken over from others, for the status bar.
  const QString& note() const { return note_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  NewRow row_;
  QString created_, note_;
};

}  // namespace thermohall::gui
