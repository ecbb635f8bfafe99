#include "gui/app/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoGroup>

#include "gui/about/help_menu.h"
#include "gui/app/file_actions.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/app/workspace.h"
#include "gui/start/start_page.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {
constexpr int bar_gap_px = 6;
}

MainWindow::MainWindow(Workspace& workspace, QWidget* parent)
    : QMainWindow(parent), workspace_(workspace), files_(new FileActions(workspace, *this)) {
  setObjectName(QStringLiteral("main_window"));
  resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  run_ = new QAction(tr("&Run"), this);
  run_->setShortcut(QKeySequence(Qt::Key_F5));
  connect(run_, &QAction::triggered, this,
          [this] { workspace_.results.run(workspace_.project.currentIndex()); });
  makeHistory();
  makeStatusBar();
  addParts();
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

void MainWindow::makeHistory() {
  // The history follows the design on view.
  auto* history = new QUndoGroup(this);
  undo_ = history->createUndoAction(this, tr("Undo"));
  undo_->setShortcut(QKeySequence::Undo);
  undo_->setIcon(themed_icon(QStringLiteral("undo")));
  redo_ = history->createRedoAction(this, tr("Redo"));
  redo_->setShortcut(QKeySequence::Redo);
  redo_->setIcon(themed_icon(QStringLiteral("redo")));
  connect(&workspace_.project, &Project::currentChanged, history, [history](ScenarioDocument* document) {
    if (document && !history->stacks().contains(&document->undoStack()))
      history->addStack(&document->undoStack());
    history->setActiveStack(document ? &document->undoStack() : nullptr);
  });
}

QToolBar* MainWindow::makeToolBar() {
  QToolBar* bar = addToolBar(tr("Tools"));
  bar->setObjectName(QStringLiteral("tool_bar"));
  bar->setMovable(false);
  bar->setIconSize(QSize(20, 20));
  bar->addActions({undo_, redo_});
  bar->addSeparator();

  auto* space = new QWidget;
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  bar->addWidget(space)->setObjectName(QStringLiteral("tool_bar_space"));
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
  return bar;
}

void MainWindow::makeStatusBar() {
  position_ = new QLabel;
  checks_ = new QLabel;
  last_run_ = new QLabel;
  statusBar()->addWidget(position_);
  statusBar()->addWidget(checks_);
  statusBar()->addPermanentWidget(last_run_);
}

void MainWindow::addParts() {
  files_->addTo(*menuBar()->addMenu(tr("&File")));
  const auto menu = [this](const QString& title, const char* name) {
    QMenu* made = menuBar()->addMenu(title);
    made->setObjectName(QString::fromLatin1(name));
    return made;
  };
  QMenu* edit = menu(tr("&Edit"), "edit_menu");
  edit->addActions({undo_, redo_});
  QMenu* view = menu(tr("&View"), "view_menu");
  QMenu* insert = menu(tr("&Insert"), "insert_menu");
  QMenu* arrange = menu(tr("&Arrange"), "arrange_menu");
  QMenu* run = menu(tr("&Run"), "run_menu");
  run->addAction(run_);
  fill_help_menu(*menu(tr("&Help"), "help_menu"), *this);

  QToolBar* bar = makeToolBar();
  auto* tabs = new QTabWidget;
  tabs->setDocumentMode(true);
  tabs->setObjectName(QStringLiteral("tabs"));
  showStartPageWhenEmpty(tabs);
  const WindowFrame frame{.window = *this,
                          .workspace = workspace_,
                          .tabs = *tabs,
                          .tools = *bar,
                          .tools_end = *bar->findChild<QAction*>(QStringLiteral("tool_bar_space")),
                          .edit = *edit,
                          .view = *view,
                          .insert = *insert,
                          .arrange = *arrange,
                          .run = *run,
                          .pages = *view->addMenu(tr("&Go to"))};
  PlanPage* plan = add_plan(frame, *position_);
  View3dPage* view3d = add_view3d(frame);
  add_elevation(frame);
  OneLinePage* one_line = add_one_line(frame);
  add_results(frame, *plan, *view3d, *one_line);
  add_failures(frame, *plan);
  add_cost(frame);
  add_compare(frame);
  add_report(frame);
  add_properties(frame);
  add_messages_and_runs(frame, *plan);
  add_air(frame, *plan, *view3d);
  add_units(frame);
  add_settings(frame);
  for (auto* button : bar->findChildren<QToolButton*>()) button->setFocusPolicy(Qt::TabFocus);
}

void MainWindow::showStartPageWhenEmpty(QWidget* tabs) {
  auto* start = new StartPage(workspace_.project, workspace_.autosave);
  connect(start, &StartPage::openRequested, files_, &FileActions::open);
  connect(start, &StartPage::chooseRequested, files_, &FileActions::chooseFile);
  connect(start, &StartPage::newRequested, files_, &FileActions::newFrom);
  auto* pages = new QStackedWidget;
  pages->addWidget(start);
  pages->addWidget(tabs);
  setCentralWidget(pages);
  connect(&workspace_.project, &Project::currentChanged, this,
          [pages, start, tabs](ScenarioDocument* document) {
            if (!document) start->refresh();
            pages->setCurrentWidget(document ? tabs : start);
          });
}

void MainWindow::updateTitle() {
  design_->clear();
  for (int i = 0; i < workspace_.project.count(); ++i) {
    const ScenarioDocument* document = workspace_.project.design(i);
    design_->addItem(document->title() + (document->isModified() ? QStringLiteral(" *") : QString()));
  }
  design_->setCurrentIndex(workspace_.project.currentIndex());
  const ScenarioDocument* document = workspace_.project.current();
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

bool MainWindow::openFile(const QString& path) { return files_->open(path); }

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  const auto* bar = findChild<QToolBar*>(QStringLiteral("tool_bar"));
  const auto set_style = [bar](Qt::ToolButtonStyle style) {
    for (auto* button : bar->findChildren<QToolButton*>())
      if (button->isCheckable() && !button->icon().isNull()) button->setToolButtonStyle(style);
  };
  // With words as long as there is room for them, in any language.
  design_->setMinimumWidth(210);
  set_style(Qt::ToolButtonTextBesideIcon);
  int needed_px = 0;
  for (QAction* action : bar->actions())
    if (const QWidget* tool = bar->widgetForAction(action))
      needed_px += bar_gap_px + (tool == design_ ? tool->minimumWidth() : tool->sizeHint().width());
  if (width() >= needed_px) return;
  set_style(Qt::ToolButtonIconOnly);
  design_->setMinimumWidth(120);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!files_->mayLeave()) return event->ignore();
  workspace_.autosave.forgetOwn();
  event->accept();
}

}  // namespace thermohall::gui
