#include "gui/results/run_events.h"

#include <QDateTime>
#include <QObject>
#include <cmath>
#include <map>

#include "gui/charts/chart_style.h"
#include "gui/results/channel.h"

namespace thermohall::gui {
namespace {

constexpr double two_days_s = 2 * 86400;

QString tr(const char* text) { return QObject::tr(text); }

QString signed_difference(double kelvin) {
  const DisplayUnit unit = temperature_difference_unit();
  return (kelvin < 0 ? QStringLiteral("−%1 %2") : QStringLiteral("+%1 %2"))
      .arg(number_text(std::abs(unit.value(kelvin)), 2), unit.label);
}

std::map<std::string, double> metrics_of(const ResultsFile& file) {
  std::map<std::string, double> values;
  for (const Metric& metric : file.metrics()) values[metric.key] = metric.value;
  return values;
}

void add_spans(const ResultsFile& file, RunEvents& run) {
  const auto begin_s = file.column("events", "time"), end_s = file.column("events", "end"),
             count = file.column("events", "count"), share = file.column("events", "share"),
             value = file.column("events", "value");
  const auto action = file.text_column("events", "action"), unit = file.text_column("events", "unit");
  for (std::size_t i = 0; i < begin_s.size(); ++i) {
    const double at_s = run.start_s + begin_s[i];
    run.spans.push_back({at_s, run.start_s + end_s[i],
                         event_text(QString::fromStdString(action[i]), QString::fromStdString(unit[i]),
                                    count[i], share[i], value[i])});
    if (!(run.first_event_s <= at_s)) run.first_event_s = at_s;
  }
}

void add_limits(const ResultsFile& file, RunEvents& run) {
  const auto metrics = metrics_of(file);
  const auto mark = [&](const char* key, const QString& name, MarkTone tone) {
    const auto found = metrics.find(key);
    if (found != metrics.end() && std::isfinite(found->second))
      run.marks.push_back({run.first_event_s + found->second,
                           QStringLiteral("%1 · +%2").arg(name, duration_text(found->second)), tone});
  };
  mark("time_to_recommended", tr("an inlet above recommended"), MarkTone::thin);
  mark("time_to_allowable", tr("an inlet above allowable"), MarkTone::broken);
  mark("time_to_throttle", tr("a chip held back"), MarkTone::broken);
  mark("time_to_off", tr("a rack off"), MarkTone::broken);
  const auto level = [&](const char* attribute, const QString& text, MarkTone tone) {
    if (const auto kelvin = file.number_attribute(attribute))
      run.levels.push_back(
          {QStringLiteral("K"), *kelvin, text.arg(quantity_text(*kelvin, QStringLiteral("K"))), tone});
  };
  level("recommended_inlet_K", tr("inlet recommended %1"), MarkTone::thin);
  level("allowable_inlet_K", tr("inlet allowable %1"), MarkTone::broken);
  level("shutdown_inlet_K", tr("inlet shutdown %1"), MarkTone::broken);
}

}  // namespace

RunEvents read_run_events(const ResultsFile& file) {
  RunEvents run;
  if (!file.has_time("facility")) return run;
  const auto shape = file.column_info("facility", "time").shape;
  if (shape.empty() || shape.front() == 0) return run;
  run.start_s = results_epoch_s + file.rows("facility", "time_bounds", 0, 1).front();
  run.end_s = results_epoch_s + file.rows("facility", "time_bounds", shape.front() - 1, 1).back();
  if (!file.has_group("events")) return run;
  add_spans(file, run);
  add_limits(file, run);
  return run;
}

QString event_text(const QString& action, const QString& unit, double count, double share, double value) {
  const QString units = count > 0 ? QString::number(count) : tr("all");
  const QString percent = number_text(100 * share, 3);
  if (action == QLatin1String("off")) return tr("%1: %2 off").arg(unit, units);
  if (action == QLatin1String("on")) return tr("%1: %2 back").arg(unit, units);
  if (action == QLatin1String("degrade")) return tr("%1 at %2 %").arg(unit, percent);
  if (action == QLatin1String("utility_loss")) return tr("utility lost");
  if (action == QLatin1String("feed_loss"))
    return unit.isEmpty() ? tr("feed lost, %1 % of the units").arg(percent) : tr("feed %1 lost").arg(unit);
  if (action == QLatin1String("setpoint"))
    return tr("%1 set to %2").arg(unit, quantity_text(value, QStringLiteral("K")));
  if (action == QLatin1String("sensor_bias"))
    return tr("sensor of %1 %2").arg(unit, signed_difference(value));
  if (action == QLatin1String("load"))
    return tr("load %1: %2")
        .arg(unit, value > 1 ? quantity_text(value, QStringLiteral("W"))
                             : number_text(100 * value, 3) + QStringLiteral(" %"));
  if (action == QLatin1String("heat_wave")) return tr("heat wave %1").arg(signed_difference(value));
  if (action == QLatin1String("water_cut")) return tr("water cut");
  if (action == QLatin1String("valve_stuck")) return tr("valve of %1 stuck at %2 %").arg(unit, percent);
  if (action == QLatin1String("leak"))
    return tr("%1 leaks %2")
        .arg(unit, quantity_text(value, QStringLiteral("m3/s"), 3, QStringLiteral("water")));
  return unit.isEmpty() ? words(action) : unit + QStringLiteral(": ") + words(action);
}

QString duration_text(double seconds) {
  if (!std::isfinite(seconds)) return QStringLiteral("–");
  if (seconds < 120) return tr("%1 s").arg(number_text(seconds, seconds < 10 ? 2 : 3));
  if (seconds < 7200) return tr("%1 min").arg(number_text(seconds / 60, 3));
  return tr("%1 h").arg(number_text(seconds / 3600, 3));
}

QString moment_text(double at_s, const RunEvents& run) {
  if (run.end_s - run.start_s > two_days_s) return time_text(at_s);
  const QString clock = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at_s * 1000), Qt::UTC)
                            .toString(QStringLiteral("HH:mm:ss"));
  if (!(at_s >= run.first_event_s)) return clock;
  return QStringLiteral("%1 · +%2").arg(clock, duration_text(at_s - run.first_event_s));
}

}  // namespace thermohall::gui
