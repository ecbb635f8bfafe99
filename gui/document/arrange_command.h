#pragma once

#include <QStringList>

#include "gui/document/edit_command.h"
#include "gui/document/plan_entry.h"

namespace thermohall::gui {

/// Base of the commands that give objects other places, directions or sizes. A derived class says where they
/// stand afterwards; only what differs is written. Nothing goes beyond the north or the west wall: the whole
/// group is pushed back.
class ArrangeCommand : public EditCommand {
 public:
  const QStringList& keys() const { return keys_; }

 protected:
  ArrangeCommand(ScenarioDocument& document, QStringList keys, const QString& text);
  /// Changes x_m, y_m, facing, length_m and width_m of the entries, which are those of the keys.
  virtual void arrange(std::vector<PlanEntry>& entries) const = 0;
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) final;

 private:
  QStringList keys_;
};

/// The rectangle around all of them.
QRectF bounds_of(const std::vector<PlanEntry>& entries);

}  // namespace thermohall::gui
