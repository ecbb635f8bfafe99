#include "gui/translations/language.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>

#include "gui/app/main_window.h"
#include "gui/app/workspace.h"
#include "gui/plan/color_scale.h"
#include "gui/results/run_events.h"

namespace thermohall::gui {
namespace {

QStringList menu_titles(const MainWindow& window) {
  QStringList titles;
  for (const QAction* action : window.menuBar()->actions()) titles << action->text().remove(QLatin1Char('&'));
  return titles;
}

TEST(Language, InGermanTheMenusAndTabsAreGerman) {
  install_language(*qApp, QStringLiteral("de"));
  {
    Workspace workspace;
    const MainWindow window(workspace);
    const QStringList titles = menu_titles(window);
    for (const char* title : {"Datei", "Bearbeiten", "Ansicht", "Einfügen", "Anordnen", "Hilfe"})
      EXPECT_TRUE(titles.contains(QString::fromUtf8(title))) << title;
    const auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("tabs"));
    QStringList names;
    for (int i = 0; i < tabs->count(); ++i) names << tabs->tabText(i);
    EXPECT_TRUE(names.contains(QStringLiteral("Vergleich"))) << names.join(u' ').toStdString();
    EXPECT_TRUE(names.contains(QStringLiteral("Bericht"))) << names.join(u' ').toStdString();
  }
  install_language(*qApp, QStringLiteral("en"));
  Workspace workspace;
  const MainWindow window(workspace);
  EXPECT_TRUE(menu_titles(window).contains(QStringLiteral("File")));
}

TEST(Language, TheSettingDecidesAndUnknownWordsMeanTheSystem) {
  QSettings settings;
  settings.setValue(QStringLiteral("language"), QStringLiteral("de"));
  EXPECT_EQ(window_language(), QStringLiteral("de"));
  settings.setValue(QStringLiteral("language"), QStringLiteral("en"));
  EXPECT_EQ(window_language(), QStringLiteral("en"));
  settings.setValue(QStringLiteral("language"), QStringLiteral("system"));
  const QString of_system = window_language();
  settings.remove(QStringLiteral("language"));
  EXPECT_EQ(window_language(), of_system);
}

TEST(Language, FreeFunctionsSpeakGermanToo) {
  install_language(*qApp, QStringLiteral("de"));
  EXPECT_TRUE(color_by_names().contains(QStringLiteral("Einlasstemperatur")));
  EXPECT_EQ(QCoreApplication::translate("thermohall::gui::CompareTable", "Energy GWh"),
            QStringLiteral("Energie GWh"));
  EXPECT_EQ(event_text(QStringLiteral("utility_loss"), {}, 0, 1, 0), QStringLiteral("Netz ausgefallen"));
  install_language(*qApp, QStringLiteral("en"));
  EXPECT_TRUE(color_by_names().contains(QStringLiteral("Inlet temperature")));
}

TEST(Language, TheCollectedTextsAreTranslated) {
  QFile file(QStringLiteral(THERMOHALL_SCENARIOS_DIR "/../gui/translations/thermohall_de.ts"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QByteArray text = file.readAll();
  EXPECT_GT(text.count("<message"), 300);
  EXPECT_EQ(text.count("type=\"unfinished\""), 0);
}

}  // namespace
}  // namespace thermohall::gui
