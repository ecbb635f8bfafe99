#include "gui/app/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUndoGroup>

#include "gui/about/help_menu.h"
#include "gui/air/air_panel.h"
#include "gui/air/airflow_service.h"
#include "gui/app/workspace.h"
#include "gui/balance/balance_panel.h"
#include "gui/compare/compare_view.h"
#include "gui/elevation/elevation_page.h"
#include "gui/library/library_page.h"
#include "gui/oneline/one_line_page.h"
#include "gui/palette/palette_panel.h"
#include "gui/plan/plan_actions.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_page.h"
#include "gui/plan/plan_scene.h"
#include "gui/properties/properties_panel.h"
#include "gui/report/report_view.h"
#include "gui/results/results_view.h"
#include "gui/runs/messages_dock.h"
#include "gui/runs/run_indicator.h"
#include "gui/runs/runs_dock.h"
#include "gui/settings/settings.h"
#include "gui/settings/settings_dialog.h"
#include "gui/start/recent_files.h"
#include "gui/start/start_page.h"
#include "gui/text/text_page.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"
#include "gui/view3d/view3d_page.h"

namespace thermohall::gui {

MainWindow::MainWindow(Workspace& workspace, QWidget* parent) : QMainWindow(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("main_window"));
  resize(1600, 1000);
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  makeActions();
  makeMenus();
  makeToolBar();
  makeViews();
  makePlan();
  make3d();
  makeOneLine();
  makeResults();
  makeCompare();
  makeReport();
  makeProperties();
  makeAir();
  makeUnits();
  connect(&workspace_.project, &Project::currentChanged, this, &MainWindow::updateTitle);
  connect(&workspace_.project, &Project::designsChanged, this, &MainWindow::updateTitle);
  connect(&workspace_.project, &Project::edited, this, &MainWindow::updateTitle);
  connect(&workspace_.steady, &SteadyService::answered, this, &MainWindow::updateStatus);
  connect(&workspace_.runs, &RunQueue::jobFinished, this, [this](int id) {
    if (const RunJob* job = workspace_.runs.job(id))
      last_run_->setText(job->state == RunJob::State::done
                             ? tr("Last run %1 s · %2").arg(job->seconds, 0, 'f', 1).arg(job->title)
                             : tr("Run not finished · %1").arg(job->title));
  });
  updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions() {
  const auto action = [this](const QString& text, const QKeySequence& keys, auto slot) {
    auto* made = new QAction(text, this);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, slot);
    return made;
  };
  start_ = action(tr("Start page"), {}, [this] { showStartPage(); });
  open_ = action(tr("&Open…"), QKeySequence::Open, [this] { chooseFile(); });
  save_ = action(tr("&Save"), QKeySequence::Save, [this] { save(); });
  save_as_ = action(tr("Save &as…"), QKeySequence::SaveAs, [this] { saveAs(); });
  quit_ = action(tr("&Quit"), QKeySequence::Quit, [this] { close(); });
  run_ = action(tr("&Run"), QKeySequence(Qt::Key_F5), [this] { runCurrent(); });

  // The history follows the design on view.
  auto* history = new QUndoGroup(this);
  undo_ = history->createUndoAction(this, tr("Undo"));
  undo_->setShortcut(QKeySequence::Undo);
  redo_ = history->createRedoAction(this, tr("Redo"));
  redo_->setShortcut(QKeySequence::Redo);
  connect(&workspace_.project, &Project::currentChanged, history, [history](ScenarioDocument* document) {
    if (document && !history->stacks().contains(&document->undoStack()))
      history->addStack(&document->undoStack());
    history->setActiveStack(document ? &document->undoStack() : nullptr);
  });
}

void MainWindow::makeMenus() {
  QMenu* file = menuBar()->addMenu(tr("&File"));
  file->addActions({start_, open_, save_, save_as_});
  file->addSeparator();
  file->addAction(quit_);
  QMenu* edit = menuBar()->addMenu(tr("&Edit"));
  edit->setObjectName(QStringLiteral("edit_menu"));
  edit->addActions({undo_, redo_});
  menuBar()->addMenu(tr("&View"))->setObjectName(QStringLiteral("view_menu"));
  menuBar()->addMenu(tr("&Insert"))->setObjectName(QStringLiteral("insert_menu"));
  menuBar()->addMenu(tr("&Arrange"))->setObjectName(QStringLiteral("arrange_menu"));
  menuBar()->addMenu(tr("&Run"))->addAction(run_);
  QMenu* help = menuBar()->addMenu(tr("&Help"));
  help->setObjectName(QStringLiteral("help_menu"));
  fill_help_menu(*help, *this);
}

void MainWindow::makeToolBar() {
  QToolBar* bar = addToolBar(tr("Tools"));
  bar->setObjectName(QStringLiteral("tool_bar"));
  bar->setMovable(false);
  undo_->setIcon(themed_icon(QStringLiteral("undo")));
  redo_->setIcon(themed_icon(QStringLiteral("redo")));
  bar->addActions({undo_, redo_});
  bar->addSeparator();

  auto* space = new QWidget;
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  QAction* before_designs = bar->addWidget(space);
  before_designs->setObjectName(QStringLiteral("tool_bar_space"));
  auto* label = new QLabel(tr("Design"));
  label->setProperty("role", "caption");
  bar->addWidget(label);
  design_ = new QComboBox;
  design_->setAccessibleName(tr("Design on view"));
  design_->setMinimumWidth(210);
  bar->addWidget(design_);
  connect(design_, &QComboBox::activated, &workspace_.project, &Project::setCurrent);
  auto* run = new QPushButton(tr("Run"));
  run->setProperty("primary", true);
  run->setObjectName(QStringLiteral("run_button"));
  connect(run, &QPushButton::clicked, run_, &QAction::trigger);
  bar->addWidget(run);
}

void MainWindow::makeViews() {
  tabs_ = new QTabWidget;
  tabs_->setDocumentMode(true);
  tabs_->setObjectName(QStringLiteral("tabs"));
  auto* start = new StartPage(workspace_.project, workspace_.autosave);
  connect(start, &StartPage::openRequested, this, &MainWindow::openFile);
  connect(start, &StartPage::chooseRequested, this, &MainWindow::chooseFile);
  connect(start, &StartPage::newRequested, this, &MainWindow::newFrom);
  pages_ = new QStackedWidget;
  pages_->addWidget(start);
  pages_->addWidget(tabs_);
  setCentralWidget(pages_);
  connect(&workspace_.project, &Project::currentChanged, this, [this, start](ScenarioDocument* document) {
    if (!document) start->refresh();
    pages_->setCurrentWidget(document ? static_cast<QWidget*>(tabs_) : start);
  });

  position_ = new QLabel;
  checks_ = new QLabel;
  last_run_ = new QLabel;
  statusBar()->addWidget(position_);
  statusBar()->addWidget(checks_);
  statusBar()->addPermanentWidget(last_run_);
}

void MainWindow::makePlan() {
  auto* plan = new PlanPage(workspace_);
  tabs_->insertTab(0, plan, tr("Plan"));
  PlanActions& actions = plan->actions();
  auto* bar = findChild<QToolBar*>(QStringLiteral("tool_bar"));
  QAction* space = bar->findChild<QAction*>(QStringLiteral("tool_bar_space"));
  bar->setIconSize(QSize(20, 20));
  bar->insertActions(space, actions.toolBarTools());
  for (QAction* tool : actions.toolBarTools())
    if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(tool)))
      button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  bar->insertSeparator(space);
  bar->insertWidget(space, actions.makeGridButton(bar));
  actions.addToEditMenu(*findChild<QMenu*>(QStringLiteral("edit_menu")));
  actions.addToViewMenu(*findChild<QMenu*>(QStringLiteral("view_menu")));
  actions.addToInsertMenu(*findChild<QMenu*>(QStringLiteral("insert_menu")));
  actions.addToArrangeMenu(*findChild<QMenu*>(QStringLiteral("arrange_menu")));
  connect(plan, &PlanPage::position, position_, &QLabel::setText);
  connect(plan, &PlanPage::message, this,
          [this](const QString& text) { statusBar()->showMessage(text, 12000); });

  auto* palette = new PalettePanel;
  auto* dock = new QDockWidget(tr("Palette"), this);
  dock->setObjectName(QStringLiteral("palette_dock"));
  dock->setTitleBarWidget(new QWidget);
  dock->setFeatures(QDockWidget::DockWidgetClosable);
  dock->setWidget(palette);
  dock->setMinimumWidth(200);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  addDockWidget(Qt::LeftDockWidgetArea, dock);
  resizeDocks({dock}, {240}, Qt::Horizontal);
  const auto fill = [plan, palette] { palette->setCatalogue(plan->editor().catalogue()); };
  connect(&plan->editor(), &PlanEditor::catalogueChanged, palette, fill);
  fill();
  connect(palette, &PalettePanel::insertRequested, plan, &PlanPage::insert);
  connect(palette, &PalettePanel::itemChosen, plan, [plan](const QString& kind, const QString& id) {
    if (kind == QLatin1String("racks")) plan->editor().setRowType(id);
  });
  // Beside the plan only: other tabs have nothing to drag to.
  const auto show_beside = [this, dock, plan] {
    dock->setVisible(workspace_.project.current() && tabs_->currentWidget() == plan);
  };
  connect(tabs_, &QTabWidget::currentChanged, dock, show_beside);
  connect(&workspace_.project, &Project::currentChanged, dock, show_beside);
  show_beside();
}

void MainWindow::make3d() {
  view3d_ = new View3dPage(workspace_);
  tabs_->insertTab(1, view3d_, tr("3-D"));
}

void MainWindow::makeOneLine() { tabs_->addTab(new OneLinePage(workspace_), tr("One-line")); }

void MainWindow::makeResults() {
  tabs_->addTab(new ResultsView(workspace_), tr("Results"));
  // The live balance stands under the plan.
  auto* plan = findChild<QWidget*>(QStringLiteral("plan_page"));
  static_cast<QGridLayout*>(plan->layout())->addWidget(new BalancePanel(workspace_), 3, 0, 1, 2);

  auto* messages = new MessagesDock(workspace_, this);
  if (auto* page = findChild<PlanPage*>())
    connect(&page->plan(), &PlanScene::warningsChanged, messages, [page, messages] {
      QList<std::pair<QString, QString>> findings;
      for (const LayoutWarning& warning : page->plan().warnings())
        if (warning.kind == LayoutWarning::Kind::narrow_aisle ||
            warning.kind == LayoutWarning::Kind::blocked_door)  // the others stand in the checks of the file
          findings.emplace_back(warning.keys.value(0), warning.text);
      messages->setLayoutFindings(findings);
    });
  auto* runs = new RunsDock(workspace_, this);
  addDockWidget(Qt::BottomDockWidgetArea, messages);
  addDockWidget(Qt::BottomDockWidgetArea, runs);
  tabifyDockWidget(messages, runs);
  auto* view = findChild<QMenu*>(QStringLiteral("view_menu"));
  view->addSeparator();
  for (QDockWidget* dock : {static_cast<QDockWidget*>(messages), static_cast<QDockWidget*>(runs)}) {
    dock->hide();  // everyday work needs the room; the status bar says when there is something to see
    view->addAction(dock->toggleViewAction());
  }
  runs->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F6));
  messages->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F7));
  const auto show_place = [this](const QString& file, int line) {
    const ScenarioDocument* document = workspace_.project.current();
    auto* text = findChild<TextPage*>();
    if (!text || !document || QFileInfo(file).absoluteFilePath() != document->path()) return;
    if (tabs_->currentWidget() == text) text->goToLine(line);
  };
  connect(messages, &MessagesDock::placeChosen, this, show_place);
  connect(runs, &RunsDock::placeChosen, this, show_place);
  const auto raise = [](QDockWidget* dock) {
    dock->show();
    dock->raise();
  };
  auto* faults = new QToolButton;
  faults->setAutoRaise(true);
  faults->setAccessibleName(tr("Messages"));
  statusBar()->addWidget(faults);
  connect(faults, &QToolButton::clicked, messages, [raise, messages] { raise(messages); });
  const auto count = [faults](int errors, int warnings) {
    faults->setVisible(errors + warnings > 0);
    faults->setText(errors > 0 ? tr("%n error(s)", nullptr, errors) : tr("%n warning(s)", nullptr, warnings));
    faults->setProperty("role", errors > 0 ? QStringLiteral("broken") : QString());
    faults->setIcon(themed_icon(errors > 0 ? QStringLiteral("error") : QStringLiteral("warning")));
  };
  connect(messages, &MessagesDock::countsChanged, faults, count);
  count(messages->errorCount(), messages->warningCount());
  statusBar()->addPermanentWidget(new RunIndicator(workspace_));
  // A failed run is shown at once; a good one only changes the figures.
  connect(&workspace_.runs, &RunQueue::jobFinished, runs, [this, raise, runs](int id) {
    const RunJob* job = workspace_.runs.job(id);
    if (job && job->state == RunJob::State::failed) raise(runs);
  });
}

void MainWindow::makeAir() {
  airflow_ = std::make_unique<AirflowService>(workspace_.project);
  auto* plan = findChild<PlanPage*>(QStringLiteral("plan_page"));
  auto* panel = new AirPanel(workspace_, *airflow_, this);
  addDockWidget(Qt::RightDockWidgetArea, panel);
  tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("properties_dock")), panel);
  panel->hide();
  auto* toggle = new QAction(tr("Air flow"), this);
  toggle->setObjectName(QStringLiteral("air_flow"));
  toggle->setCheckable(true);
  toggle->setShortcut(QKeySequence(Qt::Key_F3));
  toggle->setToolTip(tr("Compute how the air moves and show its temperature under the racks"));
  const auto show_beside = [this, panel, plan, toggle] {
    panel->setVisible(toggle->isChecked() && tabs_->currentWidget() == plan);
    if (panel->isVisible()) panel->raise();
  };
  connect(toggle, &QAction::toggled, this, [this, show_beside](bool on) {
    airflow_->setEnabled(on);
    show_beside();
  });
  connect(tabs_, &QTabWidget::currentChanged, panel, show_beside);
  findChild<QMenu*>(QStringLiteral("view_menu"))->addAction(toggle);
  auto* bar = findChild<QToolBar*>(QStringLiteral("tool_bar"));
  bar->insertAction(bar->findChild<QAction*>(QStringLiteral("tool_bar_space")), toggle);
  connect(airflow_.get(), &AirflowService::answered, plan, [this, plan] {
    const AirSlice& slice = airflow_->slice();
    plan->plan().setTemperatureSlice(slice.temperature_K, slice.nx, slice.ny, slice.cell_m,
                                     QPointF(slice.x_m, slice.y_m));
    view3d_->setTemperatureSlice({.kelvin = {slice.temperature_K.begin(), slice.temperature_K.end()},
                                  .nx = slice.nx,
                                  .ny = slice.ny,
                                  .cell_m = slice.cell_m,
                                  .origin = QPointF(slice.x_m, slice.y_m),
                                  .height_m = slice.height_m});
    QHash<QString, double> inlets_K;
    for (const auto& entry : airflow_->answer().value(QLatin1String("racks")).toArray()) {
      const QJsonObject rack = entry.toObject();
      inlets_K[rack.value(QLatin1String("id")).toString()] =
          rack.value(QLatin1String("inlet_mean_K")).toDouble(std::numeric_limits<double>::quiet_NaN());
    }
    workspace_.rack_values.set(inlets_K, inlets_K.isEmpty() ? QString() : tr("air flow, design day"));
  });
}

void MainWindow::makeCompare() {
  auto* compare = new CompareView(workspace_);
  tabs_->addTab(compare, tr("Compare"));
  connect(compare, &CompareView::failed, this,
          [this](const QString& text) { statusBar()->showMessage(text, 12000); });
  connect(compare, &CompareView::addDesignRequested, this, [this] {
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Add designs"), {}, tr("Scenarios (*.yaml)"));
    for (const QString& path : paths) {
      QString fault;
      if (!workspace_.project.add(path, fault)) QMessageBox::warning(this, tr("Thermohall"), fault);
    }
  });
}

void MainWindow::makeReport() {
  auto* report = new ReportView(workspace_);
  tabs_->addTab(report, tr("Report"));
  connect(report, &ReportView::message, this,
          [this](const QString& text) { statusBar()->showMessage(text, 12000); });
}

void MainWindow::makeProperties() {
  auto* panel = new PropertiesPanel(workspace_);
  auto* dock = new QDockWidget(tr("Properties"), this);
  dock->setObjectName(QStringLiteral("properties_dock"));
  dock->setTitleBarWidget(new QWidget);
  dock->setFeatures(QDockWidget::DockWidgetClosable);
  dock->setWidget(panel);
  dock->setMinimumWidth(300);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  addDockWidget(Qt::RightDockWidgetArea, dock);
  resizeDocks({dock}, {330}, Qt::Horizontal);

  tabs_->insertTab(2, new ElevationPage(workspace_), tr("Rack elevation"));
  auto* library = new LibraryPage(workspace_);
  tabs_->addTab(library, tr("Library"));
  auto* text = new TextPage(workspace_);
  tabs_->addTab(text, tr("Text"));
  connect(panel, &PropertiesPanel::showInTextRequested, text, [this, text](int line) {
    tabs_->setCurrentWidget(text);
    text->goToLine(line);
  });

  // Beside what shows objects; results and comparison take the whole width.
  auto* view = findChild<QMenu*>(QStringLiteral("view_menu"));
  auto* wanted = new QAction(tr("Properties"), this);
  wanted->setCheckable(true);
  wanted->setChecked(true);
  wanted->setShortcut(QKeySequence(Qt::Key_F4));
  view->addAction(wanted);
  const auto page = [this, view](const QString& name, const QKeySequence& keys, QWidget* tab) {
    QAction* action = view->addAction(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, tabs_, [this, tab] { tabs_->setCurrentWidget(tab); });
  };
  page(tr("Library"), QKeySequence(Qt::Key_F8), library);
  page(tr("Text"), QKeySequence(Qt::Key_F9), text);
  const auto show_beside = [this, dock, wanted] {
    const QWidget* tab = tabs_->currentWidget();
    const bool wide = qobject_cast<const ResultsView*>(tab) || qobject_cast<const CompareView*>(tab) ||
                      qobject_cast<const LibraryPage*>(tab) || qobject_cast<const ReportView*>(tab);
    dock->setVisible(wanted->isChecked() && workspace_.project.current() && !wide);
  };
  connect(wanted, &QAction::toggled, dock, show_beside);
  connect(tabs_, &QTabWidget::currentChanged, dock, show_beside);
  connect(&workspace_.project, &Project::currentChanged, dock, show_beside);
  show_beside();
}

void MainWindow::makeUnits() {
  auto* bar = findChild<QToolBar*>(QStringLiteral("tool_bar"));
  auto* button = new QToolButton;
  button->setPopupMode(QToolButton::InstantPopup);
  button->setAccessibleName(tr("Units"));
  button->setToolTip(tr("Units in which values are shown; files keep what was typed"));
  auto* menu = new QMenu(button);
  auto* group = new QActionGroup(menu);
  const std::pair<UnitStyle, QString> styles[] = {{UnitStyle::metric, tr("SI")},
                                                  {UnitStyle::imperial, tr("Inch-pound")}};
  for (const auto& [style, name] : styles) {
    QAction* action = menu->addAction(name);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [chosen = style] { unit_system().set(chosen); });
  }
  button->setMenu(menu);
  const auto show = [button, group] {
    const bool imperial = unit_system().isImperial();
    button->setText(imperial ? tr("IP") : tr("SI"));
    group->actions().at(imperial ? 1 : 0)->setChecked(true);
  };
  connect(&unit_system(), &UnitSystem::changed, button, show);
  show();
  bar->insertWidget(bar->findChild<QAction*>(QStringLiteral("tool_bar_space")), button);

  auto* edit = findChild<QMenu*>(QStringLiteral("edit_menu"));
  edit->addSeparator();
  QAction* settings = edit->addAction(tr("Settings…"));
  settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
  settings->setMenuRole(QAction::PreferencesRole);
  connect(settings, &QAction::triggered, this, &MainWindow::openSettings);
  takeGrid(saved_grid_m());
  connect(findChild<QMenu*>(QStringLiteral("grid_menu")), &QMenu::triggered, this,
          [](QAction* step) { save_grid_m(step->data().toDouble()); });
}

void MainWindow::openSettings() {
  SettingsDialog dialog(this);
  connect(&dialog, &SettingsDialog::appearanceChanged, this, [](Appearance appearance) {
    apply_theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), appearance);
  });
  connect(&dialog, &SettingsDialog::gridChanged, this, &MainWindow::takeGrid);
  dialog.exec();
}

void MainWindow::takeGrid(double grid_m) {
  for (QAction* step : findChild<QMenu*>(QStringLiteral("grid_menu"))->actions())
    if (step->data().toDouble() == grid_m) step->trigger();
}

void MainWindow::updateTitle() {
  design_->clear();
  for (int i = 0; i < workspace_.project.count(); ++i) {
    const ScenarioDocument* document = workspace_.project.design(i);
    design_->addItem(document->title() + (document->isModified() ? QStringLiteral(" *") : QString()));
  }
  design_->setCurrentIndex(workspace_.project.currentIndex());
  const ScenarioDocument* document = workspace_.project.current();
  save_->setEnabled(document && document->isModified());
  save_as_->setEnabled(document);
  run_->setEnabled(document && document->isReadable());
  if (!document) {
    setWindowTitle(QStringLiteral("Thermohall"));
    return;
  }
  setWindowTitle(QStringLiteral("%1 — %2 — Thermohall")
                     .arg(QFileInfo(document->path()).fileName(),
                          document->isModified() ? tr("not saved") : tr("saved")));
}

void MainWindow::updateStatus() {
  const QJsonObject facility = workspace_.steady.answer().value(QLatin1String("facility")).toObject();
  const double it_W = facility.value(QLatin1String("it_power")).toDouble();
  const double residual = it_W > 0 ? facility.value(QLatin1String("balance_error")).toDouble() / it_W : 0;
  const bool clear = facility.value(QLatin1String("second_law_excess")).toDouble() <= 1e-9;
  checks_->setText(tr("First law residual %1 · second law %2")
                       .arg(residual, 0, 'g', 2)
                       .arg(clear ? tr("clear") : tr("broken")));
}

bool MainWindow::openFile(const QString& path) {
  QString fault;
  if (!mayLeave()) return false;
  if (workspace_.project.open(path, fault)) {
    note_recent_file(path);
    return true;
  }
  QMessageBox::warning(this, tr("Thermohall"), fault);
  return false;
}

void MainWindow::chooseFile() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open a scenario or study"), {},
                                                    tr("Scenarios and studies (*.yaml)"));
  if (!path.isEmpty()) openFile(path);
}

bool MainWindow::save() {
  ScenarioDocument* document = workspace_.project.current();
  QString fault;
  if (!document || document->save(fault)) return true;
  QMessageBox::warning(this, tr("Thermohall"), fault);
  return false;
}

bool MainWindow::saveAs() {
  ScenarioDocument* document = workspace_.project.current();
  if (!document) return false;
  const QString path = QFileDialog::getSaveFileName(this, tr("Save the scenario as"), document->path(),
                                                    tr("Scenarios (*.yaml)"));
  QString fault;
  if (path.isEmpty() || document->saveAs(path, fault)) return !path.isEmpty();
  QMessageBox::warning(this, tr("Thermohall"), fault);
  return false;
}

void MainWindow::newFrom(const Template& from) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString path = QFileDialog::getSaveFileName(
      this, tr("New project from %1").arg(from.name),
      QDir(folder).filePath(QFileInfo(from.path).absoluteDir().dirName() + QStringLiteral("/scenario.yaml")),
      tr("Scenarios (*.yaml)"));
  if (path.isEmpty()) return;
  QString fault;
  if (make_from_template(from, path, fault)) {
    openFile(path);
  } else {
    QMessageBox::warning(this, tr("Thermohall"), fault);
  }
}

void MainWindow::showStartPage() {
  if (mayLeave()) workspace_.project.close();
}

void MainWindow::runCurrent() { workspace_.results.run(workspace_.project.currentIndex()); }

bool MainWindow::mayLeave() {
  if (!workspace_.project.isModified()) return true;
  const auto answer = QMessageBox::question(this, tr("Thermohall"), tr("Save the changes before closing?"),
                                            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
  if (answer == QMessageBox::Cancel) return false;
  if (answer == QMessageBox::Discard) return true;
  for (int i = 0; i < workspace_.project.count(); ++i) {
    QString fault;
    if (workspace_.project.design(i)->isModified() && !workspace_.project.design(i)->save(fault)) {
      QMessageBox::warning(this, tr("Thermohall"), fault);
      return false;
    }
  }
  return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!mayLeave()) return event->ignore();
  workspace_.autosave.forgetOwn();
  event->accept();
}

}  // namespace thermohall::gui
