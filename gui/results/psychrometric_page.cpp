#include "gui/results/psychrometric_page.h"

#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/charts/plot.h"
#include "gui/results/load_duration.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"
#include "models/properties/moist_air.h"

namespace thermohall::gui {
namespace {

constexpr double dot_dry_bulb_K = 0.2, dot_humidity = 5e-5;  // points closer than this draw one dot
constexpr int mode_count = 4;
constexpr double coldest_C = -20, hottest_C = 47;

struct Dot {
  double dry_bulb_C, humidity_g;
};

// Of grams a kilogram; grains a pound in the inch-pound system.
DisplayUnit humidity_unit() {
  return unit_system().isImperial() ? DisplayUnit{QStringLiteral("gr/lb"), 7, 0}
                                    : DisplayUnit{QStringLiteral("g/kg"), 1, 0};
}
double shown_C(double celsius) { return temperature_unit().value(celsius + 273.15); }
double shown_g(double grams) { return humidity_unit().value(grams); }

WeatherSeries read_weather(const ResultsFile& file) {
  WeatherSeries weather;
  if (!file.has_time("weather")) return weather;
  weather.dry_bulb_K = file.series("weather", "dry_bulb_temperature");
  weather.humidity_ratio = file.series("weather", "humidity_ratio");
  weather.pressure_Pa = file.series("weather", "pressure");
  weather.interval_s = interval_lengths_s(file.time_bounds("weather"));
  if (file.has_column("facility", "free_cooling") && file.has_column("facility", "mechanical_cooling")) {
    weather.free_cooling_W = file.series("facility", "free_cooling");
    weather.mechanical_cooling_W = file.series("facility", "mechanical_cooling");
  }
  return weather;
}

QColor color_of(CoolingMode mode) {
  switch (mode) {
    case CoolingMode::free:
      return series_color(3);
    case CoolingMode::mixed:
      return series_color(1);
    case CoolingMode::mechanical:
      return series_color(0);
    case CoolingMode::none:
      return series_color(5);
  }
  return series_color(5);
}

}  // namespace

struct PsychrometricPage::Drawn {
  PsychrometricCount count;
  std::array<std::vector<Dot>, mode_count> dots;
  double pressure_Pa = 101325;
};

PsychrometricPage::PsychrometricPage(Workspace& workspace, QWidget* parent)
    : ResultsPage(workspace, parent), plot_(new Plot) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  plot_->setAutoAddPlottableToLegend(false);
  plot_->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
  clear();
}

void PsychrometricPage::clear() {
  plot_->clearPlottables();
  plot_->clearItems();
  plot_->legend->setVisible(false);
  plot_->xAxis->setLabel(tr("dry bulb, %1").arg(temperature_unit().label));
  plot_->yAxis->setLabel(tr("humidity ratio, %1").arg(humidity_unit().label));
  plot_->setTitle(tr("Weather and economiser"), tr("no results yet"));
  plot_->setTable({});
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void PsychrometricPage::load() {
  ask(
      [](const ResultsFile& results) {
        const WeatherSeries weather = read_weather(results);
        Drawn drawn;
        drawn.count = count_psychrometric(weather);
        std::array<std::set<std::pair<int, int>>, mode_count> seen;
        double pressure_sum = 0;
        for (std::size_t i = 0; i < weather.dry_bulb_K.size(); ++i) {
          pressure_sum += weather.pressure_Pa[i];
          const auto mode = drawn.count.cooling_known
                                ? cooling_mode(weather.free_cooling_W[i], weather.mechanical_cooling_W[i])
                                : CoolingMode::none;
          const auto m = static_cast<std::size_t>(mode);
          const std::pair place{static_cast<int>(weather.dry_bulb_K[i] / dot_dry_bulb_K),
                                static_cast<int>(weather.humidity_ratio[i] / dot_humidity)};
          if (seen[m].insert(place).second)
            drawn.dots[m].push_back(
                {weather.dry_bulb_K[i] - zero_celsius_K, 1e3 * weather.humidity_ratio[i]});
        }
        if (!weather.pressure_Pa.empty())
          drawn.pressure_Pa = pressure_sum / static_cast<double>(weather.pressure_Pa.size());
        return drawn;
      },
      [this](const Drawn& drawn) { draw(drawn); });
}

void PsychrometricPage::drawLines(double pressure_Pa, double most_humidity_g) {
  for (int percent = 20; percent <= 100; percent += 20) {
    auto* curve = new QCPCurve(plot_->xAxis, plot_->yAxis);
    curve->setPen(QPen(percent == 100 ? theme().muted : grid_color(), percent == 100 ? 1.4 : 1));
    double label_at_C = hottest_C;
    for (double t = coldest_C; t <= hottest_C; t += 1) {
      const double g =
          1e3 * humidity_ratio_from_relative_humidity(t + zero_celsius_K, percent / 100.0, pressure_Pa);
      curve->addData(shown_C(t), shown_g(g));
      if (g < most_humidity_g) label_at_C = t;
    }
    auto* text = new QCPItemText(plot_);
    text->setText(tr("%1 %").arg(percent));
    text->setFont(chart_caption_font());
    text->setColor(theme().muted);
    text->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    text->position->setCoords(shown_C(label_at_C - 1), shown_g(1e3 * humidity_ratio_from_relative_humidity(
                                                                         label_at_C - 1 + zero_celsius_K,
                                                                         percent / 100.0, pressure_Pa)));
  }
}

void PsychrometricPage::drawEnvelopes(const PsychrometricCount& count, double pressure_Pa) {
  for (std::size_t e = envelope_count; e-- > 0;) {
    const AirEnvelope& envelope = air_envelopes()[e];
    auto* curve = new QCPCurve(plot_->xAxis, plot_->yAxis);
    const bool recommended = e == 0;
    const QColor color = recommended ? theme().good : theme().muted;
    curve->setPen(recommended ? QPen(color, 1.6) : limit_pen(color));
    QColor wash = color;
    wash.setAlpha(recommended ? 36 : 0);
    curve->setBrush(wash);
    constexpr double step_K = 0.5;
    std::vector<Dot> upper;
    for (double t = envelope.coldest_K; t <= envelope.hottest_K + 1e-9; t += step_K) {
      const auto [low, high] = envelope.humidity_ratios(t, pressure_Pa);
      curve->addData(shown_C(t - zero_celsius_K), shown_g(1e3 * low));
      upper.push_back({t - zero_celsius_K, 1e3 * std::max(low, high)});
    }
    for (auto dot = upper.rbegin(); dot != upper.rend(); ++dot)
      curve->addData(shown_C(dot->dry_bulb_C), shown_g(dot->humidity_g));
    curve->addData(shown_C(envelope.coldest_K - zero_celsius_K),
                   shown_g(1e3 * envelope.humidity_ratios(envelope.coldest_K, pressure_Pa)[0]));
    auto* text = new QCPItemText(plot_);
    text->setText(QString::fromLatin1(envelope.name));
    text->setFont(chart_caption_font());
    text->setColor(color);
    text->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    text->position->setCoords(shown_C(envelope.hottest_K - zero_celsius_K), shown_g(upper.back().humidity_g));
    curve->setName(tr("outdoors within %1 · %2 h")
                       .arg(QString::fromLatin1(envelope.name), number_text(count.outdoors_within_h[e], 3)));
    if (recommended) curve->addToLegend();
  }
}

void PsychrometricPage::draw(const Drawn& drawn) {
  clear();
  const PsychrometricCount& count = drawn.count;
  const std::array<std::pair<CoolingMode, QString>, mode_count> modes{{
      {CoolingMode::mechanical,
       tr("chillers or compressors only · %1 h").arg(number_text(count.mechanical_h, 4))},
      {CoolingMode::mixed, tr("partly free cooling · %1 h").arg(number_text(count.mixed_h, 4))},
      {CoolingMode::free, tr("free cooling only · %1 h").arg(number_text(count.free_only_h, 4))},
      {CoolingMode::none, tr("weather")},
  }};
  double coldest = 0, hottest = 30, wettest = 15;
  for (const auto& [mode, name] : modes) {
    const auto& dots = drawn.dots[static_cast<std::size_t>(mode)];
    if (dots.empty()) continue;
    auto* cloud = new QCPCurve(plot_->xAxis, plot_->yAxis);
    cloud->setLineStyle(QCPCurve::lsNone);
    QColor color = color_of(mode);
    color.setAlpha(150);
    cloud->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, color, 2.6));
    cloud->setPen(QPen(color_of(mode), 2));
    cloud->setName(name);
    cloud->addToLegend();
    for (const Dot& dot : dots) {
      cloud->addData(shown_C(dot.dry_bulb_C), shown_g(dot.humidity_g));
      coldest = std::min(coldest, dot.dry_bulb_C);
      hottest = std::max(hottest, dot.dry_bulb_C);
      wettest = std::max(wettest, dot.humidity_g);
    }
  }
  const double top_g = std::max(20.0, std::ceil(wettest + 2));
  drawLines(drawn.pressure_Pa, top_g);
  drawEnvelopes(count, drawn.pressure_Pa);
  plot_->xAxis->setRange(shown_C(std::floor(coldest / 5) * 5), shown_C(std::max(hottest_C, hottest + 2)));
  plot_->yAxis->setRange(0, shown_g(top_g));
  style_legend(*plot_->legend);
  plot_->legend->setVisible(true);
  plot_->setTitle(
      tr("Weather and economiser"),
      tr("%1 h of outdoor air at %2 · ASHRAE recommended and allowable classes of rack inlet air")
          .arg(number_text(count.hours, 4), quantity_text(drawn.pressure_Pa, QStringLiteral("Pa"))));
  plot_->setTable([count] {
    std::vector<std::pair<QString, double>> rows{
        {PsychrometricPage::tr("all"), count.hours},
        {PsychrometricPage::tr("free cooling only"), count.free_only_h},
        {PsychrometricPage::tr("partly free cooling"), count.mixed_h},
        {PsychrometricPage::tr("mechanical only"), count.mechanical_h}};
    for (std::size_t e = 0; e < envelope_count; ++e)
      rows.emplace_back(
          PsychrometricPage::tr("outdoors within %1").arg(QString::fromLatin1(air_envelopes()[e].name)),
          count.outdoors_within_h[e]);
    ChartTable table;
    table.headers << PsychrometricPage::tr("what") << PsychrometricPage::tr("hours [h]");
    table.rows = static_cast<int>(rows.size());
    table.cell = [rows](int row, int column) {
      const auto& [name, hours] = rows[static_cast<std::size_t>(row)];
      return column == 0 ? name : QString::number(hours, 'f', 2);
    };
    return table;
  });
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace thermohall::gui
