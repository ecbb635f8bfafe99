#include "gui/results/live_page.h"

#include <QVBoxLayout>
#include <algorithm>

#include "gui/charts/time_plot.h"
#include "gui/services/run_queue.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr std::size_t most_loops = 3;

QString headline(const RunJob& job) {
  switch (job.state) {
    case RunJob::State::waiting:
      return LivePage::tr("waiting");
    case RunJob::State::running:
      return LivePage::tr("running, %1 %").arg(100 * job.share, 0, 'f', 0);
    case RunJob::State::done:
      return LivePage::tr("complete");
    case RunJob::State::cancelled:
      return LivePage::tr("partial: cancelled at %1 %").arg(100 * job.share, 0, 'f', 0);
    case RunJob::State::failed:
      break;
  }
  return LivePage::tr("partial: ended at %1 % without reaching its end").arg(100 * job.share, 0, 'f', 0);
}

}  // namespace

LivePage::LivePage(QWidget* parent) : QWidget(parent), plot_(new TimePlot) {
  setObjectName(QStringLiteral("live"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  plot_->setTitle(tr("The run so far"), tr("no figures yet"));
}

void LivePage::showJob(const RunJob& job) {
  const std::vector<LiveSample>& samples = job.live;
  auto times = std::make_shared<std::vector<double>>();
  for (const LiveSample& sample : samples) times->push_back(sample.time_s);
  std::vector<TimeLine> lines;
  int color = 0;
  const auto add = [&](const QString& name, const QString& quantity, const char* unit, auto value) {
    std::vector<float> values;
    for (const LiveSample& sample : samples) values.push_back(static_cast<float>(value(sample)));
    const bool told = std::any_of(values.begin(), values.end(), [](float v) { return v == v; });
    if (told)
      lines.push_back({name, quantity, QString::fromLatin1(unit), series_color(color++),
                       std::make_shared<SeriesPyramid>(times, std::move(values))});
  };
  add(tr("site power"), QStringLiteral("power"), "W", [](const auto& s) { return s.total_power_W; });
  add(tr("IT power"), QStringLiteral("power"), "W", [](const auto& s) { return s.it_power_W; });
  add(tr("PUE so far"), QStringLiteral("pue"), "1", [](const auto& s) { return s.pue; });
  add(tr("warmest rack inlet"), QStringLiteral("air"), "K", [](const auto& s) { return s.rack_inlet_max_K; });
  const std::size_t loops = samples.empty() ? 0 : std::min(samples.front().loops.size(), most_loops);
  for (std::size_t i = 0; i < loops; ++i)
    add(tr("loop %1 supply").arg(samples.front().loops[i].id), QStringLiteral("air"), "K",
        [i](const auto& s) { return i < s.loops.size() ? s.loops[i].supply_K : LiveSample::none; });
  add(tr("hottest chip"), QStringLiteral("chip"), "K", [](const auto& s) { return s.chip_max_K; });
  QString note = headline(job);
  if (!samples.empty()) note += QStringLiteral(" · ") + live_text(samples.back());
  plot_->setTitle(tr("The run so far"), note);
  plot_->setLines(std::move(lines));
}

}  // namespace thermohall::gui
