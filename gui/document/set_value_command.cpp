#include "gui/document/set_value_command.h"

namespace thermohall::gui {

SetValueCommand::SetValueCommand(ScenarioDocument& document, YamlPath path, std::string value, bool mergeable)
    : EditCommand(document, QObject::tr("set %1").arg(
                                QString::fromStdString(path.empty() ? std::string() : path.back()))),
      path_(std::move(path)),
      value_(std::move(value)),
      mergeable_(mergeable) {}

void SetValueCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  if (editor.scalar(path_) != value_) patches.push_back(editor.set_scalar(path_, value_));
}

bool SetValueCommand::mergeWith(const QUndoCommand* other) {
  const auto* later = dynamic_cast<const SetValueCommand*>(other);
  if (!later || later->path_ != path_) return false;
  append(*later);
  return true;
}

}  // namespace thermohall::gui
