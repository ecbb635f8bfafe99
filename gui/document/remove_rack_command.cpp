#include "gui/document/remove_rack_command.h"

#include "gui/document/row_part.h"

namespace thermohall::gui {

RemoveRackCommand::RemoveRackCommand(ScenarioDocument& document, QString key, int member)
    : EditCommand(document, QObject::tr("remove rack")), key_(std::move(key)), member_(member) {}

void RemoveRackCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const auto entries = plan_entries(document(), {key_});
  if (entries.empty() || entries[0].kind != EntryKind::row || member_ < 0 || member_ >= entries[0].count ||
      entries[0].count < 2)
    throw YamlEditError("one rack can be taken out of a row of two or more");
  const PlanEntry& row = entries[0];
  EntryWriter writer(document(), editor, patches);
  const int behind = row.count - member_ - 1;
  if (member_ == 0) {
    const double first_m = (row.runsAlongX() ? row.x_m : row.y_m) + row.pitch_m;
    writer.setScalar(row.path() / (row.runsAlongX() ? "x" : "y"), length_text(first_m));
    writer.setScalar(row.path() / "count", std::to_string(behind));
    return;
  }
  if (behind > 0) add_row_part(document(), writer, row, member_ + 1, behind);
  writer.setScalar(row.path() / "count", std::to_string(member_));
}

}  // namespace thermohall::gui
