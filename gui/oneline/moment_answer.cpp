#include "gui/oneline/moment_answer.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <vector>

#include "gui/charts/chart_style.h"

namespace thermohall::gui {
namespace {

// Of racks, which may be many, only what the diagrams show.
constexpr const char* rack_columns[] = {
    "it_power", "heat_to_liquid", "door_heat", "coolant_return_temperature", "coolant_flow", "limited"};

bool wanted(const std::string& group, const std::string& column) {
  return group != "rack" || std::any_of(std::begin(rack_columns), std::end(rack_columns),
                                        [&](const char* c) { return column == c; });
}

// The interval that a moment lies in; groups have rates of their own.
std::size_t interval_at(const ResultsFile& file, const std::string& group, double time_s) {
  const auto ends = file.times(group);
  const auto at = std::lower_bound(ends.begin(), ends.end(), time_s - results_epoch_s - 1e-3);
  return at == ends.end() ? ends.size() - 1 : static_cast<std::size_t>(at - ends.begin());
}

QJsonArray items_at(const ResultsFile& file, const std::string& group, std::size_t interval) {
  const auto ids = file.ids(group);
  std::vector<QJsonObject> items(std::max<std::size_t>(1, ids.size()));
  for (std::size_t i = 0; i < ids.size(); ++i)
    items[i].insert(QLatin1String("id"), QString::fromStdString(ids[i]));
  for (const ColumnInfo& column : file.columns(group)) {
    const bool over_time = !column.dimensions.empty() && column.dimensions.front() == "time";
    if (!over_time || !wanted(group, column.name)) continue;
    const auto values = file.instant(group, column.name, interval);
    for (std::size_t i = 0; i < std::min(items.size(), values.size()); ++i)
      if (std::isfinite(values[i])) items[i].insert(QString::fromStdString(column.name), values[i]);
  }
  QJsonArray array;
  for (const QJsonObject& item : items) array.append(item);
  return array;
}

// Meters of the site lose the word that the file adds to end uses.
QJsonObject meters(const QJsonObject& columns) {
  QJsonObject named;
  const QString power = QStringLiteral("_power");
  for (auto column = columns.begin(); column != columns.end(); ++column) {
    named.insert(column.key(), column.value());
    if (column.key().endsWith(power)) named.insert(column.key().chopped(power.size()), column.value());
  }
  return named;
}

QJsonArray events_at(const ResultsFile& file, double since_start_s) {
  QJsonArray active;
  if (!file.has_group("events")) return active;
  const auto begin_s = file.column("events", "time"), end_s = file.column("events", "end"),
             count = file.column("events", "count"), share = file.column("events", "share"),
             value = file.column("events", "value");
  const auto action = file.text_column("events", "action"), unit = file.text_column("events", "unit");
  for (std::size_t i = 0; i < begin_s.size(); ++i) {
    if (since_start_s <= begin_s[i] || since_start_s > end_s[i]) continue;
    active.append(QJsonObject{{QStringLiteral("unit"), QString::fromStdString(unit[i])},
                              {QStringLiteral("action"), QString::fromStdString(action[i])},
                              {QStringLiteral("count"), count[i]},
                              {QStringLiteral("share"), share[i]},
                              {QStringLiteral("value"), value[i]}});
  }
  return active;
}

}  // namespace

QJsonObject moment_answer(const ResultsFile& file, double time_s) {
  QJsonObject answer, groups;
  for (const std::string& group : file.groups()) {
    if (!file.has_time(group) || file.times(group).empty()) continue;
    const QJsonArray items = items_at(file, group, interval_at(file, group, time_s));
    const QJsonObject first = items.first().toObject();
    if (group == "facility") {
      answer.insert(QLatin1String("facility"), meters(first));
      answer.insert(QLatin1String("total_power_W"), first.value(QLatin1String("total_power")));
      answer.insert(QLatin1String("it_power_W"), first.value(QLatin1String("it_power")));
      answer.insert(QLatin1String("pue"), first.value(QLatin1String("pue")));
      const double start_s = file.rows(group, "time_bounds", 0, 1).front();
      if (const auto events = events_at(file, time_s - results_epoch_s - start_s); !events.isEmpty())
        answer.insert(QLatin1String("events"), events);
    } else if (group == "weather") {
      answer.insert(QLatin1String("dry_bulb_temperature_K"),
                    first.value(QLatin1String("dry_bulb_temperature")));
      answer.insert(QLatin1String("wet_bulb_temperature_K"),
                    first.value(QLatin1String("wet_bulb_temperature")));
    } else {
      groups.insert(QString::fromStdString(group), QJsonObject{{QStringLiteral("items"), items}});
    }
  }
  answer.insert(QLatin1String("groups"), groups);
  return answer;
}

}  // namespace thermohall::gui
