#include "gui/failures/margins.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thermohall::gui {
namespace {

constexpr double thin_share = 0.85;

double number(const QJsonObject& object, const char* key) {
  return object.value(QLatin1String(key)).toDouble(std::numeric_limits<double>::quiet_NaN());
}

QString text(const QJsonObject& object, const char* key) {
  return object.value(QLatin1String(key)).toString();
}

MarginRow margin_row(const QJsonObject& system) {
  MarginRow row;
  row.system = text(system, "system");
  row.kind = text(system, "kind");
  row.installed = system.value(QLatin1String("installed")).toInt();
  row.standby = system.value(QLatin1String("standby")).toInt();
  row.needed = system.value(QLatin1String("needed")).toInt();
  row.demand = number(system, "demand");
  row.unit_capacity = number(system, "unit_capacity");
  row.unit = text(system, "unit");
  row.used = 1 - number(system, "margin");
  row.used_one_out = 1 - number(system, "margin_one_out");
  row.redundancy = text(system, "redundancy");
  row.required = text(system, "required");
  row.met = system.value(QLatin1String("met")).toBool(true);
  row.helps_only = system.value(QLatin1String("helps_only")).toBool();
  if (!system.value(QLatin1String("holds_one_out")).toBool(true))
    row.limit_one_out = text(system, "limit_one_out");
  return row;
}

}  // namespace

Margins margins_of(const QByteArray& json) {
  Margins margins;
  const QJsonObject answer =
      QJsonDocument::fromJson(json).object().value(QLatin1String("redundancy")).toObject();
  if (answer.isEmpty()) return margins;
  margins.known = true;
  margins.maintainable = answer.value(QLatin1String("maintainable")).toBool();
  for (const auto& system : answer.value(QLatin1String("systems")).toArray())
    margins.systems.push_back(margin_row(system.toObject()));
  for (const auto& entry : answer.value(QLatin1String("bottlenecks")).toArray()) {
    const QJsonObject limit = entry.toObject();
    margins.bottlenecks.push_back(
        {text(limit, "unit"), text(limit, "text"), number(limit, "growth"), number(limit, "it_power_W")});
  }
  for (const auto& entry : answer.value(QLatin1String("beyond")).toArray()) {
    const QJsonObject limit = entry.toObject();
    margins.beyond << text(limit, "unit") + QStringLiteral(": ") + text(limit, "text");
  }
  return margins;
}

MarkTone used_tone(double share) {
  // A margin of nothing is none broken: round-off does not make it one.
  return share > 1 + 1e-9 ? MarkTone::broken : share >= thin_share ? MarkTone::thin : MarkTone::plain;
}

}  // namespace thermohall::gui
