#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>

class QAbstractItemModel;
class QPaintDevice;
class QWidget;

namespace thermohall::gui {

/// The numbers behind a chart. Cells are asked for one by one, so that a year of minutes needs no copy.
struct ChartTable {
  QStringList headers;  ///< with units: "inlet temperature [degC]"
  int rows = 0;
  std::function<QString(int row, int column)> cell;
};

/// What a table shows, with the headers of its columns; the model must live as long as the answer.
ChartTable chart_table(const QAbstractItemModel& model);

/// What every chart of the window is beside a widget: it has a name, can be painted on any device and has a
/// table.
class Chart {
 public:
  virtual ~Chart() = default;
  virtual QString chartTitle() const = 0;
  /// Size in logical pixels, that of the screen: pictures look like the window.
  virtual QSize chartSize() const = 0;
  virtual void paintChart(QPaintDevice& device) = 0;
  virtual ChartTable chartTable() const = 0;
};

/// Writes a chart as PNG (twice the logical pixels), SVG, PDF (one page of the size of the chart) or CSV
/// (RFC 4180, UTF-8), as the suffix of the path says. False with a message when that is not possible.
bool export_chart(Chart& chart, const QString& path, QString& fault);

/// Gives a widget the context menu "Export as …" and "Copy picture" of a chart. The chart must live as long
/// as the widget.
void add_export_menu(QWidget& widget, Chart& chart);

}  // namespace thermohall::gui
