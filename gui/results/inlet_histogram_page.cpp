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

constexpr double recommended_low_K = 291.15, recommended_high_K = 300.15;

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
  clear();
}

void InletHistogramPage::clear() {
  plot_->clearPlottables();
  plot_->clearItems();
  plot_->xAxis->setLabel(tr("rack inlet, %1").arg(temperature_unit().label));
  plot_->setTitle(tr("Rack inlets"), tr("no results yet"));
  plot_->setTable({});
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void InletHistogramPage::load() {
  ask(read_histogram, [this](const Histogram& histogram) {
    clear();
    const DisplayUnit unit = temperature_unit();
    const auto shown = [&](double kelvin) { return unit.value(kelvin); };
    double sum = 0, within = 0, largest = 0, first_K = recommended_low_K - 2, last_K = recommended_high_K + 5;
    for (std::size_t i = 0; i < histogram.rack_hours.size(); ++i) {
      const double hours = histogram.rack_hours[i];
      const double lower_K = histogram.lower_K[i], upper_K = histogram.upper_K[i];
      if (hours <= 0) continue;
      // Each bar has the colour that its temperature has on the plan.
      auto* bar = new QCPBars(plot_->xAxis, plot_->yAxis);
      const QColor color = temperature_color((lower_K + upper_K) / 2);
      bar->setBrush(color);
      bar->setPen(QPen(color.darker(125), 1));
      bar->setWidth(0.9 * (shown(upper_K) - shown(lower_K)));
      bar->addData(shown((lower_K + upper_K) / 2), hours);
      sum += hours;
      if (lower_K >= recommended_low_K - 1e-6 && upper_K <= recommended_high_K + 1e-6) within += hours;
      largest = std::max(largest, hours);
      first_K = std::min(first_K, lower_K - 1);
      last_K = std::max(last_K, upper_K + 1);
    }
    if (sum <= 0) {
      plot_->setTitle(tr("Rack inlets"), tr("no rack takes room air"));
      return;
    }
    plot_->setTitle(tr("Rack inlets"),
                    tr("rack hours for each kelvin · %1 % within the recommended %2–%3 %4")
                        .arg(number_text(100 * within / sum, 3), number_text(shown(recommended_low_K), 2),
                             number_text(shown(recommended_high_K), 2), unit.label));
    for (const double at_K : {recommended_low_K, recommended_high_K}) {
      auto* line = new QCPItemStraightLine(plot_);
      line->point1->setCoords(shown(at_K), 0);
      line->point2->setCoords(shown(at_K), 1);
      line->setPen(limit_pen(theme().good));
    }
    plot_->xAxis->setRange(shown(first_K), shown(last_K));
    plot_->yAxis->setRange(0, 1.08 * largest);
    plot_->yAxis->setNumberFormat(QStringLiteral("f"));  // a year of many racks has a million of them
    plot_->yAxis->setNumberPrecision(largest < 10 ? 1 : 0);
    plot_->setTable([histogram, unit] {
      ChartTable table;
      table.headers << InletHistogramPage::tr("from [%1]").arg(unit.label)
                    << InletHistogramPage::tr("to [%1]").arg(unit.label)
                    << InletHistogramPage::tr("rack hours [h]");
      table.rows = static_cast<int>(histogram.rack_hours.size());
      table.cell = [histogram, unit](int row, int column) {
        const auto i = static_cast<std::size_t>(row);
        return column == 2
                   ? QString::number(histogram.rack_hours[i])
                   : QString::number(unit.value((column == 0 ? histogram.lower_K : histogram.upper_K)[i]),
                                     'f', 2);
      };
      return table;
    });
    plot_->replot(QCustomPlot::rpQueuedReplot);
  });
}

}  // namespace thermohall::gui
