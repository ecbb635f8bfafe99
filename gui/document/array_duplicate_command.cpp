#include "gui/document/array_duplicate_command.h"

#include "gui/document/entry_writer.h"

namespace thermohall::gui {

ArrayDuplicateCommand::ArrayDuplicateCommand(ScenarioDocument& document, QStringList keys,
                                             const ArrayLayout& layout)
    : EditCommand(document, QObject::tr("duplicate as array")), keys_(std::move(keys)), layout_(layout) {}

void ArrayDuplicateCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  EntryWriter writer(document(), editor, patches);
  const std::vector<PlanEntry> entries = plan_entries(document(), keys_);
  for (int row = 0; row < layout_.rows; ++row)
    for (int column = 0; column < layout_.columns; ++column) {
      if (row == 0 && column == 0) continue;
      for (const auto& entry : entries)
        writer.addCopy(entry, column * layout_.pitch_x_m, row * layout_.pitch_y_m);
    }
  created_ = writer.added();
}

}  // namespace thermohall::gui
