#include "gui/failures/failures_view.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/document/plan_entry.h"
#include "gui/document/unit_key.h"
#include "gui/failures/campaign_page.h"
#include "gui/failures/failure_board.h"
#include "gui/failures/failure_runs.h"
#include "gui/failures/margins_page.h"
#include "gui/failures/switchboard_page.h"

namespace thermohall::gui {

FailuresView::FailuresView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), list_(new QListWidget), stack_(new QStackedWidget) {
  setObjectName(QStringLiteral("failures_view"));
  list_->setObjectName(QStringLiteral("failures_pages"));
  list_->setAccessibleName(tr("Views of failures"));
  list_->setFixedWidth(172);
  list_->setSpacing(2);
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  auto* framed = new QVBoxLayout(frame);
  framed->setContentsMargins(4, 4, 4, 4);
  framed->addWidget(stack_);
  auto* body = new QHBoxLayout(this);
  body->setContentsMargins(12, 12, 12, 12);
  body->setSpacing(12);
  body->addWidget(list_);
  body->addWidget(frame, 1);

  auto* runs = new FailureRuns(workspace, this);
  auto* board = new SwitchboardPage(workspace, *runs);
  auto* campaign = new CampaignPage(workspace, *runs);
  add(board, tr("Switchboard"));
  auto* margins = new MarginsPage(workspace, *runs);
  add(campaign, tr("Failure campaign"));
  add(margins, tr("Margins"));
  connect(margins, &MarginsPage::unitActivated, this, &FailuresView::reveal);
  connect(list_, &QListWidget::currentRowChanged, stack_, &QStackedWidget::setCurrentIndex);
  connect(board, &SwitchboardPage::unitActivated, this, &FailuresView::reveal);
  connect(campaign, &CampaignPage::unitActivated, this, &FailuresView::reveal);
  connect(campaign, &CampaignPage::switchRequested, this, [this, board](const QString& reference) {
    board->board().turnOff(reference);
    showPage(QStringLiteral("switchboard"));
  });
  connect(runs, &FailureRuns::failed, this, &FailuresView::message);
  list_->setCurrentRow(0);
}

void FailuresView::add(QWidget* page, const QString& title) {
  list_->addItem(title);
  stack_->addWidget(page);
}

void FailuresView::showPage(const QString& name) {
  for (int i = 0; i < stack_->count(); ++i)
    if (stack_->widget(i)->objectName() == name) list_->setCurrentRow(i);
}

void FailuresView::reveal(const QString& reference) {
  const ScenarioDocument* document = workspace_.project.current();
  const QString bank = key_of_reference(reference);
  if (!document) return;
  QStringList keys;
  for (const PlanEntry& entry : plan_entries(document->scenario()))
    if (!bank.isEmpty() && (entry.key == bank || entry.key.startsWith(bank + QLatin1Char('.'))))
      keys << entry.key;
  if (keys.isEmpty()) {
    Q_EMIT message(
        tr("%1 has no place on the plan").arg(reference.isEmpty() ? tr("The utility") : reference));
    return;
  }
  Q_EMIT planRequested();
  workspace_.selection.set(keys);
  Q_EMIT workspace_.selection.revealed(keys.front());
}

}  // namespace thermohall::gui
