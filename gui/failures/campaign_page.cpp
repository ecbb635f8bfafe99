#include "gui/failures/campaign_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/app/workspace.h"
#include "gui/charts/chart_style.h"
#include "gui/failures/failure_runs.h"
#include "gui/failures/failure_table.h"

namespace thermohall::gui {

CampaignPage::CampaignPage(Workspace& workspace, FailureRuns& runs, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runs_(runs),
      table_(new FailureTable(tr("Failure campaign"))),
      run_(new QPushButton(tr("Run campaign"))),
      switch_(new QPushButton(tr("To the switchboard"))),
      state_(new QLabel) {
  setObjectName(QStringLiteral("campaign"));
  table_->setObjectName(QStringLiteral("campaign_table"));
  run_->setObjectName(QStringLiteral("run_campaign"));
  run_->setProperty("primary", true);
  run_->setToolTip(tr("Turn off one unit of each bank after the other, and the utility for ten minutes"));
  switch_->setToolTip(tr("Turn the chosen unit off on the switchboard, to see its lines over time"));
  state_->setProperty("role", QStringLiteral("caption"));
  state_->setWordWrap(true);
  auto* title = new QLabel(tr("Every single unit out in turn"));
  title->setFont(chart_title_font());
  auto* row = new QHBoxLayout;
  row->addWidget(run_);
  row->addWidget(switch_);
  row->addStretch();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(6);
  layout->addWidget(title);
  layout->addWidget(state_);
  layout->addWidget(table_, 1);
  layout->addLayout(row);

  connect(run_, &QPushButton::clicked, this, &CampaignPage::run);
  connect(switch_, &QPushButton::clicked, this, [this] {
    if (const FailureRow* chosen = table_->current()) Q_EMIT switchRequested(chosen->reference);
  });
  connect(table_, &FailureTable::opened, this,
          [this](const FailureRow& opened) { Q_EMIT unitActivated(opened.reference); });
  connect(table_, &FailureTable::chosen, this, &CampaignPage::takeState);
  connect(&runs_, &FailureRuns::campaignEnded, this, [this](const std::vector<FailureRow>& rows) {
    table_->failures().setRows(rows);
    takeState();
  });
  connect(&runs_, &FailureRuns::busyChanged, this, &CampaignPage::takeState);
  connect(&workspace_.project, &Project::edited, this, &CampaignPage::takeState);
  connect(&workspace_.project, &Project::currentChanged, this, &CampaignPage::takeState);
  connect(&runs_, &FailureRuns::failed, state_, &QLabel::setText);
  takeState();
}

void CampaignPage::run() {
  const ScenarioDocument* document = workspace_.project.current();
  if (!document || !run_->isEnabled()) return;
  table_->failures().setRows({});
  text_ = document->text();
  runs_.startCampaign(*document);
}

void CampaignPage::takeState() {
  const ScenarioDocument* document = workspace_.project.current();
  const QString path = document ? document->path() : QString();
  if (path != path_) table_->failures().setRows({});
  path_ = path;
  const auto& rows = table_->failures().rows();
  run_->setEnabled(document && document->isReadable() && !runs_.isBusy());
  switch_->setEnabled(table_->current());
  const auto broken = std::count_if(rows.begin(), rows.end(),
                                    [](const FailureRow& r) { return r.tone() == MarkTone::broken; });
  if (!document)
    state_->setText(tr("Open a scenario first."));
  else if (runs_.isBusy())
    state_->setText(tr("Running…"));
  else if (rows.empty())
    state_->setText(
        tr("Press Run campaign: each failure lasts to the end of the run. Events of the file are left out."));
  else
    state_->setText(
        (document->text() == text_ ? QString() : tr("Changed since this campaign. ")) +
        (broken == 0 ? tr("No single failure passes a limit that stops work. ")
                     : tr("%1 of %2 failures pass a limit that stops work. ").arg(broken).arg(rows.size())) +
        tr("Times count from the failure. Double click shows the unit on the plan."));
}

}  // namespace thermohall::gui
