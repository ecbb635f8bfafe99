#include "gui/services/steady_service.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <cmath>
#include <limits>

#include "gui/document/project.h"

namespace thermohall::gui {
namespace {

// A request waits this long for further edits: shorter than a frame, so that a drag is followed at once.
constexpr int gather_ms = 12;
constexpr int most_restarts = 3;

}  // namespace

QString batch_program() {
  const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("thermohall"));
  if (QFileInfo(beside).isExecutable()) return beside;
  return QStandardPaths::findExecutable(QStringLiteral("thermohall"));
}

SteadyService::SteadyService(Project& project, QObject* parent) : QObject(parent), project_(project) {
  delay_.setSingleShot(true);
  delay_.setInterval(gather_ms);
  connect(&delay_, &QTimer::timeout, this, &SteadyService::ask);
  connect(&project_, &Project::edited, this, [this] {
    const bool was_stale = isStale();
    changed_ = true;
    if (!was_stale) Q_EMIT staleChanged(true);
    delay_.start();
  });
  connect(&process_, &QProcess::readyReadStandardOutput, this, &SteadyService::read);
  connect(&process_, &QProcess::finished, this, [this] {
    if (received_ != sent_) changed_ = true;  // the question died with the process
    received_ = sent_;
    buffer_.clear();
    if (changed_ && project_.current() && restarts_++ < most_restarts) delay_.start();
  });
}

SteadyService::~SteadyService() {
  process_.disconnect(this);
  process_.closeWriteChannel();
  if (process_.state() != QProcess::NotRunning && !process_.waitForFinished(500)) process_.kill();
  process_.waitForFinished(500);
}

void SteadyService::start() {
  const QString program = batch_program();
  if (program.isEmpty()) {
    Q_EMIT failed({tr("the program 'thermohall' was not found beside this one or on the PATH")});
    return;
  }
  process_.setProgram(program);
  process_.setArguments({QStringLiteral("steady"), QStringLiteral("--serve")});
  process_.start();
}

void SteadyService::setRedundancyWanted(const QObject* by, bool wanted) {
  const bool before = !redundancy_for_.isEmpty();
  if (wanted)
    redundancy_for_.insert(by);
  else
    redundancy_for_.remove(by);
  if (before || !wanted || answer_.contains(QLatin1String("redundancy"))) return;
  changed_ = true;
  delay_.start();
}

void SteadyService::ask() {
  const ScenarioDocument* document = project_.current();
  if (!document || received_ != sent_) return;  // asked again when the answer is here
  if (process_.state() == QProcess::NotRunning) {
    start();
    if (process_.state() == QProcess::NotRunning) return;
  }
  const QJsonObject request{{QStringLiteral("id"), ++sent_},
                            {QStringLiteral("path"), document->path()},
                            {QStringLiteral("text"), QString::fromStdString(document->text())},
                            {QStringLiteral("redundancy"), !redundancy_for_.isEmpty()}};
  if (asked_path_ != document->path()) answer_ = {};
  asked_path_ = document->path();
  changed_ = false;
  process_.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
}

void SteadyService::read() {
  buffer_ += process_.readAllStandardOutput();
  for (auto end = buffer_.indexOf('\n'); end >= 0; end = buffer_.indexOf('\n')) {
    const QJsonObject line = QJsonDocument::fromJson(buffer_.left(end)).object();
    buffer_.remove(0, end + 1);
    received_ = line.value(QLatin1String("id")).toInt();
    restarts_ = 0;
    const ScenarioDocument* document = project_.current();
    if (changed_) delay_.start();  // the text has changed since it was sent
    if (!document || document->path() != asked_path_) continue;
    if (line.contains(QLatin1String("errors"))) {
      QStringList messages;
      for (const auto& message : line.value(QLatin1String("errors")).toArray())
        messages += message.isString() ? message.toString()
                                       : message.toObject().value(QLatin1String("message")).toString();
      Q_EMIT failed(messages);
      continue;
    }
    answer_ = line;
    Q_EMIT staleChanged(isStale());
    Q_EMIT answered();
  }
}

double SteadyService::value(const QString& group, const QString& id, const QString& channel) const {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  const QJsonArray items = answer_.value(QLatin1String("groups"))
                               .toObject()
                               .value(group)
                               .toObject()
                               .value(QLatin1String("items"))
                               .toArray();
  for (const auto& item : items) {
    const QJsonObject object = item.toObject();
    if (object.value(QLatin1String("id")).toString() == id) return object.value(channel).toDouble(none);
  }
  return none;
}

}  // namespace thermohall::gui
