#include "gui/runs/run_indicator.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "gui/app/workspace.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

RunIndicator::RunIndicator(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      text_(new QLabel),
      bar_(new QProgressBar),
      cancel_(new QToolButton) {
  text_->setProperty("role", QStringLiteral("caption"));
  bar_->setRange(0, 1000);
  bar_->setTextVisible(false);
  bar_->setFixedWidth(140);
  bar_->setAccessibleName(tr("Progress of the run"));
  cancel_->setIcon(themed_icon(QStringLiteral("stop")));
  cancel_->setToolTip(tr("Cancel the run"));
  cancel_->setAccessibleName(tr("Cancel the run"));
  cancel_->setAutoRaise(true);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(text_);
  layout->addWidget(bar_);
  layout->addWidget(cancel_);
  connect(cancel_, &QToolButton::clicked, this, [this] { workspace_.runs.cancel(job_); });
  for (const auto signal : {&RunQueue::jobAdded, &RunQueue::jobChanged, &RunQueue::jobFinished})
    connect(&workspace_.runs, signal, this, &RunIndicator::showRunning);
  showRunning();
}

void RunIndicator::showRunning() {
  job_ = 0;
  int waiting = 0;
  for (const auto& job : workspace_.runs.jobs()) {
    waiting += job->state == RunJob::State::waiting;
    if (job->state != RunJob::State::running) continue;
    job_ = job->id;
    bar_->setValue(static_cast<int>(1000 * job->share));
    text_->setText(job->detail.isEmpty() ? job->title : job->title + QStringLiteral(" · ") + job->detail);
  }
  if (waiting > 0) text_->setText(text_->text() + tr(" · %1 waiting").arg(waiting));
  setVisible(job_ != 0);
}

}  // namespace thermohall::gui
