#include "gui/plan/plan_units.h"

#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

struct Shown {
  double value;
  QString unit;
};

Shown length(double value_m) {
  if (unit_system().isImperial()) return {UnitConversion("m", "ft")(value_m), QStringLiteral("ft")};
  return {value_m, QStringLiteral("m")};
}

}  // namespace

QString length_reading(double value_m, int decimals) {
  const Shown shown = length(value_m);
  return QStringLiteral("%1 %2").arg(shown.value, 0, 'f', decimals).arg(shown.unit);
}

QString short_length_text(double value_m) {
  const Shown shown = length(value_m);
  return QStringLiteral("%1 %2").arg(shown.value, 0, 'g', 4).arg(shown.unit);
}

QString place_text(QPointF at_m) {
  return QStringLiteral("x %1  y %2").arg(length_reading(at_m.x()), length_reading(at_m.y()));
}

QString size_text(QSizeF size_m) {
  const Shown length_shown = length(size_m.width()), width_shown = length(size_m.height());
  return QStringLiteral("%1 × %2 %3")
      .arg(length_shown.value, 0, 'f', 2)
      .arg(width_shown.value, 0, 'f', 2)
      .arg(width_shown.unit);
}

QString temperature_text(double temperature_K, int decimals) {
  if (unit_system().isImperial())
    return QStringLiteral("%1 °F").arg(UnitConversion("K", "degF")(temperature_K), 0, 'f', decimals);
  return QStringLiteral("%1 °C").arg(temperature_K - 273.15, 0, 'f', decimals);
}

QString difference_text(double difference_K) {
  return unit_system().isImperial() ? QStringLiteral("%1 °F").arg(1.8 * difference_K, 0, 'f', 1)
                                    : QStringLiteral("%1 K").arg(difference_K, 0, 'f', 1);
}

QString rating_text(double power_W) {
  if (power_W <= 0) return {};
  return power_W >= 999.5e3 ? QStringLiteral("%1 MW").arg(power_W / 1e6, 0, 'g', 3)
                            : QStringLiteral("%1 kW").arg(power_W / 1e3, 0, 'g', 3);
}

}  // namespace thermohall::gui
