#pragma once

#include <QWidget>

#include "gui/properties/property.h"

class QComboBox;
class QLabel;

namespace thermohall::gui {

class ConfidenceBadge;
class QuantityEdit;

/// One line: name, value, badge; below it the fault of what is being typed.
class PropertyRow : public QWidget {
  Q_OBJECT
 public:
  explicit PropertyRow(const Property& property, QWidget* parent = nullptr);

  const Property& property() const { return property_; }
  /// Shows another state of the same property.
  void assign(const Property& property);
  /// The units of the window changed.
  void refresh() { assign(property_); }
  QuantityEdit* edit() const { return edit_; }
  QComboBox* combo() const { return combo_; }

 Q_SIGNALS:
  void changeRequested(const QString& value);
  void resetRequested();
  void showInTextRequested();

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fillCombo();
  void showChoice();
  QString toolTipText() const;

  Property property_;
  QLabel *name_, *fault_;
  QuantityEdit* edit_ = nullptr;
  QComboBox* combo_ = nullptr;
  QLabel* shown_ = nullptr;
  ConfidenceBadge* badge_;
};

/// A line that only tells: a result at the design point, marked D.
class ResultRow : public QWidget {
  Q_OBJECT
 public:
  ResultRow(const QString& name, const QString& meaning, QWidget* parent = nullptr);
  void setValue(const QString& text);
  QString value() const;

 private:
  QLabel* value_;
};

}  // namespace thermohall::gui
