#include "gui/results/playback.h"

#include <algorithm>

#include "gui/app/workspace.h"
#include "gui/charts/chart_style.h"
#include "gui/results/rack_history.h"

namespace thermohall::gui {
namespace {

constexpr int frame_ms = 50, frames = 400;  // a run plays in twenty seconds

struct Opened {
  std::vector<double> times_s;
  RunEvents run;
};

Opened open_run(const ResultsFile& file) {
  Opened opened;
  if (!file.has_column("rack", "inlet_temperature")) return opened;
  opened.times_s = file.times("rack");
  for (double& time : opened.times_s) time += results_epoch_s;
  opened.run = read_run_events(file);
  return opened;
}

}  // namespace

Playback::Playback(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
  timer_.setInterval(frame_ms);
  connect(&timer_, &QTimer::timeout, this, &Playback::step);
  // An edited hall is not the one of the run.
  connect(&workspace_.project, &Project::edited, this, &Playback::leave);
  connect(&workspace_.project, &Project::edited, &workspace_.rack_values, &RackValues::clear);
}

void Playback::setFile(const QString& path, qint64 version) {
  if (path == path_ && version == version_) return;
  path_ = path;
  version_ = version;
  leave();
  times_s_.clear();
  run_ = {};
  interval_ = 0;
  const int request = ++request_;
  Q_EMIT runChanged();
  if (path.isEmpty()) return;
  workspace_.reading.read(
      path, this, open_run,
      [this, request](const Opened& opened) {
        if (request != request_) return;
        times_s_ = opened.times_s;
        run_ = opened.run;
        Q_EMIT runChanged();
      },
      [](const QString&) {});  // the pages of the results say what is wrong with the file
}

void Playback::setInterval(int interval) {
  const int last = static_cast<int>(times_s_.size()) - 1;
  interval = std::clamp(interval, 0, std::max(0, last));
  if (last < 0) return;
  interval_ = interval;
  Q_EMIT momentChanged();
  if (on_plan_) show();
}

void Playback::show() {
  if (!isPlayable()) return;
  const int request = ++shown_;
  workspace_.reading.read(
      path_, this,
      [place = static_cast<std::size_t>(interval_)](const ResultsFile& file) {
        return rack_inlets_K(file, place);
      },
      [this, request, label = text(),
       moment = RunMoment{path_, times_s_[static_cast<std::size_t>(interval_)]}](
          const QHash<QString, double>& inlets_K) {
        if (request != shown_) return;
        shows_ = true;
        workspace_.rack_values.set(inlets_K, label, moment);
      },
      [](const QString&) {});
}

void Playback::setPlaying(bool on) {
  if (on == isPlaying() || (on && !isPlayable())) return;
  if (on && interval_ + 1 >= static_cast<int>(times_s_.size())) setInterval(0);
  on ? timer_.start() : timer_.stop();
  Q_EMIT playingChanged(on);
}

void Playback::setOnPlan(bool on) {
  if (on == on_plan_) return;
  on_plan_ = on;
  Q_EMIT onPlanChanged(on);
  if (on) return show();
  leave();
}

void Playback::leave() {
  setPlaying(false);
  ++shown_;
  if (shows_) workspace_.rack_values.clear();  // others show values there too
  shows_ = false;
}

QString Playback::text() const {
  return times_s_.empty() ? QString() : moment_text(times_s_[static_cast<std::size_t>(interval_)], run_);
}

void Playback::step() {
  const int last = static_cast<int>(times_s_.size()) - 1;
  if (interval_ >= last) return setPlaying(false);
  setInterval(std::min(last, interval_ + std::max(1, last / frames)));
}

}  // namespace thermohall::gui
