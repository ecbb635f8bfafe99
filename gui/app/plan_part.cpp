#include <QAction>
#include <QDockWidget>
#include <QGridLayout>
#include <QLabel>
#include <QMainWindow>
#include <QToolBar>
#include <QToolButton>

#include "gui/app/main_window.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/app/workspace.h"
#include "gui/balance/balance_panel.h"
#include "gui/palette/palette_panel.h"
#include "gui/plan/plan_actions.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_page.h"

namespace thermohall::gui {
namespace {

void add_tools(const WindowFrame& frame, PlanActions& actions) {
  frame.tools.insertActions(&frame.tools_end, actions.toolBarTools());
  for (QAction* tool : actions.toolBarTools())
    if (auto* button = qobject_cast<QToolButton*>(frame.tools.widgetForAction(tool)))
      button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  frame.tools.insertSeparator(&frame.tools_end);
  frame.tools.insertWidget(&frame.tools_end, actions.makeGridButton(&frame.tools));
  actions.addToEditMenu(frame.edit);
  actions.addToViewMenu(frame.view);
  actions.addToInsertMenu(frame.insert);
  actions.addToArrangeMenu(frame.arrange);
}

void add_palette(const WindowFrame& frame, PlanPage* plan) {
  auto* palette = new PalettePanel;
  QDockWidget* dock = frame.addSideDock(QStringLiteral("palette_dock"), MainWindow::tr("Palette"), palette,
                                        Qt::LeftDockWidgetArea, 240);
  dock->setMinimumWidth(200);
  const auto fill = [plan, palette] { palette->setCatalogue(plan->editor().catalogue()); };
  QObject::connect(&plan->editor(), &PlanEditor::catalogueChanged, palette, fill);
  fill();
  QObject::connect(palette, &PalettePanel::insertRequested, plan, &PlanPage::insert);
  QObject::connect(palette, &PalettePanel::itemChosen, plan, [plan](const QString& kind, const QString& id) {
    if (kind == QLatin1String("racks")) plan->editor().setRowType(id);
  });
  // Beside the plan only: other tabs have nothing to drag to.
  const auto show_beside = [frame, dock, plan] {
    dock->setVisible(frame.workspace.project.current() && frame.tabs.currentWidget() == plan);
  };
  QObject::connect(&frame.tabs, &QTabWidget::currentChanged, dock, show_beside);
  QObject::connect(&frame.workspace.project, &Project::currentChanged, dock, show_beside);
  show_beside();
}

}  // namespace

PlanPage* add_plan(const WindowFrame& frame, QLabel& position) {
  auto* plan = new PlanPage(frame.workspace);
  frame.addTab(plan, MainWindow::tr("Plan"));
  // The live balance stands under the plan.
  static_cast<QGridLayout*>(plan->layout())
      ->addWidget(new BalancePanel(frame.workspace), balance_row, 0, 1, 2);
  add_tools(frame, plan->actions());
  add_palette(frame, plan);
  QObject::connect(plan, &PlanPage::position, &position, &QLabel::setText);
  QObject::connect(plan, &PlanPage::message, &frame.window,
                   [frame](const QString& text) { frame.say(text); });
  return plan;
}

}  // namespace thermohall::gui
