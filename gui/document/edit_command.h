#pragma once

#include <QUndoCommand>
#include <vector>

#include "gui/document/scenario_document.h"

namespace thermohall::gui {

/// Base of all commands. A derived class says in make() which edits of the text it consists of; undo and redo
/// swap the pieces of text that those edits replaced and cannot fail.
class EditCommand : public QUndoCommand {
 public:
  void redo() final;
  void undo() final;

 protected:
  EditCommand(ScenarioDocument& document, const QString& text);
  /// Makes the edits and notes the patch of each; throws YamlEditError when one is not possible.
  virtual void make(YamlEditor& editor, std::vector<TextPatch>& patches) = 0;
  /// For mergeWith(): takes over the patches of a later command.
  void append(const EditCommand& later);
  ScenarioDocument& document() const { return document_; }

 private:
  ScenarioDocument& document_;
  std::vector<TextPatch> patches_;
  bool made_ = false;
};

/// Ids of commands that merge with their like, for QUndoCommand::id().
enum class MergeId { set_value = 1, move_objects };

}  // namespace thermohall::gui
