#include "gui/document/duplicate_command.h"

#include "gui/document/entry_writer.h"

namespace thermohall::gui {

DuplicateCommand::DuplicateCommand(ScenarioDocument& document, QStringList keys, double dx_m, double dy_m)
    : EditCommand(document, QObject::tr("duplicate %n object(s)", nullptr, static_cast<int>(keys.size()))),
      keys_(std::move(keys)),
      dx_m_(dx_m),
      dy_m_(dy_m) {}

void DuplicateCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  EntryWriter writer(document(), editor, patches);
  for (const auto& entry : plan_entries(document(), keys_)) writer.addCopy(entry, dx_m_, dy_m_);
  created_ = writer.added();
}

}  // namespace thermohall::gui
