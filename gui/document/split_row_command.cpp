#include "gui/document/split_row_command.h"

#include "gui/document/row_part.h"

namespace thermohall::gui {

SplitRowCommand::SplitRowCommand(ScenarioDocument& document, QString key, int head)
    : EditCommand(document, QObject::tr("split row")), key_(std::move(key)), head_(head) {}

void SplitRowCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const auto entries = plan_entries(document(), {key_});
  if (entries.empty() || entries[0].kind != EntryKind::row || head_ < 1 || head_ >= entries[0].count)
    throw YamlEditError("only a row of two racks or more can be split between two of them");
  EntryWriter writer(document(), editor, patches);
  add_row_part(document(), writer, entries[0], head_, entries[0].count - head_);
  writer.setScalar(entries[0].path() / "count", std::to_string(head_));
}

}  // namespace thermohall::gui
