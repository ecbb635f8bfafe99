#include "gui/settings/settings.h"

#include <QSettings>

namespace thermohall::gui {
namespace {
constexpr const char* appearance_key = "appearance";
constexpr const char* grid_key = "grid_m";
constexpr const char* language_key = "language";
}  // namespace

Appearance saved_appearance() {
  const QString word = QSettings().value(QLatin1String(appearance_key)).toString();
  if (word == QLatin1String("light")) return Appearance::light;
  return word == QLatin1String("dark") ? Appearance::dark : Appearance::system;
}

void save_appearance(Appearance appearance) {
  const char* word = appearance == Appearance::light  ? "light"
                     : appearance == Appearance::dark ? "dark"
                                                      : "system";
  QSettings().setValue(QLatin1String(appearance_key), QLatin1String(word));
}

double saved_grid_m() { return QSettings().value(QLatin1String(grid_key), 0.6).toDouble(); }

void save_grid_m(double grid_m) { QSettings().setValue(QLatin1String(grid_key), grid_m); }

QString saved_language() { return QSettings().value(QLatin1String(language_key)).toString(); }

void save_language(const QString& language) { QSettings().setValue(QLatin1String(language_key), language); }

}  // namespace thermohall::gui
