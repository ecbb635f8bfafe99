#include "gui/results/results_view.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/charts/chart_style.h"
#include "gui/results/alarms_page.h"
#include "gui/results/energy_flow_page.h"
#include "gui/results/inlet_histogram_page.h"
#include "gui/results/live_page.h"
#include "gui/results/load_duration_page.h"
#include "gui/results/playback.h"
#include "gui/results/psychrometric_page.h"
#include "gui/results/rack_history_page.h"
#include "gui/results/run_events.h"
#include "gui/results/time_series_page.h"

namespace thermohall::gui {

ResultsView::ResultsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      list_(new QListWidget),
      stack_(new QStackedWidget),
      title_(new QLabel),
      state_(new QLabel),
      playback_(new Playback(workspace, this)),
      live_(new LivePage) {
  setObjectName(QStringLiteral("results_view"));
  list_->setObjectName(QStringLiteral("results_pages"));
  list_->setAccessibleName(tr("Kinds of results"));
  list_->setFixedWidth(172);
  list_->setSpacing(2);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  title_->setProperty("role", QStringLiteral("title"));
  state_->setProperty("role", QStringLiteral("caption"));

  auto* open = new QPushButton(tr("Open results…"));
  connect(open, &QPushButton::clicked, this, &ResultsView::openFile);
  auto* header = new QHBoxLayout;
  header->setContentsMargins(12, 8, 12, 0);
  header->addWidget(title_);
  header->addSpacing(8);
  header->addWidget(state_, 1);
  header->addWidget(open);
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  auto* framed = new QVBoxLayout(frame);
  framed->setContentsMargins(4, 8, 4, 4);
  framed->addWidget(stack_);
  auto* body = new QHBoxLayout;
  body->setContentsMargins(12, 8, 12, 12);
  body->setSpacing(12);
  body->addWidget(list_);
  body->addWidget(frame, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(header);
  layout->addLayout(body, 1);

  list_->addItem(tr("Live"));
  stack_->addWidget(live_);
  add(new TimeSeriesPage(workspace), tr("Time series"), "time_series");
  add(new LoadDurationPage(workspace), tr("Load duration"), "load_duration");
  add(new RackHistoryPage(workspace, *playback_), tr("Racks over time"), "rack_history");
  add(new InletHistogramPage(workspace), tr("Rack inlets"), "inlet_histogram");
  add(new EnergyFlowPage(workspace), tr("Energy flow"), "energy_flow");
  add(new PsychrometricPage(workspace), tr("Weather and economiser"), "psychrometric");
  add(new AlarmsPage(workspace), tr("Alarms"), "alarms");
  connect(list_, &QListWidget::currentRowChanged, stack_, &QStackedWidget::setCurrentIndex);
  hideLive();
  list_->setCurrentRow(1);

  connect(&workspace_.results, &ResultsStore::changed, this, &ResultsView::showRun);
  connect(&workspace_.project, &Project::currentChanged, this, &ResultsView::showRun);
  connect(&workspace_.project, &Project::edited, this, &ResultsView::showHeader);
  for (const auto signal : {&RunQueue::jobChanged, &RunQueue::jobFinished})
    connect(&workspace_.runs, signal, this, &ResultsView::followJob);
  connect(&workspace_.project, &Project::currentChanged, this,
          [this] { followJob(workspace_.results.job(workspace_.project.currentIndex())); });
  showRun();
}

void ResultsView::add(ResultsPage* page, const QString& title, const char* name) {
  page->setObjectName(QString::fromLatin1(name));
  list_->addItem(title);
  stack_->addWidget(page);
  pages_.push_back(page);
  connect(page, &ResultsPage::failed, this, [this](const QString& message) { state_->setText(message); });
}

void ResultsView::showPage(const QString& name) {
  for (std::size_t i = 0; i < pages_.size(); ++i)
    if (pages_[i]->objectName() == name)
      list_->setCurrentRow(static_cast<int>(i) + 1);  // behind the live one
}

void ResultsView::followJob(int id) {
  const RunJob* job = workspace_.runs.job(id);
  const int design = workspace_.project.currentIndex();
  if (!job || workspace_.results.job(design) != id) {
    if (workspace_.results.job(design) == 0) hideLive();
    return;
  }
  if (job->state == RunJob::State::done || job->live.size() < 2) return hideLive();  // the file tells more
  live_->showJob(*job);
  showLive(job->state == RunJob::State::running ? tr("Live") : tr("Live (partial)"));
}

void ResultsView::showLive(const QString& title) {
  list_->item(0)->setText(title);
  if (!list_->item(0)->isHidden()) return;
  list_->item(0)->setHidden(false);
  before_live_ = std::max(1, list_->currentRow());
  list_->setCurrentRow(0);
}

void ResultsView::hideLive() {
  if (list_->item(0)->isHidden()) return;
  list_->item(0)->setHidden(true);
  if (list_->currentRow() == 0) list_->setCurrentRow(before_live_);
}

void ResultsView::showRun() {
  const QString path = workspace_.results.file(workspace_.project.currentIndex());
  const QFileInfo info(path);
  const qint64 version = path.isEmpty() ? 0 : info.lastModified().toMSecsSinceEpoch();
  for (ResultsPage* page : pages_) page->setFile(path, version);
  playback_->setFile(path, version);
  status_.clear();
  if (!path.isEmpty()) readStatus(path);
  showHeader();
}

void ResultsView::readStatus(const QString& path) {
  workspace_.reading.read(
      path, this,
      [](const ResultsFile& file) { return std::pair(file.status(), read_run_events(file).end_s); },
      [this, path](const std::pair<std::string, double>& read) {
        if (path != workspace_.results.file(workspace_.project.currentIndex())) return;
        const QString end = time_text(read.second);
        status_ = read.first == "complete"    ? QString()
                  : read.first == "cancelled" ? tr("partial: cancelled at %1 · ").arg(end)
                  : read.first == "failed"    ? tr("partial: failed at %1 · ").arg(end)
                                           : tr("partial: the run was killed, stored up to %1 · ").arg(end);
        showHeader();
      },
      [this](const QString& message) { state_->setText(message); });
}

void ResultsView::showHeader() {
  const ScenarioDocument* document = workspace_.project.current();
  const int design = workspace_.project.currentIndex();
  const QString path = workspace_.results.file(design);
  title_->setText(document ? document->title() : tr("Results"));
  if (path.isEmpty())
    return state_->setText(document ? tr("no results yet: press Run (F5)") : tr("open a scenario first"));
  const QString made =
      tr("run of %1 · %2")
          .arg(QLocale(QLocale::English)
                   .toString(QFileInfo(path).lastModified(), QStringLiteral("d MMM yyyy HH:mm")),
               QFileInfo(path).fileName());
  state_->setText((workspace_.results.isStale(design) ? tr("changed since this run · ") : QString()) +
                  status_ + made);
}

void ResultsView::openFile() {
  const int design = workspace_.project.currentIndex();
  const QString path = QFileDialog::getOpenFileName(this, tr("Open results for this design"), {},
                                                    tr("Results (*.h5 *.partial)"));
  if (!path.isEmpty() && design >= 0) workspace_.results.assign(design, path);
}

}  // namespace thermohall::gui
