#pragma once

#include <functional>

#include "gui/charts/chart_export.h"
#include "gui/charts/plot_library.h"

namespace thermohall::gui {

/// A chart drawn with QCustomPlot in the common style: title line, unit line below it, one or more axis
/// rectangles, export from the context menu. Follows changes of the theme.
class Plot : public QCustomPlot, public Chart {
  Q_OBJECT
 public:
  explicit Plot(QWidget* parent = nullptr);

  /// "Rack inlet, worst" and, smaller and muted, what the axes show: "°C · limits dashed".
  void setTitle(const QString& title, const QString& note = {});
  void setTable(std::function<ChartTable()> table) { table_ = std::move(table); }

  /// The line of a graph with the colour of the series, unless another colour is asked for.
  QCPGraph* addLine(const QString& name, const QColor& color);
  /// A dashed level with a text at its right end.
  void addLimit(double level, const QString& text, const QColor& color);

  QString chartTitle() const override { return title_->text(); }
  QSize chartSize() const override;
  void paintChart(QPaintDevice& device) override;
  ChartTable chartTable() const override { return table_ ? table_() : ChartTable{}; }

 Q_SIGNALS:
  /// Colours of the theme changed; the common parts follow by themselves.
  void restyled();

 protected:
  void changeEvent(QEvent* event) override;
  /// Brings axes, grid, titles and legends into the colours of the theme.
  virtual void restyle();

 private:
  QCPTextElement *title_, *note_;
  std::function<ChartTable()> table_;
};

}  // namespace thermohall::gui
