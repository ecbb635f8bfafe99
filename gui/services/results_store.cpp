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

}  // namespace

ResultsStore::ResultsStore(Project& project, RunQueue& runs, QObject* parent)
    : QObject(parent), project_(project), runs_(runs) {
  connect(&project_, &Project::designsChanged, this, [this] {
    for (int i = 0; i < project_.count(); ++i) {
      const QString path = project_.design(i)->path();
      const QString found = results_file(path);
      if (!files_.contains(path) && QFileInfo::exists(found)) files_[path] = found;
    }
    Q_EMIT changed();
  });
  connect(&runs_, &RunQueue::jobFinished, this, [this](int id) {
    const QString path = running_.take(id);
    const RunJob* job = runs_.job(id);
    if (path.isEmpty() || !job) return;
    if (job->arguments.size() > 1 && job->arguments.at(1) != path) QFile::remove(job->arguments.at(1));
    if (job->state == RunJob::State::done) files_[path] = job->output;
    Q_EMIT changed();
  });
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
  running_[id] = document->path();
  return id;
}

QString ResultsStore::file(int design) const {
  return design < 0 || design >= project_.count() ? QString() : files_.value(project_.design(design)->path());
}

bool ResultsStore::isStale(int design) const {
  const QString results = file(design);
  if (results.isEmpty()) return true;
  const ScenarioDocument* document = project_.design(design);
  return document->isModified() ||
         QFileInfo(results).lastModified() < QFileInfo(document->path()).lastModified();
}

void ResultsStore::assign(int design, const QString& path) {
  if (design < 0 || design >= project_.count()) return;
  files_[project_.design(design)->path()] = path;
  Q_EMIT changed();
}

}  // namespace thermohall::gui
