#pragma once

#include <QTreeWidget>
#include <set>
#include <string>

#include "gui/cost/priced_item.h"

namespace thermohall::gui {

/// The capital cost line by line, grouped by category: quantity, price of one (typed over for lines of the
/// cost section), product, life, maintenance, confidence with its source as tool tip.
class CostTable : public QTreeWidget {
  Q_OBJECT
 public:
  explicit CostTable(QWidget* parent = nullptr);

  /// `changed`: lines that the scenario itself prices, marked bold.
  void setAnswer(const CapitalAnswer& answer, const std::set<std::string>& changed);

 Q_SIGNALS:
  /// A price of one was typed: a quantity such as "4200 USD/m2".
  void priceTyped(const QString& line, const QString& price);
  /// The library's price shall hold again.
  void resetRequested(const QString& line);
  /// The line shall not count in this design.
  void leaveOutRequested(const QString& line);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addUncounted(const CapitalAnswer& answer, const std::set<std::string>& changed);
  void addLine(QTreeWidgetItem* group, const PricedItem& item, bool changed);

  bool filling_ = false;
};

/// "1,250 USD/W": the price of one with its unit, as it can be typed.
QString price_text(const PricedItem& item);
/// "12.3 M USD" as cards and sums show money.
QString money_text(double cost_USD);

}  // namespace thermohall::gui
