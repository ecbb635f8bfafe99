#pragma once

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// A new place for the entry of an object: `x` and `y` of a row, a rack, a unit, tiles, a containment.
struct NewPlace {
  YamlPath path;
  double x_m, y_m;
};

/// Moves objects. The steps of one drag merge into one step of the undo history when they carry the same
/// number.
class MoveObjectsCommand : public EditCommand {
 public:
  MoveObjectsCommand(ScenarioDocument& document, std::vector<NewPlace> places, int drag = -1);
  int id() const override { return drag_ < 0 ? -1 : static_cast<int>(MergeId::move_objects); }
  bool mergeWith(const QUndoCommand* other) override;

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  std::vector<NewPlace> places_;
  int drag_;
};

}  // namespace thermohall::gui
