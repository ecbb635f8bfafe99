#include "gui/document/rename_command.h"

#include "gui/document/entry_text.h"

namespace thermohall::gui {

RenameCommand::RenameCommand(ScenarioDocument& document, YamlPath path, std::string name)
    : EditCommand(document, QObject::tr("rename")), path_(std::move(path)), name_(std::move(name)) {}

void RenameCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  if (name_ == path_.back()) return;
  if (name_.empty() || name_.find('.') != std::string::npos)
    throw YamlEditError("'" + name_ + "' cannot be a name: it must have characters, none of them a dot");
  YamlPath target = path_;
  target.back() = name_;
  if (find_node(document().tree(), target)) throw YamlEditError("'" + name_ + "' exists already");
  if (!is_inherited(document(), path_)) {
    patches.push_back(editor.rename_key(path_, name_));
    return;
  }
  const YamlNode* node = find_node(document().tree(), path_);
  if (!node) throw YamlEditError("'" + path_.back() + "' is not in the file");
  patches.push_back(editor.set_block(target, flow_text(*node)));
  patches.push_back(editor.set_block(path_, "null"));
}

}  // namespace thermohall::gui
