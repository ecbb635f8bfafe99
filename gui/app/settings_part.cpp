#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include "gui/app/main_window.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/settings/settings.h"
#include "gui/settings/settings_dialog.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {

void add_units(const WindowFrame& frame) {
  auto* button = new QToolButton;
  button->setPopupMode(QToolButton::InstantPopup);
  button->setAccessibleName(MainWindow::tr("Units"));
  button->setToolTip(MainWindow::tr("Units in which values are shown; files keep what was typed"));
  auto* menu = new QMenu(button);
  auto* group = new QActionGroup(menu);
  const std::pair<UnitStyle, QString> styles[] = {{UnitStyle::metric, MainWindow::tr("SI")},
                                                  {UnitStyle::imperial, MainWindow::tr("Inch-pound")}};
  for (const auto& [style, name] : styles) {
    QAction* action = menu->addAction(name);
    action->setCheckable(true);
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, button, [chosen = style] { unit_system().set(chosen); });
  }
  button->setMenu(menu);
  const auto show = [button, group] {
    const bool imperial = unit_system().isImperial();
    button->setText(imperial ? MainWindow::tr("IP") : MainWindow::tr("SI"));
    group->actions().at(imperial ? 1 : 0)->setChecked(true);
  };
  QObject::connect(&unit_system(), &UnitSystem::changed, button, show);
  show();
  frame.tools.insertWidget(&frame.tools_end, button);
}

void add_settings(const WindowFrame& frame) {
  auto* grid = frame.window.findChild<QMenu*>(QStringLiteral("grid_menu"));
  const auto take_grid = [grid](double grid_m) {
    for (QAction* step : grid->actions())
      if (step->data().toDouble() == grid_m) step->trigger();
  };
  take_grid(saved_grid_m());
  QObject::connect(grid, &QMenu::triggered, &frame.window,
                   [](QAction* step) { save_grid_m(step->data().toDouble()); });
  frame.edit.addSeparator();
  QAction* settings = frame.edit.addAction(MainWindow::tr("Settings…"));
  settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
  settings->setMenuRole(QAction::PreferencesRole);
  QObject::connect(settings, &QAction::triggered, &frame.window, [frame, take_grid] {
    SettingsDialog dialog(&frame.window);
    QObject::connect(&dialog, &SettingsDialog::appearanceChanged, &dialog, [](Appearance appearance) {
      apply_theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), appearance);
    });
    QObject::connect(&dialog, &SettingsDialog::gridChanged, &dialog, take_grid);
    dialog.exec();
  });
}

}  // namespace thermohall::gui
