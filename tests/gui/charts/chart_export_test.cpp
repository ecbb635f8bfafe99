#include "gui/charts/chart_export.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/charts/time_plot.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

std::unique_ptr<TimePlot> sample_plot() {
  auto keys = std::make_shared<std::vector<double>>();
  std::vector<float> values;
  for (int hour = 1; hour <= 48; ++hour) {
    keys->push_back(results_epoch_s + 3600.0 * hour);
    values.push_back(1e3F * static_cast<float>(hour));
  }
  auto plot = std::make_unique<TimePlot>();
  plot->resize(640, 360);
  plot->setTitle(QStringLiteral("Power"), QStringLiteral("kW"));
  plot->setLines({{QStringLiteral("total, \"all\""),
                   {},
                   QStringLiteral("W"),
                   series_color(0),
                   std::make_shared<SeriesPyramid>(keys, values)}});
  return plot;
}

QByteArray content(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(ChartExport, APictureHasTwiceThePixelsAndShowsTheLine) {
  const QTemporaryDir folder;
  const auto plot = sample_plot();
  QString fault;
  const QString path = folder.filePath(QStringLiteral("chart.png"));
  ASSERT_TRUE(export_chart(*plot, path, fault)) << fault.toStdString();
  const QImage image(path);
  EXPECT_EQ(image.size(), QSize(1280, 720));
  int of_line = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) of_line += image.pixelColor(x, y) == series_color(0);
  EXPECT_GT(of_line, 500);  // a rising line across the picture
}

TEST(ChartExport, VectorFormatsAreWhatTheirNamesSay) {
  const QTemporaryDir folder;
  const auto plot = sample_plot();
  QString fault;
  const QString svg = folder.filePath(QStringLiteral("chart.svg")),
                pdf = folder.filePath(QStringLiteral("chart.pdf"));
  ASSERT_TRUE(export_chart(*plot, svg, fault)) << fault.toStdString();
  ASSERT_TRUE(export_chart(*plot, pdf, fault)) << fault.toStdString();
  EXPECT_TRUE(content(svg).contains("<svg"));
  EXPECT_TRUE(content(svg).contains("<polyline") || content(svg).contains("<path"));
  EXPECT_FALSE(content(svg).contains("<image"));  // lines, not a picture of lines
  EXPECT_TRUE(content(pdf).startsWith("%PDF"));
}

TEST(ChartExport, ATableHasUnitsQuotesAndTheTimesOfTheFile) {
  const QTemporaryDir folder;
  const auto plot = sample_plot();
  QString fault;
  const QString path = folder.filePath(QStringLiteral("chart.csv"));
  ASSERT_TRUE(export_chart(*plot, path, fault)) << fault.toStdString();
  const auto lines = QString::fromUtf8(content(path)).split(QStringLiteral("\r\n"));
  EXPECT_EQ(lines[0], QStringLiteral("time,\"total, \"\"all\"\" [kW]\""));
  EXPECT_EQ(lines[1], QStringLiteral("2025-01-01 01:00:00,1"));
  EXPECT_EQ(lines.size(), 50);  // header, 48 hours, empty after the last line end
}

TEST(ChartExport, OtherNamesAndForbiddenPlacesAreRefused) {
  const auto plot = sample_plot();
  QString fault;
  EXPECT_FALSE(export_chart(*plot, QStringLiteral("chart.xyz"), fault));
  EXPECT_FALSE(fault.isEmpty());
  for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
    fault.clear();
    EXPECT_FALSE(
        export_chart(*plot, QStringLiteral("/nonexistent/chart.") + QString::fromLatin1(suffix), fault))
        << suffix;
    EXPECT_FALSE(fault.isEmpty());
  }
}

TEST(TimePlot, TheWindowStaysWithinTheData) {
  const auto plot = sample_plot();
  const QCPRange whole = plot->window();
  plot->setWindow(whole.lower - 1e6, whole.upper + 1e6);
  EXPECT_DOUBLE_EQ(plot->window().lower, whole.lower);
  EXPECT_DOUBLE_EQ(plot->window().upper, whole.upper);
  plot->setWindow(whole.lower + 7200, whole.lower + 14400);
  EXPECT_DOUBLE_EQ(plot->window().size(), 7200);
  plot->showAll();
  EXPECT_DOUBLE_EQ(plot->window().size(), whole.size());
}

TEST(TimePlot, LinesOfDifferentUnitsAreStackedWithOneTimeAxis) {
  auto plot = sample_plot();
  std::vector<TimeLine> lines = plot->lines();
  TimeLine second = lines.front();
  second.unit = QStringLiteral("K");
  lines.push_back(second);
  plot->setLines(lines);
  ASSERT_EQ(plot->axisRectCount(), 2);
  plot->axisRect(0)->axis(QCPAxis::atBottom)->setRange(results_epoch_s + 7200, results_epoch_s + 36000);
  EXPECT_DOUBLE_EQ(plot->axisRect(1)->axis(QCPAxis::atBottom)->range().lower, results_epoch_s + 7200);
  EXPECT_DOUBLE_EQ(plot->axisRect(1)->axis(QCPAxis::atBottom)->range().upper, results_epoch_s + 36000);
}

TEST(DisplayUnit, NumbersAreShownAsAPlannerReadsThem) {
  EXPECT_EQ(quantity_text(4.22e6, QStringLiteral("W")), QStringLiteral("4.22 MW"));
  EXPECT_EQ(quantity_text(2104, QStringLiteral("kW")), QStringLiteral("2.10 MW"));
  EXPECT_EQ(quantity_text(300.15, QStringLiteral("K")), QStringLiteral("27.0 °C"));
  EXPECT_EQ(quantity_text(3, QStringLiteral("K"), 3, QStringLiteral("margin")), QStringLiteral("3.00 K"));
  EXPECT_EQ(quantity_text(3.89e7, QStringLiteral("kWh")), QStringLiteral("38.9 GWh"));
  EXPECT_EQ(quantity_text(3.11e6, QStringLiteral("USD")), QStringLiteral("3.11 M$"));
  EXPECT_EQ(number_text(61200, 3), QStringLiteral("61,200"));
  EXPECT_EQ(number_text(-0.0451, 3), QStringLiteral("−0.0451"));
  EXPECT_EQ(number_text(std::nan("")), QStringLiteral("–"));
}

}  // namespace
}  // namespace thermohall::gui
