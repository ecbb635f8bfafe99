#include "gui/failures/failure_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

#include "gui/charts/display_unit.h"
#include "gui/results/run_events.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

// The keys of metrics are the same in files and in answers.
template <class Metric>
void take_metrics(FailureRow& row, const Metric& metric) {
  row.ride_through_s = 60 * metric("ride_through");
  row.open = metric("ride_through_open") > 0;
  row.to_recommended_s = metric("time_to_recommended");
  row.to_allowable_s = metric("time_to_allowable");
  row.to_throttle_s = metric("time_to_throttle");
  row.to_off_s = metric("time_to_off");
  row.inlet_max_K = metric("rack_inlet_max");
  row.chip_max_K = metric("chip_max");
  row.racks_off = metric("racks_off");
  row.unserved_kWh = metric("energy_not_served");
}

// The rack that reaches the worst limit first; of those that reach none the warmest.
QString worst_rack(const ResultsFile& file) {
  if (!file.has_group("rack_summary")) return {};
  const auto ids = file.ids("rack_summary");
  const auto find = [&](const char* column, bool first) -> QString {
    if (!file.has_column("rack_summary", column)) return {};
    const auto values = file.column("rack_summary", column);
    std::size_t found = ids.size();
    for (std::size_t i = 0; i < std::min(ids.size(), values.size()); ++i)
      if (std::isfinite(values[i]) &&
          (found == ids.size() || (first ? values[i] < values[found] : values[i] > values[found])))
        found = i;
    return found < ids.size() ? QString::fromStdString(ids[found]) : QString();
  };
  for (const char* column : {"time_to_off", "time_to_throttle", "time_to_allowable", "time_to_recommended"})
    if (const QString rack = find(column, true); !rack.isEmpty()) return rack;
  const QString rack = find("inlet_max", false);
  return rack.isEmpty() ? find("chip_max", false) : rack;
}

QString celsius(double kelvin) {
  return std::isfinite(kelvin) && kelvin > 0 ? quantity_text(kelvin, QStringLiteral("K"))
                                             : QStringLiteral("–");
}

double sort_value(const FailureRow& row, int column) {
  switch (column) {
    case FailureModel::ride_column:
      return row.ride_through_s;
    case FailureModel::recommended_column:
      return row.to_recommended_s;
    case FailureModel::allowable_column:
      return row.to_allowable_s;
    case FailureModel::throttle_column:
      return row.to_throttle_s;
    case FailureModel::off_column:
      return row.to_off_s;
    case FailureModel::inlet_column:
      return row.inlet_max_K;
    case FailureModel::chip_column:
      return row.chip_max_K;
    case FailureModel::racks_off_column:
      return row.racks_off;
    case FailureModel::unserved_column:
      return row.unserved_kWh;
    default:
      return FailureRow::none;
  }
}

}  // namespace

MarkTone FailureRow::tone() const {
  if (!message.isEmpty() || std::isfinite(to_off_s) || std::isfinite(to_throttle_s) ||
      std::isfinite(to_allowable_s))
    return MarkTone::broken;
  return std::isfinite(to_recommended_s) ? MarkTone::thin : MarkTone::plain;
}

QString FailureRow::verdict() const {
  if (!message.isEmpty()) return FailureModel::tr("the run failed: %1").arg(message);
  if (std::isfinite(to_off_s)) return FailureModel::tr("racks off after %1").arg(duration_text(to_off_s));
  if (std::isfinite(to_throttle_s))
    return FailureModel::tr("chips held back after %1").arg(duration_text(to_throttle_s));
  if (std::isfinite(to_allowable_s))
    return FailureModel::tr("above allowable after %1").arg(duration_text(to_allowable_s));
  if (std::isfinite(to_recommended_s))
    return FailureModel::tr("above recommended after %1").arg(duration_text(to_recommended_s));
  return FailureModel::tr("held");
}

FailureRow read_failure_row(const ResultsFile& file) {
  FailureRow row;
  const auto metrics = file.metrics();
  take_metrics(row, [&](const char* key) {
    const auto found =
        std::find_if(metrics.begin(), metrics.end(), [&](const auto& m) { return m.key == key; });
    return found == metrics.end() ? FailureRow::none : found->value;
  });
  row.worst_rack = worst_rack(file);
  if (file.status() == "failed") row.message = QString::fromStdString(file.attribute("message"));
  row.file = QString::fromStdString(file.path().string());
  return row;
}

std::vector<FailureRow> campaign_rows(const QByteArray& json) {
  std::vector<FailureRow> rows;
  for (const auto& scenario : QJsonDocument::fromJson(json).array())
    for (const auto& entry : scenario.toObject().value(QLatin1String("failures")).toArray()) {
      const QJsonObject failure = entry.toObject(),
                        metrics = failure.value(QLatin1String("metrics")).toObject();
      FailureRow row;
      row.what = failure.value(QLatin1String("failure")).toString();
      row.reference =
          row.what.contains(QLatin1Char(':')) ? row.what.section(QLatin1Char(':'), 0, 0) : QString();
      take_metrics(row, [&](const char* key) {
        return metrics.value(QLatin1String(key))
            .toObject()
            .value(QLatin1String("value"))
            .toDouble(FailureRow::none);
      });
      row.worst_rack = failure.value(QLatin1String("worst_rack")).toString();
      if (failure.value(QLatin1String("status")).toString() == QLatin1String("failed"))
        row.message = failure.value(QLatin1String("message")).toString(FailureModel::tr("no reason given"));
      rows.push_back(std::move(row));
    }
  return rows;
}

void FailureModel::setRows(std::vector<FailureRow> rows) {
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

void FailureModel::addFirst(FailureRow row) {
  beginInsertRows({}, 0, 0);
  rows_.insert(rows_.begin(), std::move(row));
  endInsertRows();
}

int FailureModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FailureModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QVariant FailureModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const FailureRow& row = rows_[static_cast<std::size_t>(index.row())];
  const int column = index.column();
  if (role == Qt::ForegroundRole && column == verdict_column)
    return row.tone() == MarkTone::plain ? theme().good : mark_color(row.tone());
  if (role == Qt::TextAlignmentRole && column >= ride_column && column != rack_column)
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && (column == what_column || column == verdict_column))
    return data(index, Qt::DisplayRole);
  if (role == Qt::UserRole) {  // for sorting: what is never reached comes last
    const double value = sort_value(row, column);
    if (column == verdict_column) return -static_cast<int>(row.tone());
    return column < ride_column || column == rack_column ? data(index, Qt::DisplayRole)
                                                         : QVariant(std::isfinite(value) ? value : 1e300);
  }
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case what_column:
      return row.what;
    case verdict_column:
      return row.verdict();
    case ride_column:
      return (row.open ? QStringLiteral("≥ ") : QString()) + duration_text(row.ride_through_s);
    case inlet_column:
      return celsius(row.inlet_max_K);
    case chip_column:
      return celsius(row.chip_max_K);
    case rack_column:
      return row.worst_rack;
    case racks_off_column:
      return std::isfinite(row.racks_off) ? QString::number(row.racks_off, 'f', 0) : QStringLiteral("–");
    case unserved_column:
      return std::isfinite(row.unserved_kWh) ? quantity_text(row.unserved_kWh, QStringLiteral("kWh"))
                                             : QStringLiteral("–");
    default:
      return duration_text(sort_value(row, column));
  }
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QString names[column_count] = {tr("Failure"),     tr("Verdict"),       tr("Ride-through"),
                                       tr("Recommended"), tr("Allowable"),     tr("Throttling"),
                                       tr("First off"),   tr("Warmest inlet"), tr("Hottest chip"),
                                       tr("Worst rack"),  tr("Racks off"),     tr("Not served")};
  return section >= 0 && section < column_count ? QVariant(names[section]) : QVariant();
}

}  // namespace thermohall::gui
