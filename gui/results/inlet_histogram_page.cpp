#include "gui/results/inlet_histogram_page.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/charts/plot.h"
#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double zero_celsius_K = 273.15, recommended_low_C = 18, recommended_high_C = 27;

struct Histogram {
  std::vector<double> lower_K, upper_K, rack_hours;
};

Histogram read_histogram(const ResultsFile& file) {
  if (!file.has_column("inlet_histogram", "rack_hours")) return {};
  return {file.column("inlet_histogram", "lower"), file.column("inlet_histogram", "upper"),
          file.column("inlet_histogram", "rack_hours")};
}

}  // namespace

InletHistogramPage::InletHistogramPage(Workspace& workspace, QWidget* parent)
    : ResultsPage(workspace, parent), plot_(new Plot) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  plot_->xAxis->setLabel(tr("rack inlet, °C"));
  clear();
}

void InletHistogramPage::clear() {
  plot_->clearPlottables();
  plot_->clearItems();
  plot_->setTitle(tr("Rack inlets"), tr("no results yet"));
  plot_->setTable({});
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void InletHistogramPage::load() {
  ask(read_histogram, [this](const Histogram& histogram) {
    clear();
    double sum = 0, within = 0, largest = 0, first_C = recommended_low_C - 2, last_C = recommended_high_C + 5;
    for (std::size_t i = 0; i < histogram.rack_hours.size(); ++i) {
      const double hours = histogram.rack_hours[i];
      const double lower_C = histogram.lower_K[i] - zero_celsius_K,
                   upper_C = histogram.upper_K[i] - zero_celsius_K;
      if (hours <= 0) continue;
      // Each bar has the colour that its temperature has on the plan.
      auto* bar = new QCPBars(plot_->xAxis, plot_->yAxis);
      const QColor color = temperature_color((histogram.lower_K[i] + histogram.upper_K[i]) / 2);
      bar->setBrush(color);
      bar->setPen(QPen(color.darker(125), 1));
      bar->setWidth(0.9 * (upper_C - lower_C));
      bar->addData((lower_C + upper_C) / 2, hours);
      sum += hours;
      if (lower_C >= recommended_low_C - 1e-6 && upper_C <= recommended_high_C + 1e-6) within += hours;
      largest = std::max(largest, hours);
      first_C = std::min(first_C, lower_C - 1);
      last_C = std::max(last_C, upper_C + 1);
    }
    if (sum <= 0) {
      plot_->setTitle(tr("Rack inlets"), tr("no rack takes room air"));
      return;
    }
    plot_->setTitle(tr("Rack inlets"), tr("rack hours for each kelvin · %1 % within the recommended 18–27 °C")
                                           .arg(number_text(100 * within / sum, 3)));
    for (const double at_C : {recommended_low_C, recommended_high_C}) {
      auto* line = new QCPItemStraightLine(plot_);
      line->point1->setCoords(at_C, 0);
      line->point2->setCoords(at_C, 1);
      line->setPen(limit_pen(theme().good));
    }
    plot_->xAxis->setRange(first_C, last_C);
    plot_->yAxis->setRange(0, 1.08 * largest);
    plot_->setTable([histogram] {
      ChartTable table;
      table.headers << InletHistogramPage::tr("from [°C]") << InletHistogramPage::tr("to [°C]")
                    << InletHistogramPage::tr("rack hours [h]");
      table.rows = static_cast<int>(histogram.rack_hours.size());
      table.cell = [histogram](int row, int column) {
        const auto i = static_cast<std::size_t>(row);
        return column == 2
                   ? QString::number(histogram.rack_hours[i])
                   : QString::number(
                         (column == 0 ? histogram.lower_K : histogram.upper_K)[i] - zero_celsius_K, 'f', 2);
      };
      return table;
    });
    plot_->replot(QCustomPlot::rpQueuedReplot);
  });
}

}  // namespace thermohall::gui
