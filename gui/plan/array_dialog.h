#pragma once

#include <QDialog>

#include "gui/document/array_duplicate_command.h"

class QDoubleSpinBox;
class QSpinBox;

namespace thermohall::gui {

/// Asks for columns, rows and pitch of an array of copies.
class ArrayDialog : public QDialog {
  Q_OBJECT
 public:
  /// The pitch offered is the size of what is copied and an aisle.
  explicit ArrayDialog(QSizeF size_m, QWidget* parent = nullptr);
  ArrayLayout layoutChosen() const;

 private:
  QSpinBox *columns_, *rows_;
  QDoubleSpinBox *pitch_x_, *pitch_y_;
};

}  // namespace thermohall::gui
