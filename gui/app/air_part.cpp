#include <QAction>
#include <QDockWidget>
#include <QJsonArray>
#include <QJsonObject>
#include <QMainWindow>
#include <QMenu>
#include <QToolBar>

#include "gui/air/air_panel.h"
#include "gui/air/airflow_service.h"
#include "gui/app/main_window.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/app/workspace.h"
#include "gui/plan/plan_page.h"
#include "gui/plan/plan_scene.h"
#include "gui/view3d/view3d_page.h"

namespace thermohall::gui {
namespace {

/// The slice to the plan, the inlets to whatever colours racks.
void show_air(const AirflowService& air, PlanPage& plan, RackValues& rack_values) {
  const AirSlice& slice = air.slice();
  plan.plan().setTemperatureSlice(slice.temperature_K, slice.nx, slice.ny, slice.place_m);
  QHash<QString, double> inlets_K;
  for (const auto& entry : air.answer().value(QLatin1String("racks")).toArray()) {
    const QJsonObject rack = entry.toObject();
    inlets_K[rack.value(QLatin1String("id")).toString()] =
        rack.value(QLatin1String("inlet_mean_K")).toDouble(std::numeric_limits<double>::quiet_NaN());
  }
  rack_values.set(inlets_K, inlets_K.isEmpty() ? QString() : MainWindow::tr("air flow, design day"));
}

}  // namespace

void add_air(const WindowFrame& frame, PlanPage& plan, View3dPage& view3d) {
  auto* air = new AirflowService(frame.workspace.project, &frame.window);
  auto* panel = new AirPanel(frame.workspace, *air, &frame.window);
  frame.window.addDockWidget(Qt::RightDockWidgetArea, panel);
  frame.window.tabifyDockWidget(frame.window.findChild<QDockWidget*>(QStringLiteral("properties_dock")),
                                panel);
  panel->hide();
  auto* toggle = new QAction(MainWindow::tr("Air flow"), &frame.window);
  toggle->setObjectName(QStringLiteral("air_flow"));
  toggle->setCheckable(true);
  toggle->setShortcut(QKeySequence(Qt::Key_F3));
  toggle->setToolTip(MainWindow::tr("Compute how the air moves and show its temperature under the racks"));
  const auto show_beside = [frame, panel, page = &plan, toggle] {
    panel->setVisible(toggle->isChecked() && frame.tabs.currentWidget() == page);
    if (panel->isVisible()) panel->raise();
  };
  QObject::connect(toggle, &QAction::toggled, panel, [air, show_beside](bool on) {
    air->setEnabled(on);
    show_beside();
  });
  QObject::connect(&frame.tabs, &QTabWidget::currentChanged, panel, show_beside);
  frame.view.addAction(toggle);
  frame.tools.insertAction(&frame.tools_end, toggle);
  QObject::connect(air, &AirflowService::answered, &plan,
                   [air, frame, page = &plan] { show_air(*air, *page, frame.workspace.rack_values); });
  view3d.setAirflow(*air, *toggle);
}

}  // namespace thermohall::gui
