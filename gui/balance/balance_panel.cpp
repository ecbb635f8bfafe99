#include "gui/balance/balance_panel.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/app/workspace.h"
#include "gui/balance/headline_card.h"
#include "gui/balance/telling_chart.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

struct RunParts {
  RunFigures figures;
  WorstInletSeries series;
};

// Strictest limit of the racks on view, for the line in the chart.
double strictest(const std::map<QString, double>& limits_K) {
  double least = limits_K.empty() ? recommended_inlet_K : limits_K.begin()->second;
  for (const auto& limit : limits_K) least = std::min(least, limit.second);
  return least;
}

}  // namespace

BalancePanel::BalancePanel(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("balance_panel"));
  auto* grid = new QGridLayout;
  grid->setSpacing(8);
  for (int i = 0; i < headline_count; ++i) {
    cards_[static_cast<std::size_t>(i)] = new HeadlineCard;
    grid->addWidget(cards_[static_cast<std::size_t>(i)], i / 3, i % 3);
    grid->setColumnStretch(i % 3, 1);
  }
  chart_ = new TellingChart;
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 12);
  layout->setSpacing(12);
  layout->addLayout(grid, 3);
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  auto* framed = new QVBoxLayout(frame);
  framed->setContentsMargins(4, 8, 4, 4);
  framed->addWidget(chart_);
  layout->addWidget(frame, 2);
  chart_frame_ = frame;

  // An edit brings several signals at once.
  gather_.setSingleShot(true);
  gather_.setInterval(0);
  connect(&gather_, &QTimer::timeout, this, &BalancePanel::showFigures);
  const auto later = [this] { gather_.start(); };
  connect(&workspace_.steady, &SteadyService::answered, this, later);
  connect(&unit_system(), &UnitSystem::changed, this, later);
  connect(&workspace_.project, &Project::edited, this, later);
  connect(&workspace_.project, &Project::currentChanged, this, &BalancePanel::readRun);
  connect(&workspace_.results, &ResultsStore::changed, this, &BalancePanel::readRun);
  readRun();
}

void BalancePanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

// The chart gives way before words of the cards would be cut; languages differ in how long they are.
void BalancePanel::arrange() {
  constexpr int chart_px = 180, gaps_px = 52, two_rows_px = 640, one_row_px = 124;
  int card_px = 0;
  for (const HeadlineCard* card : cards_) card_px = std::max(card_px, card->minimumSizeHint().width());
  chart_frame_->setVisible(width() >= 3 * card_px + chart_px + gaps_px);
  const bool two_rows = window()->height() >= two_rows_px;
  for (std::size_t i = 3; i < cards_.size(); ++i) cards_[i]->setVisible(two_rows);
  setMaximumHeight(two_rows ? QWIDGETSIZE_MAX : one_row_px);
}

void BalancePanel::readRun() {
  const int request = ++wanted_;
  run_.reset();
  series_ = {};
  gather_.start();
  const QString path = workspace_.results.file(workspace_.project.currentIndex());
  if (path.isEmpty()) return;
  workspace_.reading.read(
      path, this,
      [](const ResultsFile& file) {
        return RunParts{run_figures(file), worst_inlet_series(file)};
      },
      [this, request](const RunParts& parts) {
        if (request != wanted_) return;
        run_ = parts.figures;
        series_ = parts.series;
        showFigures();
      },
      [](const QString&) {});  // a file that cannot be read is no run; the results tab says why
}

std::map<QString, double> BalancePanel::rackLimits() const {
  std::map<QString, double> limits_K;
  const ScenarioDocument* document = workspace_.project.current();
  if (!document) return limits_K;
  const Scenario& scenario = document->scenario();
  for (const RackGroup& group : scenario.racks) {
    if (group.zone < 0 || group.zone >= static_cast<int>(scenario.hall.zones.size())) continue;
    const double limit_K = scenario.hall.zones[static_cast<std::size_t>(group.zone)].inlet_limit_K;
    for (int i = 0; i < group.count; ++i) limits_K[QString::fromStdString(rack_id(group, i))] = limit_K;
  }
  return limits_K;
}

void BalancePanel::showFigures() {
  const bool stale = workspace_.results.isStale(workspace_.project.currentIndex());
  const auto limits_K = rackLimits();
  const QJsonObject& steady = workspace_.steady.answer();
  const Headlines shown = headlines(steady, run_, stale, limits_K);
  for (std::size_t i = 0; i < shown.size(); ++i) cards_[i]->setHeadline(shown[i]);
  arrange();

  if (run_ && !stale && series_.warmest_K) {
    chart_->showRun(series_, std::isfinite(run_->worst_limit_K) ? run_->worst_limit_K : strictest(limits_K));
    return;
  }
  const auto racks = steady.value(QLatin1String("groups"))
                         .toObject()
                         .value(QLatin1String("rack"))
                         .toObject()
                         .value(QLatin1String("items"))
                         .toArray();
  std::vector<double> inlets_K;
  for (const auto& rack : racks)
    if (rack.toObject().value(QLatin1String("air_flow")).toDouble() > 0)
      inlets_K.push_back(rack.toObject().value(QLatin1String("inlet_temperature")).toDouble());
  if (inlets_K.empty())
    chart_->showNothing(racks.isEmpty() ? tr("no balance yet") : tr("no rack takes room air"));
  else
    chart_->showDesignDay(std::move(inlets_K), strictest(limits_K));
}

}  // namespace thermohall::gui
