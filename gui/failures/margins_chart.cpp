#include "gui/failures/margins_chart.h"

#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double bar_width = 0.34, bar_offset = 0.19;
constexpr double most_shown = 200;  // per cent

}  // namespace

MarginsChart::MarginsChart(QWidget* parent) : Plot(parent), whole_(new QCPItemStraightLine(this)) {
  setTitle(tr("Capacity used"), tr("no margins yet"));
  for (Bars* bars : {&normal_, &one_out_})
    for (QCPBars*& bar : *bars) {
      bar = new QCPBars(yAxis, xAxis);
      bar->setWidth(bar_width);
      bar->setAntialiased(false);
    }
  whole_->point1->setCoords(100, 0);
  whole_->point2->setCoords(100, 1);
  setTable([this] { return table(); });
  MarginsChart::restyle();
}

void MarginsChart::setMargins(const Margins& margins) {
  margins_ = margins;
  const auto rows = static_cast<double>(margins_.systems.size());
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  double widest = 105;
  for (std::size_t i = 0; i < margins_.systems.size(); ++i) {
    const MarginRow& row = margins_.systems[i];
    ticker->addTick(rows - static_cast<double>(i), row.name());
    for (const double share : {row.used, row.used_one_out})
      if (std::isfinite(share)) widest = std::max(widest, std::min(most_shown, 100 * share) + 5);
  }
  yAxis->setTicker(ticker);
  yAxis->setRange(0.4, std::max(1.0, rows) + 0.6);
  xAxis->setRange(0, widest);
  fill(normal_, bar_offset, &MarginRow::used);
  fill(one_out_, -bar_offset, &MarginRow::used_one_out);
  setTitle(tr("Capacity used"),
           margins_.systems.empty()
               ? tr("no margins yet")
               : tr("%, design point · upper bar all units in place, lower bar one unit out"));
  replot(rpQueuedReplot);
}

void MarginsChart::fill(const Bars& bars, double offset, double MarginRow::*share) {
  std::array<QVector<double>, 3> keys, values;
  for (std::size_t i = 0; i < margins_.systems.size(); ++i) {
    const double used = margins_.systems[i].*share;
    const auto tone = static_cast<std::size_t>(std::isfinite(used) ? used_tone(used) : MarkTone::broken);
    keys[tone] << static_cast<double>(margins_.systems.size() - i) + offset;
    values[tone] << (std::isfinite(used) ? std::min(most_shown, 100 * used) : most_shown);
  }
  for (std::size_t tone = 0; tone < bars.size(); ++tone) bars[tone]->setData(keys[tone], values[tone]);
}

void MarginsChart::restyle() {
  Plot::restyle();
  for (std::size_t tone = 0; tone < normal_.size(); ++tone) {
    if (!normal_[tone]) return;  // the constructor of the base
    QColor color = static_cast<MarkTone>(tone) == MarkTone::plain ? theme().accent
                                                                  : mark_color(static_cast<MarkTone>(tone));
    normal_[tone]->setPen(Qt::NoPen);
    normal_[tone]->setBrush(color);
    color.setAlpha(110);
    one_out_[tone]->setPen(Qt::NoPen);
    one_out_[tone]->setBrush(color);
  }
  yAxis->grid()->setVisible(false);
  xAxis->grid()->setVisible(true);
  yAxis->setTickLabelColor(theme().ink);
  whole_->setPen(limit_pen(theme().ink));
}

ChartTable MarginsChart::table() const {
  ChartTable table;
  table.headers << tr("system") << tr("load") << tr("used [%]") << tr("used with one unit out [%]");
  table.rows = static_cast<int>(margins_.systems.size());
  table.cell = [rows = margins_.systems](int row, int column) {
    const MarginRow& margin = rows[static_cast<std::size_t>(row)];
    if (column == 0) return margin.system;
    if (column == 1) return margin.kind;
    return number_text(100 * (column == 2 ? margin.used : margin.used_one_out), 3);
  };
  return table;
}

}  // namespace thermohall::gui
