#pragma once

#include <QJsonObject>
#include <QString>
#include <vector>

namespace thermohall::gui {

/// One line of the capital cost as `thermohall steady` answers it (docs/formats/steady_requests.md).
struct PricedItem {
  QString name, line, category, unit, source, confidence;
  double quantity = 0, unit_cost_USD = 0, price_factor = 1, cost_USD = 0, life_years = 0,
         maintenance_share = 0;

  /// A line of the cost section, whose price can be typed; else equipment, priced with its type.
  bool isLine() const { return !line.isEmpty(); }
};

struct CapitalAnswer {
  std::vector<PricedItem> items;  ///< by category, each in the order of the answer
  double direct_USD = 0, engineering_USD = 0, contingency_USD = 0, total_USD = 0, it_USD = 0;
  double it_power_W = 0;
};

/// Of an answer of `thermohall steady`; without items when it holds no capital.
CapitalAnswer capital_answer(const QJsonObject& steady);

/// "building" as people call it.
QString category_name(const QString& category);

}  // namespace thermohall::gui
