#include "gui/cost/priced_item.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <utility>

namespace thermohall::gui {
namespace {

constexpr const char* context = "CostPage";

// In the order in which an estimate lists them.
constexpr std::pair<const char*, const char*> categories[] = {
    {"land", QT_TRANSLATE_NOOP("CostPage", "Land")},
    {"building", QT_TRANSLATE_NOOP("CostPage", "Building")},
    {"fit_out", QT_TRANSLATE_NOOP("CostPage", "Fit-out")},
    {"electrical", QT_TRANSLATE_NOOP("CostPage", "Electrical")},
    {"mechanical", QT_TRANSLATE_NOOP("CostPage", "Mechanical")},
    {"liquid", QT_TRANSLATE_NOOP("CostPage", "Liquid cooling")},
    {"network", QT_TRANSLATE_NOOP("CostPage", "Network")},
    {"commissioning", QT_TRANSLATE_NOOP("CostPage", "Commissioning")},
    {"it", QT_TRANSLATE_NOOP("CostPage", "IT")}};

std::size_t place_of(const QString& category) {
  std::size_t place = 0;
  for (const auto& [key, name] : categories) {
    if (category == QLatin1String(key)) break;
    ++place;
  }
  return place;
}

}  // namespace

CapitalAnswer capital_answer(const QJsonObject& steady) {
  const QJsonObject capital = steady.value(QLatin1String("capital")).toObject();
  const auto number = [](const QJsonObject& from, const char* key) {
    return from.value(QLatin1String(key)).toDouble();
  };
  const auto text = [](const QJsonObject& from, const char* key) {
    return from.value(QLatin1String(key)).toString();
  };
  CapitalAnswer answer{.items = {},
                       .direct_USD = number(capital, "direct_USD"),
                       .engineering_USD = number(capital, "engineering_USD"),
                       .contingency_USD = number(capital, "contingency_USD"),
                       .total_USD = number(capital, "total_USD"),
                       .it_power_W = number(steady, "it_power_built_W")};
  for (const auto& entry : capital.value(QLatin1String("items")).toArray()) {
    const QJsonObject item = entry.toObject();
    answer.items.push_back({.name = text(item, "name"),
                            .line = text(item, "line"),
                            .category = text(item, "category"),
                            .unit = text(item, "unit"),
                            .source = text(item, "source"),
                            .confidence = text(item, "confidence"),
                            .quantity = number(item, "quantity"),
                            .unit_cost_USD = number(item, "unit_cost_USD"),
                            .price_factor = number(item, "price_factor"),
                            .cost_USD = number(item, "cost_USD"),
                            .life_years = number(item, "service_life_years"),
                            .maintenance_share = number(item, "maintenance_share")});
    if (answer.items.back().category == QLatin1String("it")) answer.it_USD += answer.items.back().cost_USD;
  }
  std::stable_sort(answer.items.begin(), answer.items.end(), [](const PricedItem& a, const PricedItem& b) {
    return std::pair(place_of(a.category), a.category) < std::pair(place_of(b.category), b.category);
  });
  return answer;
}

QString category_name(const QString& category) {
  const std::size_t place = place_of(category);
  return place < std::size(categories) ? QCoreApplication::translate(context, categories[place].second)
                                       : category;
}

}  // namespace thermohall::gui
