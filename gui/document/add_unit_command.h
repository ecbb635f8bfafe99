#pragma once

#include "gui/document/edit_command.h"
#include "gui/document/plan_entry.h"

namespace thermohall::gui {

/// A unit to come: an air unit, a CDU, or a stage of the power chain.
struct NewUnit {
  EntryKind kind = EntryKind::air_unit;
  std::string type;   ///< entry of the library
  std::string model;  ///< which parameter table it has
  double x_m = 0, y_m = 0;
  Facing facing = Facing::south;
};

/// Puts a unit into the hall. A bank of its type that has a unit without a place gives that one; else the
/// bank grows by one. Without such a bank a new one is made, with what it needs taken from others.
class AddUnitCommand : public EditCommand {
 public:
  AddUnitCommand(ScenarioDocument& document, NewUnit unit);
  /// Key of the place, known after the command was done.
  const QString& created() const { return created_; }
  /// What was done and assumed, for the status bar.
  const QString& note() const { return note_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  /// The bank of this type, or an empty path.
  YamlPath bank() const;
  /// `loop`: facility loop of a unit that needs one.
  YamlNode newBank(const std::string& loop, double loop_setpoint_K) const;
  bool needsLoop() const;

  NewUnit unit_;
  QString created_, note_;
};

/// "cooling.air" and so on; the stage itself for the power chain.
YamlPath bank_section(EntryKind kind);

}  // namespace thermohall::gui
