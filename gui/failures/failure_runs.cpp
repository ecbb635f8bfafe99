#include "gui/failures/failure_runs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "gui/app/workspace.h"
#include "gui/document/set_value_command.h"

namespace thermohall::gui {

FailureRuns::FailureRuns(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
  connect(&workspace_.runs, &RunQueue::jobFinished, this, &FailureRuns::finish);
}

FailureRuns::~FailureRuns() {
  for (const Started& started : std::as_const(started_)) QFile::remove(started.scenario_copy);
}

// Beside the scenario, so that what it extends is found.
QString FailureRuns::writeCopy(const QString& beside, const std::string& text) {
  const QFileInfo info(beside);
  const QString path = info.absoluteDir().filePath(
      QStringLiteral(".%1.failure-%2.yaml").arg(info.completeBaseName()).arg(++tries_));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) {
    Q_EMIT failed(tr("cannot write %1: %2").arg(path, file.errorString()));
    return {};
  }
  file.write(QByteArray::fromStdString(text));
  return path;
}

int FailureRuns::start(const QString& title, const QStringList& arguments, const Started& started) {
  const int job = workspace_.runs.add(title, arguments, started.output);
  if (workspace_.runs.job(job)->state == RunJob::State::failed) {  // could not be started
    QFile::remove(started.scenario_copy);
    Q_EMIT failed(workspace_.runs.job(job)->log);
    return 0;
  }
  started_[job] = started;
  Q_EMIT busyChanged(true);
  return job;
}

int FailureRuns::startTry(const ScenarioDocument& document, const std::vector<EventChange>& changes,
                          const QString& what) {
  ScenarioDocument copy;
  QString fault;
  if (!copy.openText(document.path(), document.text(), fault)) {
    Q_EMIT failed(fault);
    return 0;
  }
  QStringList arguments{QStringLiteral("run"), QString()};
  if (copy.scenario().run.mode != RunMode::dynamic) {
    copy.undoStack().push(new SetValueCommand(copy, {"run", "mode"}, "dynamic"));
    arguments << QStringLiteral("--hottest-hour");
  }
  connect(&copy, &ScenarioDocument::failed, this, &FailureRuns::failed);
  if (!changes.empty()) copy.undoStack().push(new SetEventsCommand(copy, changes));
  if (!copy.isReadable()) {
    Q_EMIT failed(copy.diagnostics().empty() ? tr("the design cannot be read")
                                             : QString::fromStdString(copy.diagnostics().front().message));
    return 0;
  }
  arguments[1] = writeCopy(document.path(), copy.text());
  if (arguments[1].isEmpty()) return 0;
  return start(
      tr("%1 · %2").arg(document.title(), what), arguments,
      {Started::Kind::single, what, arguments[1], folder_.filePath(QStringLiteral("try-%1.h5").arg(tries_))});
}

int FailureRuns::startCampaign(const ScenarioDocument& document) {
  const QString copy = writeCopy(document.path(), document.text());
  if (copy.isEmpty()) return 0;
  return start(tr("%1 · failure campaign").arg(document.title()),
               {QStringLiteral("run"), copy, QStringLiteral("--failure-campaign"), QStringLiteral("--json")},
               {Started::Kind::campaign, {}, copy, {}});
}

int FailureRuns::startMargins(const ScenarioDocument& document) {
  const QString copy = writeCopy(document.path(), document.text());
  if (copy.isEmpty()) return 0;
  return start(tr("%1 · margins").arg(document.title()),
               {QStringLiteral("steady"), copy, QStringLiteral("--redundancy"), QStringLiteral("--json")},
               {Started::Kind::margins, {}, copy, {}});
}

void FailureRuns::finish(int id) {
  const auto found = started_.constFind(id);
  if (found == started_.constEnd()) return;
  const Started started = *found;
  started_.erase(found);
  QFile::remove(started.scenario_copy);
  Q_EMIT busyChanged(isBusy());
  const RunJob* job = workspace_.runs.job(id);
  if (!job || job->state == RunJob::State::cancelled) return;
  if (started.kind == Started::Kind::margins) {
    const Margins margins = margins_of(job->answer);
    if (!margins.known) Q_EMIT failed(tr("there is no answer about margins; see the list of runs (F6)"));
    if (margins.known) Q_EMIT marginsArrived(margins);
    return;
  }
  if (started.kind == Started::Kind::campaign) {
    const auto rows = campaign_rows(job->answer);
    if (rows.empty()) Q_EMIT failed(tr("the campaign gave no answer; see the list of runs (F6)"));
    if (!rows.empty()) Q_EMIT campaignEnded(rows);
    return;
  }
  if (!QFileInfo::exists(started.output)) {
    Q_EMIT failed(tr("the try gave no results; see the list of runs (F6)"));
    return;
  }
  workspace_.reading.read(
      started.output, this, read_failure_row,
      [this, what = started.what](FailureRow row) {
        row.what = what;
        Q_EMIT tried(row);
      },
      [this](const QString& message) { Q_EMIT failed(message); });
}

}  // namespace thermohall::gui
