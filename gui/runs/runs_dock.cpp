#include "gui/runs/runs_dock.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/runs/log_message.h"
#include "gui/runs/reveal.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

enum Column { title_column, state_column, progress_column, detail_column, live_column };
enum Role { id_role = Qt::UserRole, key_role, file_role, line_role };

QString state_text(RunJob::State state) {
  switch (state) {
    case RunJob::State::waiting:
      return RunsDock::tr("waiting");
    case RunJob::State::running:
      return RunsDock::tr("running");
    case RunJob::State::done:
      return RunsDock::tr("done");
    case RunJob::State::failed:
      return RunsDock::tr("failed");
    case RunJob::State::cancelled:
      return RunsDock::tr("cancelled");
  }
  return {};
}

bool is_over(const RunJob& job) {
  return job.state != RunJob::State::waiting && job.state != RunJob::State::running;
}

}  // namespace

RunsDock::RunsDock(Workspace& workspace, QWidget* parent)
    : QDockWidget(tr("Runs"), parent), workspace_(workspace), list_(new QTreeWidget), log_(new QListWidget) {
  setObjectName(QStringLiteral("runs_dock"));
  list_->setObjectName(QStringLiteral("runs"));
  list_->setAccessibleName(tr("Runs"));
  list_->setHeaderLabels({tr("Run"), tr("State"), tr("Progress"), tr("Time"), tr("So far")});
  list_->setRootIsDecorated(false);
  list_->header()->setStretchLastSection(true);
  list_->setColumnWidth(title_column, 260);
  list_->setColumnWidth(state_column, 90);
  list_->setColumnWidth(progress_column, 120);
  list_->setColumnWidth(detail_column, 130);
  log_->setObjectName(QStringLiteral("run_log"));
  log_->setAccessibleName(tr("Log of the chosen run"));
  log_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

  const auto button = [this](const QString& text, const QString& icon, auto slot) {
    auto* made = new QPushButton(themed_icon(icon), text);
    connect(made, &QPushButton::clicked, this, slot);
    return made;
  };
  cancel_ = button(tr("Cancel"), QStringLiteral("stop"), [this] { workspace_.runs.cancel(chosenJob()); });
  again_ =
      button(tr("Run again"), QStringLiteral("run"), [this] { workspace_.results.runAgain(chosenJob()); });
  folder_ = button(tr("Open folder"), QStringLiteral("open"), [this] {
    if (const RunJob* job = workspace_.runs.job(chosenJob()))
      QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(job->output).absolutePath()));
  });
  clear_ =
      button(tr("Clear finished"), QStringLiteral("delete"), [this] { workspace_.runs.clearFinished(); });
  auto* buttons = new QHBoxLayout;
  for (QPushButton* made : {cancel_, again_, folder_, clear_}) buttons->addWidget(made);
  buttons->addStretch();

  auto* left = new QWidget;
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(8, 8, 8, 8);
  column->addWidget(list_);
  column->addLayout(buttons);
  auto* splitter = new QSplitter;
  splitter->addWidget(left);
  splitter->addWidget(log_);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 2);
  setWidget(splitter);

  connect(list_, &QTreeWidget::currentItemChanged, this, &RunsDock::showLog);
  connect(log_, &QListWidget::itemActivated, this, &RunsDock::chooseLine);
  connect(log_, &QListWidget::itemClicked, this, &RunsDock::chooseLine);
  connect(&workspace_.runs, &RunQueue::jobAdded, this, [this](int id) {
    showJob(id);
    list_->setCurrentItem(itemOf(id));
  });
  connect(&workspace_.runs, &RunQueue::jobChanged, this,
          [this](int id) { id == 0 ? removeGone() : showJob(id); });
  connect(&workspace_.runs, &RunQueue::jobFinished, this, &RunsDock::showJob);
  showLog();
}

int RunsDock::chosenJob() const {
  const QTreeWidgetItem* item = list_->currentItem();
  return item ? item->data(0, id_role).toInt() : 0;
}

QTreeWidgetItem* RunsDock::itemOf(int id) const {
  for (int i = 0; i < list_->topLevelItemCount(); ++i)
    if (list_->topLevelItem(i)->data(0, id_role).toInt() == id) return list_->topLevelItem(i);
  return nullptr;
}

void RunsDock::showJob(int id) {
  const RunJob* job = workspace_.runs.job(id);
  if (!job) return;
  QTreeWidgetItem* item = itemOf(id);
  if (!item) {
    item = new QTreeWidgetItem;
    item->setData(0, id_role, id);
    list_->insertTopLevelItem(0, item);
    auto* bar = new QProgressBar;
    bar->setRange(0, 1000);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Progress of %1").arg(job->title));
    list_->setItemWidget(item, progress_column, bar);
  }
  fill(*item, *job);
  if (id == chosenJob()) showLog();
}

void RunsDock::fill(QTreeWidgetItem& item, const RunJob& job) {
  item.setText(title_column, job.title);
  item.setToolTip(title_column, job.arguments.join(QLatin1Char(' ')));
  item.setText(state_column, state_text(job.state));
  item.setForeground(state_column, job.state == RunJob::State::failed ? theme().broken : theme().ink);
  if (auto* bar = qobject_cast<QProgressBar*>(list_->itemWidget(&item, progress_column)))
    bar->setValue(static_cast<int>(1000 * job.share));
  item.setText(detail_column, job.state == RunJob::State::running ? job.detail
                              : is_over(job) && job.seconds > 0   ? tr("%1 s").arg(job.seconds, 0, 'f', 1)
                                                                  : QString());
  // Of a run that reached its end the results tell more.
  const bool told = !job.live.empty() && job.state != RunJob::State::done;
  item.setText(live_column, told ? live_text(job.live.back()) : QString());
  item.setToolTip(live_column, item.text(live_column));
}

void RunsDock::removeGone() {
  for (int i = list_->topLevelItemCount() - 1; i >= 0; --i)
    if (!workspace_.runs.job(list_->topLevelItem(i)->data(0, id_role).toInt()))
      delete list_->takeTopLevelItem(i);
  showLog();
}

void RunsDock::showLog() {
  const RunJob* job = workspace_.runs.job(chosenJob());
  cancel_->setEnabled(job && !is_over(*job));
  again_->setEnabled(job && is_over(*job));
  folder_->setEnabled(job && !job->output.isEmpty());
  clear_->setEnabled(list_->topLevelItemCount() > 0);
  log_->clear();
  if (!job) return;
  for (const QString& line : job->log.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
    auto* item = new QListWidgetItem(line, log_);
    const auto message = log_message(line);
    if (!message) continue;
    item->setIcon(themed_icon(message->isError() ? QStringLiteral("error") : QStringLiteral("warning")));
    if (message->isError()) item->setForeground(theme().broken);
    item->setData(key_role, message->key);
    item->setData(file_role, message->file);
    item->setData(line_role, message->line);
  }
}

void RunsDock::chooseLine(QListWidgetItem* line) {
  if (!line) return;
  reveal_key(workspace_, line->data(key_role).toString());
  const QString file = line->data(file_role).toString();
  if (!file.isEmpty()) Q_EMIT placeChosen(file, line->data(line_role).toInt());
}

}  // namespace thermohall::gui
