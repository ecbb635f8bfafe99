#include "gui/about/help_menu.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QObject>
#include <QPointer>
#include <memory>

#include "gui/about/about_dialog.h"
#include "gui/about/documentation.h"
#include "gui/about/help_window.h"
#include "gui/about/shortcut_list.h"

namespace thermohall::gui {

void fill_help_menu(QMenu& menu, QMainWindow& window) {
  const auto shown = std::make_shared<QPointer<HelpWindow>>();
  const auto page = [&](const QString& text, const char* name) {
    const QString path = documentation_page(QString::fromLatin1(name));
    QAction* action = menu.addAction(text);
    action->setEnabled(!path.isEmpty());
    QObject::connect(action, &QAction::triggered, &window, [&window, shown, path] {
      if (!*shown) *shown = new HelpWindow(&window);
      (*shown)->showPage(path);
    });
    return action;
  };
  page(QObject::tr("&Tour of the desktop"), "tour/README.md")->setShortcut(QKeySequence::HelpContents);
  page(QObject::tr("&Documentation"), "README.md");
  menu.addSeparator();
  page(QObject::tr("S&cenario files"), "formats/scenario.md");
  page(QObject::tr("St&udy files"), "formats/study.md");
  page(QObject::tr("The &report"), "manual/report.md");
  page(QObject::tr("&Glossary"), "glossary.md");
  menu.addSeparator();
  QObject::connect(menu.addAction(QObject::tr("&Keyboard shortcuts…")), &QAction::triggered, &window,
                   [&window] { ShortcutList(window, &window).exec(); });
  QAction* about = menu.addAction(QObject::tr("&About Thermohall…"));
  about->setMenuRole(QAction::AboutRole);
  QObject::connect(about, &QAction::triggered, &window, [&window] { AboutDialog(&window).exec(); });
}

}  // namespace thermohall::gui
