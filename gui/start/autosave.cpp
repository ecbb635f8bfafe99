#include "gui/start/autosave.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <cerrno>
#include <csignal>

#include "gui/document/project.h"

namespace thermohall::gui {
namespace {

constexpr int pause_ms = 2000;
const QString head = QStringLiteral("# unsaved text of: ");

// <hash of the path>-<process>.yaml
qint64 process_of(const QString& file) {
  return QFileInfo(file).completeBaseName().section(QLatin1Char('-'), -1).toLongLong();
}

bool is_alive(qint64 process) {
  return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

}  // namespace

Autosave::Autosave(Project& project, const QString& folder, QObject* parent)
    : QObject(parent), project_(project), folder_(folder) {
  if (folder_.isEmpty())
    folder_ = QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
                  .filePath(QStringLiteral("unsaved"));
  QDir().mkpath(folder_);
  delay_.setSingleShot(true);
  delay_.setInterval(pause_ms);
  connect(&delay_, &QTimer::timeout, this, &Autosave::write);
  const auto begin = [this] {
    if (!delay_.isActive()) delay_.start();
  };
  connect(&project_, &Project::edited, this, begin);
  connect(&project_, &Project::designsChanged, this, begin);
}

QString Autosave::fileOf(const QString& scenario_path) const {
  const QByteArray hash =
      QCryptographicHash::hash(scenario_path.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
  return QDir(folder_).filePath(
      QStringLiteral("%1-%2.yaml").arg(QString::fromLatin1(hash)).arg(QCoreApplication::applicationPid()));
}

void Autosave::write() {
  for (int i = 0; i < project_.count(); ++i) {
    const ScenarioDocument* document = project_.design(i);
    const QString path = fileOf(document->path());
    if (!document->isModified()) {
      QFile::remove(path);
      continue;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) continue;  // tried again at the next edit
    file.write((head + document->path() + QLatin1Char('\n')).toUtf8());
    file.write(QByteArray::fromStdString(document->text()));
    file.commit();
  }
}

QList<RecoveredText> Autosave::leftBehind() const {
  QList<RecoveredText> texts;
  for (const QFileInfo& info :
       QDir(folder_).entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Time)) {
    if (is_alive(process_of(info.filePath()))) continue;
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) continue;
    const QString first = QString::fromUtf8(file.readLine()).trimmed();
    if (!first.startsWith(head)) continue;
    texts.append({first.mid(head.size()), info.filePath(), info.lastModified()});
  }
  return texts;
}

bool Autosave::recover(const RecoveredText& text, QString& fault) {
  QFile file(text.file);
  if (!file.open(QIODevice::ReadOnly)) {
    fault = tr("cannot read '%1': %2").arg(text.file, file.errorString());
    return false;
  }
  file.readLine();
  const std::string content = file.readAll().toStdString();
  // The file on disk gives the project its shape; the recovered text is laid over it.
  if (!QFileInfo::exists(text.scenario_path)) {
    QFile original(text.scenario_path);
    if (!QDir().mkpath(QFileInfo(text.scenario_path).absolutePath()) ||
        !original.open(QIODevice::WriteOnly)) {
      fault = tr("cannot write '%1': %2").arg(text.scenario_path, original.errorString());
      return false;
    }
    original.write(QByteArray::fromStdString(content));
  }
  if (!project_.open(text.scenario_path, fault)) return false;
  if (!project_.current()->openText(text.scenario_path, content, fault)) return false;
  write();
  discard(text);
  return true;
}

void Autosave::discard(const RecoveredText& text) { QFile::remove(text.file); }

void Autosave::forgetOwn() {
  delay_.stop();
  const QString own = QStringLiteral("*-%1.yaml").arg(QCoreApplication::applicationPid());
  for (const QString& name : QDir(folder_).entryList({own}, QDir::Files))
    QFile::remove(QDir(folder_).filePath(name));
}

}  // namespace thermohall::gui
