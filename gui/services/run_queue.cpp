#include "gui/services/run_queue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "gui/services/steady_service.h"

namespace thermohall::gui {
namespace {

constexpr int cancelled_exit_code = 130;
constexpr int patience_ms = 2000;

}  // namespace

RunQueue::RunQueue(QObject* parent) : QObject(parent) {}

RunQueue::~RunQueue() {
  if (!process_) return;
  process_->disconnect(this);
  process_->terminate();
  if (!process_->waitForFinished(patience_ms)) {
    process_->kill();
    process_->waitForFinished(patience_ms);
  }
}

int RunQueue::add(const QString& title, const QStringList& arguments, const QString& output) {
  auto job = std::make_unique<RunJob>();
  job->id = ++last_id_;
  job->title = title;
  job->arguments = arguments;
  job->output = output;
  jobs_.push_back(std::move(job));
  Q_EMIT jobAdded(last_id_);
  startNext();
  return last_id_;
}

const RunJob* RunQueue::job(int id) const {
  const auto found = std::find_if(jobs_.begin(), jobs_.end(), [id](const auto& j) { return j->id == id; });
  return found == jobs_.end() ? nullptr : found->get();
}

void RunQueue::cancel(int id) {
  for (auto& job : jobs_) {
    if (job->id != id) continue;
    if (job->state == RunJob::State::waiting) {
      job->state = RunJob::State::cancelled;
      Q_EMIT jobFinished(id);
    } else if (job.get() == running_) {
      process_->terminate();  // the program keeps what it has computed and ends with 130
    }
  }
}

void RunQueue::clearFinished() {
  std::erase_if(jobs_, [](const auto& job) {
    return job->state != RunJob::State::waiting && job->state != RunJob::State::running;
  });
  Q_EMIT jobChanged(0);
}

void RunQueue::startNext() {
  if (running_) return;
  const auto next = std::find_if(jobs_.begin(), jobs_.end(),
                                 [](const auto& job) { return job->state == RunJob::State::waiting; });
  if (next == jobs_.end()) return;
  running_ = next->get();
  running_->state = RunJob::State::running;
  running_->started = QDateTime::currentDateTime();
  process_ = std::make_unique<QProcess>();
  process_->setProgram(batch_program());
  QStringList arguments = running_->arguments;
  if (!running_->output.isEmpty())
    arguments << QStringLiteral("-o") << running_->output << QStringLiteral("--force");
  const QString command = arguments.value(0);
  if (command == QLatin1String("run") || command == QLatin1String("study"))
    arguments << QStringLiteral("--progress") << QStringLiteral("json");
  process_->setArguments(arguments);
  connect(process_.get(), &QProcess::readyReadStandardOutput, this, &RunQueue::readProgress);
  connect(process_.get(), &QProcess::finished, this, &RunQueue::finish);
  connect(process_.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart) return;
    running_->log += process_->errorString();
    finish(-1, QProcess::CrashExit);
  });
  process_->start();
  Q_EMIT jobChanged(running_->id);
}

void RunQueue::readProgress() {
  // Progress is one JSON object a line among the results on stdout; stderr holds the messages.
  while (process_->canReadLine()) {
    const QByteArray line = process_->readLine();
    const QJsonObject progress = QJsonDocument::fromJson(line).object();
    if (progress.contains(QLatin1String("progress"))) {
      running_->share = progress.value(QLatin1String("progress")).toDouble();
      running_->detail = tr("%1 · %2 s left")
                             .arg(progress.value(QLatin1String("detail")).toString())
                             .arg(progress.value(QLatin1String("seconds_left")).toDouble(), 0, 'f', 1);
      if (const auto sample = live_sample(progress.value(QLatin1String("live")).toObject()))
        add_sample(running_->live, *sample);
    } else {
      takeOutput(line);
    }
  }
  running_->log += QString::fromUtf8(process_->readAllStandardError());
  Q_EMIT jobChanged(running_->id);
}

void RunQueue::takeOutput(const QByteArray& text) {
  if (running_->arguments.contains(QLatin1String("--json")))
    running_->answer += text;
  else
    running_->log += QString::fromUtf8(text);
}

void RunQueue::finish(int exit_code, QProcess::ExitStatus status) {
  if (!running_) return;
  RunJob* job = running_;
  if (status == QProcess::NormalExit) {
    readProgress();
    takeOutput(process_->readAllStandardOutput());
  } else {
    job->log += QString::fromUtf8(process_->readAllStandardError());
  }
  job->finished = QDateTime::currentDateTime();
  job->seconds = static_cast<double>(job->started.msecsTo(job->finished)) / 1000;
  if (status == QProcess::NormalExit && exit_code == 0) {
    job->state = RunJob::State::done;
    job->share = 1;
  } else {
    job->state = exit_code == cancelled_exit_code ? RunJob::State::cancelled : RunJob::State::failed;
    if (status == QProcess::CrashExit) job->log += tr("the program ended unexpectedly");
  }
  running_ = nullptr;
  process_.release()->deleteLater();
  Q_EMIT jobChanged(job->id);
  Q_EMIT jobFinished(job->id);
  startNext();
}

}  // namespace thermohall::gui
