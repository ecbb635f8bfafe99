#include "gui/services/results_store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "gui/document/project.h"
#include "gui/services/run_queue.h"

namespace thermohall::gui {
namespace {

// Beside the scenario, so that a project is one folder; a folder that cannot be written is replaced by the
// temporary one.
QString results_file(const QString& scenario) {
  const QFileInfo info(scenario);
  QDir folder(info.absoluteDir().filePath(QStringLiteral("results")));
  if (!folder.mkpath(QStringLiteral("."))) {
    folder.setPath(QDir::temp().filePath(QStringLiteral("thermohall-results")));
    folder.mkpath(QStringLiteral("."));
  }
  return folder.filePath(info.absoluteDir().dirName() + QLatin1Char('-') + info.completeBaseName() +
                         QStringLiteral(".h5"));
}

// What a run left: its file, or what it had stored when it was killed, whichever is newer; empty for neither.
QString newest_of(const QString& output) {
  const QFileInfo whole(output), partial(output + QStringLiteral(".partial"));
  if (!partial.exists()) return whole.exists() ? output : QString();
  return whole.exists() && whole.lastModified() >= partial.lastModified() ? output : partial.filePath();
}

}  // namespace

ResultsStore::ResultsStore(Project& project, RunQueue& runs, QObject* parent)
    : QObject(parent), project_(project), runs_(runs) {
  connect(&project_, &Project::designsChanged, this, [this] {
    for (int i = 0; i < project_.count(); ++i) {
      const QString path = project_.design(i)->path();
      const QString found = newest_of(results_file(path));
      if (!files_.contains(path) && !found.isEmpty()) files_[path] = found;
    }
    Q_EMIT changed();
  });
  connect(&runs_, &RunQueue::jobFinished, this, &ResultsStore::finish);
}

void ResultsStore::finish(int job_id) {
  const auto started = started_.constFind(job_id);
  const RunJob* job = runs_.job(job_id);
  if (started == started_.constEnd() || !job) return;
  if (job->arguments.size() > 1 && job->arguments.at(1) != started->scenario)
    QFile::remove(job->arguments.at(1));
  const QString left = newest_of(job->output);
  const bool complete = job->state == RunJob::State::done;
  if (complete || (!left.isEmpty() && QFileInfo(left).lastModified() >= job->started)) {
    files_[started->scenario] = complete ? job->output : left;
    ran_texts_[started->scenario] = started->text;
  }
  Q_EMIT changed();
}

int ResultsStore::run(int design, const QString& climate) {
  if (design < 0 || design >= project_.count()) return 0;
  const ScenarioDocument* document = project_.design(design);
  // An edited text runs from a copy beside the file: what it extends is found, and the file stays as it is.
  QString source = document->path();
  if (document->isModified()) {
    const QFileInfo info(source);
    source = info.absoluteDir().filePath(QStringLiteral(".%1.run.yaml").arg(info.completeBaseName()));
    QFile copy(source);
    if (!copy.open(QIODevice::WriteOnly)) {
      source = document->path();
    } else {
      copy.write(QByteArray::fromStdString(document->text()));
    }
  }
  QStringList arguments{QStringLiteral("run"), source};
  if (!climate.isEmpty()) arguments << QStringLiteral("--climate") << climate;
  const int id = runs_.add(document->title(), arguments, results_file(document->path()));
  started_[id] = {document->path(), climate, document->text()};
  return id;
}

int ResultsStore::runAgain(int job_id) {
  const RunJob* job = runs_.job(job_id);
  if (!job) return 0;
  const auto started = started_.constFind(job_id);
  if (started == started_.constEnd()) return runs_.add(job->title, job->arguments, job->output);
  const int place = design(job_id);
  return place < 0 ? 0 : run(place, started->climate);
}

QString ResultsStore::file(int design) const {
  return design < 0 || design >= project_.count() ? QString() : files_.value(project_.design(design)->path());
}

int ResultsStore::job(int design) const {
  if (design < 0 || design >= project_.count()) return 0;
  const QString path = project_.design(design)->path();
  int last = 0;
  for (auto run = started_.constBegin(); run != started_.constEnd(); ++run)
    if (run->scenario == path && runs_.job(run.key())) last = run.key();  // keys rise
  return last;
}

int ResultsStore::design(int job) const {
  const auto started = started_.constFind(job);
  if (started == started_.constEnd()) return -1;
  for (int i = 0; i < project_.count(); ++i)
    if (project_.design(i)->path() == started->scenario) return i;
  return -1;
}

bool ResultsStore::isStale(int design) const {
  const QString results = file(design);
  if (results.isEmpty()) return true;
  const ScenarioDocument* document = project_.design(design);
  const auto ran = ran_texts_.constFind(document->path());
  if (ran != ran_texts_.constEnd()) return *ran != document->text();
  return document->isModified() ||
         QFileInfo(results).lastModified() < QFileInfo(document->path()).lastModified();
}

void ResultsStore::assign(int design, const QString& path) {
  if (design < 0 || design >= project_.count()) return;
  files_[project_.design(design)->path()] = path;
  ran_texts_.remove(project_.design(design)->path());
  Q_EMIT changed();
}

}  // namespace thermohall::gui
