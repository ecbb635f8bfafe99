#pragma once

#include <QWidget>

namespace thermohall::gui {

class PlanView;

/// Metres along one edge of the plan, with a mark at the mouse.
class PlanRuler : public QWidget {
  Q_OBJECT
 public:
  PlanRuler(PlanView& view, Qt::Orientation orientation, QWidget* parent = nullptr);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  PlanView& view_;
  Qt::Orientation orientation_;
  double mouse_m_ = -1e9;
};

/// Distance of the labels of a ruler: a multiple of the 600 mm grid with at least `least_px` between them.
double ruler_step_m(double scale_px_m, double least_px);

}  // namespace thermohall::gui
