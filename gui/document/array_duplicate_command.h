#pragma once

#include <QStringList>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Copies objects into a grid: `columns` by `rows` of them, the original counted, at a pitch.
struct ArrayLayout {
  int columns = 1, rows = 1;
  double pitch_x_m = 0, pitch_y_m = 0;
};

/// Duplicates objects as an array. Units of banks raise the count of their bank.
class ArrayDuplicateCommand : public EditCommand {
 public:
  ArrayDuplicateCommand(ScenarioDocument& document, QStringList keys, const ArrayLayout& layout);
  /// Keys of the copies, known after the command was done.
  const QStringList& created() const { return created_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QStringList keys_, created_;
  ArrayLayout layout_;
};

}  // namespace thermohall::gui
