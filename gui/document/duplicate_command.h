#pragma once

#include <QStringList>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Copies objects once, moved by a distance. Units of banks raise the count of their bank.
class DuplicateCommand : public EditCommand {
 public:
  DuplicateCommand(ScenarioDocument& document, QStringList keys, double dx_m, double dy_m);
  /// Keys of the copies, known after the command was done.
  const QStringList& created() const { return created_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QStringList keys_, created_;
  double dx_m_, dy_m_;
};

}  // namespace thermohall::gui
