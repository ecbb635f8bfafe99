#include "gui/units/unit_system.h"

#include <QLocale>
#include <QSettings>
#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall::gui {
namespace {

QString settings_key() { return QStringLiteral("units"); }

// The unit a number is wanted in for a conversion: a difference counts in kelvin.
std::string_view plain(std::string_view unit) { return unit == "delta_K" ? "K" : unit; }

}  // namespace

UnitSystem::UnitSystem(QObject* parent) : QObject(parent) {
  style_ = QSettings().value(settings_key()).toString() == QLatin1String("ip") ? UnitStyle::imperial
                                                                               : UnitStyle::metric;
}

void UnitSystem::set(UnitStyle style) {
  if (style == style_) return;
  style_ = style;
  QSettings().setValue(settings_key(), isImperial() ? QStringLiteral("ip") : QStringLiteral("si"));
  Q_EMIT changed();
}

std::string UnitSystem::shownUnit(double value, std::string_view unit, Medium medium) const {
  if (isImperial()) {
    if (unit == "delta_K") return "degR";  // files refuse degF for a difference
    if (unit == "m3/s" && medium == Medium::liquid) return "gpm";
  } else if (unit == "m3/s") {
    if (medium == Medium::liquid) return std::abs(value) < 0.01 ? "L/min" : "L/s";
    return "m3/h";
  }
  return std::string(display_unit(value, unit, style_));
}

QString UnitSystem::shown(double value, std::string_view unit, Medium medium, int digits) const {
  if (!std::isfinite(value)) return QStringLiteral("–");
  const std::string in = shownUnit(value, unit, medium);
  const double number = in.empty() || in == plain(unit) ? value : UnitConversion(plain(unit), in)(value);
  // As many digits as asked for, but no exponent for what has more of them before the point.
  const int before =
      std::abs(number) >= 1 ? static_cast<int>(std::floor(std::log10(std::abs(number)))) + 1 : 1;
  const QString text = QString::number(number, 'g', std::max(digits, before));
  return in.empty() ? text : text + QLatin1Char(' ') + QString::fromStdString(in);
}

QString UnitSystem::reading(double value, std::string_view unit, Medium medium, int digits) const {
  const QString text = shown(value, unit, medium, digits);
  const qsizetype space = text.indexOf(QLatin1Char(' '));
  bool is_number = false;
  const double number = text.left(space).toDouble(&is_number);
  if (!is_number || std::abs(number) < 1000) return pretty_quantity(text);
  const double step = std::pow(10, std::max(0.0, std::floor(std::log10(std::abs(number))) + 1 - digits));
  const QString grouped = QLocale(QLocale::English).toString(std::round(number / step) * step, 'f', 0) +
                          (space < 0 ? QString() : text.mid(space));
  return pretty_quantity(grouped);
}

QString UnitSystem::shown(const std::string& typed, std::string_view unit, Medium medium) const {
  const QString as_typed = QString::fromStdString(typed);
  try {
    const double value = parse_quantity(typed, unit);
    const std::string_view in = unit_of(typed);
    if (unit == "1" || in.empty() || is_imperial_unit(in) == isImperial()) return as_typed;
    // A unit that both systems use, such as kW or an hour, stays.
    if (isImperial() && shownUnit(value, unit, medium) == display_unit(value, unit)) return as_typed;
    return shown(value, unit, medium, 6);
  } catch (const QuantityError&) {
    return as_typed;
  }
}

UnitSystem& unit_system() {
  static UnitSystem system;
  return system;
}

QString pretty_quantity(const QString& text) {
  QString shown = text;
  shown.replace(QLatin1String("degC"), QStringLiteral("°C"))
      .replace(QLatin1String("degF"), QStringLiteral("°F"))
      .replace(QLatin1String("degR"), QStringLiteral("°F"))
      .replace(QLatin1String("m3"), QStringLiteral("m³"))
      .replace(QLatin1String("m2"), QStringLiteral("m²"));
  if (shown.startsWith(QLatin1Char('-'))) shown.replace(0, 1, QStringLiteral("−"));
  return shown;
}

bool is_imperial_unit(std::string_view unit) {
  static constexpr std::array<std::string_view, 20> words{
      "degF", "degR", "gpm", "cfm", "ft",     "inch", "in",   "psi", "inH2O", "RT",
      "Btu",  "kBtu", "lb",  "fpm", "gallon", "sqft", "foot", "lbf", "BTU",   "MBtu"};
  std::size_t begin = 0;
  while (begin < unit.size()) {
    std::size_t end = unit.find_first_of("/.() *", begin);
    if (end == std::string_view::npos) end = unit.size();
    std::string_view word = unit.substr(begin, end - begin);
    while (!word.empty() && word.back() >= '0' && word.back() <= '9' && word != "inH2O")
      word.remove_suffix(1);
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace thermohall::gui
