#include "gui/results/alarms.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>

#include "gui/charts/display_unit.h"
#include "gui/results/channel.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN(), zero_celsius_K = 273.15;

QString tr(const char* text) { return AlarmsModel::tr(text); }

std::vector<double> numbers(const ResultsFile& file, const char* column, std::size_t count) {
  return file.has_column("rack_summary", column) ? file.column("rack_summary", column)
                                                 : std::vector<double>(count, none);
}

void add_racks(const ResultsFile& file, std::vector<Alarm>& alarms) {
  if (!file.has_group("rack_summary")) return;
  const auto ids = file.ids("rack_summary");
  const auto above_h = numbers(file, "hours_above_limit", ids.size()),
             throttled_h = numbers(file, "throttled_hours", ids.size()),
             inlet_K = numbers(file, "inlet_max", ids.size()),
             limit_K = numbers(file, "inlet_limit", ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const QString id = QString::fromStdString(ids[i]);
    if (above_h[i] > 0)
      alarms.push_back({Alarm::Level::limit, tr("rack"), id, tr("inlet above its limit"), above_h[i],
                        tr("warmest %1 °C, limit %2 °C")
                            .arg(number_text(inlet_K[i] - zero_celsius_K, 3),
                                 number_text(limit_K[i] - zero_celsius_K, 3))});
    if (throttled_h[i] > 0)
      alarms.push_back({Alarm::Level::limit, tr("rack"), id, tr("throttled"), throttled_h[i], {}});
  }
}

QString finding_of(const std::string& flag) {
  if (flag == "limited") return tr("at its limit");
  if (flag == "outside_range") return tr("outside the range of its model");
  if (flag == "overload") return tr("above its load limit");
  return words(QString::fromStdString(flag));
}

void add_flags(const ResultsFile& file, std::vector<Alarm>& alarms) {
  if (!file.has_column("flags", "hours")) return;
  const auto groups = file.text_column("flags", "group"), items = file.text_column("flags", "item"),
             flags = file.text_column("flags", "flag");
  const auto hours = file.column("flags", "hours");
  for (std::size_t i = 0; i < std::min(hours.size(), flags.size()); ++i)
    alarms.push_back({flags[i] == "overload" ? Alarm::Level::limit : Alarm::Level::warning,
                      words(QString::fromStdString(groups[i])),
                      QString::fromStdString(items[i]),
                      finding_of(flags[i]),
                      hours[i],
                      {}});
}

// "cdu cdu: limited for 179.0 h" repeats a flag.
bool repeats_a_flag(const QString& warning) {
  static const QRegularExpression hours(QStringLiteral(R"(: .* for [0-9.]+ h$)"));
  return hours.match(warning).hasMatch();
}

}  // namespace

std::vector<Alarm> read_alarms(const ResultsFile& file) {
  std::vector<Alarm> alarms;
  add_racks(file, alarms);
  add_flags(file, alarms);
  std::stable_sort(alarms.begin(), alarms.end(), [](const Alarm& a, const Alarm& b) {
    return a.level != b.level ? a.level > b.level : a.hours > b.hours;
  });
  for (const std::string& warning : file.warnings()) {
    const QString text = QString::fromStdString(warning);
    if (!repeats_a_flag(text)) alarms.push_back({Alarm::Level::warning, tr("run"), {}, text, none, {}});
  }
  if (const std::string status = file.status(); status != "complete")
    alarms.insert(alarms.begin(), {Alarm::Level::limit,
                                   tr("run"),
                                   {},
                                   tr("the run is not complete: %1").arg(QString::fromStdString(status)),
                                   none,
                                   QString::fromStdString(file.attribute("message"))});
  return alarms;
}

void AlarmsModel::setAlarms(std::vector<Alarm> alarms) {
  beginResetModel();
  alarms_ = std::move(alarms);
  endResetModel();
}

int AlarmsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(alarms_.size());
}

int AlarmsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QVariant AlarmsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Alarm& alarm = alarms_[static_cast<std::size_t>(index.row())];
  const bool limit = alarm.level == Alarm::Level::limit;
  if (role == Qt::DecorationRole && index.column() == level_column)
    return themed_icon(limit ? QStringLiteral("error") : QStringLiteral("warning"));
  if (role == Qt::ForegroundRole && index.column() == finding_column)
    return limit ? theme().broken : theme().ink;
  if (role == Qt::TextAlignmentRole && index.column() == hours_column)
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::UserRole)  // for sorting
    return index.column() == hours_column   ? QVariant(std::isfinite(alarm.hours) ? alarm.hours : -1.0)
           : index.column() == level_column ? QVariant(static_cast<int>(alarm.level))
                                            : data(index, Qt::DisplayRole);
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case level_column:
      return limit ? tr("limit") : tr("warning");
    case item_column:
      return alarm.item.isEmpty() ? alarm.kind : alarm.kind + QLatin1Char(' ') + alarm.item;
    case finding_column:
      return alarm.finding;
    case hours_column:
      return std::isfinite(alarm.hours) ? number_text(alarm.hours, 3) : QString();
    case detail_column:
      return alarm.detail;
    default:
      return {};
  }
}

QVariant AlarmsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case level_column:
      return tr("Level");
    case item_column:
      return tr("Where");
    case finding_column:
      return tr("Finding");
    case hours_column:
      return tr("Hours");
    case detail_column:
      return tr("Detail");
    default:
      return {};
  }
}

}  // namespace thermohall::gui
