// Tabs that need nothing but their place.
#include <QFileDialog>
#include <QMainWindow>
#include <QMessageBox>

#include "gui/app/main_window.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/app/workspace.h"
#include "gui/compare/compare_view.h"
#include "gui/cost/cost_page.h"
#include "gui/elevation/elevation_page.h"
#include "gui/oneline/one_line_page.h"
#include "gui/report/report_view.h"
#include "gui/view3d/view3d_page.h"

namespace thermohall::gui {

View3dPage* add_view3d(const WindowFrame& frame) {
  auto* view = new View3dPage(frame.workspace);
  frame.addTab(view, MainWindow::tr("3-D"));
  return view;
}

void add_elevation(const WindowFrame& frame) {
  frame.addTab(new ElevationPage(frame.workspace), MainWindow::tr("Rack elevation"));
}

OneLinePage* add_one_line(const WindowFrame& frame) {
  auto* page = new OneLinePage(frame.workspace);
  frame.addTab(page, MainWindow::tr("One-line"));
  return page;
}

void add_cost(const WindowFrame& frame) {
  auto* cost = new CostPage(frame.workspace);
  frame.addTab(cost, MainWindow::tr("Cost"));
  QObject::connect(cost, &CostPage::message, &frame.window,
                   [frame](const QString& text) { frame.say(text); });
}

void add_compare(const WindowFrame& frame) {
  auto* compare = new CompareView(frame.workspace);
  frame.addTab(compare, MainWindow::tr("Compare"), true);
  QObject::connect(compare, &CompareView::failed, &frame.window,
                   [frame](const QString& text) { frame.say(text); });
  QObject::connect(compare, &CompareView::addDesignRequested, &frame.window, [frame] {
    const QStringList paths = QFileDialog::getOpenFileNames(&frame.window, MainWindow::tr("Add designs"), {},
                                                            MainWindow::tr("Scenarios (*.yaml)"));
    for (const QString& path : paths) {
      QString fault;
      if (!frame.workspace.project.add(path, fault))
        QMessageBox::warning(&frame.window, MainWindow::tr("Thermohall"), fault);
    }
  });
}

void add_report(const WindowFrame& frame) {
  auto* report = new ReportView(frame.workspace);
  frame.addTab(report, MainWindow::tr("Report"), true);
  QObject::connect(report, &ReportView::message, &frame.window,
                   [frame](const QString& text) { frame.say(text); });
}

}  // namespace thermohall::gui
