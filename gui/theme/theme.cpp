#include "gui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>

// A resource of a static library has to be named once, outside of any namespace.
static void load_theme_resource() {
  Q_INIT_RESOURCE(theme);
  Q_INIT_RESOURCE(icons);
}

namespace thermohall::gui {
namespace {

Theme light_theme() {
  return {.dark = false,
          .ink = QColor("#1f2933"),
          .muted = QColor("#6b7785"),
          .line = QColor("#d9dee4"),
          .window = QColor("#f5f6f8"),
          .panel = QColor("#ffffff"),
          .accent = QColor("#0b6e99"),
          .accent_wash = QColor("#e8f2f7"),
          .broken = QColor("#b3261e"),
          .thin = QColor("#b45309"),
          .good = QColor("#2e7d32")};
}

Theme dark_theme() {
  return {.dark = true,
          .ink = QColor("#e6eaef"),
          .muted = QColor("#9aa6b2"),
          .line = QColor("#36404a"),
          .window = QColor("#1b2026"),
          .panel = QColor("#232a31"),
          .accent = QColor("#4fb3da"),
          .accent_wash = QColor("#17323f"),
          .broken = QColor("#ff8a80"),
          .thin = QColor("#ffb74d"),
          .good = QColor("#81c784")};
}

Theme current = light_theme();

bool system_is_dark(const QApplication& application) {
  // Asked before the first theme is set: later the palette is our own.
  static const bool dark = application.palette().color(QPalette::Window).lightness() < 128;
  return dark;
}

QPalette palette_of(const Theme& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.window);
  p.setColor(QPalette::WindowText, t.ink);
  p.setColor(QPalette::Base, t.panel);
  p.setColor(QPalette::AlternateBase, t.window);
  p.setColor(QPalette::Text, t.ink);
  p.setColor(QPalette::Button, t.panel);
  p.setColor(QPalette::ButtonText, t.ink);
  p.setColor(QPalette::ToolTipBase, t.panel);
  p.setColor(QPalette::ToolTipText, t.ink);
  p.setColor(QPalette::PlaceholderText, t.muted);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.dark ? t.window : t.panel);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::Mid, t.line);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, t.muted);
  return p;
}

// The file gui/theme/thermohall.qss with the names of the tokens replaced by their colours.
QString style_sheet(const Theme& t) {
  load_theme_resource();
  QFile file(QStringLiteral(":/theme/thermohall.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  const std::pair<const char*, QColor> tokens[] = {{"@accent_wash", t.accent_wash},
                                                   {"@accent", t.accent},
                                                   {"@ink", t.ink},
                                                   {"@muted", t.muted},
                                                   {"@line", t.line},
                                                   {"@window", t.window},
                                                   {"@panel", t.panel},
                                                   {"@broken", t.broken},
                                                   {"@thin", t.thin},
                                                   {"@good", t.good}};
  for (const auto& [name, color] : tokens) sheet.replace(QLatin1String(name), color.name());
  sheet.replace(QLatin1String("@check"),
                t.dark ? QStringLiteral("check-dark.svg") : QStringLiteral("check-light.svg"));
  sheet.replace(QLatin1String("@on_accent"), (t.dark ? t.window : t.panel).name());
  return sheet;
}

}  // namespace

const Theme& theme() { return current; }

void apply_theme(QApplication& application, Appearance appearance) {
  const bool system_dark = system_is_dark(application);
  const bool dark = appearance == Appearance::dark || (appearance == Appearance::system && system_dark);
  current = dark ? dark_theme() : light_theme();
  application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QFont font = application.font();
  if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) font.setFamily(QStringLiteral("Inter"));
  font.setPixelSize(13);
  application.setFont(font);
  application.setPalette(palette_of(current));
  application.setStyleSheet(style_sheet(current));
}

QColor series_color(int index) {
  static const std::array<QColor, series_color_count> colors{QColor("#0b6e99"), QColor("#e69f00"),
                                                             QColor("#56b4e9"), QColor("#009e73"),
                                                             QColor("#cc79a7"), QColor("#7f8c99")};
  return colors[static_cast<std::size_t>(((index % series_color_count) + series_color_count) %
                                         series_color_count)];
}

QColor confidence_color(const QString& mark) {
  if (mark.startsWith(QLatin1Char('A')) || mark.startsWith(QLatin1Char('B'))) return current.good;
  if (mark.startsWith(QLatin1Char('C'))) return current.thin;
  return current.muted;
}

QIcon themed_icon(const QString& name) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QByteArray svg = file.readAll();
  svg.replace("currentColor", current.ink.name().toUtf8());
  QSvgRenderer renderer(svg);
  QIcon icon;
  for (const int size : {20, 40}) {
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    icon.addPixmap(pixmap);
  }
  return icon;
}

}  // namespace thermohall::gui
