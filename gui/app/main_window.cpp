#include "gui/app/main_window.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
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
#include <QUndoGroup>

#include "gui/app/workspace.h"
#include "gui/start/recent_files.h"
#include "gui/start/start_page.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

MainWindow::MainWindow(Workspace& workspace, QWidget* parent) : QMainWindow(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("main_window"));
  resize(1600, 1000);
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  makeActions();
  makeMenus();
  makeToolBar();
  makeViews();
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
  edit->addActions({undo_, redo_});
  menuBar()->addMenu(tr("&View"))->setObjectName(QStringLiteral("view_menu"));
  menuBar()->addMenu(tr("&Insert"))->setObjectName(QStringLiteral("insert_menu"));
  menuBar()->addMenu(tr("&Arrange"))->setObjectName(QStringLiteral("arrange_menu"));
  menuBar()->addMenu(tr("&Run"))->addAction(run_);
  menuBar()->addMenu(tr("&Help"))->setObjectName(QStringLiteral("help_menu"));
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
