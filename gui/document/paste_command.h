#pragma once

#include <QPointF>
#include <QStringList>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Objects as a piece of a scenario, for the clipboard: `rows: {A: ...}`, `cooling: {air: {crah: ...}}` with
/// the banks of the copied units. Empty when none of the keys is an object of the plan.
std::string clip_text(const ScenarioDocument& document, const QStringList& keys);

/// Adds the objects of such a text under free names, the north-west corner of all at a place. Units join the
/// bank of their name when the document has it, else the bank is added too.
class PasteCommand : public EditCommand {
 public:
  PasteCommand(ScenarioDocument& document, std::string clip, QPointF corner_m);
  /// Keys of what was added, known after the command was done.
  const QStringList& created() const { return created_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  std::string clip_;
  QPointF corner_m_;
  QStringList created_;
};

/// North-west corner of the objects of such a text; nothing when it holds none.
std::optional<QPointF> clip_corner(const std::string& clip);

}  // namespace thermohall::gui
