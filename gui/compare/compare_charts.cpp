#include "gui/compare/compare_charts.h"

#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double kWh_J = 3.6e6;

void reset(Plot& plot) {
  plot.clearPlottables();
  plot.clearItems();
  style_axis_rect(*plot.axisRect());
  plot.legend->setVisible(false);
  plot.axisRect()->setVisible(true);
}

// Nothing to draw: the text under the title says what is missing, empty axes would say nothing.
void show_empty(Plot& plot) {
  plot.axisRect()->setVisible(false);
  plot.setTable({});
  plot.replot(QCustomPlot::rpQueuedReplot);
}

// The legend below the plot, three entries a line.
void legend_below(Plot& plot) {
  QCPLegend* legend = plot.legend;
  if (plot.plotLayout()->rowCount() < 4) {
    plot.axisRect()->insetLayout()->take(legend);
    auto* row = new QCPLayoutGrid;
    plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, row);
    row->addElement(0, 0, legend);
    plot.plotLayout()->setRowStretchFactor(plot.plotLayout()->rowCount() - 1, 0.001);
  }
  legend->setWrap(3);  // long words of six entries have no room in one line
  legend->setFillOrder(QCPLegend::foColumnsFirst);
  style_legend(*legend);
  legend->setVisible(true);
}

void label_at(Plot& plot, double x, double y, const QString& text, const QColor& color,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) {
  auto* item = new QCPItemText(&plot);
  item->position->setCoords(x, y);
  item->setPositionAlignment(alignment);
  item->setText(text);
  item->setFont(chart_caption_font());
  item->setColor(color);
  item->setPadding(QMargins(4, 0, 4, 0));
}

QSharedPointer<QCPAxisTickerText> text_ticker(const std::vector<QString>& names) {
  QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
  for (std::size_t i = 0; i < names.size(); ++i) ticker->addTick(static_cast<double>(i), names[i]);
  return ticker;
}

}  // namespace

void EnergyBars::setDesigns(const std::vector<ComparedDesign>& designs) {
  reset(*this);
  std::vector<ComparedDesign> known;
  for (const auto& design : designs)
    if (design.known) known.push_back(design);
  std::reverse(known.begin(), known.end());  // the first on top
  double largest_J = 0;
  for (const auto& design : known) largest_J = std::max(largest_J, design.metric("total_energy"));
  const DisplayUnit unit = display_unit(QStringLiteral("J"), largest_J * kWh_J, QStringLiteral("energy"));
  setTitle(tr("Energy by end use"), known.empty()
                                        ? tr("run the designs to compare them")
                                        : unit.label + tr(" of the run · same scale in every report"));
  if (known.empty()) {
    show_empty(*this);
    return;
  }
  std::vector<QString> names;
  for (const auto& design : known) names.push_back(design.title);
  QCPBars* below = nullptr;
  std::vector<double> sum(known.size(), 0.0);
  int color = 0;
  for (const EndUseGroup& group : end_use_groups()) {
    auto* bars = new QCPBars(yAxis, xAxis);
    bars->setName(group.name);
    bars->setBrush(series_color(color++));
    bars->setPen(QPen(theme().panel, 0.5));
    bars->setWidth(0.62);
    if (below) bars->moveAbove(below);
    below = bars;
    for (std::size_t i = 0; i < known.size(); ++i) {
      double value = 0;
      for (const auto& key : group.keys) {
        const double part = known[i].metric(key);
        if (std::isfinite(part)) value += unit.value(part * kWh_J);
      }
      sum[i] += value;
      bars->addData(static_cast<double>(i), value);
    }
  }
  for (std::size_t i = 0; i < known.size(); ++i)
    label_at(*this, sum[i], static_cast<double>(i), number_text(sum[i]), theme().muted);
  yAxis->setTicker(text_ticker(names));
  yAxis->grid()->setVisible(false);
  yAxis->setRange(-0.6, std::max(0.6, static_cast<double>(known.size()) - 0.4));
  xAxis->setRange(0, std::max(1e-9, unit.value(largest_J * kWh_J) * 1.12));
  legend_below(*this);
  setTable([known, unit] {
    ChartTable table;
    table.headers << QObject::tr("design");
    for (const auto& group : end_use_groups()) table.headers << group.name + " [" + unit.label + "]";
    table.rows = static_cast<int>(known.size());
    table.cell = [known, unit](int row, int column) {
      const auto& design = known[known.size() - 1 - static_cast<std::size_t>(row)];
      if (column == 0) return design.title;
      double value = 0;
      for (const auto& key : end_use_groups()[static_cast<std::size_t>(column) - 1].keys) {
        const double part = design.metric(key);
        if (std::isfinite(part)) value += unit.value(part * kWh_J);
      }
      return QString::number(value, 'g', 8);
    };
    return table;
  });
  replot(rpQueuedReplot);
}

void PueWaterPlane::setDesigns(const std::vector<ComparedDesign>& designs, const StudyFindings& study) {
  reset(*this);
  setTitle(tr("PUE and water"), study.pue_water.empty()
                                    ? tr("each point one design · upright PUE, across WUE in L/kWh")
                                    : tr("dots designs, pale variants of the study · PUE over WUE in L/kWh"));
  double right = 0.1, top = 1.1;
  const auto point = [&](double x, double y, const QColor& color, double size) {
    auto* graph = addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, color, size));
    graph->addData(x, y);
    right = std::max(right, x);
    top = std::max(top, y);
  };
  QColor pale = theme().muted;
  pale.setAlpha(70);
  for (const auto& variant : study.pue_water) point(variant.wue_L_kWh, variant.pue, pale, 4);
  std::vector<ComparedDesign> known;
  for (const auto& design : designs) {
    const double x = design.metric("wue_site"), y = design.metric("pue");
    if (!design.known || !std::isfinite(x) || !std::isfinite(y)) continue;
    known.push_back(design);
    point(x, y, design.color, 9);
  }
  if (known.empty() && study.pue_water.empty()) {
    setTitle(tr("PUE and water"), tr("run the designs to compare them"));
    show_empty(*this);
    return;
  }
  xAxis->setLabel(tr("WUE L/kWh"));
  xAxis->setRange(-0.05 * right, right * 1.1);
  yAxis->setRange(1.0, top + 0.08 * (top - 1.0) + 0.01);
  setTable([known] {
    ChartTable table;
    table.headers << QObject::tr("design") << QStringLiteral("PUE") << QStringLiteral("WUE [L/kWh]");
    table.rows = static_cast<int>(known.size());
    table.cell = [known](int row, int column) {
      const auto& design = known[static_cast<std::size_t>(row)];
      return column == 0 ? design.title
                         : QString::number(design.metric(column == 1 ? "pue" : "wue_site"), 'g', 6);
    };
    return table;
  });
  replot(rpQueuedReplot);
}

void OwnershipBars::setDesign(const ComparedDesign* design) {
  reset(*this);
  if (!design || !design->known || design->figures.ownership.year.empty()) {
    setTitle(tr("Cost of ownership by year"), tr("no results of this design yet"));
    show_empty(*this);
    return;
  }
  const OwnershipYears& years = design->figures.ownership;
  double largest = 0;
  for (std::size_t i = 0; i < years.year.size(); ++i) {
    double sum = 0;
    for (const auto& [name, values] : years.category_USD) sum += std::max(0.0, values[i]);
    largest = std::max(largest, sum);
  }
  const DisplayUnit unit = display_unit(QStringLiteral("USD"), largest);
  setTitle(tr("Cost of ownership by year"), unit.label + QStringLiteral(" · ") + design->title);
  QCPBars* below = nullptr;
  int color = 0;
  for (const auto& [name, values] : years.category_USD) {
    if (std::all_of(values.begin(), values.end(), [](double v) { return v == 0; })) continue;
    auto* bars = new QCPBars(xAxis, yAxis);
    bars->setName(QString::fromStdString(name));
    bars->setBrush(series_color(color++));
    bars->setPen(Qt::NoPen);
    bars->setWidth(0.7);
    if (below) bars->moveAbove(below);
    below = bars;
    for (std::size_t i = 0; i < values.size(); ++i) bars->addData(years.year[i], unit.value(values[i]));
  }
  xAxis->setLabel(tr("year of operation"));
  xAxis->setRange(years.year.front() - 0.6, years.year.back() + 0.6);
  yAxis->setRange(0, unit.value(largest) * 1.05);
  legend_below(*this);
  setTable([years] {
    ChartTable table;
    table.headers << QObject::tr("year");
    std::vector<std::string> names;
    for (const auto& [name, values] : years.category_USD) {
      names.push_back(name);
      table.headers << QString::fromStdString(name) + QStringLiteral(" [USD]");
    }
    table.rows = static_cast<int>(years.year.size());
    table.cell = [years, names](int row, int column) {
      const auto r = static_cast<std::size_t>(row);
      return QString::number(
          column == 0 ? years.year[r] : years.category_USD.at(names[static_cast<std::size_t>(column) - 1])[r],
          'g', 10);
    };
    return table;
  });
  replot(rpQueuedReplot);
}

void CrossoverChart::setStudy(const StudyFindings& study) {
  reset(*this);
  if (study.density.empty()) {
    setTitle(tr("Where air stops and liquid starts to win"),
             tr("open or run the study E01 to see cost over rack density"));
    show_empty(*this);
    return;
  }
  setTitle(tr("Where air stops and liquid starts to win"),
           tr("USD of ownership per W of IT over kW a rack · bands 10–90 % over what the study varied"));
  double lowest = INFINITY, highest = 0, right = 0, left = INFINITY;
  int color = 0;
  for (const DensityCurve& curve : study.density) {
    const QColor line = series_color(color++);
    QCPGraph* low = addGraph();
    QCPGraph* high = addGraph();
    QCPGraph* middle = addLine(QString::fromStdString(curve.family), line);
    for (QCPGraph* edge : {low, high}) edge->setPen(Qt::NoPen);
    QColor band = line;
    band.setAlpha(38);
    high->setBrush(band);
    high->setChannelFillGraph(low);
    for (std::size_t i = 0; i < curve.density_kW.size(); ++i) {
      low->addData(curve.density_kW[i], curve.low[i]);
      high->addData(curve.density_kW[i], curve.high[i]);
      middle->addData(curve.density_kW[i], curve.middle[i]);
      lowest = std::min(lowest, curve.low[i]);
      highest = std::max(highest, curve.high[i]);
    }
    left = std::min(left, curve.density_kW.front());
    right = std::max(right, curve.density_kW.back());
    label_at(*this, curve.density_kW.back(), curve.middle.back(), QString::fromStdString(curve.family), line,
             Qt::AlignRight | Qt::AlignBottom);
  }
  // Air is the first family by name; the crossover is that with the last, the most liquid of them.
  for (const DensityCurve& other : study.density) {
    const double at = crossover_kW(study.density.front(), other);
    if (!std::isfinite(at)) continue;
    auto* mark = new QCPItemStraightLine(this);
    mark->point1->setCoords(at, 0);
    mark->point2->setCoords(at, 1);
    mark->setPen(limit_pen(theme().ink));
    label_at(*this, at, highest,
             tr("%1 wins from %2 kW").arg(QString::fromStdString(other.family), number_text(at, 2)),
             theme().ink, Qt::AlignLeft | Qt::AlignTop);
    break;
  }
  xAxis->setScaleType(QCPAxis::stLogarithmic);
  QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
  for (const double tick : {5.0, 10.0, 20.0, 40.0, 80.0, 150.0})
    if (tick >= left * 0.9 && tick <= right * 1.1) ticker->addTick(tick, number_text(tick));
  xAxis->setTicker(ticker);
  xAxis->setRange(left, right);
  xAxis->setLabel(tr("kW per rack"));
  yAxis->setRange(lowest - 0.05 * (highest - lowest), highest + 0.08 * (highest - lowest));
  const auto curves = study.density;
  setTable([curves] {
    struct Row {
      QString family;
      double density, low, middle, high;
    };
    std::vector<Row> rows;
    for (const auto& curve : curves)
      for (std::size_t i = 0; i < curve.density_kW.size(); ++i)
        rows.push_back({QString::fromStdString(curve.family), curve.density_kW[i], curve.low[i],
                        curve.middle[i], curve.high[i]});
    ChartTable table;
    table.headers << QObject::tr("family") << QObject::tr("density [kW]") << QStringLiteral("P10 [USD/W]")
                  << QStringLiteral("P50 [USD/W]") << QStringLiteral("P90 [USD/W]");
    table.rows = static_cast<int>(rows.size());
    table.cell = [rows](int row, int column) {
      const Row& r = rows[static_cast<std::size_t>(row)];
      const double numbers[] = {r.density, r.low, r.middle, r.high};
      return column == 0 ? r.family : QString::number(numbers[column - 1], 'g', 6);
    };
    return table;
  });
  replot(rpQueuedReplot);
}

void TornadoChart::setStudy(const StudyFindings& study) {
  reset(*this);
  if (study.tornado.empty()) {
    setTitle(tr("What moves the answer"), tr("open the results of a study with a sample to see it"));
    show_empty(*this);
    return;
  }
  constexpr std::size_t most = 8;
  std::vector<TornadoBar> bars(
      study.tornado.begin(),
      study.tornado.begin() + static_cast<std::ptrdiff_t>(std::min(most, study.tornado.size())));
  std::reverse(bars.begin(), bars.end());
  double largest = 0, smallest = INFINITY;
  for (const auto& bar : bars) {
    largest = std::max({largest, bar.low, bar.high});
    smallest = std::min({smallest, bar.low, bar.high});
  }
  const DisplayUnit unit = display_unit(QString::fromStdString(study.tornado_unit), largest);
  setTitle(tr("What moves the answer"), tr("cost of ownership of %1, %2 · each input at P10 and P90")
                                            .arg(QString::fromStdString(study.tornado_case), unit.label));
  std::vector<QString> names;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    names.push_back(QString::fromStdString(bars[i].input));
    auto* box = new QCPItemRect(this);
    const double y = static_cast<double>(i);
    box->topLeft->setCoords(unit.value(std::min(bars[i].low, bars[i].high)), y + 0.32);
    box->bottomRight->setCoords(unit.value(std::max(bars[i].low, bars[i].high)), y - 0.32);
    box->setPen(Qt::NoPen);
    box->setBrush(series_color(0));
  }
  yAxis->setTicker(text_ticker(names));
  yAxis->grid()->setVisible(false);
  yAxis->setRange(-0.6, static_cast<double>(bars.size()) - 0.4);
  const double width = unit.value(largest) - unit.value(smallest);
  xAxis->setRange(unit.value(smallest) - 0.05 * width, unit.value(largest) + 0.05 * width);
  setTable([bars, unit] {
    ChartTable table;
    table.headers << QObject::tr("input") << QStringLiteral("P10 [%1]").arg(unit.label)
                  << QStringLiteral("P90 [%1]").arg(unit.label);
    table.rows = static_cast<int>(bars.size());
    table.cell = [bars, unit](int row, int column) {
      const auto& bar = bars[bars.size() - 1 - static_cast<std::size_t>(row)];
      return column == 0 ? QString::fromStdString(bar.input)
                         : QString::number(unit.value(column == 1 ? bar.low : bar.high), 'g', 8);
    };
    return table;
  });
  replot(rpQueuedReplot);
}

}  // namespace thermohall::gui
