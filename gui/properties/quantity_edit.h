#pragma once

#include <QLineEdit>

#include "gui/properties/property.h"

namespace thermohall::gui {

/// A field for one value of a file: a quantity in any unit of its dimension, a whole number or a text. A
/// plain number takes the unit that is shown. What is wrong with an entry is told while it is typed; only a
/// faultless one is handed on. Escape brings the old value back.
class QuantityEdit : public QLineEdit {
  Q_OBJECT
 public:
  explicit QuantityEdit(QWidget* parent = nullptr);

  /// Takes over range, unit and value.
  void setValueOf(const Property& property);
  /// The fault of the present entry, or empty.
  const QString& fault() const { return fault_; }
  /// What would be written into the file for an entry; empty with a fault.
  QString accepted(const QString& entry, QString& fault) const;

 Q_SIGNALS:
  /// A new value was entered; text as it goes into the file.
  void committed(const QString& text);
  void faultChanged(const QString& fault);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void check();
  void commit();
  void setFault(const QString& fault);
  void showValue();

  Property property_;
  QString shown_, fault_;
};

/// "0..10 MW", in the units of the window.
QString range_text(const Property& property);

}  // namespace thermohall::gui
