#include "gui/results/time_series_page.h"

#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/time_plot.h"
#include "gui/results/channel_tree.h"
#include "gui/results/run_events.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

struct Opened {
  std::vector<ChannelGroup> groups;
  std::vector<Channel> first;
  RunEvents events;
};

}  // namespace

TimeSeriesPage::TimeSeriesPage(Workspace& workspace, QWidget* parent)
    : ResultsPage(workspace, parent), tree_(new ChannelTree), plot_(new TimePlot) {
  auto* search = new QLineEdit;
  search->setPlaceholderText(tr("Search quantities…"));
  search->setClearButtonEnabled(true);
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(search);
  column->addWidget(tree_);
  auto* splitter = new QSplitter;
  splitter->addWidget(plot_);
  splitter->addWidget(side);
  splitter->setStretchFactor(0, 1);
  splitter->setSizes({900, 230});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter);
  connect(search, &QLineEdit::textChanged, tree_, &ChannelTree::setFilter);
  connect(tree_, &ChannelTree::chosenChanged, this, &TimeSeriesPage::readChosen);
  connect(plot_, &TimePlot::cursorMoved, this, [this](double key_s) {
    plot_->setTitle(tr("Time series"), std::isfinite(key_s)
                                           ? moment_text(key_s, events_)
                                           : tr("wheel zooms, dragging pans, double click shows all"));
  });
  clear();
}

void TimeSeriesPage::load() {
  ask(
      [](const ResultsFile& file) {
        return Opened{channel_groups(file), first_channels(file), read_run_events(file)};
      },
      [this](const Opened& opened) {
        events_ = opened.events;
        plot_->setEvents(opened.events.spans, opened.events.marks);
        plot_->setLevels(opened.events.levels);
        tree_->setGroups(opened.groups);
        if (tree_->chosen().empty()) tree_->setChosen(opened.first);
        readChosen();
      });
}

void TimeSeriesPage::clear() {
  plot_->setTitle(tr("Time series"), tr("no results yet"));
  plot_->setEvents({});
  plot_->setLevels({});
  plot_->setLines({});
  tree_->setGroups({});
}

void TimeSeriesPage::readChosen() {
  if (file().isEmpty()) return;
  const int request = ++reading_;
  ask([channels = tree_->chosen()](const ResultsFile& results) { return read_channels(results, channels); },
      [this, request](const std::vector<ChannelData>& channels) {
        if (request == reading_) draw(channels);
      });
}

void TimeSeriesPage::draw(const std::vector<ChannelData>& channels) {
  std::vector<TimeLine> lines;
  int color = 0;
  for (const ChannelData& read : channels) {
    if (!read.series) continue;
    // Dimensionless quantities differ too much to share an axis; the others share by unit.
    const QString quantity = read.unit == QLatin1String("1") ? read.channel.column : QString();
    lines.push_back({read.channel.name(), quantity, read.unit, series_color(color++), read.series});
  }
  plot_->setTitle(tr("Time series"), tr("wheel zooms, dragging pans, double click shows all"));
  plot_->setLines(std::move(lines));
}

}  // namespace thermohall::gui
