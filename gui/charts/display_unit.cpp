#include "gui/charts/display_unit.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <optional>

#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

struct Prefix {
  double from, factor;
  const char* label;
};

DisplayUnit prefixed(double magnitude, std::initializer_list<Prefix> prefixes) {
  const Prefix* chosen = prefixes.begin();
  for (const Prefix& prefix : prefixes)
    if (magnitude >= prefix.from) chosen = &prefix;
  return {QString::fromUtf8(chosen->label), chosen->factor, 0};
}

bool is_difference(const QString& name) {
  for (const char* word : {"difference", "margin", "approach", "excess", "rise", "residual"})
    if (name.contains(QLatin1String(word))) return true;
  return false;
}

bool is_of_air(const QString& name) {
  return name.isEmpty() || name.contains(QLatin1String("air")) || name.contains(QLatin1String("supply")) ||
         name.contains(QLatin1String("fan"));
}

// Units that have another name in the inch-pound system; none for those that both use.
std::optional<DisplayUnit> imperial_unit(const QString& unit, double size, const QString& name) {
  if (unit == QLatin1String("m3 s-1") || unit == QLatin1String("m3/s"))
    return is_of_air(name) ? DisplayUnit{QStringLiteral("cfm"), 2118.88, 0}
                           : DisplayUnit{QStringLiteral("gpm"), 15850.3, 0};
  if (unit == QLatin1String("kg s-1") || unit == QLatin1String("kg/s"))
    return DisplayUnit{QStringLiteral("lb/s"), 2.204623, 0};
  if (unit == QLatin1String("m3"))
    return prefixed(size, {{0, 264.172, "gal"}, {1e2, 0.264172, "kgal"}, {1e5, 2.64172e-4, "Mgal"}});
  if (unit == QLatin1String("Pa"))
    return prefixed(size, {{0, 1 / 249.089, "inH₂O"}, {1e4, 1 / 6894.76, "psi"}});
  if (unit == QLatin1String("m")) return DisplayUnit{QStringLiteral("ft"), 1 / 0.3048, 0};
  if (unit == QLatin1String("m2")) return DisplayUnit{QStringLiteral("ft²"), 1 / (0.3048 * 0.3048), 0};
  return {};
}

}  // namespace

DisplayUnit temperature_unit() {
  return unit_system().isImperial() ? DisplayUnit{QStringLiteral("°F"), 1.8, -459.67}
                                    : DisplayUnit{QStringLiteral("°C"), 1, -273.15};
}

DisplayUnit temperature_difference_unit() {
  return unit_system().isImperial() ? DisplayUnit{QStringLiteral("°F"), 1.8, 0}
                                    : DisplayUnit{QStringLiteral("K"), 1, 0};
}

DisplayUnit display_unit(const QString& unit, double largest, const QString& name) {
  const double size = std::isfinite(largest) ? std::abs(largest) : 0;
  if (unit == QLatin1String("K"))
    return is_difference(name) ? temperature_difference_unit() : temperature_unit();
  if (unit_system().isImperial())
    if (const auto imperial = imperial_unit(unit, size, name)) return *imperial;
  if (unit == QLatin1String("W")) return prefixed(size, {{0, 1, "W"}, {1e3, 1e-3, "kW"}, {1e6, 1e-6, "MW"}});
  if (unit == QLatin1String("kW")) return prefixed(size, {{0, 1, "kW"}, {1e3, 1e-3, "MW"}});
  if (unit == QLatin1String("kWh"))
    return prefixed(size, {{0, 1, "kWh"}, {1e4, 1e-3, "MWh"}, {1e6, 1e-6, "GWh"}});
  if (unit == QLatin1String("J"))
    return prefixed(size, {{0, 1 / 3.6e6, "kWh"}, {3.6e10, 1 / 3.6e9, "MWh"}, {3.6e12, 1 / 3.6e12, "GWh"}});
  if (unit == QLatin1String("m3 s-1") || unit == QLatin1String("m3/s"))
    return prefixed(size, {{0, 1e3, "L/s"}, {1, 1, "m³/s"}});
  if (unit == QLatin1String("kg s-1") || unit == QLatin1String("kg/s")) return {QStringLiteral("kg/s"), 1, 0};
  if (unit == QLatin1String("kg")) return prefixed(size, {{0, 1, "kg"}, {1e4, 1e-3, "t"}, {1e6, 1e-6, "kt"}});
  if (unit == QLatin1String("m3")) return {QStringLiteral("m³"), 1, 0};
  if (unit == QLatin1String("Pa")) return prefixed(size, {{0, 1, "Pa"}, {1e3, 1e-3, "kPa"}});
  if (unit == QLatin1String("USD"))
    return prefixed(size, {{0, 1, "$"}, {1e4, 1e-3, "k$"}, {1e6, 1e-6, "M$"}, {1e9, 1e-9, "G$"}});
  if (unit == QLatin1String("1") || unit == QLatin1String("kg/kg")) return {};
  return {unit, 1, 0};
}

QString number_text(double value, int significant_digits) {
  if (!std::isfinite(value)) return QStringLiteral("–");
  const double size = std::abs(value);
  const int before = size > 0 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
  const int decimals = std::clamp(significant_digits - before, 0, 9);
  static const QLocale locale(QLocale::English);
  QString text = locale.toString(value, 'f', decimals);
  return text.replace(QLatin1Char('-'), QStringLiteral("−"));
}

QString quantity_text(double stored, const QString& unit, int significant_digits, const QString& name) {
  const DisplayUnit shown = display_unit(unit, stored, name);
  const QString number = number_text(shown.value(stored), significant_digits);
  return shown.label.isEmpty() ? number : number + QLatin1Char(' ') + shown.label;
}

}  // namespace thermohall::gui
