#pragma once

#include <QCoreApplication>
#include <QString>
#include <cmath>

#include "gui/charts/display_unit.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {

inline QString say_diagram(const char* text) { return QCoreApplication::translate("OneLine", text); }

/// "861 kW"; an en dash when not known.
inline QString watts_text(double power_W) {
  return std::abs(power_W) < 0.5 ? QStringLiteral("0 W") : quantity_text(power_W, QStringLiteral("W"));
}
/// "38.0", without its unit.
inline QString temperature_number(double temperature_K) {
  return number_text(temperature_unit().value(temperature_K));
}
/// "38.0 °C".
inline QString temperature_text(double temperature_K) {
  const DisplayUnit unit = temperature_unit();
  return number_text(unit.value(temperature_K)) + QLatin1Char(' ') + unit.label;
}
/// "20.7 L/s".
inline QString flow_text(double flow_m3_s) {
  return quantity_text(flow_m3_s, QStringLiteral("m3/s"), 3, QStringLiteral("water"));
}
inline QString air_flow_text(double flow_m3_s) {
  return quantity_text(flow_m3_s, QStringLiteral("m3/s"), 3, QStringLiteral("air"));
}
/// "134 kPa".
inline QString pressure_text(double pressure_Pa) { return quantity_text(pressure_Pa, QStringLiteral("Pa")); }
/// "22.1 m" of head.
inline QString head_text(double head_m) { return quantity_text(head_m, QStringLiteral("m")); }
/// "38 %".
inline QString share_text(double share) { return number_text(100 * share, 2) + QStringLiteral(" %"); }

/// "3 units, 1 standby".
template <class Bank>
QString units_text(const Bank& bank) {
  QString text = say_diagram(bank.count == 1 ? QT_TRANSLATE_NOOP("OneLine", "%1 unit")
                                             : QT_TRANSLATE_NOOP("OneLine", "%1 units"))
                     .arg(bank.count);
  if (bank.standby > 0) text += say_diagram(QT_TRANSLATE_NOOP("OneLine", ", %1 standby")).arg(bank.standby);
  return text;
}

/// Key of a row or single rack in the selection.
inline QString rack_group_key(const RackGroup& group) {
  return (group.in_row ? QStringLiteral("rows.") : QStringLiteral("racks.")) +
         QString::fromStdString(group.id);
}

/// Most used of what a bank can do, as the properties show it; not finite when not known.
double highest_used_share(const QJsonObject& answer, const Scenario& scenario, const char* shape,
                          const QString& key);

}  // namespace thermohall::gui
