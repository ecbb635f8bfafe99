#pragma once

#include <QWidget>
#include <vector>

#include "gui/charts/chart_export.h"
#include "gui/results/energy_flow.h"

namespace thermohall::gui {

/// The energy flow of a run, from the grid on the left to where the heat goes on the right. Widths are
/// energies; every node is named with its energy and share of the grid.
class SankeyChart : public QWidget, public Chart {
  Q_OBJECT
 public:
  explicit SankeyChart(QWidget* parent = nullptr);

  void setFlow(EnergyFlow flow, const QString& note);
  const EnergyFlow& flow() const { return flow_; }

  QString chartTitle() const override { return tr("Energy flow"); }
  QSize chartSize() const override { return size().expandedTo({480, 320}); }
  void paintChart(QPaintDevice& device) override;
  ChartTable chartTable() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  /// Places of the nodes for a size.
  std::vector<QRectF> layOut(const QSizeF& size) const;
  void paint(QPainter& painter, const QSizeF& size) const;
  QString label(const FlowNode& node) const;

  EnergyFlow flow_;
  QString note_;
};

}  // namespace thermohall::gui
