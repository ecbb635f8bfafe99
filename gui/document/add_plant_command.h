#pragma once

#include "gui/document/edit_command.h"
#include "gui/document/entry_writer.h"

namespace thermohall::gui {

/// Machines outdoors and in the plant room, which have no place on the plan.
enum class PlantKind { chiller, tower, dry_cooler, pump };

/// Gives the plant one more machine. A bank of its type grows by one. Without one a new bank is made for the
/// first loop that has room for it (a loop has one bank of chillers, of dry coolers, of towers); a plant
/// without loops gets one. Throws YamlEditError with what to do when there is no room.
class AddPlantCommand : public EditCommand {
 public:
  AddPlantCommand(ScenarioDocument& document, PlantKind kind, std::string type);
  /// Key of the bank, known after the command was done.
  const QString& created() const { return created_; }
  const QString& note() const { return note_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  bool grow(EntryWriter& writer);
  void addPump(EntryWriter& writer);
  void addBank(EntryWriter& writer);
  std::string condenser(EntryWriter& writer);

  PlantKind kind_;
  std::string type_;
  QString created_, note_;
};

}  // namespace thermohall::gui
