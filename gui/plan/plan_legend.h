#pragma once

#include <QWidget>

namespace thermohall::gui {

class PlanView;

/// What the colours of the racks say, on the scale that all designs share, and a scale bar.
class PlanLegend : public QWidget {
  Q_OBJECT
 public:
  explicit PlanLegend(PlanView& view, QWidget* parent = nullptr);

  QSize sizeHint() const override { return {520, 40}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintScaleBar(QPainter& painter) const;

  PlanView& view_;
};

}  // namespace thermohall::gui
