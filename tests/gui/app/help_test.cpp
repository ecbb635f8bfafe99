#include <gtest/gtest.h>

#include <QFile>
#include <QMap>
#include <QMenu>
#include <QTextBrowser>

#include "gui/about/about_dialog.h"
#include "gui/about/documentation.h"
#include "gui/about/shortcut_list.h"
#include "gui/app/main_window.h"
#include "gui/app/workspace.h"

namespace thermohall::gui {
namespace {

TEST(Help, TheListOfShortcutsHoldsTheKeysOfTheMenusOnce) {
  Workspace workspace;
  const MainWindow window(workspace);
  QMap<QString, int> times;
  QString run_place;
  for (const ShortcutEntry& entry : shortcuts_of(window)) {
    ++times[entry.place + QLatin1Char('/') + entry.action];
    if (entry.keys == QStringLiteral("F5")) run_place = entry.place;
  }
  EXPECT_EQ(run_place, QStringLiteral("Run"));
  EXPECT_EQ(times.value(QStringLiteral("File/Save")), 1);
  EXPECT_GT(times.size(), 15);
}

TEST(Help, AboutNamesTheLicencesOfTheBuiltProgram) {
  const AboutDialog dialog;
  const QString text = dialog.findChild<QTextBrowser*>(QStringLiteral("about_text"))->toPlainText();
  for (const char* words :
       {"Apache License 2.0", "GNU General Public License, version 3", "QCustomPlot", "Qt Quick 3D", "HDF5",
        "UDUNITS", "cairo", "Pango", "librsvg", "libyaml", "fmt", "Eigen", "Boost", "without any warranty"})
    EXPECT_TRUE(text.contains(QString::fromLatin1(words))) << words;
  EXPECT_FALSE(application_icon().pixmap(64, 64).isNull());
}

TEST(Help, PagesOfTheDocumentationAreFoundAndMissingOnesDisabled) {
  EXPECT_TRUE(QFile::exists(documentation_page(QStringLiteral("formats/scenario.md"))));
  EXPECT_TRUE(documentation_page(QStringLiteral("no_such_page.md")).isEmpty());
  Workspace workspace;
  const MainWindow window(workspace);
  const auto* menu = window.findChild<QMenu*>(QStringLiteral("help_menu"));
  EXPECT_GE(menu->actions().size(), 8);
}

}  // namespace
}  // namespace thermohall::gui
